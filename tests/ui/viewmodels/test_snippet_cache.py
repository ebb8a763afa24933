"""The words around the matches of a search, read once for each article."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.search.search import Search
from reader.searching.snippets import Snippet
from reader.ui.viewmodels import snippet_cache
from reader.ui.viewmodels.snippet_cache import SnippetCache


def test_a_snippet_that_is_known_is_not_read(library: Library) -> None:
    snippets = SnippetCache(Search(library), "goose", {7: Snippet("A goose rows.")})
    snippets.add({8: Snippet("The goose sleeps.")})
    assert [snippets.snippet(article_id) for article_id in (7, 8)] == [
        Snippet("A goose rows."),
        Snippet("The goose sleeps."),
    ]


def test_a_snippet_is_read_once(library: Library, put: Callable[..., int], make_article, monkeypatch) -> None:
    article_id, search = put(make_article("Fog", "A goose rows.")), Search(library)
    snippets = SnippetCache(search, "goose", {})
    first = snippets.snippet(article_id)
    assert first is not None and first.text == "A goose rows."
    monkeypatch.setattr(Search, "text", lambda *_: pytest.fail("read again"))
    assert snippets.snippet(article_id) is first


def test_without_words_searched_for_there_is_no_snippet(library: Library) -> None:
    assert SnippetCache(Search(library), "", {7: Snippet("A goose rows.")}).snippet(7) is None


def test_a_full_cache_is_emptied(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    monkeypatch.setattr(snippet_cache, "_MOST_SNIPPETS", 2)
    monkeypatch.setattr(Search, "text", lambda _, article_id: read.append(article_id) or "A goose rows.")
    snippets = SnippetCache(Search(library), "goose", {})
    for article_id in (1, 2, 3, 3, 4, 3):
        snippets.snippet(article_id)
    assert read == [1, 2, 3, 4, 3]
