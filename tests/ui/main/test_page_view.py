"""The original page in place of the article, and the notice that points to it."""

from datetime import UTC, datetime

import pytest

from reader import pipeline
from reader.annotating.annotate import annotate
from reader.bulk_ingest.summary import Summary
from reader.library.rows.raw_page import Outcome, RawPage
from reader.reprocessing import recleaning
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.adding_work import AddResult

HEADLINE = "Goose wins the regatta"
FIRST = "A goose that nobody had entered won the Port Hallow regatta on Sunday, nine minutes ahead of the first boat."
BARLEY = "The cup was filled with barley, which the goose left to the four rowers of the second boat on Sunday morning."


# -- showing


async def test_v_shows_the_page_and_the_article_again(page, shown):
    async with page() as run:
        assert run.main.parts.panes.focus is Focus.PAGE and not run.main.view.body.display
        rows = shown(run.main.parts.late.page_lines)
        assert any("Sections" in row and "boilerplate" in row for row in rows)
        assert any(HEADLINE in row and "headline" in row for row in rows)
        await run.press("v")
        assert (
            run.main.parts.panes.focus is Focus.BODY
            and run.main.view.body.display
            and not run.main.parts.late.page_lines.display
        )


@pytest.mark.parametrize("key", ["v", "escape", "q"])
async def test_the_article_comes_back_at_the_line_under_the_cursor(key: str, page, shown):
    async with page(size=(150, 16)) as run:
        run.go_to("In the year 1905")
        await run.press(key)
        assert run.main.parts.panes.focus is Focus.BODY
        assert "1905" in shown(run.main.view.body)[0]


@pytest.mark.parametrize("key", ["v", "escape", "q"])
async def test_the_article_comes_back_as_it_was_where_the_cursor_was_not_moved(key: str, run_app, goose, shown):
    goose()
    async with run_app((100, 12)) as run:
        await run.press("enter", "space", "j")
        before = shown(run.main.view.body)
        await run.press("v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        await run.press(key)
        assert shown(run.main.view.body) == before


async def test_the_cursor_begins_on_the_paragraph_that_was_read(run_app, goose, shown):
    goose()
    async with run_app((100, 12)) as run:
        await run.press("enter", "space", "space", "space")
        while not shown(run.main.view.body)[0].strip().startswith("In the year"):
            await run.press("j")
        read = shown(run.main.view.body)[0].strip()
        await run.press("v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        assert run.main.parts.late.page_lines.line.block.text.startswith(read)


@pytest.mark.parametrize(("width", "panes"), [(80, {"page"}), (164, {"page"}), (165, {"list", "page"})])
async def test_the_page_has_a_screen_for_itself_unless_that_is_wide(width: int, panes: set[str], page):
    async with page(size=(width, 24)) as run:
        main = run.main
        assert {
            one.id
            for one in (main.view.list, main.view.body, main.parts.late.page_lines, main.parts.late.rails)
            if one.display
        } == panes


async def test_h_and_l_go_to_the_list_and_back_to_the_page(page):
    async with page(size=(120, 24)) as run:
        await run.press("h")
        assert (
            run.main.parts.panes.focus is Focus.LIST
            and run.main.view.list.display
            and run.main.parts.late.page_lines.display
        )
        await run.press("l")
        assert run.main.parts.panes.focus is Focus.PAGE and not run.main.view.list.display


async def test_the_next_article_is_shown_as_its_page_came_too(page, goose):
    goose("Swan loses the regatta", "https://quay.example/swan")
    async with page() as run:
        first = run.main.session.opened.row.headline
        await run.press("J")
        second = run.main.session.opened.row.headline
        assert {first, second} == {"Swan loses the regatta", HEADLINE}
        await run.until(lambda: any(one.block.text == second for one in run.main.parts.late.page_lines.lines))
        assert not any(one.block.text == first for one in run.main.parts.late.page_lines.lines)
        await run.press("v")
        assert run.main.parts.panes.focus is Focus.BODY


async def test_pages_that_are_passed_on_the_way_are_not_read(page, goose, hold, monkeypatch: pytest.MonkeyPatch):
    goose("Swan loses the regatta", "https://quay.example/swan")
    goose("Duck draws the regatta", "https://quay.example/duck")
    opened: list[int] = []
    async with page() as run:
        open_page = recleaning.open_page
        monkeypatch.setattr(recleaning, "open_page", lambda *values: opened.append(values[1]) or open_page(*values))
        reading, first = hold("open_page"), run.main.session.opened.row.id
        await run.press("v", "v")
        await run.until(reading.is_reached)
        await run.press("J", "J")
        reading.let_go()
        await run.until(lambda: run.main.session.page)
        last = run.main.session.opened.row.id
        assert opened == [first, last] and run.main.session.page.article_id == last


async def test_the_page_is_read_anew_when_a_new_version_of_it_was_added(page, goose):
    async with page() as run:
        added = pipeline.Added("goose.txt", goose(more=f"\n\n{BARLEY}\n"), Outcome.CHANGED, HEADLINE)
        counts = Summary()
        counts.count(added)
        run.main.controllers.adding._finish(AddResult(counts))
        await run.until(lambda: run.main.session.page and run.main.session.page.version == 2)
        assert run.main.parts.late.page_lines.lines[-1].block.text == BARLEY


async def test_a_find_ends_when_the_page_is_shown(run_app, goose):
    goose()
    async with run_app() as run:
        await run.press("enter", "slash", *"goose", "enter", "v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        assert run.main.session.find is None
        await run.press("escape")
        assert run.main.parts.panes.focus is Focus.BODY


async def test_a_page_that_cannot_be_read_is_reported_and_the_article_stays(run_app, goose, library):
    goose()
    library.write("UPDATE version SET page = x'00ff00'", ())
    async with run_app() as run:
        await run.press("enter", "v")
        await run.until(run.notices)
        assert "damaged" in run.notices()[0]
        assert run.main.parts.panes.focus is Focus.BODY and run.main.view.body.display


async def test_the_keys_of_the_page_stand_in_the_bottom_line_and_only_there(page, shown):
    async with page() as run:
        assert shown(run.main.view.status)[0].startswith(" i into article  x out  t to related  J next  v page")
        await run.press("v")
        assert "into article" not in shown(run.main.view.status)[0] and "v page" in shown(run.main.view.status)[0]


async def test_an_article_that_is_deleted_takes_its_page_along(page, shown):
    async with page() as run:
        await run.press("h", "D")
        assert (
            run.main.session.opened is None
            and not run.main.parts.late.page_lines.display
            and run.main.view.body.display
        )


# -- the notice


async def test_where_little_of_a_page_is_in_the_article_that_stands_above_the_text(
    run_app, library, make_article, shown
):
    article = make_article(HEADLINE, FIRST)
    raw = RawPage("goose.txt", "text", FIRST, None, datetime(2026, 1, 1, tzinfo=UTC), left_out=5_000)
    library.add(article, annotate(article), raw)
    async with run_app() as run:
        await run.press("enter")
        body_text = " ".join(" ".join(shown(run.main.view.body)).split())
        assert "┆ Little of this page was recognised as an article. Press v to see the ┆ original page." in body_text
        assert body_text.index("min read") < body_text.index("Little of") < body_text.index("A goose")
