"""Reads newsboat's list of feeds: one address a line, followed by tags, and "~Title" for a custom title.

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
"""A word; an unclosed quotation mark extends it to the end of the line."""
_ESCAPED = re.compile(r"\\(.)")


class NewsboatUrls(NamedTuple):
    """The content of such a file: feeds, and lines that Broadsheet has no equivalent for, such as query feeds."""

    subscriptions: tuple[Subscription, ...]
    left_out: tuple[str, ...]


def read_newsboat_urls(data: bytes) -> NewsboatUrls:
    """Read the feeds of newsboat's "urls" file; the first tag becomes the folder. Raises NotAFeed if it has none."""
    if len(data) > MAX_BYTES:
        raise NotAFeed(f"This list is larger than {MAX_BYTES // 1_000_000} MB, more than any list of feeds.")
    try:
        lines = decode(data).splitlines()
    except PageError as error:
        raise NotAFeed(f"This is not a list of feeds. {error}") from None
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
        raise NotAFeed("This is not a list of feeds: no line begins with an http or https address.")
    return NewsboatUrls(tuple(found.values()), tuple(left_out))


def _subscription(line: str) -> Subscription | None:
    url, *tags = [_unquoted(word) for word in _WORD.finditer(line)] or [""]
    if not is_address(url):
        return None
    titles = [tag[1:] for tag in tags if tag.startswith("~")]
    folders = [tag for tag in tags if not tag.startswith(("~", "!"))]  # "!" hides a feed
    return Subscription(url, titles[0] if titles else None, folders[0] if folders else None)


def _unquoted(word: re.Match[str]) -> str:
    return word[2] if word[1] is None else _ESCAPED.sub(r"\1", word[1])
