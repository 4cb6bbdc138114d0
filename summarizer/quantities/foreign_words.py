"""What German, French, Spanish and Ukrainian news calls numbers, units, currencies and bounds.

Unit names and magnitudes are parts of patterns; a space in them stands for any white space.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.record import Comparison

__all__ = ["WORDS", "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language.

    Attributes:
        grouping: the characters that may part the thousands.
        before: what stands before a number and says how exactly it is meant.
        after: the same of what stands after its unit.
        numbers: the numbers in words, "=" between a value and its forms; one is left out, since it
            is the article too.
        scales: magnitudes.
        units: symbol, as in `units`, to its names.
        ranges: pairs of what opens a range and what parts its ends; "" opens nothing.
        dated: what is no quantity, though digits stand in it: days, years, times of day, ranks.
    """

    grouping: str
    before: Mapping[Comparison, str]
    after: Mapping[Comparison, str]
    numbers: str
    scales: Mapping[int, str]
    units: Mapping[str, str]
    ranges: tuple[tuple[str, str], ...]
    dated: str


_SYMBOLS = {
    "km/h": "km/h",
    "m/s": "m/s",
    "km**2": "km²|km2",
    "m**2": "m²|m2",
    "km": "km",
    "cm": "cm",
    "mm": "mm",
    "kg": "kg",
    "ft": "ft",
    "%": "%",
    "EUR": "€|EUR",
    "USD": r"\$|USD|US-\$",
    "GBP": "£|GBP",
    "m": "m",
    "h": "h",
    "min": "min",
    "t": "t",
}


def _units(names: Mapping[str, str]) -> dict[str, str]:
    """The names with the symbols that all of these languages write."""
    symbols = {*names, *_SYMBOLS}
    return {s: "|".join(filter(None, (names.get(s), _SYMBOLS.get(s)))) for s in sorted(symbols)}


