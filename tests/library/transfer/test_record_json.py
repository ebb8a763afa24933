"""Records as JSON: every part of one comes back, and whatever a record cannot be is refused."""

import copy
import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from reader.library.transfer.record_json import record_from_json, record_to_json
from reader.library.transfer.records import ArticleRecord, FeedName, RecordedFeed, RecordedVersion
from reader.model.annotations import Annotations, Entity, EntityKind, Quote, QuoteKind, Span, Speaker
from reader.model.article import Article, Link, Paragraph, ParagraphKind, Rail, Story
from reader.model.article_json import article_to_json
from reader.model.attachment import Attachment, AttachmentKind
from reader.model.corrections import Correction, Destination
from reader.model.mark_corrections import NameCorrection, QuoteCorrection

NOW = 1_767_225_600
PUBLISHED = datetime(2026, 1, 5, 9, 30, tzinfo=timezone(timedelta(hours=2)))
ARTICLE = Article(
    headline="Bell",
    byline=("Mona Field",),
    published=PUBLISHED,
    modified=date(2026, 1, 6),
    url="https://bell.example/a",
    paragraphs=(
        Paragraph("“I rang,” said Mona Field", links=(Link(0, 25, "https://bell.example/b"),)),
        Paragraph("One", ParagraphKind.LIST_ITEM, mark="-", level=1),
    ),
    rails=(Rail("Latest", (Story("Clock", "https://bell.example/c"),)),),
)
MARKS = Annotations(
    (Quote(0, 9, QuoteKind.DIRECT, Speaker(15, 25, "Mona Field"), Span(10, 14)),),
    (Entity(15, 25, EntityKind.PERSON, "Mona Field"),),
    7,
)
OLDER = RecordedVersion(
    3, NOW + 1, b"\x01\xff", 4, 5, "first.html", "html", "https://bell.example/1", "<p>1</p>", Article("Old"),
    Annotations((), (), 6),
)  # fmt: skip
SHOWN = RecordedVersion(8, NOW + 2, b"\x02", 9, 10, "bell.txt", "text", None, "the page", ARTICLE, MARKS)
RECORD = ArticleRecord(
    identity="bell.example/a",
    sort_at=NOW + 3,
    fetched_at=NOW + 4,
    is_read=True,
    is_starred=False,
    is_later=True,
    reading_offset=11,
    current=8,
    versions=(OLDER, SHOWN),
    sample="bell.html",
    feeds=(
        RecordedFeed(
            FeedName("https://bell.example/feed", "Bells", "My bells", "https://bell.example", "Brass"),
            NOW + 3, NOW + 6, b"key", b"hash",
        ),
        RecordedFeed(FeedName("https://tide.example/feed", "Tides", None, None, None), NOW + 5, NOW + 7),
    ),
    tags=("brass", "towers"),
    corrections=(Correction("Share", 2, Destination.OUT), Correction("Bell", 0, Destination.HEADLINE)),
    site_corrections=(Correction("Subscribe", None, Destination.RAIL),),
    mark_corrections=(
        QuoteCorrection("“I rang,”", 0, "Ida Holm"),
        NameCorrection("Mona Field", None, EntityKind.PLACE, EntityKind.PERSON),
    ),
    is_apart=True,
    is_changed=False,
    arrived_at=NOW + 2,
    attachments=(
        Attachment("https://bell.example/1.mp3", AttachmentKind.AUDIO, "audio/mpeg", 7, "Peal"),
        Attachment("https://bell.example/1#c", AttachmentKind.COMMENTS),
    ),
)  # fmt: skip
BELLS = {
    "url": "https://bell.example/feed",
    "title": "Bells",
    "own_title": "My bells",
    "site": "https://bell.example",
    "folder": "Brass",
}
EMPTY: dict[str, Any] = {
    "sample": None,
    "feeds": (),
    "attachments": (),
    "tags": (),
    "corrections": (),
    "site_corrections": (),
    "mark_corrections": (),
}


def written(record: ArticleRecord = RECORD) -> dict[str, Any]:
    """The record as it lies in a file."""
    return json.loads(json.dumps(record_to_json(record)))  # type: ignore[no-any-return]


