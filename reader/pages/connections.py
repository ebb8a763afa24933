"""Connections to web servers, with a deadline for each response as a whole and the possibility to cancel.

httpcore limits the time of each read, but not of a whole response, so a server sending a byte a second would never
finish. It accepts a custom network backend, though; ours checks the remaining time before each read.
"""

import base64
import os
import ssl
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from functools import cached_property
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urlsplit

import httpcore

from reader.base.errors import Cancelled, PrivateAddress, UnreachableAddress
from reader.base.safe_text import safe_line
from reader.pages.name_lookup import look_up
from reader.pages.private_address import is_private, where_it_is

MAX_CONNECTIONS = 64
"""Most simultaneous connections of a pool, including idle ones kept for later requests."""
_STOP_INTERVAL = 0.1
"""Seconds between checks for cancellation while waiting."""
_AT_ONCE = 262_144
"""Most bytes read at once. httpcore takes as long for a read as for reading a header."""
_TRIES = (1.0, 3.0, 6.0)
"""Seconds for each attempt to connect to each address of a server: a dead one must not delay the others."""
_LATE = 3.0
"""Seconds after which a response is late: others need not wait for it."""
_IS_PRIVATE = "is_private"
"""The key, besides those of httpcore, of a connection's extra information."""
_IN_A_PATH = "/%:@!$&'()*+,;=~?|[]"
"""Characters left unescaped in a path and a query, besides letters and digits."""


class _Reach(Enum):
    """Which servers connections may be opened to."""

    ANY = "any server"
    PUBLIC = "servers with a public address"
    PROXY = "a proxy, which resolves names itself"


class Limits:
    """The deadline and cancellation of the response that a thread waits for."""

    def __init__(self) -> None:
        self._here = threading.local()

    @contextmanager
    def within(
        self, seconds: float, stopped: threading.Event, late: Callable[[], object] = lambda: None
    ) -> Iterator[None]:
        """Limit everything that this thread waits for. Later waits raise httpcore.TimeoutException after `seconds`, and
        Cancelled once `stopped` is set; `late` is called once if it takes longer than others should wait.
        """
        now = time.monotonic()
        self._here.ends, self._here.stopped = now + seconds, stopped
        self._here.late, self._here.late_at = late, now + _LATE
        yield

    def left(self) -> float:
        """Return the seconds left, more than 0. Raises Cancelled or httpcore.ReadTimeout."""
        if self._here.stopped.is_set():
            raise Cancelled("Stopped. What was fetched before stays.")
        now = time.monotonic()
        left: float = self._here.ends - now
        if left <= 0:
            raise httpcore.ReadTimeout
        if now > self._here.late_at:
            self._here.late_at = self._here.ends
            self._here.late()
        return left


class _Stream(httpcore.NetworkStream):
    """A connection that obeys the limits, whatever timeout httpcore passes."""

    def __init__(self, stream: httpcore.NetworkStream, limits: Limits, is_private: bool) -> None:
        self._stream, self._limits, self._is_private = stream, limits, is_private

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is, more than httpcore asks for if it is there; checks for cancellation while waiting."""
        while True:
            try:
                return self._stream.read(max(max_bytes, _AT_ONCE), min(self._limits.left(), _STOP_INTERVAL))
            except httpcore.ReadTimeout:
                self._limits.left()  # raises if no time is left

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send a buffer within the time left."""
        self._stream.write(buffer, self._limits.left())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Return the connection, encrypted within the time left."""
        encrypted = self._stream.start_tls(ssl_context, server_hostname, self._limits.left())
        return _Stream(encrypted, self._limits, self._is_private)

    def get_extra_info(self, info: str) -> Any:
        """Return information on the connection, including whether it is to a private address."""
        return self._is_private if info == _IS_PRIVATE else self._stream.get_extra_info(info)


class _Network(httpcore.NetworkBackend):
    """Opens connections that obey the limits: to any server, to public addresses only, or to a proxy."""

    def __init__(self, limits: Limits, reach: "_Reach") -> None:
        self._limits, self._reach = limits, reach
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a server's addresses that answers: each is tried briefly, then for longer and longer.

        Raises PrivateAddress if only public addresses are allowed and there is none, and what httpcore raises.
        """
        addresses = look_up(host, port, self._limits.left)
        if self._reach is _Reach.PUBLIC:  # checked here: by the next look-up the name may resolve differently
            public = [address for address in addresses if not is_private(address)]
            if not public:
                raise PrivateAddress(safe_line(host), where_it_is(addresses[0]))
            addresses = public
        failed: Exception = httpcore.ConnectTimeout()
        for seconds in _TRIES:
            for address in addresses:
                try:
                    wait = min(seconds, self._limits.left())
                    stream = self._network.connect_tcp(address, port, wait, local_address, socket_options)
                    return _Stream(stream, self._limits, self._reach is not _Reach.PROXY and is_private(address))
                except httpcore.ConnectError as error:
                    failed = error
                except httpcore.ConnectTimeout:
                    continue
            if isinstance(failed, httpcore.ConnectError):
                break
        raise failed


