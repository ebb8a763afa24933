"""When two addresses are the same page."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

_LIST = Path(__file__).parent / "tracking_parameters.txt"

_FORMERLY_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ref_src|_ga|yclid|wt_\w+|at_\w+)", re.I
)
"""Parameters that were left out before there was a list: identities that a library saved then have all others."""


class _Parameters(NamedTuple):
    """Names of parameters in lower case, and beginnings of names."""

    names: frozenset[str]
    prefixes: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Whether a parameter is one of these."""
        lower = name.lower()
        return lower in self.names or lower.startswith(self.prefixes)


def address_identity(url: str) -> str:
    """The identity of the page at an address: the address without scheme, "www.", fragment and tracking parameters, its
    query in order.

    See RFC 3986, 6.2, for the parts that are equal by definition. An address that cannot be read is its own identity.
    """
    return _identity(url, lambda name: not tracking_parameters()["always"].has(name))


def loose_identity(identity: str) -> str:
    """An identity without the parameters that only track on some sites, too. Two pages with the same one may be one."""
    always, ambiguous = tracking_parameters().values()
    return _identity(f"https://{identity}", lambda name: not always.has(name) and not ambiguous.has(name))


def identities(url: str) -> tuple[str, ...]:
    """The identities by which a library may know the page at an address: the one that it has now, and the one that it
    had before there was a list of tracking parameters, where that is another.
    """
    former = _identity(url, lambda name: not _FORMERLY_TRACKING.fullmatch(name))
    return tuple(dict.fromkeys((address_identity(url), former)))


def site_of(url: str | None) -> str:
    """The site that a page belongs to: the host of its address, "" where it has none."""
    if not url or "://" not in url:
        return ""
    try:
        return _host(url)
    except ValueError:
        return url.partition("/")[0]


@cache
def tracking_parameters() -> dict[str, _Parameters]:
    """The parameters of the list, by its sections: "always" and "ambiguous". Raises OSError where the installation
    lacks the list.
    """
    sections: dict[str, list[str]] = {}
    for line in _LIST.read_text("utf-8").splitlines():
        name = line.partition(" ")[0].lower()
        if name.startswith("["):
            section = sections.setdefault(name.strip("[]"), [])
        elif name and not name.startswith("#"):
            section.append(name)
    return {
        section: _Parameters(
            frozenset(name for name in names if not name.endswith("*")),
            tuple(name.removesuffix("*") for name in names if name.endswith("*")),
        )
        for section, names in sections.items()
    }


def _identity(url: str, is_of_page: Callable[[str], bool]) -> str:
    """An address with only those parameters that choose the page."""
    try:
        host, parts = _host(url), urlsplit(url)
    except ValueError:
        return url
    path = parts.path.rstrip("/") or "/"
    if not parts.query:
        return f"{host}{path}"
    query = sorted((name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if is_of_page(name))
    return f"{host}{path}" + (f"?{urlencode(query)}" if query else "")


def _host(url: str) -> str:
    """The host of an address without "www.", with its port if that is not the usual one. Raises ValueError."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}:{parts.port}" if parts.port and parts.port not in (80, 443) else host
