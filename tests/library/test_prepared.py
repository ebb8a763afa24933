"""Articles prepared in another process, and stored many at a time."""

import pickle
import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reader.annotating.annotate import annotate
from reader.library import library as library_module
from reader.library.library import Library
from reader.library.prepared import PreparedArticle, identity_keys_of, prepare
from reader.library.rows.columns import page_hash, text_hash
from reader.library.rows.content import packed
from reader.library.rows.raw_page import Outcome, RawPage
from reader.library.search.names import NameSearch
from reader.library.search.search import Search
from reader.library.stores.marks import MarkStore
from reader.model.article import Article
from reader.model.mark_corrections import NameCorrection
from reader.searching.query import parse_query

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow machine ends no transaction early."""
    monkeypatch.setattr(library_module, "_TURN", 60.0)


@pytest.fixture
def ready(make_article: Callable[..., Article]) -> Callable[..., PreparedArticle]:
    """Makes an article ready, sent through a pickle as from another process."""

    def make(headline: str, *texts: str, **facts: object) -> PreparedArticle:
        article = make_article(headline, *texts, **facts)
        page = RawPage(f"{headline}.txt", "text", f"{headline}\n{article.text}", article.url, FETCHED)
        prepared: PreparedArticle = pickle.loads(pickle.dumps(prepare(article, annotate(article), page)))
        return prepared

    return make


def test_articles_made_ready_are_saved_in_their_order(library: Library, ready: Callable[..., PreparedArticle]):
    done = library.add_some([ready("Bridge opens"), ready("Ferry sinks")])
    assert [outcome for _, outcome in done] == [Outcome.ADDED] * 2
    assert [library.row(article_id).headline for article_id, _ in done] == ["Bridge opens", "Ferry sinks"]  # type: ignore[union-attr]


def test_they_are_opened_searched_and_looked_up_by_name(library: Library, ready: Callable[..., PreparedArticle]):
    ((article_id, _),) = library.add_some([ready("Bridge opens", "“It holds,” said Mona Field in Veldport on Monday.")])
    opened = library.open_article(article_id)
    assert opened is not None and opened.article.text == "“It holds,” said Mona Field in Veldport on Monday."
    assert [quote.speaker.name for quote in opened.annotations.quotes if quote.speaker] == ["Mona Field"]
    assert [one.row.id for one in NameSearch(library).quoting("Mona Field")] == [article_id]
    assert [row.id for row in Search(library).rows(parse_query("veldport"))] == [article_id]


def test_the_same_page_twice_in_one_go_is_one_article(library: Library, ready: Callable[..., PreparedArticle]):
    one = ready("Bridge opens", url="https://vell.example/bridge")
    changed = ready("Bridge opens", "It has closed again.", url="https://vell.example/bridge")
    assert [outcome for _, outcome in library.add_some([one, one, changed])] == [
        Outcome.ADDED, Outcome.KNOWN, Outcome.CHANGED,
    ]  # fmt: skip
    assert library.count() == 1


def test_a_transaction_ends_after_its_turn(
    library: Library, ready: Callable[..., PreparedArticle], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(library_module, "_TURN", -1.0)
    assert len(library.add_some([ready("Bridge opens"), ready("Ferry sinks")])) == 1
    assert library.add_some([]) == []


def test_a_new_version_keeps_what_was_said_of_names(library: Library, ready: Callable[..., PreparedArticle]):
    address = "https://vell.example/bridge"
    texts = "Mona Field spoke in Veldport.", "Mona Field spoke in Veldport. Mona Field left."
    ((article_id, _),) = library.add_some([ready("Bridge opens", texts[0], url=address)])
    MarkStore(library).correct(article_id, [NameCorrection("Mona Field", None, None, None)])
    assert library.add_some([ready("Bridge opens", texts[1], url=address)]) == [(article_id, Outcome.CHANGED)]
    assert NameSearch(library).about("Mona Field") == []


def test_a_prepared_article_is_the_rows_that_are_saved(make_article: Callable[..., Article]):
    article, plain = make_article("Bridge", "It opened.", url="https://vell.example/b"), make_article("Plain")
    squares = " ".join(str(number * number) for number in range(400))
    page = RawPage("b.html", "html", f"<p>\ud800{squares}", "https://vell.example/p", FETCHED, 3, 12)
    made = prepare(article, annotate(article), page, plain)
    assert (made.identity, made.url, made.headline, made.key) == ("vell.example/b", article.url, "Bridge", None)
    assert made.version == (
        int(FETCHED.timestamp()), text_hash(plain), annotate(article).version, packed(article, annotate(article)),
        "b.html", "html", "https://vell.example/p", zlib.compress(f"<p>?{squares}".encode(), 4), 3, 12,
        page_hash(page.text),
    )  # fmt: skip
    assert prepare(article, annotate(article), page).version.text_hash == text_hash(article)
    keys, same = made.identity_keys, identity_keys_of(article, page)
    assert keys[:5] == ("vell.example/b", article.url, text_hash(plain), page_hash(page.text), 3)
    assert same[:5] == ("vell.example/b", article.url, text_hash(article), page_hash(page.text), 3)
    assert keys.read_text() == same.read_text() == "It opened."
