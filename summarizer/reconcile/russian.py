"""Russian names of bodies, offices and states, in any of their cases, as English says them.

General knowledge, kept to what news often names.
"""

import re
from functools import lru_cache

__all__ = ["in_english", "nominatives", "stems"]

# A line is what stands in an article, in any of the ways parted by bars, and the English for it.
# What stands in capitals has no endings. A state's name after a noun says whose that is.
_TABLE = """
министерство обороны|минобороны = ministry of defence
министерство иностранных дел|МИД = ministry of foreign affairs
министерство внутренних дел|МВД = ministry of internal affairs
министерство чрезвычайных ситуаций|МЧС = ministry of emergencies
министерство|ведомство = ministry
государственный департамент|госдепартамент|госдеп = us department of state
совет безопасности|совбез = security council
объединённый комитет начальников штабов|комитет начальников штабов = us joint chiefs of staff
генеральный штаб|генштаб = general staff
военно-воздушные силы|ВВС = air force
военно-морские силы|военно-морской флот|ВМС|ВМФ = navy
черноморский флот = black sea fleet
вооружённые силы = armed forces
береговая охрана = coastguard
федеральная служба безопасности|ФСБ = russian federal security service
государственная дума|госдума = russian state duma
правительство = government
полиция = police
НАТО = nato
ООН = united nations
Евросоюз|европейский союз|ЕС = eu
россия|РФ|российский федерация = of russia
российский = russian
США|соединённые штаты|соединённые штаты америки = of us
американский = us
украина = of ukraine
украинский = ukrainian
великобритания|британия = of uk
британский = uk
москва = moscow
кремль = kremlin
вашингтон = washington
киев = kyiv
белый дом = white house
пентагон = pentagon
сторона = side
европа = europe
в|во = in
министр обороны = minister of defence
министр иностранных дел = minister of foreign affairs
министр внутренних дел = minister of interior
министр = minister
секретарь = secretary of
председатель = chairman of
командующий|главнокомандующий = commander of
глава|руководитель|начальник = head of
заместитель = deputy
бывший = former
президент = president
премьер-министр|премьер = premier
посол|посла = ambassador
чёрное море = black sea
крым = crimea
"""
# Endings of nouns and adjectives in their cases, the longest first, and those of names of people
# that are no mere vowel. What they are taken from keeps three letters.
_ENDINGS = re.compile(
    r"(?<=\w{3})(?:иями|ями|ами|ыми|ими|ией|ием|иям|иях|ого|его|ому|ему|ов|ев|ой|ей|ою|ею|ью|ом|ем"
    r"|ам|ям|ах|ях|ым|им|ых|их|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ия|ии|ию|[аяоеыиуюьй])$"
)
_ENDINGS_OF_NAMES = re.compile(r"(?<=[a-z]{3})(?:om|em|im|ogo|ego|omu|emu)$")
_VOWELS = re.compile(r"(?<=[a-z]{3})[aeiou]i?$")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORD = re.compile(r"[\w@&][\w&.'’-]*|[^\w\s]")


def in_english(text: str) -> str:
    """A text with the Russian words that we know put into English, in the order in which they are.

    Other words stay as they are: "Министерстве обороны России" is "ministry of defence of russia".
    """
    if not _CYRILLIC.search(text):
        return text
    words = _WORD.findall(text)
    stems = [_stem(word) for word in words]
    found: list[str] = []
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST, len(words)), at, -1):
            if tuple(stems[at:end]) in _PHRASES:
                meant = _PHRASES[tuple(stems[at:end])]
                led = not found or found[-1].endswith((" of", "in"))
                found.append(meant.removeprefix("of ") if led else meant)
                at = end
                break
        else:
            found.append(words[at])
            at += 1
    return " ".join(found)


@lru_cache(maxsize=8192)  # the names of a run; each is compared with many
def nominatives(name: str) -> frozenset[str]:
    """A person's name in Latin letters without the endings of cases: "ostinom" is Ostin."""
    return frozenset((name, _ENDINGS_OF_NAMES.sub("", name)))


@lru_cache(maxsize=8192)
def stems(name: str) -> frozenset[str]:
    """What a person's name may be without the ending of a case: "marka" may be Mark's."""
    return frozenset((name, *(_VOWELS.sub("", n) for n in nominatives(name))))


def _stem(word: str) -> str:
    """A word without the ending of its case; what stands in capitals has none."""
    lower = word.lower().replace("ё", "е")
    return lower if word.isupper() and len(word) > 1 else _ENDINGS.sub("", lower)


_PHRASES = {
    tuple(map(_stem, _WORD.findall(way))): meant
    for line in _TABLE.strip().splitlines()
    for ways, meant in [line.split(" = ")]
    for way in ways.split("|")
}
_LONGEST = max(map(len, _PHRASES))
