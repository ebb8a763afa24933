"""What is exported as JSON, taken into an empty library and exported again is the same, byte for byte."""

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotating.annotate import annotate
from reader.exporting.exporting import export
from reader.importing.importing import ImportOutcome, import_path
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.library.stores.marks import MarkStore
from reader.library.stores.pages import Cleaned, PageStore
from reader.library.stores.story_clusters import StoryClusters
from reader.library.stores.tags import TagStore
from reader.library.transfer.left_out import Accepted
from reader.library.transfer.record_json import record_from_json, record_to_json
from reader.library.transfer.records import ArticleRecords
from reader.model.annotations import EntityKind
from reader.model.article import (
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
)
from reader.model.corrections import Correction, Destination
from reader.model.mark_corrections import NameCorrection, QuoteCorrection
from tests.examples import scaled

pytestmark = pytest.mark.slow

FilesIn = Callable[[Path], dict[str, bytes]]

TEXTS = st.text(max_size=60)
NAMES = st.none() | TEXTS
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.none() | DAYS | st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1), timezones=ZONES)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """A paragraph, at times with a link in it."""
    bare = Paragraph(draw(TEXTS), draw(st.sampled_from(ParagraphKind)), (), draw(TEXTS), draw(st.integers(0, 9)))
    start = draw(st.integers(0, len(bare.text)))
    links = (Link(start, len(bare.text), draw(TEXTS)),) if draw(st.booleans()) else ()
    is_item = bare.kind is ParagraphKind.LIST_ITEM
    return Paragraph(bare.text, bare.kind, links, *((bare.mark, bare.level) if is_item else ()))


STORIES = st.builds(Story, TEXTS, NAMES, NAMES, NAMES, NAMES)
RAILS = st.lists(st.builds(Rail, NAMES, st.lists(STORIES, max_size=2).map(tuple)), max_size=2)
ARTICLES = st.builds(
    Article, TEXTS, NAMES, st.lists(TEXTS, max_size=2).map(tuple), NAMES, NAMES, MOMENTS, MOMENTS, NAMES,
    st.none() | st.integers(0, 3).map("https://bell.example/{}".format),
    st.lists(paragraphs(), min_size=1, max_size=4).map(tuple), RAILS.map(tuple),
)  # fmt: skip
KEPT = st.tuples(ARTICLES, st.text(max_size=80), st.integers(0, 2**31), st.lists(TEXTS, max_size=3), st.integers(0, 7))


def fill(library: Library, stored: tuple[Article, str, int, list[str], int]) -> None:
    """Add an article with a page, tags and states."""
    article, page, fetched_at, tags, states = stored
    moment = datetime.fromtimestamp(fetched_at, UTC)
    article_id, _ = library.add(article, annotate(article), RawPage("page.html", "html", page, article.url, moment))
    TagStore(library).set(article_id, tags)
    library.write(
        "UPDATE article SET is_read = ?, is_starred = ?, is_later = ?, place = ? WHERE id = ?",
        (states & 1, states >> 1 & 1, states >> 2, states * 11, article_id),
    )


def round_trip(library: Library, folder: Path, files_in: FilesIn) -> dict[str, bytes]:
    """Export, import into an empty library, export that, and compare. Returns the files."""
    before = list(export(library, folder / "one", "json"))
    assert [step.problem for step in before] == [""] * library.count()
    with Library(folder / "other.db") as other:
        records = ArticleRecords(other, Accepted(feeds=True, corrections=True))
        taken = list(import_path(other, folder / "one", records)) if before else []
        assert [(one.what, one.reason) for one in taken] == [(ImportOutcome.ADDED, "")] * len(before)
        list(export(other, folder / "two", "json"))
    one, two = files_in(folder / "one"), files_in(folder / "two")
    assert one == two and len(one) == len(before)
    return one


