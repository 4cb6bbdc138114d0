"""Proof: what lies a draft may tell, and which of them come through."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from helpers import NO_RUN, WIRE, article_from
from hypothesis import given, settings
from hypothesis import strategies as st
from proposals import actor, aircraft, claim, draft_of, event, figure, flags

from summarizer.article import Article, read_article
from summarizer.draft import (
    Draft,
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftPlace,
    DraftTime,
    SetAside,
)
from summarizer.prove import prove
from summarizer.prove.checks import CLAIM_CHECKS
from summarizer.record import REFERENCES, Claim, IncidentRecord

ARTICLE = article_from(
    "Patrol plane lost off Cape Nord",
    "A Norrland patrol plane fell into the Sound of Lume on Tuesday after two Heron fighters of "
    "Velmark flew past it.",
    "“They cut across our nose,” Colonel Ida Holm said. “It was no accident.”",
    "Per Strand, the Velmark defence minister, denied that any fighter had come near. He said that "
    "the crew had lost control.",
    "Advert",
    "“We found the tail at more than 300 metres. It was in one piece.",
    "Click to subscribe to our 12 daily letters",
    "“The engines were gone,” Holm told the Lume Courier.",
    "Strand: “Ask them why they flew there.”",
    "The search cost about €2.5 million and took 30 to 40 hours, the coastguard said.",
    "The weather was calm. The sea was calm too. The wreck lay near the lighthouse. Nobody was "
    "hurt there.",
    "“Nobody asked us,” she said.",
    "Topics: Velmark, Ida Holm, the plane had been shot down by pirates",
)


HOLM = actor("Ida Holm", role="Colonel", aliases=["Holm"])
STRAND = actor("Per Strand", aliases=["Strand"])
CAST = (HOLM, STRAND)
PAIR = (actor("Ida Holm"), actor("Per Strand"))
NOSE = {"cue": "said", "source": "Colonel Ida Holm", "speaker": "Ida Holm", "mode": "direct"}


def record_of(*items: Any, cast: Sequence[DraftActor] = CAST) -> IncidentRecord:
    """The record of the article by these proposals and this cast."""
    return prove(ARTICLE, draft_of(*items, cast=cast), NO_RUN)


def speaker_of(record: IncidentRecord, item: Claim) -> str | None:
    """The name of a claim's speaker."""
    return record.actor(item.speaker).name if item.speaker else None


@pytest.mark.parametrize(
    ("why", "content"),
    [
        ("invented", "They rammed our plane"),
        ("a word changed", "They cut across our wing"),
        ("not inserted", "They did not cut across our nose"),
        ("in furniture alone", "the plane had been shot down by pirates"),
        ("of a prompt's example", "Two of their jets crossed our nose at under 100 metres"),
        ("a digit changed", "We found the tail at more than 200 metres"),
        ("half a number", "We found the tail at more than 30"),
        ("punctuation", "”"),
    ],
)
def test_words_that_the_article_lacks_make_no_claim(why: str, content: str) -> None:
    """A quote that does not stand in the article proper is rejected in its proposer's words."""
    record = record_of(claim(content, **NOSE))

    assert record.claims == (), why
    assert [(r.stage, r.kind) for r in record.rejected] == [("prove", "claim")]
    assert content in record.rejected[0].item
    assert "do not stand in the article" in record.rejected[0].reason


def test_a_true_claim_is_proven_whole() -> None:
    """A quotation with its cue and its named source passes every check."""
    record = record_of(claim("They cut across our nose", "It was no accident", **NOSE))

    (found,) = record.claims
    mention = found.mentions[0]
    assert record.rejected == ()
    assert (found.status, found.mode, speaker_of(record, found)) == ("proven", "direct", "Ida Holm")
    assert [span.text for span in mention.content] == [
        "They cut across our nose",
        "It was no accident",
    ]
    assert [span.text for span in mention.cue] == ["said"]
    assert [span.text for span in mention.source] == ["Colonel Ida Holm"]
    assert found.statement == "They cut across our nose It was no accident"


@pytest.mark.parametrize(
    ("why", "fields"),
    [
        ("the source is named", {"source": "Colonel Ida Holm"}),
        ("the source is left out", {"source": None}),
        ("the source stands elsewhere", {"source": "Per Strand", "sentences": [5]}),
    ],
)
def test_a_swapped_speaker_is_rejected(why: str, fields: dict[str, Any]) -> None:
    """Where another's name stands beside the cue, the claim is not given to the one proposed."""
    record = record_of(claim("It was no accident", **(NOSE | {"speaker": "Per Strand"} | fields)))

    assert record.claims == (), why
    assert "Holm" in record.rejected[0].reason


