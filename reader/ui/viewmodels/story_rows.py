"""A story of a front page as the lines of a row: its title, and below it its status, its age and its teaser. Pure; no
Textual.
"""

from reader.library.rows.article_row import ArticleRow
from reader.model.article import Story
from reader.ui.viewmodels.panel_lines import opening
from reader.ui.viewmodels.rail_rows import library_status
from reader.ui.viewmodels.row_signs import SELECTED

_INDENT = 2
"""Cells before each line, for the sign of the selection."""


def story_row(story: Story, stored: ArticleRow | None, is_selected: bool, width: int) -> tuple[str, str]:
    """The lines of a story's title, and those below it, "" where there is nothing to say, each within a width in cells.
    `stored` is the article of the library that the story is.
    """
    room = max(1, width - _INDENT)
    title = opening(story.title, room, most=3)
    detail = " · ".join(filter(None, (library_status(stored) if stored else "", story.age, story.teaser)))
    first = f"{SELECTED if is_selected else ' '} {title[0]}"
    return _joined([first, *_indented(title[1:])]), _joined(_indented(opening(detail, room)) if detail else [])


def _indented(lines: list[str]) -> list[str]:
    return [" " * _INDENT + line for line in lines]


def _joined(lines: list[str]) -> str:
    return "\n".join(lines)
