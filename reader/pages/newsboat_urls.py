"""The list of feeds that newsboat keeps: an address a line, its tags behind it, "~Title" for a title of one's own.

See https://newsboat.org/releases/2.36/docs/newsboat.html#_tagging.
"""

import re
from typing import NamedTuple

from reader.base.errors import NotAFeed, PageError
from reader.pages.charset import decode
from reader.pages.feed import Subscription
from reader.pages.opml import MAX_BYTES
from reader.pages.web import is_address

_WORD = re.compile(r'"((?:[^"\\]|\\.?)*+)(?:"|$)|([^\s"]+)')
"""A word, which marks that are never closed take to the end of the line."""
_ESCAPED = re.compile(r"\\(.)")


class NewsboatUrls(NamedTuple):
    """What such a file holds: the feeds, and the lines of what Broadsheet has no equal for, such as a query feed."""

    subscriptions: tuple[Subscription, ...]
    left_out: tuple[str, ...]


def read_newsboat_urls(data: bytes) -> NewsboatUrls:
    """The feeds of a file called urls; the first tag becomes the folder. Raises NotAFeed where there is none in it."""
    if len(data) > MAX_BYTES:
        raise NotAFeed(f"This list is larger than {MAX_BYTES // 1_000_000} MB, more than any list of feeds has.")
    try:
        lines = decode(data).splitlines()
    except PageError as error:
        raise NotAFeed(f"This is no list of feeds. {error}") from None
    found: dict[str, Subscription] = {}
    left_out: list[str] = []
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        one = _subscription(line)
        if one is None:
            left_out.append(line.strip())
        else:
            found.setdefault(one.url, one)
    if not found:
        raise NotAFeed("This is no list of feeds: no line of it begins with an http or https address.")
    return NewsboatUrls(tuple(found.values()), tuple(left_out))


def _subscription(line: str) -> Subscription | None:
    url, *tags = [_unquoted(word) for word in _WORD.finditer(line)] or [""]
    if not is_address(url):
        return None
    titles = [tag[1:] for tag in tags if tag.startswith("~")]
    folders = [tag for tag in tags if not tag.startswith(("~", "!"))]  # "!" hides a feed and is no name
    return Subscription(url, titles[0] if titles else None, folders[0] if folders else None)


def _unquoted(word: re.Match[str]) -> str:
    return word[2] if word[1] is None else _ESCAPED.sub(r"\1", word[1])
