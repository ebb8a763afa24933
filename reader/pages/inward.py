"""Addresses of this machine and its network: what comes from elsewhere must not make us ask there."""

import ipaddress
import socket
from urllib.parse import urlsplit


def is_inward(address: str) -> bool:
    """Whether a numeric address is one of this machine or its network. Raises ValueError where it is none."""
    return not ipaddress.ip_address(address).is_global


def names_inward(url: str) -> bool:
    """Whether an address names this machine or a number of its network; for other names, that shows when connecting."""
    try:
        host = (urlsplit(url).hostname or "").removesuffix(".")
        if host.endswith(".localhost") or host == "localhost":
            return True
        return is_inward(host if ":" in host else socket.inet_ntoa(socket.inet_aton(host)))
    except (OSError, ValueError):  # a name, or nothing that is_address lets through
        return False


def leads_inwards(url: str, following: str) -> bool:
    """Whether a link leads from elsewhere to this machine or its network, as far as its address says."""
    try:
        if urlsplit(following).hostname == urlsplit(url).hostname:
            return False
    except ValueError:
        return False
    return names_inward(following)
