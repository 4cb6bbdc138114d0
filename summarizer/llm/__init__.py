"""The seam to a language model: a request goes in, a reply comes out, and every reply is kept.

    with open_client(settings) as client:
        answer = client.ask(request, Claims)

`complete` is the seam. Above it `ask` puts the question through `instructor` and reads the
answer item by item; below it are the store, the recordings, the one retry loop and the wire.
"""

from summarizer.llm.answers import Answer, SetAside
from summarizer.llm.ask import ask
from summarizer.llm.calls import Backoff
from summarizer.llm.client import Client, Estimate, Event, open_client
from summarizer.llm.endpoint import is_near
from summarizer.llm.request import Complete, Message, Reply, Request
from summarizer.llm.usage import Usage

__all__ = [
    "Answer",
    "Backoff",
    "Client",
    "Complete",
    "Estimate",
    "Event",
    "Message",
    "Reply",
    "Request",
    "SetAside",
    "Usage",
    "ask",
    "is_near",
    "open_client",
]
