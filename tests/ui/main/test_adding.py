"""Adding one page: typed, pasted, or named on the command line."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from reader import pipeline
from reader.base.errors import UnreachableAddress
from reader.model.article import Article
from reader.pages import fetching
from reader.ui.actions.action import Focus
from tests.ui.conftest import NARROW, WIDE, screen_text

PARAGRAPH = "The council of Fennick voted on Tuesday to plant nine pear trees along the new road to the valley. "


async def paste(run, text: str) -> None:
    run.app.post_message(events.Paste(text))
    await run.pilot.pause()


def typed(run) -> str:
    return run.app.screen.query_one(Input).value


async def finish(run) -> None:
    await run.press("enter")
    await run.until(lambda: not run.main.parts.jobs.is_running("adding"))


@pytest.fixture
def old(put: Callable[..., int], make_article: Callable[..., Article]) -> list[int]:
    """Two articles, of 2003 and 2001."""
    return [put(make_article(f"Of {year}"), datetime(year, 1, 1, tzinfo=UTC)) for year in (2003, 2001)]


async def test_a_opens_the_box_and_escape_closes_it_without_adding(run_app):
    async with run_app() as run:
        await run.press("a")
        assert "Add a page" in run.screen()
        await run.press(*"pear", "escape")
        assert run.app.screen is run.main and not run.main.parts.jobs.is_running("adding")


async def test_enter_on_an_empty_box_adds_nothing(run_app):
    async with run_app() as run:
        await run.press("a", "space", "enter")
        assert run.app.screen is run.main and not run.main.parts.jobs.is_running("adding")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were to be fetched; none is."""
    addresses: list[str] = []

    def fetch(url: str, *_: object) -> None:
        addresses.append(url)
        raise UnreachableAddress("No network here.")

    monkeypatch.setattr(fetching, "fetch_page", fetch)
    return addresses


@pytest.mark.parametrize(
    ("keys", "fetched"),
    [(["enter"], ["https://pear.example/new"]), (["2"], []), (["escape"], [])],
)
async def test_an_address_without_its_scheme_is_asked_about(
    run_app, orchard: Path, asked: list[str], keys: list[str], fetched: list[str]
):
    async with run_app() as run:
        await run.press("a")
        await run.type("pear.example/new")
        await run.press("enter")
        assert "Fetch https://pear.example/new?" in run.screen() and asked == []
        await run.press(*keys)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert asked == fetched and run.notices() == ["https://pear.example/new: No network here."] * len(fetched)


@pytest.mark.parametrize("name", ["pear.txt", "gone.html", "notes.md"])
async def test_a_file_or_what_ends_like_one_is_no_address(run_app, orchard: Path, asked: list[str], name: str):
    async with run_app() as run:
        await run.press("a")
        await run.type(name)
        await finish(run)
        assert asked == [] and len(run.notices()) == 1


async def test_addresses_that_the_reader_was_opened_with_are_asked_about_together(
    run_app, orchard: Path, asked: list[str]
):
    async with run_app(sources=["pear.example", "pear.txt", "plum.example/a"]) as run:
        await run.until(lambda: "Fetch https://pear.example and https://plum.example/a?" in run.screen())
        await run.press("2")
        await run.until(lambda: run.library.count() == 1)
        assert asked == []


async def test_a_path_is_added_and_reported(run_app, orchard: Path):
    async with run_app() as run:
        await run.press("a")
        await run.type("pear.txt")
        await finish(run)
        assert run.notices() == ["Added: Orchard saves its oldest pear tree"]
        assert run.main.view.list.row.headline == "Orchard saves its oldest pear tree"


async def test_an_address_is_fetched_and_added(run_app, site, web_page):
    site.pages["/pears"] = web_page("Pears ripen early")
    async with run_app() as run:
        await run.press("a")
        await paste(run, f"{site.address}/pears")
        await finish(run)
        assert run.notices() == ["Added: Pears ripen early"]


async def test_while_a_page_is_added_the_footer_says_so_and_how_to_stop_it(run_app, orchard, shown):
    async with run_app() as run:
        run.main.controllers.adding.start(["pear.txt"], opens_first=False)
        assert shown(run.main.view.status)[0].startswith(" adding pear.txt …  c cancel")
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert "adding" not in shown(run.main.view.status)[0] and "cancel" not in shown(run.main.view.status)[0]


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("keys", [[], ["enter"], ["f"]], ids=["list", "article", "feeds"])
async def test_a_page_that_was_added_by_hand_is_opened(size, keys, run_app, old, orchard):
    async with run_app(size) as run:
        await run.press(*keys, "a")
        await run.type("pear.txt")
        await finish(run)
        assert run.main.session.opened.row.headline == "Orchard saves its oldest pear tree"
        assert run.main.parts.panes.focus is Focus.BODY and run.main.view.body.display


async def test_a_page_that_was_there_before_is_opened_too(run_app, old, orchard):
    async with run_app() as run:
        pipeline.add_sources(run.library, ["pear.txt"])
        await run.press("enter", "a")
        await run.type("pear.txt")
        await finish(run)
        assert run.main.session.opened.row.headline == "Orchard saves its oldest pear tree"


