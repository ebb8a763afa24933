"""The versions of an article."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.base.errors import DamagedLibrary
from reader.library.library import Library
from reader.library.prepared import prepare
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feed_texts import FeedTextStore
from reader.library.stores.versions import StoredVersion, VersionStore
from reader.model.annotations import Annotations
from reader.model.article import Article

NINE = datetime(2026, 1, 1, 9, tzinfo=UTC)
ADDRESS = "https://quay.example/kiln"


@pytest.fixture
def versions(library: Library, add, make_article: Callable[..., Article]) -> VersionStore:
    """Those of an article that came with three texts, an hour after each other, as number 1."""
    for hour, text in enumerate(("It is cold.", "It is warm.", "It is hot.")):
        add(make_article("Kiln", text, url=ADDRESS), NINE + timedelta(hours=hour))
    return VersionStore(library)


def test_they_stand_newest_first_with_their_times(versions: VersionStore) -> None:
    first = int(NINE.timestamp())
    assert versions.of(1) == [StoredVersion(3, first + 7200), StoredVersion(2, first + 3600), StoredVersion(1, first)]


def test_each_is_the_article_as_it_was(versions: VersionStore) -> None:
    texts = [article.text for number in (1, 2, 3, None) if (article := versions.article(1, number))]
    assert texts == ["It is cold.", "It is warm.", "It is hot.", "It is hot."]


def test_what_is_not_there_is_none(versions: VersionStore) -> None:
    assert versions.article(1, 4) is None and versions.article(2) is None and versions.of(2) == []


def test_a_damaged_version_says_so(versions: VersionStore, sql: Callable[..., list[Any]]) -> None:
    sql("UPDATE version SET content = x'00' WHERE number = 1")
    with pytest.raises(DamagedLibrary):
        versions.article(1, 1)


def test_an_open_article_knows_which_of_its_versions_it_is(library: Library, versions: VersionStore) -> None:
    opened = library.open_article(1)
    assert opened is not None and opened.version == 3


# -- another text since it was read


@pytest.fixture
def kiln(library: Library, add, make_article: Callable[..., Article]) -> Callable[[str], tuple[bool, bool]]:
    """Adds the article with a text; gives whether it is read, and whether its text has changed since it was read."""

    def come(text: str) -> tuple[bool, bool]:
        add(make_article("Kiln", text, url=ADDRESS), NINE)
        return states(library)

    return come


def states(library: Library) -> tuple[bool, bool]:
    row = library.row(1)
    assert row is not None
    return row.is_read, row.is_changed


def test_an_article_that_was_read_stays_so_and_is_known_to_have_another_text(library: Library, kiln) -> None:
    assert kiln("It is cold.") == kiln("It is warm.") == (False, False)
    library.read_through(1)
    assert kiln("It is warm.") == (True, False)
    assert kiln("It is hot.") == kiln("It is cold again.") == (True, True)


@pytest.mark.parametrize("run_step", ["read_through", "set_seen"])
def test_until_that_was_read_or_seen(library: Library, kiln, run_step: str) -> None:
    kiln("It is cold.")
    library.read_through(1)
    kiln("It is warm.")
    getattr(library, run_step)(1)
    assert states(library) == (True, False)


def test_marking_it_and_taking_that_back_leave_it_as_it_was(library: Library, kiln) -> None:
    kiln("It is cold.")
    library.read_through(1)
    kiln("It is warm.")
    marked = library.set_read(1, False)
    assert states(library) == (False, False)
    library.set_just_read(marked, True)
    assert states(library) == (True, True)


def test_the_whole_page_instead_of_an_excerpt_is_no_other_text(library: Library, kiln, make_article) -> None:
    kiln("It is cold.")
    library.read_through(1)
    whole = make_article("Kiln", "It is cold. It will be warm.", url=ADDRESS)
    page = RawPage("page", "text", whole.text, ADDRESS, NINE)
    assert FeedTextStore(library).add_page(1, prepare(whole, Annotations(), page))
    assert states(library) == (True, False)