def test_a_name_after_the_cue_of_a_quotation_is_its_speaker() -> None:
    """In "…," said Holm, the words are hers and nobody else's."""
    article = article_from(
        "Per Strand came to the port of Lume at noon with his staff.",
        "“The mast is gone,” said Captain Ida Holm.",
    )
    fields = {"cue": "said", "mode": "direct", "speaker": "Per Strand", "source": "Per Strand"}

    record = prove(article, draft_of(claim("The mast is gone", **fields), cast=PAIR), NO_RUN)

    assert record.claims == ()
    assert ["Ida Holm" in r.reason for r in record.rejected] == [True]


@pytest.mark.parametrize(
    ("line", "source", "cue"),
    [
        ("The envoy to Ida Holm said the mast was gone.", "The envoy", "said"),
        ("Per Strand told Ida Holm the mast was gone.", "Per Strand", "told"),
        ("Per Strand and Ida Holm said the mast was gone.", "Per Strand", "said"),
        ("The mast was gone, according to Per Strand.", "Per Strand", "according to"),
        ("The mast was gone, said Mr Strand, whom Ida Holm had called.", "Mr Strand", "said"),
        (
            "Strand, Velmark’s minister, said the mast was gone.",
            "Strand, Velmark’s minister",
            "said",
        ),
    ],
)
def test_a_name_near_the_cue_need_not_be_its_subject(line: str, source: str, cue: str) -> None:
    """Those spoken to, of, or with take no claim from the one who speaks."""
    article = article_from("Per Strand came to the port of Lume at noon with his staff.", line)
    content = "the mast was gone" if "the mast" in line else "The mast was gone"

    record = prove(
        article,
        draft_of(claim(content, speaker="Per Strand", source=source, cue=cue), cast=PAIR),
        NO_RUN,
    )

    assert [r for r in record.rejected if r.kind == "claim"] == []
    assert [(speaker_of(record, c), c.status) for c in record.claims] == [("Per Strand", "proven")]


def test_another_ones_subordinate_is_not_the_speaker() -> None:
    """What somebody's spokeswoman says is not proven to be that person's word."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.",
        "Holm’s spokeswoman said the mast was gone.",
    )
    item = claim("the mast was gone", speaker="Holm", source="Holm’s spokeswoman", cue="said")

    record = prove(article, draft_of(item, cast=(actor("Holm"), actor("Ada Ek"))), NO_RUN)

    assert all(
        any(check.name == "speaker" and check.detail for check in c.mentions[0].checks)
        for c in record.claims
    )


def test_a_pronoun_with_an_antecedent_near_passes() -> None:
    """ "He" with the name in the sentence before is proven, and the name joins the evidence."""
    record = record_of(
        claim("the crew had lost control", speaker="Per Strand", source="He", cue="said")
    )

    (found,) = record.claims
    assert (found.status, speaker_of(record, found)) == ("proven", "Per Strand")
    assert [span.text for span in found.evidence][-1] in ("Strand", "Per Strand")


def test_a_pronoun_without_an_antecedent_is_flagged() -> None:
    """ "She" with no name in the sentences before stays open, and visibly so."""
    record = record_of(
        claim("Nobody asked us", speaker="Ida Holm", source="she", cue="said", mode="direct")
    )

    (found,) = record.claims
    assert (found.status, flags(found)) == ("flagged", ["speaker"])


def test_a_name_in_the_words_claimed_is_no_antecedent() -> None:
    """Who says something of Strand is not Strand for that."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.", "“Per Strand is wrong,” he said."
    )
    item = claim(
        "Per Strand is wrong", speaker="Per Strand", source="he", cue="said", mode="direct"
    )

    (found,) = prove(article, draft_of(item, cast=(STRAND,)), NO_RUN).claims

    assert (found.status, flags(found)) == ("flagged", ["speaker"])


def test_the_articles_own_voice_is_given_to_nobody() -> None:
    """A claim without any words that mark it as said loses its speaker and is flagged."""
    record = record_of(claim("The weather was calm", speaker="Per Strand", cue="insisted"))

    (found,) = record.claims
    assert (found.speaker, found.status, flags(found)) == (None, "flagged", ["attribution"])


