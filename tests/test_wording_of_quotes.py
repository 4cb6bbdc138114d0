"""The words of a content, with and without what marks them off."""

import pytest
from helpers import NO_RUN, article_from

from summarizer.draft import Draft, DraftClaim
from summarizer.prove import prove
from summarizer.record import bare, without_that

WORDS = [
    ("“The jet came close,”", "The jet came close"),
    ("'The jet came close.'", "The jet came close"),
    ("“They came, and…”", "They came, and…"),
    ("that the jet came close", "the jet came close"),
    ("only that the jet came close", "the jet came close"),
    ("that “the jet came close”", "the jet came close"),
    ("that was untrue", "that was untrue"),
    ("That jet came close", "That jet came close"),
    ("thatched roofs burned", "thatched roofs burned"),
    ("an “unsafe act”", "an “unsafe act”"),
    ('an "unsafe act"', 'an "unsafe act"'),
    ("an unsafe act”", "an unsafe act"),
    ("", ""),
    ("“”", ""),
]


@pytest.mark.parametrize(("given", "expected"), WORDS)
def test_the_words_without_what_marks_them_off(given: str, expected: str) -> None:
    """Marks of quotation and the conjunction go; pronouns and inner quotations stay."""
    assert bare(given) == expected


@pytest.mark.parametrize("given", [given for given, _ in WORDS])
def test_bare_words_are_bare(given: str) -> None:
    """What is left has nothing more to lose."""
    assert bare(bare(given)) == bare(given)


def test_a_that_is_looked_for_where_one_says() -> None:
    """At an offset of a longer text."""
    text = "She said that it fell."

    assert without_that(text, text.index("that")) == text.index("it")
    assert without_that(text, text.index("said")) == text.index("said")


def test_who_knows_where_words_stand_may_count_the_marks_in() -> None:
    """A model's quote has its words alone; both are the same claim, proven in the same words."""
    article = article_from(
        "Two jets and a drone", "“The jet came close,” Ida Holm said of it on Tuesday afternoon."
    )
    text, words = article.text, "The jet came close"
    start, cue = text.index("“"), text.index("said")
    claim = DraftClaim(
        sentences=[2], content=[words], speaker="Ida Holm", source="Ida Holm", cue="said",
        mode="direct", stance="asserts", hedged=False, statement=None, via=None,
    )  # fmt: skip
    standing = claim.standing([(start, start + len(words) + 3), (cue, cue + 4)])

    (quoted,) = prove(article, Draft(claims=(claim,)), NO_RUN).claims
    (counted,) = prove(article, Draft(claims=(standing,)), NO_RUN).claims

    assert [span.text for span in quoted.evidence[:1]] == ["The jet came close"]
    assert [span.text for span in counted.evidence[:1]] == ["“The jet came close,”"]
    assert quoted.statement == counted.statement == quoted.quote == counted.quote == words
    assert quoted.status == counted.status == "proven"
