"""What Russian news calls units of measure, currencies and magnitudes, in all their cases."""

import re
from functools import lru_cache

__all__ = ["SCALE", "UNIT", "russian_unit", "scale_of"]

_MASCULINE = "(?:а|у|ом|е|ы|ов|ам|ами|ах)?"
_FEMININE = "(?:а|у|ой|е|ы|ам|ами|ах)?"
# Symbol, as in `units`: how its name is written. The longer of two that begin alike comes first.
_UNITS = {
    "km/h": rf"км/ч|километр{_MASCULINE} в час",
    "m/s": rf"м/с|метр{_MASCULINE} в секунду",
    "km**2": rf"кв\.? км|квадратн\w+ километр{_MASCULINE}",
    "m**2": rf"кв\.? м|квадратн\w+ метр{_MASCULINE}",
    "m**3": rf"куб\.? м|кубическ\w+ метр{_MASCULINE}",
    "nmi": r"морск\w+ мил(?:я|ю|и|е|ей|ь|ям|ями|ях)",
    "km": rf"км|километр{_MASCULINE}",
    "cm": rf"см|сантиметр{_MASCULINE}",
    "mm": rf"мм|миллиметр{_MASCULINE}",
    "m": rf"м|метр{_MASCULINE}",
    "ft": rf"фут{_MASCULINE}",
    "mi": r"мил(?:я|ю|и|е|ей|ь|ям|ями|ях)",
    "ha": rf"га|гектар{_MASCULINE}",
    "s": rf"сек|секунд{_FEMININE}",
    "min": rf"мин|минут{_FEMININE}",
    "h": rf"ч|час{_MASCULINE}",
    "d": r"день|дня|дню|днём|днем|дне|дней|дням|днями|днях|дни|сутки|суток|суткам|сутках|сутками",
    "week": r"недел(?:я|ю|и|е|ей|ь|ям|ями|ях)",
    "month": r"месяц(?:а|у|ем|е|ы|ев|ам|ами|ах)?",
    "year": r"год(?:а|у|ом|е|ы|ам|ами|ах)?|лет",
    "kg": rf"кг|килограмм{_MASCULINE}",
    "g": rf"грамм{_MASCULINE}",
    "t": r"т|тонн(?:а|у|ой|е|ы|ам|ами|ах)?",
    "l": rf"л|литр{_MASCULINE}",
    "kt": r"узел|узла|узлу|узлом|узле|узлы|узлов|узлам|узлами|узлах",
    "%": rf"%|процент{_MASCULINE}",
    "AUD": rf"австралийск\w+ доллар{_MASCULINE}",
    "CAD": rf"канадск\w+ доллар{_MASCULINE}",
    "USD": rf"(?:американск\w+ )?доллар{_MASCULINE}(?: США)?|\$",
    "EUR": "евро|€",
    "RUB": r"(?:российск\w+ )?рубл(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)|руб|₽",
    "UAH": "грив(?:на|ны|не|ну|ной|ен|нам|нами|нах)|₴",
    "GBP": r"фунт(?:а|у|ом|е|ы|ов|ам|ами|ах)? стерлингов|£",
    "CNY": r"юан(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)",
    "JPY": r"иен(?:а|у|ой|е|ы|ам|ами|ах)?",
    "person": r"человек(?:а|у|ом|е|ам|ами|ах)?|люд(?:и|ей|ям|ьми|ях)|чел",
}
_SCALES = {
    10**3: r"тыс|тысяч(?:а|у|ей|е|и|ам|ами|ах)?",
    10**6: r"млн|миллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    10**9: r"млрд|миллиард(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    10**12: r"трлн|триллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
}
# What is cut short may have its dot; at a sentence's end it is the sentence's.
_END = r"(?!\w)(?:\.(?=[ \u00a0]?[а-яё]))?"
# As parts of a pattern in which spaces do not count.
SCALE = rf"(?:{'|'.join(_SCALES.values())}){_END}"
UNIT = rf"(?:{'|'.join(_UNITS.values())})".replace(" ", "[ \u00a0]") + _END

_UNIT_OF = {symbol: re.compile(names) for symbol, names in _UNITS.items()}
_SCALE_OF = {factor: re.compile(names) for factor, names in _SCALES.items()}
_LEADING = re.compile(rf"(?:{'|'.join(_SCALES.values())})(?!\w)\.?")


@lru_cache(maxsize=1024)  # the units that a model gives are compared one by one
def russian_unit(words: str) -> str | None:
    """The symbol of a unit or a currency in Russian words, a magnitude before it left away."""
    name = " ".join(words.split())
    scale = _LEADING.match(name)
    name = name[scale.end() if scale else 0 :].strip(" .")
    return next((unit for unit, names in _UNIT_OF.items() if names.fullmatch(name)), None)


def scale_of(words: str) -> int:
    """What a magnitude is worth: 10**6 for "млн"."""
    return next(factor for factor, names in _SCALE_OF.items() if names.fullmatch(words.rstrip(".")))