def test_the_cue_of_another_sentence_does_not_mark_plain_words() -> None:
    """Words without marks after somebody's sentence are not proven to be theirs."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.",
        "Per Strand said that he was tired. The mast broke at noon.",
    )
    item = claim("The mast broke at noon", speaker="Per Strand", source="Per Strand", cue="said")

    (found,) = prove(article, draft_of(item, cast=(STRAND,)), NO_RUN).claims

    assert (found.status, flags(found)) == ("flagged", ["attribution"])


def test_a_name_of_another_sentence_than_the_cue_is_flagged() -> None:
    """A cue with an unnamed or remote subject does not prove the name of a sentence nearby."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.",
        "The minister, who was there, said the mast was gone. Ida Holm left.",
    )
    item = claim("the mast was gone", speaker="Ida Holm", source="Ida Holm", cue="said")

    (found,) = prove(article, draft_of(item, cast=PAIR), NO_RUN).claims

    assert (found.status, flags(found)) == ("flagged", ["speaker"])


def test_the_first_words_of_a_long_quotation_have_the_cue_at_its_end() -> None:
    """A cue after the last sentence of a quotation marks its first sentence too."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.",
        "“The mast is gone. We are lost. We called for help. Nobody came,” Ida Holm said.",
    )
    item = claim("The mast is gone", **(NOSE | {"source": "Ida Holm"}))

    (found,) = prove(article, draft_of(item, cast=PAIR), NO_RUN).claims

    assert (found.status, flags(found)) == ("proven", [])


def test_a_cue_of_the_own_sentence_goes_before_a_nearer_one() -> None:
    """The sentence before may end in the same cue, right where the quotation begins."""
    article = article_from(
        "The wind was strong that night, the coastguard said.",
        "“We saw the plane turn twice over the lighthouse,” Colonel Ida Holm of the watch said.",
    )
    words = "We saw the plane turn twice over the lighthouse"
    item = claim(words, speaker="Ida Holm", source="Colonel Ida Holm", cue="said", mode="direct")

    record = prove(article, draft_of(item, cast=[actor("Ida Holm")]), NO_RUN)

    (found,) = record.claims
    assert (found.status, speaker_of(record, found)) == ("proven", "Ida Holm")
    assert found.mentions[0].cue[0].start > found.mentions[0].content[0].end


def test_a_name_with_a_colon_speaks() -> None:
    """No cue is needed after a name and a colon."""
    record = record_of(
        claim("Ask them why they flew there", speaker="Per Strand", source="Strand", mode="direct")
    )

    (found,) = record.claims
    assert (found.status, speaker_of(record, found)) == ("proven", "Per Strand")


def test_a_quotation_goes_on_past_an_advert() -> None:
    """The stretches of one quotation over paragraphs are one claim, the advert no part of it."""
    record = record_of(
        claim(
            "We found the tail at more than 300 metres. It was in one piece.",
            "The engines were gone",
            **(NOSE | {"source": "Holm", "cue": "told", "via": "the Lume Courier"}),
        )
    )

    (found,) = record.claims
    assert (found.status, found.mode, speaker_of(record, found)) == ("proven", "direct", "Ida Holm")
    assert [s.text for s in found.mentions[0].content][-1] == "The engines were gone"
    assert record.actor(found.via or "").name == "the Lume Courier"


def test_the_second_half_of_a_quotation_needs_no_cue() -> None:
    """A claim that continues one whose cue was found is its speaker's."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.",
        "“The mast broke at noon,” said Ida Holm, “at the worst of times. Then the radio died.",
        "Advert",
        "“Nobody heard us call.”",
    )
    first = claim("at the worst of times. Then the radio died", **(NOSE | {"source": "Ida Holm"}))
    second = claim("Nobody heard us call", speaker="Ida Holm", mode="direct")

    record = prove(article, draft_of(second, first, cast=(HOLM,)), NO_RUN)

    assert [(c.status, speaker_of(record, c)) for c in record.claims] == [
        ("proven", "Ida Holm"),
        ("proven", "Ida Holm"),
    ]


def test_stretches_that_are_not_said_together_make_no_claim() -> None:
    """Words of two paragraphs with others between are no one's single utterance."""
    record = record_of(claim("They cut across our nose", "The weather was calm", **NOSE))

    assert record.claims == ()
    assert "not said together" in record.rejected[0].reason


@pytest.mark.parametrize(
    ("why", "statement"),
    [
        ("a number", "The crew lost control of 3 planes."),
        ("another number", "The search took 30 to 50 hours."),
        ("another unit", "The search took 30 to 40 days."),
        ("a name", "The crew of Captain Boswell lost control."),
        ("a name like one", "The crew flew over Velburg."),
        ("a type like one", "The crew flew an F-15."),
        ("a day", "The crew lost control on 15 May."),
        ("a clock", "The crew lost control at 17:45."),
    ],
)
def test_a_statement_that_says_more_than_the_article_is_rejected(why: str, statement: str) -> None:
    """Numbers, days and names that the article lacks remove the claim."""
    record = record_of(
        claim(
            "the crew had lost control",
            speaker="Per Strand",
            source="He",
            cue="said",
            statement=statement,
        )
    )

    assert record.claims == (), why
    assert "says more than the article" in record.rejected[0].reason


