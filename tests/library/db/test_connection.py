"""Opening the library's file, and what is said where that fails."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.base.errors import (
    BusyLibrary,
    DamagedLibrary,
    ForeignLibrary,
    LibraryError,
    NewerLibrary,
    ReadOnlyLibrary,
)
from reader.library.db import connection as connection_module
from reader.library.db.connection import library_errors, open_connection
from reader.library.db.schema import APPLICATION_ID, SCHEMA_VERSION
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.prepared import prepare
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article

pytestmark = pytest.mark.usefixtures("new_libraries_are_migrated")

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def refused(path: Path) -> Callable[[type[LibraryError]], str]:
    """The sentence with which the file at `path` is refused; it must stay as it is, with nothing beside it."""

    def refuse(error: type[LibraryError]) -> str:
        before, beside = path.read_bytes(), sorted(path.parent.iterdir())
        with pytest.raises(LibraryError) as raised:
            Library(path)
        assert raised.type is error
        assert path.read_bytes() == before
        assert sorted(path.parent.iterdir()) == beside
        return str(raised.value)

    return refuse


def make_database(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def is_sentence(text: str) -> bool:
    """Whether a text is one line that a terminal can show, and ends as a sentence does."""
    return len(text.split()) > 4 and text.endswith(".") and text.isprintable()


# -- files that can be opened


def test_a_library_is_made_with_its_folders_where_there_is_none(tmp_path: Path):
    path = tmp_path / "some" / "folder" / "library.db"
    with Library(path) as library:
        assert library.count() == 0
    assert path.is_file()


def test_an_empty_file_becomes_a_library(path: Path):
    path.touch()
    with Library(path) as library:
        assert library.count() == 0


def test_a_library_in_memory_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    open_connection(connection_module.IN_MEMORY).close()
    assert not list(tmp_path.iterdir())


def test_a_file_name_may_hold_any_characters(tmp_path: Path):
    path = tmp_path / "Zürich ?mode=ro #1 %41.db"
    Library(path).close()
    assert path.is_file()


def test_a_library_that_was_just_made_by_another_reader_is_no_foreign_one(
    path: Path, impatient: None, monkeypatch: pytest.MonkeyPatch
):
    look_up = connection_module._number
    asked: list[str] = []

    def make_it_meanwhile(connection: sqlite3.Connection, pragma: str) -> int:
        number = look_up(connection, pragma)
        if not asked:
            asked.append(pragma)
            with suppress(BusyLibrary):
                Library(path).close()
        return number

    monkeypatch.setattr(connection_module, "_number", make_it_meanwhile)
    with Library(path) as library:
        assert library.count() == 0


# -- files that cannot


def test_a_database_of_another_program_is_foreign(path: Path, refused):
    make_database(path, "CREATE TABLE recipe (name TEXT)", "INSERT INTO recipe VALUES ('soup')")
    sentence = refused(ForeignLibrary)
    assert is_sentence(sentence) and str(path) in sentence and "--library" in sentence


@pytest.mark.parametrize("pragma", ["application_id = 77", "user_version = 3"])
def test_a_database_without_tables_is_foreign_where_another_program_signed_it(path: Path, refused, pragma: str):
    make_database(path, f"PRAGMA {pragma}")
    refused(ForeignLibrary)


@pytest.mark.parametrize(
    "data",
    [b"Dear diary,\n", bytes(4096), bytes(range(256)) * 40, b"SQLite format 3\0", b"SQLite format 3\0" + b"\1" * 5000],
)
def test_a_file_that_is_no_database_is_foreign(path: Path, refused, data: bytes):
    path.write_bytes(data)
    sentence = refused(ForeignLibrary)
    assert is_sentence(sentence) and str(path) in sentence


def test_a_library_of_a_newer_release_is_refused(path: Path, refused):
    Library(path).close()
    make_database(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    sentence = refused(NewerLibrary)
    assert is_sentence(sentence) and str(path) in sentence and "Update" in sentence


def test_a_library_whose_tables_are_damaged_is_refused(path: Path, refused):
    Library(path).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    path.write_bytes(data)
    sentence = refused(DamagedLibrary)
    assert is_sentence(sentence) and str(path) in sentence


def test_damage_met_while_reading_is_named_and_left_as_it_is(
    path: Path, library: Library, put, make_article: Callable[..., Article]
):
    ((tables,),) = library.read("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    for number in range(100):
        put(make_article(f"Bridge {number}", publisher="Vell Post " * 40))
    library.close()
    data = bytearray(path.read_bytes())
    data[tables:] = b"\xa5" * (len(data) - tables)  # behind the pages that say what tables there are
    path.write_bytes(data)
    with Library(path) as damaged, pytest.raises(DamagedLibrary):
        Listing(damaged).rows_after(None, 500)
    assert path.read_bytes() == bytes(data)


def test_a_damaged_article_is_named(library: Library, put, make_article: Callable[..., Article], sql):
    article_id = put(make_article())
    sql("UPDATE version SET content = x'00ff00'")
    with pytest.raises(DamagedLibrary) as raised:
        library.open_article(article_id)
    assert is_sentence(str(raised.value))


def test_a_folder_instead_of_the_file_cannot_be_opened(path: Path):
    path.mkdir()
    with pytest.raises(ReadOnlyLibrary) as raised:
        Library(path)
    assert is_sentence(str(raised.value)) and str(path) in str(raised.value)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(LibraryError) as raised:
        Library(tmp_path / "taken" / "library.db")
    assert is_sentence(str(raised.value)) and "taken" in str(raised.value)


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path):
    tmp_path.chmod(0o500)
    try:
        if os.access(tmp_path, os.W_OK):
            pytest.skip("whoever runs this may write everywhere")
        with pytest.raises(ReadOnlyLibrary) as raised:
            Library(tmp_path / "library.db")
    finally:
        tmp_path.chmod(0o700)
    assert is_sentence(str(raised.value))


def test_a_library_that_may_not_be_written_says_so(library: Library):
    library._access.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyLibrary) as raised:
        library.set_state("theme", "dusk")
    assert is_sentence(str(raised.value))


def test_a_full_disk_is_named_and_what_was_there_stays(library: Library, make_article: Callable[..., Article], put):
    saved = put(make_article("Bridge"))
    (pages,) = library._access.connection.execute("PRAGMA page_count").fetchone()
    library._access.connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(LibraryError, match="^The disk is full"):
        put(make_article("Long", " ".join(str(number * 7919) for number in range(20_000))))
    assert [row.id for row in Listing(library).rows_after(None, 5)] == [saved]
    library._access.connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    put(make_article("Short"))
    assert library.count() == 2


def test_a_library_that_another_program_writes_to_is_busy(path: Path, impatient: None):
    with Library(path) as library, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyLibrary) as raised:
            library.set_state("theme", "dusk")
        other.execute("ROLLBACK")
        library.set_state("theme", "dawn")
        assert library.get_state("theme") == "dawn"
    assert is_sentence(str(raised.value)) and str(path) in str(raised.value)


def test_a_library_may_be_opened_while_another_program_writes_to_it(path: Path, impatient: None):
    Library(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Library(path) as library:
            assert library.count() == 0


def test_an_error_names_no_control_character_of_a_path(tmp_path: Path):
    path = tmp_path / "evil\x1b[31m\n.db"
    path.write_bytes(b"Dear diary,\n")
    with pytest.raises(ForeignLibrary) as raised:
        Library(path)
    assert is_sentence(str(raised.value))


def test_a_closed_library_says_that_it_cannot_be_used(path: Path):
    library = Library(path)
    library.close()
    with pytest.raises(LibraryError) as raised:
        library.count()
    assert is_sentence(str(raised.value))


def test_an_error_that_is_not_sqlites_passes_unchanged(path: Path):
    with pytest.raises(KeyError), library_errors(path):
        raise KeyError("other")


# -- transactions


def set_state(library: Library, key: str) -> None:
    """Write something that can be read back."""
    with library.joined() as connection:
        connection.execute("INSERT INTO state VALUES (?, '')", (key,))


def states(library: Library) -> set[str]:
    """What was written so."""
    return {key for (key,) in library.read("SELECT key FROM state")}


def test_what_fails_within_a_transaction_is_undone_by_itself(library: Library):
    with library.writing():
        set_state(library, "before")
        with pytest.raises(KeyError), library.writing():
            set_state(library, "part")
            raise KeyError
        set_state(library, "after")
    assert states(library) == {"before", "after"}


def test_what_fails_as_a_whole_is_undone_with_all_its_parts(library: Library):
    with pytest.raises(KeyError), library.writing():
        with library.writing():
            set_state(library, "part")
        raise KeyError
    assert states(library) == set()


def test_a_part_of_a_part_is_undone_alone(library: Library):
    with library.writing(), library.writing():
        set_state(library, "part")
        with pytest.raises(KeyError), library.writing():
            set_state(library, "part of it")
            raise KeyError
    assert states(library) == {"part"}


def test_a_part_is_undone_whole_also_after_a_part_of_it_was(library: Library):
    with library.writing(), pytest.raises(KeyError), library.writing():
        set_state(library, "part")
        with suppress(ValueError), library.writing():
            raise ValueError
        raise KeyError
    assert states(library) == set()


def test_adding_articles_saves_no_savepoints(library: Library, make_article: Callable[..., Article]):
    """At each the index of words would write out what it has gathered: a segment for each article."""
    statements: list[str] = []
    article = make_article("Bridge opens")
    prepared = [prepare(article, Annotations(), RawPage(f"{n}", "text", f"{n}", None, DAY)) for n in range(3)]
    with library.reading() as connection:
        connection.set_trace_callback(statements.append)
    library.add_some(prepared)
    library.set_read(1, True)
    assert len(statements) > 10 and [one for one in statements if one.startswith("SAVEPOINT")] == []


def test_what_joins_a_transaction_goes_with_it(library: Library):
    with pytest.raises(KeyError), library.writing():
        set_state(library, "joined")
        raise KeyError
    assert states(library) == set()
    with pytest.raises(KeyError), library.joined():  # nothing to join: it is a transaction of its own
        set_state(library, "alone")
        raise KeyError
    assert states(library) == set()


def test_after_a_failure_the_library_can_be_written_again(library: Library, second: Library):
    with pytest.raises(KeyError), library.writing():
        raise KeyError
    set_state(second, "second")
    set_state(library, "first")
    assert states(library) == states(second) == {"first", "second"}


def test_at_once_nothing_waits_and_afterwards_it_does_again(
    library: Library, second: Library, monkeypatch: pytest.MonkeyPatch
):
    waits: list[float] = []
    monkeypatch.setattr(connection_module, "sleep", waits.append)
    monkeypatch.setattr(connection_module, "WAIT", 0.05)
    with second.writing():
        with pytest.raises(BusyLibrary), library.at_once():
            set_state(library, "at once")
        assert waits == []
        with pytest.raises(BusyLibrary):
            set_state(library, "later")
        assert waits
    set_state(library, "now")


# -- how it is opened


def test_the_file_is_saved_in_wal_mode_so_that_reading_and_writing_go_together(path: Path):
    with closing(open_connection(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_schema_of_a_file_is_not_trusted(path: Path):
    with closing(open_connection(path)) as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)


def test_a_version_cannot_be_without_its_article(path: Path):
    with closing(open_connection(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO version (article_id, number, fetched_at, text_hash, annotator, content, source, page_kind,"
            " page) VALUES (99, 1, 0, x'', 1, x'', '', 'text', x'')"
        )


def test_a_refused_file_is_closed_again(path: Path):
    make_database(path, "CREATE TABLE recipe (name TEXT)", f"PRAGMA user_version = {APPLICATION_ID}")
    with pytest.raises(ForeignLibrary):
        Library(path)
    make_database(path, "DROP TABLE recipe", "PRAGMA user_version = 0")
    with Library(path) as library:
        assert library.count() == 0


@pytest.mark.parametrize("content", [b"x", b"notes\n" * 20])
def test_a_file_too_short_for_a_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(ForeignLibrary, match="--library"):
        Library(path)
    assert path.read_bytes() == content


def test_the_disk_is_waited_for_no_more_than_the_file_needs_to_stay_whole(path: Path):
    with closing(open_connection(path)) as opened:
        assert opened.execute("PRAGMA synchronous").fetchone() == (1,)


def test_a_damaged_text_hides_no_other_row(library: Library, path: Path) -> None:
    library.set_state("theme", "dusk")
    library.set_state("width", "80")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE state SET value = CAST(x'64ff' AS TEXT) WHERE key = 'theme'")
    found = dict(library.read("SELECT key, value FROM state"))
    assert (found["theme"], found["width"]) == ("d\ufffd", "80")
