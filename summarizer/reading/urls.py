"""Addresses of pages: which are fetched at all, and where a redirect may lead."""

import re

import httpx2

from summarizer.errors import NotFetched

__all__ = ["next_hop", "page_url"]

LONGEST = 8_000  # characters; what servers and browsers take at most
PORTS = frozenset({80, 443})
FIRST_FREE_PORT = 1024  # below it, but for the web's own, are services that speak no HTTP
LAST_PORT = 65_535
SECURE = {"http": False, "https": True}
NAME = 200  # characters of an address in a message


def page_url(given: str) -> httpx2.URL:
    """The address of a page, as it is asked for: without what stands after a "#".

    Raises:
        NotFetched: it is no address that is fetched; it says why.
    """
    return _fetchable(_parsed(given))


def next_hop(here: httpx2.URL, location: str) -> httpx2.URL:
    """Where a redirect leads.

    Raises:
        NotFetched: it must not be followed.
    """
    found = _fetchable(here.join(_parsed(location)))
    if SECURE[here.scheme] and not SECURE[found.scheme]:
        raise NotFetched(
            f"{shown(here)} redirects to {shown(found)}, which is not encrypted",
            hint="save the page and name the file",
        )
    return found


def shown(url: httpx2.URL) -> str:
    """An address for a message: without a password, and not without end."""
    text = str(url.copy_with(userinfo=b"")) if url.userinfo else str(url)
    return repr(text if len(text) <= NAME else f"{text[:NAME]}…")


def _parsed(given: str) -> httpx2.URL:
    if len(given) > LONGEST:
        raise NotFetched(
            f"{given[:60] + '…'!r} is longer than {LONGEST} characters", hint="check the address"
        )
    try:
        return httpx2.URL(given).copy_with(fragment=None)
    except (httpx2.InvalidURL, ValueError) as error:
        told = re.sub(r"//[^/]*@", "//", given)[:NAME]
        raise NotFetched(f"{told!r} is no address of a page", hint=_WRITE_IT) from error


def _fetchable(url: httpx2.URL) -> httpx2.URL:
    if url.scheme not in SECURE:
        raise NotFetched(f"{shown(url)} is not fetched: only http and https are", hint=_WRITE_IT)
    if not url.host:
        raise NotFetched(f"{shown(url)} names no host", hint=_WRITE_IT)
    if url.userinfo:
        raise NotFetched(
            f"{shown(url)} is given with a name or password, which are never sent",
            hint="leave them out, or save the page and name the file",
        )
    port = url.port
    if port is not None and port not in PORTS and not FIRST_FREE_PORT <= port <= LAST_PORT:
        raise NotFetched(
            f"{shown(url)} is at port {port}, where no page is fetched",
            hint=f"pages are at 80, 443 or from {FIRST_FREE_PORT} up",
        )
    return url


_WRITE_IT = "write it as https://example.org/page, or save the page and name the file"
