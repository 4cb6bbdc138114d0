"""Words by which a noun tells a person, a body, an outlet or a group: general knowledge."""

__all__ = [
    "BODIES",
    "COURTESY",
    "FIRM_ENDS",
    "FORENAMES",
    "GROUPS",
    "HEADING",
    "OFFICES",
    "OUTLETS",
    "OUTLET_WORDS",
    "PEOPLE",
    "RANKS",
    "SUFFIXES",
    "UNNAMED",
]

# Before a name, and no office: nobody is asked what sort of Mr they are.
COURTESY = frozenset("mr mrs ms miss mx sir dame dr doctor lord lady rev reverend hon".split())
RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant adm "
    "admiral brig brigadier corporal cpl marshal lance private airman commodore ensign officer "
    "inspector superintendent constable detective sheriff prof professor sen senator rep "
    "congressman congresswoman gov governor president premier chancellor king queen prince "
    "princess pope archbishop bishop cardinal father imam rabbi sheikh ayatollah judge justice "
    "pilot skipper".split()
)
OFFICES = RANKS | frozenset(
    "minister secretary ambassador envoy chairman chairwoman chair chairperson chief director head "
    "boss leader commander-in-chief spokesman spokeswoman spokesperson deputy vice-president "
    "mayor councillor lawmaker deputy mp prosecutor attorney lawyer solicitor barrister analyst "
    "historian expert scientist researcher engineer economist professor lecturer teacher "
    "journalist reporter correspondent editor columnist presenter author writer broadcaster "
    "activist campaigner adviser advisor aide counsel counselor strategist strategist pollster "
    "manager executive ceo founder co-founder owner investor banker consultant coordinator "
    "official officer representative delegate diplomat consul attache negotiator planner "
    "firefighter fireman policeman policewoman detective investigator inspector rescuer paramedic "
    "medic nurse surgeon physician doctor coroner pathologist driver conductor captain sailor "
    "seaman crewman mechanic steward stewardess controller aviator fisherman farmer worker "
    "student resident neighbour neighbor witness eyewitness survivor passenger tourist shopkeeper "
    "soldier veteran airman navigator operator counterpart candidate nominee congresswoman "
    "assemblyman treasurer comptroller speaker whip assistant undersecretary superintendent "
    "commissioner administrator chancellor dean rector fellow meteorologist seismologist "
    "geologist oceanographer actor actress singer comedian author novelist billionaire tycoon "
    "businessman businesswoman donor host anchor pundit commentator critic supporter volunteer "
    "mother father brother sister son daughter wife husband widow uncle aunt cousin friend "
    "colleague man woman boy girl soldier gunman suspect defendant clerk vicar priest "
    "stationmaster headmaster postmaster lifeguard helmsman mate harbourmaster signaller "
    "dispatcher foreman miner democrat republican".split()
)
# What one person may be called who is not named.
UNNAMED = OFFICES - frozenset(
    "head chief boss mate general major private father chair host anchor".split()
) | frozenset("source insider".split())
# Who speaks for many, or acts as many; lemmas.
GROUPS = (
    UNNAMED
    | frozenset(
        "commander general crew authority police troop force rebel separatist militant insurgent "
        "protester demonstrator striker villager islander local relative family parent child "
        "people voter republican democrat conservative liberal lawmaker senator critic ally "
        "staff medium colleague observer monitor responder diver regulator rescuer firefighter "
        "emergency-worker prosecutor advocate opponent employee trader fan".split()
    )
) - frozenset("source man woman boy girl".split()) | {"source"}
PEOPLE = GROUPS | UNNAMED
# Nouns of standing bodies; the last word of "the Harlow river police".
BODIES = frozenset(
    "ministry department agency bureau office council committee commission board authority "
    "administration government parliament congress senate cabinet court tribunal police navy army "
    "military force command fleet coastguard guard corps squadron brigade regiment institute "
    "institution university college school academy seminar centre center foundation fund bank "
    "company corporation firm airline carrier operator manufacturer maker group union association "
    "federation alliance party campaign organisation organization service services embassy "
    "consulate mission watchdog regulator laboratory observatory society trust museum hospital "
    "railway railways line lines brigade intelligence secretariat league syndicate consortium "
    "exchange chiefs forces ministry directorate inspectorate headquarters town-hall militia "
    "assembly ombudsman inquiry panel seminar constabulary lifeboat prosecutor's-office charity "
    "think-tank club network presidency kremlin pentagon".split()
)
# How names of companies end.
FIRM_ENDS = frozenset(
    "co inc ltd plc corp llc ag gmbh sa company corporation group holdings lines line airlines "
    "airways air aviation freight cargo rail railways energy oil gas chemicals steel motors "
    "shipping ferries tankers tours logistics industries mining foods systems technologies "
    "bank".split()
)
OUTLET_WORDS = frozenset(
    "times post news tv television radio herald tribune gazette journal guardian telegraph wire "
    "bulletin dispatch review observer mail mirror express courier chronicle examiner inquirer "
    "magazine newspaper daily weekly broadcaster channel press lantern globe star standard "
    "sentinel echo argus register newswire podcast".split()
)
OUTLETS = frozenset(
    "reuters tass afp ap bbc cnn nbc abc cbs msnbc npr pbs interfax xinhua breitbart politico "
    "buzzfeed vox bloomberg axios slate salon rt itv sky-news sky al-jazeera kyodo yonhap "
    "huffpost vice c-span telegram twitter facebook".split()
) - frozenset("telegram twitter facebook".split())
# "who commands the fleet": such clauses say an office.
HEADING = frozenset(
    "command lead head run chair direct teach manage oversee edit own represent captain "
    "coordinate".split()
)
# Given names that are no other word in print; before a surname they make a person.
FORENAMES = frozenset(
    "aaron adam ahmed aisha alan alexander alexei ali alice amanda amy ana anatoly andrea andrei "
    "andrew angela anna anne anthony antonio barbara benjamin bernard betty boris brandon brian "
    "bruce carl carla carlos carmen carol caroline catherine charles christina christine "
    "christopher claire claudia craig cynthia daniel david deborah dennis diana diane dmitry "
    "donald donna dorothy douglas edward elena elizabeth ellen emily emma eric erik eva fatima "
    "fernando francesca francis francisco frank gary george gerald giovanni greg gregory hannah "
    "hans harold heather helen henry hillary hiroshi hugo ian igor ingrid irina isabel ivan jack "
    "jacob james jane janet jason javier jean jennifer jeremy jessica jim joan joe john jonathan "
    "jorge jose joseph joshua juan judith julia julie karen karl katherine kathleen keith kelly "
    "kenneth kevin khalid kimberly larry laura lauren lester leonid linda lisa lucy luis luca "
    "magdalena marco margaret maria marie mario marta martin matthew megan mehmet melissa michael "
    "michelle miguel mikhail mohamed mohammed monica muhammad nancy natalia nathan nicholas "
    "nicole nikolai nina olga oliver olivia omar pablo pamela patricia patrick paul pedro peter "
    "petra philip pierre rachel ralph raymond rebecca ricardo richard robert roberto roger ronald "
    "rosa russell ruth ryan samantha samuel sandra sara sarah scott sean sergei sergey sergio "
    "sharon simon sofia sophie stefan stephanie stephen steve steven susan svetlana sven tatiana "
    "teresa theresa thomas timothy tomas tyler vasily victor viktor virginia vladimir walter "
    "wei wendy william yuri yusuf zoe".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())
