"""Why a number in its setting counts nothing: it names, dates, ranks, scores or is a pronoun."""

from collections.abc import Callable, Sequence

from summarizer.quantities.amounts import Amount, opens_well
from summarizer.quantities.numerals import ORDINALS, read_numeral
from summarizer.quantities.tokens import (
    BROKEN,
    GLUED,
    HYPHENS,
    SPACED,
    Token,
    words_at,
    words_before,
)
from summarizer.quantities.units import TIME

# Before a number each makes it a name or a place in a row: "flight 370", "phase two".
_LABELS = frozenset(
    "number no nos chapters paragraphs clauses page pages pp article articles section sections "
    "chapter paragraph para flight type figure fig channel route highway interstate junction exit "
    "rule level tier grade version round phase stage part category class room gate lane game "
    "season episode day week year volume vol unit block item question step line bus mark model "
    "platform pier runway sector district precinct table clause annex protocol resolution option "
    "formula pool match position psalm verse act scene apartment apt suite floor bay berth dock "
    "shaft reactor".split()
)
# A capitalised word before digits makes a name ("Boeing 747"), but not one of these.
_FUNCTION_WORDS = frozenset(
    "a about above after all almost already also although among an and another around as "
    "at because "
    "before below between both but by close during each estimated even every exactly "
    "exceeding fewer "
    "for from had has have he her his how i if in including into is it its just least less like "
    "anything anywhere somewhere "
    "maybe more most mostly my nearly no not of on only or other our over perhaps plus precisely "
    "roughly she since so some such than that the their them then there these they this those "
    "though through to together under until up upwards was we were what when where whereas which "
    "while who with within without yes yet you your says said approximately additional further "
    "currently today monday tuesday wednesday thursday friday saturday sunday".split()
)
_YEAR_BEFORE = frozenset(
    "in since by until till from of after before during late early mid through circa around about "
    "and to the".split()
)
_PEOPLE = frozenset(
    "person troop soldier civilian man woman child migrant refugee resident job home "
    "worker vehicle "
    "student prisoner employee passenger".split()
)
_HOUR_BEFORE = frozenset("at until till by past before after since around about from to".split())
# A toll stands at nine, rises to 11, and the injured number 64: no hour, and no label.
_TOLLS = frozenset(
    "killed dead death deaths injured injuries wounded hurt missing toll casualties victims".split()
)
_RISING = frozenset(
    "stood stands standing rose rises risen rising climbed climbs climbing grew grown increased "
    "jumped mounted reached put puts".split()
)
_CONTEST = frozenset(
    "vote votes voted voting score scored won win wins lost lose beat beaten ratio odds "
    "ruled ruling "
    "led lead leads victory defeat margin draw drew outnumbered".split()
)
_LONGEST_BARE = 7  # digits and commas; more without a unit are an identifier
OLDEST = 130  # years; a greater number is no person's age
_ONE_IDIOMS = frozenset({"d", "night", "morning", "time"})
_NOT_BEFORE_ONE = frozenset("no any which that this the each every another other number".split())


