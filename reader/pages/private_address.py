"""Addresses of this machine and its network: what comes from elsewhere must not make us ask there."""

import ipaddress
import socket
from urllib.parse import urlsplit

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses in which one of IPv4 stands, for networks that have none. See RFC 6052."""


def is_private(address: str) -> bool:
    """Whether a numeric address is one of this machine or its network. Raises ValueError where it is none."""
    number = ipaddress.ip_address(address)
    if isinstance(number, ipaddress.IPv6Address):
        last = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        inner = number.ipv4_mapped or number.sixtofour or (last if number in _TRANSLATED else None)
        if inner is None:
            return number.is_site_local or not number.is_global
        number = inner
    return not number.is_global


def names_private_address(url: str) -> bool:
    """Whether an address names this machine or a number of its network; for other names, that shows when connecting."""
    try:
        host = (urlsplit(url).hostname or "").removesuffix(".")
        if host.endswith(".localhost") or host == "localhost":
            return True
        return is_private(host if ":" in host else socket.inet_ntoa(socket.inet_aton(host)))
    except (OSError, ValueError):  # a name, or nothing that is_address lets through
        return False


def leads_to_private_address(url: str, following: str) -> bool:
    """Whether a link leads from elsewhere to this machine or its network, as far as its address says."""
    try:
        if urlsplit(following).hostname == urlsplit(url).hostname:
            return False
    except ValueError:
        return False
    return names_private_address(following)
