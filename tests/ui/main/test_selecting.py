"""Selecting articles in the list, and what keys do to all of them at once."""

from datetime import UTC, datetime

import pytest

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import UNREAD
from reader.library.rows.raw_page import RawPage
from reader.library.stores.tags import TagStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.ui.main.controllers import many_articles, selected_articles


def column(library: Library, name: str) -> list[int]:
    """A column of all articles, in the order in which these were added."""
    return [value for (value,) in library.read(f"SELECT {name} FROM article ORDER BY id")]


@pytest.fixture(params=["at once", "by a job"])
def either_way(request, monkeypatch) -> None:
    """Changes are made at once, and by a job."""
    if request.param == "by a job":
        monkeypatch.setattr(many_articles, "AT_ONCE", 0)
        monkeypatch.setattr(selected_articles, "AT_ONCE", 0)


@pytest.fixture
def five(stack) -> list[int]:
    return stack(*(f"Number {number}" for number in range(5)))


async def test_moving_the_cursor_extends_the_selection_and_the_rows_and_their_number_are_seen(run_app, five, shown):
    async with run_app() as run:
        await run.press("j", "V", "j")
        assert run.main.view.head.said[2] == "2 selected"
        assert [line[1] for line in shown(run.main.view.list)[1:10:2]] == [" ", "✓", "✓", " ", " "]
        await run.press("k", "k")
        assert [line[1] for line in shown(run.main.view.list)[1:10:2]] == ["✓", "✓", " ", " ", " "]
        await run.press("escape")
        assert run.main.view.list.selected.selection is None and run.main.view.head.said[2] == "5 unread of 5"
        assert not any("✓" in line for line in shown(run.main.view.list))


async def test_v_again_selects_none(run_app, five):
    async with run_app() as run:
        await run.press("V", "j", "V")
        assert run.main.view.list.selected.count == 0


async def test_a_selected_row_looks_different_also_under_the_cursor(run_app, five, painted):
    async with run_app() as run:
        plain = painted(run.main.view.list)
        await run.press("j", "V", "j")
        lines = painted(run.main.view.list)
        assert lines[2][1][1].bgcolor != plain[4][1][1].bgcolor  # above the cursor
        assert lines[5] != plain[1]  # under the cursor


async def test_esc_ends_the_selection_before_it_leaves_the_search(run_app, stack):
    stack("Ferry late", "Ferry early", "Goose wins")
    async with run_app() as run:
        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        await run.press("V", "escape")
        assert run.main.view.list.selected.selection is None and run.main.session.searched == "ferry"
        await run.press("escape")
        assert not run.main.session.searched


@pytest.mark.parametrize(
    ("key", "name", "done", "undone"),
    [
        ("s", "is_starred", "Starred 3 articles", "Removed the stars of 3 articles"),
        ("L", "is_later", "Saved 3 articles to read later", "Removed 3 articles from read later"),
        ("m", "is_read", "Marked 3 articles read", "Marked 3 articles unread"),
    ],
)
async def test_a_key_changes_all_that_are_selected_and_back_where_all_are_so(
    key, name, done, undone, run_app, five, library, either_way
):
    async with run_app() as run:
        await run.press("j", "V", "j", "j", key)
        await run.all_done()
        assert column(library, name) == [0, 1, 1, 1, 0] and run.notices() == [f"{done} (u undoes it)"]
        assert run.main.view.list.selected.count == 3
        await run.press(key)
        await run.all_done()
        assert column(library, name) == [0, 0, 0, 0, 0] and run.notices() == [f"{undone} (u undoes it)"]
        await run.press("u")
        await run.all_done()
        assert column(library, name) == [0, 1, 1, 1, 0] and run.notices() == [f"Undone: {undone}"]
        await run.press("u")
        await run.all_done()
        assert column(library, name) == [0, 0, 0, 0, 0]
        await run.press("U")
        await run.all_done()
        assert column(library, name) == [0, 1, 1, 1, 0] and run.notices() == [f"Redone: {done}"]


async def test_where_some_are_so_the_others_become_so_and_undo_knows_which(run_app, five, library, either_way):
    library.set_starred(five[1], True)
    async with run_app() as run:
        await run.press("ctrl+a", "s")
        await run.all_done()
        assert column(library, "is_starred") == [1] * 5
        await run.press("u")
        await run.all_done()
        assert column(library, "is_starred") == [0, 1, 0, 0, 0]


async def test_tags_are_given_and_taken_together(run_app, five, library, either_way):
    TagStore(library).set(five[0], ["Fog"])
    async with run_app() as run:
        await run.press("V", "j", "E")
        assert "Tags of 2 articles" in run.screen()
        await run.type("sea, -fog")
        await run.press("enter")
        await run.all_done()
        assert run.notices() == ["Tags of 2 articles: +sea, −fog (u undoes it)"]
        assert [TagStore(library).of(one) for one in five[:3]] == [("sea",), ("sea",), ()]
        await run.press("u")
        await run.all_done()
        assert [TagStore(library).of(one) for one in five[:3]] == [("Fog",), (), ()]
        await run.press("U")
        await run.all_done()
        assert [TagStore(library).of(one) for one in five[:3]] == [("sea",), ("sea",), ()]