@pytest.mark.parametrize(
    "statement",
    [
        "The crew had lost control.",
        "Norrland's crew had lost control of the Patrol Plane.",
        "The Velmark-based Defence Minister said so on Tuesday in 2023.",
        "Two Herons of Velmark came near.",
        "The search cost €2.5m.",
        "The crew had lost control for 30-40 hours.",
        "Velmark’s minister, Per Strand: “I’m calm.”",
    ],
)
def test_a_statement_in_other_words_passes(statement: str) -> None:
    """Capitals, possessives, plurals, another spelling of a number and a resolved day are true."""
    fields = {"speaker": "Per Strand", "source": "He", "cue": "said"}

    record = record_of(claim("the crew had lost control", statement=statement, **fields))

    assert [r.reason for r in record.rejected] == []
    # What stands in another part of the article alone is left open.
    assert [set(flags(c)) <= {"statement"} for c in record.claims] == [True]


@pytest.mark.parametrize(
    ("article", "statement"),
    [
        ("Russian crews flew low over the cape.", "Russia flew low."),
        ("Iranian crews flew low over the cape.", "The crews of Iran flew low."),
        ("Washington sent crews over the cape.", "The US sent crews."),
        ("Danes and Albanian crews flew low.", "The crews of Albania flew low."),
    ],
)
def test_a_state_may_be_named_by_another_of_its_names(article: str, statement: str) -> None:
    """A nationality, a capital and a state's name stand for one another."""
    text = article_from("The ferry sank near the port of Lume at noon.", article)
    item = event("The ferry sank", statement)

    record = prove(text, draft_of(item), NO_RUN)

    assert [r.reason for r in record.rejected] == []
    assert [e.status for e in record.events] == ["proven"]


def test_a_strange_first_word_of_a_statement_is_flagged() -> None:
    """A statement's first word may be a name that the article lacks, so it is left open."""
    fields = {"speaker": "Per Strand", "source": "He", "cue": "said"}

    record = record_of(
        claim("the crew had lost control", statement="Boswell had lost control.", **fields)
    )

    assert [flags(c) for c in record.claims] == [["statement"]]


@pytest.mark.parametrize(
    ("why", "line", "content", "fields", "reason"),
    [
        (
            "a negation dropped",
            "Per Strand said the jets did not hit the mast.",
            "the jets did not hit the mast",
            {"statement": "The jets hit the mast."},
            "negation",
        ),
        (
            "a negation added",
            "Per Strand said the jets hit the mast.",
            "the jets hit the mast",
            {"statement": "The jets did not hit the mast."},
            "negation",
        ),
        (
            "a hedge dropped",
            "Per Strand said the navy may strike the port.",
            "the navy may strike the port",
            {"statement": "The navy will strike the port.", "hedged": True},
            "hedge",
        ),
    ],
)
def test_a_statement_that_turns_its_words_is_rejected(
    why: str, line: str, content: str, fields: dict[str, Any], reason: str
) -> None:
    """A "not" too many or too few and a "may" left out remove the claim, with the reason."""
    article = article_from("The ferry sank near the port of Lume at noon.", line)
    item = claim(content, speaker="Per Strand", source="Per Strand", cue="said", **fields)

    record = prove(article, draft_of(item, cast=(STRAND,)), NO_RUN)

    assert record.claims == (), why
    assert [r.reason.startswith(f"{reason}: ") for r in record.rejected] == [True]


@pytest.mark.parametrize(
    ("line", "content", "name"),
    [
        ("Per Strand said it was not true that the mast broke.", "the mast broke", "cut"),
        ("Per Strand said the mast would break if it rained.", "the mast would break", "cut"),
        ("Per Strand said the crew may have slept.", "the crew may have slept", "hedge"),
    ],
)
def test_words_cut_from_what_governs_them_are_flagged(line: str, content: str, name: str) -> None:
    """A negation or a condition left outside the words is told; so is a hedge that is not."""
    article = article_from("The ferry sank near the port of Lume at noon.", line)
    item = claim(content, speaker="Per Strand", source="Per Strand", cue="said")

    (found,) = prove(article, draft_of(item, cast=(STRAND,)), NO_RUN).claims

    assert (found.status, flags(found)) == ("flagged", [name])
    assert found.hedged == (name == "hedge")


