"""Which noun a number counts: found only where the words between leave no doubt."""

from collections.abc import Sequence
from decimal import Decimal

from summarizer.quantities.plurals import UNCHANGED, looks_plural, singular
from summarizer.quantities.tokens import BROKEN, SPACED, Token, hyphenated
from summarizer.quantities.units import MONEY, TIME, Unit, read_name

# Nouns that one may count: "one jet" counts, "one wrote" does not. In front of a plural each is a
# part of its compound: "two drone operators".
COUNTED = frozenset(
    "jet drone plane aircraft helicopter airliner bomber fighter warplane warship ship vessel boat "
    "submarine frigate destroyer carrier tanker ferry truck car bus train tank vehicle missile "
    "rocket bomb shell mine torpedo warhead gun rifle weapon satellite camera propeller "
    "engine wing "
    "rotor sensor radar antenna man woman person child boy girl pilot soldier sailor officer "
    "official airman marine civilian worker journalist reporter analyst expert diplomat ambassador "
    "minister president senator lawmaker lawyer judge spokesman spokeswoman spokesperson adviser "
    "commander general admiral colonel captain guard policeman prisoner hostage victim suspect "
    "witness survivor resident student teacher doctor nurse patient passenger voter candidate "
    "delegate employee member country nation province village city town bridge building house "
    "school hospital airport base factory plant pipeline refinery reactor border company bank "
    "newspaper website agency source document email letter statement video photo photograph image "
    "film book article page meeting briefing incident accident crash collision explosion "
    "blast raid "
    "sortie mission flight pass manoeuvre intercept exercise drill crew squadron brigade battalion "
    "regiment division unit team family couple group party committee faction wave barrage salvo "
    "dollar euro rouble ruble combatant crew attack strike shot round bullet visit arrest death "
    "casualty injury wound vote seat goal game match race medal contract deal treaty agreement "
    "sanction law bill amendment camp cell lab laboratory sample test detonation lot aide".split()
)
# Lower-case words that may stand between a number and its noun.
_BETWEEN = frozenset(
    "more other further additional extra new old young big small large huge little long short high "
    "low deep great major minor main top senior junior former current recent early late "
    "previous separate different similar single full whole entire half-built good bad best worst "
    "key leading permanent temporary "
    "armed unarmed manned unmanned crewed uncrewed wounded injured dead missing "
    "sunken damaged captured downed stolen detained registered licensed unnamed unidentified "
    "unknown private public foreign domestic local federal state military naval air ground "
    "sea land "
    "army navy police border coast spy surveillance reconnaissance strike attack combat cruise "
    "ballistic nuclear conventional guided stealth transport cargo passenger civilian commercial "
    "merchant rescue patrol training test enemy hostile friendly allied western eastern northern "
    "southern central african-american black white red blue green grey gray yellow male female "
    "human adult elderly innocent ordinary hard heavy light straight consecutive "
    "successive gruelling "
    "busy quiet fresh such very open closed active reserve regular retired elected political "
    "economic financial social legal criminal medical technical scientific religious diplomatic "
    "official electric electronic digital oil gas coal power water steel wooden metal stone glass "
    "hunting fishing sailing fishing container turboprop propeller piston twin "
    "light-water artillery "
    "anti-tank anti-aircraft infantry mortar machine tactical strategic intelligence security "
    "defence defense government opposition presidential parliamentary congressional union trade "
    "tech technology television radio newspaper news media sports weapons arms sales "
    "communications operations human rights customs emergency services women's men's children's "
    "high-level high-ranking low-level school university college business law office apartment "
    "bedroom hotel family field floor front rear home hospital job life murder drug car bomb road "
    "traffic rail railway bus truck street suicide terror terrorist militant rebel refugee migrant "
    "asylum baby teenage teen juvenile undercover plainclothes uniformed masked gay disabled "
    "homeless poor rich wealthy wild domesticated swing battleground primary general electoral "
    "campaign likely pledged undecided total largest biggest smallest youngest oldest "
    "latest highest "
    "lowest nearest longest strongest lengthy outside outsider joint remaining deadly "
    "fatal violent "
    "peaceful northbound southbound self-propelled makeshift abandoned burnt-out stranded trapped "
    "chinese-made".split()
)
# Where "the" stands before the number these may be the verb: "the two attack ships".
_VERBS = frozenset(
    "attack strike test patrol transport rescue field guard exercise drill raid "
    "visit arrest match race deal pass camp sample group couple train front".split()
)
_PLURAL_PARTS = frozenset("weapons arms sales communications operations rights sports news customs "
                          "services singles doubles".split())  # fmt: skip
_ADJECTIVE_ENDS = ("ical", "ional", "ial", "ous", "less", "ful", "ary")
_DEMONYM_ENDS = ("ian", "ean", "can", "ish", "ese", "ench", "aeli", "raqi", "tani", "ssian")
_CAPITAL_NO_NOUN = frozenset(
    "news times states nations forces affairs emirates paris texas kansas arkansas "
    "illinois airlines "
    "systems services industries sports marines' foods games reuters airways seas hours days years "
    "minutes seconds weeks months miles points questions thrones eyes seasons steps angels sisters "
    "james thomas charles williams davis jones adams harris lewis los las dallas athens brussels "
    "olympics wars".split()
)
# Wordings are tried up to this many words away: "two large unmanned Russian surveillance drones".
_REACH = 6


