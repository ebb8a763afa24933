"""Connections to web servers, whose every wait ends in time: an answer is bounded as a whole, and can be given up.

httpcore has limits for each read but none for the whole, so a server that sends a byte a second would never end. It
lets one bring the network along, though; ours asks before each read how much time is left.
"""

import base64
import os
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from functools import cached_property
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urlsplit

import httpcore

from reader.base.errors import Cancelled, RefusedAddress, UnreachableAddress
from reader.base.safe_text import safe_line
from reader.pages.private_address import is_private

MAX_CONNECTIONS = 32
"""Connections at a time, used or kept for the next page."""
_LOOK_INTERVAL = 0.1
"""Seconds after which one who waits looks whether to go on."""
_FIRST_TRY = 1.0
"""Seconds for each address of a server at first: where one of them is dead, the others must not wait for it."""
_IS_PRIVATE = "is_private"
"""What a connection knows of itself besides what httpcore asks of it."""
_IN_A_PATH = "/%:@!$&'()*+,;=~?|[]"
"""What is left as it is in a path and a query, besides letters and digits."""


class _Reach(Enum):
    """To what connections are opened."""

    ANY = "any server"
    ELSEWHERE = "servers that are not of one's own network"
    PROXY = "a proxy, which looks up names by itself"


class Limits:
    """The time that an answer may take, and whether it is still wanted, for the thread that waits for it."""

    def __init__(self) -> None:
        self._here = threading.local()

    @contextmanager
    def within(self, seconds: float, stopped: threading.Event) -> Iterator[None]:
        """Bound all that this thread waits for. What takes longer raises httpcore.TimeoutException, and Cancelled is
        raised once `stopped` is set.
        """
        self._here.ends, self._here.stopped = time.monotonic() + seconds, stopped
        yield

    def left(self) -> float:
        """Seconds that are left, more than 0."""
        if self._here.stopped.is_set():
            raise Cancelled("Stopped. What came in before stays.")
        left: float = self._here.ends - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left


class _Stream(httpcore.NetworkStream):
    """A connection that keeps to the limits, whatever time it is given."""

    def __init__(self, stream: httpcore.NetworkStream, limits: Limits, is_private: bool) -> None:
        self._stream, self._limits, self._is_private = stream, limits, is_private

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            try:
                return self._stream.read(max_bytes, min(self._limits.left(), _LOOK_INTERVAL))
            except httpcore.ReadTimeout:
                self._limits.left()  # raises if that was the end

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._limits.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        encrypted = self._stream.start_tls(ssl_context, server_hostname, self._limits.left())
        return _Stream(encrypted, self._limits, self._is_private)

    def get_extra_info(self, info: str) -> Any:
        return self._is_private if info == _IS_PRIVATE else self._stream.get_extra_info(info)


class _Network(httpcore.NetworkBackend):
    """Opens connections that keep to the limits: to any server, to those elsewhere only, or to a proxy."""

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
        """A connection to the first address of a server that answers: each is tried shortly, then for longer. The name
        is looked up for as long as the system does.
        """
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(error) from error
        addresses = list(dict.fromkeys(str(address[0]) for *_, address in found))
        if self._reach is _Reach.ELSEWHERE:  # asked here, where it is connected to: a name may stand for another soon
            addresses = [address for address in addresses if not is_private(address)]
            if not addresses:
                raise RefusedAddress(
                    f"The name {safe_line(host)} stands for a private address, to which something from elsewhere led; "
                    "it was not opened. Add that address itself if you trust it."
                )
        failed: Exception = httpcore.ConnectTimeout()
        for seconds in (_FIRST_TRY, self._limits.left()) if len(addresses) > 1 else (self._limits.left(),):
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
    """What asks servers, for any number of threads; connections are kept for the next page from the same server."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self.limits = Limits()
        self._headers = dict(headers)
        self._pools: dict[tuple[str, bool, bool], httpcore.ConnectionPool] = {}
        self._proxies: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close what is open."""
        for pool in self._pools.values():
            pool.close()

    @contextmanager
    def answer(
        self, parts: SplitResult, headers: Mapping[str, str], is_foreign: bool = False
    ) -> Iterator[httpcore.Response]:
        """The answer for an address, its body unread. Raises what httpcore does, UnicodeError where the name of the
        server cannot be one, UnreachableAddress where the proxy cannot be used, and RefusedAddress where an address
        that `is_foreign` stands for a private one.
        """
        host = ascii_host(parts)
        target = quote(f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}", safe=_IN_A_PATH)
        sent = {**self._headers, **headers, **_password(parts)}
        url = httpcore.URL(scheme=parts.scheme, host=host, port=parts.port, target=target)
        with self._pool(parts.scheme, host, is_foreign).stream("GET", url, headers=list(sent.items())) as response:
            yield response

    def _pool(self, scheme: str, host: str, is_foreign: bool) -> httpcore.ConnectionPool:
        with self._lock:
            if (proxy := self._proxies.get((scheme, host))) is None:  # looking costs as much as asking a near server
                proxy = self._proxies[scheme, host] = _proxy_for(scheme, host)
            key = (proxy, scheme == "https", is_foreign)  # a connection that one may use another may not
            if key not in self._pools:
                self._pools[key] = self._open_pool(*key)
            return self._pools[key]

    def _open_pool(self, proxy: str, is_encrypted: bool, is_foreign: bool) -> httpcore.ConnectionPool:
        context = self._encryption if is_encrypted else None
        network = _Network(self.limits, _Reach.PROXY if proxy else _Reach.ELSEWHERE if is_foreign else _Reach.ANY)
        if not proxy:
            return httpcore.ConnectionPool(context, max_connections=MAX_CONNECTIONS, network_backend=network)
        try:
            parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
            auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
            address = httpcore.URL(scheme=parts.scheme, host=parts.hostname or "", port=parts.port, target="/")
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError("no address of a proxy")
        except ValueError:
            raise UnreachableAddress(
                "The proxy that the environment names is no http or https address. Correct it, or unset it."
            ) from None
        return httpcore.HTTPProxy(
            address, auth, ssl_context=context, max_connections=MAX_CONNECTIONS, network_backend=network
        )

    @cached_property
    def _encryption(self) -> ssl.SSLContext:
        """Trusts whom the person names with SSL_CERT_FILE or SSL_CERT_DIR, else whom Mozilla does."""
        file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
        if file or folder:
            return ssl.create_default_context(cafile=file or None, capath=folder or None)
        import certifi

        return ssl.create_default_context(cafile=certifi.where())


def came_from_private_address(response: httpcore.Response) -> bool:
    """Whether this machine or its network answered. Behind a proxy one cannot know."""
    return bool(response.extensions["network_stream"].get_extra_info(_IS_PRIVATE))


def ascii_host(parts: SplitResult) -> str:
    """The name of a server as the network knows it. Raises UnicodeError where it cannot be one."""
    host = parts.hostname or ""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _password(parts: SplitResult) -> dict[str, str]:
    """The header that sends the name and the password in an address. See RFC 7617."""
    if parts.username is None and parts.password is None:
        return {}
    both = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return {"Authorization": f"Basic {base64.b64encode(both.encode()).decode()}"}


def _proxy_for(scheme: str, host: str) -> str:
    """The proxy that the environment, or on some systems their settings, name for a server; "" for none."""
    if sys.platform not in ("darwin", "win32") and not any(name.lower().endswith("_proxy") for name in os.environ):
        return ""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    if proxy_bypass(host):
        return ""
    return proxies.get(scheme) or proxies.get("all") or ""
