"""The original page: its lines with signs and reasons, and a cursor that goes over all of them."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from rich.style import Style
from textual.widget import Widget

from reader.model.blocks import Block, Label, LabelledBlock
from reader.ui.widgets.page_line_painter import PageLinePainter

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]
StyleOf = Callable[[Widget, str], Style]

WIDE, NARROW = (120, 24), (80, 24)


def line(text: str, label: Label = Label.PARAGRAPH, reason: str = "reads like the article (93%)") -> LabelledBlock:
    return LabelledBlock(Block(text, 0), label, reason)


PAGE = [
    line("Sections", Label.FURNITURE, "a menu"),
    line("Goose wins the regatta", Label.HEADLINE, "main heading above the text"),
    line("The bird took the cup on Sunday. " * 4),
    line("Sign up", Label.FURNITURE, "a box"),
    line("Ferry pilots retire together", Label.RAIL_STORY, "in a list of titles"),
]


@pytest.fixture
def page(run_app: RunApp, put: Callable[..., int], make_article: Callable[..., Any]) -> RunApp:
    """Starts the app with the keys in a page of these lines."""

    @asynccontextmanager
    async def run(
        lines: list[LabelledBlock],
        size: tuple[int, int] = WIDE,
        corrected: frozenset[int] = frozenset(),
        cursor: int = 0,
    ) -> AsyncIterator[Any]:
        put(make_article())
        async with run_app(size) as running:
            await running.press("enter")
            pane = await running.main.parts.late.attach_page_lines()
            running.main.controllers.reading.page_view.read = lambda: None
            running.main.parts.panes.show_page(True)
            await running.pilot.pause()
            pane.show_lines(lines, corrected, cursor)
            await running.pilot.pause()
            yield running

    return run


def many(count: int) -> list[LabelledBlock]:
    return [line(f"Line {number}") for number in range(count)]


async def test_each_line_stands_with_its_sign_its_label_and_the_reason(page: RunApp, shown: Shown) -> None:
    async with page(PAGE, corrected=frozenset({3})) as running:
        rows = [row.rstrip(" ▐") for row in shown(running.main.parts.late.page_lines)]
        assert rows[0].startswith(" + in the article   » related story   - removed   * corrected by you")
        assert [row[:4] for row in rows[1:8]] == ["▌-  ", " +  ", " +  ", "    ", " -* ", " »  ", ""]
        assert rows[1].split() == ["▌-", "Sections", "boilerplate", "·", "a", "menu"]
        assert rows[3].endswith("paragraph 93% · reads like the article") and "·" not in rows[4]


async def test_on_a_narrow_screen_the_lines_have_all_the_room_and_the_label_of_one_stands_above(
    page: RunApp, shown: Shown
) -> None:
    async with page(PAGE, NARROW) as running:
        rows = [row.rstrip(" ▐") for row in shown(running.main.parts.late.page_lines)]
        assert rows[0].startswith(" boilerplate · a menu") and rows[0].endswith("* by you")
        assert rows[1] == "▌-  Sections" and rows[3].startswith(" +  The bird took the cup on Sunday. The bird took")
        await running.press("j")
        assert shown(running.main.parts.late.page_lines)[0].startswith(" headline · main heading")


async def test_what_became_of_a_line_differs_in_look(page: RunApp, style_of: StyleOf) -> None:
    async with page(PAGE, cursor=0) as running:
        await running.press("G")
        pane = running.main.parts.late.page_lines
        kept, dropped, title = (style_of(pane, words) for words in ("The bird", "Sign up", "Goose wins"))
        assert kept.color != dropped.color and title.bold and not kept.bold
        await running.press("g")
        assert style_of(pane, "Ferry pilots").italic


@pytest.mark.parametrize("theme", ["ansi-dark", "textual-light"])
async def test_the_cursor_is_seen_in_every_theme(theme: str, page: RunApp, style_of: StyleOf) -> None:
    async with page(PAGE) as running:
        running.app.theme = theme
        await running.pilot.pause()
        here, elsewhere = (
            style_of(running.main.parts.late.page_lines, "Sections"),
            style_of(running.main.parts.late.page_lines, "Sign up"),
        )
        assert here.reverse or here.bgcolor != elsewhere.bgcolor


async def test_the_cursor_begins_at_the_given_line_in_the_upper_part(page: RunApp, shown: Shown) -> None:
    async with page(many(100), cursor=50) as running:
        place = [number for number, row in enumerate(shown(running.main.parts.late.page_lines)) if row.startswith("▌")]
        assert len(place) == 1 and 5 <= place[0] <= 10
        assert running.main.parts.late.page_lines.line.block.text == "Line 50"


@pytest.mark.parametrize(
    ("keys", "line_number"),
    [
        (("j", "down"), 2),
        (("j", "j", "k"), 1),
        (("k",), 0),
        (("G",), 99),
        (("G", "j"), 99),
        (("G", "g"), 0),
        (("space",), 42),
        (("space", "b"), 0),
        (("ctrl+d",), 32),
    ],
)
async def test_the_keys_that_move_move_the_cursor(keys: tuple[str, ...], line_number: int, page: RunApp, shown) -> None:
    async with page(many(100)) as running:
        await running.press(*keys)
        assert running.main.parts.late.page_lines.cursor == line_number
        assert any(row.startswith("▌") for row in shown(running.main.parts.late.page_lines))


async def test_every_line_can_be_reached_and_read_though_it_is_longer_than_the_pane(page: RunApp, shown: Shown) -> None:
    words = [f"w{number}" for number in range(1500)]
    async with page([line("Before"), line(" ".join(words)), line("After")]) as running:
        read: set[str] = set()
        for _ in range(20):
            await running.press("j")
            read |= {word for row in shown(running.main.parts.late.page_lines) for word in row[4:79].split()}
        assert set(words) <= read and running.main.parts.late.page_lines.cursor == 2
        for _ in range(20):
            await running.press("k")
        assert running.main.parts.late.page_lines.cursor == 0


async def test_boundaries_are_where_the_article_begins_or_ends(page: RunApp) -> None:
    async with page(PAGE) as running:
        found = []
        for key in (")", ")", ")", "(", "("):
            await running.press(key)
            found.append(running.main.parts.late.page_lines.cursor)
        assert found == [1, 3, 3, 1, 1]
        assert running.notices() == ["The article neither begins nor ends above this line."]


async def test_a_boundary_out_of_sight_comes_into_the_upper_part(page: RunApp, shown: Shown) -> None:
    async with page([*many(100), line("Sign up", Label.FURNITURE), *many(100)]) as running:
        await running.press(")")
        rows = shown(running.main.parts.late.page_lines)
        (place,) = [number for number, row in enumerate(rows) if row.startswith("▌")]
        assert "Sign up" in rows[place] and 5 <= place <= 10
        await running.press(")")
        assert len([row for row in rows if row in shown(running.main.parts.late.page_lines)]) > 15


async def test_a_click_puts_the_cursor_on_the_line(page: RunApp) -> None:
    async with page(PAGE) as running:
        await running.pilot.click(running.main.parts.late.page_lines, offset=(10, 4))
        assert running.main.parts.late.page_lines.cursor == 2
        for offset in ((10, 0), (10, 15)):
            await running.pilot.click(running.main.parts.late.page_lines, offset=offset)
        assert running.main.parts.late.page_lines.cursor == 2


async def test_the_cursor_stays_in_sight_when_the_screen_changes(page: RunApp, shown: Shown) -> None:
    async with page([line("word " * 40) for _ in range(60)], cursor=40) as running:
        for size in ((60, 24), (200, 60), (80, 10)):
            await running.pilot.resize_terminal(*size)
            await running.pilot.pause()
            assert any(row.startswith("▌") for row in shown(running.main.parts.late.page_lines))
            assert running.main.parts.late.page_lines.cursor == 40


@pytest.mark.parametrize("size", [(30, 8), (12, 5), (5, 3), (2, 2)])
async def test_there_is_no_screen_too_small_for_it(size: tuple[int, int], page: RunApp) -> None:
    async with page(PAGE, size) as running:
        await running.press("j", "j", "G", "g", "space", "b", ")", "(")
        assert running.main.parts.late.page_lines.cursor == 1


async def test_how_far_the_cursor_has_come_is_shown(page: RunApp, shown: Shown) -> None:
    async with page(many(100), cursor=49) as running:
        await running.press("k")
        assert shown(running.main.view.status)[0].endswith("49%")


async def test_a_page_of_no_lines_says_so(page: RunApp, shown: Shown) -> None:
    async with page([]) as running:
        assert shown(running.main.parts.late.page_lines)[0].startswith(" This page has no text.")
        await running.press("j", "G", "space", ")", "i")
        assert running.main.parts.late.page_lines.line is None


async def test_only_rows_in_sight_are_drawn(page: RunApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with page(many(20_000)) as running:
        drawn: list[int] = []
        real = PageLinePainter.row
        monkeypatch.setattr(
            PageLinePainter, "row", lambda self, number, width: drawn.append(number) or real(self, number, width)
        )
        await running.press("G")
        assert running.main.parts.late.page_lines.cursor == 19_999
        assert drawn and len(set(drawn)) <= 2 * running.main.parts.late.page_lines.size.height


async def test_hostile_text_stays_text(page: RunApp, shown: Shown) -> None:
    async with page([line("[bold]Sign[/] up [@click=app.quit]here[/]"), line("\x1b]52;c;eA==\x07bell")]) as running:
        rows = shown(running.main.parts.late.page_lines)
        assert "[bold]Sign[/] up [@click=app.quit]here[/]" in rows[1] and "\x1b" not in rows[2]
