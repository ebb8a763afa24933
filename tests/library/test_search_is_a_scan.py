"""Whatever one looks for, what is found is what looking through every article would find."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.base.errors import QueryError
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.search.search import Search
from reader.library.stores.feeds import FeedStore
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Paragraph, Rail, Story
from reader.searching.query import Field, Query, Term, fold_name, parse_query
from tests.examples import scaled

WORDS = ("fog", "ferry", "foggy", "quay")
NAMES = ("Ida Holm", "Per Holmes", "Quay Bank")
FIRST = datetime(2024, 12, 30, tzinfo=UTC)
SETTINGS = settings(max_examples=scaled(200), suppress_health_check=[HealthCheck.function_scoped_fixture])


class Saved(NamedTuple):
    """An article as a scan sees it."""

    id: int
    texts: dict[Field, str]
    said: str
    about: str
    feed: str
    site: str
    tag: str
    states: tuple[str, ...]
    day: str


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, list[Saved]]]:
    """A library of sixty articles, every one different, newest first."""
    path: Path = tmp_path_factory.mktemp("scan") / "library.db"
    with Library(path) as library:
        feed = FeedStore(library).subscribe("https://feeds.example/quay", "Fog Courier", "World")[0]
        yield library, [save(library, feed, number) for number in range(60)][::-1]


def save(library: Library, feed: int, number: int) -> Saved:
    """Add the article of a number: its digits to several bases say what it has."""
    pick = [WORDS[(number // step) % len(WORDS)] for step in (1, 4, 16)]
    said, about = NAMES[number % 3], NAMES[number // 3 % 3]
    site = ("quay.example", "news.fog.example", "")[number % 3]
    day = FIRST + timedelta(days=number // 2)
    article = Article(
        pick[0], publisher=f"The {pick[1]}", byline=(about,), url=f"https://{site}/{number}" if site else None,
        paragraphs=(Paragraph(f"{pick[1]} {pick[2]} {number}"),), rails=(Rail("More", (Story(pick[2]),)),),
    )  # fmt: skip
    marks = Annotations(
        (Quote(0, 2, QuoteKind.DIRECT, Speaker(0, 2, said)),), (Entity(0, 2, EntityKind.PERSON, about),)
    )
    if number % 5 == 0:
        marks = Annotations()
    article_id = library.add(article, marks, RawPage("page", "text", article.text, article.url, day))[0]
    is_read, is_starred, is_later, has_feed = number % 2 == 0, number % 7 == 0, number % 6 == 0, number % 4 == 0
    library.write(
        "UPDATE article SET is_read = ?, is_starred = ?, is_later = ? WHERE id = ?",
        (is_read, is_starred, is_later, article_id),
    )
    if has_feed:
        ((sort_at,),) = library.read("SELECT sort_at FROM article WHERE id = ?", (article_id,))
        article_feeds.save(library, article_id, BroughtBy(feed, sort_at, sort_at))
    tag = ("fog", "foggy", "")[number % 3]
    if tag:
        library.write("INSERT INTO tag VALUES (?, ?)", (article_id, tag))
    states = {"read": is_read, "unread": not is_read, "starred": is_starred, "later": is_later, "quoted": number % 5}
    texts = {
        Field.TITLE: pick[0], Field.SOURCE: f"the {pick[1]}", Field.AUTHOR: about.lower(),
        Field.WORDS: article.text, Field.RAILS: pick[2],
    }  # fmt: skip
    return Saved(
        article_id, texts, *((said, about) if number % 5 else ("", "")), "Fog Courier/World" if has_feed else "",
        site, tag, tuple(state for state, holds in states.items() if holds), f"{day:%Y-%m-%d}",
    )  # fmt: skip


def is_so(one: Saved, term: Term) -> bool:
    return holds(one, term) != term.is_not


def holds(one: Saved, term: Term) -> bool:
    """Whether an article is as a term says, minus or not."""
    match term.field:
        case Field.WORDS:
            return any(has(text, term) for field, text in one.texts.items() if field is not Field.RAILS)
        case Field.SAID | Field.ABOUT:
            return has(fold_name(one.said if term.field is Field.SAID else one.about), term)
        case Field.IN:
            return any(f" {term.text}" in f" {name.lower()}" for name in one.feed.split("/"))
        case Field.SITE:
            return f".{term.text}." in f".{one.site}."
        case Field.TAG:
            return one.tag.startswith(term.text) if term.is_prefix and one.tag else one.tag == term.text
        case Field.IS:
            return term.text in one.states
        case Field.BEFORE:
            return one.day < term.text
        case Field.AFTER:
            return one.day >= term.text
        case Field.ON:
            return one.day.startswith(term.text)
        case _:
            return has(one.texts[term.field], term)


def has(text: str, term: Term) -> bool:
    """Whether the words of a term stand next to each other in a text."""
    return re.search(rf"\b{term.text}{'' if term.is_prefix else chr(92) + 'b'}", text) is not None


def scanned(articles: list[Saved], query: Query) -> list[int]:
    """What a scan finds, newest first."""
    return [one.id for one in articles if all(any(is_so(one, term) for term in clause) for clause in query.clauses)]


WORD = st.sampled_from([*WORDS, "fo*", "fogg*", "the", '"the fog"', "quay*", '"fog ferry"'])
TERM = st.one_of(
    WORD,
    st.builds("{}:{}".format, st.sampled_from(["title", "source", "rails"]), WORD.filter(lambda word: '"' not in word)),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["said", "about", "author"]),
        st.sampled_from(["holm", '"Ida Holm"', "holm*", "quay", '"per hol"*']),
    ),
    st.sampled_from(["is:read", "is:unread", "is:starred", "is:later", "is:quoted", "in:courier", "in:wor", "in:fog"]),
    st.sampled_from(["site:quay", "site:fog.example", "site:example", "tag:fog", "tag:fog*", "tag:quay"]),
    st.builds(
        "{}:{}".format, st.sampled_from(["before", "after", "on"]), st.sampled_from(["2025", "2025-01-09", "2024-12"])
    ),
)
QUERY = st.lists(st.builds("{}{}{}".format, st.sampled_from(["", "", "-"]), TERM, st.sampled_from([" ", " ", " OR "])))


@SETTINGS
@given(QUERY.map("".join), st.integers(1, 5))
@example("fog fog OR rails:fog", 1)
@example("rails:fog fog OR rails:quay", 1)
def test_what_is_found_is_what_a_scan_finds(saved: tuple[Library, list[Saved]], typed: str, few: int):
    library, articles = saved
    try:
        query = parse_query(typed)
    except QueryError:
        return
    search, expected = Search(library), scanned(articles, query)
    found = search.find_newest(query)
    assert [key.id for key in found.keys] == expected
    assert [key.id for key in search.find_newest(query, few).keys] == expected[:few]
    assert sorted(row.id for row in search.rows(query, best_first=True)) == sorted(expected)


def test_most_of_what_is_tried_finds_some_and_not_all(saved: tuple[Library, list[Saved]]):
    library, articles = saved
    for typed in ("fog", "fo*", "-fog", "is:later", "in:courier", "site:fog", "tag:fog*", "said:holm*", "on:2025-01"):
        assert 0 < len(scanned(articles, parse_query(typed))) < len(articles), typed
