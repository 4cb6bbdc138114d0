"""Whether some words name somebody, and which state: general knowledge of names."""

from summarizer.names.names import (
    STATES,
    TITLES,
    is_name,
    is_nobody,
    is_pronoun,
    name_tokens,
    name_words,
    names_one,
    resolve,
)
from summarizer.names.spelling import latin, plain_words, sounds_alike, spelled
from summarizer.names.states import (
    FIRST_WORDS,
    adjective_state,
    is_country,
    is_region,
    is_seat,
    state_of,
    with_states,
)

__all__ = [
    "FIRST_WORDS",
    "STATES",
    "TITLES",
    "adjective_state",
    "is_country",
    "is_name",
    "is_nobody",
    "is_pronoun",
    "is_region",
    "is_seat",
    "latin",
    "name_tokens",
    "name_words",
    "names_one",
    "plain_words",
    "resolve",
    "sounds_alike",
    "spelled",
    "state_of",
    "with_states",
]
