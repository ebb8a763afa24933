"""Articles of ours, and the entries of wallabag, out of JSON."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.annotating.annotate import annotate
from reader.importing.items import Bookmark, Item, Problem
from reader.importing.json_items import json_items
from reader.library.transfer.record_json import record_to_json
from reader.library.transfer.records import ArticleRecord, ArticleRecords
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.article_json import article_to_json

NOW = 1_767_225_600
ENTRY = {
    "is_archived": 0, "is_starred": 1, "tags": ["brass", "sea"], "title": "Bell rings", "id": 1,
    "url": "https://bell.example/a", "content": "<p>It rang.</p>", "created_at": "2020-01-05T09:30:00+0000",
    "published_at": "2020-01-04T00:00:00+0000", "published_by": ["Mona Field"], "language": "en", "reading_time": 2,
}  # fmt: skip


def read(value: Any) -> list[Item]:
    """What JSON holds."""
    return list(json_items(io.BytesIO(json.dumps(value).encode()), NOW))


def test_an_entry_of_wallabag() -> None:
    assert read([ENTRY]) == [
        Bookmark(
            "https://bell.example/a", "Bell rings", ("brass", "sea"), False, True, True,
            int(datetime(2020, 1, 5, 9, 30, tzinfo=UTC).timestamp()), "<p>It rang.</p>", "Mona Field",
            "2020-01-04T00:00:00+0000", "en",
        )
    ]  # fmt: skip


def test_an_entry_of_the_first_wallabag() -> None:
    (one,) = read([{"url": "https://bell.example/a", "title": "Bell", "is_read": "1", "is_fav": "0", "content": ""}])
    assert isinstance(one, Bookmark) and (one.is_read, one.is_starred, one.is_later) == (True, False, False)
    assert one.html is None


def test_tags_that_are_objects() -> None:
    (one,) = read([ENTRY | {"tags": [{"id": 3, "label": "brass", "slug": "brass"}, 5]}])
    assert isinstance(one, Bookmark) and one.tags == ("brass",)


def test_an_article_without_its_page(make_article: Callable[..., Article]) -> None:
    article = make_article("Bell rings", "Mona Field rang the bell.", url="https://bell.example/a")
    (one,) = read(article_to_json(article, annotate(article)))
    assert isinstance(one, ArticleRecord) and one.shown.article == article
    assert one.identity == "bell.example/a" and one.shown.annotations.version == 0
    assert one.shown.annotations.entities == annotate(article).entities


@pytest.fixture
def whole(put: Callable[..., int], make_article: Callable[..., Article], library: Any) -> dict[str, Any]:
    """An article as it is exported."""
    record = ArticleRecords(library).record(put(make_article("Bell rings", "Mona Field rang the bell.")))
    assert record is not None
    return record_to_json(record)


def test_an_article_as_it_is_exported(whole: dict[str, Any]) -> None:
    (one,) = read(whole)
    assert isinstance(one, ArticleRecord) and record_to_json(one) == whole


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("identity", 5), ("identity", "x" * 20_000), ("read", "yes"), ("place", -1), ("place", 1 << 70), ("place", 1.5),
        ("sorted_at", "soon"), ("sorted_at", None), ("tags", [5]), ("shown_version", 7), ("versions", []),
        ("versions", "x"), ("corrections", {}), ("feeds", [{"url": "file:///etc/passwd"}]), ("headline", 5),
        ("paragraphs", [{}]), ("paragraphs", [{"kind": "body",
         "text": "x", "links": [{"start": 5, "end": 9, "url": "x"}]}]),
        ("published", "2020-99-99"), ("sample", []),
    ],
)  # fmt: skip
def test_what_is_not_as_it_should_be_is_reported(whole: dict[str, Any], key: str, value: Any) -> None:
    bad, good = read([whole | {key: value}, whole])
    assert isinstance(bad, Problem) and bad.where == "article 1" and bad.reason.startswith("This is not an article")
    assert isinstance(good, ArticleRecord)


@pytest.mark.parametrize("key", ["identity", "sorted_at", "later", "corrections", "headline"])
def test_what_is_missing_is_named(whole: dict[str, Any], key: str) -> None:
    del whole[key]
    (bad,) = read(whole)
    assert isinstance(bad, Problem) and f"“{key}” is missing" in bad.reason


@pytest.mark.parametrize("span", [{"start": 0, "end": 900}, {"start": -1, "end": 3}, {"start": "0", "end": 3}, {}])
def test_marks_that_do_not_fit_are_looked_for_anew(whole: dict[str, Any], span: dict[str, Any]) -> None:
    (one,) = read(whole | {"entities": [{"kind": "person", "name": "Mona Field", **span}]})
    assert isinstance(one, ArticleRecord) and one.shown.annotations == Annotations()


@pytest.mark.parametrize("value", [5, "text", None, {}, {"url": "https://a.example/"}, []])
def test_what_is_neither_is_reported(value: Any) -> None:
    for one in read([value]):
        assert isinstance(one, Problem) and "neither" in one.reason


def test_the_rest_of_a_broken_file_is_reported() -> None:
    data = json.dumps([ENTRY])[:-1] + ', {"url": '
    good, bad = json_items(io.BytesIO(data.encode()), NOW)
    assert isinstance(good, Bookmark) and isinstance(bad, Problem) and bad.where == "after article 1"
