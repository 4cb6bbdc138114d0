"""Direct speech: which quotations belong to what is said, and who says the others."""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.attribution import continues, resumes
from summarizer.embedded.claims.found import Found, Stretch, holds, overlap, tidy
from summarizer.embedded.claims.phrases import cue_words, noun_phrase, subject_of
from summarizer.embedded.claims.speech import Speech
from summarizer.embedded.parse import Part
from summarizer.record import MARKS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["extended", "with_quotes"]

TAG = 7  # words of such a tag
SENTENCE = 6  # words that may be a sentence
FARTHEST = 160  # characters between a quotation and its verb; beyond that another's verb is nearer
_ENDS = re.compile(r"[.,!?…—–-][\"'”’»]*$")
# Verbs behind which words in marks are said, be they ever so few.
_BARE = frozenset("say read write declare shout chant yell tweet state cry reply answer".split())
_NAME_BEFORE = re.compile(
    r"(?:^|[-–—.!?]\s+|\b[Ff]rom )(?P<name>(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,4}"
    r"|the (?:report|statement|letter|transcript|document))\s*:\s*$"
)
_DASH_NAME = re.compile(r"\s*(?:[―—–]|--?)\s*(?P<name>[A-Z][^\n.!?]{2,80}?)\s*\.?\s*$")


def extended(speech: Speech, found: Found) -> Found:
    """A content that holds a part of a quotation, widened to all of it."""
    more = [
        speech.marked(quotation)
        for quotation in speech.quoted
        if any(overlap(quotation, stretch) for stretch in found.content)
        and not overlap(quotation, found.head)
    ]
    return found.with_content(more) if more else found


def with_quotes(speech: Speech, sayings: list[Found]) -> list[Found]:
    """The attributions with the quotations that go on from them, and those of other quotations."""
    found, last = list(sayings), None
    for quotation in speech.quoted:
        own = next((i for i, f in enumerate(found) if holds(f.content, quotation)), None)
        if own is None:
            own = _given(speech, found, quotation, last)
        if own is not None:
            last = own, quotation
    held = [stretch for saying in found for stretch in saying.content]
    return found + [
        Found("unattributed", "", quotation, None, None, None, (speech.marked(quotation),))
        for quotation in speech.quoted
        if _is_whole(speech, quotation) and not any(overlap(quotation, s) for s in held)
    ]


def _beside_its_end(speech: Speech, quotation: Stretch) -> tuple[Part, "Token"] | None:
    """The verb beside the last paragraph of a quotation that runs over several."""
    text = speech.article.text
    at = bisect_left(speech.quoted, quotation)
    for before, after in pairwise(speech.quoted[at:]):
        closed = text[before[1] : before[1] + 1] in tuple(MARKS)
        if closed or not continues(speech.article, before, after):
            return None
        found = _beside(speech, after)
        if found is not None:
            return found
    return None


def _is_whole(speech: Speech, quotation: Stretch) -> bool:
    """Whether a quotation is a sentence of speech, and no title or words that are quoted."""
    words = speech.article.text[slice(*quotation)]
    return len(words.split()) >= SENTENCE and words[:1].isupper() and bool(_ENDS.search(words))


def _given(
    speech: Speech, found: list[Found], quotation: Stretch, last: tuple[int, Stretch] | None
) -> int | None:
    """Which attribution a quotation joins; a new one is added to those found."""
    if not (_is_speech(speech, quotation) or _follows_verb(speech, quotation)):
        return None
    marked = speech.marked(quotation)
    beside = _beside(speech, quotation) or _beside_its_end(speech, quotation)
    if beside is not None:
        part, verb = beside
        head = part.stretch(verb)
        known = next((i for i, f in enumerate(found) if f.head == head), None)
        if known is not None:
            found[known] = found[known].with_content([marked])
            return known
        found.append(_of_verb(speech, part, verb, marked))
        return len(found) - 1
    if last is not None and _goes_on(speech, found[last[0]], last[1], quotation):
        found[last[0]] = found[last[0]].with_content([marked])
        return last[0]
    named = _signed(speech, quotation)
    if named is not None:
        found.append(named)
        return len(found) - 1
    before = _sentence_before(speech, found, quotation)
    if before is not None:
        found[before] = found[before].with_content([marked])
        return before
    new = _new(speech, quotation, marked)
    if new is None:
        return None
    found.append(new)
    return len(found) - 1


def _new(speech: Speech, quotation: Stretch, marked: Stretch) -> Found | None:
    """The attribution of a quotation that a verb or a name with a colon brings."""
    introduced = _introduced(speech, quotation)
    if introduced is not None:
        return _of_verb(speech, *introduced, marked)
    home = speech.article.sentence_at(max(0, marked[0] - 3))
    match = _NAME_BEFORE.search(speech.article.text[home.start : marked[0]])
    if match is None or home.kind == "furniture":
        return None
    source = home.start + match.start("name"), home.start + match.end("name")
    return Found("label", ":", source, None, source, None, (marked,))


def _signed(speech: Speech, quotation: Stretch) -> Found | None:
    """A quotation with a dash and a name after it."""
    text = speech.article.text
    content = speech.marked(quotation)
    line = text.find("\n", content[1])
    rest = text[content[1] : line if line >= 0 else len(text)]
    match = _DASH_NAME.match(rest)
    if match is None:
        return None
    at = content[1] + match.start("name")
    source = at, at + len(match.group("name"))
    return Found("signed", "", source, None, source, None, (content,))


