"""The forms of English verbs: small rules and a table of the irregular ones."""

from typing import Literal

__all__ = ["Form", "forms_of", "plural_of"]

Form = Literal["base", "s", "past", "participle", "ing"]

# Lemma: past, participle; one word where they are the same.
_IRREGULAR = {
    lemma: tuple(forms.split())
    for lemma, forms in {
        "say": "said", "tell": "told", "write": "wrote written", "think": "thought",
        "know": "knew known", "see": "saw seen", "find": "found", "show": "showed shown",
        "hold": "held", "hear": "heard", "read": "read", "feel": "felt", "mean": "meant",
        "speak": "spoke spoken", "go": "went gone", "come": "came come", "lay": "laid",
        "make": "made", "give": "gave given", "take": "took taken", "put": "put",
        "hit": "hit", "shoot": "shot", "cast": "cast", "forget": "forgot forgotten",
        "understand": "understood", "seek": "sought", "bet": "bet", "swear": "swore sworn",
        "begin": "began begun", "get": "got gotten", "keep": "kept", "leave": "left",
        "lead": "led", "lose": "lost", "win": "won", "meet": "met", "run": "ran run",
        "send": "sent", "sit": "sat", "spend": "spent", "stand": "stood", "rise": "rose risen",
        "fall": "fell fallen", "grow": "grew grown", "bring": "brought", "buy": "bought",
        "build": "built", "break": "broke broken", "choose": "chose chosen", "draw": "drew drawn",
        "drive": "drove driven", "fight": "fought", "fly": "flew flown", "strike": "struck",
        "throw": "threw thrown", "wear": "wore worn", "set": "set", "cut": "cut", "let": "let",
        "become": "became become", "do": "did done", "have": "had", "sing": "sang sung",
        "shake": "shook shaken", "foresee": "foresaw foreseen", "withdraw": "withdrew withdrawn",
        "plead": "pleaded", "catch": "caught", "teach": "taught", "hang": "hung", "ride": "rode",
    }.items()
}  # fmt: skip
# Verbs of two syllables and more that double their last letter.
_DOUBLED = frozenset("admit submit refer infer rebut commit permit quip plan pan rip tip brag "
                     "nod chat bet hit cut put set let get run sit blog beg knot snap stop "
                     "drop step ship dub extol shrug "
                     "scrap slam win begin forget prefer".split())  # fmt: skip
_VOWELS = "aeiou"


def forms_of(lemma: str) -> dict[str, Form]:
    """Each form of a verb, and which it is; a past that is also the participle is "past"."""
    past, participle = _past(lemma)
    return {
        participle: "participle",
        lemma: "base",
        _third(lemma): "s",
        past: "past",
        _ing(lemma): "ing",
    }


def plural_of(noun: str) -> str:
    """The plural of a noun that forms it by rule."""
    return _third(noun)


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    return lemma + "s"


def _past(lemma: str) -> tuple[str, str]:
    if lemma in _IRREGULAR:
        forms = _IRREGULAR[lemma]
        return forms[0], forms[-1]
    if lemma.endswith("e"):
        regular = lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        regular = lemma[:-1] + "ied"
    else:
        regular = (lemma + lemma[-1] if lemma in _DOUBLED else lemma) + "ed"
    return regular, regular


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if lemma in _DOUBLED else lemma) + "ing"
