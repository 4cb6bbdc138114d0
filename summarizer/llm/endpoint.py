"""Where the language model is: its address, checked before anything is sent to it."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from summarizer.errors import UsageError

__all__ = ["OPENAI", "Endpoint", "endpoint", "is_near"]

OPENAI = "https://api.openai.com/v1"  # what the SDK takes where nothing is said
_PORTS = {"http": 80, "https": 443}
# Endings of names that no public address has.
_HOME = (".local", ".localhost", ".lan", ".home.arpa", ".internal", ".intranet")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint.

    Attributes:
        url: its address, normalised, up to and with "/v1"; never holds a user's name or password.
        host: as messages name it, "api.openai.com" or "127.0.0.1:8099".
        login: the user's name and password that stood in the address, if any.
    """

    url: str
    host: str
    login: tuple[str, str] | None = field(default=None, repr=False)


def endpoint(base_url: str | None, api_key: str | None) -> Endpoint:
    """The endpoint at an address; OpenAI's own for None.

    Raises:
        UsageError: it is no address, or the key would cross a network in clear.
    """
    parts, port = _split(base_url or OPENAI)
    host = str(parts.hostname)
    secret = api_key is not None or parts.password is not None
    if parts.scheme == "http" and secret and not _loopback(host):
        raise UsageError(
            f"http:// would send the key to {host} in clear",
            hint="give an https:// --base-url, or unset OPENAI_API_KEY where it needs no key",
        )
    name = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS[parts.scheme]:
        name = f"{name}:{port}"
    login = None
    if parts.username is not None:
        login = (unquote(parts.username), unquote(parts.password or ""))
    return Endpoint(f"{parts.scheme}://{name}{parts.path.rstrip('/')}", name, login)


def is_near(base_url: str) -> bool:
    """Whether an endpoint stands in the user's own network: on this machine or one beside it."""
    host = (_split(base_url)[0].hostname or "").rstrip(".")
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_HOME)


def _split(address: str) -> tuple[SplitResult, int | None]:
    """The address in parts, the scheme and host in small letters."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        parts, port = SplitResult("", "", "", "", ""), None
    if parts.scheme not in _PORTS or not parts.hostname or parts.query or parts.fragment:
        # The address itself is not shown: it may hold a password.
        raise UsageError(
            "the base URL is no address of an endpoint",
            hint="give --base-url as https://HOST/v1, without ? and #",
        )
    return parts, port


def _loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
