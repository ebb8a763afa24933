"""Which stories of a page the library holds."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.stores.known_stories import find_story, known_stories
from reader.model.article import Article, Story
from tests.examples import scaled

ADDRESS = "https://vell.example/bridge"
STORIES = st.lists(
    st.builds(
        Story,
        st.sampled_from(["Bridge opens", "bridge  OPENS", "Toll plan dropped", "Rain", ""]),
        st.sampled_from(
            [None, ADDRESS, "http://www.vell.example/bridge/?utm_source=x", "https://vell.example/no", "x"]
        ),
    ),
    max_size=5,
)


@pytest.fixture
def ids(library: Library) -> Callable[..., list[int | None]]:
    """The ids of the articles that stories are."""
    return lambda *stories: [row.id if row else None for row in known_stories(library, stories)]


def test_all_stories_are_found_in_the_order_in_which_they_are_asked_for(ids, put, make_article) -> None:
    bridge, toll = put(make_article("Bridge opens", url=ADDRESS)), put(make_article("Toll plan dropped"))
    stories = (Story("Rain"), Story("toll  PLAN dropped"), Story("Another title", f"{ADDRESS}/?utm_source=rail"))
    assert ids(*stories) == [None, toll, bridge]


def test_of_several_articles_of_a_title_it_is_the_newest(ids, put, make_article) -> None:
    put(make_article("Bridge opens", "one"))
    newest = put(make_article("Bridge opens", "two"))
    assert ids(Story("Bridge opens")) == [newest]


def test_a_row_says_whether_its_article_was_read(library: Library, put, make_article) -> None:
    library.set_read(put(make_article("Bridge opens")), True)
    (row,) = known_stories(library, [Story("Bridge opens")])
    assert row is not None and row.is_read


def test_a_deleted_article_is_not_held(library: Library, ids, put, make_article) -> None:
    library.delete(put(make_article("Bridge opens", url=ADDRESS)))
    assert ids(Story("Bridge opens", ADDRESS)) == [None]


def test_a_title_is_held_only_where_all_of_it_is_the_same(ids, put, make_article: Callable[..., Article]) -> None:
    put(make_article("Bridge opens to all"))
    assert ids(Story("Bridge opens")) == [None]


@given(STORIES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=scaled(40))
def test_many_are_found_as_one_is(library: Library, put, make_article, stories: list[Story]) -> None:
    if not library.count():
        put(make_article("Bridge opens", url=ADDRESS))
        put(make_article("Toll plan dropped"))
    found = [row.id if row else None for row in known_stories(library, stories)]
    assert found == [find_story(library, one.url, one.title) for one in stories]
