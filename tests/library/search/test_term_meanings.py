"""Which feeds and tags a term of a query refers to."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.search.term_meanings import TermMeanings
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import TagStore
from reader.searching.query import Field, Term


@pytest.fixture
def feeds(library: Library) -> None:
    """Five feeds; the third has a title of its own besides the person's."""
    store = FeedStore(library)
    for url, title, folder in [
        ("https://www.quay.example/abcd", "Harbour", "Coast"),
        ("https://mill.example/feed", "Old mill", None),
        ("https://three.example/feed", "Mine", "Papers"),
        ("https://four.example/a-b/c", "Énergie", None),
        ("https://five.example/feed", None, "Old coast"),
    ]:
        store.subscribe(url, title, folder)
    library.write("UPDATE feed SET title = 'Theirs' WHERE id = ?", (3,))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("harbour", [1]),
        ("harb", [1]),
        ("arbour", []),
        ("old", [2, 5]),
        ("coast", [1, 5]),
        ("old mill", [2]),
        ("mill old", []),
        ("mine", [3]),
        ("theirs", [3]),
        ("papers", [3]),
        ("energie", [4]),
        ("bcd", [1]),
        ("bc", []),
        ("abc", [1, 4]),
        ("quay example", [1]),
        ("https", []),
        ("example", [1, 2, 3, 4, 5]),
        ("none", []),
    ],
)
def test_a_feed_is_meant_by_words_of_its_names_or_three_letters_of_its_address(
    library: Library, feeds: None, text: str, ids: list[int]
):
    assert TermMeanings(library).feeds(Term(Field.IN, text)) == ids


@pytest.mark.parametrize(
    ("text", "is_prefix", "tags"),
    [
        ("fog", False, ["Fog"]),
        ("fog", True, ["Fog", "fog bank", "Fögel"]),
        ("fog b", True, ["fog bank"]),
        ("og", True, []),
        ("fogel", False, ["Fögel"]),
        ("", True, ["Fog", "fog bank", "Fögel", "mist"]),
        ("sea", False, []),
    ],
)
def test_a_tag_is_meant_whole_or_by_its_beginning(
    library: Library, put: Callable[..., int], make_article, text: str, is_prefix: bool, tags: list[str]
):
    TagStore(library).set(put(make_article("Bell")), ["mist", "Fog", "fog bank"])
    TagStore(library).set(put(make_article("Clock")), ["Fögel", "fog"])
    assert sorted(TermMeanings(library).tags(Term(Field.TAG, text, is_prefix))) == sorted(tags)


def test_a_library_without_tags_has_none_to_mean(library: Library):
    assert TermMeanings(library).tags(Term(Field.TAG, "", is_prefix=True)) == []
