"""The lexicon of cues of other languages than English: who says so, what denies, what holds back.

Every entry is a pattern of whole words in small letters, so that one stands for all the forms of a
verb. The words are general knowledge of the news in each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.record import Stance

__all__ = ["TONGUES", "Tongue"]


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language.

    Attributes:
        cues: what marks a saying, by what the speaker does with it.
        hedging: the cues of these that hold back by themselves.
        according: what goes before a source and gives it what the sentence says.
        tagged: the same of what goes before a source only where the words said come first.
        behind: the same of what goes behind a source.
        opinions: which of these give an opinion.
        that: what brings a clause that is said.
        negations: what says no.
        hedges: what holds back within a clause.
        pronouns: what may stand for a speaker.
        deputies: who speaks for somebody else: of "a spokesman of Holm" Holm is not the speaker.
        objects: what goes before a name that is no subject.
        articles: what goes before a name and is no part of it.
        spaced: whether spaces part the words.
    """

    cues: Mapping[Stance, str]
    hedging: str
    according: str
    tagged: str
    behind: str
    opinions: str
    that: str
    negations: str
    hedges: str
    pronouns: str
    deputies: str
    objects: str
    articles: str = ""
    spaced: bool = True


_GERMAN = Tongue(
    cues={
        "denies": r"bestreite\w*|bestritt\w*|bestritten|leugne\w*|dementier\w*|verneint?\w*"
        r"|widersprach\w*|widerspr[ie]ch\w*|wies(?:en)? [^.;:]{0,60}?zurück"
        r"|weis(?:t|en) [^.;:]{0,60}?zurück|zurückgewiesen|zurückwies(?:en)?|wies(?:en)?",
        "questions": r"frag(?:t|te|ten|en)|gefragt|bezweifel\w*|zweifel\w*",
        "intends": r"will|wollen|wollte\w*|plan(?:t|en|te|ten)|geplant|forder\w*|gefordert"
        r"|versprach\w*|versprich\w*|versprochen|droh(?:t|te|en|ten)|verlang\w*"
        r"|kündig\w* [^.;:]{0,40}?an|kündig\w*|angekündigt|beabsichtig\w*",
        "believes": r"glaub\w*|geglaubt|mein(?:t|te|ten|en)|denk(?:t|en)|dacht\w*|vermut\w*"
        r"|befürcht\w*|erwart\w*|rechne[nt]\w*|hält|halten|hielt\w*",
        "asserts": r"sag(?:t|te|ten|en)|gesagt|erklär\w*|betont?\w*|bericht\w*|teil(?:t|te|ten|en)"
        r"|mitgeteilt|mitteilte\w*|schr(?:ieb|eib)\w*|geschrieben|sprach\w*|spr[ie]ch\w*"
        r"|bestätig\w*|behaupt\w*|meld(?:et|ete|eten|en)|gemeldet|g[ai]b(?:t|en)?|angegeben"
        r"|räum\w*|eingeräumt|warn(?:t|te|ten|en)|füg(?:t|te|ten|en)|versicher\w*|versichert"
        r"|hieß es|heißt es"
        r"|erzähl\w*|äußer\w*|verlaut\w*|entgegne\w*|antworte\w*|ergänz\w*|nannte\w*|wirft|warf\w*",
    },
    hedging=r"vermut\w*|dem vernehmen nach",
    according=r"laut|nach angaben (?:von|des|der|aus)|nach angaben|nach darstellung (?:von|des|der)"
    r"|nach aussage (?:von|des|der)|nach ansicht (?:von|des|der)|nach meinung (?:von|des|der)",
    tagged="so",
    behind="zufolge",
    opinions="nach ansicht|nach meinung",
    that="dass|daß|ob|wie",
    negations=r"nicht|kein\w*|nie|niemals|niemand\w*|nichts|ohne|weder|keineswegs|nirgends",
    hedges=r"vielleicht|möglicherweise|angeblich\w*|vermutlich\w*|wohl|offenbar|mutmaßlich\w*"
    r"|könnte\w*|dürfte\w*|wahrscheinlich\w*|anscheinend|womöglich|eventuell|scheint|scheinen",
    pronouns="er|sie|es",
    deputies=r"sprecher\w*|vertreter\w*|berater\w*|anw[aä]lt\w*|mitarbeiter\w*",
    objects="von zu mit bei nach gegen für über auf an aus durch gegenüber des am im beim vom zum "
    "zur in seit vor während unter neben",
    articles="der die das dem den ein eine einem einen",
)
_FRENCH = Tongue(
    cues={
        "denies": r"(?:a |ont |avait |avaient )?(?:nié|démenti|rejeté|contesté|réfuté)e?s?"
        r"|nie(?:nt)?|dément(?:ent)?|démentait|rejett?e(?:nt)?|rejetait"
        r"|conteste(?:nt)?|réfute(?:nt)?",
        "questions": r"(?:a |ont )?demandé|demande(?:nt)?|s['’]interroge\w*"
        r"|doute(?:nt)?",
        "intends": r"(?:a |ont )?(?:promis|exigé|menacé)|promet(?:tent)?|exige(?:nt)?|veu(?:t|lent)"
        r"|menace(?:nt)?|compte(?:nt)?|prévoi(?:t|ent)",
        "believes": r"croi(?:t|ent)|pense(?:nt)?|estime(?:nt)?|(?:a |ont )?(?:estimé|pensé|jugé)"
        r"|estimait|juge(?:nt)?|crain(?:t|dre|gnent)|considère(?:nt)?|suppose(?:nt)?",
        "asserts": r"(?:a |ont |avait )?(?:dit|déclaré|affirmé|expliqué|indiqué|annoncé|assuré"
        r"|ajouté|précisé|confirmé|rapporté|écrit|souligné|soutenu|répondu|reconnu|rappelé|admis)"
        r"|disent|disait|déclare(?:nt)?|affirme(?:nt)?|affirmait|explique(?:nt)?|indique(?:nt)?"
        r"|annonce(?:nt)?|assure(?:nt)?|ajoute(?:nt)?|précise(?:nt)?|confirme(?:nt)?"
        r"|rapporte(?:nt)?|souligne(?:nt)?|soutien(?:t|nent)|répond(?:ent)?|reconnaît|prétend\w*"
        r"|rappelle(?:nt)?",
    },
    hedging=r"prétend\w*|suppose(?:nt)?",
    according="selon|d'après|d’après|aux dires (?:de|du|des)",
    tagged="",
    behind="",
    opinions="",
    that="que|qu'|qu’|si",
    negations=r"ne|n|pas|jamais|aucune?|rien|personne|sans|ni|non|nullement",
    hedges=r"peut-être|probablement|apparemment|aurai(?:t|ent)|serai(?:t|ent)|pourrai(?:t|ent)"
    r"|sans doute|semble(?:nt)?|présumée?s?|vraisemblablement|prétendument",
    pronouns="il|elle|ils|elles|on",
    deputies=r"porte-parole|représentante?s?|avocate?s?|conseill[eè]re?s?",
    objects="de du des d à au aux pour avec contre chez sur par en dans depuis pendant sous vers",
    articles="le la les un une",
)
_SPANISH = Tongue(
    cues={
        "denies": r"neg(?:ó|aron|aba|aban)|nieg(?:a|an)|(?:ha|han|había) negado|desmint\w+"
        r"|desmiente\w*|(?:ha|han|había) desmentido|rechaz(?:ó|aron|a|an)|(?:ha|han) rechazado"
        r"|refut(?:ó|aron|a)",
        "questions": r"pregunt(?:ó|aron|a|an)|dud(?:ó|aron|a|an)|cuestion(?:ó|aron|a|an)",
        "intends": r"prometi\w+|promete\w*|exigi\w+|exige\w*|quier(?:e|en)|quería\w*|planea\w*"
        r"|amenaz\w+|pidi(?:ó|eron)|pide\w*",
        "believes": r"cre(?:e|en|ía|ían|yó|yeron)|piensa\w*|pensaba\w*|opin(?:ó|a|an)|consider\w+"
        r"|estim(?:ó|a|an)|tem(?:e|en|ía)|supon\w+",
        "asserts": r"dij(?:o|eron)|dic(?:e|en)|(?:ha|han|había) dicho|afirm(?:ó|aron|a|an)"
        r"|(?:ha|han|había) (?:afirmado|declarado|asegurado|explicado|anunciado|informado)"
        r"|declar(?:ó|aron|a|an)|asegur(?:ó|aron|a|an)|explic(?:ó|aron|a|an)|anunci(?:ó|aron|a|an)"
        r"|inform(?:ó|aron|a|an)|señal(?:ó|aron|a|an)|indic(?:ó|aron|a|an)|agreg(?:ó|aron|a|an)"
        r"|añadi(?:ó|eron)|añade\w*|confirm(?:ó|aron|a|an)|sostuv\w+|sostien\w+|respondi\w+"
        r"|manifest\w+|cont(?:ó|aron)|recalc(?:ó|aron)|admiti(?:ó|eron)|reconoci(?:ó|eron)"
        r"|advirti\w+|escribi\w+",
    },
    hedging=r"supon\w+",
    according="según|de acuerdo con|en palabras de|a juicio de",
    tagged="",
    behind="",
    opinions="a juicio de",
    that="que|si",
    negations=r"no|nunca|jamás|nadie|nada|ning[uú]n\w*|sin|ni|tampoco",
    hedges=r"quizás?|tal vez|probablemente|posiblemente|aparentemente|al parecer|podría\w*"
    r"|habría\w*|sería\w*|supuest\w+|presunt\w+|parece\w*",
    pronouns="él|ella|ellos|ellas",
    deputies=r"portavoz|portavoces|representantes?|vocer[oa]s?|abogad[oa]s?|ases\w+",
    objects="de del a al con para por contra sobre en desde durante tras ante hacia",
    articles="el la los las un una",
)
_RUSSIAN = Tongue(
    cues={
        "denies": r"отрица\w+|отрицал\w*|опроверг\w*|опроверга\w+|отверг\w*|отверга\w+"
        r"|не признал\w*",
        "questions": r"спросил\w*|спрашива\w+|усомнил\w*|сомнева\w+",
        "intends": r"пообеща\w+|обеща\w+|потребовал\w*|требу\w+|планиру\w+|намерен\w*|намерева\w+"
        r"|призвал\w*|призыва\w+|угрожа\w+|пригрозил\w*|хочет|хотят|собира\w+",
        "believes": r"счита\w+|полага\w+|дума\w+|вер[иья]т\w*|предполож\w+|предполага\w+|опаса\w+"
        r"|надеется|надеются|уверен\w*",
        "asserts": r"сказал\w*|говор\w+|заявил\w*|заявля\w+|сообщ\w+|утвержда\w+|утверди\w+"
        r"|отмети\w+|отмеча\w+|подчеркн\w+|подчеркива\w+|добавил\w*|рассказ\w+|расскаж\w+|пояснил\w*"
        r"|поясня\w+|объяснил\w*|объявил\w*|напомнил\w*|настаива\w+|признал\w*|признал\w*|уточнил\w*"
        r"|написал\w*|пишет|пишут|ответил\w*|подтверди\w+|подтвержда\w+|указал\w*|указыва\w+"
        r"|предупредил\w*|возложил\w*|обвинил\w*"
        r"|передал\w*|передаёт|передает",
    },
    hedging=r"предполож\w+|предполага\w+",
    according="по словам|по данным|по версии|по информации|по мнению|по утверждению|согласно",
    tagged="",
    behind="",
    opinions="по мнению",
    that="что|будто|как|ли|чтобы",
    negations=r"не|ни|нет|никто|никого|ничего|никогда|никак\w*|без|нельзя|некому",
    hedges=r"возможно|вероятно|предположительно|якобы|по-видимому|видимо|может|могут|мог(?:ла|ли|ло)?"
    r"|кажется|похоже|скорее всего|наверное|предполагаем\w+",
    pronouns="он|она|они|оно",
    deputies=r"представител\w+|пресс-секретар\w+|спикер\w*|адвокат\w*|советник\w*|помощник\w*",
    objects="о об обо с со к ко от для за на в во у по про до из при",
)
_UKRAINIAN = Tongue(
    cues={
        "denies": r"запереч\w+|спрост\w+|відкину\w+|відкида\w+",
        "questions": r"запита\w+|спита\w+|пита(?:є|ють)|сумніва\w+",
        "intends": r"пообіця\w+|обіця\w+|вимага\w+|плану\w+|закли\w+|погрож\w+|хоче|хочуть"
        r"|має намір",
        "believes": r"вважа\w+|дума\w+|вір[ия]ть|припуска\w+|припусти\w+|побою\w+|переконан\w*",
        "asserts": r"сказа\w+|каж\w+|говор\w+|заяв\w+|повідом\w+|стверджу\w+|зазнач\w+|наголо\w+"
        r"|підкресл\w+|дода(?:в|ла|ли|є|ють)|розпов\w+|поясни\w+|поясню\w+|оголоси\w+|нагада\w+"
        r"|наполяга\w+|визна\w+|уточни\w+|написа\w+|пиш\w+|відпові\w+|підтверд\w+|вказ\w+"
        r"|попереди\w+|звинувати\w+",
    },
    hedging=r"припуска\w+|припусти\w+",
    according="за словами|за даними|за версією|за інформацією|на думку|згідно з|згідно із",
    tagged="",
    behind="",
    opinions="на думку",
    that="що|наче|як|чи|щоб",
    negations=r"не|ні|ані|ніхто|нікого|нічого|ніколи|жод\w+|без|немає|нема",
    hedges=r"можливо|ймовірно|імовірно|нібито|мабуть|може|можуть|міг|могл[аио]|здається|схоже|ніби",
    pronouns="він|вона|вони|воно",
    deputies=r"речни\w+|представни\w+|прессекретар\w*|адвокат\w*|радни\w+",
    objects="про з із зі до від для за на в у по щодо при",
)
_JAPANESE = Tongue(
    cues={
        "denies": "否定し|否認し|反論し",
        "questions": "疑問を|尋ね",
        "intends": "求め|約束し|要求し|方針を",
        "believes": "考え|見て|懸念",
        "asserts": "述べ|語っ|話し|言っ|発表し|主張し|明らかにし|説明し|強調し|伝え|指摘し",
    },
    hedging="とみられ",
    according="",
    tagged="",
    behind="によると|によれば",
    opinions="",
    that="と",
    negations="ない|なかった|ません|ぬ|ず(?=に)|なし|非",
    hedges="かもしれ|とみられ|可能性|おそらく|恐らく|らしい|ようだ|模様",
    pronouns="彼|彼女|同氏",
    deputies="報道官|広報官",
    objects="",
    spaced=False,
)
_CHINESE = Tongue(
    cues={
        "denies": "否认|否認|驳斥|駁斥|反驳",
        "questions": "质疑|質疑|询问|问道",
        "intends": "要求|承诺|计划|打算|呼吁",
        "believes": "认为|認為|相信|担心|估计",
        "asserts": "说|說|表示|称|稱|指出|宣布|强调|強調|透露|告诉|报道|回应|解释|声明|证实",
    },
    hedging="据称|估计",
    according="根据|据",
    tagged="",
    behind="",
    opinions="",
    that="",
    negations="不(?!久|断|同|过|仅|少|久)|没|沒|未(?!来|來)|非(?!洲|常|法)|[无無](?!人|线|線|论|論|数)|否(?!认|認)",
    hedges="可能|或许|也许|据称|似乎|恐怕|疑似|大概",
    pronouns="他|她|他们|她们",
    deputies="发言人|發言人",
    objects="",
    spaced=False,
)
TONGUES: Mapping[str, Tongue] = {
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
    "ja": _JAPANESE,
    "zh": _CHINESE,
}
