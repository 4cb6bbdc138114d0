"""Which words are cues in which frame: said that, denounce somebody, call for, claim that.

The words are counted on news articles: those stand here that tell a saying, a thought or a wish in
at least two of five places where they stand in the frame, and others that mean the same.
They are lemmas as the parser has them, two of which are faults: "hop" is hoping, "retweete" is
retweeting.
"""

from summarizer.embedded.claims.phrases import Candidate

__all__ = ["QUOTING", "is_cue", "is_told"]

_CLAUSE = (
    "say tell suggest add show argue ask note think report write find believe insist claim "
    "acknowledge explain announce know warn indicate point state declare agree admit reveal "
    "hope predict continue question assert conclude tweet respond wonder assure worry expect "
    "reply confirm recall imply concede allege complain recognize recognise fear emphasize "
    "emphasise estimate feel convince deny joke boast remark promise propose understand suspect "
    "signal demonstrate realize realise assume speculate contend describe post demand vow "
    "remind mention order stress proclaim reiterate maintain pledge lament guess recommend "
    "advise affirm caution confess contest counter dispute disclose forecast hint inform "
    "inquire insinuate observe posit quip reaffirm reason rebut relate repeat reckon retort "
    "specify suppose surmise swear testify theorize threaten urge doubt want consider discuss "
    "intimate certify illustrate detail stipulate tout brag muse opine text email retweet cite "
    "recount rule determine uncover dismiss regret request intend wish refute reject verify "
    "elaborate clarify instruct hop retweete learn seem notice discover charge decide appear "
    "imagine call figure forget calculate require anticipate press judge sense contradict "
    "interject welcome"
)
_BEFORE = (
    "say tell write add report tweet note continue explain ask conclude declare state read "
    "reply show recall respond argue find insist indicate reveal believe predict joke quip warn "
    "suggest claim announce think admit acknowledge observe remark muse lament exclaim shout "
    "recount stress assert estimate boast complain contend confirm concede hope fear guess "
    "suspect wonder answer counter retort chant sing yell post comment agree assure point"
)
_INFINITIVE = (
    "decline want refuse seek urge vow promise plan hope pledge decide like agree threaten aim "
    "prefer expect vote offer intend claim persuade challenge warn love push ask tell encourage "
    "order demand wish mean swear volunteer resolve deny consent propose mull seem appear hop "
    "request call look plead move hesitate opt strive plot consider prove"
)
_OBJECT = (
    "call endorse support show describe accuse cite criticize criticise announce express defend "
    "praise oppose attack discuss mention urge back blame blast reject question propose mock "
    "denounce portray tout view dismiss claim recall note slam favor favour list name declare "
    "report acknowledge prefer decry emphasize emphasise thank deny explain promise promote "
    "order reveal believe repeat reiterate reference demand condemn consider congratulate "
    "suggest applaud recognize recognise confirm understand expect credit recount deem welcome "
    "characterize characterise quote voice state lament disclose fear assail outline chide "
    "approve admit stress request predict insult dub recommend detail chant dispute savage hate "
    "love attribute downplay foresee liken repudiate deride argue rip decline pronounce concede "
    "rebuke articulate lambast lambaste disavow reaffirm refuse rebut doubt contest challenge "
    "allege ridicule label brand hail laud salute commend scold fault castigate excoriate "
    "berate disparage belittle depict refute rebuff contradict highlight vow pledge intend seek "
    "plan advocate espouse like say resent respect regard complain justify retweet retweete hop "
    "accept ask write tweet release issue answer encourage point expose remind warn email "
    "identify affirm bemoan bash trumpet perceive float renounce authorize offer address "
    "want echo post embrace publish read feel invoke recite remember "
    "compare signal unveil resist hammer champion sound broadcast brush withhold assert "
    "contemplate boo cheer herald publicize mull dislike satirize shout preach illustrate "
    "tick revisit negotiate"
)
# Verbs of which somebody is told to do something, or something is held to be something.
_OBJECT_WITH = (
    "tell ask want see cast assure nominate persuade convince press present frame appoint knock "
    "position paint inform inspire hail regard implore beg instruct lobby hear perceive command "
    "invite plead remind"
)
_PREPOSITION = (
    "call for, call on, talk about, accuse of, refer to, speak about, speak of, vote against, "
    "vote for, ask about, ask for, say about, comment on, push for, press for, agree with, see "
    "as, view as, refer as, point to, think about, think of, rail against, mention by, warn of, "
    "warn about, warn against, advocate for, reflect on, campaign for, believe in, hint at, "
    "balk at, apologize for, apologise for, campaign against, brag about, boast of, boast "
    "about, complain about, complain of, dwell on, touch on, acquiesce to, side with, stand by, "
    "disagree with, vouch for, joke about, report about, know about, write about, open about, "
    "hop for, hope for, wish for, object to, insist on, protest against, worry about, fear for, "
    "describe as, seem like, respond to, look to, agree on, argue for, argue against, inquire "
    "about, wonder about, lash at, allude to, appeal for, plead for, vow for, weigh on, speak "
    "against, tell of, tell about, focus on, hear about, lobby for, double on, elaborate on, "
    "condole with, consist of, call upon, speculate about, talk of, expand on, admit to, feel "
    "about, call with, gush about, respond by, respond with, care about, point as, identify as, "
    "identify with, count on, agree to, look for, conclude by, come against, push on, spar over, "
    "bank on, caution against, commit to, fight about, rail for, push against, muse about, "
    "empathize with, cheer for, regard as, concur with, learn of, look like"
)
_PASSIVE = (
    "see as, ask about, know for, know as, charge with, criticize for, criticise for, accuse "
    "of, assure of, describe as, blame for, portray as, view as, regard as, call for, suspect "
    "of, praise for, consider as, cite as, quote as, label as, brand as, condemn for, denounce "
    "as, attribute to, interpret as, identify as, expect in, split on, divide over, "
    "lambast as"
)
_ADJECTIVE = (
    "sure convinced confident certain hopeful aware glad worried concerned afraid skeptical "
    "sceptical optimistic pessimistic adamant proud happy unhappy disappointed surprised "
    "shocked doubtful sorry fearful positive insistent upset"
)
_WILLING = "eager willing unwilling reluctant keen anxious hesitant inclined happy careful"
_ADJECTIVE_OF = (
    "critical of, skeptical of, sceptical of, interested in, worried about, concerned about, "
    "confident in, confident of, supportive of, dismissive of, proud of, fearful of, afraid of, "
    "opposed to, wary of, optimistic about, sure of, doubtful of, aware of, devoted to, open to, "
    "upbeat about, unhappy with, hopeful about, unified on"
)
_NOUN_THAT = (
    "statement hope complaint suggestion assertion assumption belief agreement claim confidence "
    "concern argument allegation accusation assurance contention fear view opinion conclusion "
    "report rumor rumour warning promise denial insistence admission acknowledgment notion "
    "announcement finding prediction conviction theory doubt suspicion idea charge confirmation "
    "sense recognition remark case speculation evidence debate"
)
_NOUN_TO = (
    "decision promise refusal proposal desire plan pledge vow intention offer call threat "
    "unwillingness reluctance willingness"
)
_NOUN_OWNED = (
    "attack on, support for, opposition to, call for, criticism of, endorsement of, campaign "
    "against, claim of, denial of, rejection of, condemnation of, view of, description of, "
    "comment about, comment on, remark about, question about, accusation of, attack against, "
    "praise for, plan for, disdain for, demand for, concern about, warning of, threat of, "
    "allegation of, explanation of, account of, opinion of, view on, defense of, defence of, "
    "statement on, stance on, message of, critique of, request for, thought on, embrace of, "
    "passion for, announcement of, assessment of, proposal for, focus on"
)
_NOUN_LIGHT = (
    "question about, concern about, interest in, support for, doubt about, reference to, praise "
    "for, mention of, opinion of, comment about, comment on, criticism of, opposition to, "
    "objection to, regret for, statement on, doubt on, concern over, accusation of, denial of, "
    "question of, call for, condemnation of, claim of, demand for, view on, confidence in, case "
    "for, defense of, joke about, endorsement of, preview of, word for"
)
_NOUN_BARE = (
    "question about, support for, concern about, chant of, call for, talk about, doubt about, "
    "mention of, rejection of, critic of, attack against, word about, conversation about, "
    "allegation of, claim of, rumor of, rumour of, complaint about, favor of, concern over, "
    "opposition to, denial of, hope for, footage of, consensus on, view of, case for, position "
    "on, denunciation of, comment about, hope of, criticism of, story of, story about, interest "
    "in, accusation of, advocate for, criticism for, message of, detail about, lawsuit against, "
    "fear of, defense of, anxiety about, talk of, message about, note about, opinion of, "
    "enthusiasm for, understanding of, respect for, criticism over, report about, report on"
)
# Verbs that give a quotation to somebody who stands beside them.
QUOTING = frozenset(
    "say tell write add report tweet note continue explain ask conclude declare state read reply "
    "recall respond argue insist predict joke quip warn suggest claim announce admit acknowledge "
    "observe remark muse lament exclaim shout recount stress assert boast complain contend confirm "
    "concede answer counter retort chant sing yell scream cry post comment begin go urge demand "
    "quote cite retweet think wonder reveal vow pledge promise accuse call describe emphasize "
    "emphasise reiterate repeat caution advise testify recite text email proclaim put fire hit "
    "shoot chime interject laugh whisper mutter agree believe inform assure deny dismiss elaborate "
    "clarify retaliate fume rant blast slam apologize praise criticize joke reason explain remind "
    "reflect speak sum state charge thunder gush deadpan tease intone bark snap scoff "
    "beam press start boom affirm ponder recommend".split()
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text.split(", "))


