"""Resolves the links of a page to absolute web addresses, and finds its own."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.base.safe_text import safe_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOST_AND_PATH = r"[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9_./%~+=-]*)?(?:\?[A-Za-z0-9_./%~+=&-]+)?"
_WHOLE = re.compile(f"https?://{_HOST_AND_PATH}")
_OF_ANY_SCHEME = re.compile(f"//{_HOST_AND_PATH}")
_PATH = re.compile(r"/(?![/.])[A-Za-z0-9_./%~+=-]*")
"""Addresses that need no resolving, those that only lack a scheme, and paths that are simply appended to the host:
nearly all links of a page.
"""
_NOT_OF_THE_WEB = re.compile("(?:javascript|mailto|tel|sms|whatsapp):", re.I)


def web_address(href: str | None, base: str | None) -> str | None:
    """Resolve a link against `base`. Returns None if the result is not an http or https address."""
    if not href:
        return None
    try:
        address = urljoin(base or "", href.strip())
        parts = urlsplit(address)
        address = safe_line(address).replace(" ", "%20")  # as browsers do
        return address if parts.scheme in ("http", "https") and parts.netloc else None
    except ValueError:
        return None


def canonical_address(root: "_Element", url: str | None) -> str | None:
    """Return a page's own address: its canonical link, else OpenGraph's, else `url`, from which it was fetched."""
    return believed_address(stated_addresses(root, url), url)


def believed_address(stated: Iterable[str], url: str | None) -> str | None:
    """Return the first address that a page states, else `url`, from which it was fetched.

    Some sites state their front page as the canonical address of every article; that is ignored.
    """
    own = next((address for address in stated if urlsplit(address).path.strip("/")), None)
    return own or web_address(url, None)


def stated_addresses(root: "_Element", url: str | None) -> Iterator[str]:
    """Yield the addresses that a page states as its own, its canonical link before OpenGraph's."""
    stated = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    stated += [tag.get("content") for tag in root.iter("meta") if tag.get("property") == "og:url"]
    return (address for href in stated if (address := web_address(href, url)))


class Addresses:
    """Resolves the links of one page like `web_address`, most of them in a tenth of the time."""

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._host = (web_address("/", base) or "").removesuffix("/")
        self._known: dict[str | None, str | None] = {}

    def resolve(self, href: str | None) -> str | None:
        """Resolve a link. Returns None if the result is not an http or https address."""
        if href not in self._known:
            self._known[href] = self._resolve(href)
        return self._known[href]

    def _resolve(self, href: str | None) -> str | None:
        if not href:
            return None
        if _WHOLE.fullmatch(href):
            return href
        if self._host and _PATH.fullmatch(href) and "/." not in href:
            return self._host + href
        if self._host and _OF_ANY_SCHEME.fullmatch(href):
            return self._host.partition("//")[0] + href
        if _NOT_OF_THE_WEB.match(href):
            return None
        return web_address(href, self._base)
