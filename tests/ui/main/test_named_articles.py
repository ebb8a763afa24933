"""From a name to all articles of the library that quote or mention it."""

import threading
from datetime import UTC, datetime

import pytest

from reader.base.errors import BusyLibrary
from reader.ui.actions.action import Focus
from reader.ui.viewmodels import named_article_rows

SIZES = [(200, 40), (120, 30), (80, 24)]


@pytest.fixture
def kilns(put, make_article) -> list[int]:
    """Three articles that name Oda Renn, the first also Ivo Tam, and one that names neither."""
    texts = {
        "Kiln lit": "“The kiln is hot,” said Oda Renn. Ivo Tam left.",
        "Rain": "It rained all day.",
        "Kiln cold": "Oda Renn went home. The kiln of Oda Renn is cold.",
        "Kiln sold": "“I will miss it,” said Oda Renn.",
    }
    return [
        put(make_article(title, text, language="en"), datetime(2026, 1, 20 - number, tzinfo=UTC))
        for number, (title, text) in enumerate(texts.items())
    ]


@pytest.fixture
def rows(shown):
    """The lines of the panel in sight, blank ones left out."""

    def lines(run) -> list[str]:
        return [text for line in shown(run.main.parts.late.panels[Focus.ARTICLES]) if (text := line.strip("▕▌▐ "))]

    return lines


async def list_articles(run) -> None:
    await run.press("A")
    await run.until(lambda: run.main.parts.late.panels[Focus.ARTICLES].content.article_id)


@pytest.mark.parametrize("size", SIZES)
async def test_the_articles_about_a_name_are_listed_in_its_place(size, run_app, kilns, rows):
    async with run_app(size) as run:
        await run.press("enter", "e")
        await list_articles(run)
        assert run.main.parts.panes.focus is Focus.ARTICLES and not run.main.parts.late.panels[Focus.NAMES].display
        shown = rows(run)
        assert shown[:2] == ["@ Oda Renn", "3 articles"]
        assert [line for line in shown if line.startswith("Kiln")] == ["Kiln lit", "Kiln cold", "Kiln sold"]
        assert [line for line in shown if "mentioned" in line] == [
            "quoted once · mentioned once", "mentioned 2 times", "quoted once · mentioned once",
        ]  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_an_article_and_the_list_stays(size, run_app, kilns):
    async with run_app(size) as run:
        await run.press("enter", "e")
        await list_articles(run)
        await run.press("enter")
        assert run.main.session.opened.row.headline == "Kiln cold" and run.main.parts.panes.focus is Focus.BODY
        await run.press("l", "j", "enter")
        assert run.main.session.opened.row.headline == "Kiln sold" and run.main.view.list.row.headline == "Kiln sold"


async def test_the_cursor_begins_on_the_first_article_that_is_not_open(run_app, kilns):
    async with run_app() as run:
        await run.press("enter", "e")
        await list_articles(run)
        assert run.main.parts.late.panels[Focus.ARTICLES].content.article_id == kilns[2]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("key", "place"), [("e", Focus.NAMES), ("w", Focus.VOICES)])
async def test_escape_goes_back_a_layer_at_a_time(size, key: str, place: Focus, run_app, kilns):
    async with run_app(size) as run:
        await run.press("enter", key)
        await list_articles(run)
        await run.press("escape")
        assert run.main.parts.panes.focus is place and run.main.parts.late.panels[place].display
        await run.press("escape")
        assert run.main.parts.panes.focus is Focus.BODY and run.main.parts.panes.panel is None


async def test_from_a_quote_the_articles_about_its_speaker_are_listed(run_app, kilns, rows):
    async with run_app() as run:
        await run.press("enter", "w")
        await list_articles(run)
        assert rows(run)[:2] == ["@ Oda Renn", "3 articles"]


async def test_a_quote_that_nobody_is_named_for_has_no_articles(run_app, put_said, shown):
    put_said("Kiln", Nobody_lit_it=None, It_is_hot="Oda Renn")
    async with run_app((200, 30)) as run:
        await run.press("enter", "w")
        assert "A articles" in shown(run.main.view.status)[0]
        await run.press("j")
        assert (
            run.main.parts.late.panels[Focus.VOICES].content.voice.name is None
            and "A articles" not in shown(run.main.view.status)[0]
        )
        await run.press("A")
        assert run.main.parts.panes.focus is Focus.VOICES


async def test_a_pronoun_has_no_articles(run_app, put_said):
    put_said("Rain", It_rained="They", It_poured="Ida Holm")
    async with run_app() as run:
        await run.press("enter", "w", "A")
        assert run.main.parts.late.panels[Focus.VOICES].content.voice.name == "They"
        assert run.main.parts.panes.focus is Focus.VOICES
        await run.press("j", "A")
        assert run.main.parts.panes.focus is Focus.ARTICLES


async def test_another_name_s_articles_come_in_place_of_those_of_the_first(run_app, kilns, rows):
    async with run_app() as run:
        await run.press("enter", "e")
        await list_articles(run)
        await run.press("escape", "j")
        await list_articles(run)
        assert rows(run)[:3] == ["@ Ivo Tam", "1 article", "Kiln lit"]


@pytest.mark.parametrize("key", ["t", "w"])
async def test_another_panel_takes_the_place_of_both_layers(key: str, run_app, kilns):
    async with run_app() as run:
        await run.press("enter", "e")
        await list_articles(run)
        await run.press(key, "escape")
        assert run.main.parts.panes.panel is None and run.main.parts.panes.focus is Focus.BODY


async def test_a_click_opens_an_article(run_app, kilns, shown):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e")
        await list_articles(run)
        panel = run.main.parts.late.panels[Focus.ARTICLES]
        line = next(y for y, text in enumerate(shown(panel)) if "Kiln sold" in text)
        await run.pilot.click(panel, offset=(6, line))
        await run.until(lambda: run.main.session.opened.row.headline == "Kiln sold")


async def test_an_article_that_was_deleted_meanwhile_is_reported(run_app, kilns):
    async with run_app() as run:
        await run.press("enter", "e")
        await list_articles(run)
        run.library.delete(kilns[2])
        await run.press("enter")
        assert run.notices() == ["This article is no longer in the library."]
        assert run.main.session.opened.row.headline == "Kiln lit"


async def test_the_reader_goes_on_while_the_library_is_read_and_what_comes_too_late_is_not_shown(
    run_app, kilns, rows, monkeypatch
):
    read, goes_on = named_article_rows.read_articles, threading.Event()

    def read_slowly(library, name: str):
        found = read(library, name)
        assert name != "Oda Renn" or goes_on.wait(10)
        return found

    monkeypatch.setattr(named_article_rows, "read_articles", read_slowly)
    async with run_app() as run:
        await run.press("enter", "e", "A")
        assert rows(run) == ["@ Oda Renn", "searching the library …"]
        await run.press("enter", "j", "escape", "j")
        await list_articles(run)
        goes_on.set()
        await run.all_done()
        assert rows(run)[:2] == ["@ Ivo Tam", "1 article"]


@pytest.mark.parametrize("error", [BusyLibrary("The library is busy."), ValueError("a page's text")])
async def test_what_goes_wrong_is_reported_and_the_names_are_shown_again(error, run_app, kilns, monkeypatch):
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(named_article_rows, "read_articles", refuse)
    async with run_app() as run:
        await run.press("enter", "e", "A")
        await run.until(lambda: run.notices())
        assert run.main.parts.panes.focus is Focus.NAMES
        notice = run.notices()[0]
        assert notice == str(error) or notice.endswith("because of a bug in Broadsheet (ValueError).")
        assert "page's text" not in notice
