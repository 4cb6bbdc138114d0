"""English plurals: the singular of a noun, and whether a word looks like a plural."""

IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "oxen": "ox",
    "crises": "crisis",
    "analyses": "analysis",
    "theses": "thesis",
    "hypotheses": "hypothesis",
    "diagnoses": "diagnosis",
    "oases": "oasis",
    "parentheses": "parenthesis",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "memoranda": "memorandum",
    "lenses": "lens",
    "gases": "gas",
    "axes": "axe",
    "quizzes": "quiz",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "pies": "pie",
    "lies": "lie",
    "zombies": "zombie",
    "calories": "calorie",
    "rookies": "rookie",
    "selfies": "selfie",
    "caches": "cache",
    "headaches": "headache",
    "shoes": "shoe",
    "canoes": "canoe",
    "toes": "toe",
    "foes": "foe",
    "passers-by": "passer-by",
}
# "-ves" is "-f" or "-fe" in these, "-ve" elsewhere ("drives", "detectives").
_VES = {
    **{word + "ves": word + "f" for word in ("hal", "shel", "thie", "lea", "loa", "cal", "wol")},
    **{word + "ves": word + "fe" for word in ("kni", "li", "wi")},
}
_USES = frozenset(
    "bus virus campus bonus status surplus census chorus caucus circus focus genius nexus walrus "
    "octopus radius minibus airbus apparatus omnibus".split()
)
UNCHANGED = frozenset(
    "aircraft spacecraft hovercraft watercraft craft sheep fish deer series species means news "
    "headquarters barracks crossroads personnel offspring swiss chinese japanese portuguese "
    "vietnamese gallows".split()
)
# Words in "s" that are no plural of a counted noun, or as often a verb or another word.
_NO_PLURALS = frozenset(
    "was is has does says his this its as us yes across less unless plus minus versus thus always "
    "perhaps sometimes besides towards afterwards upwards downwards backwards forwards overseas "
    "nowadays hers ours theirs yours whereas various lies remains stands sits goes comes runs gets "
    "makes needs wants takes means others news politics physics economics athletics gas "
    "alas else's "
    "lens atlas canvas bias chaos ethos cosmos pathos christmas indoors outdoors themselves "
    "ourselves yourselves days' ones twos ex-is regardless nonetheless nevertheless hundreds "
    "thousands millions billions trillions dozens".split()
)


def singular(noun: str) -> str:
    """The noun in the singular and in lower case; a word that is no plural stays as it is."""
    low = noun.lower()
    head, hyphen, tail = low.rpartition("-")
    if hyphen and low not in IRREGULAR:
        return f"{head}-{singular(tail)}"
    if low in IRREGULAR or low in _VES:
        return IRREGULAR.get(low) or _VES[low]
    if low.endswith("s") and low[:-1].isdigit():
        return low[:-1]  # the end of a type's name: Mi-8s
    if low in UNCHANGED or len(low) < 3 or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith(("men", "women")) and low not in ("specimen", "regimen", "omen", "abdomen"):
        return low[:-2] + "an"
    if low.endswith("people"):
        return low[:-6] + "person"
    return _without_s(low) if low.endswith("s") else low


def _without_s(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("uses") and low[:-2] in _USES:
        return low[:-2]
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]


def looks_plural(word: str) -> bool:
    """Whether a lower-case word can only be the plural of a counted noun."""
    if word in IRREGULAR or word in ("aircraft", "spacecraft", "headquarters", "personnel"):
        return word != "lies"
    if word.endswith(("men", "women", "people", "children")):
        return word not in ("specimen", "regimen", "omen", "abdomen", "acumen")
    if len(word) < 4 or not word.endswith("s") or word in _NO_PLURALS:
        return False
    return word.isalpha() and not word.endswith(("ss", "us", "is", "ous"))
