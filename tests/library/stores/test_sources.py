"""What the library was given already."""

from reader.library.library import Library
from reader.library.rows.source_row import save_source
from reader.library.stores.sources import SourceStore

KEY, OTHER = b"one", b"other"


def test_what_was_never_given_is_to_be_tried(library: Library):
    assert SourceStore(library).is_done(KEY, 1) is None


def test_what_is_in_is_done_for_every_cleaner(library: Library):
    with library.writing() as connection:
        save_source(connection, KEY)
    saved = SourceStore(library)
    assert [saved.is_done(KEY, cleaner) for cleaner in (1, 2)] == [True, True]
    assert saved.is_done(OTHER, 1) is None


def test_what_one_cleaner_refused_the_next_tries(library: Library):
    saved = SourceStore(library)
    saved.reject([KEY, OTHER], 1)
    assert [saved.is_done(key, 1) for key in (KEY, OTHER)] == [False, False]
    assert saved.is_done(KEY, 2) is None


def test_what_goes_in_at_last_is_refused_no_more(library: Library):
    saved = SourceStore(library)
    saved.reject([KEY], 1)
    with library.writing() as connection:
        save_source(connection, KEY)
    assert saved.is_done(KEY, 1) is True
