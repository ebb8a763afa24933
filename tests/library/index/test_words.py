"""The index of the words of articles, and how an older library gets it."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.library.index.words import WordIndex
from reader.library.library import Library
from reader.library.rows.article_row import Key, key_of_rowid, rowid_of
from reader.library.search.search import Search
from reader.library.stores.marks import MarkStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Rail, Story
from reader.searching.query import parse_query


def found(library: Library, typed: str) -> list[int]:
    return [row.id for row in Search(library).rows(parse_query(typed))]


def be_older(library: Library) -> None:
    """Make a library as it is just after the migration that brought the index."""
    for table in ("words", "rail_words"):
        library.write(f"INSERT INTO {table} ({table}) VALUES ('delete-all')", ())
    library.write("DELETE FROM document", ())
    library.write("INSERT INTO unindexed SELECT sort_at * 16777216 + id FROM article", ())


@pytest.mark.parametrize("key", [Key(0, 1), Key(1_767_225_600, 16_777_215), Key(-62_135_596_800, 3)])
def test_a_rowid_is_the_key_of_an_article_in_the_list(key: Key):
    assert key_of_rowid(rowid_of(key)) == key
    assert rowid_of(key) < rowid_of(Key(key.sort_at + 1, 1)) and rowid_of(key._replace(id=key.id - 1)) < rowid_of(key)


def test_an_older_library_is_indexed_newest_first_in_small_steps(library: Library, put, make_article):
    numbers = [put(make_article(f"Fog {number}")) for number in range(45)]
    be_older(library)
    index = WordIndex(library)
    assert (index.count_waiting(), found(library, "fog")) == (45, [])
    assert index.index_some() is True and (index.count_waiting(), found(library, "fog")) == (25, numbers[:-21:-1])
    assert [index.index_some() for _ in range(3)] == [True, True, False]
    assert index.count_waiting() == 0 and found(library, "fog") == numbers[::-1]


def test_what_changes_while_it_waits_is_indexed_once(library: Library, put, make_article):
    number = put(make_article("Fog", "Gulls.", url="https://quay.example/a"))
    be_older(library)
    assert put(make_article("Mist", "Gulls and geese.", url="https://quay.example/a")) == number
    assert found(library, "mist") == [number]
    WordIndex(library).index_some()
    assert found(library, "mist") == [number] and found(library, "fog") == []
    put(make_article("Dew", "Nothing.", url="https://quay.example/a"))
    assert found(library, "mist") == [] and found(library, "dew") == [number]


def test_a_damaged_article_lets_the_others_be_indexed(library: Library, put, make_article):
    damaged, whole = put(make_article("Fog")), put(make_article("Fog again"))
    be_older(library)
    library.write("UPDATE version SET content = x'00' WHERE article_id = ?", (damaged,))
    assert WordIndex(library).index_some() and found(library, "fog") == [whole]
    assert WordIndex(library).count_waiting() == 0


def test_where_an_article_no_longer_has_the_words_that_it_was_indexed_by_all_are_indexed_anew(
    library: Library, put, make_article
):
    changed = put(make_article("Fog", "Gulls.", url="https://quay.example/a"))
    other = put(make_article("Fog and geese"))
    library.write("UPDATE version SET content = x'00' WHERE article_id = ?", (changed,))
    put(make_article("Mist", "Geese.", url="https://quay.example/a"))
    assert found(library, "geese") == [changed] and WordIndex(library).count_waiting() == 2
    WordIndex(library).index_some()
    assert found(library, "geese") == [other, changed] and found(library, "fog") == [other]


def test_the_index_holds_no_text(library: Library, put, sql: Callable[..., list[Any]], make_article):
    article = make_article("Fog", "A sentence that only the article holds.")
    put(Article(article.headline, paragraphs=article.paragraphs, rails=(Rail("More", (Story("Bridge"),)),)))
    assert sql("SELECT headline, body FROM words") == [(None, None)]


def test_what_was_dropped_leaves_no_words(library: Library, put, make_article, age_deletions, sql):
    library.delete(put(make_article("Fog")))
    age_deletions(40)
    library.drop_deleted()
    assert sql("SELECT count(*) FROM document") == [(0,)]
    assert sql("SELECT count(*) FROM words WHERE words MATCH 'fog'") == [(0,)]


def test_dropping_an_article_leaves_the_words_of_the_others(library: Library, put, make_article, age_deletions):
    other = put(make_article("Fog and geese"))
    library.delete(put(make_article("Fog")))
    age_deletions(40)
    library.drop_deleted()
    assert WordIndex(library).count_waiting() == 0 and found(library, "fog") == [other]


def test_other_marks_leave_the_words_as_they_are(library: Library, put, make_article):
    article = make_article("Fog")
    number = put(article)
    before = library.read("SELECT * FROM document")
    assert MarkStore(library).set_annotations(number, article, Annotations(version=99))
    assert library.read("SELECT * FROM document") == before and found(library, "fog") == [number]


def test_the_stories_of_an_older_version_are_found_no_more(library: Library, put, make_article):
    url = "https://quay.example/a"
    number = put(make_article("Fog", "One.", url=url, rails=(Rail("More", (Story("Gulls"),)),)))
    assert found(library, "rails:gulls") == [number]
    put(make_article("Fog", "Two.", url=url, rails=(Rail("More", (Story("Geese"),)),)))
    assert (found(library, "rails:gulls"), found(library, "rails:geese")) == ([], [number])
    put(make_article("Fog", "Three.", url=url))
    assert found(library, "rails:geese") == []
