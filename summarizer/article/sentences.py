"""Where paragraphs and sentences of a text begin and end.

Our own, because sentence numbers go into the key of every stored reply and into every verdict: a
splitter that changes with a package's upgrade would make paid replies unfindable.
"""

import itertools
import re
from collections.abc import Iterator

__all__ = ["paragraphs", "sentence_spans"]

Stretch = tuple[int, int]

# Words before a name, in lower case and without the stop: written with a capital or in one of the
# forms of `ALWAYS` they end no sentence, whatever follows ("Gen. He Weidong").
TITLES = frozenset(
    "mr mrs ms dr prof gen lt col maj capt cmdr sgt cpl adm brig sen rep gov pres rev hon st "
    "messrs".split()
)
ALWAYS = frozenset("vs v e.g i.e approx".split())
# Words whose full stop ends a sentence only before a word that often begins one. Those of `DATED`
# are shortened only where they have a capital: "he sat", "in the sun".
MAY_END = frozenset("jr sr etc inc ltd co corp dept est a.m p.m".split())
DATED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "sun".split()
)
# Words that are shortened only before a number.
NUMBERED = frozenset("no nos fig figs art p pp vol".split())
OPENERS = frozenset(
    "the a an it he she they we i you this that these those there here his her their its our my "
    "and but so yet then now not in on at when while after before since because although though "
    "however meanwhile what who why how if as for both some most many several another once "
    "yes".split()
)

# Words of other languages after whose full stop no sentence ends, in lower case; what stands in one
# entry with a space is one abbreviation: "z. B.". Those of `AFTER_NUMBERS` may end one where no
# number goes before them ("г. Москва"), and after one where a word of a new sentence follows.
SHORTENED = {
    "de": "z b d h u a o ä bzw ca nr hr fr dr prof mio mrd tsd str evtl ggf inkl usw vgl sog gen "
    "abs art bd hl geb gest st",
    "fr": "m mm mme mlle dr me st ste env av apr art no p cf ex gal col cdt lt",
    "es": "sr sra srta dr dra ud uds d dña núm art gral cnel cap tte pág aprox ee uu av avda",
    "ru": "г гг в вв т е д п н э им ул пл пр др стр тыс млн млрд трлн руб долл коп см м км кг ок "
    "ст гл акад проф ген полк кап адм мин сек чел обл р пос с",
    "uk": "р рр м с т д п н е ім вул пл ін стор тис млн млрд трлн грн дол коп см км кг бл ст гл "
    "акад проф ген полк кап адм хв сек чол обл",
}
_SHORTENED = {code: frozenset(words.split()) for code, words in SHORTENED.items()}
# Of these what was counted or dated may end a sentence: "2023 г.", "5 млн."
AFTER_NUMBERS = frozenset(
    "г гг в вв р рр тыс млн млрд трлн руб долл коп см м км кг сек мин чел тис грн дол хв чол mio "
    "mrd tsd usw".split()
)
# In these a number with a full stop is an ordinal: "am 14. März", "die 3. Division".
ORDINALS = frozenset({"de"})
# Small words that begin sentences there, and hardly a name after an abbreviation.
BEGINNINGS = {
    "de": "der die das ein eine er sie es wir ich in im am an auf bei nach vor mit und aber doch "
    "auch so wie wer was wo als wenn dies diese dieser zwei drei",
    "fr": "le la les un une il elle ils elles on ce cette ces en au aux dans de des du et mais",
    "es": "el la los las un una en él ella ellos se no y pero según por para con",
    "ru": "в на по он она они это из за к с о об у не и а но как так что мы я его её их при после "
    "до однако также ранее позже",
    "uk": "в у на по він вона вони це з із за до про не і й а але як так що ми я його її їх при "
    "після однак також раніше пізніше",
}
_BEGINNINGS = {code: frozenset(words.split()) for code, words in BEGINNINGS.items()}

# The lookbehind keeps the search linear in a long run of marks: it is tried once, from its start.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|[。！？]+[」』”’]*")
_WORD_BEFORE = re.compile(r"[^\W\d_](?:[\w.]*\w)?$")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
# What may stand before a sentence's first letter or digit: quotes, brackets, currencies, dashes.
_BEGINS = re.compile(r"[\"'“”‘’«»„‚‹(\[¿¡$£€¥#•–—-]*\s*([^\W_])")
# Who says it, after a quotation that ends in a mark of its own: “Where was it?” Ida Holm asked.
_TAG = re.compile(
    r"(?<=[\"'”’»])\s+(?:[A-ZÀ-ÞА-Я][\w.’'-]*\s+){1,5}(?:said|says|asked|asks|added|adds|replied|told"
    r"|wrote|writes|shouted|cried|called|warned|demanded|insisted|wondered|exclaimed|joked|posted)\b"
)
_NUMBER_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}$")
_COUNT_BEFORE = re.compile(r"\d\s*$")
_FIRST_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\r\n\u2028\u2029\f\v]+")

