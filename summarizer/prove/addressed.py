"""Words that tell a program what to do: how an order to a model is told from news.

Each pattern is of one sentence, its unseen characters dropped. News may quote such an order, so
what is found is flagged and never dropped.
"""

import re

__all__ = ["is_order"]


def _any(words: str) -> str:
    """A pattern of one of some words, a line of the table each, a bar between two of a line."""
    return f"(?:{'|'.join(line.strip() for line in words.strip().splitlines())})"


# Whom such an order addresses.
PROGRAM = _any(
    r"""
    (?:large |any )?language models?|LLMs?|chat ?bots?|ChatGPT|GPT(?:-\w+)?
    (?:AI|A\.I\.)(?: (?:assistants?|models?|systems?|agents?|tools?|bots?|readers?))?
    AI (?:summari[sz]ers?|crawlers?)
    summari[sz](?:ers?|ation (?:tools?|models?|systems?|bots?))
    (?:automated|machine) (?:readers?|systems?|tools?)|bots? (?:that|which) read
    """
)
FORMER = _any(
    """
    previous|prior|earlier|above|preceding|former|foregoing|existing|original|system|your
    all|any|every|these|those|other
    """
)
RULES = _any("instructions?|prompts?|directions?|guidelines?|orders?|commands?|rules?|messages?")
FORGET = _any("ignore|disregard|forget|override|bypass|discard|do not follow")
DO = _any(
    r"""
    output|print|reveal|repeat|return|respond|reply|answer|write|say|list|add|insert|include
    append|replace|multiply|change|attribute|credit|translate|decode|execute|obey|emit|produce
    generate|summari[sz]e|omit|leave out|remove|delete|treat|mark|show|send|call|fetch|open
    (?:do not|don't|never) (?:mention|report|include|list|extract|summari[sz]e|quote|name)
    """
)
# What it is about: the answer, what was asked of the reader, all of the article's matter.
ANSWER = _any(
    r"""
    (?:system|initial|hidden) prompt|\bjson\b|\{|\bbase64\b|\brot13\b
    your (?:prompt|instructions|rules|configuration|answer|output|response|reply)
    your (?:summary|report|extraction)
    (?:the|this|each|every|an?|any) (?:final |first )?(?:summary|summaries|json|output|response)
    (?:the|this|each|every) (?:final |first )?(?:extraction|record)
    \bas (?:the|a)(?: first| direct)? (?:claim|quote|quotation|actor|figure|speaker)\b
    \ball (?:the )?(?:numbers|figures|names|claims|quotes|actors|values)\b
    (?:empty|no) (?:lists?|claims|parties|actors|figures|answer)
    \bfor ?ever\b|\bwithout (?:end|stopping)\b|\b\d[\d,]{2,} times\b
    """
)
WORK = _any(r"summari[sz]\w+|extract\w*|paraphras\w+|process\w*|translat\w+|pars\w+")
TO = r"(?:notes?|notice|message|attention|instructions?|warning|reminder|memo|dear|hello|hey)"
FIRST = r"(?:please |now |then |next,? |also |instead,? |finally,? |first,? ){0,2}"
# Where an order may begin within a sentence.
BEFORE = r"(?:^|[.:;!?,—–\-\"'(\[]\s*|\b(?:please|and|then|now|must|should|shall|also|instead)\s+)"

ORDERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{BEFORE}{FORGET}\b(?:\W+\w+){{0,3}}?\W+{FORMER}\b(?:\W+\w+){{0,4}}?\W+{RULES}\b",
        rf"{BEFORE}{FORGET}\b(?:\W+\w+){{0,3}}?\W+{RULES} "
        r"(?:above|before|so far|you (?:were|have))\b",
        rf"{BEFORE}{FORGET}\b[^.!?]{{0,40}}\b(?:everything|all|anything)\b[^.!?]{{0,20}}"
        r"\b(?:above|before|so far|told)\b",
        rf"(?:^\W*|[:;,]\s*){FIRST}{DO}\b.*?{ANSWER}",
        rf"^\W*in (?:your|the) (?:summary|answer|output|response|report|json), {FIRST}{DO}\b",
        rf"^\W*(?:whenever|when|while|before|after|if) (?:you(?: are)? )?{WORK}[^.!?]{{0,60}}?,\s*"
        rf"(?:please |always |you (?:must|should|will) )?{DO}\b",
        rf"\b{TO}\b\W+(?:(?:to|for|of)\W+)?(?:all |any |the |every )?{PROGRAM}\b\W",
        rf"^\W*(?:all |any |dear )?{PROGRAM}\s*"
        r"(?:,|:|—|–|must|should|shall|are (?:asked|required|told|instructed))",
        rf"\bif you(?:'re| are) (?:an? |the )?{PROGRAM}",
        rf"\b(?:you are|act as|pretend to be|as)(?: now)? (?:an? |the )?{PROGRAM}\W+"
        r"(?:you|with|that|who|and|in)\b",
        r"\byou are (?:now )?in (?:debug|developer|god|admin|maintenance|unrestricted) mode\b",
        r"\byour new (?:task|instructions?|orders?)\b|\bnew (?:instructions?|system prompt)\s*:",
        r"\byour (?:system|hidden|initial) (?:prompt|instructions?|message)\b",
        r"\bthe (?:system|hidden) prompt\b",
        # What stands between the turns of a conversation, and what ends what a model is shown.
        r"<\|\w+\|>|\[/?INST\]|<</?SYS>>|</?(?:article|system|instructions?|prompt|document)>",
        r"^\W*(?-i:SYSTEM|DEVELOPER|USER|ASSISTANT)(?: (?:PROMPT|MESSAGE|NOTE|OVERRIDE))?\s*:",
        r"^\W*(?:system|assistant)(?: (?:prompt|message|note))?\s*:\s*[\[{<]",
        r"^[^\w#]*#{2,}\s*(?:instructions?|system|response|new task)\b",
        # Answers made beforehand, templates, pictures that would carry an answer away.
        r"\{\s*\"(?:claims|actors|figures|quote|statement|speaker|events|aircraft|places|times)\"\s*:",
        r"\{\{.*?\}\}|\{%.*?%\}|\$\{\w+\}|!\[[^\]]*\]\(",
    )
)

# Other languages: the orders to set something aside, and what is to be set aside.
FORGET_WHAT = (
    (
        "ignorier(?:e|en sie|t)|vergiss|vergessen sie|missachte(?:n sie)?",
        "anweisung|instruktion|vorgabe|befehl|regel",
    ),
    (
        "ignore[zr]?|oublie[zr]?|ne (?:tiens|tenez) pas compte",
        r"(?:les|ces|[tvm]es|vos) (?:\w+ )?(?:instructions|consignes|directives|règles)",
    ),
    (
        "ignor(?:a|e|en|ad)|olvid(?:a|e|en|ad)|ha(?:z|ga) caso omiso",
        "instrucciones|indicaciones|órdenes|reglas",
    ),
    ("ignora(?:te)?|dimentica(?:te)?", "istruzioni|indicazioni|regole"),
    ("ignorem?|esqueçam?|desconsiderem?", "instruções|ordens|regras"),
    ("negeer|vergeet", "instructies|aanwijzingen|opdrachten|regels"),
    ("zignoruj|ignoruj|pomiń|zapomnij", "instrukcj|polece|wskazów"),
    ("ignorera|glöm|bortse från", "instruktion|anvisning"),
    (
        "(?:про)?игнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания",
        "инструкци|указани|команд|правил",
    ),
    ("(?:про)?ігноруй(?:те)?|забудь(?:те)?|не зважай(?:те)?", "інструкці|вказівк|команд|правил"),
)
ELSEWHERE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        *(rf"\b(?:{forget})\b[^.!?]{{0,60}}\b(?:{what})" for forget, what in FORGET_WHAT),
        r"talimat\w*[^.!?]{0,20}\b(?:yok ?say|görmezden gel|unut)",
        r"(?:忽略|忽視|忽视|无视|無視|忘记|忘記).{0,16}(?:指令|指示|说明|說明|提示|命令|规则)",
        r"(?:指示|命令|指令|プロンプト).{0,10}(?:無視|忘れ)",
        r"(?:지시|명령|지침|프롬프트).{0,12}(?:무시|잊)",
        r"تجاهل.{0,30}(?:التعليمات|الأوامر|تعليمات)",
        # Whom they are for.
        r"\b(?:hinweis|anweisung|nachricht) (?:an|für)\b[^.!?:]{0,30}(?:\bKI\b|sprachmodell)",
        r"\bnote\b[^.!?:]{0,30}\b(?:IA|modèles? de langage|assistants? virtuels?)\b",
        r"\bnota para\b[^.!?:]{0,30}\b(?:IA|modelos? de lenguaje|asistentes?)\b",
        r"(?:языков\w+ модел\w+|нейросет\w+)\s*[,:]",
    )
)


def is_order(sentence: str) -> bool:
    """Whether a sentence tells a program that reads it what to do.

    Args:
        sentence: its words, without unseen characters.
    """
    return any(pattern.search(sentence) for pattern in (*ORDERS, *ELSEWHERE))
