"""The blocks into which a page is cut, and the labels that the cleaner gives them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.base.safe_text import safe_line
from reader.model.article import Link


class Label(StrEnum):
    """What a block of a page is. Every block gets exactly one."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    PUBLISHER = "publisher"
    SECTION = "section"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    BLOCK_QUOTE = "block_quote"
    LIST_ITEM = "list_item"
    TABLE = "table"
    TIME_STAMP = "time_stamp"
    QUESTION = "question"
    RAIL_HEADING = "rail_heading"
    RAIL_STORY = "rail_story"
    RAIL_AGE = "rail_age"
    RAIL_TEASER = "rail_teaser"
    RAIL_CAPTION = "rail_caption"
    FURNITURE = "furniture"


BODY_LABELS = frozenset(
    {
        Label.PARAGRAPH,
        Label.SUBHEADING,
        Label.CAPTION,
        Label.BLOCK_QUOTE,
        Label.LIST_ITEM,
        Label.TABLE,
        Label.TIME_STAMP,
        Label.QUESTION,
    }
)
"""Labels of the article's paragraphs."""

RAIL_LABELS = frozenset({Label.RAIL_HEADING, Label.RAIL_STORY, Label.RAIL_AGE, Label.RAIL_TEASER, Label.RAIL_CAPTION})
"""Labels of lines that link to other stories."""

LEFT_OUT_LABELS = RAIL_LABELS | {Label.FURNITURE}
"""Labels of everything that is not the article."""


@dataclass(frozen=True, slots=True)
class Block:
    """One visual block of a page: a single line of plain text.

    `order` counts from 0 in page order. On an HTML page `tag` is the element that made the block, and `path` the
    elements around it, outermost first, each as "name.class#id"; a text page has neither. `gap` tells whether blank
    space stands before the block in the source of a text page. `mark` is what an HTML page shows before a list item: a
    bullet or its number, "" before the other blocks of an item, None outside lists; `level` counts the lists around the
    item's own.
    """

    text: str
    order: int
    tag: str | None = None
    links: tuple[Link, ...] = ()
    path: tuple[str, ...] = ()
    gap: bool = True
    mark: str | None = None
    level: int = 0

    def __post_init__(self) -> None:
        plain = safe_line(self.text)
        if plain is not self.text:
            object.__setattr__(self, "text", plain)


@dataclass(frozen=True, slots=True)
class LabelledBlock:
    """A block with its only label; `reason` names the rule or the model that decided."""

    block: Block
    label: Label
    reason: str


_ELEMENT = re.compile(r"[\w-]*")


def element_of(step: str) -> str:
    """The name of an element, of its step in the path of a block."""
    found = _ELEMENT.match(step)
    return found[0] if found else ""
