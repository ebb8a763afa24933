"""Searches kept under names."""

import pytest

from reader.library.library import Library
from reader.library.listing.view import ALL, STARRED, UNREAD, View, ViewKind
from reader.library.stores.searches import SavedSearch, SearchStore


@pytest.fixture
def kept(library: Library) -> SearchStore:
    """The saved searches of an empty library."""
    return SearchStore(library)


def test_what_is_saved_is_listed_by_name(kept: SearchStore):
    kept.save("fog", "fog -mist")
    kept.save("Anchors", "anchor*")
    assert kept.all() == [SavedSearch("Anchors", "anchor*"), SavedSearch("fog", "fog -mist")]


def test_a_search_is_found_by_its_name_in_any_case_and_by_what_was_typed(kept: SearchStore):
    kept.save("Fog", "fog -mist")
    assert kept.find("fog") == kept.named(" fog -mist ") == SavedSearch("Fog", "fog -mist")
    assert kept.find("mist") is kept.named("fog") is None


def test_a_name_has_one_search(kept: SearchStore):
    kept.save("Fog", "fog")
    kept.save("fog", "mist")
    assert kept.all() == [SavedSearch("fog", "mist")]


def test_another_name_for_a_search_renames_it(kept: SearchStore):
    kept.save("Fog", "fog")
    kept.save("Weather", "fog ")
    assert kept.all() == [SavedSearch("Weather", "fog")]


def test_a_search_is_kept_with_the_list_that_it_was_made_in(kept: SearchStore):
    folder = View(ViewKind.FOLDER, "World: news")
    for name, view in (("Fog", ALL), ("New fog", UNREAD), ("Far fog", folder)):
        kept.save(name, "fog", view)
    assert [one.view for one in kept.all()] == [folder, ALL, UNREAD]
    assert kept.named("fog", UNREAD) == kept.find("new fog") == SavedSearch("New fog", "fog", UNREAD)
    kept.save("Unread fog", "fog", UNREAD)
    assert [one.name for one in kept.all()] == ["Far fog", "Fog", "Unread fog"]


def test_one_set_of_searches_is_put_in_the_place_of_another(kept: SearchStore):
    kept.save("Fog", "fog", UNREAD)
    before = kept.all()
    kept.save("Fog", "fog", STARRED)
    after = kept.all()
    kept.save("Mist", "mist")
    kept.replace(after, before)
    assert kept.all() == [*before, SavedSearch("Mist", "mist")]


def test_what_is_removed_is_gone(kept: SearchStore):
    kept.save("Fog", "fog")
    kept.save("Mist", "mist")
    kept.remove("fog")
    assert kept.all() == [SavedSearch("Mist", "mist")]
