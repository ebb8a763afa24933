"""The rows that a search found, by their number."""

import json
import zlib
from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.search.search import Search
from reader.searching.query import parse_query
from reader.ui.viewmodels.filtered_rows import FilteredRows
from reader.ui.viewmodels.paged_rows import WINDOW
from reader.ui.viewmodels.snippet_cache import first_snippets

QUERY = parse_query("goose")


@pytest.fixture
def goose(library: Library, put: Callable[..., int], make_article) -> list[int]:
    """Articles about a goose, newest first, each between two of others."""
    ids = [put(make_article(f"{'Goose' if number % 2 else 'Fog'} {number}")) for number in range(9)]
    return ids[1::2][::-1]


@pytest.fixture
def found(library: Library) -> Callable[[], FilteredRows]:
    return lambda: FilteredRows(library, QUERY, Search(library).find_newest(QUERY))


def ids(rows: FilteredRows) -> list[int]:
    return [row.id for number in range(rows.count) if (row := rows.row_at(number))]


def test_only_what_was_found_is_listed_newest_first(goose: list[int], found):
    rows = found()
    assert rows.count == 4 and ids(rows) == goose
    assert rows.row_at(4) is rows.row_at(-1) is None


def test_a_row_has_its_number_among_those_found(library: Library, goose: list[int], found):
    rows = found()
    for number, article_id in enumerate(goose):
        row = library.row(article_id)
        assert row is not None and rows.index_of(row) == number and rows.has(row)


def test_a_row_that_was_not_found_has_the_number_that_it_would_have(library: Library, goose: list[int], found):
    row = library.row(goose[1] - 1)
    assert row is not None and not found().has(row) and found().index_of(row) == 2


def test_rows_that_come_and_go_are_followed(library: Library, goose: list[int], found, put, make_article):
    rows = found()
    new = put(make_article("A goose again"))
    library.delete(goose[0])
    rows.reload()
    assert ids(rows) == [new, *goose[1:]]


def test_more_than_a_window_of_rows_is_read(library: Library, found, put, make_article):
    numbers = [put(make_article(f"Goose {number}")) for number in range(WINDOW + 20)]
    assert ids(found()) == numbers[::-1]


def test_where_nothing_was_found_there_are_no_rows(library: Library, found, put, make_article):
    row = library.row(put(make_article("Fog")))
    rows = found()
    assert rows.count == 0 and row is not None and rows.index_of(row) == 0 and not rows.has(row)


def test_the_next_unread_is_one_of_those_found(library: Library, goose: list[int], found):
    library.set_read(goose[1], True)
    here = library.row(goose[0])
    assert here is not None
    rows = found()
    assert [getattr(rows.next_unread(row, backwards), "id", None) for row, backwards in (
        (None, False), (here, False), (here, True), (None, True)
    )] == [goose[0], goose[2], None, goose[3]]  # fmt: skip
    between = library.row(goose[3] + 1)
    assert between is not None
    assert rows.next_unread(between).id == goose[3] and rows.next_unread(between, True).id == goose[2]


def test_the_words_around_what_was_looked_for_are_those_of_each_article(library: Library, put, make_article):
    first, second = put(make_article("Fog", "A goose rows.")), put(make_article("Goose", "It sleeps."))
    library.write("UPDATE version SET content = x'00' WHERE article_id = ?", (put(make_article("Goose, damaged")),))
    query = parse_query("goose")
    search = Search(library)
    found = search.find_newest(query)
    rows = FilteredRows(library, query, found)
    snippets = {row.id: rows.snippet(row).text for number in range(3) if (row := rows.row_at(number))}
    assert [snippets[first], snippets[second], snippets[3]] == ["A goose rows.", "It sleeps.", ""]
    assert {key: one.text for key, one in first_snippets(search, query, found.rowids).items()} == snippets
    assert rows.lines == 3 and FilteredRows(library, parse_query("title:goose"), found).lines == 2


def test_the_words_of_a_library_that_somebody_wrote_into_are_plain(library: Library, put, make_article):
    hostile = zlib.compress(json.dumps({"paragraphs": [{"text": "A goose\x1b[2J rows."}]}).encode())
    library.write(
        "UPDATE version SET content = ? WHERE article_id = ?", (hostile, put(make_article("Fog", "A goose.")))
    )
    query, search = parse_query("goose"), Search(library)
    ((_, snippet),) = first_snippets(search, query, search.find_newest(query).rowids).items()
    assert "goose" in snippet.text and "\x1b" not in snippet.text
