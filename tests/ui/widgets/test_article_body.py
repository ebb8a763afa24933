"""The body: what it shows of an article, how wide, and where one is in it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.widget import Widget

from reader.model.article import Article, Paragraph, ParagraphKind, Span
from reader.ui.viewmodels.body_layout import Document, Role, document_of, document_of_blocks, lay_out
from reader.ui.widgets.article_body import ArticleBody

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]
StyleOf = Callable[[Widget, str], Style]


def numbered(count: int) -> Document:
    """A document of so many short paragraphs, each of which takes a line and a blank one."""
    return document_of_blocks([(f"Paragraph {number}.", Role.BODY) for number in range(count)])


# -- what is shown


async def test_headline_standfirst_credit_and_text_stand_in_order(reading: RunApp, shown: Shown) -> None:
    async with reading() as running:
        lines = [line.rstrip(" ▐").strip() for line in shown(running.main.view.body)]
        assert [line for line in lines if line][:6] == [
            "Lind Bridge opens after nine years",
            "The mayor cut the ribbon in the rain.",
            "Kari Moe · The Oslo Courier · 5 January 2026 · 2 min read",
            "Ida Brandt, the mayor of Oslo, opened the Lind Bridge on Monday.",
            "“It took nine years and I loved none of them,” Brandt said at the",
            "ceremony in Oslo.",
        ]


@pytest.mark.parametrize(
    ("kind", "sign"),
    [
        (ParagraphKind.LIST_ITEM, "• "),
        (ParagraphKind.BLOCK_QUOTE, "┃ "),
        (ParagraphKind.CAPTION, "▫ "),
        (ParagraphKind.QUESTION, "◆ "),
    ],
)
async def test_a_kind_of_paragraph_is_told_by_its_sign(
    run_app: RunApp, shown: Shown, kind: ParagraphKind, sign: str
) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of(Article(paragraphs=(Paragraph("Tolls are gone.", kind),)), 1))
        assert f"{sign}Tolls are gone." in [line.strip() for line in shown(body)]


@pytest.mark.parametrize(
    ("role", "attributes"),
    [
        (Role.HEADLINE, {"bold"}),
        (Role.SUBHEADING, {"bold"}),
        (Role.STANDFIRST, {"italic"}),
        (Role.CAPTION, {"italic"}),
        (Role.QUESTION, {"bold"}),
        (Role.TIME_STAMP, {"bold", "reverse"}),
        (Role.BODY, set()),
    ],
)
async def test_a_role_is_told_by_its_letters(
    run_app: RunApp, style_of: StyleOf, role: Role, attributes: set[str]
) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of_blocks([("Tolls are gone.", role)]))
        style = style_of(body, "Tolls")
        assert {name for name in ("bold", "italic", "underline", "reverse") if getattr(style, name)} == attributes


async def test_an_empty_document_shows_nothing(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of_blocks([]))
        assert set(shown(body)) == {""}
        assert (body.progress, body.sight) == (0.0, Span(0, 0))


async def test_letters_of_any_script_are_drawn_within_the_pane(run_app: RunApp) -> None:
    words = "東京の橋 👩\u200d👩\u200d👧 cafe\u0301 สะพาน " * 30
    paragraphs = tuple(Paragraph(words, kind) for kind in ParagraphKind)
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of(Article(paragraphs=paragraphs), 1))
        await running.pilot.pause()
        for line in segments(body):
            assert sum(cell_len(text) for text in line) == body.size.width


def segments(body: ArticleBody) -> list[list[str]]:
    return [[part.text for part in body.render_lines(body.size.region.translate((0, y)))[0]]
            for y in range(body.size.height)]  # fmt: skip


# -- how wide


async def test_text_is_72_columns_wide_and_stands_in_the_middle(reading: RunApp, shown: Shown) -> None:
    async with reading((200, 40)) as running:
        body = running.main.view.body
        lines = [line for line in shown(body) if line]
        left = min(len(line) - len(line.lstrip()) for line in lines)
        widest = max(len(line.rstrip("▐ ").strip()) for line in lines)
        assert body.line_width == 72
        assert widest <= 72
        assert left == (body.text_columns - 72) // 2 > 20


async def test_a_pane_with_less_room_is_filled_but_for_a_margin(reading: RunApp, shown: Shown) -> None:
    async with reading((60, 24)) as running:
        body = running.main.view.body
        assert body.size.width == 60
        assert body.line_width == 60 - 1 - 2 * 2
        assert shown(body)[1].startswith("  Lind")


async def test_another_measure_lays_the_text_out_anew(reading: RunApp, shown: Shown) -> None:
    async with reading((200, 40)) as running:
        body = running.main.view.body
        body.set_measure(30)
        await running.pilot.pause()
        assert body.line_width == 30
        assert max(len(line.rstrip("▐ ").strip()) for line in shown(body)) <= 30


async def test_lines_laid_out_before_are_taken_as_they_are(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(3)
        body.show_document(document, lines=lay_out(document, body.line_width)[:2])
        assert [line.strip() for line in shown(body) if line] == ["Paragraph 0."]


# -- where one is


async def test_an_article_begins_at_its_top(run_app: RunApp) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(200))
        body.scroll_by(50)
        body.show_document(numbered(100))
        assert (body.top_line, body.top_offset) == (0, 0)


async def test_an_article_is_shown_from_the_place_where_it_was_left(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document, top_offset=document.blocks[60].start + 3)
        assert "Paragraph 60." in shown(body)[0]
        assert body.top_offset == document.blocks[60].start + 3


async def test_the_place_is_the_beginning_of_the_top_line(run_app: RunApp) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.scroll_by(1 + 2 * 30)
        assert body.top_offset == document.blocks[30].start


@pytest.mark.parametrize("size", [(60, 24), (140, 50), (200, 40)])
async def test_another_size_keeps_the_place(reading: RunApp, shown: Shown, size: tuple[int, int]) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(40)
        place = body.top_offset
        words = body.document.text[place : place + 12]
        await running.pilot.resize_terminal(*size)
        await running.pilot.pause()
        assert body.top_offset == place
        assert words in " ".join(shown(body)[:2])


async def test_the_place_survives_a_narrow_screen_and_back(reading: RunApp, shown: Shown) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(40)
        before = (body.top_offset, shown(body))
        for size in ((50, 20), (120, 40)):
            await running.pilot.resize_terminal(*size)
            await running.pilot.pause()
        assert (body.top_offset, shown(body)) == before


async def test_another_measure_keeps_the_place(reading: RunApp, shown: Shown) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(40)
        place = body.top_offset
        words = body.document.text[place : place + 12]
        for measure in (30, 100, 45):
            body.set_measure(measure)
            assert body.top_offset == place
            assert words in " ".join(shown(body)[:2])


async def test_progress_goes_from_what_is_in_sight_to_all(run_app: RunApp) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(200))
        seen = [body.progress]
        for _ in range(20):
            body.page(1)
            seen.append(body.progress)
        assert seen == sorted(seen)
        assert seen[0] == pytest.approx(body.visible_lines / 400)
        assert seen[-1] == 1.0


async def test_a_short_article_has_been_seen_whole(run_app: RunApp) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(2))
        assert body.progress == 1.0


async def test_the_sight_is_the_stretch_between_first_and_last_line(run_app: RunApp) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.scroll_by(1)
        first, last = body.sight
        assert first == 0
        assert document.block_at(last) == (body.visible_lines - 1) // 2


async def test_a_stretch_out_of_sight_is_brought_a_third_of_the_way_down(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        block = document.blocks[100]
        body.bring_into_sight(Span(block.start, block.end))
        assert "Paragraph 100." in shown(body)[body.visible_lines // 3]


async def test_a_stretch_in_sight_moves_nothing(run_app: RunApp) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.scroll_by(11)
        block = document.blocks[10]
        body.bring_into_sight(Span(block.start, block.end))
        assert body.top_line == 11


async def test_going_back_to_a_place_brings_its_line_to_the_top(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(200)
        body.show_document(document)
        body.return_to(document.blocks[40].start)
        assert "Paragraph 40." in shown(body)[0]
        body.return_to(0)
        assert body.top_line == 0


async def test_scrolling_is_reported(run_app: RunApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(200))
        await running.pilot.pause()
        posted: list[object] = []
        post = body.post_message
        monkeypatch.setattr(body, "post_message", lambda message: (posted.append(message), post(message))[1])
        body.scroll_by(3)
        assert ArticleBody.Scrolled in {type(message) for message in posted}
