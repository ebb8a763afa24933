"""Sends http and https requests within limits of time, size and redirects. httpcore is imported late."""

import errno
import os
import re
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from reader import __version__
from reader.base.errors import (
    OversizePage,
    RefusedAddress,
    SilentServer,
    UnencryptedRedirect,
    UnreachableAddress,
)
from reader.base.safe_text import safe_line
from reader.pages.charset import decode
from reader.pages.fetch_request import FetchRequest
from reader.pages.page import MAX_BYTES, TOO_LARGE, Page, sniff_kind
from reader.pages.private_address import leads_to_private_address

if TYPE_CHECKING:
    import httpcore

    from reader.pages.connections import Connections

MAX_SECONDS = 30.0
"""Seconds for a whole response: looking up names, connecting, redirects and all of the body."""

MAX_REDIRECTS = 5

ACCEPT_PAGES = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
"""The Accept header of a request for a page."""
ACCEPT_FEEDS = (
    "application/atom+xml,application/rss+xml,application/rdf+xml,application/feed+json,"
    "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
)
"""The Accept header of a request for a feed."""

BUSY = (429, 503)
"""Status codes of a server that receives too many requests."""
_LONGEST_RETRY = 86_400
"""Longest pause, in seconds, that a server can ask for."""
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
"""Permanent redirects."""

_HEADERS = {
    "User-Agent": f"broadsheet/{__version__}",
    "Accept-Encoding": "gzip, deflate",
}
_CHARSET = re.compile(r"charset=[\"']?([^\s\"';]+)", re.I)
_NEVER_STOPPED = threading.Event()
"""The default of requests that nobody cancels."""

_ADVICE = {
    401: "It requires a password: save the page in a web browser and add the file.",
    403: "It blocks programs: save the page in a web browser and add the file.",
    408: "Try again later.",
    429: "Too many requests were sent. Try again later.",
}
"""What to do about a status code if checking the address does not help."""


def is_address(text: str) -> bool:
    """Whether `text` is an http or https address with a host."""
    try:
        parts = urlsplit(text)
        has_host = bool(parts.netloc) and parts.port != 0  # raises if the port is not a number up to 65535
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and has_host and text.split() == [text]


