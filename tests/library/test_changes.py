"""What others change in the library while it is open here."""

from reader.library.changes import count_after, data_version
from reader.library.library import Library


def test_the_version_changes_with_what_another_connection_writes_only(library: Library):
    before = data_version(library)
    library.set_state("key", "ours")
    assert data_version(library) == before
    with Library(library.path) as other:
        other.set_state("key", "theirs")
    assert data_version(library) != before


def test_articles_are_counted_from_an_id_on_without_those_that_were_deleted(library: Library, put, make_article):
    first, second, third = (put(make_article(name)) for name in ("First", "Second", "Third"))
    assert count_after(library, 0) == 3 and count_after(library, first) == 2
    library.delete(third)
    assert count_after(library, first) == 1 and count_after(library, second) == 0
