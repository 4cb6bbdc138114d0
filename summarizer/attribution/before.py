"""Who speaks in what follows an introduction: Holm said that …; Holm: “…”."""

from collections.abc import Sequence

from summarizer.attribution.after import in_view, inverted
from summarizer.attribution.clauses import first_subject, main_subject, quoted_one, shared_subject
from summarizer.attribution.found import Found, agent_of, agrees, is_past, opens
from summarizer.attribution.nominal import adjectival, nominal
from summarizer.attribution.phrases import Phrase, phrase_right
from summarizer.attribution.subjects import subject_left
from summarizer.attribution.verbs import Group, ends_subject, group_at, verb_at
from summarizer.attribution.words import (
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    Word,
    is_auxiliary,
    is_capital,
    is_mark,
    is_nounlike,
)

__all__ = ["before"]

REACH = 16  # words between a cue and its content: "told X in an interview with Y on Tuesday that"
LONGEST_NAMED = 8  # words of what is called something: "called the ministry’s report of Friday"
_NAMING = frozenset("call label brand dub term deem describe".split())
# Things said that are never who says them: "in a statement saying that".
_SAYINGS = frozenset(
    "statement statements tweet tweets letter letters email emails interview speech post message "
    "remarks comments line note memo phrase joke question".split()
)


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
    if end == 0 or ";" in marks:
        return None
    end = _outer(words, end) if ":" in marks else end
    opener = ""
    if words[end - 1].low in ("that", "whether", "if", "how", "why", "as", "what"):
        end -= 1
        opener = words[end].low
    near = _by_cue(words, end, marks, opener)
    if near is not None and near.cue is not None and near.cue[1] == end - 1:
        return near
    return (
        _according(words, end)
        or (near if near and near.source else _said(words, end, marks) or near)
        or _unknown(words, end, marks)
        or _label(words, end, marks)
        or _announced(words, end, marks)
    )


def _outer(words: Sequence[Word], end: int) -> int:
    """Where the words end before what they tell of: "told the crews | what she had seen:"."""
    for at in range(end - 2, max(0, end - REACH), -1):
        if words[at].low == "what":
            told = any(verb_at(words, i) for i in range(at))
            return at if told else end
    return end


def _said(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """As in "Said Holm:" before its content."""
    found = inverted(words[:end], 0) if ":" in marks or "," in marks else None
    return found if found and found.source and found.source.last == end - 1 else None


def _according(words: Sequence[Word], end: int) -> Found | None:
    """As in "According to Holm," before its content."""
    for at in range(end - 2, -1, -1):
        if words[at].low == "according" and words[at + 1].low == "to":
            phrase = phrase_right(words[:end], at + 2)
            if phrase is None or (at > 0 and not opens(words, at - 1)):
                return None
            if any(ends_subject(words, i) for i in range(phrase.last + 1, end)):
                return None
            return Found("according", phrase, (at, at + 1), None)
    for first in range(end - 3):
        found = in_view(words[:end], first)
        if found is not None:
            return found
    return None


def _label(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """As in "Holm:" or "Holm — “" with nothing else before it."""
    if not marks.strip("“\"'‘") or marks.strip("“\"'‘") not in ":—–-":
        return None
    dashes = [i for i in range(end) if words[i].text in ("—", "–", "-", "―")]
    first = dashes[-1] + 1 if dashes and ":" in marks else 0
    if not 0 < end - first <= 6:
        return None
    if not all(is_capital(w) or w.low in ("of", "the", "for", "and") for w in words[first:end]):
        return None
    # A dash without marks of quotation follows a place: "LUME — The ferry sank".
    if ":" not in marks and (end > 3 or not set(marks) & set("“\"‘'")):
        return None
    return Found("label", Phrase(first, end - 1, end - 1), (end, end), None)


def _unknown(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """As in "Holm fumed, “…”": any past before a quotation that a comma or a colon sets apart."""
    if not set(marks) & set(",:") or not is_past(words, end - 1):
        return None
    source = subject_left(words, end - 1) or shared_subject(words, end - 1)
    return Found("before", source, (end - 1, end - 1), None) if source else None


def _announced(words: Sequence[Word], end: int, marks: str) -> Found | None:
    """As in "Holm went further:" before a quotation, whatever the verb."""
    if ":" not in marks or not set(marks) & set("“\"‘'"):
        return None
    source = first_subject(words, end)
    if source is None or any(w.text in ",-—–―" for w in words[:end]):
        return None
    return Found("announced", source, (end, end), None)


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
        found = nominal(words, at, end) or adjectival(words, at, end)
        if found is not None:
            return found
        if words[at].low == "that" and at and "“" in marks and verb_at(words, at - 1):
            return _by_cue(words, at, marks, "that")  # said that the talks were “a farce”
        if is_auxiliary(words[at]) and words[at].low != "'s" and "“" not in marks:
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
    paired = group.entry is not None and tail and group.entry.lemma.endswith(f" {tail[-1].low}")
    if paired or (tail and tail[-1].low in PREPOSITIONS and len(tail) <= 2):
        last = end - 1
    cue = (group.first, last)
    if group.passive:
        agent = agent_of(words, group.verb + 1, end)
        return Found("passive", agent, cue, group.entry)
    if not group.finite:
        return _participle(words, group, cue)
    if _is_reduced(group, tail):
        return Found("passive", agent_of(words, group.verb + 1, end), cue, group.entry)
    source = subject_left(words, group.first) or shared_subject(words, group.first)
    if source is not None and not agrees(words, source, group):
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
    if any(w.text in ",;" for w in tail[:-1]) and not (opener or set(marks) & set(":,")):
        return False
    if entry is not None and entry.lemma in _NAMING and len(tail) <= LONGEST_NAMED:
        return True  # called it "a farce"
    if (
        set(marks) and not set(marks) - set("“\"‘'") and not opener
    ):  # words in marks, set apart by nothing
        return any(ends_subject(tail, at) for at in range(len(tail)))
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


def _is_dummy(words: Sequence[Word], source: Phrase, group: Group) -> bool:
    """Whether "it" stands for nobody: "it seems that", "it emerged"."""
    lemma = group.entry.lemma if group.entry else ""
    return words[source.head].low in ("it", "there") and lemma in ("seem", "appear", "mean")


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
            led and led.low not in PREPOSITIONS and not opens(words, source.first - 1)
        ):
            source = main_subject(words, at + 1)
    elif near.low == "as":
        source = quoted_one(words, at)
    else:
        source = main_subject(words, at + 1)
    return Found("participle", source, cue, group.entry)
