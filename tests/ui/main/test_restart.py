"""What is the same after the reader was closed and opened again."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.base.paths import settings_path
from reader.ui.actions.action import Focus
from reader.ui.themes import THEMES


async def saved(run) -> None:
    await run.all_done()


async def test_the_theme_is_kept(run_app):
    async with run_app() as run:
        await run.press("T", "T")
        await saved(run)
        assert run.notices()[-1] == f"Theme: {THEMES[2]}"
    async with run_app() as run:
        assert run.app.theme == THEMES[2]


async def test_the_themes_come_round(run_app):
    async with run_app() as run:
        seen = [run.app.theme]
        for _ in THEMES:
            await run.press("T")
            seen.append(run.app.theme)
        assert seen == [*THEMES, THEMES[0]]


async def test_the_length_of_the_lines_is_kept(run_app, put, numbered):
    put(numbered)
    async with run_app((160, 30)) as run:
        await run.press("enter", "plus", "plus")
        await saved(run)
        assert run.notices()[-1] == "Lines of 80 columns"
    async with run_app((160, 30)) as run:
        assert run.main.view.body.measure.width == 80


async def test_other_settings_and_comments_stay_in_the_file(run_app, own_folders: Path):
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('# mine\nwidth = 60 # narrow\n\n[keys]\nstar = "X"\n', "utf-8")
    async with run_app() as run:
        await run.press("T")
        await saved(run)
    text = path.read_text("utf-8")
    assert "# mine\nwidth = 60 # narrow" in text and 'star = "X"' in text and f'theme = "{THEMES[1]}"' in text


async def test_settings_that_cannot_be_written_are_reported_and_last_until_quitting(run_app, own_folders: Path):
    own_folders.joinpath("config").write_text("a file where the folder should be")
    async with run_app() as run:
        await run.press("T")
        await run.until(lambda: len(run.notices()) == 2)
        assert "cannot be written" in run.notices()[1] and run.app.theme == THEMES[1]


async def test_the_selected_row_is_selected_again(run_app, stack):
    stack(*(f"Number {number}" for number in range(60)))
    async with run_app((120, 20)) as run:
        await run.press(*["ctrl+d"] * 8)
        headline = run.main.view.list.row.headline
        assert headline != "Number 0"
    async with run_app((120, 20)) as run:
        assert run.main.view.list.row.headline == headline and headline in run.screen()


async def test_the_selected_row_is_selected_again_where_others_came_above_it(run_app, stack, put, make_article):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("j")
    for name in ("Third", "Fourth"):
        put(make_article(name))
    async with run_app() as run:
        assert run.main.view.list.row.headline == "Second"


@pytest.mark.parametrize("width", [120, 80])
async def test_the_open_article_is_open_again_at_the_same_line(width: int, run_app, put, numbered, shown):
    put(numbered)
    async with run_app((width, 30)) as run:
        await run.press("enter", "space", "space")
        before = shown(run.main.view.body)
    async with run_app((width, 30)) as run:
        await run.press("l")
        assert shown(run.main.view.body) == before and run.main.session.opened.row.headline == "Numbered"


async def test_the_line_is_found_again_in_a_terminal_of_another_width(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((120, 30)) as run:
        await run.press("enter", "space", "space")
        word = shown(run.main.view.body)[0].split()[0]
    async with run_app((60, 30)) as run:
        await run.press("l")
        assert word in shown(run.main.view.body)[0].split()


async def test_every_article_has_a_line_of_its_own(run_app, put, numbered, bridge, shown):
    put(bridge)
    put(numbered)
    async with run_app() as run:
        await run.press("enter", "j", "j", "j", "J", "space")
        before = shown(run.main.view.body)
    async with run_app() as run:
        assert shown(run.main.view.body) == before
        await run.press("K")
        assert run.main.view.body.top_line == 3


async def test_a_closed_article_stays_closed_and_the_list_has_the_keys(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "h", "D")
    async with run_app() as run:
        assert run.main.session.opened is None and run.main.view.list.row.headline == "Second"
        assert run.main.parts.panes.focus is Focus.LIST


async def test_an_article_deleted_meanwhile_is_not_opened_again(run_app, stack, library):
    first, _ = stack("First", "Second")
    async with run_app() as run:
        await run.press("enter")
    library.delete(first)
    async with run_app() as run:
        assert run.main.session.opened is None and run.main.view.list.row.headline == "Second"


async def test_what_was_deleted_long_ago_is_let_go_when_one_quits(run_app, put, make_article, library):
    old, new = put(make_article("Old")), put(make_article("New"))
    for article_id in (old, new):
        library.delete(article_id)
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE article SET deleted_at = 1 WHERE id = ?", (old,))
    async with run_app():
        pass
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("SELECT id FROM article").fetchall() == [(new,)]


async def test_quitting_works_while_another_reader_writes(run_app, library):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        async with run_app() as run:
            other.execute("BEGIN IMMEDIATE")
            await run.press("q")
        other.execute("ROLLBACK")
    assert run.app.return_code == 0
