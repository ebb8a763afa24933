"""The sample articles of a library as a whole."""

from collections.abc import Callable
from pathlib import Path

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.samples import delete_all, is_unused, removed_sample_ids, restore_all, sample_ids
from reader.model.article import Article


def test_samples_that_are_there_are_known_by_their_ids(library: Library, add, make_article: Callable[..., Article]):
    first, _ = add(make_article("Bridge"), sample="bridge.html")
    add(make_article("Own"))
    second, _ = add(make_article("Tunnel"), sample="tunnel.html")
    assert sample_ids(library) == [first, second]
    library.delete(first)
    assert sample_ids(library) == [second]


def test_a_library_is_unused_until_it_has_an_article_or_a_feed(library: Library, tmp_path: Path, add, make_article):
    assert is_unused(library)
    with Library(tmp_path / "feeds.db") as other:
        number, _ = FeedStore(other).subscribe("https://quay.example/feed")
        assert not is_unused(other)
        FeedStore(other).unsubscribe(number)
        assert is_unused(other)
    article_id, _ = add(make_article("Own"))
    library.delete(article_id)
    assert not is_unused(library)


def test_all_are_deleted_and_restored_at_once(library: Library, add, make_article: Callable[..., Article]):
    first, _ = add(make_article("Bridge"), sample="bridge.html")
    own, _ = add(make_article("Own"))
    second, _ = add(make_article("Tunnel"), sample="tunnel.html")
    library.delete(own)
    delete_all(library, sample_ids(library))
    assert sample_ids(library) == [] and sorted(removed_sample_ids(library)) == [first, second]
    restore_all(library, removed_sample_ids(library))
    assert sample_ids(library) == [first, second] and removed_sample_ids(library) == []
