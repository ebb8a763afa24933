"""The sample pages: known by their names, and gone for good once they are deleted."""

from collections.abc import Callable

from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.model.article import Article
from reader.pipeline import add_samples, sample_pages

ADDRESS = "https://vell.example/bridge"


def test_a_library_knows_the_names_of_its_samples(library: Library, add, make_article: Callable[..., Article]):
    add(make_article("Bridge"), sample="bridge.html")
    add(make_article("Tunnel"))
    assert library.sample_names() == {"bridge.html"}


def test_a_sample_is_marked_as_one(library: Library, add, make_article: Callable[..., Article]):
    sample, _ = add(make_article("Bridge"), sample="bridge.html")
    own, _ = add(make_article("Tunnel"))
    assert [library.row(number).is_sample for number in (sample, own)] == [True, False]  # type: ignore[union-attr]


def test_a_deleted_sample_is_still_known_by_its_name(library: Library, add, make_article: Callable[..., Article]):
    article_id, _ = add(make_article("Bridge"), sample="bridge.html")
    library.delete(article_id)
    assert library.sample_names() == {"bridge.html"}


def test_a_sample_deleted_long_ago_is_still_known_by_its_name(library: Library, add, make_article, age_deletions):
    article_id, _ = add(make_article("Bridge"), sample="bridge.html")
    library.delete(article_id)
    age_deletions(365)
    library.drop_deleted()
    assert library.sample_names() == {"bridge.html"}
    assert library.count() == 0


def test_the_text_of_a_sample_deleted_long_ago_is_let_go(library: Library, add, make_article, age_deletions, sql):
    article_id, _ = add(make_article("Bridge"), sample="bridge.html")
    library.delete(article_id)
    age_deletions(365)
    library.drop_deleted()
    assert sql("SELECT count(*) FROM version") == [(0,)]


def test_a_sample_deleted_long_ago_can_be_added_again_by_hand(library: Library, add, make_article, age_deletions):
    for url in (None, ADDRESS):
        article_id, _ = add(make_article("Bridge", url=url), sample=f"bridge of {url}.html")
        library.delete(article_id)
        age_deletions(365)
        library.drop_deleted()
        assert add(make_article("Bridge", url=url))[0] == article_id
        assert library.open_article(article_id).article.headline == "Bridge"  # type: ignore[union-attr]


def test_adding_the_samples_twice_adds_each_once(library: Library):
    added = list(add_samples(library))
    assert {found.outcome for found in added} == {Outcome.ADDED}
    assert len(added) == library.count() == len(sample_pages())
    assert list(add_samples(library)) == []


def test_a_deleted_sample_stays_deleted(library: Library):
    first = next(add_samples(library))
    library.delete(first.article_id)
    others = list(add_samples(library))
    assert first.article_id not in {found.article_id for found in others}
    assert library.row(first.article_id) is None