WRAP_MOST = 100  # the longest line of a text that was wrapped for a terminal or a mail
WRAP_LEAST = 40  # a wrapped line is filled at least so far, the last of its paragraph apart


def paragraphs(text: str) -> tuple[Stretch, ...]:
    """The paragraphs of a text, without the white space round them.

    A line is a paragraph, unless the text is wrapped: then a paragraph ends at an empty line.
    """
    lines = tuple(_lines(text))
    return _blocks(text, lines) if _is_wrapped(text, lines) else lines


def sentence_spans(text: str, paragraph: Stretch, language: str | None = None) -> Iterator[Stretch]:
    """The sentences of one paragraph of the text, without the white space between them.

    Args:
        text: the article.
        paragraph: where the paragraph stands.
        language: ISO 639-1; it says which abbreviations there are beside the English ones.
    """
    start, end = paragraph
    for match in _END.finditer(text, start, end):
        inside = language in _SHORTENED and _is_shortened(text, start, match, language or "")
        if match.end() < end and not inside and _ends(text, start, match):
            yield start, match.end()
            start = match.end()
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        yield start, end


def _lines(text: str) -> Iterator[Stretch]:
    for match in _LINE.finditer(text):
        line = match.group()
        if line.strip():
            lead = len(line) - len(line.lstrip())
            yield match.start() + lead, match.start() + len(line.rstrip())


def _blocks(text: str, lines: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    blocks: list[Stretch] = []
    for start, end in lines:
        if blocks and _gap(text, blocks[-1][1], start) < 2:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return tuple(blocks)


def _gap(text: str, start: int, end: int) -> int:
    """How many line ends stand between two lines; a paragraph separator counts as two."""
    gap = text[start:end].replace("\r\n", "\n")
    return sum(gap.count(mark) for mark in "\n\r\u2028") + 2 * gap.count("\u2029")


def _is_wrapped(text: str, lines: tuple[Stretch, ...]) -> bool:
    """Whether lines break where a margin was, not where a paragraph ends.

    So it is where no line is long and most lines that another follows directly are well filled and
    end without a sentence's end.
    """
    if any(end - start > WRAP_MOST for start, end in lines):
        return False
    inner = [
        line
        for line, following in itertools.pairwise(lines)
        if _gap(text, line[1], following[0]) == 1
    ]
    filled = [
        (start, end)
        for start, end in inner
        if end - start >= WRAP_LEAST and text[end - 1] not in '.!?…”"’'
    ]
    return len(filled) * 2 > len(inner)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the marks matched end the sentence that began at start."""
    if match.group()[0] in "。！？":
        return True
    after = match.end()
    while text[after].isspace():
        after += 1
    begins = _BEGINS.match(text, after, match.endpos)
    if begins is None or begins[1].islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return _TAG.match(text, match.end(), match.endpos) is None
    # 40: longer than any abbreviation; a fixed window keeps the search linear in the text.
    word = _WORD_BEFORE.search(text[max(start, match.start() - 40) : match.start()])
    return word is None or _may_end(word.group(), text, after)


def _is_shortened(text: str, start: int, match: re.Match[str], language: str) -> bool:
    """Whether the one full stop matched is of an abbreviation or an ordinal of a language."""
    if match.group() != ".":
        return False
    before = text[max(start, match.start() - 40) : match.start()]
    after = _FIRST_WORD.search(text, match.end(), match.end() + 40)
    following = after.group().lower() if after else ""
    if language in ORDINALS and _NUMBER_BEFORE.search(before):
        return following not in _BEGINNINGS[language]
    word = _WORD_BEFORE.search(before)
    if word is None or word.group().lower().split(".")[-1] not in _SHORTENED[language]:
        return False
    counted = _COUNT_BEFORE.search(before[: word.start()]) is not None
    if word.group().lower() in AFTER_NUMBERS and counted:
        return following not in _BEGINNINGS[language]
    return True


def _may_end(word: str, text: str, after: int) -> bool:
    """Whether a full stop after this word can end a sentence before what stands at `after`."""
    last = word.lower()
    shortened = word[0].isupper()
    if last in NUMBERED:
        return not text[after].isdecimal()
    if last in ALWAYS or (last in TITLES and shortened):
        return False
    initial = len(word) == 1 and shortened and word != "I"
    if initial or last in MAY_END or (last in DATED and shortened) or _INITIALS.fullmatch(word):
        return _opens(text, after)
    return True


def _opens(text: str, after: int) -> bool:
    """Whether the word here often begins a sentence; in capitals, or a single one, it may not."""
    first = _FIRST_WORD.search(text, after, after + 40)
    if first is None or first.group().lower() not in OPENERS:
        return False
    initial = text[first.end() : first.end() + 1] == "."
    return not initial and (len(first.group()) == 1 or not first.group().isupper())
