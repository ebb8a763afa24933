"""What the library answers of its articles as a whole, and of one."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library.db import connection as connection_module
from reader.library.library import Library
from reader.library.prepared import PreparedArticle, prepare
from reader.library.rows.raw_page import Outcome, RawPage
from reader.library.stores.sources import SourceStore
from reader.library.stores.tags import TagStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph

NINE = datetime(2026, 1, 1, 9, tzinfo=UTC)
URL = "https://bell.example/a"

Put = Callable[..., int]


def page(text: str = "page") -> RawPage:
    return RawPage("bell.html", "html", text, URL, NINE, 3, 12)


def prepared(number: int, key: bytes | None = None) -> PreparedArticle:
    article = Article(f"Bell {number}", paragraphs=(Paragraph(f"It rang {number} times."),))
    return prepare(article, Annotations(), RawPage("bell.txt", "text", "", None, NINE))._replace(key=key)


def test_an_empty_library_has_no_articles(library: Library):
    assert (library.count(), library.last_id(), library.sample_names()) == (0, 0, frozenset())
    assert library.row(1) is library.open_article(1) is library.row_and_offset(1) is None
    assert library.get_state("theme") is None
    assert library.set_read(1, True) == [] == library.add_some([])


def test_the_greatest_id_is_that_of_the_last_article_deleted_or_not(library: Library, put: Put, make_article):
    ids = [put(make_article(f"Bell {number}")) for number in range(3)]
    library.delete(ids[2])
    assert (library.last_id(), library.count()) == (ids[2], 2)


def test_an_opened_article_has_all_that_is_shown_of_it(library: Library):
    article = Article("Bell", url=URL, paragraphs=(Paragraph("It rang."),))
    article_id, outcome = library.add(article, Annotations(version=4), page(), "bell.html")
    library.set_reading_offset(article_id, 5)
    TagStore(library).set(article_id, ["brass", "towers"])
    opened = library.open_article(article_id)
    assert opened is not None and outcome is Outcome.ADDED
    assert (opened.row, opened.article, opened.annotations) == (
        library.row(article_id),
        article,
        Annotations(version=4),
    )
    assert (opened.reading_offset, opened.left_out, opened.version) == (5, 12, 1)
    assert opened.tags == ("brass", "towers") and opened.row.is_sample


def test_what_is_prepared_is_added_with_its_key(library: Library):
    article_id, outcome = library.add_prepared(prepared(1, b"key"))
    assert (library.row(article_id).headline, outcome) == ("Bell 1", Outcome.ADDED)  # type: ignore[union-attr]
    assert SourceStore(library).is_done(b"key", 1) is True and SourceStore(library).is_done(b"other", 1) is None


@pytest.mark.parametrize(("moments", "done"), [([0, 0.015, 0.015, 1], 3), ([0, 0.0151], 1), ([0, 0, 0.016, 9], 2)])
def test_some_are_added_until_their_time_is_over(
    library: Library, monkeypatch: pytest.MonkeyPatch, moments: list[float], done: int
):
    given = [prepared(number) for number in range(5)]
    with monkeypatch.context() as patch:
        patch.setattr(connection_module, "_begin", lambda connection, begin, _: connection.execute(begin))
        patch.setattr("time.monotonic", iter(moments).__next__)
        added = library.add_some(given)
    assert [outcome for _, outcome in added] == [Outcome.ADDED] * done and library.count() == done


def test_an_article_is_known_by_its_address_or_its_page_deleted_or_not(library: Library):
    article = Article("Bell", url=URL, paragraphs=(Paragraph("It rang."),))
    article_id, _ = library.add(article, Annotations(), page())
    for _ in range(2):
        assert library.find_known(article, page()) == article_id
        assert library.find_known(Article("Clock", url=URL), page("another")) == article_id
        library.delete(article_id)
    assert library.find_known(Article("Clock", url=f"{URL}b"), page("another")) is None
    bare = RawPage("bell.html", "html", "page", None, NINE, 3)
    assert library.find_known(Article("Clock"), bare._replace(cleaner=4)) == article_id
    assert library.find_known(Article("Clock"), bare) is None


def test_the_plain_article_is_what_its_text_is_known_by(library: Library):
    plain, corrected = (
        Article("Bell", paragraphs=(Paragraph("It rang."),)),
        Article("Bell", paragraphs=(Paragraph("It."),)),
    )
    bare = page()._replace(url=None)
    article_id, _ = library.add(corrected, Annotations(), bare, plain=plain)
    assert library.find_known(plain, bare) == article_id
    assert library.find_known(corrected, bare) is None


def test_reading_through_marks_the_article_read_and_its_changes_seen(library: Library, put: Put, make_article):
    article_id = put(make_article("Bell"))
    library.write("UPDATE article SET is_changed = 1", ())
    library.read_through(article_id)
    assert library.read("SELECT is_read, is_changed FROM article") == [(1, 0)]
    library.write("UPDATE article SET is_changed = 1", ())
    library.set_seen(article_id)
    assert library.read("SELECT is_read, is_changed FROM article") == [(1, 0)]


def test_a_library_is_closed_at_the_end_of_its_block(path: Path):
    with Library(path) as library:
        assert isinstance(library, Library) and library.path == path
    with pytest.raises(Exception, match="closed"):
        library.count()