_TABLE = {
    "clause": _words(_CLAUSE),
    "clause before": _words(_BEFORE),
    "parataxis": _words(_BEFORE),
    "clause passive": _words("ask tell say believe report allege inform expect convince assume"),
    "infinitive": _words(_INFINITIVE),
    "infinitive passive": _words("expect ask intend mean say report believe allege invite"),
    "participle": _words(
        "support propose say suggest consider deny report mention oppose seem appear rule endorse"
    ),
    "object": _words(_OBJECT),
    "object with": _words(f"{_OBJECT} {_OBJECT_WITH}"),
    "passive": _words("report criticize criticise reject echo see condemn denounce describe call "
                      "dismiss confirm deny dispute praise endorse support"),
    "preposition": _pairs(_PREPOSITION),
    "preposition passive": _pairs(_PASSIVE),
    "adjective clause": _words(_ADJECTIVE),
    "adjective infinitive": _words(_WILLING),
    "adjective preposition": _pairs(_ADJECTIVE_OF),
    "noun that owned": _words(_NOUN_THAT),
    "noun that light": _words(_NOUN_THAT),
    "noun that bare": _words(_NOUN_THAT),
    "noun to owned": _words(_NOUN_TO),
    "noun to light": _words(_NOUN_TO),
    "noun to bare": _words("plan promise pledge call vow refusal proposal request"),
    "noun preposition owned": _pairs(_NOUN_OWNED),
    "noun preposition light": _pairs(_NOUN_LIGHT),
    "noun preposition bare": _pairs(_NOUN_BARE),
    "according": frozenset({"according"}),
    "marker": _words("reportedly allegedly"),
}  # fmt: skip