class HttpResponse(NamedTuple):
    """The response of a server, after redirects.

    `url` is the final address, without user name and password; `moved` is the address to use from now on: `url` if all
    redirects were permanent, else None. `charset` is the one named by the server; `body` is decompressed, and empty
    unless the status is 200; `fault` is an error message, "" if the status is 200. `is_private` tells whether this
    machine or its network answered, at every redirect.
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
    """Return connections for requesting pages, or feeds, by the Accept header."""
    from reader.pages.connections import Connections

    return Connections(_HEADERS | {"Accept": accept})


def fetch_response(
    connections: "Connections",
    request: FetchRequest,
    stopped: threading.Event = _NEVER_STOPPED,
    late: Callable[[], object] = lambda: None,
    spent: float = 0.0,
) -> HttpResponse:
    """Send a request, following redirects, within the limits of time and size; any status is returned.

    Where it is `public_only`, for addresses named by others, this machine and its network are refused; so they are for
    redirects from a public server. `late` is called once if the response is late; `spent` are seconds that are over
    already. Raises RefusedAddress, UnreachableAddress (SilentServer where there was no answer in time) or OversizePage,
    and Cancelled once `stopped` is set.
    """
    import httpcore

    from reader.pages.name_lookup import LONGEST_LOOKUP, SlowLookup

    host = host_of(request.url)
    try:
        with connections.limits.within(MAX_SECONDS - spent, stopped, late):
            return _follow(connections, request)
    except SlowLookup as slow:
        raise SilentServer(
            f"The name {safe_line(str(slow))} could not be looked up within {LONGEST_LOOKUP:.0f} seconds. Check the "
            "connection and try again later."
        ) from None
    except httpcore.ConnectTimeout:
        raise SilentServer(f"{host} does not answer. Check the address, or try again later.") from None
    except httpcore.TimeoutException:
        raise SilentServer(
            f"{host} did not send the page within {MAX_SECONDS - spent:.0f} seconds. Try again later."
        ) from None
    except UnicodeError as error:
        raise RefusedAddress(f"This is not a web address: {safe_line(str(error))}. Check the spelling.") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, OSError) as error:
        raise UnreachableAddress(
            f"{host} cannot be reached: {_reason(error)}. Check the address and the connection."
        ) from None


def page_of(response: HttpResponse) -> Page:
    """Return the page in a response. Raises UnreachableAddress if its status is not 200, and what `decode` raises."""
    if response.status != 200:
        raise UnreachableAddress(response.fault)
    text = decode(response.body, response.charset)
    return Page(response.url, sniff_kind(text), text, response.url, datetime.now(UTC))


def retry_after(response: HttpResponse) -> int:
    """Return the seconds that the server asks to wait, 0 if it does not. See RFC 9110, 10.2.3."""
    written = response.headers.get("retry-after", "").strip()
    if written.isascii() and written.isdigit():
        return min(int(written[:9]), _LONGEST_RETRY)
    with suppress(ValueError, OverflowError):
        moment = parsedate_to_datetime(written)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return min(max(0, int(aware.timestamp() - time.time())), _LONGEST_RETRY)
    return 0


def _follow(connections: "Connections", request: FetchRequest) -> HttpResponse:
    from reader.pages.connections import came_from_private_address

    _, url, headers, public_only, allows_http = request
    is_moved = is_for_good = False
    before: SplitResult | None = None
    cookies: dict[str, str] = {}
    for redirects in range(MAX_REDIRECTS + 1):
        url = _with_spaces_encoded(url)
        if not is_address(url):
            led = f"The server redirects to {safe_line(url[:80])}. " if redirects else ""
            raise RefusedAddress(led + _address_fault(url))
        parts = urlsplit(url) if before is None else _with_password_of(before, urlsplit(url))
        if before is not None and before.scheme == "https" and parts.scheme == "http" and not allows_http:
            raise UnencryptedRedirect(
                f"{host_of(before.geturl())} redirects to {safe_line(_without_password(parts)[:80])}, which is not "
                "encrypted: others could read or change it on the way. If you accept that, add that address itself."
            )
        before = parts
        sent = {**headers, "Cookie": cookie} if (cookie := cookies.get(parts.netloc)) else headers
        with connections.get(parts, sent, public_only) as response:
            public_only = public_only or not came_from_private_address(response)
            heads = _headers_of(response)
            address = _without_password(parts)
            target = heads.get("location") if response.status in _REDIRECTS else None
            if not target:
                return _response(response, heads, address, "@" in parts.netloc, is_for_good, not public_only)
            following = _target(address, target)
            if leads_to_private_address(url, following):
                raise RefusedAddress(
                    f"{host_of(url)} redirects to the private address {host_of(following)}, which was not opened. "
                    "If you trust it, add that address itself."
                )
            is_for_good = response.status in _FOR_GOOD and (is_for_good or not is_moved)
            is_moved = True
            url = following
            cookie = heads.get("set-cookie", "").partition(";")[0]
            if cookie.isascii() and cookie.isprintable():  # some sites redirect in a circle until it is sent back
                cookies[parts.netloc] = cookie
    raise UnreachableAddress(
        f"{host_of(url)} redirects more than {MAX_REDIRECTS} times. Save the page in a web browser and add the file."
    )


def _response(
    response: "httpcore.Response",
    heads: Mapping[str, str],
    address: str,
    has_password: bool,
    is_for_good: bool,
    is_private: bool,
) -> HttpResponse:
    is_page = response.status == 200
    body = _read_body(response, heads) if is_page else b""
    if response.status == 304:  # has no body, but a connection is only reused once the response is read to its end
        response.read()
    named = _CHARSET.search(heads.get("content-type", ""))
    fault = "" if is_page else _status_fault(address, response, heads, has_password)
    charset = named[1] if named else None
    moved = address if is_for_good else None
    return HttpResponse(address, response.status, heads, body, charset, moved, fault, is_private)


def _headers_of(response: "httpcore.Response") -> dict[str, str]:
    """Return a response's headers, names in lower case."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _with_password_of(before: SplitResult, parts: SplitResult) -> SplitResult:
    """The target of a redirect with the user name and password that were sent before, where it is on the same server;
    else, for another host, port or scheme, without any.
    """
    password, at, _ = before.netloc.rpartition("@")
    is_same = (before.scheme, before.hostname, before.port) == (parts.scheme, parts.hostname, parts.port)
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{password}{at}{host}" if is_same else host)