@pytest.mark.parametrize("keys", [("escape",), ("enter",)])
async def test_no_tags_change_nothing(keys, run_app, five):
    async with run_app() as run:
        await run.press("V", "j", "E", *keys)
        await run.all_done()
        assert len(run.main.parts.undo) == 0 and run.main.view.list.selected.count == 2


async def test_deleting_ends_the_selection_and_undo_brings_all_back(run_app, five, library):
    async with run_app() as run:
        await run.press("j", "V", "j", "D")
        assert run.notices() == ["Deleted 2 articles (u undoes it)"]
        assert run.main.session.rows.count == 3 and run.main.view.list.selected.selection is None
        assert run.main.view.list.row.headline == "Number 3"
        await run.press("u")
        assert run.main.session.rows.count == 5
        await run.press("U")
        assert run.main.session.rows.count == 3


async def test_many_are_deleted_only_after_a_question(run_app, five, library, monkeypatch):
    monkeypatch.setattr(selected_articles, "AT_ONCE", 1)
    async with run_app() as run:
        await run.press("V", "j", "D")
        assert "Delete 2 articles?" in run.screen()
        await run.press("escape")
        assert run.main.session.rows.count == 5 and run.main.view.list.selected.count == 2
        await run.press("D", "enter")
        await run.all_done()
        assert run.main.session.rows.count == 3


async def test_hiding_them(run_app, five, library, either_way):
    async with run_app() as run:
        await run.press("V", "j", "H")
        await run.all_done()
        assert run.main.session.rows.count == 3 and run.notices() == ["Hid 2 articles (u undoes it)"]
        await run.press("u")
        await run.all_done()
        assert run.main.session.rows.count == 5


async def test_in_the_article_a_key_changes_that_alone(run_app, five, library):
    async with run_app() as run:
        await run.press("V", "j", "enter", "s")
        assert column(library, "is_starred") == [0, 1, 0, 0, 0]


async def test_all_of_a_search_are_selected(run_app, stack, library, either_way):
    stack("Ferry late", "Goose wins", "Ferry early")
    async with run_app() as run:
        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        await run.press("ctrl+a", "s")
        await run.all_done()
        assert column(library, "is_starred") == [1, 0, 1]


async def test_what_comes_later_is_not_among_all(run_app, five, library, shown):
    async with run_app() as run:
        await run.press("ctrl+a")
        page = RawPage("late.txt", "text", "", None, datetime(2026, 2, 1, tzinfo=UTC))
        late, _ = library.add(Article("Late", paragraphs=(Paragraph("Rain."),)), Annotations(), page)
        run.main.parts.rows.follow()
        await run.pilot.pause()
        assert run.main.view.head.said[2] == "5 selected"
        assert [line[1] for line in shown(run.main.view.list)[1:12:2]] == [" ", *["✓"] * 5]
        await run.press("s")
        assert not library.row(late).is_starred and sum(column(library, "is_starred")) == 5


async def test_the_selection_stays_on_its_rows_when_others_come(run_app, five, library):
    async with run_app() as run:
        await run.press("j", "V", "j")
        page = RawPage("late.txt", "text", "", None, datetime(2026, 2, 1, tzinfo=UTC))
        library.add(Article("Late", paragraphs=(Paragraph("Rain."),)), Annotations(), page)
        run.main.parts.rows.follow()
        await run.press("s")
        assert column(library, "is_starred") == [0, 1, 1, 0, 0, 0]


async def test_another_list_has_no_selection(run_app, five):
    async with run_app() as run:
        await run.press("V", "j", "right_square_bracket")
        assert run.main.session.listing.view == UNREAD and run.main.view.list.selected.selection is None


async def test_pinned_rows_are_selected_too(run_app, five, library, either_way):
    async with run_app() as run:
        await run.press("right_square_bracket", "j", "m", "g", "V", "G", "s")
        await run.all_done()
        assert Listing(library, UNREAD).count() == 4 and column(library, "is_starred") == [1] * 5


async def test_files_of_all_are_saved_in_a_folder(run_app, five, tmp_path):
    async with run_app() as run:
        await run.press("V", "j", "S")
        assert "Save 2 articles in the folder" in run.screen()
        await run.press("ctrl+u")
        await run.type(str(tmp_path / "saved"))
        await run.press("enter")
        await run.all_done()
        assert run.notices() == [f"Saved 2 articles in {tmp_path / 'saved'}."]
        assert [path.suffix for path in (tmp_path / "saved").iterdir()] == [".md", ".md"]


async def test_a_file_of_someone_else_is_left_and_reported(run_app, five, tmp_path):
    async with run_app() as run:
        await run.press("V")
        for _ in range(2):
            await run.press("S", "ctrl+u")
            await run.type(str(tmp_path))
            await run.press("enter")
            await run.all_done()
            (saved,) = tmp_path.glob("*.md")
            saved.write_text("my own")
        assert run.notices()[-1].endswith("is another file and was not overwritten.") and saved.read_text() == "my own"