async def test_the_panel_shows_what_belongs_to_the_page_that_was_added(run_app, old, orchard):
    async with run_app() as run:
        await run.press("enter", "w", "h", "a")
        await run.type("pear.txt")
        await finish(run)
        assert "I told it stories" in "\n".join(screen_text(run.main.parts.late.voices))


@pytest.mark.parametrize("keys", [["j"], ["J"], ["n"], ["E"]])
async def test_who_went_on_meanwhile_is_not_taken_away(keys, run_app, old, orchard, monkeypatch):
    going_on = threading.Event()
    add_sources = pipeline.add_sources

    def wait(*values, **more):
        going_on.wait(10)
        return add_sources(*values, **more)

    monkeypatch.setattr(pipeline, "add_sources", wait)
    async with run_app() as run:
        await run.press("enter", "h", "a")
        await run.type("pear.txt")
        await run.press("enter", *keys)
        before = run.main.session.opened.row.headline
        going_on.set()
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.main.session.opened.row.headline == before
        assert run.notices()[-1] == "Added: Orchard saves its oldest pear tree"


async def test_the_added_row_is_selected_wherever_it_sorts(run_app, old, tmp_path, monkeypatch, web_page, shown):
    monkeypatch.chdir(tmp_path)
    Path("pears.html").write_text(web_page("Pears ripen early"), "utf-8")
    async with run_app() as run:
        await run.press("G", "a")
        await run.type("pears.html")
        await finish(run)
        rows = [line for line in shown(run.main.view.list) if "Of 200" in line or "Pears" in line]
        assert [row.strip("▌●▕ ") for row in rows] == ["Of 2003", "Pears ripen early", "Of 2001"]
        assert rows[1].startswith("▌") and run.main.view.list.cursor == 1


async def test_the_same_page_twice_is_one_article(run_app, orchard):
    async with run_app() as run:
        for _ in range(2):
            await run.press("a")
            await run.type("pear.txt")
            await finish(run)
        assert run.library.count() == 1
        assert run.notices()[-1] == "Already there: Orchard saves its oldest pear tree"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("nowhere.txt", "nowhere.txt: There is no such file. Check the spelling."),
        ("empty.txt", "empty.txt: The page is empty."),
        ("short.txt", "short.txt: No article was found"),
        ("ftp://example.org/x", "ftp://example.org/x: "),
    ],
)
async def test_a_page_that_cannot_be_added_is_reported_and_changes_nothing(name, complaint, run_app, old, orchard):
    Path("empty.txt").touch()
    Path("short.txt").write_text("Log in", "utf-8")
    async with run_app() as run:
        await run.press("a")
        await paste(run, name)
        await finish(run)
        assert run.notices()[-1].startswith(complaint)
        assert run.library.count() == 2 and run.main.view.list.row.headline == "Of 2003"


async def test_a_mistake_in_the_reader_itself_is_reported_and_the_next_page_can_be_added(run_app, orchard, monkeypatch):
    def fail(*_: object) -> None:
        raise RecursionError

    async with run_app() as run:
        with monkeypatch.context() as patch:
            patch.setattr(pipeline, "read_page", fail)
            await run.press("a", "x")
            await finish(run)
        assert "RecursionError" in run.notices()[-1]
        await run.press("a")
        await run.type("pear.txt")
        await finish(run)
        assert run.library.count() == 1


@pytest.mark.parametrize(
    "form",
    [
        "'{0}/my pear.txt'",
        '"{0}/my pear.txt"',
        "{0}/my\\ pear.txt",
        "{0}/my pear.txt",
        "'my pear.txt'",
        "file://{0}/my%20pear.txt",
    ],
)
async def test_a_path_is_read_as_terminals_paste_it_where_a_file_is_dropped(form: str, run_app, orchard: Path):
    orchard.rename(orchard.with_name("my pear.txt"))
    async with run_app() as run:
        await run.press("a")
        await paste(run, form.format(orchard.parent))
        await finish(run)
        assert run.notices() == ["Added: Orchard saves its oldest pear tree"]


async def test_a_file_with_quotation_marks_in_its_name_is_that_file(run_app, orchard: Path):
    orchard.rename(orchard.with_name("'pear tree'"))
    async with run_app() as run:
        await run.press("a")
        await paste(run, "'pear tree'")
        await finish(run)
        assert run.notices() == ["Added: Orchard saves its oldest pear tree"]


@pytest.mark.parametrize("line", ["'/nowhere/my pear.txt'", "/nowhere/my pear.txt", "../nowhere/my pear.txt", "'it is"])
async def test_a_line_that_begins_like_a_path_is_not_taken_for_page_text(line: str, run_app):
    async with run_app() as run:
        await run.press("a")
        await paste(run, line)
        await finish(run)
        sentence = "There is no such file." if "nowhere" in line else "No article was found"
        assert run.notices()[0].startswith(("pasted text" if line == "'it is" else line.strip("'")) + ": " + sentence)


