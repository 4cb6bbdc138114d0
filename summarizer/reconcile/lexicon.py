"""What standing bodies and offices are called: general knowledge, kept to what news often names."""

from summarizer.reconcile.spelling import plain_words

__all__ = [
    "DEPARTMENTS",
    "GENERIC",
    "GOVERNMENT",
    "HEADS",
    "HOW_ONE_IS",
    "LOCAL",
    "NOT_HELD",
    "PEOPLE",
    "PHRASES",
    "RULERS",
    "TRADES",
    "VAGUE",
]

# A line is what stands in an article, in any of the ways parted by bars, and what it is short for.
# Where that begins with a state, it is that state's unless the article says another's.
_PHRASES = """
pentagon|dod|us dod = us ministry of defence
department of defence|defence department = ministry of defence
mod|minoborony = ministry of defence
department of state|state department = us ministry of state
foreign ministry|ministry of external affairs|mfa = ministry of foreign
ministry of foreign affairs|foreign affairs ministry|external affairs ministry = ministry of foreign
foreign office|foreign commonwealth and development office|fcdo = uk ministry of foreign
interior ministry|ministry of internal affairs|ministry of the interior = ministry of interior
home office = uk ministry of interior
eucom|us eucom|european command = us european command
centcom|us centcom = us central command
africom|us africom = us africa command
indopacom = us indo-pacific command
usafe = us airforce in europe
usaf = us airforce
air force|air forces = airforce
air force in|air forces in = airforce in
royal air force|raf = uk airforce
royal navy = uk navy
joint chiefs|joint chiefs of staff|jcs = us joint chiefs
coast guard|coast guards = coastguard
armed forces = military
supreme commander = commander
cia|central intelligence agency = us central intelligence agency
fbi|federal bureau of investigation = us federal bureau of investigation
nsa = us national security agency
faa = us federal aviation administration
ntsb = us national transportation safety board
national transportation safety board = us national transportation safety board
federal aviation administration = us federal aviation administration
fsb|federal security service = russian federal security service
gru = russian military intelligence
svr = russian foreign intelligence service
idf|israel defence forces|israeli defence forces = israel military
pla|people's liberation army = chinese people's liberation army
irgc = iranian islamic revolutionary guard corps
islamic revolutionary guard corps = iranian islamic revolutionary guard corps
nato = north atlantic treaty organisation
un = united nations
who = world health organisation
imo = international maritime organisation
icao = international civil aviation organisation
iaea = international atomic energy agency
osce = organisation for security and co-operation in europe
foreign minister|minister of foreign affairs = minister of foreign
minister for foreign affairs|external affairs minister = minister of foreign
prime minister|pm = premier
secretary of state = us secretary state
secretary general|secretary-general = head
vice president|vice-president = deputy
co-pilot = copilot
"""
PHRASES = {
    plain_words(way): plain_words(meant)
    for line in _PHRASES.strip().splitlines()
    for ways, meant in [line.split(" = ")]
    for way in ways.split("|")
}
# Parts of governments: their name may begin with the state or the department that they are of.
GOVERNMENT = frozenset(
    "ministry department military army navy airforce coastguard guard fleet forces force command "
    "council government parliament congress senate cabinet embassy consulate intelligence service "
    "agency committee commission authority administration bureau directorate police court staff "
    "chiefs prosecutor presidency corps board duma treasury".split()
)
# Of these a capital has its own: "Moscow police" is not the Russian one.
LOCAL = frozenset("police court council authority administration board prosecutor".split())
# Alone, each is one of several that a state has.
VAGUE = frozenset(
    "ministry department agency committee commission council court service command office fleet "
    "force guard authority bureau directorate board staff body administration prosecutor "
    "company union association party group organisation university college school hospital airline "
    "bank firm operator owner club trust network station paper newspaper institute".split()
)
DEPARTMENTS = frozenset(
    "defence foreign interior finance health justice transport energy education environment labour "
    "treasury trade economy agriculture culture state emergencies aviation".split()
)
# Words that many states' bodies have in their names; a name of these alone is any state's.
GENERIC = (
    GOVERNMENT
    | VAGUE
    | DEPARTMENTS
    | frozenset(
        "security national federal general military air naval border armed civil special rescue "
        "investigative accident investigation safety supreme central high royal state ground land "
        "maritime foreign intelligence public upper lower house joint chief strategic".split()
    )
)
# Several of whom act together; as a name each is as many groups as there are articles.
PEOPLE = frozenset(
    "officials officers reporters journalists pilots commanders diplomats soldiers troops sailors "
    "experts analysts sources investigators witnesses residents lawmakers leaders planners crews "
    "crew authorities police prosecutors rescuers families relatives survivors people men women "
    "fishermen passengers allies others each both two three four five several some many all "
    "senior unnamed military intelligence defence government security western top former".split()
)
# Who heads a body, and rules a state; of each there is one at a time.
HEADS = frozenset("head boss chief chairman chairwoman chair director secretary commander".split())
RULERS = frozenset("president premier chancellor king queen emperor sultan".split())
# With these words an office is another's, or nobody's any more.
NOT_HELD = frozenset(
    "deputy vice former ex acting then next future assistant retired shadow interim outgoing "
    "designate elect under first late counterpart ex-president ex-minister one a spokesman "
    "spokeswoman spokesperson aide adviser advisor wife husband son daughter brother".split()
)
# Who has a part in an incident by his trade, under one name for one and for several. Pilots,
# drivers and masters are none: what collides has one each. Witnesses and experts are anybody.
TRADES = {
    word: words.split()[0]
    for words in (
        "winchman winchmen", "winchwoman winchwomen", "doctor doctors", "paramedic paramedics",
        "fisherman fishermen", "skier skiers", "climber climbers", "hiker hikers",
        "helmsman helmsmen", "coxswain coxswains", "signalman signalmen", "diver divers",
        "kayaker kayakers", "surfer surfers", "yachtsman yachtsmen", "stowaway stowaways",
        "snowboarder snowboarders", "mountaineer mountaineers", "shepherd shepherds",
    )
    for word in words.split()
}  # fmt: skip
# How somebody is who is one and the same without it.
HOW_ONE_IS = frozenset(
    "sick ill injured hurt wounded rescued stranded trapped missing unnamed unidentified".split()
)
