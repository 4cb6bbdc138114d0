"""Whether some words name somebody, and which state: general knowledge of names."""

from summarizer.names.names import (
    STATES,
    TITLES,
    is_name,
    is_nobody,
    is_pronoun,
    name_words,
    names_one,
    resolve,
)
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
    "name_words",
    "names_one",
    "resolve",
    "state_of",
    "with_states",
]