def test_what_the_stance_tells_is_no_cut() -> None:
    """A denial has its "not" in the stance, a hedged claim its "may" outside the words."""
    article = article_from(
        "The ferry sank near the port of Lume at noon.",
        "Per Strand said it was not true that the mast broke. The crew may have slept.",
    )
    denied = claim(
        "the mast broke", speaker="Per Strand", source="Per Strand", cue="said", stance="denies"
    )
    slept = claim("have slept", mode="narrated", hedged=True)

    claims = prove(article, draft_of(denied, slept, cast=(STRAND,)), NO_RUN).claims

    assert [(c.status, c.hedged) for c in claims] == [("proven", False), ("proven", True)]


@pytest.mark.parametrize(
    ("line", "content", "stance", "kept"),
    [
        ("Per Strand asked people to give blood.", "people to give blood", "intends", 1),
        ("Per Strand asked people to give blood.", "people to give blood", "questions", 0),
        ("Per Strand asked whether to give blood.", "whether to give blood", "questions", 1),
        ("Per Strand asked whether to give blood.", "whether to give blood", "intends", 0),
    ],
)
def test_a_request_is_a_wish_and_no_question(
    line: str, content: str, stance: Any, kept: int
) -> None:
    """The words behind the cue tell which of the two somebody asks."""
    article = article_from("The ferry sank near the port of Lume at noon.", line)
    asked = claim(content, speaker="Per Strand", source="Per Strand", cue="asked", stance=stance)

    record = prove(article, draft_of(asked, cast=(STRAND,)), NO_RUN)

    assert (len(record.claims), len(record.rejected)) == (kept, 1 - kept)


def test_every_check_of_the_words_stands_in_a_claim() -> None:
    """The outcome of each check is in the record under its name, whatever it is."""
    record = record_of(claim("They cut across our nose", **NOSE))

    names = [check.name for check in record.claims[0].mentions[0].checks]
    assert names[-len(CLAIM_CHECKS) :] == list(CLAIM_CHECKS)


@pytest.mark.parametrize(
    ("content", "fields", "mode"),
    [
        (
            "the crew had lost control",
            {"mode": "direct", "cue": "said", "source": "He"},
            "reported",
        ),
        ("the crew had lost control", {"mode": "narrated", "cue": "said"}, "reported"),
        ("They cut across our nose", {"mode": "narrated", "speaker": None}, "direct"),
    ],
)
def test_a_wrong_mode_is_put_right_and_flagged(
    content: str, fields: dict[str, Any], mode: str
) -> None:
    """Direct is what stands in marks; narrated is what has no speaker, no cue and no marks."""
    record = record_of(claim(content, **({"speaker": "Per Strand"} | fields)))

    (found,) = record.claims
    assert found.mode == mode
    assert "mode" in flags(found)


def test_a_claim_in_another_is_within_it() -> None:
    """The shorter of two claims of nested words names the longer."""
    record = record_of(
        claim("that the crew had lost control", speaker="Per Strand", source="He", cue="said"),
        claim("the crew had lost control", speaker="Ida Holm", source="He", cue="said"),
    )

    outer, inner = record.claims
    assert (outer.within, inner.within) == (None, outer.id)


def test_the_same_claim_twice_is_one() -> None:
    """The second of two equal claims goes to the ledger."""
    item = claim("They cut across our nose", **NOSE)

    record = record_of(item, item)

    assert len(record.claims) == 1
    assert [r.kind for r in record.rejected] == ["claim"]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        (actor("Bo Petersen"), "actor"),
        (actor("he"), "actor"),
        (aircraft("Falcon 9"), "aircraft"),
        (DraftPlace(sentences=[], name="Sound of Lima", kind="water"), "place"),
        (DraftTime(sentences=[], text="Friday"), "time"),
        (DraftTime(sentences=[], text="the lighthouse"), "time"),
        (event("They rammed our plane", "The plane fell."), "event"),
        (event("The weather was calm", "The 9 fighters fell."), "event"),
        (figure("more than 500 metres", "500", "m", comparison="more than"), "figure"),
    ],
)
def test_what_is_invented_is_rejected(item: Any, kind: str) -> None:
    """Names, times, events and numbers that the article lacks make no item."""
    record = record_of(item, cast=())

    assert list(record.items()) == []
    assert kind in [r.kind for r in record.rejected]