def _introduced(speech: Speech, quotation: Stretch) -> tuple[Part, "Token"] | None:
    """The verb of the words that end with a colon right before a quotation."""
    article = speech.article
    before = article.text[: quotation[0]].rstrip(MARKS + " \n\t\r\u00a0")
    if not before.endswith(":"):
        return None
    home = article.sentence_at(len(before) - 1)
    part = speech.part_at(home.start)
    if part is None or home.kind == "furniture":
        return None
    told = speech.verbs(home.start, len(before))
    if told:
        return told[-1]
    span = part.doc.char_span(
        max(0, home.start - part.start), len(before) - part.start, alignment_mode="contract"
    )
    root = span.root if span else None
    if root is None or root.pos_ not in ("VERB", "AUX") or root.lemma_ == "be":
        return None
    return part, root


def _is_speech(speech: Speech, quotation: Stretch) -> bool:
    """Whether a quotation is a saying of its own, and no word or two in marks."""
    text = speech.article.text
    words = text[slice(*quotation)]
    if len(words.split()) < 3:
        return bool(_ENDS.search(words)) and words[:1].isupper()
    home = speech.article.sentence_at(quotation[0])
    starts = quotation[0] - 1 <= home.start
    after = text[quotation[1] : quotation[1] + 2].strip(MARKS)
    ends = bool(_ENDS.search(words)) or after[:1] in (",", ".")
    led = text[max(0, quotation[0] - 3) : quotation[0] - 1].strip()[-1:] in (",", ":")
    return starts or (ends and led) or (ends and words[:1].isupper()) or led


def _follows_verb(speech: Speech, quotation: Stretch) -> bool:
    """Whether words in marks stand right behind a verb of saying: a sign that read “No”."""
    before = speech.marked(quotation)[0]
    told = speech.verbs(max(0, before - 12), before)  # 12: the longest of these verbs and a space
    if not told:
        return False
    part, verb = told[-1]
    gap = speech.article.text[part.stretch(verb)[1] : before]
    return verb.lemma_.lower() in _BARE and gap.strip() in ("", ",", ":")


def _beside(speech: Speech, quotation: Stretch) -> tuple[Part, "Token"] | None:
    """The verb of quoting that is nearest, after the quotation or before it."""
    article, text = speech.article, speech.article.text
    first, last = article.sentence_at(quotation[0]), article.sentence_at(quotation[1] - 1)
    following = [
        s
        for s in article.sentences_in(quotation[1] + 1, quotation[1] + FARTHEST)
        if s.paragraph == last.paragraph and s.start >= quotation[1]
    ]
    end = last.end
    if not text[quotation[1] : end].strip(MARKS + " .,!?") and following:
        end = following[0].end  # "A." Holm said.
        open_ = text[quotation[1] + 1 : end].lstrip()
        if open_[:1] in MARKS:
            end = last.end
    after = speech.verbs(quotation[1], min(end, quotation[1] + FARTHEST))
    between = [q for q in speech.quoted if q[0] > quotation[1]]
    if after and not (between and between[0][0] < after[0][0].stretch(after[0][1])[0]):
        return after[0]
    before = speech.verbs(max(first.start, quotation[0] - FARTHEST), quotation[0])
    return before[-1] if before else _tag(speech, quotation, last.end)


def _tag(speech: Speech, quotation: Stretch, end: int) -> tuple[Part, "Token"] | None:
    """Any verb with its subject that is all that stands behind a quotation: “…,” he stormed."""
    text = speech.article.text
    behind = text[quotation[1] + 1 : end]
    if not _ENDS.search(text[slice(*quotation)]) or len(behind.split()) > TAG:
        return None
    for part, verb in speech.verbs(quotation[1] + 1, end, known=False):
        subject = subject_of(verb)
        if subject is not None and part.stretch(subject)[0] > quotation[1]:
            return part, verb
    return None


def _of_verb(speech: Speech, part: Part, verb: "Token", content: Stretch) -> Found:
    text = speech.article.text
    cue = cue_words(verb)
    who = subject_of(verb)
    if who is not None and overlap(part.stretch(who), content):
        who = None
    source = noun_phrase(who) if who is not None else None
    words = tidy(text, part.stretch(part.doc[source[0] : source[1]])) if source else None
    if words is not None and overlap(words, content):
        words = None
    return Found(
        frame="quote",
        key=verb.lemma_,
        head=part.stretch(verb),
        cue=tidy(text, part.stretch(part.doc[cue[0] : cue[1]])),
        source=words,
        who=who,
        content=(content,),
    )


def _goes_on(speech: Speech, found: Found, before: Stretch, quotation: Stretch) -> bool:
    """Whether a quotation goes on from the one before it."""
    article = speech.article
    if continues(article, before, quotation) or resumes(article, before, quotation, speech.quoted):
        return True
    left, right = article.sentence_at(before[1] - 1), article.sentence_at(quotation[0])
    if quotation[0] - 1 > right.start:
        return False  # it does not begin its sentence
    heads = article.sentence_at(found.head[0])
    return left.paragraph == right.paragraph and right.number - heads.number <= 1


def _sentence_before(speech: Speech, found: list[Found], quotation: Stretch) -> int | None:
    """What was said right before a sentence that is all quotation, or introduces it by a colon."""
    article = speech.article
    home = article.sentence_at(quotation[0])
    if quotation[0] - 1 > home.start or home.number < 2:
        return None
    previous = article.sentences[home.number - 2]
    colon = article.text[previous.start : previous.end].rstrip().endswith(":")
    if previous.kind == "furniture" or (previous.paragraph != home.paragraph and not colon):
        return None
    inside = [i for i, f in enumerate(found) if previous.start <= f.head[0] < previous.end]
    return inside[-1] if inside else None
