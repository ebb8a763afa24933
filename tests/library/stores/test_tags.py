"""A person's own words for articles."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.safe_text import safe_line
from reader.library.library import Library
from reader.library.stores.tags import LONGEST, MOST, TagStore, proper_tags, typed_tags
from reader.model.article import Article


def test_tags_are_given_and_taken(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    one, other = put(make_article("Bell rings")), put(make_article("Clock runs"))
    tags = TagStore(library)
    tags.set(one, ["sea", "Brass"])
    tags.add(one, ["old town", "SEA"])
    tags.set(other, ["Sea"])
    assert tags.of(one) == ("Brass", "old town", "sea") and tags.of(other) == ("Sea",)
    tags.set(one, [])
    assert tags.of(one) == ()


def test_tags_as_they_are_typed() -> None:
    assert typed_tags(" sea,  old   town ,,Sea, ") == ("sea", "old town")


def test_tags_have_a_hundred_characters_at_most_and_articles_a_hundred_tags() -> None:
    assert proper_tags(["a" * 300]) == ("a" * 100,)
    assert len(proper_tags(map(str, range(300)))) == 100


@given(st.lists(st.text()))
def test_a_tag_is_one_plain_line_without_commas(tags: list[str]) -> None:
    proper = proper_tags(tags)
    assert proper_tags(proper) == proper and typed_tags(", ".join(proper)) == proper
    assert len(proper) <= MOST
    for tag in proper:
        assert tag == tag.strip() and tag == safe_line(tag) and "," not in tag and 0 < len(tag) <= LONGEST


@pytest.mark.parametrize(("length", "kept"), [(100, 100), (101, 100)])
def test_a_tag_has_a_hundred_characters_at_most(length: int, kept: int):
    assert proper_tags(["x" * length]) == ("x" * kept,)
    assert proper_tags(["x" * 99 + " yz"]) == ("x" * 99,)


@pytest.mark.parametrize(("given", "kept"), [(100, 100), (101, 100)])
def test_an_article_is_given_a_hundred_tags_at_most(given: int, kept: int):
    assert proper_tags(map(str, range(given))) == tuple(map(str, range(kept)))
