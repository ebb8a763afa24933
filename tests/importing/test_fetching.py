"""Servers that do not answer, among others that do."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.importing.fetching import fetch_wanted
from reader.importing.importing import ImportOutcome
from reader.library.library import Library
from reader.library.stores.wanted_pages import ArticleStates, WantedPageStore


@pytest.fixture
def want(library: Library) -> Callable[..., None]:
    """Lets addresses wait."""

    def wait_for(*urls: str) -> None:
        for url in urls:
            WantedPageStore(library).want(url, "", ArticleStates(), None)

    return wait_for


def test_a_server_that_does_not_answer_is_left_alone(
    library: Library, want: Callable[..., None], closed_port: int, server: Any
) -> None:
    want(*(f"http://127.0.0.1:{closed_port}/{number}" for number in range(10)))
    found = list(fetch_wanted(library))
    assert [one.what for one in found] == [ImportOutcome.FAILED] * 10 and found[-1].done == found[-1].total == 10
    refused = [one for one in found if "cannot be reached" in one.reason]
    assert len(refused) == 4 and len([one for one in found if "not asked again" in one.reason]) == 6
    assert WantedPageStore(library).count() == 10 and WantedPageStore(library).count(with_failed=False) == 0
    assert list(fetch_wanted(library)) == []


@pytest.mark.parametrize(("status", "asked"), [(429, 4), (503, 4), (404, 10), (500, 10)])
def test_one_that_is_asked_too_much_is_left_alone(
    library: Library, want: Callable[..., None], server: Any, status: int, asked: int
) -> None:
    want(*(server.send(f"/{number}", status=status) for number in range(10)))
    assert [one.what for one in fetch_wanted(library)] == [ImportOutcome.FAILED] * 10
    assert len(server.asked) == asked


def test_what_a_server_has_that_asks_to_be_left_alone_goes_on_waiting(
    library: Library, want: Callable[..., None], server: Any
) -> None:
    want(*(server.send(f"/{number}", status=429, headers={"Retry-After": "600"}) for number in range(10)))
    found = list(fetch_wanted(library))
    assert [one.what for one in found] == [ImportOutcome.WANTED] * 10 and "wait 10 minutes" in found[-1].reason
    assert len(server.asked) == 1
    assert WantedPageStore(library).count(with_failed=False) == 10


def test_a_server_that_answers_in_between_is_asked_on(library: Library, want: Callable[..., None], server: Any) -> None:
    want(*(server.send(f"/{number}", status=404 if number % 3 == 2 else 429) for number in range(12)))
    assert len(list(fetch_wanted(library))) == 12 and len(server.asked) == 12


def test_an_address_that_is_none_any_more_is_reported(library: Library, want: Callable[..., None]) -> None:
    want("https://[x", "http://127.0.0.1:0/")
    found = list(fetch_wanted(library))
    assert [one.what for one in found] == [ImportOutcome.FAILED] * 2 and all(one.reason for one in found)


def test_an_imported_address_in_the_own_network_is_not_fetched(
    server: Any, library: Library, want: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.pages.connections.is_private", lambda _: True)
    want(server.url("/0"))
    (failed,) = fetch_wanted(library)
    assert failed.what is ImportOutcome.FAILED and "is this machine itself, but the link to it came" in failed.reason
    assert server.asked == []
