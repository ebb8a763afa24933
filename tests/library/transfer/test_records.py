"""Records: all of an article is read, and all of it is in another library once it was added there."""

import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.base.errors import DamagedLibrary
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.library.rows.raw_page import Outcome
from reader.library.stores.feeds import FeedStore
from reader.library.stores.hidden_articles import HiddenArticles
from reader.library.stores.marks import MarkStore
from reader.library.stores.pages import PageStore
from reader.library.stores.story_clusters import StoryClusters
from reader.library.stores.tags import TagStore
from reader.library.transfer.left_out import Accepted
from reader.library.transfer.records import ArticleRecord, ArticleRecords, FeedName, RecordedFeed, RecordedVersion
from reader.model.annotations import Annotations, Entity, EntityKind
from reader.model.article import Article, Paragraph
from reader.model.attachment import Attachment, AttachmentKind
from reader.model.corrections import Correction, Destination
from reader.model.mark_corrections import NameCorrection, QuoteCorrection

MOMENT = 1_767_225_600
URL = "https://www.bell.example/tower"


def version(number: int, article: Article, annotations: Annotations, **facts: Any) -> RecordedVersion:
    return RecordedVersion(
        number, MOMENT + number, bytes([number]) * 32, 20 + number, 30 + number, f"{number}.html", "html", None,
        f"page {number}", article, annotations,
    )._replace(**facts)  # fmt: skip


FIRST = version(2, Article("Bell to ring", paragraphs=(Paragraph("It will."),)), Annotations((), (), 4))
SHOWN = version(
    5,
    Article("Bell rings", publisher="Bell Post", url=URL, paragraphs=(Paragraph("Mona Field rang it."),)),
    Annotations((), (Entity(0, 10, EntityKind.PERSON, "Mona Field"),), 6),
    page_url=URL,
)
RECORD = ArticleRecord(
    identity="bell.example/tower",
    sort_at=MOMENT - 500,
    fetched_at=MOMENT,
    is_read=True,
    is_starred=False,
    is_later=True,
    reading_offset=12,
    current=5,
    versions=(FIRST, SHOWN),
    sample="bell.html",
    feeds=(
        RecordedFeed(
            FeedName("https://bell.example/feed", "Bells", "My bells", "https://bell.example", "Brass"),
            MOMENT - 500, MOMENT + 6, b"key", b"hash",
        ),
        RecordedFeed(FeedName("https://tide.example/feed", "Tides", None, None, None), MOMENT, MOMENT + 7),
    ),
    tags=("brass", "towers"),
    corrections=(Correction("Share", 2, Destination.OUT), Correction("Bell", 0, Destination.HEADLINE)),
    site_corrections=(Correction("Subscribe", None, Destination.RAIL),),
    mark_corrections=(
        QuoteCorrection("“I rang,”", 0, "Ida Holm"),
        NameCorrection("Mona Field", None, EntityKind.PLACE),
    ),
    is_apart=True,
    is_changed=True,
    arrived_at=MOMENT - 9,
    attachments=(Attachment("https://bell.example/1.mp3", AttachmentKind.AUDIO, "audio/mpeg", 7, "Peal"),),
)  # fmt: skip


@pytest.fixture
def records(library: Library) -> ArticleRecords:
    """The records of an empty library."""
    return ArticleRecords(library, Accepted(feeds=True, corrections=True))


@pytest.mark.parametrize(
    "record",
    [
        RECORD,
        RECORD._replace(is_read=False, is_starred=True, is_later=False, is_apart=False, is_changed=False),
        RECORD._replace(
            sample=None,
            feeds=(),
            attachments=(),
            tags=(),
            corrections=(),
            site_corrections=(),
            mark_corrections=(),
            reading_offset=0,
        ),
        RECORD._replace(
            feeds=(
                RecordedFeed(FeedName("https://bell.example/feed", "Bells", None, None, None), MOMENT - 500, MOMENT),
            )
        ),
        RECORD._replace(current=2, site_corrections=()),
    ],
)
def test_all_of_an_article_is_in_another_library(records: ArticleRecords, record: ArticleRecord):
    article_id, outcome = records.add(record)
    assert (records.record(article_id), outcome) == (record, Outcome.ADDED)


