"""Reads the stories that a front page or another list of stories shows: titles, addresses, teasers and ages.

Unlike the rails beside an article, nothing here is told by what the article is: a line is a title if its link leads to
a story. Of several lines with the same link, a heading is the title, else the first that is no teaser.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from reader.cleaning.features.block_features import PROSE_WORDS, count_words, is_sentence, without_bullet
from reader.cleaning.features.dates import age_seconds, is_date_line
from reader.cleaning.rails.story_addresses import Leads, where_leads
from reader.model.article import Story
from reader.model.blocks import Block

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MENUS = frozenset(("nav", "header", "footer", "menu"))
_LINKED = 0.8
"""Share of a line in a link from which the link is that of the whole line."""
_FEWEST_WORDS, _FEWEST_IF_UNKNOWN = 2, 4
"""Fewest words of a title, and fewest where its address might also be that of a section."""
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

    def story(self) -> Story | None:
        """The story, None where no line reads like its title."""
        titles = self.headings or [one for one in self.titles if not _is_teaser(one)] or self.titles
        return Story(titles[0], self.url, self.age, self.teaser) if titles else None


def listed_stories(blocks: Sequence[Block], url: str | None, times: Container[str] = ()) -> tuple[Story, ...]:
    """The stories that the blocks of a page list, in its order, each address once. `url` is the page's own; `times` are
    lines that its markup says to be times.
    """
    found: dict[str, _Listed] = {}
    home = urljoin(url, "/") if url else None
    for index, block in enumerate(blocks):
        address = link_of(block)
        if address is None or address == url or not _MENUS.isdisjoint(map(_element, block.path)):
            continue
        if not _reads_like_title(block.text, where_leads(address, home)):
            continue
        one = found.setdefault(address.partition("#")[0], _Listed(address))
        (one.headings if _is_heading(block) else one.titles).append(without_bullet(block.text).lstrip("•· "))
        for below in _below(blocks, index, address):
            if one.age is None and (below.text in times or _is_age(below.text)):
                one.age = below.text
            elif one.teaser is None and _is_teaser(below.text) and below.text != block.text:
                one.teaser = below.text
    return tuple(story for one in found.values() if (story := one.story()) is not None)


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
    return block.tag in _HEADINGS or not _HEADINGS.isdisjoint(map(_element, block.path[-4:]))


def _element(step: str) -> str:
    """The name of an element, of its step in a path."""
    return step.partition(".")[0].partition("#")[0]


def _is_teaser(text: str) -> bool:
    return is_sentence(text) and count_words(text) >= PROSE_WORDS
