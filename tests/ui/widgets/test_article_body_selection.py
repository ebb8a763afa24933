"""Selecting in the body with the mouse, and what is copied."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from rich.style import Style
from textual.widget import Widget

from reader.model.article import Article, Paragraph, ParagraphKind
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Role, document_of_blocks
from reader.ui.widgets.article_body import ArticleBody

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
StyleOf = Callable[[Widget, str], Style]


def spot(body: ArticleBody, words: str, end: bool = False) -> tuple[int, int]:
    """Where on the pane some words begin, or the column after their last letter."""
    for y in range(body.size.height):
        line = "".join(part.text for part in body.render_lines(body.size.region.translate((0, y)))[0])
        if words in line:
            return line.index(words) + (len(words) if end else 0), y
    raise AssertionError(f"{words!r} is not to be seen")


async def drag(running: Any, start: tuple[int, int], end: tuple[int, int]) -> None:
    body, pilot = running.main.view.body, running.pilot
    await pilot.mouse_down(body, offset=start)
    await pilot.hover(body, offset=end)
    await pilot.mouse_up(body, offset=end)
    await pilot.pause()


async def test_a_drag_selects_the_words_between_its_ends(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        start, (x, y) = spot(body, "Brandt, the mayor"), spot(body, "the mayor", end=True)
        await drag(running, start, (x - 1, y))
        assert body.selection.text == "Brandt, the mayor"
        assert running.app.screen.get_selected_text() == "Brandt, the mayor"
        assert style_of(body, "the mayor").reverse
        assert not style_of(body, "of Oslo").reverse


async def test_a_drag_over_two_paragraphs_selects_both_on_lines_of_their_own(
    reading: RunApp, style_of: StyleOf
) -> None:
    async with reading() as running:
        body = running.main.view.body
        (x, y), start = spot(body, "“It took", end=True), spot(body, "on Monday.")
        await drag(running, start, (x - 1, y))
        assert body.selection.text == "on Monday.\n“It took"
        assert style_of(body, "on Monday.").reverse
        assert style_of(body, "“It took").reverse
        assert not style_of(body, "nine years and").reverse


async def test_a_drag_over_a_line_break_selects_the_text_without_one(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        (x, y), start = spot(body, "ceremony in", end=True), spot(body, "said at the")
        await drag(running, start, (x - 1, y))
        assert body.selection.text == "said at the ceremony in"


async def test_a_drag_upwards_selects_as_one_downwards(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        x, y = spot(body, "the mayor", end=True)
        await drag(running, (x - 1, y), spot(body, "Brandt, the mayor"))
        assert body.selection.text == "Brandt, the mayor"


async def test_a_selection_in_a_scrolled_article_is_what_lies_under_the_mouse(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.scroll_by(20)
        (x, y), start = spot(body, "Traffic note 9", end=True), spot(body, "note 9:")
        await drag(running, start, (x - 1, y))
        assert body.selection.text == "note 9"


async def test_a_selection_behind_a_sign_is_of_the_text_alone(run_app: RunApp) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of_blocks([("Tolls are gone.", Role.LIST_ITEM)]))
        (x, y), start = spot(body, "Tolls are", end=True), spot(body, "Tolls")
        await drag(running, start, (x - 1, y))
        assert body.selection.text == "Tolls are"


async def test_a_selection_of_wide_letters_counts_letters_not_cells(run_app: RunApp) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of(Article(paragraphs=(Paragraph("新しい橋が開通した"),)), 1))
        x, y = spot(body, "新しい")
        await drag(running, (x + 6, y), (x + 8, y))
        assert body.selection.text == "橋が"


async def test_a_double_click_selects_the_word(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        x, y = spot(body, "mayor of")
        await running.pilot.double_click(body, offset=(x + 2, y))
        assert body.selection.text == "mayor"


async def test_a_word_with_an_apostrophe_or_a_hyphen_is_one(run_app: RunApp) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of_blocks([("The ferry’s by-law — gone.", Role.BODY)]))
        for word in ("ferry’s", "by-law"):
            x, y = spot(body, word)
            await running.pilot.double_click(body, offset=(x + 3, y))
            assert body.selection.text == word


async def test_a_double_click_between_words_selects_nothing(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        x, y = spot(body, "mayor of")
        await running.pilot.double_click(body, offset=(x + 5, y))
        assert body.selection.text == ""


async def test_a_triple_click_selects_the_paragraph(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        x, y = spot(body, "ceremony in")
        await running.pilot.triple_click(body, offset=(x + 2, y))
        assert body.selection.text == running.main.session.opened.article.paragraphs[1].text


async def test_a_double_click_beside_the_text_selects_nothing(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        _, y = spot(body, "ceremony in")
        for offset in ((body.size.width - 10, y), (3, 0), (3, y + 1)):
            await running.pilot.double_click(body, offset=offset)
            assert body.selection.text == ""


async def test_a_click_takes_the_selection_away(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        x, y = spot(body, "mayor of")
        await running.pilot.double_click(body, offset=(x, y))
        await running.pilot.click(body, offset=(x, y + 3))
        assert body.selection.text == ""
        assert not style_of(body, "mayor").reverse


async def test_another_article_takes_the_selection_away(reading: RunApp) -> None:
    async with reading() as running:
        body = running.main.view.body
        await running.pilot.triple_click(body, offset=spot(body, "ceremony in"))
        body.show_document(document_of_blocks([("Tolls are gone.", Role.BODY)]))
        assert body.selection.text == ""


async def test_a_selection_lies_over_all_other_marks(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        x, y = spot(body, "Ida Brandt")
        await running.pilot.double_click(body, offset=(x, y))
        style = style_of(body, "Ida")
        assert (style.color, style.bgcolor) == (body.style("selection").color, body.style("selection").bgcolor)
        assert style.bold


async def test_a_drag_over_a_table_selects_its_cells_without_the_spaces_between(reading: RunApp) -> None:
    rows = ("Month | Loaves", "September | 64", "May | 1,240")
    async with reading() as running:
        body = running.main.view.body
        body.show_document(
            document_of(Article(paragraphs=tuple(Paragraph(row, ParagraphKind.TABLE) for row in rows)), 1)
        )
        await running.pilot.pause()
        start, (x, y) = spot(body, "September |     64"), spot(body, "May       |  1,240", end=True)
        await drag(running, start, (x - 1, y))
        assert body.selection.text == "September | 64\nMay | 1,240"
