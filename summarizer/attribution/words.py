"""The words of a sentence, and the closed classes of English that rules go by."""

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Word", "is_adverb", "is_auxiliary", "is_capital", "is_mark", "is_nounlike", "words_in"]


class Word(NamedTuple):
    """One word, mark or clitic ("’s"): where it stands, and its letters in lower case."""

    start: int
    end: int
    text: str
    low: str


# A clitic stands apart, so that "Holm’s" is a name and what follows it; "didn’t" is one word.
_CLITIC = r"['’](?:s|d|ll|re|ve|m)\b"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}"
    rf"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Sen|Sens|Rep|Reps|Gov|Pres|Rev"
    rf"|Hon|St|Jr|Sr|No)\.(?!\w)"
    rf"|[^\W\d_]\.(?=\s[A-Z])"
    rf"|{_CLITIC}"
    rf"|[#@]\w+"
    rf"|[$]?[^\W_]+(?:(?:(?!{_CLITIC})['’]|[-‑&/]|[.,:](?=\d))[^\W_]+)*(?:\.(?=[,)]))?"
    rf"|--+|[^\w\s]|_"
)


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The words between two offsets of a text."""
    for match in _WORD.finditer(text, start, end):
        letters = match.group()
        yield Word(match.start(), match.end(), letters, letters.lower().replace("’", "'"))


DETERMINERS = frozenset(
    "the a an this these those its his her their our my your some several many most all both each "
    "every any no another other two three four five six seven eight nine ten dozens hundreds "
    "thousands few more such various numerous certain one".split()
)
SUBJECTS = frozenset(
    "he she it they we i you who which one others another some many most both all few several "
    "someone everyone everybody nobody somebody anyone this that these those neither none".split()
)
PERSONAL = frozenset("he she it they we i you".split())
RELATIVES = frozenset("who which that".split())
PREPOSITIONS = frozenset(
    "of for in at from to with by on about against near under over between within among amid "
    "including during through across behind into onto inside outside after before since until "
    "like as than toward towards without despite via per around along above below beyond off "
    "alongside besides concerning regarding upon throughout".split()
)
# What opens a clause of its own: left of it no subject is looked for.
OPENERS = frozenset(
    "that whom because when while if although though whereas whether where why how what unless "
    "until once since after before as than whose but so yet or nor except lest".split()
)
AUXILIARIES = frozenset(
    "has have had is are was were be been being am do does did will would can could may might "
    "must should shall cannot ought 's 'd 'll 're 've 'm ain't".split()
)
BE = frozenset("is are was were be been being am 's 're 'm isn't aren't wasn't weren't".split())
NEGATIONS = frozenset("not never neither nor hardly scarcely".split())
ADVERBS = frozenset(
    "also then later again now still even just once already always often ever soon first "
    "here there instead too yet rather almost perhaps maybe further long since "
    "meanwhile however therefore thus otherwise himself herself itself themselves "
    "yesterday today tonight tomorrow sometimes twice all both each essentially "
    "sarcastically either earlier later so".split()
)
_NO_ADVERBS = frozenset(
    "family ally reply supply july italy rally assembly anomaly bully jelly belly fly only "
    "elderly early daily weekly monthly homily likely friendly unlikely apply rely imply comply "
    "multiply monopoly butterfly kelly sally billy emily reilly holly molly polly willy "
    "deadly costly ugly silly holy anatoly vitaly beverly donnelly connolly".split()
)
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december today yesterday tonight tomorrow "
    "morning afternoon evening night week month year weekend day time noon midnight hour hours "
    "minute minutes days weeks months years ago mon tue tues wed thu thurs fri sat sun sept oct "
    "nov dec jan feb aug moment summer winter spring autumn spring noon".split()
)
# The pasts and presents that end a subject, where no rule of the form tells them.
VERBS = frozenset(
    "went came made gave took got kept left led lost won met ran sent sat spent stood rose fell "
    "grew brought bought built broke chose drew drove fought flew struck threw wore became did "
    "had has have is are was were makes gives takes gets keeps leaves loses wins "
    "began held put set let cut hit shot paid sold told said says thought knew saw found felt "
    "heard wrote spoke showed sought caught taught hung rode swept dealt laid lies shook won "
    "goes comes goes wants needs seems looks comes gets does faces".split()
)


def is_mark(word: Word) -> bool:
    """Whether it is punctuation."""
    return not (word.text[-1].isalnum() or word.text[0].isalnum() or word.low in AUXILIARIES)


def is_capital(word: Word) -> bool:
    """Whether it is written as a name is."""
    return word.text[0].isupper() or (word.text[0] in "@#" and len(word.text) > 1)


def is_auxiliary(word: Word) -> bool:
    """Whether it helps a verb: "has", "would", "didn’t"."""
    if word.text[0].isupper() and word.low in ("will", "may", "can"):
        return False  # a name or a month, or a question, which has no subject before its verb
    return word.low in AUXILIARIES or word.low.endswith(("n't", "n’t"))


def is_adverb(word: Word) -> bool:
    """Whether it may stand between a subject and its verb: "also", "repeatedly"."""
    low = word.low
    if low in ADVERBS or low in NEGATIONS:
        return True
    return low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS and low == word.text


def is_nounlike(word: Word) -> bool:
    """Whether it may be the head of a subject."""
    low = word.low
    if is_mark(word) or is_auxiliary(word) or low in PREPOSITIONS:
        return False
    if low in SUBJECTS and not (low.isupper() and len(low) > 1):
        return True
    return low not in OPENERS and low not in DETERMINERS and low != "and" and not is_adverb(word)
