"""A question put to a model through `instructor`, re-asked once at most, for the answer's shape."""

import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from summarizer.errors import BadReply
from summarizer.llm.answers import Answer, list_names, read_answer
from summarizer.llm.envelope import Envelope, envelope
from summarizer.llm.reply import Completion, NotACompletion, completion
from summarizer.llm.request import Complete, Message, Request

if TYPE_CHECKING:  # costs more than a second of CPU time
    from openai.types.chat import ChatCompletion

__all__ = ["ask"]

T = TypeVar("T")

_RE_ASKS = 1
_LONGEST_ECHO = 2_000  # characters of a misshapen answer that the re-ask shows again


def ask(request: Request, answer: type[T], complete: Complete) -> Answer[T]:
    """The answer to a request, its items checked one by one.

    An answer that has not the lists of `answer` is asked for once more. An item that is not as
    it should be is set aside, and costs no call.

    Args:
        request: the question; its schema is that of `answer`.
        answer: a pydantic model whose fields are lists or tuples of item models.
        complete: the seam.

    Raises:
        BadReply: a refusal, an empty answer, one cut off too early, or one without the lists.
        SummarizerError: whatever `complete` raises.
    """
    import instructor  # here, since it and the SDK behind it take more than a second to import

    # It logs answers and with them the article's words.
    logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)
    assert issubclass(answer, BaseModel)
    attempts = _Attempts(request, list_names(answer), complete)
    create: Any = instructor.patch(create=attempts.create, mode=instructor.Mode.JSON_SCHEMA)
    try:
        # Never `context=`: it would render the article as a template.
        lists = create(
            response_model=_lists_model(request, answer),
            messages=_sent(request.messages),
            model=request.model,
            max_retries=_RE_ASKS,
        )
    except instructor.core.InstructorRetryException as error:
        failure = error.__cause__
    else:
        found = attempts.found or Envelope({}, (), cut=False)
        raw = {name: getattr(lists, name) for name in answer.model_fields}
        return read_answer(found, raw, answer)
    # Outside the except block: instructor's exception holds the whole article.
    if failure is None or isinstance(failure, ValidationError):
        raise attempts.misshapen()
    raise failure


class _Attempts:
    """The calls behind one question, each through the seam."""

    def __init__(self, request: Request, names: frozenset[str], complete: Complete) -> None:
        self.found: Envelope | None = None
        self._request = request
        self._names = names
        self._complete = complete
        self._made = 0
        self._words = ""

    def create(self, *, messages: list[dict[str, str]], **_options: object) -> "ChatCompletion":
        """What instructor calls: its messages in, a completion with the answer's lists out."""
        conversation = self._request.messages
        if self._made:
            # The model's own words, not the copy that instructor was given; and what is wrong.
            wrong = Message("user", messages[-1]["content"])
            conversation += (Message("assistant", _shortened(self._words)), wrong)
        request = replace(self._request, messages=conversation, reask=self._made)
        self._made += 1
        answered = self._read(self._complete(request).body)
        self._words = answered.text
        self.found = envelope(answered.text, self._names, cut=answered.cut)
        if self.found is None and answered.cut:
            raise self._bad("was cut off before its first item was whole", _MORE_ROOM)
        return _chat_completion(self.found, answered.text)

    def misshapen(self) -> BadReply:
        """The error of answers that had not the lists asked for."""
        lists = " and ".join(sorted(self._names))
        return self._bad(f"has no JSON object with {lists}, asked {self._made} times", _OTHER_MODEL)

    def _read(self, body: bytes) -> Completion:
        try:
            answered = completion(body)
        except NotACompletion as why:
            raise BadReply(f"model {self._request.model!r} sent {why}", hint=_OTHER_MODEL) from None
        if answered.refusal:
            raise self._bad(f"is a refusal: {answered.refusal}", _OTHER_MODEL)
        return answered

    def _bad(self, what: str, hint: str) -> BadReply:
        asked = f"the answer of {self._request.model!r} to {self._request.prompt!r}"
        return BadReply(f"{asked} {what}", hint=hint)


_MORE_ROOM = "the model needs more room for its answer, or a shorter article"
_OTHER_MODEL = "try another model; what came is kept in the store"


def _sent(messages: tuple[Message, ...]) -> list[dict[str, str]]:
    """A list of instructor's own: it extends the one that it is given."""
    return [{"role": m.role, "content": m.content} for m in messages]


def _shortened(words: str) -> str:
    """A misshapen answer can be as long as the article: its beginning shows what it was."""
    return words if len(words) <= _LONGEST_ECHO else f"{words[:_LONGEST_ECHO]} […]"


class _Lists(BaseModel):
    """What instructor checks: that the lists are there. Each holds its items as raw JSON."""

    model_config = ConfigDict(strict=True, extra="ignore", hide_input_in_errors=True)
    committed: ClassVar[Mapping[str, Any]] = {}

    @classmethod
    def model_json_schema(cls, *_args: Any, **_options: Any) -> dict[str, Any]:
        return dict(cls.committed)


def _lists_model(request: Request, answer: type[BaseModel]) -> type[_Lists]:
    fields: dict[str, Any] = {
        name: (list[str], ... if field.is_required() else [])
        for name, field in answer.model_fields.items()
    }
    model: type[_Lists] = create_model(answer.__name__, __base__=_Lists, **fields)
    model.committed = request.schema.value
    return model


def _chat_completion(found: Envelope | None, text: str) -> "ChatCompletion":
    """A completion for instructor: the lists where they were found, else the words as they are.

    It says "stop" whatever the endpoint said: what was cut off is dealt with here.
    """
    from openai.types.chat import ChatCompletion

    content = text if found is None else json.dumps(found.lists)
    message = {"role": "assistant", "content": content}
    return ChatCompletion.model_validate(
        {
            "id": "",
            "created": 0,
            "model": "",
            "object": "chat.completion",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        }
    )
