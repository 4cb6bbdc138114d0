"""What can go wrong, as one tree, so that one `except SummarizerError` covers all of it.

SummarizerError
├── UsageError            an option or setting that cannot be used as given
├── NotInstalled          a package that the extractor works with is missing
├── ForeignLanguage       an article in a language that the extractor does not read
├── InputError            an article or a record that cannot be read
│   ├── NotAnArticle      the bytes are no text, or too little or too much of it
│   │   └── OtherKind     the file is whole, but another thing than an article
│   ├── NotFetched        an address that gives no page, or that must not be asked
│   └── NotARecord        the file is no incident record of this version
├── ModelError            no usable answer from the language model
│   ├── Unreachable       no connection, reset, or out of time
│   ├── Refused           the endpoint refuses: key, model, quota, request
│   │   └── TooLong       the request is longer than what the model or the endpoint takes
│   ├── BadReply          an answer came that is no answer to the question
│   └── OverBudget        the next call could cost more than --max-cost allows
├── MissingReply          a replay or an offline run has no stored reply to a call
├── SeveralIncidents      the articles are about several incidents, and one record was wanted
├── StoreError            the store of replies cannot be read or written
└── Interrupted           the user stopped the run

Every error says what is wrong, with what, and in `hint` what to do about it.
"""

__all__ = [
    "BadReply",
    "ForeignLanguage",
    "InputError",
    "Interrupted",
    "MissingReply",
    "ModelError",
    "NotARecord",
    "NotAnArticle",
    "NotFetched",
    "NotInstalled",
    "OtherKind",
    "OverBudget",
    "Refused",
    "SeveralIncidents",
    "StoreError",
    "SummarizerError",
    "TooLong",
    "Unreachable",
    "UsageError",
]


class SummarizerError(Exception):
    """An expected failure.

    Attributes:
        hint: what the user can do about it, one sentence, or "" where nothing can be said.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message}; {self.hint}" if self.hint else message


class UsageError(SummarizerError):
    """An option, a setting or an argument that cannot be used as given."""


class NotInstalled(SummarizerError):
    """A package that the extractor works with is not installed."""


class ForeignLanguage(SummarizerError):
    """An article is in a language that the extractor does not read."""


class InputError(SummarizerError):
    """An input that cannot be read."""


class NotAnArticle(InputError):
    """The bytes are no text, or there is too little or too much of it."""


class OtherKind(NotAnArticle):
    """The file is whole, but another thing than an article: a record, an image, a setting."""


class NotFetched(InputError):
    """An address gives no page, or it must not be asked for one."""


class NotARecord(InputError):
    """The file is no incident record of this version."""


class ModelError(SummarizerError):
    """The language model gave no usable answer."""


class Unreachable(ModelError):
    """No connection to the endpoint, a connection that broke, or no answer in time."""


class Refused(ModelError):
    """The endpoint refuses the request, its key, its model or its quota: asking again is no use."""


class TooLong(Refused):
    """The request is longer than what the model or the endpoint takes at once."""


class BadReply(ModelError):
    """An answer came that cannot be used: not JSON, empty, cut off, a refusal."""


class OverBudget(ModelError):
    """The next call could cost more than the user allows."""


class MissingReply(SummarizerError):
    """A replay or an offline run has no stored reply to a call."""


class SeveralIncidents(SummarizerError):
    """The articles are about incidents that are plainly apart, and one record was wanted."""


class StoreError(SummarizerError):
    """The store of replies cannot be opened, read or written."""


class Interrupted(SummarizerError):
    """The user stopped the run: nothing further is sent, and what arrived is stored."""
