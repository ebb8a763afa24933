"""The line below a headline: what it says where there is room, and what is cut first."""

import pytest

from reader.library.rows.article_row import ArticleRow
from reader.ui.widgets.article_row_painter import detail_text

NOW = 1_773_243_000
ROW = ArticleRow(
    **{
        **dict.fromkeys(ArticleRow._fields),
        **{"id": 1, "headline": "Fog", "publisher": "The Oslo Courier", "sort_at": NOW - 3 * 3_600, "minutes": 2},
        **{"also_in": (), "is_sample": False},
    }
)


@pytest.mark.parametrize(
    ("also_in", "width", "text"),
    [
        ((), 40, "The Oslo Courier · 3 h · 2 min read"),
        ((), 31, "The Oslo Co… · 3 h · 2 min read"),
        ((), 30, "The Oslo Courier · 3 h · 2 min"),
        ((), 20, "The O… · 3 h · 2 min"),
        ((), 16, "3 h · 2 min"),
        (("Post", "Post", "Times"), 60, "The Oslo Courier · 3 h · 2 min read · also in Post, Times"),
        (("Post", "Times"), 48, "The Oslo Courier · 3 h · 2 min read · also in 2"),
        (("",), 60, "The Oslo Courier · 3 h · 2 min read · also in 1"),
    ],
)
def test_the_source_is_cut_before_the_age_and_other_sources_are_counted(
    also_in: tuple[str, ...], width: int, text: str
) -> None:
    assert detail_text(ROW._replace(also_in=also_in), width, NOW).rstrip() == text
