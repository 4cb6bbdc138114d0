"""What incidents are disputed about, whatever the words: contact, whose air or water, whose fault.

A topic has two answers. Which of them a statement gives is told by its words; what gives neither,
or both, is not asked.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

__all__ = ["TOPICS", "Answer"]

# Says of a statement in the words of `paraphrases.plain` whether it gives an answer.
Answer = Callable[[str], bool]

_SPACE = r"(?:airspace|air space|skies|sky|waters?|seas?|zone|area|sector|space)"
_CLOSED = (
    r"(?:closed|shut|restricted|prohibited|forbidden|exclusion|no-fly|territorial|off limits"
    r"|off-limits|declared|sovereign|violat\w+)"
)
_OPEN = re.compile(
    rf"(?i)\b(?:international|neutral|open)(?: \w+)? {_SPACE}\b"
    r"|\b(?:every country|everybody|anybody|everyone|all nations?) (?:is|are) free to (?:fly|sail)"
    rf"|\b{_SPACE} that (?:belongs to (?:everybody|everyone|all)|is open to)\b"
    r"|\b(?:where|any place|anywhere) (?:the |international )?law (?:lets|allows|permits)\b"
)
_SHUT = re.compile(
    rf"(?i)\b{_CLOSED}(?: \w+){{0,2}} {_SPACE}\b"
    rf"|\b{_SPACE}(?: \S+){{0,5}} (?:closed|shut|off limits|off-limits|restricted)\b"
    rf"|\b{_SPACE} whose closure\b"
    rf"|\bviolat\w+(?: \S+){{0,3}} (?:border|{_SPACE})\b"
)
_MOVE = r"(?:manoeuv\w+|maneuv\w+|turn(?:s|ed|ing)?|dived?|threw|steer\w*)"
_ITSELF = re.compile(
    rf"(?i)\b{_MOVE}(?: \S+){{0,4}} (?:sharply|too hard|too fast|too abruptly|itself)\b"
    rf"|\b(?:sharp|abrupt|violent|wild) {_MOVE}|\bdid it to itself\b|\bof its own accord\b"
    r"|\blost (?:height|altitude|control)\b"
)
_STRUCK = re.compile(
    r"(?i)\b(?:hit|hits|struck|strikes?|rammed|clipped|smash\w*|crash\w* into|flew into|collid\w+"
    r"|slammed) (?:\S+ ){0,4}?(?:\w*propeller|drone|jet|plane|aircraft|helicopter|ship|boat|ferry"
    r"|tanker|trawler|vessel|wing|hull|bow|side|us)\b"
    r"|\b(?:was|were|been|being) (?:hit|struck|rammed|clipped)\b"
)


def _says(yes: re.Pattern[str], no: re.Pattern[str]) -> Answer:
    return lambda text: bool(yes.search(text)) and not no.search(text)


# By topic its two answers. A denial of an answer gives none: it is compared word for word.
TOPICS: Mapping[str, tuple[Answer, Answer]] = MappingProxyType(
    {
        "whose space": (_says(_OPEN, _SHUT), _says(_SHUT, _OPEN)),
        "by itself": (_says(_STRUCK, _ITSELF), _says(_ITSELF, _STRUCK)),
    }
)
