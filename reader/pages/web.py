"""Pages from http and https addresses, within limits: of time, of size, of redirects. What asks is imported late."""

import errno
import os
import re
import socket
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from reader import __version__
from reader.base.errors import OversizePage, RefusedAddress, UnreachableAddress
from reader.base.safe_text import safe_line
from reader.pages.charset import decode
from reader.pages.page import MAX_BYTES, TOO_LARGE, Page, sniff_kind
from reader.pages.private_address import leads_to_private_address

if TYPE_CHECKING:
    import httpcore

    from reader.pages.connections import Connections

MAX_SECONDS = 30.0
"""Seconds for the whole of one page: connecting, redirects and all of the body."""

MAX_REDIRECTS = 5

ACCEPT_PAGES = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
"""What a server is asked for where a page is wanted."""
ACCEPT_FEEDS = (
    "application/atom+xml,application/rss+xml,application/rdf+xml,application/feed+json,"
    "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
)
"""What a server is asked for where a feed is wanted."""

BUSY = (429, 503)
"""What a server answers that is asked too much."""
_LONGEST_RETRY = 7 * 86_400
"""Seconds for which a server may ask to be left alone."""
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
"""Redirects that say where a page stands from now on."""

_HEADERS = {
    "User-Agent": f"broadsheet/{__version__}",
    "Accept-Encoding": "gzip, deflate",
}
_CHARSET = re.compile(r"charset=[\"']?([^\s\"';]+)", re.I)
_NEVER = threading.Event()
"""What is asked for until it is there, or takes too long."""

_ADVICE = {
    401: "It asks for a password: save the page in a web browser and add the file.",
    403: "It does not let programs in: save the page in a web browser and add the file.",
    408: "Try again later.",
    429: "It was asked too often. Try again later.",
}
"""What one can do about a status, where checking the address does not help."""


def is_address(text: str) -> bool:
    """Whether `text` is an http or https address with a host."""
    try:
        parts = urlsplit(text)
        has_host = bool(parts.netloc) and parts.port != 0  # raises where the port is no number up to 65535
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and has_host and not any(c.isspace() for c in text)


class HttpResponse(NamedTuple):
    """What a server answered. `url` is where the answer came from in the end, without names and passwords; `moved` is
    where to ask from now on: `url` if all redirects on the way were for good, else None.

    `charset` is the one that the server named; `body` is unpacked, and empty unless the status is 200; `fault` is a
    sentence, "" where the status is 200. `is_private` says whether it came from this machine or its network, redirects
    too.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    charset: str | None
    moved: str | None
    fault: str
    is_private: bool = False


def open_connections(accept: str = ACCEPT_PAGES) -> "Connections":
    """What asks servers for pages, or for feeds."""
    from reader.pages.connections import Connections

    return Connections(_HEADERS | {"Accept": accept})


def ask(
    connections: "Connections",
    url: str,
    headers: Mapping[str, str] = {},
    stopped: threading.Event = _NEVER,
    is_foreign: bool = False,
) -> HttpResponse:
    """What is at an address, whatever the status; within the limits of time, size and redirects. `is_foreign` says that
    somebody elsewhere named it: then it must not stand for this machine or its network, nor may that to which a server
    elsewhere leads on.

    Raises RefusedAddress, UnreachableAddress or OversizePage, and Cancelled once `stopped` is set.
    """
    import httpcore

    try:
        with connections.limits.within(MAX_SECONDS, stopped):
            return _follow(connections, url, headers, is_foreign)
    except httpcore.TimeoutException:
        raise UnreachableAddress(
            f"{host_of(url)} did not send the page within {MAX_SECONDS:.0f} seconds. Try again later."
        ) from None
    except UnicodeError as error:
        raise RefusedAddress(f"This is not a web address: {safe_line(str(error))}. Check the spelling.") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, OSError) as error:
        raise UnreachableAddress(
            f"{host_of(url)} cannot be reached: {_reason(error)}. Check the address and the connection."
        ) from None


def page_of(answer: HttpResponse) -> Page:
    """The page that a server answered with. Raises UnreachableAddress where it did not, and what `decode` raises."""
    if answer.status != 200:
        raise UnreachableAddress(answer.fault)
    text = decode(answer.body, answer.charset)
    return Page(answer.url, sniff_kind(text), text, answer.url, datetime.now(UTC))


def retry_after(answer: HttpResponse) -> int:
    """Seconds for which the server asks to be left alone, 0 if it does not. See RFC 9110, 10.2.3."""
    written = answer.headers.get("retry-after", "").strip()
    if written.isascii() and written.isdigit():
        return min(int(written[:9]), _LONGEST_RETRY)
    with suppress(ValueError, OverflowError):
        moment = parsedate_to_datetime(written)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return min(max(0, int(aware.timestamp() - time.time())), _LONGEST_RETRY)
    return 0


def _follow(connections: "Connections", url: str, headers: Mapping[str, str], is_foreign: bool) -> HttpResponse:
    from reader.pages.connections import came_from_private_address

    is_moved = is_for_good = False
    cookies: dict[str, str] = {}
    for redirects in range(MAX_REDIRECTS + 1):
        url = _with_spaces_encoded(url)
        if not is_address(url):
            led = f"The server leads on to {safe_line(url[:80])}. " if redirects else ""
            raise RefusedAddress(led + _fault(url))
        parts = urlsplit(url)
        sent = {**headers, "Cookie": cookie} if (cookie := cookies.get(parts.netloc)) else headers
        with connections.answer(parts, sent, is_foreign) as response:
            is_foreign = is_foreign or not came_from_private_address(response)
            heads = _heads(response)
            address = _plain_address(parts)
            target = heads.get("location") if response.status in _REDIRECTS else None
            if not target:
                return _answer(response, heads, url, address, is_for_good)._replace(is_private=not is_foreign)
            following = _target(address, target)
            if leads_to_private_address(url, following):
                raise RefusedAddress(
                    f"{host_of(url)} leads on to the private address {host_of(following)}, which was not opened. "
                    "Add that address itself if you trust it."
                )
            is_for_good = response.status in _FOR_GOOD and (is_for_good or not is_moved)
            is_moved = True
            url = following
            cookie = heads.get("set-cookie", "").partition(";")[0]
            if cookie.isascii() and cookie.isprintable():  # some send one round until it comes back
                cookies[parts.netloc] = cookie
    raise UnreachableAddress(
        f"{host_of(url)} redirects more than {MAX_REDIRECTS} times. Save the page in a web browser and add the file."
    )


def _answer(
    response: "httpcore.Response", heads: Mapping[str, str], url: str, address: str, is_for_good: bool
) -> HttpResponse:
    is_page = response.status == 200
    body = _read_body(response, heads) if is_page else b""
    if response.status == 304:  # which has no body: only what was read to its end leaves a connection open
        response.read()
    named = _CHARSET.search(heads.get("content-type", ""))
    fault = "" if is_page else _refusal(url, response)
    charset = named[1] if named else None
    return HttpResponse(address, response.status, heads, body, charset, address if is_for_good else None, fault)


def _heads(response: "httpcore.Response") -> dict[str, str]:
    """The headers of an answer by their names in small letters."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _plain_address(parts: SplitResult) -> str:
    """An address as it is stored and shown: without a name and a password."""
    host, at, rest = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=rest.lower()))


