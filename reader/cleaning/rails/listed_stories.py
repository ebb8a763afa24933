"""Reads the stories that a front page or another list of stories shows: titles, addresses, teasers and ages.

Unlike the rails beside an article, nothing here is told by what the article is: a line is a title if its link leads to
a story. Of several lines with the same link, a heading is the title, else the first that is no teaser.
"""

import re
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from reader.cleaning.features.block_features import PROSE_WORDS, count_words, is_sentence, without_bullet
from reader.cleaning.features.dates import age_seconds, is_date_line
from reader.cleaning.rails.menu_boxes import in_menus
from reader.cleaning.rails.story_addresses import Leads, is_front, original_address, story_address, where_leads
from reader.model.article import Story
from reader.model.blocks import Block, element_of

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LINKED = 0.8
"""Share of a line in a link from which the link is that of the whole line."""
_FEWEST_WORDS, _FEWEST_IF_UNKNOWN = 2, 4
"""Fewest words of a title, and fewest where its address might also be that of a section."""
_WORDS_OF_A_TITLE = 5
"""Words from which a line is no kicker above a title."""
_EVENTS = re.compile(r"/(?:events?|webinars?|veranstaltung(?:en)?|[eé]v[eé]nements?|eventos?|eventi|evenementen)(?=/)")
"""A step of the addresses of what can be attended."""
_REACH = 4
"""Lines below a title that are searched for its teaser and age."""


@dataclass
class _Listed:
    """What is known of the story of an address."""

    url: str
    titles: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    teaser: str | None = None
    age: str | None = None

    def add(self, title: str, is_heading: bool, above: str | None) -> None:
        """Add a line that may be the title. `above` is the line with the same link right above it: a few words there
        are a kicker.
        """
        titles = self.headings if is_heading else self.titles
        if titles and titles[-1] == above and count_words(above) < _WORDS_OF_A_TITLE <= count_words(title):
            titles.pop()
        titles.append(title)

    def story(self) -> Story:
        """The story, with the line as its title that reads most like one."""
        titles = self.headings or [one for one in self.titles if not _is_teaser(one)] or self.titles
        return Story(titles[0], self.url, self.age, self.teaser)


def listed_stories(blocks: Sequence[Block], url: str | None, times: Container[str] = ()) -> tuple[Story, ...]:
    """The stories that the blocks of a page list, in its order, each address once. `url` is the page's own; `times` are
    lines that its markup says to be times.
    """
    found: dict[str, _Listed] = {}
    home = urljoin(url, "/") if url else None
    links = [link_of(block) for block in blocks]
    are_titles = [
        link is not None and count_words(block.text) >= _FEWEST_IF_UNKNOWN
        for block, link in zip(blocks, links, strict=True)
    ]
    are_menus = in_menus(blocks, are_titles, with_sidebars=url is not None and not is_front(url))
    for index, (block, address, is_menu) in enumerate(zip(blocks, links, are_menus, strict=True)):
        if address is None or is_menu or _leads_to_none(address, url):
            continue
        if not _reads_like_title(block.text, where_leads(address, home)):
            continue
        one = found.setdefault(story_address(address), _Listed(address))
        above = _title(blocks[index - 1]) if index and links[index - 1] == address else None
        one.add(_title(block), _is_heading(block), above)
        for below in _below(blocks, index, address):
            if one.age is None and (below.text in times or _is_age(below.text)):
                one.age = below.text
            elif one.teaser is None and _is_teaser(below.text) and below.text != block.text:
                one.teaser = below.text
    return tuple(one.story() for one in _without_labels(found.values()))


def _leads_to_none(address: str, url: str | None) -> bool:
    """Whether an address leads to no story: to a place on the page itself, to a front page, or to an event where the
    page is not of events.
    """
    page = original_address(address).partition("#")[0]
    if is_front(page) or url is not None and page == original_address(url).partition("#")[0]:
        return True
    return _EVENTS.search(page) is not None and not (url and _EVENTS.search(f"{url}/"))


def _without_labels(found: Collection[_Listed]) -> Iterator[_Listed]:
    """Yield the stories without those of a few words that stand in no heading, where most stories do: they are the
    subjects of the day.
    """
    in_headings = sum(bool(one.headings) for one in found)
    for one in found:
        if one.headings or 2 * in_headings < len(found) or count_words(one.titles[0]) >= _FEWEST_IF_UNKNOWN:
            yield one


def _title(block: Block) -> str:
    return without_bullet(block.text).lstrip("•· ")


def link_of(block: Block) -> str | None:
    """The address that nearly all of a block leads to, None where there is none."""
    link = max(block.links, key=lambda one: one.end - one.start, default=None)
    return link.url if link is not None and link.end - link.start >= _LINKED * len(block.text) else None


def _below(blocks: Sequence[Block], index: int, address: str) -> Iterator[Block]:
    """Yield the lines below a title up to the next one."""
    for below in blocks[index + 1 : index + 1 + _REACH]:
        if link_of(below) not in (None, address) and count_words(below.text) >= _FEWEST_IF_UNKNOWN:
            return
        yield below


def _reads_like_title(text: str, leads: Leads) -> bool:
    words = count_words(text)
    if leads is Leads.TO_STORY:
        return words >= _FEWEST_WORDS and not _is_age(text)
    return leads is Leads.UNKNOWN and words >= _FEWEST_IF_UNKNOWN and not _is_age(text)


def _is_age(text: str) -> bool:
    """Whether a line says when its story came out, by an age or by a date."""
    return age_seconds(text) is not None or is_date_line(text)


def _is_heading(block: Block) -> bool:
    return block.tag in _HEADINGS or not _HEADINGS.isdisjoint(map(element_of, block.path[-4:]))


def _is_teaser(text: str) -> bool:
    return is_sentence(text) and count_words(text) >= PROSE_WORDS
