"""States by name and adjective, beyond those whose capitals stand for them: general knowledge."""

from collections.abc import Sequence

from summarizer.names.names import STATES, name_words

__all__ = [
    "FIRST_WORDS",
    "adjective_state",
    "is_country",
    "is_region",
    "is_seat",
    "state_of",
    "with_states",
]

# A line is a state: its names, then its adjective and people, in lower case.
_COUNTRIES = """
afghanistan|afghan|afghans
albania|albanian|albanians
algeria|algerian|algerians
angola|angolan|angolans
argentina|argentine|argentinian|argentines
armenia|armenian|armenians
australia|australian|australians
austria|austrian|austrians
azerbaijan|azerbaijani|azeri
bahrain|bahraini
bangladesh|bangladeshi|bangladeshis
belgium|belgian|belgians
bolivia|bolivian
bosnia|bosnia and herzegovina|bosnian
botswana
brazil|brazilian|brazilians
bulgaria|bulgarian|bulgarians
cambodia|cambodian
cameroon|cameroonian
canada|canadian|canadians
chad|chadian
chile|chilean|chileans
colombia|colombian|colombians
congo|democratic republic of congo|dr congo|congolese
costa rica|costa rican
croatia|croatian|croatians
cuba|cuban|cubans
cyprus|cypriot|cypriots
czech republic|czechia|czech|czechs
denmark|danish|danes
ecuador|ecuadorian
egypt|egyptian|egyptians
el salvador|salvadoran
eritrea|eritrean
estonia|estonian|estonians
ethiopia|ethiopian|ethiopians
fiji|fijian
finland|finnish|finns
gabon
georgia|georgian
ghana|ghanaian
greece|greek|greeks
guatemala|guatemalan
guinea|guinean
haiti|haitian|haitians
honduras|honduran
hungary|hungarian|hungarians
iceland|icelandic
indonesia|indonesian|indonesians
iraq|iraqi|iraqis
ireland|irish
italy|italian|italians
ivory coast|ivorian
jamaica|jamaican
jordan|jordanian
kazakhstan|kazakh
kenya|kenyan|kenyans
kosovo|kosovan
kuwait|kuwaiti
kyrgyzstan|kyrgyz
laos|laotian
latvia|latvian|latvians
lebanon|lebanese
liberia|liberian
libya|libyan|libyans
lithuania|lithuanian|lithuanians
luxembourg
madagascar|malagasy
malaysia|malaysian|malaysians
maldives|maldivian
mali|malian
malta|maltese
mexico|mexican|mexicans
moldova|moldovan
mongolia|mongolian
montenegro|montenegrin
morocco|moroccan|moroccans
mozambique|mozambican
myanmar|burma|burmese
namibia|namibian
nepal|nepalese|nepali
netherlands|holland|dutch
new zealand|new zealanders
nicaragua|nicaraguan
niger
nigeria|nigerian|nigerians
north macedonia|macedonian
norway|norwegian|norwegians
oman|omani
panama|panamanian
papua new guinea
paraguay|paraguayan
peru|peruvian|peruvians
philippines|philippine|filipino|filipinos
portugal|portuguese
qatar|qatari
romania|romanian|romanians
rwanda|rwandan
saudi arabia|saudi|saudis
senegal|senegalese
serbia|serbian|serbs
sierra leone
singapore|singaporean
slovakia|slovak|slovaks
slovenia|slovenian|slovene
somalia|somali
south africa|south african|south africans
south sudan
spain|spanish|spaniards
sri lanka|sri lankan
sudan|sudanese
sweden|swedish|swedes
switzerland|swiss
taiwan|taiwanese
tajikistan|tajik
tanzania|tanzanian
thailand|thai|thais
togo
tunisia|tunisian
turkmenistan|turkmen
uganda|ugandan
united arab emirates|uae|emirati
uruguay|uruguayan
uzbekistan|uzbek
venezuela|venezuelan|venezuelans
vietnam|vietnamese
yemen|yemeni|yemenis
zambia|zambian
belize|belizean
benin
bhutan|bhutanese
burkina faso
burundi|burundian
central african republic
djibouti
dominican republic
gambia|gambian
guyana|guyanese
kiribati
lesotho
malawi|malawian
mauritania|mauritanian
mauritius|mauritian
samoa|samoan
seychelles
solomon islands
suriname|surinamese
tonga|tongan
trinidad and tobago|trinidadian
vanuatu
vatican
zimbabwe|zimbabwean
"""
_TABLE = (
    *(tuple(sorted(names)) for names in STATES),
    *(tuple(line.split("|")) for line in _COUNTRIES.strip().splitlines()),
)
_LONGEST = max(name.count(" ") + 1 for names in _TABLE for name in names)
FIRST_WORDS = frozenset(name.split()[0] for names in _TABLE for name in names)
_INDEX = {name: index for index, names in reversed(list(enumerate(_TABLE))) for name in names}
_NAMES = frozenset(
    "us|u.s|usa|united states|united states of america|america|russia|russian federation|ukraine"
    "|uk|u.k|britain|great britain|united kingdom|china|france|germany|iran|israel|turkey|türkiye"
    "|turkiye|north korea|south korea|japan|india|pakistan|poland|belarus|syria|european union|eu"
    "|e.u".split("|")
) | frozenset(
    name
    for line in _COUNTRIES.strip().splitlines()
    for name in (line.split("|"))
    if name == line.split("|")[0]
    or name
    in (
        "bosnia and herzegovina|democratic republic of congo|dr congo|czechia|burma|holland|uae"
    ).split("|")
)
_SEATS = frozenset(
    "washington|white house|moscow|kremlin|kyiv|kiev|london|downing street|beijing|paris|elysee"
    "|élysée|berlin|tehran|jerusalem|ankara|pyongyang|seoul|tokyo|new delhi|delhi|islamabad"
    "|warsaw|minsk|damascus|brussels".split("|")
)
# Parts of states that news names as often as states; a city is what is none of these.
_REGIONS = frozenset(
    "crimea|donbas|donetsk|luhansk|siberia|chechnya|scotland|wales|england|northern ireland"
    "|catalonia|bavaria|brittany|sicily|sardinia|corsica|crete|kashmir|tibet|hong kong|gaza"
    "|west bank|kurdistan|transnistria|abkhazia|south ossetia|alaska|alabama|arizona|arkansas"
    "|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas"
    "|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri"
    "|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota"
    "|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas"
    "|utah|vermont|virginia|west virginia|wisconsin|wyoming|queensland|victoria|new south wales"
    "|tasmania|ontario|quebec|alberta|manitoba|nova scotia|british columbia|europe|asia|africa"
    "|north america|south america|latin america|middle east|eastern europe|western europe"
    "|md|n.c|s.c|n.j|n.y|n.h|n.m|n.d|s.d|r.i|d.c|w.va|greenland|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|mass|mich|minn|mo|mont|neb|nev|okla"
    "|ore|pa|tenn|tex|va|wash|wis|wyo|central asia|antarctica|scandinavia|balkans"
    "|baltics|caucasus".split("|")
)