@pytest.mark.parametrize(
    ("item", "kind", "words"),
    [
        (actor("Ida Holm", aliases=["Bosun Ida"]), "actor.alias", "Bosun Ida"),
        (actor("Ida Holm", aliases=["she"]), "actor.alias", "she"),
        (actor("Ida Holm", role="Admiral"), "actor.role", "Admiral"),
        (actor("Ida Holm", affiliation="the navy of Atlantis"), "actor.affiliation", "Atlantis"),
        (aircraft("Heron", operator="Atlantis"), "aircraft.operator", "Atlantis"),
        (aircraft("Heron", outcome="exploded"), "aircraft.outcome", "exploded"),
        (aircraft("Heron", count=35), "aircraft.count", "35"),
        (aircraft("Heron", count=40), "aircraft.count", "40"),
    ],
)
def test_an_invented_field_is_left_out(item: Any, kind: str, words: str) -> None:
    """The item stays without the field, and the ledger has the words."""
    record = record_of(item, cast=())

    assert len(record.actors) + len(record.aircraft) == 1
    assert [(r.kind, words in r.item) for r in record.rejected] == [(kind, True)]


def test_an_actor_stays_under_the_name_that_stands_there() -> None:
    """A name that the article lacks gives way to an alias that it has."""
    record = record_of(actor("Isabella Holm", aliases=["Ida Holm"]), cast=())

    assert [a.name for a in record.actors] == ["Ida Holm"]
    assert [r.item for r in record.rejected] == ["Isabella Holm"]


def test_a_state_with_a_pronouns_letters_is_an_actor() -> None:
    """ "The US" is no "us"."""
    article = article_from("The US sent a ferry to the port of Lume at noon.")

    record = prove(article, draft_of(actor("US", "state")), NO_RUN)

    assert [a.name for a in record.actors] == ["US"]


def test_an_aircraft_of_which_the_plural_stands_there_is_named() -> None:
    """A type is one also where the article tells of several; another type is none."""
    article = article_from("Two KR-4s of Velmark flew past the plane over the Sound of Lume.")
    draft = Draft(aircraft=(aircraft("KR-4", count=2), aircraft("KR-5"), aircraft("R-4")))

    record = prove(article, draft, NO_RUN)

    (found,) = record.aircraft
    assert (found.name, found.count, found.evidence[0].text) == ("KR-4", 2, "KR-4s")
    assert len(record.rejected) == 2


def test_a_role_beside_another_name_is_flagged() -> None:
    """A role that stands in no sentence with the name is kept, and left open."""
    record = record_of(actor("Ida Holm", role="defence minister"), cast=())

    assert [flags(a) for a in record.actors] == [["role"]]


def test_a_rejected_actor_does_not_take_its_claims_along() -> None:
    """A speaker whom the cast does not have is made of its words, or left open, and flagged."""
    ghost = claim("They cut across our nose", **(NOSE | {"speaker": "Bo Petersen", "source": None}))
    known = claim("It was no accident", **NOSE)

    record = record_of(ghost, known, actor("Bo Petersen"), cast=())

    assert [(speaker_of(record, c), c.status) for c in record.claims] == [
        (None, "flagged"),
        ("Ida Holm", "proven"),
    ]
    assert [(a.name, a.status) for a in record.actors] == [("Ida Holm", "flagged")]


@pytest.mark.parametrize(
    ("item", "status"),
    [
        (aircraft("Heron", count=2), "proven"),
        (aircraft("patrol plane", count=1), "proven"),
        (aircraft("tail", count=2), "flagged"),
    ],
)
def test_a_count_is_one_that_the_article_gives(item: DraftAircraft, status: str) -> None:
    """A count beside the name passes; one that counts something in another sentence is open."""
    (found,) = record_of(item).aircraft

    assert (found.count, found.status) == (item.count, status)


@pytest.mark.parametrize(
    ("why", "item"),
    [
        ("number", figure("about €2.5 million", "2600000", "EUR", comparison="about")),
        ("magnitude", figure("about €2.5 million", "2.5", "EUR", comparison="about")),
        ("currency", figure("about €2.5 million", "2500000", "USD", comparison="about")),
        ("comparison", figure("about €2.5 million", "2500000", "EUR")),
        ("comparison", figure("300 metres", "300", "m", comparison="at most")),
        ("unit", figure("more than 300 metres", "300", "ft", comparison="more than")),
        ("half a range", figure("40 hours", "40", "h")),
        ("range widened", figure("30 to 40 hours", "30", "h", high="50")),
        ("no number", figure("the lighthouse", "1", None)),
        ("in furniture", figure("12 daily letters", "12", "letter")),
        ("absurd", figure("30 to 40 hours", "1e999999", "h")),
    ],
)
def test_an_altered_figure_is_rejected(why: str, item: DraftFigure) -> None:
    """A number, unit, range or comparison that our parser does not read is refused, in short."""
    record = record_of(item)

    assert record.figures == (), why
    assert [r.kind for r in record.rejected] == ["figure"]
    assert len(record.rejected[0].reason) < 200


