"""The page as it came, and what a person corrects of it: article, list and related stories follow."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest

from reader import ingest, recleaning
from reader.annotating.annotate import annotate
from reader.errors import BusyLibrary
from reader.library.kept_pages import KeptPages
from reader.library.library import Library, RawPage
from reader.pages.page import Page
from reader.ui.actions import Place

SENTENCES = [
    "A goose that nobody had entered won the Port Hallow regatta on Sunday, nine minutes ahead of the first boat.",
    "The bird joined the rowers at the mole, took the inside of the second buoy and never looked back, they said.",
    "The harbour master, Ida Holm, has ruled that the regatta is open to anything that floats and needs no motor.",
    "“It swam the course better than we have rowed it in years,” said Per Vik, who came second in the Anna Marie.",
    *(f"In the year {year} the cup went to a crew of {year - 1880} rowers, and the harbour rang its bell until dark."
      for year in range(1900, 1912)),
]  # fmt: skip
BOX = "Subscribe to our newsletter"
HEADLINE = "Goose wins the regatta"


def text(headline: str = HEADLINE) -> str:
    """A page: menu, headline, four sentences, a box, twelve more."""
    return "\n\n".join(["Sections", "Weather", headline, *SENTENCES[:4], BOX, *SENTENCES[4:]])


@pytest.fixture
def goose(library: Library) -> Callable[..., int]:
    """Adds a page about the goose and gives its article's id."""

    def add(headline: str = HEADLINE, url: str | None = "https://quay.example/goose") -> int:
        return ingest.store(library, Page(f"{headline}.txt", "text", text(headline), url)).article_id

    return add


@pytest.fixture
def page(run_app, goose) -> Callable[..., AbstractAsyncContextManager[Any]]:
    """Starts the app with the page about the goose shown as it came, the cursor on a line."""

    @asynccontextmanager
    async def run(line: str = "", size: tuple[int, int] = (170, 40)) -> AsyncIterator[Any]:
        goose()
        async with run_app(size) as running:
            await running.press("enter", "v")
            await running.until(lambda: running.main.page_lines.lines)
            if line:
                go_to(running, line)
            yield running

    return run


def go_to(run, line: str) -> None:
    """Put the cursor on the line that begins so."""
    pane = run.main.page_lines
    pane.move_to(next(number for number, one in enumerate(pane.lines) if one.block.text.startswith(line)))


def paragraphs(run) -> list[str]:
    """The paragraphs of the article in the body."""
    return [one.text for one in run.main.opened.article.paragraphs]


def kept(library: Library, article_id: int = 1) -> list[str]:
    """The paragraphs of an article as the library has it."""
    opened = library.open_article(article_id)
    assert opened is not None
    return [one.text for one in opened.article.paragraphs]


# -- showing


async def test_v_shows_the_page_and_the_article_again(page, shown):
    async with page() as run:
        assert run.main.place is Place.PAGE and not run.main.body.display
        rows = shown(run.main.page_lines)
        assert any("Sections" in row and "furniture" in row for row in rows)
        assert any(HEADLINE in row and "headline" in row for row in rows)
        await run.press("v")
        assert run.main.place is Place.BODY and run.main.body.display and not run.main.page_lines.display


@pytest.mark.parametrize("key", ["v", "escape", "q"])
async def test_the_article_comes_back_at_the_line_under_the_cursor(key: str, page, shown):
    async with page(size=(150, 16)) as run:
        go_to(run, "In the year 1905")
        await run.press(key)
        assert run.main.place is Place.BODY
        assert "1905" in shown(run.main.body)[0]


@pytest.mark.parametrize("key", ["v", "escape", "q"])
async def test_the_article_comes_back_as_it_was_where_the_cursor_was_not_moved(key: str, run_app, goose, shown):
    goose()
    async with run_app((100, 12)) as run:
        await run.press("enter", "space", "j")
        before = shown(run.main.body)
        await run.press("v")
        await run.until(lambda: run.main.page_lines.lines)
        await run.press(key)
        assert shown(run.main.body) == before


