"""The panels on the right of the article: one at a time, shown and left by the same keys."""

import pytest

from reader.model.annotations import Annotations, Speaker
from reader.model.article import Article, Paragraph
from reader.ui.actions.action import Focus

KEYS = {"t": Focus.RAILS, "w": Focus.VOICES, "e": Focus.NAMES}
WIDTHS = (80, 120, 200)


@pytest.fixture
def panels(shown):
    """The panels in sight."""

    def places(run) -> list[Focus]:
        return [place for place, panel in run.main.parts.late.panels.items() if panel.display]

    return places


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("first", KEYS)
@pytest.mark.parametrize("second", KEYS)
async def test_opening_one_closes_another(width: int, first: str, second: str, run_app, put, bridge, panels):
    put(bridge)
    async with run_app((width, 30)) as run:
        await run.press("enter", first)
        assert panels(run) == [KEYS[first]] and run.main.parts.panes.focus is KEYS[first]
        await run.press(second)
        assert panels(run) == ([KEYS[second]] if first != second else [])
        await run.press("escape")
        assert panels(run) == [] and run.main.parts.panes.focus is (Focus.BODY if first != second else Focus.LIST)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("key", KEYS)
async def test_escape_goes_back_to_the_pane_that_one_came_from(width: int, key: str, run_app, put, bridge, panels):
    put(bridge)
    async with run_app((width, 30)) as run:
        await run.press("enter", "h", *KEYS, key, "escape" if key != "e" else "q")
        assert panels(run) == [] and run.main.parts.panes.focus is Focus.LIST


@pytest.mark.parametrize("key", KEYS)
async def test_the_keys_do_nothing_while_no_article_is_open(key: str, run_app, put, bridge, panels):
    put(bridge)
    async with run_app() as run:
        await run.press(key)
        assert panels(run) == [] and run.main.parts.panes.focus is Focus.LIST


@pytest.mark.parametrize("key", KEYS)
async def test_a_click_on_the_bottom_line_shows_a_panel(key: str, run_app, put, bridge, shown, panels):
    put(bridge)
    async with run_app((200, 30)) as run:
        await run.press("enter")
        label = run.main.context.action(f"toggle_{KEYS[key]}").label
        await run.pilot.click(run.main.view.status, offset=(shown(run.main.view.status)[0].index(f"{key} {label}"), 0))
        await run.until(lambda: panels(run) == [KEYS[key]])


async def test_the_palette_shows_a_panel(run_app, put, bridge, panels):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "ctrl+p")
        await run.type("voices")
        await run.press("enter")
        await run.until(lambda: panels(run) == [Focus.VOICES])


async def test_the_panel_of_an_article_that_is_deleted_is_empty(run_app, put, bridge):
    put(bridge)
    async with run_app((200, 30)) as run:
        await run.press("enter", "w")
        assert "It took nine years" in run.screen()
        await run.press("h", "D")
        assert "No article is open." in run.screen()


EMPTY = [("w", "No quotes found in this article."), ("e", "No names found in this article.")]


@pytest.mark.parametrize(("key", "sentence"), EMPTY)
async def test_a_panel_without_rows_says_what_is_missing(key: str, sentence: str, run_app, put):
    put(Article(headline="rain", paragraphs=(Paragraph("it rained."),)))
    async with run_app((200, 30)) as run:
        await run.press("enter", key)
        assert sentence in run.screen()
        await run.press("j", "enter", "G", "space", "k")
        assert run.main.parts.panes.focus is KEYS[key] and run.main.parts.late.panels[KEYS[key]].row is None


@pytest.mark.parametrize("key", ["w", "e"])
async def test_the_cursor_stays_on_what_is_corrected(key: str, run_app, put, bridge):
    put(bridge)
    async with run_app((200, 30)) as run:
        await run.press("enter", key, "G")
        panel, marks = run.main.parts.late.panels[KEYS[key]], run.main.session.opened.annotations
        last = panel.cursor
        quotes = tuple(quote._replace(speaker=Speaker(0, 0, "Nobody Known")) for quote in marks.quotes)
        names = tuple(name._replace(name=f"{name.name} the Younger") for name in marks.entities)
        run.main.controllers.reading.article.show_annotations(
            run.main.session.opened.row.id, marks._replace(quotes=quotes, entities=names)
        )
        assert panel.cursor == last > 0


@pytest.mark.parametrize("key", ["w", "e"])
async def test_marks_that_come_later_are_shown_when_they_come(key: str, run_app, put, bridge):
    put(bridge)
    async with run_app((200, 30)) as run:
        await run.press("enter")
        marks = run.main.session.opened.annotations
        run.main.session.revise(run.main.session.opened._replace(annotations=Annotations()), None)
        await run.press(key)
        assert "The marks of this article are not ready yet." in run.screen()
        run.main.controllers.reading.article.show_annotations(run.main.session.opened.row.id, marks)
        await run.pilot.pause()
        assert "not made yet" not in run.screen() and "Brandt" in run.screen()


# -- where the list is all that is in sight


@pytest.mark.parametrize(("key", "pane"), [("t", Focus.RAILS), ("w", Focus.VOICES), ("e", Focus.NAMES)])
async def test_from_a_list_that_hides_the_article_a_panel_is_about_the_one_under_the_cursor(
    key: str, pane: Focus, run_app, put, bridge, stack
):
    put(bridge)
    stack("Newest")
    async with run_app((80, 24)) as run:
        await run.press("enter", "h", "j", key)
        assert run.main.session.opened.row.headline == "Lind Bridge opens after nine years"
        assert run.main.parts.panes.focus is pane and run.main.view.list.cursor == 1


async def test_from_a_list_beside_the_article_a_panel_is_about_that(run_app, put, bridge, stack):
    put(bridge)
    stack("Newest")
    async with run_app() as run:
        await run.press("enter", "h", "j", "t")
        assert run.main.session.opened.row.headline == "Newest"