@given(st.lists(KEPT, max_size=4))
@settings(max_examples=scaled(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_invented_articles(files_in: FilesIn, stored: list[tuple[Article, str, int, list[str], int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        for one in stored:
            fill(library, one)
        round_trip(library, Path(folder), files_in)


def test_versions_feeds_and_corrections(
    library: Library, make_article: Callable[..., Article], tmp_path: Path, files_in: FilesIn
) -> None:
    url = "https://www.bell.example/tower"
    for number, text in enumerate(["Mona Field rang the bell.", "“I rang it,” said Mona Field in Veldport."]):
        article = make_article("Bell rings", text, url=url)
        page = RawPage(url, "html", f"<p>{text}</p>", url, datetime(2026, 1, 1 + number, tzinfo=UTC), 3, 12)
        article_id, _ = library.add(article, annotate(article), page)
        library.set_read(article_id, True)
    feed, _ = FeedStore(library).subscribe("https://bell.example/feed", "My bells", "Brass")
    ((sort_at,),) = library.read("SELECT sort_at FROM article WHERE id = ?", (article_id,))
    article_feeds.save(library, article_id, BroughtBy(feed, sort_at - 500, sort_at))
    PageStore(library).set_site_correction("bell.example", "Share this", Destination.OUT)
    moved = Correction("Bell rings", 0, Destination.HEADLINE)
    cleaned = Cleaned(article, annotate(article), article, 3, 12)
    PageStore(library).correct(article_id, [moved], cleaned)
    MarkStore(library).correct(
        article_id,
        [QuoteCorrection("“I rang it,”", 0, "Ida Holm"), NameCorrection("Veldport", None, EntityKind.PERSON)],
    )
    (data,) = round_trip(library, tmp_path, files_in).values()
    text = data.decode()
    for part in (
        '"changed": true',
        "Ida Holm",
        "My bells",
        "Share this",
        "Mona Field rang",
        '"to": "headline"',
        '"shown_version": 2',
    ):
        assert part in text
    with Library(tmp_path / "other.db") as other:
        opened = other.open_article(1)
        assert opened is not None and opened.annotations == library.open_article(article_id).annotations  # type: ignore[union-attr]
        assert [feed.name for feed in FeedStore(other).feeds()] == ["My bells"]


def test_a_record_of_before_does_not_say_whether_its_text_changed(library: Library, put, make_article) -> None:
    record = ArticleRecords(library).record(put(make_article("Bell rings")))
    assert record is not None
    written = record_to_json(record)
    del written["changed"]
    assert record_from_json(written, 0) == record


def test_articles_of_one_story(
    library: Library, make_article: Callable[..., Article], put: Callable[..., int], tmp_path: Path, files_in: FilesIn
) -> None:
    text = " ".join(f"The bell of tower {number} rang over the harbour for the first time." for number in range(40))
    for number in range(4):
        put(make_article(f"Bell {number}", text, url=f"https://bell{number}.example/a"))
        if number < 2:
            library.set_read(number + 1, number == 0)
    library.set_starred(2, True)
    StoryClusters(library).set_apart(3, True)
    assert len(StoryClusters(library).of(1)) == 3
    round_trip(library, tmp_path, files_in)
    with Library(tmp_path / "other.db") as other:
        front = {row.headline for row in Listing(other).rows_after(None, 9)}
        assert front == {row.headline for row in Listing(library).rows_after(None, 9)}


def test_an_article_that_is_there_keeps_what_it_has(
    library: Library, make_article: Callable[..., Article], put: Callable[..., int], tmp_path: Path
) -> None:
    article_id = put(make_article("Bell rings"))
    TagStore(library).set(article_id, ["sea"])
    library.set_starred(article_id, True)
    list(export(library, tmp_path / "out", "json"))
    library.set_starred(article_id, False)
    TagStore(library).set(article_id, ["brass"])
    library.delete(article_id)
    (taken,) = import_path(library, tmp_path / "out")
    row = library.row(article_id)
    assert taken.what is ImportOutcome.ADDED and row is not None and row.is_starred  # it is back
    assert TagStore(library).of(article_id) == ("brass", "sea")
    (again,) = import_path(library, tmp_path / "out")
    assert again.what is ImportOutcome.KNOWN and library.count() == 1