def state_of(words: str) -> int | None:
    """Which state some words name, by any of its names, its capital or its adjective."""
    return _INDEX.get(" ".join(name_words(words)))


def is_country(words: str) -> bool:
    """Whether the words are a state's own name: not its capital, nor its adjective."""
    return " ".join(name_words(words)) in _NAMES


def is_seat(words: str) -> bool:
    """Whether the words are a capital or seat of power that stands for its state."""
    return " ".join(name_words(words)) in _SEATS


def is_region(words: str) -> bool:
    """Whether the words name a part of a state, or of the world."""
    return " ".join(name_words(words)) in _REGIONS


def adjective_state(words: str) -> int | None:
    """Which state an adjective is of; its people's name counts too."""
    name = " ".join(name_words(words))
    return None if name in _NAMES or name in _SEATS else _INDEX.get(name)


def with_states(words: Sequence[str], *, seats: bool = True) -> tuple[str | int, ...]:
    """Words in lower case, with the number of a state in place of each that is named.

    Args:
        words: without possessive endings.
        seats: whether a capital or a seat of power stands for its state.
    """
    found: list[str | int] = []
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST, len(words)), at, -1):
            name = " ".join(words[at:end])
            if name in _INDEX and (seats or name not in _SEATS):
                found.append(_INDEX[name])
                at = end
                break
        else:
            found.append(words[at])
            at += 1
    return tuple(found)