def changed(*way: Any, to: Any) -> dict[str, Any]:
    """The record as it lies in a file, with another value at one place."""
    data = copy.deepcopy(written())
    here: Any = data
    for key in way[:-1]:
        here = here[key]
    here[way[-1]] = to
    return data


@pytest.mark.parametrize(
    "record",
    [
        RECORD,
        RECORD._replace(**EMPTY),
        RECORD._replace(is_read=False, is_starred=True, is_later=False, is_apart=False, is_changed=True),
        RECORD._replace(current=3),
        RECORD._replace(
            feeds=(RecordedFeed(FeedName("http://bell.example/feed", "Bells", None, None, None), NOW, NOW),)
        ),
    ],
)
def test_every_part_of_a_record_comes_back(record: ArticleRecord):
    assert record_from_json(written(record), 0) == record


def test_the_keys_are_those_that_files_have():
    data = written()
    assert {
        key: data[key] for key in data if key not in ("corrections", "versions", *article_to_json(ARTICLE, MARKS))
    } == {
        "identity": "bell.example/a",
        "read": True,
        "changed": False,
        "starred": False,
        "later": True,
        "hidden": False,
        "tags": ["brass", "towers"],
        "place": 11,
        "apart": True,
        "sorted_at": "2026-01-01T00:00:03+00:00",
        "arrived": "2026-01-01T00:00:04+00:00",
        "came": "2026-01-01T00:00:02+00:00",
        "sample": "bell.html",
        "feed": BELLS,
        "feeds": [
            BELLS
            | {
                "date": "2026-01-01T00:00:03+00:00",
                "came": "2026-01-01T00:00:06+00:00",
                "entry": b"key".hex(),
                "content": b"hash".hex(),
            },
            {
                "url": "https://tide.example/feed",
                "title": "Tides",
                "own_title": None,
                "site": None,
                "folder": None,
                "date": "2026-01-01T00:00:05+00:00",
                "came": "2026-01-01T00:00:07+00:00",
                "entry": None,
                "content": None,
            },
        ],
        "attachments": [
            {"url": "https://bell.example/1.mp3", "kind": "audio", "type": "audio/mpeg", "size": 7, "title": "Peal"},
            {"url": "https://bell.example/1#c", "kind": "comments", "type": None, "size": None, "title": None},
        ],
        "shown_version": 8,
    }
    assert data["corrections"] == {
        "lines": [{"line": "Share", "occurrence": 2, "to": "out"}, {"line": "Bell", "occurrence": 0, "to": "headline"}],
        "site": [{"line": "Subscribe", "to": "rail"}],
        "marks": [
            {
                "mark": "quote",
                "words": "“I rang,”",
                "occurrence": 0,
                "found": None,
                "said": "speaker",
                "speaker": "Ida Holm",
            },
            {
                "mark": "name",
                "words": "Mona Field",
                "occurrence": None,
                "found": "person",
                "said": "place",
                "speaker": None,
            },
        ],
    }
    assert data["versions"][0] == {
        "number": 3,
        "fetched": "2026-01-01T00:00:01+00:00",
        "annotator": 6,
        "cleaner": 4,
        "left_out": 5,
        "text_hash": "01ff",
        "source": "first.html",
        "page_kind": "html",
        "page_url": "https://bell.example/1",
        "page": "<p>1</p>",
        "article": article_to_json(OLDER.article, OLDER.annotations),
    }


def test_the_text_of_the_shown_version_is_written_once():
    data = written(RECORD._replace(mark_corrections=()))
    assert [one["article"] is None for one in data["versions"]] == [False, True]
    assert data | article_to_json(ARTICLE, MARKS) == data


def test_what_is_shown_has_the_corrections_and_the_version_has_the_marks_without_them():
    data = written()
    assert (data["quotes"][0]["speaker"]["name"], data["entities"][0]["kind"]) == ("Ida Holm", "place")
    assert data["versions"][1]["article"]["entities"][0]["kind"] == "person"


def test_files_of_before_do_not_say_whether_the_text_changed():
    data = written()
    del data["changed"]
    assert record_from_json(data, 0).is_changed is False