async def test_the_cursor_begins_on_the_paragraph_that_was_read(run_app, goose, shown):
    goose()
    async with run_app((100, 12)) as run:
        await run.press("enter", "space", "space", "space")
        while not shown(run.main.body)[0].strip().startswith("In the year"):
            await run.press("j")
        read = shown(run.main.body)[0].strip()
        await run.press("v")
        await run.until(lambda: run.main.page_lines.lines)
        assert run.main.page_lines.line.block.text.startswith(read)


@pytest.mark.parametrize(("width", "panes"), [(80, {"page"}), (164, {"page"}), (165, {"list", "page"})])
async def test_the_page_has_a_screen_for_itself_unless_that_is_wide(width: int, panes: set[str], page):
    async with page(size=(width, 24)) as run:
        main = run.main
        assert {one.id for one in (main.list, main.body, main.page_lines, main.rails) if one.display} == panes


async def test_h_and_l_go_to_the_list_and_back_to_the_page(page):
    async with page(size=(120, 24)) as run:
        await run.press("h")
        assert run.main.place is Place.LIST and run.main.list.display and run.main.page_lines.display
        await run.press("l")
        assert run.main.place is Place.PAGE and not run.main.list.display


async def test_the_next_article_is_shown_as_its_page_came_too(page, goose):
    goose("Swan loses the regatta", "https://quay.example/swan")
    async with page() as run:
        first = run.main.opened.row.headline
        await run.press("J")
        second = run.main.opened.row.headline
        assert {first, second} == {"Swan loses the regatta", HEADLINE}
        await run.until(lambda: any(one.block.text == second for one in run.main.page_lines.lines))
        assert not any(one.block.text == first for one in run.main.page_lines.lines)
        await run.press("v")
        assert run.main.place is Place.BODY


async def test_a_find_ends_when_the_page_is_shown(run_app, goose):
    goose()
    async with run_app() as run:
        await run.press("enter", "slash", *"goose", "enter", "v")
        await run.until(lambda: run.main.page_lines.lines)
        assert run.main.finding is None
        await run.press("escape")
        assert run.main.place is Place.BODY


async def test_a_page_that_cannot_be_read_is_told_and_the_article_stays(run_app, goose, library):
    goose()
    library.write("UPDATE version SET page = x'00ff00'", ())
    async with run_app() as run:
        await run.press("enter", "v")
        await run.until(run.notices)
        assert "damaged" in run.notices()[0]
        assert run.main.place is Place.BODY and run.main.body.display


async def test_the_keys_of_the_page_stand_in_the_bottom_line_and_only_there(page, shown):
    async with page() as run:
        assert shown(run.main.status)[0].startswith(" i into article  x out  t to related  J next  v page")
        await run.press("v")
        assert "into article" not in shown(run.main.status)[0] and "v page" in shown(run.main.status)[0]


async def test_an_article_that_is_deleted_takes_its_page_along(page, shown):
    async with page() as run:
        await run.press("h", "D")
        assert run.main.opened is None and not run.main.page_lines.display and run.main.body.display


# -- correcting


async def test_a_line_is_moved_into_the_article_and_all_follows(page, shown):
    async with page(BOX) as run:
        await run.press("i")
        assert run.main.page_lines.line.reason == "you moved it into the article"
        await run.until(lambda: BOX in paragraphs(run))
        assert paragraphs(run) == [*SENTENCES[:4], BOX, *SENTENCES[4:]] == kept(run.library)
        await run.press("v")
        assert any(BOX in row for row in shown(run.main.body))


async def test_a_line_is_taken_out_of_the_article_with_its_marks(page):
    async with page(SENTENCES[3]) as run:
        assert [quote for quote in run.main.opened.annotations.quotes if quote.speaker]
        await run.press("x")
        await run.until(lambda: SENTENCES[3] not in paragraphs(run))
        assert not [quote for quote in run.main.opened.annotations.quotes if quote.speaker]
        assert SENTENCES[3] not in kept(run.library)


async def test_a_line_is_moved_to_the_related_stories(page, shown):
    async with page(SENTENCES[3]) as run:
        await run.press("v", "t", "h", "v")
        await run.until(lambda: run.main.page_lines.lines)
        go_to(run, SENTENCES[3])
        await run.press("t")
        await run.until(lambda: any("swam the course" in row for row in shown(run.main.rails)))
        assert SENTENCES[3] not in paragraphs(run)