class Connections:
    """Sends requests, from any number of threads, and keeps connections open for later requests to the same server."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        """`headers` are sent with every request."""
        self.limits = Limits()
        self._headers = dict(headers)
        self._pools: dict[tuple[str, bool, bool], httpcore.ConnectionPool] = {}
        self._proxies: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            pool.close()

    @contextmanager
    def get(
        self, parts: SplitResult, headers: Mapping[str, str], public_only: bool = False
    ) -> Iterator[httpcore.Response]:
        """Send a GET request and yield the response, its body unread.

        With `public_only`, private addresses are refused. Raises what httpcore does, UnicodeError if the host name is
        invalid, UnreachableAddress if the proxy setting is invalid, and RefusedAddress.
        """
        host = ascii_host(parts)
        target = quote(f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}", safe=_IN_A_PATH)
        sent = {**self._headers, **headers, **_password(parts)}
        url = httpcore.URL(scheme=parts.scheme, host=host, port=parts.port, target=target)
        with self._pool(parts.scheme, host, public_only).stream("GET", url, headers=list(sent.items())) as response:
            yield response

    def _pool(self, scheme: str, host: str, public_only: bool) -> httpcore.ConnectionPool:
        with self._lock:
            if (proxy := self._proxies.get((scheme, host))) is None:  # as slow as a request to a near server
                proxy = self._proxies[scheme, host] = _proxy_for(scheme, host)
            key = (proxy, scheme == "https", public_only)  # the three decide which requests may share a connection
            if key not in self._pools:
                self._pools[key] = self._open_pool(*key)
            return self._pools[key]

    def _open_pool(self, proxy: str, is_encrypted: bool, public_only: bool) -> httpcore.ConnectionPool:
        context = self._encryption if is_encrypted else None
        network = _Network(self.limits, _Reach.PROXY if proxy else _Reach.PUBLIC if public_only else _Reach.ANY)
        if not proxy:
            return httpcore.ConnectionPool(context, max_connections=MAX_CONNECTIONS, network_backend=network)
        try:
            parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
            auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
            address = httpcore.URL(scheme=parts.scheme, host=parts.hostname or "", port=parts.port, target="/")
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError("not the address of a proxy")
        except ValueError:
            raise UnreachableAddress(
                "The proxy set in the environment is not an http or https address. Correct or unset it."
            ) from None
        return httpcore.HTTPProxy(
            address, auth, ssl_context=context, max_connections=MAX_CONNECTIONS, network_backend=network
        )

    @cached_property
    def _encryption(self) -> ssl.SSLContext:
        """The TLS settings: trusted certificates are those named by SSL_CERT_FILE or SSL_CERT_DIR, else Mozilla's."""
        file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
        if file or folder:
            return ssl.create_default_context(cafile=file or None, capath=folder or None)
        import certifi

        return ssl.create_default_context(cafile=certifi.where())


def came_from_private_address(response: httpcore.Response) -> bool:
    """Whether this machine or its network sent the response. Unknown, thus False, if a proxy was used."""
    return bool(response.extensions["network_stream"].get_extra_info(_IS_PRIVATE))


def ascii_host(parts: SplitResult) -> str:
    """Return the host name in IDNA encoding. Raises UnicodeError if it is invalid."""
    host = parts.hostname or ""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _password(parts: SplitResult) -> dict[str, str]:
    """Return the header that sends the user name and password of an address. See RFC 7617."""
    if parts.username is None and parts.password is None:
        return {}
    both = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return {"Authorization": f"Basic {base64.b64encode(both.encode()).decode()}"}


def _proxy_for(scheme: str, host: str) -> str:
    """Return the proxy set for a server in the environment or, on some systems, in their settings; "" if none."""
    if sys.platform not in ("darwin", "win32") and not any(name.lower().endswith("_proxy") for name in os.environ):
        return ""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    if proxy_bypass(host):
        return ""
    return proxies.get(scheme) or proxies.get("all") or ""
