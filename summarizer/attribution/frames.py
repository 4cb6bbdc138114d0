"""The frames in which a cue gives a content to a source, each a rule over the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.attribution.lexicon import ADJECTIVES, NOUN_FORMS, VERB_FORMS, Entry
from summarizer.attribution.phrases import Phrase, phrase_right, subject_left
from summarizer.attribution.verbs import Group, ends_subject, group_at, verb_at
from summarizer.attribution.words import (
    BE,
    DETERMINERS,
    OPENERS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    Word,
    is_adverb,
    is_auxiliary,
    is_capital,
    is_mark,
    is_nounlike,
)

__all__ = ["Found", "after", "before"]

_PLURAL = frozenset(
    "they we you i people police men women many some most few others all both those these several "
    "media who which that critics families".split()
)
_SINGULAR = frozenset("who which one another nobody everyone someone everybody each it".split())
REACH = 16  # words between a cue and its content: "told X in an interview with Y on Tuesday that"
FARTHEST = 45  # words of a subject with its asides between a quotation and its cue
# Things said that are never who says them: "in a statement saying that".
_SAYINGS = frozenset(
    "statement statements tweet tweets letter letters email emails interview speech post message "
    "remarks comments line note memo phrase joke question".split()
)
_CLAUSES = frozenset("but while although though as when because before after".split())
_VIEWS = frozenset("words view opinion telling estimation account eyes".split())
_LIGHT = frozenset(
    "made make makes making gave give gives giving issued issues issue issuing had has have having "
    "express expressed expresses expressing voiced voices raised raises repeated repeats offered "
    "offers released sent announced rejected unveiled outlined described delivered".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: the phrase of the source, the cue's first and last word, and how."""

    frame: str
    source: Phrase | None
    cue: tuple[int, int] | None
    entry: Entry | None


def before(words: Sequence[Word], *, quoted: bool = False) -> Found | None:
    """Who speaks in what follows the words: "Holm said that", "According to Holm,", "Holm:".

    Args:
        words: what stands before the content in its sentence.
        quoted: whether the content begins with a quotation mark, whoever holds the mark.
    """
    end, marks = len(words), "“" if quoted else ""
    while end and (is_mark(words[end - 1])):
        end -= 1
        marks = words[end].text + marks
    if end == 0:
        return None
    opener = ""
    if words[end - 1].low in ("that", "whether", "if", "how", "why", "as", "what"):
        end -= 1
        opener = words[end].low
    near = _by_cue(words, end, marks, opener)
    if near is not None and near.cue is not None and near.cue[1] == end - 1:
        return near
    return (
        _according(words, end)
        or near
        or _said(words, end, marks)
        or _unknown(words, end, marks)
        or _label(words, end, marks)
        or _announced(words, end, marks)
    )