async def test_another_headline_is_in_the_list_at_once(page, shown):
    async with page("Weather") as run:
        await run.press("H")
        await run.until(lambda: "Weather" in shown(run.main.list)[0])
        assert run.main.opened.row.headline == "Weather" and run.library.row(1).headline == "Weather"


async def test_the_article_begins_and_ends_where_it_is_told_to(page):
    async with page(SENTENCES[1]) as run:
        await run.press("left_square_bracket")
        go_to(run, SENTENCES[2])
        await run.press("right_square_bracket")
        await run.until(lambda: len(paragraphs(run)) == 2)
        assert paragraphs(run) == SENTENCES[1:3]


@pytest.mark.parametrize(
    ("line", "key", "notice"),
    [
        (SENTENCES[0], "i", "This line is in the article already."),
        (HEADLINE, "i", "This line is in the article already."),
        (BOX, "x", "This line is out of the article already."),
    ],
)
async def test_a_line_that_is_where_it_shall_be_stays_and_that_is_told(line: str, key: str, notice: str, page):
    async with page(line) as run:
        await run.press(key)
        assert run.notices() == [notice]
        assert run.main.kept_page.own == () and len(run.main.changes) == 0


async def test_many_corrections_in_one_burst_are_all_kept_in_the_end(page):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x", "j", "x", "j", "x")
        await run.until(lambda: paragraphs(run) == SENTENCES[4:])
        assert kept(run.library) == SENTENCES[4:] and len(KeptPages(run.library).corrections(1)) == 4


async def test_a_correction_is_there_at_the_next_start(page, run_app):
    async with page(BOX) as run:
        await run.press("i")
        await run.until(lambda: BOX in paragraphs(run))
    async with run_app() as run:
        await run.press("enter", "v")
        await run.until(lambda: run.main.page_lines.lines)
        go_to(run, BOX)
        assert BOX in paragraphs(run) and run.main.page_lines.line.reason == "you moved it into the article"


async def test_what_a_person_corrected_has_a_mark(page, shown):
    async with page(BOX) as run:
        await run.press("i")
        (row,) = [row for row in shown(run.main.page_lines) if BOX in row]
        assert row.startswith("▌+*")


# -- taking back


async def test_u_takes_back_one_correction_after_the_other(page):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x")
        await run.until(lambda: paragraphs(run) == SENTENCES[2:])
        await run.press("u")
        await run.until(lambda: paragraphs(run) == SENTENCES[1:])
        await run.press("u")
        await run.until(lambda: paragraphs(run) == SENTENCES)
        assert KeptPages(run.library).corrections(1) == () and kept(run.library) == SENTENCES
        assert run.main.place is Place.PAGE


async def test_u_takes_back_a_correction_when_another_article_is_open(page, goose):
    async with page(SENTENCES[0]) as run:
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in kept(run.library))
        other = goose("Swan loses the regatta", "https://quay.example/swan")
        run.main.reload_rows()
        await run.press("v")
        run.main.open_article(other)
        await run.press("u")
        await run.until(lambda: kept(run.library) == SENTENCES)
        assert run.main.opened.row.id == other


async def test_u_in_the_article_keeps_the_line_that_is_read(page, shown):
    async with page(SENTENCES[0], size=(80, 12)) as run:
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in paragraphs(run))
        go_to(run, "In the year 1905")
        await run.press("v")
        before = shown(run.main.body)[0]
        await run.press("u")
        await run.until(lambda: SENTENCES[0] in paragraphs(run))
        assert "1905" in before and shown(run.main.body)[0] == before


async def test_backspace_lets_the_cleaner_decide_about_the_line(page, shown):
    async with page(SENTENCES[0]) as run:
        assert "forget" not in shown(run.main.status)[0]
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in paragraphs(run))
        assert "Backspace forget" in shown(run.main.status)[0]
        await run.press("backspace")
        await run.until(lambda: SENTENCES[0] in paragraphs(run))
        assert KeptPages(run.library).corrections(1) == ()
        await run.press("u")
        await run.until(lambda: SENTENCES[0] not in paragraphs(run))


# -- the site


