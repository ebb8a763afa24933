"""The stories that a page lists, as a table for people and as JSON for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from reader.commands.text_table import break_line, draw_table
from reader.model.article import Story

_INDENT = "    "


def stories_to_json(stories: Sequence[Story]) -> list[dict[str, Any]]:
    """The JSON of `broadsheet stories --format json`."""
    return [asdict(story) for story in stories]


def stories_table(stories: Sequence[Story], width: int | None = None) -> str:
    """A table of stories, each with its teaser and its address below it, in lines of at most `width` cells where one is
    given; but an address is never broken.
    """
    headings, *rows = draw_table(["AGE", "STORY"], [[one.age or "", one.title] for one in stories], width) or [""]
    below = ("\n".join(_draw_below(story, width)) for story in stories)
    return "\n".join([headings, *(f"{row}\n{lines}".rstrip() for row, lines in zip(rows, below, strict=True))])


def _draw_below(story: Story, width: int | None) -> Iterator[str]:
    if story.teaser:
        lines = [story.teaser] if width is None else break_line(story.teaser, max(1, width - len(_INDENT)))
        yield from (f"{_INDENT}{line}" for line in lines)
    if story.url:
        yield f"{_INDENT}{story.url}"
