"""Names of aircraft types: how they are written, and what sort of aircraft each is."""

import re

from summarizer.record import AircraftKind

__all__ = ["DESIGNATION", "GENERIC", "kind_of", "plain_type"]

# Before a hyphen and a number; the kind is that of most types so named.
_PREFIXES: dict[AircraftKind, str] = {
    "drone": "MQ RQ GQ XQ CH-drone Shahed Geran Orlan Mohajer Lancet Wing-Loong",
    "fighter": "Su MiG JF JH FA",
    "bomber": "H-bomber",
    "helicopter": "Mi Ka UH AH CH MH SH HH NH EC AW EH OH TH",
    "transport": "Il An KC HC LC MC",
    "airliner": "DC MD CRJ ERJ EMB SSJ ARJ Yak Q ATR DHC",
    "light aircraft": "PA SR DA PC",
    "other": "WC EP RC EC-plane PBY",
}
_NUMBERED: dict[AircraftKind, str] = {
    "fighter": "F-4 F-5 F-14 F-15 F-16 F-18 F/A-18 F-22 F-35 F-104 F-111 F-117 J-7 J-8 J-10 J-11 "
    "J-15 J-16 J-20 A-4 A-6 A-10 T-50 L-39",
    "bomber": "B-1 B-1B B-2 B-17 B-21 B-24 B-25 B-29 B-52 H-6 Tu-16 Tu-22 Tu-22M Tu-22M3 Tu-95 "
    "Tu-160 Su-34 Su-24",
    "transport": "C-2 C-5 C-17 C-27 C-40 C-46 C-47 C-130 C-160 C-212 C-295 A-400M A400M Y-20",
    "airliner": "Tu-104 Tu-134 Tu-144 Tu-154 Tu-204 Tu-214 Il-18 Il-62 Il-86 Il-96 An-24 An-140 "
    "An-148 An-158 MC-21 MS-21 Yak-40 Yak-42 C919",
    "light aircraft": "An-2 T-6 Yak-18 Yak-52",
    "drone": "TB2 TB-2 X-47 Tu-141 Tu-143 BZK-005",
    "other": "P-3 P-8 P-8A E-2 E-3 E-8 U-2 SR-71 V-22 CV-22 MV-22 RC-135 EP-3 A-50 Be-200",
}
_MAKERS: dict[AircraftKind, str] = {
    "airliner": "Boeing|Airbus|Embraer|ATR|Fokker|Bombardier|Comac|Tupolev|Ilyushin|Antonov|Saab"
    "|McDonnell Douglas|De Havilland|Sukhoi Superjet|Superjet|Dash",
    "light aircraft": "Cessna|Piper|Beechcraft|Cirrus|Diamond|Pilatus|Learjet|Gulfstream|Dassault"
    "|Mooney|Grumman|Tecnam",
    "helicopter": "Robinson|Bell|Sikorsky|Eurocopter|AgustaWestland|Leonardo|Mil",
    "drone": "Bayraktar|Shahed|Orlan|Heron|Hermes",
}
_NICKNAMES: dict[AircraftKind, str] = {
    "drone": "Reaper|Predator|Global Hawk|Gray Eagle|Sentinel|Triton|Bayraktar",
    "helicopter": "Black Hawk|Blackhawk|Chinook|Apache|Huey|Lynx|Puma|Super Puma|Sea King"
    "|Sea Hawk|Seahawk|Kestrel|Cobra|Hind|Hip|Wildcat|Merlin",
    "fighter": "Fighting Falcon|Falcon|Eagle|Strike Eagle|Raptor|Hornet|Super Hornet|Flanker"
    "|Fulcrum|Foxbat|Foxhound|Typhoon|Eurofighter|Rafale|Gripen|Tornado|Mirage|Phantom|Lightning"
    "|Lightning II|Viper|Warthog|Thunderbolt",
    "bomber": "Stratofortress|Lancer|Spirit|Backfire|Bear|Blackjack|Fencer|Fullback",
    "transport": "Hercules|Super Hercules|Globemaster|Galaxy|Atlas",
    "airliner": "Dreamliner|Superjet|MAX|Max|Neo|Twin Otter|Otter|Super Jumbo|Jumbo",
    "light aircraft": "Skyhawk|Caravan|Cherokee|Seneca|Baron|Bonanza|King Air",
    "other": "Osprey|Orion|Poseidon|Hawkeye|Sentry|Dragon Lady",
}
# Nicknames that are no other word: with an article they name a type alone.
_ALONE = (
    "Reaper|Global Hawk|Gray Eagle|Black Hawk|Blackhawk|Chinook|Stratofortress|Globemaster"
    "|Dreamliner|Eurofighter|Bayraktar|Twin Otter|Super Puma|Sea King|King Air"
)
_AT_MAKER = {m: kind for kind, names in _MAKERS.items() for m in names.split("|")}
_AT_NICKNAME = {n: kind for kind, names in _NICKNAMES.items() for n in names.split("|")}
_AT_PREFIX = {p.lower(): kind for kind, names in _PREFIXES.items() for p in names.split()}
_AT_NUMBER = {n.lower(): kind for kind, names in _NUMBERED.items() for n in names.split()}


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NICK = _any(list(_AT_NICKNAME))
_CODE = rf"(?:{_any([p for p in _AT_PREFIX if '-' not in p])})[-‑–]?\d{{1,4}}[A-RT-Z]?\d?"
DESIGNATION = re.compile(
    rf"\b(?:(?P<maker>{_any(list(_AT_MAKER))})\s(?:(?P<makercode>[A-Z]{{0,3}}-?\d{{1,4}}\w*"
    rf"(?:-\d{{2,3}}\w*)?|TB2)|(?=(?:{_any(_ALONE.split('|'))})\b))"
    rf"|(?P<number>(?:{_any(list(_AT_NUMBER))})[A-RT-Z]?\d?)|(?P<code>{_CODE})"
    rf"|(?P<alone>{_ALONE}))(?P<nick>\s(?:{_NICK})(?:\s\d)?)?(?P<plural>s)?(?![\w])",
    re.IGNORECASE,
)
# Nouns for aircraft of no named type, the longest first; what kind they say.
GENERIC: dict[str, AircraftKind | None] = {
    "drone": "drone",
    "uav": "drone",
    "unmanned aircraft": "drone",
    "fighter jet": "fighter",
    "fighter": "fighter",
    "warplane": "fighter",
    "bomber": "bomber",
    "airliner": "airliner",
    "jetliner": "airliner",
    "passenger jet": "airliner",
    "passenger plane": "airliner",
    "passenger aircraft": "airliner",
    "cargo plane": "transport",
    "cargo aircraft": "transport",
    "transport plane": "transport",
    "transport aircraft": "transport",
    "light aircraft": "light aircraft",
    "light plane": "light aircraft",
    "small plane": "light aircraft",
    "microlight": "light aircraft",
    "helicopter": "helicopter",
    "chopper": "helicopter",
    "airship": "airship",
    "blimp": "airship",
    "balloon": "other",
    "glider": "other",
    "seaplane": "other",
    "jet": None,
    "plane": None,
    "airplane": None,
    "aeroplane": None,
    "aircraft": None,
}


def kind_of(match: re.Match[str]) -> AircraftKind | None:
    """What sort of aircraft a designation names, by number, prefix, nickname or maker."""
    number, code, maker = match["number"], match["code"], match["maker"]
    if number:
        key = max((n for n in _AT_NUMBER if number.lower().startswith(n)), key=len)
        return _AT_NUMBER[key]
    if code:
        prefix = re.split(r"[-‑–\d]", code)[0].lower()
        return _AT_PREFIX.get(prefix)
    nick = (match["nick"] or match["alone"] or "").strip()
    kinds = (_AT_NICKNAME.get(name) for name in (nick, nick.split(" ")[0]) if name)
    named = next((kind for kind in kinds if kind), None)
    if maker:
        return _AT_MAKER.get(maker) if named is None or maker in ("Boeing", "Airbus") else named
    return named


def plain_type(words: str) -> str:
    """What makes two designations one type: "Su-27s" and "Su-27"."""
    return re.sub(r"[^a-z0-9]", "", words.lower())
