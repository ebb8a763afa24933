"""Articles that another program or `clean` wrote, read as records: one is enough, and what it lacks is made up for."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from reader.library.rows.columns import text_hash
from reader.library.transfer.record_json import record_from_json
from reader.library.transfer.records import ArticleRecord, RecordedVersion
from reader.model.annotations import Annotations, Quote, QuoteKind, Span, Speaker
from reader.model.article import Article, Paragraph
from reader.model.article_json import article_to_json

NOW = 1_767_225_600
PUBLISHED = datetime(2026, 1, 5, 9, 30, tzinfo=timezone(timedelta(hours=2)))
ARTICLE = Article(
    "Bell", published=PUBLISHED, url="https://bell.example/a", paragraphs=(Paragraph("“I rang,” said Mona"),)
)
MARKS = Annotations((Quote(0, 9, QuoteKind.DIRECT, Speaker(15, 19, "Mona"), Span(10, 14)),), (), 7)


@pytest.fixture
def plain() -> Callable[..., ArticleRecord]:
    """Reads the record of a plain article, with its marks."""

    def read(article: Article, found: Annotations = MARKS) -> ArticleRecord:
        return record_from_json(json.loads(json.dumps(article_to_json(article, found))), NOW)

    return read


def test_a_plain_article_is_its_own_page_and_waits_for_the_annotator(plain: Callable[..., ArticleRecord]):
    assert plain(ARTICLE) == ArticleRecord(
        "bell.example/a", NOW, NOW, False, False, False, 0, 1,
        (RecordedVersion(
            1, NOW, text_hash(ARTICLE), 0, 0, "https://bell.example/a", "text", "https://bell.example/a",
            f"Bell\n\n{ARTICLE.text}", ARTICLE, MARKS._replace(version=0),
        ),),
    )  # fmt: skip


def test_a_plain_article_without_address_or_headline_is_known_by_its_text(plain: Callable[..., ArticleRecord]):
    article = Article(published=date(2020, 1, 1), paragraphs=(Paragraph("It rang."),))
    record = plain(article, Annotations())
    assert record.identity == f"sha256:{text_hash(article).hex()}"
    assert record.sort_at == int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
    assert (record.shown.source, record.shown.page_url, record.shown.page) == ("imported article", None, "\n\nIt rang.")


def test_of_a_moment_without_a_zone_the_day_counts(plain: Callable[..., ArticleRecord]):
    moment = datetime(2020, 1, 1, 9, 30)
    shown = plain(Article("Bell", published=moment, modified=moment), Annotations()).shown.article
    assert (shown.published, shown.modified) == (date(2020, 1, 1), date(2020, 1, 1))
    with_zone = plain(Article("Bell", published=PUBLISHED, modified=PUBLISHED), Annotations()).shown.article
    assert (with_zone.published, with_zone.modified) == (PUBLISHED, PUBLISHED)


@pytest.mark.parametrize(("headline", "text"), [("Bell", ""), (None, "It rang."), ("Bell", "It rang.")])
def test_a_headline_or_a_text_is_enough(plain: Callable[..., ArticleRecord], headline: str | None, text: str):
    assert plain(Article(headline, paragraphs=(Paragraph(text),)), Annotations()).shown.article.text == text


@pytest.mark.parametrize(("headline", "text"), [(None, ""), (None, " "), ("", "\u00a0")])
def test_an_article_without_either_is_none(plain: Callable[..., ArticleRecord], headline: str | None, text: str):
    with pytest.raises(ValueError, match="it has no text"):
        plain(Article(headline, paragraphs=(Paragraph(text),)), Annotations())