def test_of_an_added_article_the_lists_show_the_shown_version_and_its_time(library: Library, records: ArticleRecords):
    article_id, _ = records.add(RECORD)
    row = library.row(article_id)
    assert row is not None
    assert (row.headline, row.publisher, row.url, row.sort_at) == ("Bell rings", "Bell Post", URL, MOMENT - 500)
    assert (row.is_read, row.is_starred, row.is_sample) == (True, False, True)
    for view in (
        View(ViewKind.LATER),
        View(ViewKind.SAMPLES),
        View(ViewKind.TAG, "brass"),
        View(ViewKind.SITE, "bell.example"),
    ):
        assert Listing(library, view).has(article_id), view
    assert [feed.name for feed in FeedStore(library).feeds()] == ["Tides", "My bells"]


def test_an_added_article_is_found_by_its_names_and_its_page_is_known(library: Library, records: ArticleRecords, sql):
    article_id, _ = records.add(RECORD._replace(mark_corrections=()))
    assert sql("SELECT name FROM mention JOIN name ON id = name_id WHERE article_id = ?", article_id) == [
        ("Mona Field",)
    ]
    page = PageStore(library).page(article_id)
    assert page is not None
    assert page == (
        "5.html", "html", "page 5", URL, datetime.fromtimestamp(MOMENT + 5, UTC), 25, 35, 5,
    )  # fmt: skip


def test_an_article_that_is_gone_or_deleted_has_no_record(library: Library, records: ArticleRecords):
    article_id, _ = records.add(RECORD)
    library.delete(article_id)
    assert records.record(article_id) is records.record(99) is None


def test_one_that_the_library_has_stays_but_for_tags_and_stars(library: Library, records: ArticleRecords):
    known = RECORD._replace(is_read=False, is_later=False, is_apart=False, tags=("towers",))
    article_id, _ = records.add(known)
    other = RECORD._replace(
        is_starred=True,
        tags=("brass",),
        reading_offset=99,
        sort_at=MOMENT,
        corrections=(),
        current=2,
        versions=(FIRST,),
    )
    assert records.add(other) == (article_id, Outcome.KNOWN)
    assert records.record(article_id) == known._replace(is_starred=True, is_later=True, tags=("brass", "towers"))
    assert records.add(known) == (article_id, Outcome.KNOWN)
    assert records.record(article_id) == known._replace(is_starred=True, is_later=True, tags=("brass", "towers"))
    assert library.count() == 1


def test_a_deleted_one_is_restored(library: Library, records: ArticleRecords):
    article_id, _ = records.add(RECORD)
    library.delete(article_id)
    assert records.add(RECORD) == (article_id, Outcome.RESTORED)
    assert records.record(article_id) == RECORD


def test_one_with_the_identity_of_an_older_library_is_known(records: ArticleRecords):
    article_id, _ = records.add(RECORD)
    assert records.add(RECORD._replace(identity="bell.example/tower?utm_source=x")) == (article_id, Outcome.KNOWN)
    other, outcome = records.add(RECORD._replace(identity="bell.example/tower?page=2", sample=None))
    assert outcome is Outcome.ADDED and other != article_id


def test_of_two_that_it_may_be_it_is_the_one_with_the_same_identity(records: ArticleRecords, sql):
    plain, _ = records.add(RECORD)
    older, _ = records.add(RECORD._replace(identity="bell.example/other"))
    sql("UPDATE article SET identity = 'bell.example/tower?utm_source=x' WHERE id = ?", older)
    assert records.add(RECORD._replace(identity="bell.example/tower?utm_source=x")) == (older, Outcome.KNOWN)
    assert records.add(RECORD) == (plain, Outcome.KNOWN)


def test_a_feed_that_is_followed_keeps_its_names(library: Library, records: ArticleRecords):
    FeedStore(library).subscribe("https://bell.example/feed", "Followed", "Papers")
    article_id, _ = records.add(RECORD)
    assert [(feed.name, feed.folder) for feed in FeedStore(library).feeds()] == [
        ("Tides", None),
        ("Followed", "Papers"),
    ]
    record = records.record(article_id)
    assert record is not None and record.feeds[0].name.own_title == "Followed"


def test_one_feed_may_have_brought_many_articles(records: ArticleRecords, sql):
    ids = [records.add(RECORD._replace(identity=f"bell.example/{number}", sample=None))[0] for number in range(2)]
    assert [[feed.name for feed in records.record(one).feeds] for one in ids] == [
        [feed.name for feed in RECORD.feeds]
    ] * 2  # type: ignore[union-attr]
    assert sql("SELECT count(*) FROM feed") == [(2,)]


