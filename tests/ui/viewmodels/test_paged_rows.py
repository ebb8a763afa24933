"""The list's rows by their number, compared with the plain list of all rows."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.ui.viewmodels.paged_rows import WINDOW, PagedRows
from tests.examples import scaled

COUNT = 12 * WINDOW + 50
"""More windows than are kept in memory, the last one not full."""


def fill(library: Library, count: int, start: int = 0) -> None:
    """Articles of which seven each have the same time."""
    for number in range(start, start + count):
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number * 5 % count // 7)
        page = RawPage(f"{number}.txt", "text", "", None, moment)
        library.add(Article(headline=f"Report {number}", paragraphs=(Paragraph("Rain."),)), Annotations(), page)


def all_rows(library: Library) -> list[ArticleRow]:
    return Listing(library).rows_after(None, 100_000)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library that the tests only read."""
    with Library(tmp_path_factory.mktemp("full") / "library.db") as library:
        fill(library, COUNT)
        yield library


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows each query for rows gave."""
    counts: list[int] = []

    def counted(query: Callable[..., list[ArticleRow]]) -> Callable[..., list[ArticleRow]]:
        def run(*values: object) -> list[ArticleRow]:
            rows = query(*values)
            counts.append(len(rows))
            return rows

        return run

    for name in ("rows_after", "rows_before"):
        monkeypatch.setattr(Listing, name, counted(getattr(Listing, name)))
    return counts


@settings(max_examples=scaled(30))
@given(visits=st.lists(st.integers(-2, COUNT + 1), min_size=1, max_size=40))
def test_a_row_by_its_number_is_that_of_the_plain_list_after_any_jumps(full: Library, visits: list[int]) -> None:
    expected, rows = all_rows(full), PagedRows(Listing(full))
    for index in visits:
        assert rows.row_at(index) == (expected[index] if 0 <= index < COUNT else None)


@pytest.mark.parametrize("numbers", [range(COUNT), range(COUNT - 1, -1, -1)], ids=["downwards", "upwards"])
def test_walking_through_all_rows_gives_the_plain_list(full: Library, numbers: range) -> None:
    expected, rows = all_rows(full), PagedRows(Listing(full))
    assert [rows.row_at(index) for index in numbers] == [expected[index] for index in numbers]


def test_rows_of_the_same_time_stand_in_one_fixed_order(full: Library) -> None:
    keys = [row.key for row in all_rows(full)]
    assert keys == sorted(keys, reverse=True)
    assert len({key.sort_at for key in keys}) < len(keys) / 5


def test_a_row_is_found_by_its_number_and_the_number_by_the_row(full: Library) -> None:
    rows = PagedRows(Listing(full))
    for index in (0, 1, WINDOW - 1, WINDOW, 7 * WINDOW + 3, COUNT - 1):
        row = rows.row_at(index)
        assert row is not None
        assert rows.index_of(row) == index


def test_the_count_is_that_of_the_library(full: Library) -> None:
    assert PagedRows(Listing(full)).count == COUNT


@pytest.mark.parametrize("index", [0, COUNT - 1, 5 * WINDOW + 40])
def test_a_row_anywhere_reads_one_window(full: Library, reads: list[int], index: int) -> None:
    PagedRows(Listing(full)).row_at(index)
    assert len(reads) == 1
    assert reads[0] <= WINDOW


def test_the_end_of_the_list_is_read_from_the_end(full: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Listing, "key_after")
    assert PagedRows(Listing(full)).row_at(COUNT - 1) == all_rows(full)[-1]


def test_rows_of_one_window_are_read_together(full: Library, reads: list[int]) -> None:
    rows = PagedRows(Listing(full))
    for index in range(WINDOW):
        rows.row_at(index)
    assert reads == [WINDOW]


def test_windows_far_away_are_forgotten_and_near_ones_kept(full: Library, reads: list[int]) -> None:
    rows = PagedRows(Listing(full))
    for number in range(12):
        rows.row_at(number * WINDOW)
    reads.clear()
    rows.row_at(10 * WINDOW)
    assert reads == []
    rows.row_at(0)
    assert reads == [WINDOW]


def test_an_empty_library_has_no_rows(library: Library) -> None:
    rows = PagedRows(Listing(library))
    assert rows.count == 0
    assert rows.row_at(0) is None


def test_a_full_last_window_is_read_to_its_end(library: Library) -> None:
    fill(library, 2 * WINDOW)
    rows = PagedRows(Listing(library))
    assert rows.row_at(2 * WINDOW - 1) == all_rows(library)[-1]
    assert rows.row_at(2 * WINDOW) is None


@pytest.mark.parametrize("first", [0, WINDOW, 2 * WINDOW])
def test_after_a_deletion_the_rows_move_up(library: Library, first: int) -> None:
    fill(library, 2 * WINDOW + 10)
    rows = PagedRows(Listing(library))
    for index in (0, WINDOW, 2 * WINDOW):
        rows.row_at(index)
    library.delete(all_rows(library)[3].id)
    rows.reload()
    assert rows.count == 2 * WINDOW + 9
    assert rows.row_at(first) == all_rows(library)[first]
    assert [rows.row_at(index) for index in range(rows.count)] == all_rows(library)


def test_after_an_article_came_it_has_a_row(library: Library) -> None:
    fill(library, 5)
    rows = PagedRows(Listing(library))
    rows.row_at(0)
    fill(library, 3, start=5)
    rows.reload()
    assert [rows.row_at(index) for index in range(8)] == all_rows(library)


def test_rows_that_another_reader_deleted_are_missing_until_the_list_is_read_anew(
    library: Library, tmp_path: Path
) -> None:
    fill(library, 3)
    rows = PagedRows(Listing(library))
    with Library(tmp_path / "library.db") as other:
        other.delete(all_rows(other)[0].id)
    assert rows.row_at(2) is None


def test_a_changed_row_takes_the_place_of_the_old_one(library: Library) -> None:
    fill(library, WINDOW + 5)
    rows = PagedRows(Listing(library))
    old = rows.row_at(WINDOW + 2)
    assert old is not None
    rows.replace(old._replace(is_starred=True))
    assert rows.row_at(WINDOW + 2) == old._replace(is_starred=True)
    assert rows.row_at(WINDOW + 1) == all_rows(library)[WINDOW + 1]


def test_a_changed_row_that_was_not_read_yet_is_read_as_it_is(library: Library) -> None:
    fill(library, 3)
    rows = PagedRows(Listing(library))
    row = all_rows(library)[1]
    library.set_starred(row.id, True)
    rows.replace(row._replace(is_starred=True))
    assert rows.row_at(1) == row._replace(is_starred=True)


def test_a_row_that_was_read_is_known_by_its_article(full: Library) -> None:
    window = PagedRows(Listing(full))
    row = window.row_at(0)
    assert row is not None and window.row_of(row.id) == row
    last = Listing(full).rows_before(None, 1)[0]
    assert window.row_of(last.id) is None
