"""The versions of an article."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.article import Article
from reader.errors import DamagedLibrary
from reader.library.library import Library
from reader.library.versions import KeptVersion, Versions

NINE = datetime(2026, 1, 1, 9, tzinfo=UTC)
ADDRESS = "https://quay.example/kiln"


@pytest.fixture
def versions(library: Library, add, make_article: Callable[..., Article]) -> Versions:
    """Those of an article that came with three texts, an hour after each other, as number 1."""
    for hour, text in enumerate(("It is cold.", "It is warm.", "It is hot.")):
        add(make_article("Kiln", text, url=ADDRESS), NINE + timedelta(hours=hour))
    return Versions(library)


def test_they_stand_newest_first_with_their_times(versions: Versions) -> None:
    first = int(NINE.timestamp())
    assert versions.of(1) == [KeptVersion(3, first + 7200), KeptVersion(2, first + 3600), KeptVersion(1, first)]


def test_each_is_the_article_as_it_was(versions: Versions) -> None:
    texts = [article.text for number in (1, 2, 3, None) if (article := versions.article(1, number))]
    assert texts == ["It is cold.", "It is warm.", "It is hot.", "It is hot."]


def test_what_is_not_there_is_none(versions: Versions) -> None:
    assert versions.article(1, 4) is None and versions.article(2) is None and versions.of(2) == []


def test_a_damaged_version_says_so(versions: Versions, sql: Callable[..., list[Any]]) -> None:
    sql("UPDATE version SET content = x'00' WHERE number = 1")
    with pytest.raises(DamagedLibrary):
        versions.article(1, 1)


def test_an_open_article_knows_which_of_its_versions_it_is(library: Library, versions: Versions) -> None:
    opened = library.open_article(1)
    assert opened is not None and opened.version == 3
