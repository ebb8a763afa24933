"""User names and passwords in addresses, such as https://ida:hut@example.org/feed.xml. Pure."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

_LOGIN = re.compile(
    r"([a-z][a-z0-9+.-]*://)(?!user:password@)(?:[^\s/?#]*@|[^\s/?#:@]*:(?!\d*(?:[/?#\s]|$))\S*@)", re.I
)
"""The part of an address up to its host that has a user name and a password, also where the password has a slash,
which makes the address invalid. Not those of the example that messages give.
"""
_USUAL_PORTS = {"http": 80, "https": 443}


class Credentials(NamedTuple):
    """A user name and a password, as they are sent."""

    user: str
    password: str

    def __repr__(self) -> str:
        """Nothing of the password, wherever it may be printed."""
        return "Credentials(…)"


def split_address(url: str) -> tuple[str, Credentials | None]:
    """An address without user name and password, and these; None where it has none."""
    try:
        parts = urlsplit(url)
        user, password = parts.username, parts.password
    except ValueError:
        return url, None
    if user is None and password is None:
        return url, None
    return _with_login(parts, ""), Credentials(unquote(user or ""), unquote(password or ""))


def with_credentials(url: str, credentials: Credentials) -> str:
    """An address with a user name and a password."""
    user, password = (quote(part, safe="") for part in credentials)
    return _with_login(urlsplit(url), f"{user}:{password}@")


def _with_login(parts: SplitResult, login: str) -> str:
    return urlunsplit(parts._replace(netloc=login + parts.netloc.rpartition("@")[2]))


def hide_passwords(text: str) -> str:
    """A text with the addresses in it, but without their user names and passwords."""
    return _LOGIN.sub(r"\1", text) if "@" in text else text


def is_same_server(url: str, other: str) -> bool:
    """Whether two addresses have the same host, port and scheme."""
    try:
        return _server(urlsplit(url)) == _server(urlsplit(other))
    except ValueError:
        return False


def _server(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _USUAL_PORTS.get(parts.scheme)