def is_cue(candidate: Candidate) -> bool:
    """Whether a word tells a saying in its frame."""
    return candidate.key in _TABLE.get(candidate.frame, ())


def is_told(candidate: Candidate) -> bool:
    """Whether an article tells by these words that something is said, and what.

    "Email us" asks the reader; "the jets that they saw" says nothing of the jets; "what", "him"
    and "to be named" are no claims.
    """
    words = [token for run in candidate.content for token in candidate.head.doc[slice(*run)]]
    said = [token.lower_ for token in words if token.is_alpha]
    if len(said) <= 2 and _EMPTY.issuperset(said):
        return False
    if said and said[0] in _OPEN and len(said) <= SHORT:
        return False
    if "to be" in " ".join(said[:4]) and said[-1] in _UNNAMED:
        return False
    if candidate.frame in ("object", "object with"):
        if candidate.who is None:
            return candidate.head.tag_ in ("VBG", "VBN")
        if candidate.frame == "object" and candidate.head.lemma_ in _HEARD:
            return not any(w.ent_type_ == "PERSON" and w.head == candidate.head for w in words)
        return candidate.who.lower_ not in ("that", "you")
    return True


_EMPTY = frozenset(
    "what why how who that this it him her them me us you himself herself itself themselves much "
    "more so which little one both".split()
)
# "What is known" says nothing of what it is.
_OPEN = frozenset({"what", "who", "whom", "which"})
SHORT = 3  # words of such a clause
_UNNAMED = frozenset({"named", "identified", "quoted"})
_HEARD = frozenset("ask remind warn tell answer urge".split())  # of these the object is who hears