def barred_amount(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether any of the reasons holds for the amount."""
    return amount.unsure or any(bar(tokens, amount) for bar in BARS)


def _touched(tokens: Sequence[Token], amount: Amount) -> bool:
    """Part of a longer thing: "x30", "-5", "#30", "'14"."""
    first = amount.first
    if not opens_well(tokens, first):
        return True
    if amount.unit is not None or amount.numeral.in_words:
        return False
    decade = words_at(tokens, amount.end, 2) in (("'", "s"), ("’", "s"))  # "the 80's"
    emergency = tokens[first].text in ("911", "999")
    quoted = tokens[first].gap == GLUED and tokens[first - 1].low in ("'", "’")
    return quoted or emergency or (decade and tokens[amount.end].gap == GLUED)


def _labelled(tokens: Sequence[Token], amount: Amount) -> bool:
    """Names: "flight 370", "No. 10", "Boeing 747", also in "Article 5 commitments"."""
    first = amount.first
    if tokens[first].gap == BROKEN or amount.signed:
        return False
    previous = tokens[first - 1]
    if amount.unit is None and previous.low in ("and", "or", "to", "through"):
        earlier = words_before(tokens, first - 2, 1)  # "Articles 5 and 6", "chapters two and three"
        listed = bool(earlier) and (earlier[0] in _LABELS or tokens[first - 3].text.istitle())
        dotted = words_before(tokens, first - 2, 2) in (("nos", "."), ("pp", "."))
        return dotted or (listed and earlier[0] not in _FUNCTION_WORDS)
    if previous.low in ("is", "was") and tokens[first - 2].low in ("number", "code", "channel"):
        return True
    if previous.low == "." and previous.gap == GLUED:
        previous = tokens[first - 2]
        return previous.low in ("no", "nos", "fig", "vol", "pp", "p", "art", "sec") and (
            tokens[first - 1].end != tokens[first].start or not amount.numeral.in_words
        )
    if previous.low in _LABELS and previous.kind == "word":
        earlier = words_before(tokens, first - 1, 1)
        if previous.low == "number" and earlier and earlier[0] in _TOLLS | {"now"}:
            return False
        if previous.low == "position" and amount.measured:
            return False  # "in a position 11 km west of the cape"
        return previous.low != "no" or not amount.numeral.in_words
    if previous.kind == "name" or previous.kind == "barred":
        return not amount.numeral.in_words and not amount.measured
    return not amount.numeral.in_words and _is_name(tokens, amount, previous)


def _is_name(tokens: Sequence[Token], amount: Amount, previous: Token) -> bool:
    if previous.kind != "word" or not previous.text[:1].isupper():
        return False
    sure = "," in tokens[amount.numeral.first].text or amount.numeral.scaled or amount.unit == "%"
    if sure:
        return False
    weekday = previous.low.endswith("day") and previous.low in _FUNCTION_WORDS
    return amount.unit is None if weekday else previous.low not in _FUNCTION_WORDS


def _capitalised(tokens: Sequence[Token], amount: Amount) -> bool:
    """Names in words: "Big Ten", "Group of Seven"; "60 Minutes"."""
    first = tokens[amount.numeral.first]
    following = tokens[amount.end]
    if amount.unit is None and following.gap == SPACED and following.text[:1].isupper():
        titles = ("minutes", "hours", "days", "years", "questions", "cent", "pilots", "miles")
        if following.low in titles or (first.text[:1].isupper() and first.low not in ("a", "half")):
            return True
    if not (amount.numeral.in_words and first.text[:1].isupper()) or first.gap == BROKEN:
        return False
    previous = tokens[amount.numeral.first - 1]
    return previous.kind != "sign" or previous.low in (",", *HYPHENS)


def _year(tokens: Sequence[Token], amount: Amount) -> bool:
    """A calendar year: four bare digits from 1000 to 2100, unless what they count is plain."""
    text = tokens[amount.numeral.first].text
    if len(text) != 4 or not text.isdigit() or not "1000" <= text <= "2100":
        return False
    if amount.signed or amount.numeral.scaled:
        return False
    if amount.unit is None or (amount.unit in TIME and amount.measured):
        return True
    before = words_before(tokens, amount.first, 1)
    dated = bool(before) and before[0] in _YEAR_BEFORE
    if amount.measured:
        return dated and (amount.unit.isupper() or amount.unit == "%")
    return dated or (text >= "1900" and amount.unit not in _PEOPLE)


def _hour(tokens: Sequence[Token], amount: Amount) -> bool:
    """A time of day: "at 10", "until six", "six o'clock"."""
    if tokens[amount.end].low in ("o'clock", "gmt", "am", "pm"):
        return True
    before = words_before(tokens, amount.first, 1)
    bare = (
        amount.unit is None and amount.wording.comparison == "exact" and amount.numeral.value <= 24
    )
    if words_before(tokens, amount.first, 2) in (("of", "about"), ("of", "around")):
        return False  # "a crew of about 12"
    rising = words_before(tokens, amount.first, 2)[:1]
    if rising and rising[0] in _RISING | _TOLLS and before[0] in ("at", "to"):
        return False  # "stood at nine on Tuesday", "the number of those killed to 11"
    return bare and bool(before) and before[0] in _HOUR_BEFORE


def _listed(tokens: Sequence[Token], amount: Amount) -> bool:
    """A list's number, an age or a footnote: "1. Drones", "[12]", "the pilot, 45, said".

    So are digits beside digits: "1 200" is one number or two.
    """
    first, following = tokens[amount.first], tokens[amount.end]
    if amount.numeral.in_words or amount.signed:
        return False
    if first.gap == SPACED and tokens[amount.first - 1].kind in ("number", "barred"):
        return True
    if amount.unit is not None:
        return False
    closed = following.gap == GLUED and following.low in (")", "]", ".", ":")
    opened = first.gap == GLUED and tokens[amount.first - 1].low in ("(", "[")
    if (closed and (opened or first.gap == BROKEN)) or len(
        tokens[amount.first].text
    ) > _LONGEST_BARE:
        return True
    if (
        first.gap == SPACED
        and tokens[amount.first - 1].low == ","
        and amount.numeral.value <= OLDEST
    ):
        return following.gap == GLUED and following.low in (",", ".")
    row = following.low == "," and tokens[amount.end + 1].kind == "number"  # "7, 8, 10 percent"
    return row or (following.gap != BROKEN and following.kind in ("number", "barred"))


def _pronoun(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "one" that counts nothing: "one wrote", "one of them", "one day", "the one involved"."""
    numeral = amount.numeral
    if not numeral.in_words or numeral.value != 1 or numeral.scaled:
        return False
    if amount.unit is None or tokens[numeral.first].low != "one":
        return True
    hyphen = tokens[numeral.end].low in HYPHENS
    before = tokens[amount.first - 1].low if tokens[amount.first].gap != BROKEN else ""
    plain = amount.wording.comparison == "exact"
    if (
        amount.unit in _ONE_IDIOMS
        and not hyphen
        and before not in ("than", "least", "for", "about")
    ):
        return plain
    return before in _NOT_BEFORE_ONE


def _fraction(tokens: Sequence[Token], amount: Amount) -> bool:
    """A share, not a count: either number of "one in five people", "nine out of 10"."""
    if amount.measured:  # "a quarter of 1 percent"
        return amount.unit == "%" and words_before(tokens, amount.first, 2) in _PARTS_OF
    at = amount.end
    if amount.unit is None and tokens[at].low in ("in", "out") and tokens[at].gap == SPACED:
        at += 1 + (tokens[at + 1].low == "of")
        other = read_numeral(tokens, at) if tokens[at].gap == SPACED else None
        year = tokens[at].kind == "number" and len(tokens[at].text) == 4
        if other is not None and not year and other.value > amount.numeral.value:
            return tokens[other.end].low not in _CLOCK_UNITS
    before = words_before(tokens, amount.first, 2)
    first = amount.first - 1
    if before == ("out", "of"):
        return True
    if before[1:] == ("of",) and before[0] in ORDINALS and tokens[first + 1].low in ("a", "an"):
        return True  # "two thirds of a million"
    if not before or before[1] != "in":
        return False
    return tokens[first - 1].kind == "number" or before[0] in _SMALL


_PARTS_OF = frozenset((part, "of") for part in ORDINALS)
_CLOCK_UNITS = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years".split()
)
_SMALL = frozenset("one two three four five six seven eight nine".split())


def _score(tokens: Sequence[Token], amount: Amount) -> bool:
    """A result, a share or a multiple of another thing: "scored 30", "two more than", "half a"."""
    if words_before(tokens, amount.first, 2) == ("/", "-"):  # "+/- 3 percentage points"
        return True
    before = words_before(tokens, amount.first, 1)
    if before and before[0] in ("±", "scored", "minus", "plus", "times", "multi", "half"):
        return True
    if amount.numeral.value < 1 and amount.numeral.in_words and not amount.measured:
        return True
    at = amount.end
    more = tokens[at].low in ("more", "fewer", "less") and tokens[at + 1].low == "than"
    return amount.unit is None and more


BARS: tuple[Callable[[Sequence[Token], Amount], bool], ...] = (
    _touched,
    _labelled,
    _capitalised,
    _year,
    _hour,
    _listed,
    _pronoun,
    _fraction,
    _score,
)


def contested(tokens: Sequence[Token], first: int) -> bool:
    """Whether two numbers that start at `first` are a score or a vote: "voted 5 to 9"."""
    return any(token.low in _CONTEST for token in tokens[max(1, first - 3) : first])