@pytest.mark.parametrize(
    "way",
    [("shown_version",), ("place",), ("corrections", "lines", 0, "occurrence"), ("versions", 0, "number"),
     ("versions", 0, "cleaner"), ("versions", 0, "left_out"), ("versions", 0, "annotator"),
     ("corrections", "marks", 0, "occurrence"), ("corrections", "marks", 1, "occurrence")],
)  # fmt: skip
@pytest.mark.parametrize("number", [-1, 2**53, True, "1", 1.0])
def test_a_number_is_a_whole_one_in_range(way: tuple[Any, ...], number: object):
    data = changed(*way, to=number)
    data["versions"][1]["article"] = None
    with pytest.raises(ValueError, match=r"a number is out of range|its versions do not match"):
        record_from_json(data, 0)


@pytest.mark.parametrize("level", [True, 1.0])
def test_the_level_of_an_item_is_a_whole_number(level: object):
    data = changed("paragraphs", 1, "level", to=level)
    data["versions"][1]["article"] = None
    with pytest.raises(ValueError, match="a number is out of range"):
        record_from_json(data, 0)


@pytest.mark.parametrize("number", [0, 2**53 - 1])
def test_the_least_and_the_largest_number_are_taken(number: int):
    assert record_from_json(changed("place", to=number), 0).reading_offset == number


@pytest.mark.parametrize("way", ["read", "starred", "later", "apart", "changed", "hidden"])
@pytest.mark.parametrize("state", [None, 0, 1, "true"])
def test_a_state_is_true_or_false(way: str, state: object):
    with pytest.raises(TypeError, match="neither true nor false"):
        record_from_json(changed(way, to=state), 0)


@pytest.mark.parametrize(
    "way",
    [("identity",), ("sample",), ("versions", 0, "source"), ("versions", 0, "page_kind"), ("versions", 0, "page_url"),
     ("feeds", 0, "title"), ("feeds", 0, "own_title"), ("feeds", 0, "site"), ("feeds", 1, "folder"),
     ("attachments", 0, "title"), ("attachments", 0, "type")],
)  # fmt: skip
def test_a_name_is_a_text_of_ten_thousand_characters_at_most(way: tuple[Any, ...]):
    record_from_json(changed(*way, to="x" * 10_000), 0)
    for name in ("x" * 10_001, 7):
        with pytest.raises(TypeError, match="a name is not a text, or is too long"):
            record_from_json(changed(*way, to=name), 0)


def test_half_a_character_becomes_a_question_mark():
    assert record_from_json(changed("identity", to="bell\ud800"), 0).identity == "bell?"
    assert record_from_json(changed("versions", 0, "page", to="bell\ud800"), 0).versions[0].page == "bell?"


def test_names_are_one_plain_line_and_the_page_is_as_it_was():
    data = changed("versions", 0, "page", to="one\x1b\ntwo")
    data["versions"][0] |= {"source": "a\nb", "page_kind": "a\nb", "page_url": "a\nb"}
    data["feeds"][0] |= {"title": "a\nb", "own_title": "a\nb", "site": "a\nb", "folder": "a\nb"}
    record = record_from_json(data, 0)
    version = record.versions[0]
    assert version.page == "one\x1b\ntwo" and record.feeds
    assert "\n" not in "".join(
        [version.source, version.page_kind, version.page_url or "", *map(str, record.feeds[0].name)]
    )


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2026-01-01T00:00:00+00:00", NOW),
        ("2026-01-01T00:00:00", NOW),
        ("2026-01-01T02:00:00+02:00", NOW),
        ("0001-01-01T00:00:00+00:00", -62_135_596_800),
        ("9999-12-31T23:59:59+00:00", 253_402_300_799),
    ],
)
def test_a_moment_without_a_zone_is_that_of_greenwich(text: str, seconds: int):
    record = record_from_json(changed("sorted_at", to=text), 0)
    assert record.sort_at == seconds and record_to_json(record)["sorted_at"].endswith("+00:00")


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+00:00:01", "9999-12-31T23:59:59-00:00:01", "yesterday"])
def test_a_moment_out_of_range_is_refused(text: str):
    with pytest.raises(ValueError, match="out of range|isoformat"):
        record_from_json(changed("arrived", to=text), 0)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://bell.example", "", "bell.example", None])