@pytest.mark.parametrize(
    ("item", "unit"),
    [
        (figure("about €2.5 million", "2500000", "EUR", comparison="about"), "EUR"),
        (figure("about €2.5 million", "2500000", "euros", comparison="about"), "EUR"),
        (figure("€2.5 million", "2500000.00", "EUR", comparison="about"), "EUR"),
        (figure("more than 300 metres", "300", "metre", comparison="more than"), "m"),
        (figure("more than 300 metres", "300", "m", comparison="more than"), "m"),
        (figure("30 to 40 hours", "30", "hours", high="40"), "h"),
        (figure("30 to 40 hours", "30", None, high="40"), "h"),
    ],
)
def test_a_right_number_may_have_its_unit_written_otherwise(item: DraftFigure, unit: str) -> None:
    """Names and symbols of one unit are the same, and the record has our own reading."""
    record = record_of(item)

    assert record.rejected == ()
    assert [(f.unit, f.low, f.status) for f in record.figures] == [(unit, item.low, "proven")]


def test_a_figure_given_twice_is_one() -> None:
    """The second of two equal figures goes to the ledger."""
    item = figure("30 to 40 hours", "30", "h", high="40", measures="duration")

    record = record_of(item, item)

    assert len(record.figures) == 1
    assert [r.kind for r in record.rejected] == ["figure"]


def test_a_time_that_counts_from_an_event_is_not_its_own() -> None:
    """ "Two days after it sank" is when something else happened."""
    lead = "Two days after the ferry sank off Lume, the pilots of Velmark came down to the port."
    sank = event("the ferry sank off Lume", "The ferry sank.", when="Two days after")
    came = event("the pilots of Velmark came", "The pilots came.", when="Two days after")

    record = prove(article_from("Ferry sinks", lead), draft_of(sank, came), NO_RUN)

    assert [flags(e) for e in record.events] == [["when"], []]


def test_an_event_keeps_without_the_time_that_is_not_there() -> None:
    """An unknown time goes to the ledger, the event stays with its place."""
    item = event(
        "The wreck lay near the lighthouse",
        "The wreck lay near the lighthouse.",
        when="Friday",
        where="the lighthouse",
    )

    record = record_of(item)

    (found,) = record.events
    assert found.when is None
    assert [place.id for place in record.places] == [found.where]
    assert [(r.kind, "Friday" in r.item) for r in record.rejected] == [("time", True)]


def test_a_time_is_resolved_by_our_code() -> None:
    """The model gives the words alone; the day comes from the article's date."""
    record = record_of(DraftTime(sentences=[2], text="Tuesday"))

    assert [(t.text, t.value) for t in record.times] == [("Tuesday", "2023-03-14")]


def test_what_could_not_be_read_is_in_the_ledger() -> None:
    """Parts of an answer that are no items stand in the record as rejected by extraction."""
    record = record_of(SetAside(kind="claims", item='{"x": 1}', reason="no such field"))

    assert [(r.stage, r.kind, r.item, r.reason) for r in record.rejected] == [
        ("extract", "claims", '{"x": 1}', "no such field")
    ]


def test_coverage_counts_what_is_used() -> None:
    """Sentences, numbers and quotations are counted without furniture; the unused are listed."""
    record = record_of(
        claim("They cut across our nose", "It was no accident", **NOSE),
        figure("30 to 40 hours", "30", "h", high="40"),
        cast=(),
    )

    (found,) = record.coverage
    assert (found.numbers, found.numbers_used) == (4, 1)
    assert (found.quotations, found.quotations_used) == (6, 2)
    assert found.sentences == 16
    assert found.sentences_used == 3
    assert [span.text for span in found.unused] == [
        "two",
        "We found the tail at more than 300 metres. It was in one piece.",
        "300",
        "The engines were gone,",
        "Ask them why they flew there.",
        "2.5 million",
        "Nobody asked us,",
    ]


# What holds for every draft.

WIRE_ARTICLE = read_article(WIRE)


def stretches(article: Article) -> st.SearchStrategy[str]:
    """Words of an article, cut at random, with now and then something else."""
    tokens = article.text.split()
    cut = st.tuples(st.integers(0, len(tokens) - 1), st.integers(1, 12)).map(
        lambda place: " ".join(tokens[place[0] : place[0] + place[1]])
    )
    names = st.sampled_from(
        "Hecker|General James Hecker|Lavrov|Moscow|US Air Force|he|she|said|according to|Wednesday|"
        "Black Sea|the ministry|$32 million|30–40 minutes|1,200 to 1,500 metres|Su-27".split("|")
    )
    return st.one_of(names, cut, cut, st.text(min_size=1, max_size=12)).map(lambda s: s[:300])