_GERMAN = Words(
    grouping=". \u00a0\u2009\u202f",
    before={
        "about": "etwa|rund|ungefähr|circa|ca.|schätzungsweise|annähernd|knapp|fast|beinahe|nahezu",
        "at least": "mindestens|wenigstens|nicht weniger als|zumindest",
        "at most": "höchstens|maximal|bis zu|nicht mehr als",
        "more than": "mehr als|über|gut",
        "less than": "weniger als|unter",
    },
    after={"about": "etwa|ungefähr", "at least": "oder mehr|und mehr", "at most": "oder weniger"},
    numbers="2=zwei zweien 3=drei dreien 4=vier 5=fünf 6=sechs 7=sieben 8=acht 9=neun 10=zehn "
    "11=elf 12=zwölf 13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 17=siebzehn 18=achtzehn "
    "19=neunzehn 20=zwanzig 30=dreißig 40=vierzig 50=fünfzig 60=sechzig 70=siebzig 80=achtzig "
    "90=neunzig 100=hundert einhundert 200=zweihundert 300=dreihundert 1000=tausend eintausend "
    "1.5=anderthalb eineinhalb 2.5=zweieinhalb",
    scales={
        10**3: r"Tausend|tausend|Tsd\.?",
        10**6: r"Millionen|Million|Mio\.?",
        10**9: r"Milliarden|Milliarde|Mrd\.?",
        10**12: "Billionen|Billion",
    },
    units=_units(
        {
            "m": "Metern|Meters|Meter",
            "km": "Kilometern|Kilometer",
            "cm": "Zentimetern|Zentimeter",
            "nmi": "Seemeilen|Seemeile",
            "mi": "Meilen|Meile",
            "ft": "Fuß",
            "km/h": "Kilometern pro Stunde|Kilometer pro Stunde|Stundenkilometern|Stundenkilometer",
            "km**2": "Quadratkilometern|Quadratkilometer",
            "ha": "Hektar",
            "s": "Sekunden|Sekunde",
            "min": "Minuten|Minute",
            "h": "Stunden|Stunde",
            "d": "Tagen|Tage|Tag",
            "week": "Wochen|Woche",
            "month": "Monaten|Monate|Monat",
            "year": "Jahren|Jahre",
            "kg": "Kilogramm|Kilo",
            "t": "Tonnen|Tonne",
            "l": "Litern|Liter",
            "kt": "Knoten",
            "%": "Prozent",
            "EUR": "Euro",
            "USD": "US-Dollar|Dollar",
            "GBP": "Pfund Sterling",
            "RUB": "Rubel",
            "UAH": "Hrywnja",
            "CHF": "Schweizer Franken|Franken",
            "person": "Personen|Menschen|Leute",
        }
    ),
    ranges=(("zwischen", "und"), ("von", "bis"), ("", "bis"), ("", "-")),
    dated=r"(?<![\w.,])[0-9]{1,2}\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September"
    r"|Oktober|November|Dezember)(?: [0-9]{4})?|(?<![\w.,])[0-9]{1,3}\.(?= [A-ZÄÖÜa-zäöü])"
    r"|(?<![\w.,])[0-9]{1,2}(?:[.:][0-9]{2})? Uhr|(?<![\w.,])[0-9]{1,2}[.:][0-9]{2}(?![0-9])"
    r"|(?:Nr\.|Nummer|Artikel|Art\.|Paragraf|§) ?[0-9]+",
)
_FRENCH = Words(
    grouping=" \u00a0\u2009\u202f",
    before={
        "about": "environ|près de|à peu près|quelque|une distance de|autour de",
        "at least": "au moins|au minimum|pas moins de",
        "at most": "au plus|au maximum|jusqu'à|jusqu’à|tout au plus|pas plus de",
        "more than": "plus de|plus d'|plus d’|plus que",
        "less than": "moins de|moins d'|moins d’",
    },
    after={"about": "environ", "at least": "au moins|ou plus", "at most": "au plus|ou moins"},
    numbers="2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze "
    "13=treize 14=quatorze 15=quinze 16=seize 17=dix-sept 18=dix-huit 19=dix-neuf 20=vingt "
    "30=trente 40=quarante 50=cinquante 60=soixante 70=soixante-dix 80=quatre-vingts "
    "90=quatre-vingt-dix 100=cent 1000=mille",
    scales={10**3: "mille|milliers", 10**6: "millions|million", 10**9: "milliards|milliard"},
    units=_units(
        {
            "m": "mètres|mètre",
            "km": "kilomètres|kilomètre",
            "cm": "centimètres|centimètre",
            "nmi": "milles nautiques|mille nautique|milles marins",
            "mi": "miles",
            "ft": "pieds",
            "km/h": "kilomètres par heure|kilomètres-heure|kilomètres à l'heure",
            "km**2": "kilomètres carrés|kilomètre carré",
            "ha": "hectares|hectare",
            "s": "secondes|seconde",
            "min": "minutes|minute",
            "h": "heures|heure",
            "d": "jours|jour",
            "week": "semaines|semaine",
            "month": "mois",
            "year": "années|ans|an",
            "kg": "kilogrammes|kilos|kilo",
            "t": "tonnes|tonne",
            "l": "litres|litre",
            "kt": "nœuds|noeuds",
            "%": "pour cent|p. 100",
            "EUR": "euros|euro",
            "USD": "dollars américains|dollars|dollar",
            "GBP": "livres sterling",
            "RUB": "roubles|rouble",
            "CHF": "francs suisses",
            "person": "personnes",
        }
    ),
    ranges=(("entre", "et"), ("de", "à"), ("", "à"), ("", "-")),
    dated=r"(?<![\w.,])[0-9]{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre)(?: [0-9]{4})?"
    r"|(?<![\w.,])[0-9]{1,2} ?[h:] ?[0-9]{2}(?![0-9])|(?<!\w)(?:à|vers) [0-9]{1,2} ?h(?:eures?)?\b"
    r"|(?:n°|numéro|article|art\.) ?[0-9]+|(?<![\w.,])[0-9]+(?:e|ème|er|ère)(?!\w)",
)
_SPANISH = Words(
    grouping=".\u00a0\u2009\u202f ",
    before={
        "about": "unos|unas|cerca de|alrededor de|aproximadamente|en torno a|casi",
        "at least": "al menos|por lo menos|como mínimo|no menos de",
        "at most": "como máximo|hasta|no más de|a lo sumo",
        "more than": "más de|más que|por encima de",
        "less than": "menos de|menos que",
    },
    after={
        "about": "aproximadamente",
        "at least": "al menos|o más",
        "at most": "como máximo|o menos",
    },
    numbers="2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete 8=ocho 9=nueve 10=diez 11=once 12=doce "
    "13=trece 14=catorce 15=quince 16=dieciséis 17=diecisiete 18=dieciocho 19=diecinueve "
    "20=veinte 30=treinta 40=cuarenta 50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa "
    "100=cien 1000=mil",
    scales={10**9: "mil millones", 10**3: "mil", 10**6: "millones|millón", 10**12: "billones"},
    units=_units(
        {
            "m": "metros|metro",
            "km": "kilómetros|kilómetro",
            "cm": "centímetros",
            "nmi": "millas náuticas|milla náutica",
            "mi": "millas|milla",
            "ft": "pies",
            "km/h": "kilómetros por hora",
            "km**2": "kilómetros cuadrados",
            "ha": "hectáreas|hectárea",
            "s": "segundos|segundo",
            "min": "minutos|minuto",
            "h": "horas|hora",
            "d": "días|día",
            "week": "semanas|semana",
            "month": "meses|mes",
            "year": "años|año",
            "kg": "kilogramos|kilos|kilo",
            "t": "toneladas|tonelada",
            "l": "litros|litro",
            "kt": "nudos",
            "%": "por ciento",
            "EUR": "euros|euro",
            "USD": "dólares estadounidenses|dólares|dólar",
            "GBP": "libras esterlinas",
            "RUB": "rublos",
            "person": "personas",
        }
    ),
    ranges=(("entre", "y"), ("de", "a"), ("", "a"), ("", "-")),
    dated=r"(?<![\w.,])[0-9]{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|setiembre|octubre|noviembre|diciembre)(?: (?:de|del) [0-9]{4})?"
    r"|(?<![\w.,])[0-9]{1,2}[:.][0-9]{2}(?![0-9])|(?<!\w)a las? [0-9]{1,2}(?![0-9])"
    r"|(?:núm\.|número|artículo|art\.) ?[0-9]+|(?<![\w.,])[0-9]+[.]?[ºªo](?!\w)",
)
_CASES = "(?:а|у|ом|ові|і|и|ів|ам|ами|ах)?"
_UKRAINIAN = Words(
    grouping=" \u00a0\u2009\u202f",
    before={
        "about": "близько|приблизно|майже|десь|орієнтовно",
        "at least": "щонайменше|не менше ніж|не менше|не менш як|принаймні",
        "at most": "щонайбільше|не більше ніж|не більше|не більш як|до",
        "more than": "понад|більше ніж|більш як|більше",
        "less than": "менше ніж|менш як|менше",
    },
    after={"at least": "або більше", "at most": "або менше"},
    numbers="2=два дві двох двом двома 3=три трьох трьом трьома 4=чотири чотирьох чотирьом "
    "5=п'ять п’ять п'яти п’яти 6=шість шести 7=сім семи 8=вісім восьми 9=дев'ять дев’ять "
    "дев'яти дев’яти 10=десять десяти 20=двадцять двадцяти 30=тридцять тридцяти 40=сорок сорока "
    "50=п'ятдесят п’ятдесят 100=сто ста 1.5=півтора півтори",
    scales={
        10**3: r"тис\.?|тисяч(?:а|у|ею|і|ам|ами|ах)?",
        10**6: rf"млн\.?|мільйон{_CASES}",
        10**9: rf"млрд\.?|мільярд{_CASES}",
    },
    units={
        "km/h": rf"км/год|кілометр{_CASES} на годину",
        "m/s": "м/с",
        "nmi": r"морськ\w+ мил\w+",
        "km": rf"км|кілометр{_CASES}",
        "cm": rf"см|сантиметр{_CASES}",
        "m": rf"м|метр{_CASES}",
        "ft": rf"фут{_CASES}",
        "mi": "мил(?:я|ю|і|ь|ям|ями|ях)",
        "ha": rf"га|гектар{_CASES}",
        "s": "сек|секунд(?:а|у|и|ою|ам|ами|ах)?",
        "min": "хв|хвилин(?:а|у|и|і|ою|ам|ами|ах)?",
        "h": "годин(?:а|у|и|і|ою|ам|ами|ах)?",
        "d": "день|дня|дні|днів|дням|днями|днях|доб(?:а|у|и|і)|діб",
        "week": "тиж(?:день|ні|нів|ня|ням|нях)",
        "month": "місяц(?:ь|я|і|ів|ям|ях)",
        "year": "рок(?:и|ів|у|ам|ах)|рік",
        "kg": rf"кг|кілограм{_CASES}",
        "t": "т|тонн(?:а|у|и|і|ам|ами)?",
        "%": rf"%|відсотк{_CASES}|відсоток",
        "USD": rf"(?:американськ\w+ )?долар{_CASES}(?: США)?|\$",
        "EUR": "євро|€",
        "UAH": "грив(?:ня|ні|ню|ень|ням)|грн|₴",
        "RUB": "рубл(?:ь|я|і|ів|ям)",
        "GBP": rf"фунт{_CASES} стерлінгів|£",
        "person": "людей|люди|осіб|особи",
    },
    ranges=(("від", "до"), ("між", "і"), ("між", "та"), ("", "-")),
    dated=r"(?<![\w.,])[0-9]{1,2} (?:січня|лютого|березня|квітня|травня|червня|липня|серпня"
    r"|вересня|жовтня|листопада|грудня)(?: [0-9]{4})?|(?<![0-9])[12][0-9]{3}(?:-\w+)?"
    r" ?(?:ро(?:ку|ці|ків)|р\.|рр\.)|(?<![\w.,])[0-9]+-[а-яіїєґ]{1,3}(?!\w)"
    r"|(?<![\w.,])[0-9]{1,2}:[0-9]{2}|(?:№|статт\w+|ст\.) ?[0-9]+",
)
WORDS: Mapping[str, Words] = {
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "uk": _UKRAINIAN,
}