async def test_w_remembers_a_correction_for_the_site(page, shown):
    async with page(BOX) as run:
        assert "for site" not in shown(run.main.status)[0]
        await run.press("i")
        await run.until(lambda: BOX in paragraphs(run))
        assert "W for site" in shown(run.main.status)[0]
        await run.press("W")
        assert run.notices() == [f"Moved into the article on all pages of quay.example: “{BOX}”"]
        assert [one.text for one in KeptPages(run.library).site_corrections("quay.example")] == [BOX]


async def test_a_page_of_the_site_that_is_added_later_is_corrected(page, goose):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.until(lambda: BOX in kept(run.library))
        assert BOX in kept(run.library, goose("Swan loses the regatta", "https://quay.example/swan"))
        assert BOX not in kept(run.library, goose("Duck draws the regatta", "https://other.example/duck"))


async def test_w_on_a_line_that_nobody_corrected_means_the_one_corrected_last(page):
    async with page(BOX) as run:
        await run.press("i", "j", "W")
        assert [one.text for one in KeptPages(run.library).site_corrections("quay.example")] == [BOX]


async def test_what_was_said_for_a_site_is_taken_back_and_forgotten(page):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.press("u")
        assert KeptPages(run.library).site_corrections("quay.example") == ()
        await run.press("W", "backspace")
        await run.until(lambda: KeptPages(run.library).corrections(1) == ())
        assert BOX in paragraphs(run) and run.main.page_lines.line.reason.endswith("on all pages of this site")
        await run.press("backspace")
        assert KeptPages(run.library).site_corrections("quay.example") == ()
        await run.until(lambda: BOX not in paragraphs(run))


async def test_where_an_article_begins_is_for_no_site(page):
    async with page(SENTENCES[1]) as run:
        await run.press("left_square_bracket", "W")
        assert "remembered for this page only" in run.notices()[0]
        assert KeptPages(run.library).site_corrections("quay.example") == ()


async def test_a_page_without_an_address_has_no_site_to_remember_for(run_app, goose, shown):
    goose(url=None)
    async with run_app((150, 40)) as run:
        await run.press("enter", "v")
        await run.until(lambda: run.main.page_lines.lines)
        go_to(run, BOX)
        await run.press("i", "W")
        await run.until(lambda: BOX in paragraphs(run))
        assert "for site" not in shown(run.main.status)[0] and len(run.main.changes) == 1


# -- what goes wrong


async def test_a_correction_that_cannot_be_kept_is_told_and_shown_no_longer(page, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise BusyLibrary("Another program is writing to the library. Try again in a moment.")

    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", refuse)
        await run.press("i")
        await run.until(run.notices)
        assert run.notices() == ["Another program is writing to the library. Try again in a moment."]
        await run.until(lambda: run.main.page_lines.lines)
        go_to(run, BOX)
        assert run.main.page_lines.line.reason != "you moved it into the article"
        assert BOX not in paragraphs(run) and len(run.main.changes) == 0


async def test_an_undo_that_cannot_be_kept_can_be_tried_again(page, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise BusyLibrary("Another program is writing to the library. Try again in a moment.")

    async with page(BOX) as run:
        await run.press("i")
        await run.until(lambda: BOX in paragraphs(run))
        with monkeypatch.context() as patch:
            patch.setattr(recleaning, "correct", refuse)
            await run.press("u")
            await run.until(lambda: "Another program" in "".join(run.notices()))
        assert BOX in paragraphs(run) and len(run.main.changes) == 1
        await run.press("u")
        await run.until(lambda: BOX not in paragraphs(run))


async def test_a_mistake_while_correcting_is_told_and_the_reader_goes_on(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", lambda *_: 1 / 0)
        await run.press("i")
        await run.until(run.notices)
        assert "mistake of Broadsheet's own (ZeroDivisionError)" in run.notices()[0]


# -- the notice


async def test_where_little_of_a_page_is_in_the_article_that_stands_above_the_text(
    run_app, library, make_article, shown
):
    article = make_article(HEADLINE, *SENTENCES[:2])
    raw = RawPage("goose.txt", "text", text(), None, datetime(2026, 1, 1, tzinfo=UTC), left_out=5_000)
    library.add(article, annotate(article), raw)
    async with run_app() as run:
        await run.press("enter")
        told = " ".join(" ".join(shown(run.main.body)).split())
        assert "┆ Little of this page looked like an article. Press v to see it all." in told
        assert told.index("min read") < told.index("Little of") < told.index("A goose")