@pytest.mark.parametrize("quoted", [True, False])
async def test_prose_in_quotation_marks_is_page_text(quoted: bool, run_app):
    async with run_app() as run:
        await run.press("a")
        await paste(run, f'"{PARAGRAPH * 4}"' if quoted else f"'Tis so. {PARAGRAPH * 4}")
        await finish(run)
        assert run.notices()[0].startswith("Added: ")


# -- pasting


async def test_a_pasted_address_stands_in_the_box_once(run_app):
    async with run_app() as run:
        await run.press("a")
        await paste(run, "\nhttps://example.org/pears\n")
        assert typed(run) == "https://example.org/pears"


async def test_pasted_page_text_is_summed_up_and_added(run_app, orchard):
    text = orchard.read_text("utf-8")
    async with run_app() as run:
        await run.press("a")
        await paste(run, text)
        assert typed(run).startswith("7 lines: Orchard saves its oldest pear tree Workers in Fennick moved")
        await finish(run)
        assert run.notices() == ["Added: Orchard saves its oldest pear tree"]


async def test_pasted_source_of_a_web_page_is_read_as_html(run_app, web_page):
    async with run_app() as run:
        await run.press("a")
        await paste(run, web_page("Pears ripen early").replace("<p>", "\n<p>"))
        await finish(run)
        assert run.notices() == ["Added: Pears ripen early"]


async def test_a_long_paragraph_in_one_line_is_taken_for_page_text(run_app):
    async with run_app() as run:
        await run.press("a")
        await paste(run, PARAGRAPH * 4)
        await finish(run)
        assert run.notices()[0].startswith("Added: The council of Fennick voted")


@pytest.mark.parametrize("text", ["~nobody-by-that-name goes here", "字" * 400, "~nobody-by-that-name/x"])
async def test_odd_text_in_the_box_is_reported_to_be_no_page(text: str, run_app):
    async with run_app() as run:
        await run.press("a")
        await paste(run, text)
        await finish(run)
        assert len(run.notices()) == 1 and run.library.count() == 0


@pytest.mark.parametrize("keys", [["x"], ["backspace"], ["ctrl+k"]])
async def test_an_edit_after_pasted_page_text_begins_a_new_line(keys: list[str], run_app, orchard):
    async with run_app() as run:
        await run.press("a")
        await paste(run, orchard.read_text("utf-8"))
        await run.press(*keys)
        assert typed(run) == "".join(key for key in keys if len(key) == 1)
        await finish(run)
        assert run.library.count() == 0


async def test_a_second_paste_takes_the_place_of_the_first(run_app, orchard, site, web_page):
    site.pages["/pears"] = web_page("Pears ripen early")
    async with run_app() as run:
        await run.press("a")
        await paste(run, orchard.read_text("utf-8"))
        await paste(run, f"{site.address}/pears")
        assert typed(run) == f"{site.address}/pears"
        await finish(run)
        assert run.notices() == ["Added: Pears ripen early"] and run.library.count() == 1


# -- the command line


async def test_what_was_missing_on_the_command_line_is_reported_in_the_reader(run_app, orchard):
    problem = "gone.txt: There is no such file. Check the spelling."
    async with run_app(sources=["pear.txt"], problems=[problem]) as run:
        await run.until(lambda: run.main.session.opened)
        assert problem in run.notices()


async def test_a_source_of_the_command_line_is_opened_at_once(run_app, old, orchard):
    async with run_app(sources=["pear.txt"]) as run:
        await run.until(lambda: run.main.session.opened)
        assert run.main.session.opened.row.headline == "Orchard saves its oldest pear tree"
        assert run.main.view.list.row.headline == "Orchard saves its oldest pear tree"
        assert run.main.parts.panes.focus is Focus.BODY and run.main.failures == []


async def test_on_a_narrow_screen_the_article_of_the_command_line_comes_into_sight(run_app, orchard):
    async with run_app((80, 24), sources=["pear.txt"]) as run:
        await run.until(lambda: run.main.session.opened)
        await run.pilot.pause()
        assert "Workers in Fennick moved a pear tree" in run.screen()


async def test_of_several_sources_the_first_is_opened_and_failures_are_kept_for_the_shell(run_app, orchard, web_page):
    Path("b.html").write_text(web_page("Pears ripen early"), "utf-8")
    async with run_app(sources=["pear.txt", "gone.txt", "b.html"]) as run:
        await run.until(lambda: run.main.session.opened)
        assert run.main.session.opened.row.headline == "Orchard saves its oldest pear tree"
        assert "2 pages added." in run.notices()
        assert run.main.failures == ["gone.txt: There is no such file. Check the spelling."]


async def test_a_page_that_comes_while_typing_a_find_does_not_push_the_article_away(run_app, stack, orchard):
    stack("First")
    async with run_app() as run:
        await run.press("enter", "slash", "o")
        run.main.controllers.adding.start(["pear.txt"], opens_first=True)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.main.session.opened.row.headline == "First" and run.main.parts.panes.is_typing
        assert run.notices() == ["Added: Orchard saves its oldest pear tree"]
