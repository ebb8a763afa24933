"""What is remembered of libraries, so that one that is gone is missed."""

import json
import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import DamagedLibrary, LostLibrary
from reader.library.backups.making import back_up
from reader.library.known_libraries import KnownLibraries, KnownLibrary
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.model.article import Article

Put = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where it is noted; it does not exist yet."""
    return tmp_path / "state" / "libraries"


@pytest.fixture
def known(folder: Path) -> KnownLibraries:
    """What is known of libraries."""
    return KnownLibraries(folder, Path("/usual.db"))


def the_record_in(folder: Path) -> Path:
    """The one file of what was noted."""
    (found,) = folder.iterdir()
    return found


def test_a_library_is_noted_in_a_private_file(
    library: Library, put: Put, make_article: Callable[..., Article], known: KnownLibraries, folder: Path
) -> None:
    assert known.is_due(library.path)
    put(make_article("Bridge"))
    FeedStore(library).subscribe("https://quay.example/feed")
    known.note(library)
    found = known.find(library.path)
    assert found is not None and (found.articles, found.feeds) == (1, 1) and found.path == str(library.path)
    assert the_record_in(folder).stat().st_mode & 0o777 == 0o600
    assert the_record_in(folder).parent.parent.stat().st_mode & 0o777 == 0o700
    assert not known.is_due(library.path)
    known.note(library)
    again = known.find(library.path)
    assert again is not None and again.id == found.id


def test_nothing_is_noted_of_what_nobody_would_miss(
    library: Library, put: Put, make_article, known: KnownLibraries
) -> None:
    known.note(library)
    put(make_article("Sample"), sample="sample.html")
    known.note(library)
    assert known.find(library.path) is None
    known.require_no_loss(library.path)


def test_a_library_that_is_gone_is_missed_until_it_is_forgotten(
    library: Library, put: Put, make_article, known: KnownLibraries
) -> None:
    put(make_article("Bridge"))
    known.note(library)
    with pytest.raises(LostLibrary, match="is empty: on .* 1 article and no feeds. There is no backup"):
        known.require_no_loss(library.path)
    back_up(library.path)
    library.path.rename(library.path.with_name("other.db"))
    with pytest.raises(
        LostLibrary, match=r"is gone: .*newest backup, made on \d{4}-.* `broadsheet restore --empty --l"
    ):
        known.require_no_loss(library.path)
    known.forget(library.path)
    known.require_no_loss(library.path)


def test_a_library_that_took_the_place_of_a_fuller_one_is_told_apart(
    library: Library, tmp_path: Path, put: Put, make_article, known: KnownLibraries
) -> None:
    put(make_article("Bridge"))
    known.note(library)
    assert known.loss_of(library) == ""
    library.close()
    library.path.unlink()
    with Library(library.path) as other:
        assert "is another than before: on " in known.loss_of(other)


def test_records_that_nobody_renewed_for_a_year_are_dropped(
    library: Library, put: Put, make_article, known: KnownLibraries, folder: Path
) -> None:
    folder.mkdir(parents=True)
    old, young = (folder / name for name in ("old.json", "young.json"))
    for record, age in ((old, 401), (young, 300)):
        record.write_text("{}")
        os.utime(record, (os.stat(record).st_mtime - age * 86_400,) * 2)
    put(make_article("Bridge"))
    known.note(library)
    assert not old.exists() and young.exists()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"path": 1}', '{"path": "p", "id": "i", "articles": [], "feeds": 0, "noted_at": 0}', "\x00"],
)
def test_a_record_that_makes_no_sense_is_none(
    library: Library, put: Put, make_article, text: str, known: KnownLibraries, folder: Path
) -> None:
    put(make_article("Bridge"))
    known.note(library)
    the_record_in(folder).write_text(text)
    assert known.find(library.path) is None


@given(st.integers())
def test_any_moment_can_be_told(moment: int) -> None:
    with TemporaryDirectory() as folder:
        known = KnownLibraries(Path(folder), Path("/none"))
        path = Path("/none/at/all.db")
        facts = KnownLibrary(str(path), "", 2, 1, moment)._asdict()
        (Path(folder) / f"{zlib.crc32(os.fsencode(path)):08x}.json").write_text(json.dumps(facts))
        with pytest.raises(LostLibrary, match="2 articles and 1 feed"):
            known.require_no_loss(path)


def test_a_library_that_cannot_be_noted_stops_nobody(
    library: Library, put: Put, make_article, known: KnownLibraries, folder: Path
) -> None:
    put(make_article("Bridge"))
    folder.parent.mkdir(parents=True)
    folder.write_text("a file")
    known.note(library)
    library.close()
    known.note(library)


def test_a_library_that_lost_its_tables_is_damaged(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master")
    library.close()
    with pytest.raises(DamagedLibrary, match="has lost its tables"):
        Library(library.path)