WORDS = stretches(WIRE_ARTICLE)
MAYBE = st.none() | WORDS
NUMBERS = st.lists(st.integers(-2, 90), max_size=3)
AMOUNTS = st.one_of(
    st.sampled_from([Decimal(n) for n in ("2", "30", "40", "1200", "1500", "32000000", "1e400")]),
    st.decimals(allow_nan=False, allow_infinity=False),
)
ITEMS = st.one_of(
    st.builds(DraftActor, sentences=NUMBERS, name=WORDS, role=MAYBE, affiliation=MAYBE,
              aliases=st.lists(WORDS, max_size=2)),
    st.builds(DraftAircraft, sentences=NUMBERS, name=WORDS, operator=MAYBE, outcome=MAYBE,
              count=st.none() | st.integers(1, 50)),
    st.builds(DraftPlace, sentences=NUMBERS, name=WORDS),
    st.builds(DraftTime, sentences=NUMBERS, text=WORDS),
    st.builds(DraftEvent, sentences=NUMBERS, quote=WORDS, what=WORDS, when=MAYBE, where=MAYBE),
    st.builds(DraftClaim, sentences=NUMBERS, content=st.lists(WORDS, min_size=1, max_size=3),
              statement=MAYBE, speaker=MAYBE, source=MAYBE, cue=MAYBE, via=MAYBE),
    st.builds(DraftFigure, sentences=NUMBERS, quote=WORDS, low=AMOUNTS, high=AMOUNTS, unit=MAYBE,
              of=MAYBE, speaker=MAYBE),
)  # fmt: skip
DRAFTS = st.lists(ITEMS, max_size=8)


@settings(max_examples=40)
@given(DRAFTS)
def test_every_draft_gives_a_sound_record(items: list[Any]) -> None:
    """No draft fails the proof; spans slice back and references resolve, also through JSON."""
    record = prove(WIRE_ARTICLE, draft_of(*items), NO_RUN)

    ids = {item.id for item in record.items()}
    text = WIRE_ARTICLE.text
    for item in record.items():
        targets = {getattr(item, name, None) for name in REFERENCES} - {None}
        assert targets <= ids
        assert all(text[span.start : span.end] == span.text for span in item.evidence)
        assert not any(WIRE_ARTICLE.is_furniture(s.start, s.end) for s in item.evidence)
    assert IncidentRecord.model_validate_json(record.model_dump_json()) == record


@settings(max_examples=40)
@given(ITEMS)
def test_every_proposal_is_an_item_or_in_the_ledger(item: Any) -> None:
    """What is proposed comes out as an item of its kind, or is named with a reason."""
    record = prove(WIRE_ARTICLE, draft_of(item), NO_RUN)

    lists: dict[Any, Any] = {
        DraftActor: record.actors,
        DraftAircraft: record.aircraft,
        DraftPlace: record.places,
        DraftTime: record.times,
        DraftEvent: record.events,
        DraftClaim: record.claims,
        DraftFigure: record.figures,
    }
    whole = item.model_dump_json(exclude_none=True)
    rejected = [r for r in record.rejected if r.item == whole]
    assert len(lists[type(item)]) + len(rejected) >= 1
    assert all(r.reason for r in record.rejected)


@settings(max_examples=20)
@given(DRAFTS)
def test_proving_twice_gives_the_same(items: list[Any]) -> None:
    """The proof depends on nothing but the article and the draft."""
    draft = draft_of(*items)

    first, second = prove(WIRE_ARTICLE, draft, NO_RUN), prove(WIRE_ARTICLE, draft, NO_RUN)

    assert first.model_dump_json() == second.model_dump_json()


@settings(max_examples=25)
@given(st.data(), DRAFTS)
def test_the_order_of_the_claims_does_not_matter(data: st.DataObject, items: list[Any]) -> None:
    """The same claims in another order are proven just the same."""
    shuffled = data.draw(st.permutations(items))
    claims = [item for item in shuffled if isinstance(item, DraftClaim)]
    others = [item for item in items if not isinstance(item, DraftClaim)]

    one = prove(WIRE_ARTICLE, draft_of(*items), NO_RUN)
    other = prove(WIRE_ARTICLE, draft_of(*others, *claims), NO_RUN)

    assert one.claims == other.claims


def test_a_flood_of_proposals_ends_in_the_ledger() -> None:
    """A model that will not stop is proven, and its repetitions are told."""
    items = [claim(f"the jets flew past {n} times", **NOSE) for n in range(300)]
    same = [claim("They cut across our nose", **NOSE)] * 300

    record = record_of(*items, *same)

    assert len(record.claims) == 1
    assert len(record.rejected) == 599
