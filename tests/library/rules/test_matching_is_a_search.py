"""A query matches a new article in memory exactly where a search of the library finds it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.base.errors import QueryError
from reader.base.safe_text import safe_line
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.prepared import prepare
from reader.library.rows.raw_page import RawPage
from reader.library.rules import arrival
from reader.library.rules.arrival import facts_of
from reader.library.rules.effects import Effect, change_of
from reader.library.search.query_sql import statement_of
from reader.library.search.term_meanings import TermMeanings
from reader.library.stores.feeds import FeedStore
from reader.model.annotations import Annotations, Entity, EntityKind, Quote, QuoteKind, Speaker
from reader.model.article import Article, Paragraph, Rail, Story
from reader.searching.matching import QueryMatcher
from reader.searching.query import parse_query
from tests.examples import scaled

DAY = datetime(2026, 1, 1, tzinfo=UTC)
SETTINGS = settings(
    max_examples=scaled(150), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
NUMBERS = count()

WORDS = (
    "fog ferry foggy the quay Fog's O'Brien OBrien U.S. US D.C. café cafe naïve NAÏVE ferry-boat snake_case 2025 ½ "
    "Straße STRASSE İstanbul ΟΔΟΣ οδος ὁδός 東京 東京都 がか かが ﬁre fire x² x̸y हिन्दी นี่ عَرَبِيّ e\u0301te\u0301 Ｆｏｇ Ⅷ "
    "ﬀ Łódź dž Ǆ ᾳ ŉ — … fog\ue000 rock'n'roll AT&T C++ a.b.c. 3.5 ٣ Ⓐ ª µ ß ſ"
).split()
NAMES = ("Ida Holm", "Per Holmes", "Quay Bank", "O’Brien", "İda Ölm")
TEXT = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.text(st.characters(max_codepoint=0x24FF, exclude_categories=("Cs", "Cc", "Cn")), max_size=12),
)
ARTICLE = st.builds(
    lambda title, lead, author, publisher, body, more, rail: Article(
        safe_line(title) or None,
        standfirst=safe_line(lead) or None,
        byline=tuple(filter(None, [safe_line(author)])),
        publisher=safe_line(publisher) or None,
        url=f"https://www.{'news.' * (len(body) % 2)}quay.example:8080/{next(NUMBERS)}",
        paragraphs=tuple(Paragraph(safe_line(one).strip() or "-") for one in (body, more)),
        rails=(Rail("More", (Story(safe_line(rail) or "-"),)),),
    ),
    *[TEXT] * 7,
)
MARKS = st.builds(
    lambda said, about: Annotations(
        tuple(Quote(0, 1, QuoteKind.DIRECT, Speaker(0, 1, name)) for name in said),
        tuple(Entity(0, 1, EntityKind.PERSON, name) for name in about),
    ),
    *[st.lists(st.sampled_from(NAMES), max_size=2)] * 2,
)
EFFECT = st.sampled_from([Effect("star"), Effect("later"), Effect("read"), Effect("hide"), Effect("tag", "Énergie"),
                          Effect("tag", "to discuss")])  # fmt: skip
WORD = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(lambda word: f"{word[:2]}*"),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.sampled_from(["the", '"ferry fo"*', "fog OR quay"]),
)
TERM = st.one_of(
    WORD,
    st.builds("{}:{}".format, st.sampled_from(["title", "source", "author", "rails"]), st.sampled_from(WORDS)),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["said", "about"]),
        st.sampled_from(["holm", '"Ida Holm"', "holm*", "bank", '"per hol"*', "OBrien", "olm", "ida*"]),
    ),
    st.sampled_from("read unread starred later quoted hidden".split()).map("is:{}".format),
    st.sampled_from(["in:courier", "in:wor", "in:other", "in:feeds.example", "site:quay", "site:news.quay", "site:80"]),
    st.sampled_from(["tag:energie", "tag:en*", "tag:discuss", 'tag:"to discuss"', "tag:to*"]),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["before", "after", "on"]),
        st.sampled_from(["2025", "2026-01", "2026-01-01", "1d"]),
    ),
)
QUERY = st.lists(
    st.builds("{}{}{}".format, st.sampled_from(["", "", "-"]), TERM, st.sampled_from([" ", " ", " OR "])), max_size=4
).map("".join)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, int]]:
    """A library with two feeds, and the id of the first."""
    path: Path = tmp_path_factory.mktemp("rules") / "library.db"
    with Library(path) as library:
        feed = FeedStore(library).subscribe("https://feeds.example/quay", "Fog Courier", "World")[0]
        FeedStore(library).subscribe("https://other.example/", "Other")
        yield library, feed


@SETTINGS
@given(ARTICLE, MARKS, st.lists(EFFECT, unique=True), st.lists(QUERY, min_size=1, max_size=12))
@example(Article("ΟΔΟΣ", paragraphs=(Paragraph("snake_case"),)), Annotations(), [], ["οδος", "snake", "case", "snak*"])
def test_a_query_matches_what_a_search_finds(
    opened: tuple[Library, int], article: Article, marks: Annotations, effects: list[Effect], queries: list[str]
):
    library, feed = opened
    prepared = prepare(article, marks, RawPage("page", "text", article.text, article.url, DAY))
    with library.writing():
        article_id = library.add_prepared(prepared)[0]
        article_feeds.save(library, article_id, BroughtBy(feed, int(DAY.timestamp()), int(DAY.timestamp())))
        ((site, sort_at),) = library.read("SELECT site, sort_at FROM article WHERE id = ?", (article_id,))
        facts = arrival._after(facts_of(prepared, site, sort_at, feed), effects)
        for effect in effects:
            change_of(effect).make(library, [article_id])
    meanings = TermMeanings(library)
    for typed in queries:
        try:
            query = parse_query(typed)
        except QueryError:
            continue
        matcher = QueryMatcher(query, meanings.feeds, datetime.now(UTC))
        sql, values = statement_of(query, meanings, among=[article_id])
        is_found = bool(library.read(sql, values))
        assert matcher.matches(facts) is is_found, typed
        if is_found and matcher.required is not None:
            assert matcher.required & facts.words, typed
    library.write("DELETE FROM tag WHERE article_id = ?", (article_id,))
