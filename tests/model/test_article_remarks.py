"""What a reader should know about an article first."""

import pytest

from reader.exporting.html_body import article_body
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph, ParagraphKind
from reader.model.article_remarks import remarks_on
from reader.model.article_text import render_markdown, render_text

PART = "The page has only a part of this article: the rest is for subscribers."


def test_a_part_of_an_article_is_told_and_a_whole_one_is_not() -> None:
    assert remarks_on(Article(is_part=True)) == (PART,)
    assert remarks_on(Article()) == ()


def test_text_markdown_and_html_tell_it_above_the_first_paragraph() -> None:
    article = Article("Goose wins", byline=("Ida Holm",), paragraphs=(Paragraph("It swam."),), is_part=True)
    assert render_text(article) == f"Goose wins\n\nIda Holm\n\n{PART}\n\nIt swam.\n"
    assert render_markdown(article) == f"# Goose wins\n\n*Ida Holm*\n\n*{PART}*\n\nIt swam.\n"
    assert f'<p class="remark">{PART}</p>\n</header>' in article_body(article, Annotations())


@pytest.mark.parametrize(
    ("times", "is_told"),
    [
        (["14:05", "13:40", "13:02"], True),
        (["14:05 Ida Holm", "13.40 Uhr", "13h02"], True),
        (
            [
                "12 March 2025, 0:10",
                "12 March 2025, 0:05",
                *[f"11 March 2025, {hour}:00" for hour in range(23, 10, -1)],
            ],
            True,
        ),
        (["14：05", "13時40", "13时02"], True),
        (["10:05", "9:40", "8:02"], True),
        (["14:05", "14:05", "14:05", "13:40", "13:02"], True),
        (["2024.03, 14:05", "2024.03, 13:40", "2024.03, 13:02"], True),
        (["9.2024, 14:05", "9.2024, 13:40", "9.2024, 13:02"], True),
        (["14:05", "13:40", "13:50", "13:30", "13:20", "13:02"], True),
        (["14:05", "13:40", "13:50", "13:20", "13:02"], False),
        (["13:02", "13:40", "14:05"], False),
        (["14:05", "13:40"], False),
        (["14:05", "14:05", "14:05"], False),
        (["Ida Holm"] * 4, False),
        ([], False),
    ],
)
def test_a_live_blog_that_begins_with_the_newest_entry_is_told(times: list[str], is_told: bool) -> None:
    entries = [one for time in times for one in (Paragraph(time, ParagraphKind.TIME_STAMP), Paragraph("It swam."))]
    assert (remarks_on(Article(paragraphs=tuple(entries))) == ("The newest entry comes first.",)) is is_told


def test_a_clock_time_in_the_text_is_none_of_an_entry() -> None:
    times = [Paragraph(time, ParagraphKind.TIME_STAMP) for time in ("14:05", "13:40", "13:02")]
    entries = [one for time in times for one in (time, Paragraph("It swam until 20:00."))]
    assert remarks_on(Article(paragraphs=tuple(entries))) == ("The newest entry comes first.",)
    assert (
        remarks_on(Article(paragraphs=(Paragraph("At 14:05."), Paragraph("At 13:40."), Paragraph("At 13:02.")))) == ()
    )


@pytest.mark.parametrize("kind", [ParagraphKind.SUBHEADING, ParagraphKind.BODY])
def test_a_time_may_stand_before_the_heading_or_text_of_an_entry(kind: ParagraphKind) -> None:
    lines = ["14:05 – Goose wins", "13:40 – Buoy reached", "Ore 13:02 – Off they go"]
    assert remarks_on(Article(paragraphs=tuple(Paragraph(line, kind) for line in lines))) == (
        "The newest entry comes first.",
    )
    assert remarks_on(Article(paragraphs=tuple(Paragraph(line, kind) for line in reversed(lines)))) == ()


def test_noon_comes_before_one_in_the_afternoon() -> None:
    times = [Paragraph(time, ParagraphKind.TIME_STAMP) for time in ("1:05pm", "12:40pm", "11:02am")]
    assert remarks_on(Article(paragraphs=tuple(times))) == ("The newest entry comes first.",)