def counted_noun(
    tokens: Sequence[Token], i: int, value: Decimal, *, after_the: bool
) -> Unit | None:
    """The noun that a number ending before token i counts, in the singular; None where unsure."""
    at = i
    previous = ""
    for _ in range(_REACH):
        token = tokens[at]
        if token.gap != SPACED:
            return None
        found = _noun_at(tokens, at, value, previous)
        if found is not None:
            return found
        step = _step_over(tokens, at, value, after_the=after_the)
        if step == at:
            return None
        previous = tokens[step - 1].text
        at = step
    return None


def _noun_at(tokens: Sequence[Token], at: int, value: Decimal, previous: str) -> Unit | None:
    token = tokens[at]
    unit = read_name(tokens, at) if previous else None
    if unit is not None:
        return unit if unit.symbol in TIME | MONEY else None
    if hyphenated(tokens, at + 1):
        return _compound(tokens, at, value)
    if token.kind == "name":
        return _designation(tokens, at, value)
    if token.text != token.low:
        return _capital_noun(tokens, at, value, previous)
    if value == 1:
        return Unit(token.low, at + 1) if _is_counted(tokens, at) else None
    if looks_plural(token.low) and token.low not in _PLURAL_PARTS:
        return Unit(singular(token.low), at + 1)
    return None


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the singular at `at` is counted itself, and no part of a longer compound."""
    following = tokens[at + 1]
    more = following.gap == SPACED and (following.low in COUNTED and following.low not in _VERBS)
    return tokens[at].low in COUNTED and not more


def _compound(tokens: Sequence[Token], at: int, value: Decimal) -> Unit | None:
    """ "by-elections", "ex-soldiers": a hyphenated plural; None for "long-range"."""
    end = at + 3
    while hyphenated(tokens, end) and end < at + 7:
        end += 2
    last = tokens[end - 1]
    words = tokens[at:end]
    if value == 1 or hyphenated(tokens, end) or any(word.text != word.low for word in words):
        return None
    if tokens[at].low in ("co", "re") or not looks_plural(last.low):
        return None
    return Unit(singular("".join(word.low for word in words)), end)


def _designation(tokens: Sequence[Token], at: int, value: Decimal) -> Unit | None:
    """ "Su-27s" as a counted noun, where no noun follows that it would only describe."""
    token = tokens[at]
    if not token.text.endswith("s") or value == 1 or _may_be_noun(tokens[at + 1]):
        return None
    return Unit(token.low[:-1], at + 1)


def _capital_noun(tokens: Sequence[Token], at: int, value: Decimal, previous: str) -> Unit | None:
    """ "two Americans", "two MQ-9 Reapers", "one Reaper"; None where it may be part of a name."""
    token = tokens[at]
    if _may_be_noun(tokens[at + 1]) or tokens[at + 1].kind in ("number", "barred"):
        return None
    if value == 1:
        return Unit("reaper", at + 1) if token.text == "Reaper" else None
    if not token.text[1:].islower() or token.low in _CAPITAL_NO_NOUN:
        return None
    described = previous.lower()
    fits = (
        not described
        or described in ("us", "uk", "more", "other")
        or (previous[-1:].isdigit() or described.endswith(_DEMONYM_ENDS))
    )
    return Unit(singular(token.low), at + 1) if fits and looks_plural(token.low) else None


def _may_be_noun(token: Token) -> bool:
    """Whether the next token could be the head that the one before it describes."""
    if token.gap != SPACED or token.kind not in ("word", "name"):
        return False
    low = token.low
    return (
        token.text != low
        or looks_plural(low)
        or low in COUNTED
        or low in _BETWEEN - {"last", "early", "late", "next", "more", "such", "very", "missing"}
        or low in UNCHANGED
    )


def _step_over(tokens: Sequence[Token], at: int, value: Decimal, *, after_the: bool) -> int:
    """The token after a word that only describes the noun to come; `at` itself where unsure."""
    token = tokens[at]
    if hyphenated(tokens, at + 1):
        end = at + 3
        while hyphenated(tokens, end) and end < at + 7:
            end += 2
        return at if token.low in ("co", "re") or token.gap == BROKEN else end
    if token.kind == "name":
        return at + 1
    if token.kind != "word" or ("'" in token.low and token.low not in _BETWEEN):
        return at
    if token.text[:1].isupper():
        return at + 1 if tokens[at + 1].low != "'" else at
    if after_the and token.low in _VERBS:
        return at
    if token.low in _BETWEEN or token.low.endswith(_ADJECTIVE_ENDS):
        return at if words_mean_more_than(tokens, at) else at + 1
    part = token.low in COUNTED or token.low in _PLURAL_PARTS
    return at + 1 if part and value != 1 else at


def words_mean_more_than(tokens: Sequence[Token], at: int) -> bool:
    """Whether "more" or "other" begins a comparison: "two more than last year"."""
    return tokens[at + 1].low == "than"
