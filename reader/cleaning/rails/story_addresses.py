"""Estimates whether an address leads to an article, by its form and its similarity to the page's own.

Titles and menu items look alike, but their links differ: an article's address contains a date, a number or half the
title, a section's only a word or two. Which of them a site uses is shown by its article's own address.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+)(?::\d*)?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?")
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d[-/_]?(?:0[1-9]|1[0-2])(?!\d{3,5}(?!\d))")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"(?<!\d)\d{4,}(?!\d)")
_KEY = re.compile(r"(?:[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{16,}|[0-9A-Z]{18,})")
_QUERY_NUMBER = re.compile(
    r"(?:^|&)(?:p|id|a|aid|nid|n|art|article|articleid|article_id|story|storyid|news|idxno)=\d{2,}", re.I
)
_ENDING = re.compile(r"\.(?:s?html?|php|aspx?|jsp|ece|story|cms|amp)$", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 2000
"""Characters of an address that are read."""
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?://)")
"""What archives of the web put before an address: its number is not the story's."""
_LONG_SLUG, _SLUG = 5, 3
"""Words in the last part of an address that only titles have, and that a title may have."""

_OTHER_PARTS = frozenset(
    """category categories cat tag tags topic topics thema themen temas tema label labels keyword keywords author
    authors autor autoren autore autores auteur auteurs profile profiles profil user users people person team
    search suche buscar newsletter newsletters login log-in signin sign-in register registration subscribe
    subscription subscriptions abo account my-account about about-us contact contact-us kontakt impressum imprint
    datenschutz privacy privacy-policy terms terms-of-use agb shop store jobs careers karriere help hilfe faq
    service services feed feeds rss archives page sitemap advertise advertising werbung cookies cookie-policy
    share comments comment-page""".split()
)
"""Path segments of pages that list articles, or are not articles."""

_OTHER_HOSTS = frozenset((
    "facebook.com", "twitter.com", "x.com", "t.co", "instagram.com", "linkedin.com", "pinterest.com", "whatsapp.com",
    "wa.me", "t.me", "telegram.me", "reddit.com", "tumblr.com", "google.com", "apple.com", "tiktok.com", "threads.net",
    "bsky.app", "amazon.com", "flipboard.com", "feedburner.google.com", "addtoany.com", "line.me", "vk.com", "ok.ru",
    "xing.com", "bit.ly", "amzn.to", "wordpress.com", "wordpress.org", "gravatar.com", "disqus.com",
))  # fmt: skip
"""Sites for sharing, shopping and signing up, which do not publish articles."""


_FRONT = re.compile(r"/*(?:index|home|default|start)?(?:\.\w{3,5})?/*", re.I)


def original_address(url: str) -> str:
    """The address that a page had before it was archived."""
    found = _ARCHIVED.match(url)
    return url[found.end() :] if found else url


def is_front(url: str) -> bool:
    """Whether an address is that of the front page of its site."""
    parts = urlsplit(original_address(url))
    return _FRONT.fullmatch(parts.path) is not None and not parts.query


class Leads(Enum):
    """What an address leads to."""

    TO_STORY = "to a story"
    NOT_TO_STORY = "not to a story"
    UNKNOWN = "unknown"


class _Marks(NamedTuple):
    """The parts of an address that matter."""

    site: str
    path: str
    folder: str
    """The path without its last segment."""
    is_numbered: bool
    """Contains a date, a long number or a key."""
    has_ending: bool
    slug: int
    """Words of the longer of its last two segments."""
    is_other: bool


def where_leads(url: str, own: str | None) -> Leads:
    """Estimate what an address leads to, from a page whose own address is `own` (None if it has none)."""
    marks = _read(url[:_LONGEST])
    if marks is None or marks.is_other:
        return Leads.NOT_TO_STORY
    home = _read(own[:_LONGEST]) if own else None
    if home is None and _by_itself(marks) is Leads.NOT_TO_STORY:
        return Leads.UNKNOWN
    if home is None or home.site != marks.site or not home.path:
        return _by_itself(marks)
    if marks.path == home.path:
        return Leads.NOT_TO_STORY
    return _beside(marks, home)


def story_address(url: str) -> str:
    """An address without what does not choose the story: the fragment, and the query where the path names the story. A
    query then says from which part of a page a reader comes.
    """
    page = url.partition("#")[0]
    path, has_query, _ = page.partition("?")
    return path if has_query and where_leads(path, None) is Leads.TO_STORY else page


def _by_itself(marks: _Marks) -> Leads:
    if marks.slug >= _LONG_SLUG or marks.is_numbered and marks.slug >= _SLUG:
        return Leads.TO_STORY
    return Leads.UNKNOWN if marks.is_numbered or marks.slug >= _SLUG else Leads.NOT_TO_STORY


def _beside(marks: _Marks, home: _Marks) -> Leads:
    """Estimate the same for an address on the page's own site, whose articles have addresses like the page's."""
    if marks.is_numbered and (home.is_numbered or marks.slug >= _SLUG):
        return Leads.TO_STORY
    if not home.is_numbered and marks.folder and marks.folder == home.folder:
        return Leads.TO_STORY
    if marks.slug >= _LONG_SLUG:
        return Leads.UNKNOWN if home.is_numbered else Leads.TO_STORY
    if home.has_ending and marks.has_ending and marks.slug >= 2 and not home.is_numbered:
        return Leads.TO_STORY
    if marks.is_numbered or marks.slug >= _SLUG and not home.is_numbered:
        return Leads.UNKNOWN
    return Leads.NOT_TO_STORY


@lru_cache(maxsize=4096)
def _read(url: str) -> _Marks | None:
    parts = _ADDRESS.match(original_address(url))
    if parts is None:
        return None
    host, path, query = parts["host"].lower(), parts["path"].rstrip("/"), parts["query"] or ""
    path = unquote(path) if "%" in path else path
    steps = [step for step in path.split("/") if step]
    query_number = _QUERY_NUMBER.search(query) if query else None
    numbered = bool(_DATE.search(path) or _KEY.search(path) or query_number)
    numbered = numbered or any(not _YEAR.fullmatch(found) for found in _NUMBER.findall(path))
    names = host.split(".")
    site = ".".join(names[-2:])
    other = site in _OTHER_HOSTS or host in _OTHER_HOSTS or not _OTHER_PARTS.isdisjoint(path.lower().split("/"))
    return _Marks(
        site,
        path + (f"?{query_number[0]}" if query_number else ""),
        "/".join(steps[:-1]),
        numbered,
        _ENDING.search(path) is not None,
        max((len(_WORD.findall(_ENDING.sub("", step))) for step in steps[-2:]), default=0),
        other or not (steps or query_number),
    )
