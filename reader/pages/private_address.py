"""Recognises addresses of this machine and its network, which pages and feeds from elsewhere must not
make us request.
"""

import ipaddress
import socket
from urllib.parse import urlsplit

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses with an embedded IPv4 address, for IPv6-only networks. See RFC 6052."""


def is_private(address: str) -> bool:
    """Whether a numeric IP address is not globally reachable. Raises ValueError if it is not an IP address."""
    number = ipaddress.ip_address(address)
    if isinstance(number, ipaddress.IPv6Address):
        last = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        inner = number.ipv4_mapped or number.sixtofour or (last if number in _TRANSLATED else None)
        if inner is None:
            return number.is_site_local or not number.is_global
        number = inner
    return not number.is_global


def names_private_address(url: str) -> bool:
    """Whether an address names this machine or a private IP address. Other host names are checked when connecting."""
    try:
        host = (urlsplit(url).hostname or "").removesuffix(".")
        if host.endswith(".localhost") or host == "localhost":
            return True
        return is_private(host if ":" in host else socket.inet_ntoa(socket.inet_aton(host)))
    except (OSError, ValueError):  # a name, or not an address at all
        return False


def where_it_is(address: str) -> str:
    """Where a private IP address is, to follow the name of its host. Raises ValueError if it is not an IP address."""
    number = ipaddress.ip_address(address)
    inner = getattr(number, "ipv4_mapped", None) or number
    if inner.is_loopback or inner.is_unspecified:
        return "is this machine itself"
    return "is a link-local address, next to this machine" if inner.is_link_local else "is in your own network"


def where_its_name_says(url: str) -> str:
    """Where an address that names this machine or its network is, as `where_it_is` says it; "" for any other name."""
    if not names_private_address(url):
        return ""
    host = (urlsplit(url).hostname or "").removesuffix(".")
    if host.endswith("localhost"):
        return where_it_is("127.0.0.1")
    return where_it_is(host if ":" in host else socket.inet_ntoa(socket.inet_aton(host)))


def leads_to_private_address(url: str, following: str) -> bool:
    """Whether a link on a page from elsewhere leads to this machine or its network, as far as its address shows."""
    try:
        if urlsplit(following).hostname == urlsplit(url).hostname:
            return False
    except ValueError:
        return False
    return names_private_address(following)
