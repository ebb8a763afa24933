"""The ids of many articles in little memory."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library.stores.article_ids import ArticleIds


@given(st.lists(st.sets(st.integers(1, 2**40), max_size=30), max_size=8))
def test_what_was_added_is_given_back(steps: list[set[int]]) -> None:
    ids = ArticleIds()
    for step in steps:
        ids.add(list(step))
    assert list(ids.parts()) == [sorted(step) for step in steps if step] and len(ids) == sum(map(len, steps))


def test_many_ids_are_small() -> None:
    ids = ArticleIds()
    for start in range(0, 100_000, 200):
        ids.add(range(start, start + 200))
    assert len(ids) == 100_000 and sum(map(len, ids._parts)) < 100_000