def _with_spaces_encoded(url: str) -> str:
    """An address as it is asked for: behind the server's name a person may leave spaces as they are."""
    scheme, slashes, rest = url.partition("//")
    host, slash, path = rest.partition("/")
    return f"{scheme}{slashes}{host}{slash}{path.replace(' ', '%20')}"


def _fault(url: str) -> str:
    """What is wrong with what is no address."""
    scheme, _, rest = url.partition(":")
    if scheme.lower() not in ("http", "https"):
        return "Only http and https addresses are opened. Save the page as a file and add that."
    if any(letter.isspace() for letter in url):
        return "A space or a line break stands in the address where none can be. Take it out."
    if not rest.startswith("//") or rest[2:3] in ("", "/"):
        return "The address names no server. Write it like https://example.org/page."
    try:
        urlsplit(url)
    except ValueError:
        return "The name of the server is not one that there can be. Check the spelling."
    return "The port in the address is no number from 1 to 65535. Correct it, or leave it out."


def _target(url: str, location: str) -> str:
    """Where a redirect leads to; what cannot be joined is refused as it stands."""
    try:
        return urljoin(url, location)
    except ValueError:
        return location


def _read_body(response: "httpcore.Response", heads: Mapping[str, str]) -> bytes:
    """The body, unpacked no further than the limit: a megabyte of gzip can hold a gigabyte."""
    encoding = heads.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        return _collect(response.iter_stream())
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise UnreachableAddress("The server packed the page in a way that it was not asked for. Try again later.")
    try:
        return _collect(_unpack(response.iter_stream()))
    except zlib.error:
        raise UnreachableAddress("The page came damaged or cut off: it cannot be unpacked. Try again later.") from None


def _unpack(chunks: Iterator[bytes]) -> Iterator[bytes]:
    packed = zlib.decompressobj(zlib.MAX_WBITS | 32)
    first = True
    for chunk in chunks:
        if first and (chunk[0] & 0x0F) != 8 and not chunk.startswith(b"\x1f\x8b"):
            packed = zlib.decompressobj(-zlib.MAX_WBITS)  # "deflate" without its wrapper, as some servers send it
        first = False
        yield packed.decompress(chunk, MAX_BYTES + 1)
    if not first and not packed.eof:
        raise zlib.error("cut off")


def _collect(chunks: Iterator[bytes]) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > MAX_BYTES:
            raise OversizePage(TOO_LARGE.format(MAX_BYTES // 1_000_000))
    return bytes(data)


def _refusal(url: str, response: "httpcore.Response") -> str:
    """What to say of an answer that is no page."""
    phrase = response.extensions.get("reason_phrase", b"").decode("latin-1")
    status = f"{response.status} {safe_line(phrase)}".strip()
    if response.status >= 500:
        return f"The server {host_of(url)} failed: it answered {status}. Try again later."
    return f"{host_of(url)} answered {status}. {_ADVICE.get(response.status, 'Check the address.')}"


def host_of(url: str) -> str:
    """The name of the server at an address, for people."""
    try:
        return safe_line(urlsplit(url).hostname or url[:80])
    except ValueError:
        return safe_line(url[:80])


def _reason(error: Exception) -> str:
    """What went wrong in a few words: httpcore wraps the operating system's reason several layers deep."""
    cause: BaseException | None = error
    while cause is not None:
        if message := getattr(cause, "verify_message", None):
            return f"its certificate is not to be trusted ({safe_line(str(message))})"
        if isinstance(cause, socket.gaierror):
            return "its name is not known"
        if isinstance(cause, OSError) and cause.errno in errno.errorcode:
            return os.strerror(cause.errno or 0).lower()
        cause = cause.__cause__ or cause.__context__
    return safe_line(str(error)).partition(": bytearray(")[0].rstrip(".") or type(error).__name__