def _without_password(parts: SplitResult) -> str:
    """Return an address as it is stored and shown, without user name and password."""
    host, at, rest = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=rest.lower()))


def _with_spaces_encoded(url: str) -> str:
    """Encode spaces after the host name, which people may leave in an address."""
    scheme, slashes, rest = url.partition("//")
    host, slash, path = rest.partition("/")
    return f"{scheme}{slashes}{host}{slash}{path.replace(' ', '%20')}"


def _address_fault(url: str) -> str:
    """Explain why an address is invalid."""
    scheme, _, rest = url.partition(":")
    if scheme.lower() not in ("http", "https"):
        return "Only http and https addresses can be opened. Save the page as a file and add that."
    if any(letter.isspace() for letter in url):
        return "The address contains a space or a line break. Remove it."
    if not rest.startswith("//") or rest[2:3] in ("", "/"):
        return "The address has no server name. Write it like https://example.org/page."
    try:
        urlsplit(url)
    except ValueError:
        return "The server name in the address is not valid. Check the spelling."
    return "The port in the address must be 1 to 65535. Correct or remove it."


def _target(url: str, location: str) -> str:
    """Resolve a redirect; an invalid target is returned as it is, to be refused."""
    try:
        return urljoin(url, location)
    except ValueError:
        return location


def _read_body(response: "httpcore.Response", heads: Mapping[str, str]) -> bytes:
    """Read and decompress the body no further than the limit: a megabyte of gzip may contain a gigabyte."""
    encoding = heads.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        return _collect(response.iter_stream())
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise UnreachableAddress("The server compressed the page in an unsupported way. Try again later.")
    try:
        return _collect(_unpack(response.iter_stream()))
    except zlib.error:
        raise UnreachableAddress(
            "The page arrived damaged or incomplete and cannot be decompressed. Try again later."
        ) from None


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


def _status_fault(url: str, response: "httpcore.Response", heads: Mapping[str, str], has_password: bool) -> str:
    """Explain a status other than 200."""
    phrase = response.extensions.get("reason_phrase", b"").decode("latin-1")
    status = f"{response.status} {safe_line(phrase)}".strip()
    if response.status >= 500:
        return f"The server {host_of(url)} failed: it answered {status}. Try again later."
    if response.status == 401 and (has_password or heads.get("www-authenticate", "").lower().startswith("basic")):
        return f"{host_of(url)} answered {status}. {password_advice(url, has_password)}"
    return f"{host_of(url)} answered {status}. {_ADVICE.get(response.status, 'Check the address.')}"


def password_advice(url: str, has_password: bool) -> str:
    """What to do where a server wants a user name and a password, or another one than it was given."""
    refused = "It refused the user name or the password" if has_password else "It requires a password"
    return f"{refused}: add the address with them, like {url.partition(':')[0]}://user:password@{host_of(url)}/…"


def host_of(url: str) -> str:
    """Return the host name of an address, safe to show."""
    try:
        return safe_line(urlsplit(url).hostname or url[:80])
    except ValueError:
        return safe_line(url[:80])


def _reason(error: Exception) -> str:
    """Explain an error in a few words: httpcore wraps the system's error several layers deep."""
    cause: BaseException | None = error
    while cause is not None:
        if message := getattr(cause, "verify_message", None):
            return f"its certificate is not trusted ({safe_line(str(message))})"
        if isinstance(cause, socket.gaierror):
            return "its name is unknown"
        if isinstance(cause, OSError) and cause.errno in errno.errorcode:
            return os.strerror(cause.errno or 0).lower()
        cause = cause.__cause__ or cause.__context__
    return safe_line(str(error)).partition(": bytearray(")[0].rstrip(".") or type(error).__name__
