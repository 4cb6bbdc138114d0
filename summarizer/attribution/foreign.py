"""Who speaks around a content in a language of `TONGUES`, by the few plain orders of its news.

"X said that …", "said X, …", "according to X …", and the same behind the content. Better nobody
than the wrong one: where something else stands between, nothing is found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.article import Article
from summarizer.attribution.cue import Cue
from summarizer.attribution.tongues import TONGUES, Tongue
from summarizer.record import Stance

__all__ = ["Said", "cue_in", "heard_in", "hedges_in", "negations_in", "words_of"]

Stretch = tuple[int, int]
WIDEST = 400  # characters beside a content in which its speaker stands
_CLOSE = r"[\"'“”‘’«»„‹›]"
_SPACE = r"[\s\u00a0]"
# A name, with the small words that stand within one; "Müller-Lüdenscheidt", "de la Vega".
_CAPITAL = r"[A-ZÀ-ÖØ-ÞЀ-Я][\w’'-]*"
_NAME = rf"{_CAPITAL}(?:{_SPACE}(?:(?:von|van|de|del|della|la|du|der|zu){_SPACE})?{_CAPITAL})*"
_SMALL = r"[a-zà-öø-ÿа-яѐ-ӿ][\w’'-]*"
_ROLE = rf"{_SMALL}(?:{_SPACE}{_SMALL}){{0,3}}"
_HAN = r"[^\s、。，,.:：；;「」『』“”()（）]"


@dataclass(frozen=True, slots=True)
class Said:
    """What is found of who says a content.

    Attributes:
        source: where the words for the speaker stand.
        cue: where the words that mark the saying stand.
        named: whether the source is a name and nobody's deputy.
        frame: the rule, named as those for English are.
    """

    source: Stretch | None
    cue: Stretch | None
    named: bool
    frame: str


@dataclass(frozen=True, slots=True)
class _Rules:
    """The patterns of one language; each has a group "cue", and "name" or "role"."""

    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=len(TONGUES))
def _rules(language: str) -> _Rules:
    tongue = TONGUES[language]
    if not tongue.spaced:
        return _spaceless(tongue)
    verb = rf"(?<!\w)(?i:{'|'.join(tongue.cues.values())})(?!\w)"
    cue = rf"(?P<cue>(?:(?i:{tongue.negations}){_SPACE})?{verb})"
    source = rf"(?:(?P<small>{_SMALL}(?:{_SPACE}{_SMALL}){{0,2}}){_SPACE})?(?P<name>{_NAME})"
    role = rf"(?P<role>{_ROLE})"
    to = rf"(?<!\w)(?P<cue>(?i:{tongue.according}))(?:{_SPACE}|(?<=['’]))"
    that = rf"(?:{_SPACE}(?i:{tongue.that})(?!\w){_SPACE}?)?"
    opening = rf"[\s,:—–-]*{_CLOSE}?\s*$"
    gap = rf"(?:{_SPACE}[\w’'.-]+){{0,6}}"  # to whom, where and when it was said
    apposed = r",[^,.:;]{2,80},"
    before = (
        ("before", rf"{source}{_SPACE}{cue}{gap},?{that}{opening}"),
        ("before", rf"{source}{apposed}{_SPACE}{cue}{gap},?{that}{opening}"),
        ("before", rf"{cue}{_SPACE}{source},?{that}{opening}"),
        ("according", rf"{to}{source}(?:{apposed})?{opening}"),
        ("label", rf"{source}(?P<cue>:){_SPACE}?{_CLOSE}?\s*$"),
    )
    lead = rf"^[\s]*{_CLOSE}?[\s,—–-]*"
    tags = "|".join(filter(None, (tongue.according, tongue.tagged)))
    after = [
        ("inverted", rf"{lead}{cue}{_SPACE}{source}"),
        ("inverted", rf"{lead}{cue}{_SPACE}{role}"),
        ("according", rf"{lead}(?<!\w)(?P<cue>(?i:{tags}))(?:{_SPACE}|(?<=['’])){source}"),
        ("after", rf"{lead}{source}{_SPACE}{cue}"),
    ]
    if tongue.behind:
        after.append(("according", rf"{lead}{source}{_SPACE}(?P<cue>{tongue.behind})"))
    return _Rules(_compiled(before), _compiled(after))


def _spaceless(tongue: Tongue) -> _Rules:
    """Of scripts that part no words a source is what stands before the particle or the verb."""
    verb = f"(?P<cue>{'|'.join(tongue.cues.values())})"
    name = rf"(?P<name>{_HAN}{{2,30}}?)"
    before = (
        ("before", rf"{name}{verb}[:：,，]?\s?[“「『]?$"),
        ("according", rf"(?P<cue>{tongue.according or '(?!)'}){name}[,，]?$"),
        ("according", rf"{name}(?P<cue>{tongue.behind or '(?!)'})[、,]?$"),
        ("before", rf"{name}(?:は|が)[、,]?[^。、]{{0,20}}、?[「『]?$(?P<cue>)"),
    )
    after = (("inverted", rf"^[」』”]?[,，、]?と?{name}?{verb}"),)
    return _Rules(_compiled(before), _compiled(after))


def _compiled(rules: Sequence[tuple[str, str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((frame, re.compile(pattern)) for frame, pattern in rules)


def heard_in(article: Article, content: Sequence[Stretch], *, quoted: bool) -> Said | None:
    """Who says a content, as far as the plain orders show it.

    Args:
        article: in a language of `TONGUES`.
        content: the stretches of the content, in text order.
        quoted: whether they stand in quotation marks.
    """
    language = article.language or ""
    if language not in TONGUES:
        return None
    behind = list(_behind(article, content, quoted=quoted))
    ahead = list(_ahead(article, content, quoted=quoted))
    found = [*behind, *ahead] if quoted else [*ahead, *behind]
    named = [said for said in found if said.source is not None]
    return next(iter(named), None) or next(iter(found), None)


def _behind(article: Article, content: Sequence[Stretch], *, quoted: bool) -> Iterator[Said]:
    """What the words after the content say of its speaker; they must be marked off from it."""
    start = content[-1][1]
    close = article.sentence_at(start - 1)
    end = close.end
    following = article.numbered((close.number + 1,))
    if quoted and following and following[0].paragraph == close.paragraph:
        rest = article.text[start:end]
        end = end if any(map(str.isalnum, rest)) else following[0].end
    tail = article.text[start : min(end, start + WIDEST)]
    marked = article.text[start - 1] in ",.?!”\"’'»“«」』—…"
    if not quoted and not marked and not re.match(r"\s*[\"'“”‘’«»」』]?\s*[,，、—–]", tail):
        return
    for frame, pattern in _rules(article.language or "").after:
        match = pattern.match(tail)
        if match:
            yield _said(article, match, start, frame)


def _ahead(article: Article, content: Sequence[Stretch], *, quoted: bool) -> Iterator[Said]:
    """What the words before the content say of its speaker."""
    end = content[0][0]
    begin = max(article.sentence_at(end).start, end - WIDEST)
    lead = article.text[begin:end]
    if not lead.strip():
        return
    for frame, pattern in _rules(article.language or "").before:
        if frame == "label" and not quoted and not lead.rstrip().endswith(":"):
            continue
        match = pattern.search(lead)
        if match:
            yield _said(article, match, begin, frame)


def _said(article: Article, match: re.Match[str], offset: int, frame: str) -> Said:
    """A match as offsets into the article."""
    tongue = TONGUES[article.language or ""]
    groups = match.groupdict()
    small = (groups.get("small") or "").lower().split()
    which = "name" if groups.get("name") else "role"
    cue = (match.start("cue") + offset, match.end("cue") + offset)
    marked = cue if cue[0] < cue[1] else None
    start, end = match.span(which) if groups.get(which) else (0, 0)
    # "gegen Holm sagte …", "dijo a Holm": what a preposition governs is no subject.
    first = match["name"].split()[0].lower() if groups.get("name") and tongue.spaced else ""
    beside = {*small[-2:], first} & {*tongue.objects.split()}
    governed = frame != "according" and bool(beside)
    if start == end or governed:
        return Said(None, marked, False, frame)
    pronoun = re.match(rf"(?:{tongue.pronouns})(?!\w)", groups.get("role") or "")
    if pronoun:
        end = start + pronoun.end()
    elif which == "name" and small and small[-1] not in tongue.articles.split():
        start = match.end("small") - len(small[-1])
    source = (start + offset, end + offset)
    words = f"{' '.join(small)} {article.text[slice(*source)]}".lower()
    deputy = re.search(rf"(?<!\w)(?:{tongue.deputies})", words)
    return Said(source, marked, which == "name" and not deputy, frame)


@lru_cache(maxsize=2048)  # the cues of a run
def cue_in(words: str, language: str) -> Cue | None:
    """The reading of a cue as it stands in an article, as `cue_of` gives it for English."""
    tongue = TONGUES.get(language)
    if tongue is None:
        return None
    found = _stance(words, tongue)
    if found is None:
        return None
    stance, lemma = found
    before = words[: words.lower().find(lemma.lower())]
    negated = bool(_whole(tongue.negations, tongue).search(before))
    hedged = bool(tongue.hedging and _whole(tongue.hedging, tongue).search(words))
    hedged = hedged or bool(_whole(tongue.hedges, tongue).search(words))
    if stance == "denies" and negated:
        return Cue(lemma, "asserts", True, True, frozenset({"that", "quote"}))
    return Cue(lemma, stance, hedged, negated, frozenset({"that", "quote"}))


def _stance(words: str, tongue: Tongue) -> tuple[Stance, str] | None:
    """What the first word of a cue that is known says, and that word."""
    to = "|".join(filter(None, (tongue.according, tongue.tagged, tongue.behind)))
    marker = _whole(to, tongue).search(words) if to else None
    if marker:
        opinion = tongue.opinions and re.match(f"(?:{tongue.opinions})", marker.group().lower())
        return "believes" if opinion else "asserts", marker.group()
    mark = words.strip()
    if mark and not mark.strip(":：—–-"):
        return "asserts", mark
    best: tuple[int, int, Stance, str] | None = None
    for order, (stance, pattern) in enumerate(tongue.cues.items()):
        match = _whole(pattern, tongue).search(words)
        if match and (best is None or (match.start(), order) < best[:2]):
            best = (match.start(), order, stance, match.group())
    return (best[2], best[3]) if best else None


def _whole(pattern: str, tongue: Tongue) -> re.Pattern[str]:
    return _pattern(pattern, tongue.spaced)


@lru_cache(maxsize=256)  # a few patterns of each language
def _pattern(pattern: str, spaced: bool) -> re.Pattern[str]:
    edge, close = (r"(?<!\w)", r"(?!\w)") if spaced else ("", "")
    return re.compile(f"{edge}(?:{pattern}){close}", re.IGNORECASE)


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def words_of(text: str, language: str) -> tuple[str, ...]:
    """The words of a text in small letters; of scripts that part none, each pair of letters."""
    low = text.lower()
    if TONGUES[language].spaced:
        return tuple(_WORD.findall(low))
    runs = _WORD.findall(low)
    return tuple(run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1)))


def negations_in(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that say no."""
    tongue = TONGUES[language]
    return tuple(match.group().lower() for match in _whole(tongue.negations, tongue).finditer(text))


def hedges_in(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that hold back."""
    tongue = TONGUES[language]
    return tuple(match.group().lower() for match in _whole(tongue.hedges, tongue).finditer(text))
