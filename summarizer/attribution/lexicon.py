"""The lexicon of cues: which words give a content to a source, in which frame, with what stance.

A row is one kind of saying: its lemmas behave alike. The words are general knowledge of English
news."""

from dataclasses import dataclass
from typing import Literal

from summarizer.attribution.inflect import Form, forms_of, plural_of
from summarizer.record import Stance

__all__ = [
    "ADJECTIVES",
    "LIGHT",
    "MARKERS",
    "NOUN_FORMS",
    "PAIR_FORMS",
    "VERB_FORMS",
    "Entry",
    "Frame",
]

Frame = Literal["that", "quote", "object", "infinitive", "preposition", "nominal", "marker"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon says of one word.

    Attributes:
        lemma: the word as a dictionary has it.
        frames: how its content may follow: a clause, a quotation, an object, an infinitive, an
            object of a preposition; "nominal" is a noun ("claim"), "marker" a word that marks
            without being either ("according to", "reportedly").
        stance: what a speaker does by it.
        hedged: whether it holds back: "suggested", "reportedly".
    """

    lemma: str
    frames: frozenset[Frame]
    stance: Stance
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    frames: tuple[Frame, ...]
    stance: Stance
    words: str
    hedged: bool = False


_VERBS = (
    # What is said, in the speaker's words or a clause.
    _Row(
        ("that", "quote", "object"),
        "asserts",
        "say add tell write state note report announce argue explain declare continue conclude "
        "insist acknowledge recall claim reply respond answer stress emphasize emphasise observe "
        "remark reiterate repeat assert confirm reveal disclose admit confess concede maintain "
        "contend testify inform remind assure tweet retweet post comment quip joke text email blog "
        "proclaim recount relate swear boast brag complain lament bemoan counter retort caution "
        "warn advise affirm reaffirm attest certify elaborate clarify specify interject "
        "shout yell chant scream cry whisper mutter murmur sing bark snap laugh crow gush rant "
        "fume charge allow tout trumpet vent stipulate enthuse deadpan exclaim intone opine muse "
        "begin start chime counsel preach pronounce plead retaliate croon scoff "
        "cite quote volunteer protest complain joke hail grumble storm thunder rage",
    ),
    # What a document, a finding or a show of hands says.
    _Row(
        ("that", "quote", "object"),
        "asserts",
        "show indicate find demonstrate illustrate prove determine discover learn read "
        "uncover detail",
    ),
    _Row(
        ("that", "quote", "object"),
        "asserts",
        "suggest imply hint allege speculate posit theorize estimate insinuate intimate",
        hedged=True,
    ),
    _Row(
        ("that", "object", "infinitive"),
        "believes",
        "believe think feel expect predict forecast project anticipate consider deem perceive fear "
        "worry envision foresee sense",
    ),
    _Row(
        ("that", "object", "infinitive"),
        "believes",
        "suspect guess surmise reckon suppose assume presume imagine figure bet",
        hedged=True,
    ),
    _Row(("that", "object", "infinitive"), "asserts", "seem appear", hedged=True),
    _Row(
        ("that", "object"),
        "believes",
        "know realize realise understand recognize recognise remember accept agree judge regard "
        "view see regret acquiesce notice hear forget decide rule",
    ),
    _Row(
        ("that", "object"),
        "denies",
        "deny reject dismiss refute rebut disavow repudiate rebuff contradict debunk "
        "disclaim discount",
    ),
    _Row(
        ("that", "quote", "object"),
        "questions",
        "ask question wonder inquire enquire query doubt dispute challenge contest",
    ),
    _Row(
        ("that", "quote", "object", "infinitive"),
        "intends",
        "promise vow pledge threaten propose demand urge request recommend order instruct "
        "offer plan intend hope wish want mean seek aim agree resolve aspire guarantee refuse "
        "decline prefer appeal beg implore encourage advocate undertake consent volunteer mull "
        "contemplate",
    ),
    # An attitude towards an object.
    _Row(
        ("object",),
        "asserts",
        "call describe label brand dub characterize characterise portray depict paint cast term "
        "name cite quote mention discuss address describe invoke reference highlight list "
        "identify outline compare liken echo raise voice express articulate "
        "underscore underline "
        "criticize criticise praise condemn denounce blast slam attack accuse blame mock deride "
        "ridicule decry assail rebuke chide scold lambast lambaste excoriate rip savage hammer "
        "disparage belittle insult bash skewer castigate chastise admonish berate fault knock pan "
        "defend applaud hail welcome celebrate commend congratulate thank laud salute credit "
        "downplay minimize exaggerate tease taunt protest admire extol "
        "submit issue unveil release deliver",
    ),
    _Row(
        ("object",),
        "believes",
        "support oppose back endorse favor favour embrace like love hate dislike resent respect "
        "disapprove approve appreciate value espouse champion detest loathe disagree trust",
    ),
    # Verbs with a preposition: the content is its object.
    _Row(
        ("preposition", "quote"),
        "asserts",
        "speak talk refer point allude object lash rail weigh hit fire shoot lay "
        "focus dwell elaborate apologize apologise react campaign",
    ),
    _Row(("preposition", "infinitive"), "intends", "call press push vote look ask lobby campaign"),
)
_ADJECTIVES = (
    _Row(
        ("that", "infinitive", "preposition"),
        "believes",
        "confident convinced sure certain worried concerned aware hopeful optimistic skeptical "
        "sceptical afraid adamant proud glad happy unhappy angry sorry surprised shocked "
        "disappointed pleased pessimistic doubtful wary fearful fond critical supportive "
        "satisfied dismissive mindful excited thrilled delighted frustrated alarmed",
    ),
    _Row(
        ("infinitive",),
        "intends",
        "willing eager ready prepared reluctant determined unwilling keen poised anxious "
        "committed opposed inclined hesitant",
    ),
)
_NOUNS = (
    _Row(
        ("nominal",),
        "asserts",
        "claim statement announcement assertion argument contention comment remark report "
        "description account testimony revelation admission confirmation conclusion finding "
        "declaration observation explanation criticism praise attack complaint accusation charge "
        "warning message criticism condemnation defense defence mention characterization "
        "acknowledgment acknowledgement reference insistence assurance reminder response answer "
        "endorsement estimate word tweet quote",
    ),
    _Row(("nominal",), "asserts", "allegation suggestion speculation hint implication", True),
    _Row(
        ("nominal",),
        "believes",
        "belief view opinion concern fear worry suspicion expectation prediction feeling "
        "impression idea notion sense assessment support opposition objection doubt",
    ),
    _Row(("nominal",), "denies", "denial rejection dismissal"),
    _Row(("nominal",), "questions", "question"),
    _Row(
        ("nominal",),
        "intends",
        "promise vow pledge threat proposal demand request recommendation order plan intention "
        "hope wish desire call offer goal refusal decision effort attempt commitment plea appeal "
        "bid",
    ),
)
# Verbs that only carry a noun of saying.
LIGHT = frozenset(
    "made make makes making gave give given gives giving issued issues issue issuing had has have "
    "having express expressed expresses expressing voiced voices raised raises repeated repeats "
    "offered offers released sent announced rejected unveiled outlined described delivered".split()
)
# A verb with the word that turns it: the verb alone says something else.
_PAIRS: tuple[tuple[str, str, Stance], ...] = (
    ("put", "it", "asserts"),
    ("make", "clear", "asserts"),
    ("play", "down", "asserts"),
    ("call", "for", "intends"),
    ("call", "on", "intends"),
    ("ask", "for", "intends"),
    ("press", "for", "intends"),
    ("push", "for", "intends"),
    ("push", "back", "denies"),
    ("hit", "back", "asserts"),
    ("warn", "against", "intends"),
    ("rule", "out", "denies"),
    ("wave", "away", "denies"),
    ("brush", "aside", "denies"),
    ("brush", "off", "denies"),
    ("shrug", "off", "denies"),
    ("shoot", "down", "denies"),
    ("knock", "down", "denies"),
    ("cast", "doubt", "questions"),
    ("call", "into", "questions"),
    ("throw", "doubt", "questions"),
)
_MARKERS: dict[str, tuple[Stance, bool]] = {
    "according to": ("asserts", False),
    "in the words of": ("asserts", False),
    "in the view of": ("believes", False),
    "in the opinion of": ("believes", False),
    "per": ("asserts", False),
    "reportedly": ("asserts", True),
    "allegedly": ("asserts", True),
    "purportedly": ("asserts", True),
    "supposedly": ("asserts", True),
    "apparently": ("asserts", True),
    "seemingly": ("asserts", True),
}


def _entries(rows: tuple[_Row, ...]) -> dict[str, Entry]:
    """The entries of some rows: a word of two has the frames of both, the stance of the first."""
    found: dict[str, Entry] = {}
    for row in rows:
        for lemma in row.words.split():
            known = found.get(lemma)
            frames = frozenset(row.frames) | (known.frames if known else frozenset())
            found[lemma] = (
                Entry(lemma, frames, known.stance, known.hedged)
                if known
                else Entry(lemma, frames, row.stance, row.hedged)
            )
    return found


VERBS = _entries(_VERBS)
ADJECTIVES = _entries(_ADJECTIVES)
NOUNS = _entries(_NOUNS)


def _forms() -> dict[str, tuple[Entry, Form]]:
    found: dict[str, tuple[Entry, Form]] = {}
    for entry in VERBS.values():
        for form, kind in forms_of(entry.lemma).items():
            found.setdefault(form, (entry, kind))
    return found


VERB_FORMS = _forms()
PAIR_FORMS = {
    (form, word): Entry(
        f"{verb} {word}", frozenset({"that", "quote", "object", "preposition"}), stance
    )
    for verb, word, stance in _PAIRS
    for form in forms_of(verb)
}
NOUN_FORMS = {form: e for lemma, e in NOUNS.items() for form in (lemma, plural_of(lemma))}
MARKERS = tuple((tuple(words.split()), *reading) for words, reading in _MARKERS.items())
