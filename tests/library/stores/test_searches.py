"""Searches saved under names."""

import pytest

from reader.library.library import Library
from reader.library.listing.view import ALL, STARRED, UNREAD, View, ViewKind
from reader.library.stores.searches import SavedSearch, SearchStore


@pytest.fixture
def saved(library: Library) -> SearchStore:
    """The saved searches of an empty library."""
    return SearchStore(library)


def test_what_is_saved_is_listed_by_name(saved: SearchStore):
    saved.save("fog", "fog -mist")
    saved.save("Anchors", "anchor*")
    assert saved.all() == [SavedSearch("Anchors", "anchor*"), SavedSearch("fog", "fog -mist")]


def test_a_search_is_found_by_its_name_in_any_case_and_by_what_was_typed(saved: SearchStore):
    saved.save("Fog", "fog -mist")
    assert saved.find("fog") == saved.named(" fog -mist ") == SavedSearch("Fog", "fog -mist")
    assert saved.find("mist") is saved.named("fog") is None


def test_a_name_has_one_search(saved: SearchStore):
    saved.save("Fog", "fog")
    saved.save("fog", "mist")
    assert saved.all() == [SavedSearch("fog", "mist")]


def test_another_name_for_a_search_renames_it(saved: SearchStore):
    saved.save("Fog", "fog")
    saved.save("Weather", "fog ")
    assert saved.all() == [SavedSearch("Weather", "fog")]


def test_a_search_is_saved_with_the_list_that_it_was_made_in(saved: SearchStore):
    folder = View(ViewKind.FOLDER, "World: news")
    for name, view in (("Fog", ALL), ("New fog", UNREAD), ("Far fog", folder)):
        saved.save(name, "fog", view)
    assert [one.view for one in saved.all()] == [folder, ALL, UNREAD]
    assert saved.named("fog", UNREAD) == saved.find("new fog") == SavedSearch("New fog", "fog", UNREAD)
    saved.save("Unread fog", "fog", UNREAD)
    assert [one.name for one in saved.all()] == ["Far fog", "Fog", "Unread fog"]


def test_one_set_of_searches_is_put_instead_of_another(saved: SearchStore):
    saved.save("Fog", "fog", UNREAD)
    before = saved.all()
    saved.save("Fog", "fog", STARRED)
    after = saved.all()
    saved.save("Mist", "mist")
    saved.replace(after, before)
    assert saved.all() == [*before, SavedSearch("Mist", "mist")]


def test_what_is_removed_is_gone(saved: SearchStore):
    saved.save("Fog", "fog")
    saved.save("Mist", "mist")
    saved.remove("fog")
    assert saved.all() == [SavedSearch("Mist", "mist")]