def test_a_feed_is_at_an_address_of_the_web(url: str | None):
    with pytest.raises(ValueError, match="does not begin with http"):
        record_from_json(changed("feeds", 1, "url", to=url), 0)
    with pytest.raises(ValueError, match="does not begin with http"):
        record_from_json(changed("attachments", 1, "url", to=url), 0)


def test_the_scheme_of_a_feed_may_be_in_capitals():
    feeds = record_from_json(changed("feeds", 0, "url", to="HTTPS://bell.example/feed"), 0).feeds
    assert feeds[0].name.url == "HTTPS://bell.example/feed"


def test_a_record_of_before_an_article_could_come_by_several_feeds_has_one(written_before: dict[str, Any]):
    record = record_from_json(written_before, 0)
    assert record.feeds == (RecordedFeed(RECORD.feeds[0].name, NOW + 3, NOW + 4),)
    assert record.arrived_at is None and record.attachments == ()
    assert record_from_json(written_before | {"feed": None}, 0).feeds == ()


@pytest.fixture
def written_before() -> dict[str, Any]:
    """The record without the keys that came later."""
    return {key: value for key, value in written().items() if key not in ("feeds", "came", "attachments")}


def test_the_shown_version_is_one_of_the_versions_and_each_has_a_number_of_its_own():
    for data in (changed("shown_version", to=5), changed("versions", 0, "number", to=8)):
        with pytest.raises(ValueError, match="its versions do not match"):
            record_from_json(data, 0)


@pytest.mark.parametrize(("start", "end"), [(0, 26), (-1, 3), (4, 3)])
def test_a_link_lies_within_its_paragraph(start: int, end: int):
    data = written(RECORD._replace(mark_corrections=()))
    data["paragraphs"][0]["links"][0] |= {"start": start, "end": end}
    with pytest.raises(ValueError, match="outside its text|out of range"):
        record_from_json(data, 0)


@pytest.mark.parametrize("way", [("paragraphs", 1, "mark"), ("paragraphs", 0, "links", 0, "url")])
def test_the_mark_of_an_item_and_the_address_of_a_link_are_texts(way: tuple[Any, ...]):
    data = changed(*way, to=None)
    data["versions"][1]["article"] = None
    with pytest.raises(TypeError):
        record_from_json(data, 0)


def test_the_title_of_a_story_is_a_text():
    data = changed("rails", 0, "stories", 0, "title", to=None)
    data["versions"][1]["article"] = None
    with pytest.raises(TypeError):
        record_from_json(data, 0)


@pytest.mark.parametrize(
    ("way", "value"),
    [(("quotes", 0, "start"), -1), (("quotes", 0, "end"), 30), (("quotes", 0, "speaker", "end"), 30),
     (("quotes", 0, "cue", "end"), 9), (("quotes", 0, "kind"), "loud"), (("entities", 0, "end"), 30),
     (("entities", 0, "start"), 26), (("entities",), None), (("quotes", 0, "speaker", "name"), 7)],
)  # fmt: skip
def test_marks_that_do_not_fit_the_text_are_left_out_to_be_found_anew(way: tuple[Any, ...], value: object):
    data = written(RECORD._replace(mark_corrections=()))
    here: Any = data
    for key in way[:-1]:
        here = here[key]
    here[way[-1]] = value
    assert record_from_json(data, 0).shown.annotations == Annotations()


def test_a_mark_may_reach_to_the_end_of_the_text():
    data = written(RECORD._replace(mark_corrections=()))
    data["entities"][0]["end"] = len(ARTICLE.text)
    assert record_from_json(data, 0).shown.annotations.entities[0].end == len(ARTICLE.text) == 29


@pytest.mark.parametrize(("key", "value"), [("said", "sung"), ("mark", "verse"), ("found", "bird")])
def test_a_correction_of_an_unknown_kind_is_refused(key: str, value: str):
    with pytest.raises(ValueError, match="of a kind that this version of Broadsheet does not know"):
        record_from_json(changed("corrections", "marks", 1, key, to=value), 0)


# -- a plain article
