"""An article and its annotations as JSON, there and back."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.safe_text import safe_line
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from reader.model.article import (
    BULLET,
    DEEPEST_LIST,
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
)
from reader.model.article_json import annotations_from_json, article_from_json, article_to_json

TEXTS = st.text(max_size=12)
NAMES = TEXTS.map(safe_line)
MAYBE = st.none() | TEXTS
PLACES = st.integers(0, 10_000)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.none() | st.dates() | st.datetimes(timezones=ZONES)
PARAGRAPHS = st.builds(
    Paragraph,
    TEXTS,
    st.sampled_from(ParagraphKind),
    st.lists(st.builds(Link, PLACES, PLACES, TEXTS), max_size=2).map(tuple),
)
STORIES = st.builds(Story, TEXTS, MAYBE, MAYBE, MAYBE, MAYBE)
ARTICLES = st.builds(
    Article,
    MAYBE,
    MAYBE,
    st.lists(TEXTS, max_size=2).map(tuple),
    MAYBE,
    MAYBE,
    MOMENTS,
    MOMENTS,
    MAYBE,
    MAYBE,
    st.lists(PARAGRAPHS, max_size=3).map(tuple),
    st.lists(st.builds(Rail, MAYBE, st.lists(STORIES, max_size=2).map(tuple)), max_size=2).map(tuple),
    st.booleans(),
)
QUOTES = st.builds(
    Quote,
    PLACES,
    PLACES,
    st.sampled_from(QuoteKind),
    st.none() | st.builds(Speaker, PLACES, PLACES, NAMES),
    st.none() | st.builds(Span, PLACES, PLACES),
)
ENTITIES = st.builds(Entity, PLACES, PLACES, st.sampled_from(EntityKind), NAMES)
ANNOTATIONS = st.builds(
    Annotations,
    st.lists(QUOTES, max_size=3).map(tuple),
    st.lists(ENTITIES, max_size=3).map(tuple),
    st.integers(0, 9),
)


@given(ARTICLES, ANNOTATIONS)
def test_what_is_written_is_read_back_the_same(article: Article, annotations: Annotations) -> None:
    data = json.loads(json.dumps(article_to_json(article, annotations)))
    assert article_from_json(data) == article
    assert annotations_from_json(data, annotations.version) == annotations


@pytest.fixture
def data() -> dict:
    """A whole article as JSON, with one of everything."""
    article = Article(
        headline="Goose wins regatta",
        standfirst="The bird was not entered",
        byline=("Ida Holm",),
        publisher="The Quay",
        section="Sport",
        published=datetime(2024, 3, 9, 9, 30, tzinfo=UTC),
        modified=date(2024, 3, 10),
        language="en",
        url="https://quay.example/goose",
        paragraphs=(
            Paragraph("“It swam,” said Per Vik of Oslo.", links=(Link(11, 23, "https://quay.example/vik"),)),
            Paragraph("The race", ParagraphKind.SUBHEADING),
            Paragraph("Out to the buoy", ParagraphKind.LIST_ITEM, mark="2.", level=1),
        ),
        rails=(Rail("Latest", (Story("Snow expected", "https://quay.example/snow", "1h", "It falls.", "Snow"),)),),
    )
    annotations = Annotations(
        (Quote(0, 10, QuoteKind.DIRECT, Speaker(16, 23, "Per Vik"), Span(11, 15)), Quote(1, 3, QuoteKind.SCARE)),
        (Entity(16, 23, EntityKind.PERSON, "Per Vik"),),
        3,
    )
    return article_to_json(article, annotations)


def test_the_keys_and_their_forms_are_those_that_programs_rely_on(data: dict) -> None:
    assert data == {
        "headline": "Goose wins regatta",
        "standfirst": "The bird was not entered",
        "byline": ["Ida Holm"],
        "publisher": "The Quay",
        "section": "Sport",
        "published": "2024-03-09T09:30:00+00:00",
        "modified": "2024-03-10",
        "language": "en",
        "url": "https://quay.example/goose",
        "is_part": False,
        "paragraphs": [
            {
                "kind": "body",
                "text": "“It swam,” said Per Vik of Oslo.",
                "links": [{"start": 11, "end": 23, "url": "https://quay.example/vik"}],
            },
            {"kind": "subheading", "text": "The race", "links": []},
            {"kind": "list_item", "text": "Out to the buoy", "links": [], "mark": "2.", "level": 1},
        ],
        "rails": [
            {
                "heading": "Latest",
                "stories": [
                    {
                        "title": "Snow expected",
                        "url": "https://quay.example/snow",
                        "age": "1h",
                        "teaser": "It falls.",
                        "caption": "Snow",
                    }
                ],
            }
        ],
        "quotes": [
            {
                "start": 0,
                "end": 10,
                "kind": "direct",
                "cue": {"start": 11, "end": 15},
                "speaker": {"start": 16, "end": 23, "name": "Per Vik"},
            },
            {"start": 1, "end": 3, "kind": "scare", "cue": None, "speaker": None},
        ],
        "entities": [{"start": 16, "end": 23, "kind": "person", "name": "Per Vik"}],
    }


def test_what_is_not_known_is_null() -> None:
    data = article_to_json(Article(), Annotations())
    lists = ("byline", "paragraphs", "rails", "quotes", "entities")
    assert {key: value for key, value in data.items() if key not in (*lists, "is_part")} == dict.fromkeys(
        ("headline", "standfirst", "publisher", "section", "published", "modified", "language", "url")
    )
    assert [data[key] for key in lists] == [[]] * len(lists)


def test_a_day_comes_back_as_a_day_and_a_moment_with_its_zone(data: dict) -> None:
    data["published"] = "2024-03-09T09:30:00+05:30"
    article = article_from_json(data)
    assert isinstance(article.published, datetime)
    assert article.published.utcoffset() == timedelta(hours=5, minutes=30)
    assert type(article.modified) is date


def test_keys_that_came_later_may_be_missing(data: dict) -> None:
    del data["paragraphs"][0]["links"], data["is_part"]
    data["rails"][0]["stories"] = [{"title": "Snow expected"}]
    article = article_from_json(data)
    assert article.paragraphs[0].links == ()
    assert not article.is_part
    assert article.rails[0].stories == (Story("Snow expected"),)


def test_keys_that_are_not_known_are_passed_over(data: dict) -> None:
    assert article_from_json(data | {"mood": "glad"}) == article_from_json(data)


def test_text_that_is_read_goes_through_the_gate(data: dict) -> None:
    data["headline"] = "Goose\x1b[2J wins\u202e"
    assert article_from_json(data).headline == "Goose wins"
    data["entities"] = [{"start": 0, "end": 5, "kind": "person", "name": "Ida\x1b[2J Brandt\u202e"}]
    data["quotes"] = [{"start": 0, "end": 5, "kind": "direct", "speaker": {"start": 0, "end": 5, "name": "Ida\x07"}}]
    found = annotations_from_json(data, 1)
    assert found.entities[0].name == "Ida Brandt" and found.quotes[0].speaker == Speaker(0, 5, "Ida")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("published", "yesterday"),
        ("published", "2024-13-09"),
        ("published", 20240309),
        ("paragraphs", [{"kind": "song", "text": "La"}]),
        ("paragraphs", [{"kind": "body"}]),
        ("paragraphs", ["La"]),
        ("paragraphs", None),
        ("rails", [{"heading": None}]),
        ("byline", None),
        ("byline", [1]),
        ("headline", 1),
    ],
)
def test_what_is_no_article_is_refused(data: dict, key: str, value: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        article_from_json(data | {key: value})


@pytest.mark.parametrize("key", ["headline", "byline", "published", "url", "paragraphs", "rails"])
def test_an_article_without_one_of_its_keys_is_refused(data: dict, key: str) -> None:
    del data[key]
    with pytest.raises(KeyError):
        article_from_json(data)


def test_annotations_of_a_kind_that_is_not_known_are_refused(data: dict) -> None:
    with pytest.raises(KeyError):
        annotations_from_json(data | {"entities": [{"start": 0, "end": 1, "kind": "ghost", "name": "Boo"}]}, 1)


def test_an_older_list_item_has_a_bullet(data: dict) -> None:
    del data["paragraphs"][2]["mark"], data["paragraphs"][2]["level"]
    assert article_from_json(data).paragraphs[2].mark == BULLET
    assert article_from_json(data).paragraphs[2].level == 0


def test_a_list_that_claims_to_be_deeper_than_lists_are_is_not_believed(data: dict) -> None:
    data["paragraphs"][2]["level"] = 10**9
    assert article_from_json(data).paragraphs[2].level == DEEPEST_LIST