def _said(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """"Said Holm:" before its content."""
    found = _inverted(words[:end], 0) if ":" in marks or "," in marks else None
    return found if found and found.source and found.source.last == end - 1 else None


def _according(words: Sequence[Word], end: int) -> Found | None:
    """"According to Holm," before its content."""
    for at in range(end - 2, -1, -1):
        if words[at].low == "according" and words[at + 1].low == "to":
            phrase = phrase_right(words[:end], at + 2)
            if phrase is None or (at > 0 and not _opens(words, at - 1)):
                return None
            if any(ends_subject(words, i) for i in range(phrase.last + 1, end)):
                return None
            return Found("according", phrase, (at, at + 1), None)
    for at in range(end - 1, 2, -1):
        owned = words[at].low in _VIEWS and (words[at - 1].low == "'s" or words[at - 1].text in "’'")
        if owned and any(w.low in ("in", "by", "on") for w in words[: at - 1]):
            first = next(i for i in range(at - 1) if words[i].low in ("in", "by", "on"))
            phrase = phrase_right(words[: at - 1], first + 1)
            if phrase is not None and phrase.last == at - 2:
                return Found("according", phrase, (at, at), None)
    return None


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a clause may begin after the word at an index."""
    word = words[at]
    return is_mark(word) or word.low in OPENERS or word.low == "and" or is_adverb(word)


def _label(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """"Holm:" or "HOLM —" with nothing else before it."""
    if not marks.strip("“\"'‘") or marks.strip("“\"'‘") not in ":—–-":
        return None
    dashes = [i for i in range(end) if words[i].text in ("—", "–", "-", "―")]
    first = dashes[-1] + 1 if dashes and ":" in marks else 0
    if not 0 < end - first <= 6:
        return None
    if not all(is_capital(w) or w.low in ("of", "the", "for", "and") for w in words[first:end]):
        return None
    if ":" not in marks and end > 3:
        return None
    return Found("label", Phrase(first, end - 1, end - 1), (end, end), None)


def _unknown(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """"Holm fumed, “…”": any past before a quotation that a comma or a colon sets apart."""
    if not set(marks) & set(",:") or not _is_past(words, end - 1):
        return None
    source = subject_left(words, end - 1) or _shared_subject(words, end - 1)
    return source and Found("before", source, (end - 1, end - 1), None)


def _announced(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """"Holm went further:" before a quotation, whatever the verb."""
    if ":" not in marks:
        return None
    source = _first_subject(words, end)
    if source is None or any(w.text in ",-—–―" for w in words[:end]):
        return None
    return source and Found("announced", source, (end, end), None)


def _by_cue(words: Sequence[Word], end: int, marks: str, opener: str) -> Found | None:
    """The nearest cue before the content, and who is its source."""
    for at in range(end - 1, max(-1, end - REACH), -1):
        if words[at].text in (";", "“…”") or (":" in marks and words[at].text in "-—–―"):
            return None
        reading = verb_at(words, at)
        if reading is not None:
            group = group_at(words, at, *reading)
            found = _of_verb(words, group, end, marks, opener)
            # A base or an "s" may be a noun: "said of the request", "wrote in two reports".
            if group.form not in ("base", "s") or (found and found.source):
                return found
        found = _nominal(words, at, end) or _adjective(words, at, end)
        if found is not None:
            return found
        if is_auxiliary(words[at]) and words[at].low != "'s":
            return None
        if words[at].low in ("that", "because", "who", "which", "when", "while"):
            return None
    return None


def _of_verb(
    words: Sequence[Word], group: Group, end: int, marks: str, opener: str
) -> Found | None:
    """The source of a verb that stands before its content."""
    tail = words[group.verb + 1 : end]
    if not _may_follow(group, tail, marks, opener):
        return None
    last = group.verb
    if tail and tail[-1].low in PREPOSITIONS and len(tail) <= 2:
        last = end - 1
    cue = (group.first, last)
    if group.passive:
        agent = _agent(words, group.verb + 1, end)
        return Found("passive", agent, cue, group.entry)
    if not group.finite:
        return _participle(words, group, cue)
    if _is_reduced(group, tail):
        return Found("passive", _agent(words, group.verb + 1, end), cue, group.entry)
    source = subject_left(words, group.first) or _shared_subject(words, group.first)
    if source is not None and not _agrees(words, source, group):
        return None
    if source is None or _is_dummy(words, source, group):
        return Found("before", None, cue, group.entry)
    return Found("before", source, cue, group.entry)


def _may_follow(group: Group, tail: Sequence[Word], marks: str, opener: str) -> bool:
    """Whether these words may stand between a verb and its content."""
    if not tail:
        return True
    entry = group.entry
    if tail[-1].low in PREPOSITIONS and (
        len(tail) == 1 or (entry and len(tail) < 6 and group.form in ("past", "ing"))
    ):
        return True
    speech = entry is not None and "quote" in entry.frames
    if any(w.low in PERSONAL and w.low not in ("it", "you") for w in tail):
        return False
    if "," in marks and not opener and not set(marks) & set(":“\"‘'"):
        return False
    if any(w.text in ",;" for w in tail[:-1]) and not (opener or ":" in marks or "“" in marks):
        return False
    return bool(opener or speech or set(marks) & set(":“\"‘'"))


def _is_reduced(group: Group, tail: Sequence[Word]) -> bool:
    """Whether a past is a passive without "be": "a contractor accused of spying"."""
    return (
        group.entry is not None
        and group.form in ("past", "participle")
        and group.first == group.verb
        and not {"quote", "preposition", "infinitive"} & group.entry.frames
        and bool(tail)
        and tail[0].low in PREPOSITIONS
    )


def _agent(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """Who did it: "by Holm" between a passive and its content."""
    for at in range(start, end):
        if words[at].low == "by":
            return phrase_right(words[:end], at + 1)
    return None


def _is_dummy(words: Sequence[Word], source: Phrase, group: Group) -> bool:
    """Whether "it" stands for nobody: "it seems that", "it emerged"."""
    lemma = group.entry.lemma if group.entry else ""
    return words[source.head].low in ("it", "there") and lemma in ("seem", "appear", "mean")


def _agrees(words: Sequence[Word], source: Phrase, group: Group) -> bool:
    """Whether subject and verb agree, so that "inflammatory attacks" is no clause."""
    head = words[source.head]
    low = head.low
    if head.text.islower() and low.endswith(("ing", "ed")):
        return False
    if group.first < group.verb and any(
        is_auxiliary(words[i]) or words[i].low == "to" for i in range(group.first, group.verb)
    ):
        return True
    several = low in _PLURAL or low.endswith("s") or any(
        words[i].low == "and" for i in range(source.first, source.last)
    )
    if group.form == "base":
        return several or source.relative is not None
    if group.form == "s":
        plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and head.text.islower()
        bare = not any(
            is_capital(w) or w.low in DETERMINERS or w.low in PERSONAL or w.low in _SINGULAR
            for w in words[source.first : source.head + 1]
        )
        if source.relative is not None:
            return True
        return not plural and not bare and low not in ("i", "you", "we", "they")
    return True


def _participle(words: Sequence[Word], group: Group, cue: tuple[int, int]) -> Found | None:
    """The source of "…, saying that" and "reports saying that"."""
    at = group.first - 1
    if at < 0:
        return Found("participle", None, cue, group.entry)
    near = words[at]
    if near.low == "to" or not words[group.verb].low.endswith("ing"):
        return Found("participle", None, cue, group.entry)
    attached = is_nounlike(near) and near.low not in TIMES
    if attached and near.low not in _SAYINGS:
        source = subject_left(words, group.first)
        led = words[source.first - 1] if source and source.first else None
        if source is None or (
            led and led.low not in PREPOSITIONS and not _opens(words, source.first - 1)
        ):
            source = _main_subject(words, at + 1)
    elif near.low == "as":
        source = _quoted_one(words, at)
    else:
        source = _main_subject(words, at + 1)
    return Found("participle", source, cue, group.entry)


def _quoted_one(words: Sequence[Word], end: int) -> Phrase | None:
    """Whom "quoted Holm as saying" and "Holm was quoted as saying" are about."""
    for at in range(end - 1, max(-1, end - REACH), -1):
        if words[at].low in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            group = group_at(words, at, None, "past")
            if group.passive:
                return subject_left(words, group.first)
            return phrase_right(words[:end], at + 1)
    return None


def _main_subject(words: Sequence[Word], end: int) -> Phrase | None:
    """The subject of the clause that a participle or a second verb hangs on.

    It is a pronoun that begins a clause after "when" or "but", else the sentence's first phrase.
    """
    for at in range(end - 1, 0, -1):
        if words[at].text == "“…”":
            return _tagged_subject(words, at, end)
        said = _speaker_of(words, at)
        if said is not None:
            return said
        opener = words[at - 1].low
        opens = opener in OPENERS or opener in ("and", ",")
        if opens and words[at].low in ("he", "she", "they", "we", "i"):
            return Phrase(at, at, at)
        if opener == "," or opener in _CLAUSES:
            phrase = phrase_right(words[:end], at)
            near = end if opener in _CLAUSES else (phrase.last + 2 if phrase else 0)
            if phrase is not None and _is_predicated(words, phrase.last + 1, min(near, end)):
                return phrase
    return _first_subject(words, end)


def _speaker_of(words: Sequence[Word], at: int) -> Phrase | None:
    """The subject of a verb of speech that stands finite at an index."""
    reading = verb_at(words, at)
    if reading is None or "quote" not in reading[0].frames or reading[1] in ("base", "ing"):
        return None
    group = group_at(words, at, *reading)
    if group.passive or not group.finite or group.first == 0:
        return None
    if is_mark(words[group.first - 1]):
        return phrase_right(words, at + 1) if group.first == at else None
    return subject_left(words, group.first) or _shared_subject(words, group.first)


def _tagged_subject(words: Sequence[Word], at: int, end: int) -> Phrase | None:
    """The speaker of a quotation that stands before: “…,” said Holm, adding that …"""
    found = after(words[at + 1 : end], apart=True)
    if found is None or found.source is None:
        return _first_subject(words, at)
    phrase, by = found.source, at + 1
    return Phrase(phrase.first + by, phrase.head + by, phrase.last + by)


def _first_subject(words: Sequence[Word], end: int) -> Phrase | None:
    """The subject that begins the sentence, or follows "On Tuesday," and the like."""
    breaks = [i for i in range(end) if words[i].text in ("—", "–", "―", ";", ":", "--")]
    start = breaks[-1] + 1 if len(breaks) == 1 and breaks[-1] + 3 < end else 0
    starts = [start, *(i + 1 for i in range(start, end) if words[i].text == ",")]
    for first in starts[:5]:
        while first < end and _opens(words, first) and words[first].low not in OPENERS:
            first += 1
        if first >= end or words[first].low in PREPOSITIONS | OPENERS:
            continue
        verb = VERB_FORMS.get(words[first].low)
        if verb is not None and verb[1] in ("past", "participle", "ing"):
            continue
        phrase = phrase_right(words[:end], first)
        if phrase is not None and _is_predicated(words, phrase.last + 1, end):
            return phrase
    return None


def _is_predicated(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a finite verb follows a phrase, after an adverb, a comma or a time."""
    while at < end and (is_adverb(words[at]) or words[at].text == "," or words[at].low in TIMES
                        or words[at].low in ("on", "last", "this")):  # fmt: skip
        at += 1
    if at >= end:
        return False
    return ends_subject(words, at) or verb_at(words, at) is not None or _is_past(words, at)


def _is_past(words: Sequence[Word], at: int) -> bool:
    """Whether a word looks like a past after something nounlike."""
    word = words[at]
    led = at > 0 and (is_nounlike(words[at - 1]) or is_adverb(words[at - 1]))
    return led and word.text.islower() and word.low.endswith("ed")


def _shared_subject(words: Sequence[Word], first: int) -> Phrase | None:
    """The subject of "went home and said": that of the verb before "and"."""
    if first < 2 or words[first - 1].low not in ("and", "but", "then"):
        return None
    return _main_subject(words, first - 1)


def _nominal(words: Sequence[Word], at: int, end: int) -> Found | None:
    """"Holm’s claim that", "a claim by Holm that", "Holm made the claim that"."""
    entry = NOUN_FORMS.get(words[at].low)
    if entry is None or end - at > 8 or is_capital(words[at]):
        return None
    agent = _agent(words, at + 1, end)
    if agent is not None:
        return Found("nominal", agent, (at, at), entry)
    if end - at > 2:
        return None
    first = at
    while first > 0 and words[first - 1].text.islower() and is_nounlike(words[first - 1]):
        if words[first - 1].low in _LIGHT or words[first - 1].low in PERSONAL:
            break
        first -= 1
    if first == 0:
        return None
    owner = words[first - 1]
    if owner.low in ("his", "her", "their", "its", "my", "our"):
        near = words[first - 2] if first > 1 else None
        if near is not None and near.text.islower() and is_nounlike(near):
            return None
        return Found("nominal", Phrase(first - 1, first - 1, first - 1), (at, end - 1), entry)
    if owner.low == "'s" or owner.text in "'’":
        source = subject_left(words, first - 1)
        return Found("nominal", source, (at, end - 1), entry) if source else None
    verb = first - 2 if owner.low in ("a", "an", "the", "no") else first - 1
    if verb > 0 and words[verb].low in _LIGHT:
        group = group_at(words, verb, None, "past")
        source = subject_left(words, group.first)
        return Found("nominal", source, (group.first, end - 1), entry) if source else None
    return None


def _adjective(words: Sequence[Word], at: int, end: int) -> Found | None:
    """"Holm is confident that"."""
    entry = ADJECTIVES.get(words[at].low)
    if entry is None or at == 0 or end - at > 2:
        return None
    group = group_at(words, at, entry, "base")
    if not any(words[i].low in BE for i in range(group.first, at)):
        return None
    source = subject_left(words, group.first)
    if source is None or words[source.head].low in ("it", "that", "this"):
        return None
    return Found("before", source, (group.first, end - 1), entry)


def after(words: Sequence[Word], *, apart: bool, quoted: bool = True) -> Found | None:
    """Who speaks in what stands before the words: ", said Holm", ", she added", ", per Holm".

    Args:
        words: what follows the content in its sentence.
        apart: whether a mark ends the content.
        quoted: whether the content is a quotation.
    """
    start = 0
    while start < len(words) and is_mark(words[start]):
        apart = apart or words[start].text not in "()"
        start += 1
    if start == len(words):
        return None
    signed = _signature(words, start)
    if signed is not None:
        return signed
    if words[start].low == "according" and start + 2 < len(words):
        phrase = phrase_right(words, start + 2)
        return phrase and Found("according", phrase, (start, start + 1), None)
    if words[start].low == "as" and apart:
        start += 1
    if not apart:
        return _by_agent(words, start) or _gap(words, start)
    return _inverted(words, start) or _tag(words, start, closed=quoted)


def _signature(words: Sequence[Word], start: int) -> Found | None:
    """"“…” — Ida Holm, harbour master": a dash and a name after a quotation, and no more."""
    if start == 0 or words[start - 1].text not in ("—", "–", "―", "--", "-"):
        return None
    if len(words) - start > 14 or not is_capital(words[start]):
        return None
    if any(ends_subject(words, at) or verb_at(words, at) for at in range(start, len(words))):
        return None
    last = len(words) - 1
    while last > start and is_mark(words[last]):
        last -= 1
    name = phrase_right(words, start)
    return name and Found("label", Phrase(start, name.head, last), (start - 1, start - 1), None)


def _by_agent(words: Sequence[Word], start: int) -> Found | None:
    """"… was announced by Holm"."""
    for at in range(start, min(start + 5, len(words))):
        reading = verb_at(words, at)
        if reading is None:
            continue
        group = group_at(words, at, *reading)
        if not group.passive or group.first > start:
            return None
        agent = _agent(words, at + 1, min(len(words), at + 3))
        return agent and Found("passive", _agent(words, at + 1, len(words)), (start, at), reading[0])
    return None


def _gap(words: Sequence[Word], start: int) -> Found | None:
    """"… the war that Holm predicted", "… which Holm hoped": the content is the verb's object."""
    while start < len(words) and words[start].low in ("that", "which", "who", "whom"):
        start += 1
    if start >= len(words) or words[start].low in PREPOSITIONS or _opens(words, start):
        return None
    for at in range(start + 1, min(len(words), start + 8)):
        reading = verb_at(words, at)
        if reading is None:
            continue
        group = group_at(words, at, *reading)
        if not group.finite or group.passive or group.first <= start:
            return None
        source = subject_left(words[start:], group.first - start)
        if source is None or source.first or source.relative is not None:
            return None
        shifted = Phrase(start, source.head + start, source.last + start)
        return Found("gap", shifted, (group.first, at), reading[0]) if _agrees(
            words, shifted, group) else None
    return None


def _inverted(words: Sequence[Word], start: int) -> Found | None:
    """", said Holm"."""
    if start >= len(words):
        return None
    at = start
    while at + 1 < len(words) and is_adverb(words[at]):
        at += 1
    reading = verb_at(words[at:], 0)
    if reading is None or reading[1] not in ("s", "past") or "quote" not in reading[0].frames:
        return None
    phrase = phrase_right(words, at + 1)
    if phrase is None or _has_own_verb(words, phrase.last + 1):
        return None
    return Found("inverted", phrase, (start, at), reading[0])


def _has_own_verb(words: Sequence[Word], at: int) -> bool:
    """Whether what looks like a subject after its verb has a verb of its own: "said she was"."""
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at < len(words) and ends_subject(words, at)


def _ends_tag(words: Sequence[Word], at: int) -> bool:
    """Whether nothing is said after the cue: it ends, or a time, a place or an address follows."""
    if at >= len(words) or words[at].text in (".", ",", ";", "—", "–", ")", "?", "!"):
        return True
    word = words[at]
    return word.low in TIMES or word.low in PREPOSITIONS or is_adverb(word) or (
        words[at - 1].low in ("told", "tells", "tell")
    ) or word.low in ("last", "this", "when", "while")


def _tag(words: Sequence[Word], start: int, *, closed: bool) -> Found | None:
    """", Holm said"."""
    for at in range(start + 1, min(len(words), start + FARTHEST)):
        if words[at].text in (";", ".", "“…”"):
            return None
        reading = verb_at(words, at)
        if reading is None:
            continue
        speech = bool({"quote", "that"} & reading[0].frames)
        if not speech and not (closed and _ends_tag(words, at + 1)):
            continue
        group = group_at(words, at, *reading)
        if not group.finite or group.passive or group.first <= start:
            continue
        source = subject_left(words[start:], group.first - start)
        if source is None or source.first > 1 or source.relative is not None:
            continue
        if source.first == 1 and not is_adverb(words[start]):
            continue
        shifted = Phrase(source.first + start, source.head + start, source.last + start)
        if not _agrees(words, shifted, group):
            continue
        if not closed and not (_ends_tag(words, at + 1) and "quote" in reading[0].frames):
            return None
        return Found("after", shifted, (group.first, at), reading[0])
    return _unknown_tag(words, start) if closed else None


def _unknown_tag(words: Sequence[Word], start: int) -> Found | None:
    """", Holm fumed": any past that ends a short clause after a quotation."""
    for at in range(start + 1, min(len(words), start + 8)):
        if not _is_past(words, at):
            continue
        ends = at + 1 == len(words) or words[at + 1].text in (".", ",")
        source = subject_left(words[start:], at - start) if ends else None
        if source is None or source.first or source.relative is not None:
            return None
        shifted = Phrase(start, source.head + start, source.last + start)
        return Found("after", shifted, (at, at), None)
    return None