def test_corrections_of_a_site_that_the_library_has_stay(library: Library, records: ArticleRecords):
    PageStore(library).set_site_correction("bell.example", "Subscribe", Destination.OUT)
    article_id, _ = records.add(RECORD)
    record = records.record(article_id)
    assert record is not None and record.site_corrections == (Correction("Subscribe", None, Destination.OUT),)


@pytest.mark.parametrize(
    ("url", "page_url", "site"),
    [(URL, None, "bell.example"), (URL, "https://page.example/1", "bell.example"),
     (None, "https://page.example/1", "page.example"), (None, None, "")],
)  # fmt: skip
def test_the_site_is_that_of_the_article_or_else_of_its_page(
    records: ArticleRecords, sql, url: str | None, page_url: str | None, site: str
):
    shown = version(5, Article("Bell", url=url, paragraphs=(Paragraph("It rang."),)), Annotations(), page_url=page_url)
    record = RECORD._replace(versions=(shown,))
    assert record.site == site
    records.add(record)
    assert sql("SELECT * FROM site_correction") == ([(site, "Subscribe", "rail")] if site else [])


def test_an_article_without_a_site_has_no_corrections_of_one(library: Library, records: ArticleRecords):
    PageStore(library).set_site_correction("", "Subscribe", Destination.OUT)
    shown = version(5, Article("Bell", paragraphs=(Paragraph("It rang."),)), Annotations())
    record = records.record(records.add(RECORD._replace(versions=(shown,)))[0])
    assert record is not None and record.site_corrections == ()


def test_a_correction_of_all_lines_alike_is_one_of_the_first(records: ArticleRecords):
    given = RECORD._replace(corrections=(Correction("Share", None, Destination.OUT),))
    record = records.record(records.add(given)[0])
    assert record is not None and record.corrections == (Correction("Share", 0, Destination.OUT),)


def test_a_story_that_an_article_was_removed_from_goes_without_it(
    library: Library, records: ArticleRecords, put: Callable[..., int], make_article: Callable[..., Article]
):
    text = " ".join(f"The bell of tower {number} rang over the harbour for the first time." for number in range(40))
    first, second = (put(make_article("Bell", text, url=f"https://bell{number}.example/a")) for number in range(2))
    record = records.record(second)
    assert record is not None and not record.is_apart
    assert len(StoryClusters(library).of(first)) == 2
    StoryClusters(library).set_apart(second, True)
    assert records.record(second) == record._replace(is_apart=True)
    apart = record._replace(identity="bell2.example/a", is_apart=True)
    article_id, _ = records.add(apart)
    assert StoryClusters(library).of(article_id) == StoryClusters(library).of(first) == []
    together, _ = records.add(record._replace(identity="bell3.example/a"))
    assert {row.id for row in StoryClusters(library).of(together)} == {first, together}


def test_a_record_has_the_marks_as_they_were_found_and_their_corrections_beside(
    library: Library, records: ArticleRecords
):
    article_id, _ = records.add(RECORD._replace(mark_corrections=()))
    MarkStore(library).correct(article_id, RECORD.mark_corrections)
    TagStore(library).set(article_id, ["towers"])
    assert records.record(article_id) == RECORD._replace(tags=("towers",))


def test_a_damaged_page_or_text_is_told_of(path: Path, records: ArticleRecords, sql: Callable[..., list[Any]]):
    article_id, _ = records.add(RECORD)
    for page in (b"no page", zlib.compress(b"\xff")):
        sql("UPDATE version SET page = ?", page)
        with pytest.raises(DamagedLibrary, match="A page is damaged in the library .*library.db: restore a backup"):
            records.record(article_id)


def test_a_hidden_article_is_hidden_in_the_other_library_too(library: Library, tmp_path: Path):
    number, _ = ArticleRecords(library).add(RECORD._replace(is_hidden=True))
    record = ArticleRecords(library).record(number)
    assert record is not None and record.is_hidden and HiddenArticles(library).has(number)
    assert ArticleRecords(library).add(RECORD) == (number, Outcome.KNOWN) and HiddenArticles(library).has(number)
    with Library(tmp_path / "other.db") as other:
        assert HiddenArticles(other).has(ArticleRecords(other).add(record)[0])


def test_of_a_record_what_is_not_given_is_nothing():
    bare = ArticleRecord("bell.example/tower", MOMENT, MOMENT, False, False, False, 0, 5, (SHOWN,))
    assert bare[9:] == (None, (), (), (), (), (), False, False, None, (), False) and bare.shown is SHOWN
