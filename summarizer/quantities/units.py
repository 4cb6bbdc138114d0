"""Units of measure and currencies: the names that news gives them, and the symbol of each.

Symbols are those that pint parses in its default registry, and ISO 4217 codes. "Mach",
"percentage point", "basis point" and "decade" are no pint units of that sense and stand as they
are. Which of them can be converted into each other is said in `record.units`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.quantities.plurals import singular
from summarizer.quantities.russian_units import russian_unit
from summarizer.quantities.tokens import BROKEN, GLUED, Token, hyphenated, lengths

# Symbol: its names in the singular or plural, lower case. A word that is common English in another
# sense ("in", "second" after a space, "stone") is left out or treated in read_unit.
_MEASURES = {
    "m": "metre metres meter meters",
    "km": "kilometre kilometres kilometer kilometers",
    "cm": "centimetre centimetres centimeter centimeters",
    "mm": "millimetre millimetres millimeter millimeters",
    "ft": "foot feet",
    "inch": "inch inches",
    "yd": "yard yards",
    "mi": "mile miles",
    "nmi": "nautical-mile nautical-miles",
    "ly": "light-year light-years",
    "acre": "acre acres",
    "ha": "hectare hectares",
    "m**2": "square-metre square-metres square-meter square-meters sq-m m² m2",
    "km**2": "square-kilometre square-kilometres square-kilometer square-kilometers "
    "sq-km sq-.-km km² km2",
    "ft**2": "square-foot square-feet sq-ft sq-feet sq-.-ft sq-.-feet ft² ft2",
    "mi**2": "square-mile square-miles sq-mi sq-mile sq-miles sq-.-mi sq-.-miles mi² mi2",
    "m**3": "cubic-metre cubic-metres cubic-meter cubic-meters m³ m3",
    "s": "second seconds sec secs",
    "min": "minute minutes min mins",
    "h": "hour hours hr hrs",
    "d": "day days",
    "week": "week weeks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "kg": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "g": "gram grams gramme grammes",
    "t": "tonne tonnes metric-ton metric-tons",
    "ton": "ton tons short-ton short-tons",
    "lb": "lb lbs",
    "oz": "ounce ounces oz",
    "l": "litre litres liter liters",
    "gal": "gallon gallons",
    "kt": "knot knots kt kts kn",
    "mph": "mph miles-per-hour miles-an-hour mile-per-hour mile-an-hour",
    "km/h": "kph kmh kmph kilometres-per-hour kilometres-an-hour kilometers-per-hour "
    "kilometers-an-hour km-per-hour km-an-hour km-/-h km-/-hr",
    "m/s": "metres-per-second metres-a-second meters-per-second meters-a-second m-/-s",
    "ft/min": "feet-per-minute feet-a-minute ft-/-min",
    "degC": "degrees-celsius degrees-centigrade degrees-c degree-celsius °-c celsius",
    "degF": "degrees-fahrenheit degrees-f degree-fahrenheit °-f fahrenheit",
    "degree": "degree degrees °",  # of arc or of heat: the text does not say
    "%": "% percent per-cent",
    "percentage point": "percentage-point percentage-points",
    "basis point": "basis-point basis-points",
    "W": "watt watts",
    "kW": "kilowatt kilowatts kw",
    "MW": "megawatt megawatts",
    "GW": "gigawatt gigawatts gw",
    "kWh": "kilowatt-hour kilowatt-hours kwh",
    "MWh": "megawatt-hour megawatt-hours",
    "V": "volt volts",
    "dB": "decibel decibels db",
    "Hz": "hertz hz",
    "kHz": "kilohertz khz",
    "MHz": "megahertz mhz",
    "GHz": "gigahertz ghz",
    "kB": "kilobyte kilobytes kb",
    "MB": "megabyte megabytes mb",
    "GB": "gigabyte gigabytes gb",
    "TB": "terabyte terabytes tb",
}
_CURRENCIES = {
    "USD": "dollar dollars us-dollar us-dollars american-dollars u-.-s-.-dollars",
    "AUD": "australian-dollar australian-dollars",
    "CAD": "canadian-dollar canadian-dollars",
    "EUR": "euro euros",
    "GBP": "pounds-sterling pound-sterling sterling",
    "RUB": "rouble roubles ruble rubles russian-roubles russian-rubles",
    "UAH": "hryvnia hryvnias hryvnya hryvnyas ukrainian-hryvnia ukrainian-hryvnias",
    "JPY": "yen",
    "CNY": "yuan renminbi chinese-yuan",
    "CHF": "swiss-franc swiss-francs",
    "PLN": "zloty zlotys złoty",
    "TRY": "turkish-lira turkish-liras",
    "ILS": "shekel shekels",
    "INR": "indian-rupees indian-rupee",
    "PKR": "pakistani-rupees pakistani-rupee",
    "LKR": "sri-lankan-rupees sri-lankan-rupee",
    "NPR": "nepalese-rupees nepalese-rupee nepali-rupees nepali-rupee",
    "SEK": "swedish-kronor swedish-krona",
    "NOK": "norwegian-kroner norwegian-krone",
    "DKK": "danish-kroner danish-krone",
    "KRW": "korean-won",
    "ZAR": "rand",
}
# "$" and "¥" are used by other countries too; without their name the common reading is taken.
SIGNS = {
    **{"$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD"},
    **{"NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "£": "GBP", "€": "EUR"},
    **{"¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₪": "ILS", "₩": "KRW", "₺": "TRY"},
}
# Written with these very letters, after a space or touching the digits.
_SYMBOLS = (
    "m km cm mm ft mi nmi NM kg kt kts lb lbs mph kph km/h h hr hrs min mins sec secs MW GW kW kWh "
    "MWh Hz kHz MHz GHz dB ha KM FT MM KG GB TB MB cms kms yd yds oz"
).split()
_ALIASES = {"NM": "nmi", "kts": "kt", "lbs": "lb", "kph": "km/h", "hr": "h", "hrs": "h"}
_ALIASES |= {"mins": "min", "sec": "s", "secs": "s", "KM": "km", "FT": "ft", "MM": "mm"}
_ALIASES |= {"KG": "kg", "cms": "cm", "kms": "km", "yds": "yd"}

NAMES = {
    name.replace("-", " "): symbol
    for table in (_MEASURES, _CURRENCIES)
    for symbol, names in table.items()
    for name in names.split()
}
SYMBOLS = {symbol: _ALIASES.get(symbol, symbol) for symbol in _SYMBOLS}
# What a model writes for a unit, but news does not, or not in this sense alone.
SPOKEN = {"in": "inch", "percentage": "%", "nautical mi": "nmi", "us $": "USD", "sq mi": "mi**2"}
MONEY = frozenset({*_CURRENCIES, *SIGNS.values()})
LENGTH = frozenset({"m", "km", "cm", "mm", "ft", "inch", "yd", "mi", "nmi"})
TIME = frozenset("s min h d week fortnight month year decade century".split())

_LENGTHS = lengths((name.split() for name in NAMES), 0)
_CODES = MONEY - {"TRY"}  # "32 million USD"; TRY is also a word of headlines in capitals


class Unit(NamedTuple):
    """A unit in the text: its symbol or counted noun, and the token after its last one."""

    symbol: str
    end: int


def read_name(tokens: Sequence[Token], i: int) -> Unit | None:
    """The longest unit or currency whose name or symbol starts at token i, else None."""
    for count in _LENGTHS.get(tokens[i].low, ()):
        piece = tokens[i : i + count]
        if any(token.gap == BROKEN for token in piece) or len(piece) < count:
            continue
        symbol = NAMES.get(" ".join(token.low for token in piece))
        if symbol and (count > 1 or _is_spelt(piece[0])):
            return Unit(symbol, i + count)
    symbol = SYMBOLS.get(tokens[i].text)
    if tokens[i].text in _CODES:
        symbol = tokens[i].text
    if symbol is None or tokens[i].gap == BROKEN:
        return None
    return Unit(symbol, i + 1 + (tokens[i + 1].low == "." and tokens[i + 2].text.islower()))


def _is_spelt(token: Token) -> bool:
    """Whether the one word stands as a unit does: no "60 Minutes", no ordinal "second"."""
    return token.text == token.low and token.low != "second"


def read_hyphenated(tokens: Sequence[Token], i: int) -> Unit | None:
    """The unit after a hyphen at i: "-minute", "-year-old", "-dollar", "-mile-long", else None."""
    if not hyphenated(tokens, i):
        return None
    token = tokens[i + 1]
    symbol = NAMES.get(token.low, SYMBOLS.get(token.text))
    symbol = "lb" if token.low in ("pound", "pounder") else symbol
    symbol = token.low if token.low in ("member", "person", "man", "nation", "page") else symbol
    if symbol is None:
        return None
    end = i + 2
    if hyphenated(tokens, end):
        if tokens[end + 1].low not in ("old", "olds", "long", "high", "deep", "wide", "tall"):
            return Unit(symbol, end) if tokens[end + 1].kind == "word" else None
        end += 2
    return Unit(symbol, end)


def read_glued(tokens: Sequence[Token], i: int) -> Unit | None:
    """The symbol that touches the digits before token i: "ft", "km/h", "%", "°C"; else None."""
    if tokens[i].gap != GLUED:
        return None
    if tokens[i].text in ("C", "F") and tokens[i + 1].gap != GLUED:
        return Unit("deg" + tokens[i].text, i + 1)
    if tokens[i].text == "t":
        return Unit("t", i + 1)
    return read_name(tokens, i)


def read_pounds(tokens: Sequence[Token], i: int, scaled_by: int) -> Unit | None:
    """ "pounds" at i: money in millions, mass in "pounds of"; alone it could be either: None."""
    if tokens[i].text != "pounds" or tokens[i].gap == BROKEN:
        return None
    if scaled_by >= 10**6:
        return Unit("GBP", i + 1)
    return Unit("lb", i + 1) if tokens[i + 1].low == "of" else None


def names_pounds(token: Token) -> bool:
    """Whether the word alone leaves open if it is money or mass."""
    return token.low in ("pound", "pounds") and token.gap != BROKEN


def same_unit(left: str | None, right: str | None) -> bool:
    """Whether two unit words name one unit: "US dollars" and "USD", "metres" and "m", "jets" and
    "fighter jet"; "pounds" names both GBP and lb. None is the same as None only."""
    if left is None or right is None:
        return left is right
    ours, theirs = _symbols(left), _symbols(right)
    if ours & theirs:
        return True
    if any(symbol in _KNOWN for symbol in ours | theirs):
        return False
    return any(_ends_with(a, b) or _ends_with(b, a) for a in ours for b in theirs)


_KNOWN = frozenset({*NAMES.values(), *SYMBOLS.values(), *MONEY, "Mach"})


def _symbols(unit: str) -> frozenset[str]:
    """Every unit that the words may name; a counted noun as its singular."""
    text = " ".join(unit.split())
    if text in _KNOWN or text in SYMBOLS or text in SIGNS:
        return frozenset({SYMBOLS.get(text, SIGNS.get(text, text))})
    low = text.lower().replace(".", "").replace("-", " ")
    if low in ("pound", "pounds"):
        return frozenset({"GBP", "lb"})
    if low in ("rupee", "rupees"):
        return frozenset({"INR", "PKR", "LKR", "NPR"})
    if low == "mach" or text.upper() in MONEY:
        return frozenset({"Mach" if low == "mach" else text.upper()})
    if low in NAMES or low in SPOKEN:
        return frozenset({NAMES.get(low) or SPOKEN[low]})
    russian = russian_unit(text)
    if russian is not None:
        return frozenset({russian})
    *before, noun = low.split() or [""]
    return frozenset({" ".join([*before, singular(noun)])})


def _ends_with(long: str, short: str) -> bool:
    return bool(short) and long.endswith(f" {short}")
