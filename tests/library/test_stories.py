"""The article in the library that a rail's story is."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.stores.known_stories import find_story
from reader.model.article import Article

ADDRESS = "https://vell.example/bridge"


@pytest.mark.parametrize("url", [ADDRESS, "http://www.vell.example/bridge/?utm_source=rail#top"])
def test_a_story_is_found_by_its_address_however_it_is_spelt(library: Library, put, make_article, url: str):
    article_id = put(make_article("Bridge opens", url=ADDRESS))
    assert find_story(library, url, "Another title") == article_id


@pytest.mark.parametrize("title", ["Bridge ‘opens’ — at last", "bridge  'OPENS' - at last "])
def test_a_story_is_found_by_its_title_however_it_is_printed(library: Library, put, make_article, title: str):
    article_id = put(make_article("Bridge ‘opens’ – at last", url=ADDRESS))
    assert find_story(library, None, title) == article_id


def test_a_story_with_another_address_is_found_by_its_title(
    library: Library, put, make_article: Callable[..., Article]
):
    article_id = put(make_article("Bridge opens", url=ADDRESS))
    assert find_story(library, "https://vell.example/other", "Bridge opens") == article_id


def test_the_address_of_a_story_counts_more_than_its_title(library: Library, put, make_article):
    put(make_article("Bridge opens", "one"))
    article_id = put(make_article("Bridge opens", "two", url=ADDRESS))
    put(make_article("Bridge opens", "three"))
    assert find_story(library, ADDRESS, "Bridge opens") == article_id


def test_a_story_that_the_library_does_not_have_is_none(library: Library, put, make_article: Callable[..., Article]):
    put(make_article("Bridge opens", url=ADDRESS))
    assert find_story(library, "https://vell.example/other", "Tunnel opens") is None
    assert find_story(library, None, "") is None


@pytest.mark.parametrize("url", [ADDRESS, None])
def test_a_deleted_article_is_no_story(library: Library, put, make_article: Callable[..., Article], url: str | None):
    library.delete(put(make_article("Bridge opens", url=ADDRESS)))
    assert find_story(library, url, "Bridge opens") is None


def test_a_story_is_found_by_the_title_of_the_newest_version(library: Library, put, make_article):
    article_id = put(make_article("Bridge opens", url=ADDRESS))
    put(make_article("Bridge closes", url=ADDRESS))
    assert find_story(library, None, "Bridge closes") == article_id
    assert find_story(library, None, "Bridge opens") is None
