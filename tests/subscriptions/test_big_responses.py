"""The responses of big feeds, which wait for those of small ones."""

import pytest

from reader.base.errors import UnreachableAddress
from reader.pages.fetch_request import FetchRequest
from reader.pages.parallel_fetch import FetchResult
from reader.pages.web import HttpResponse
from reader.subscriptions import big_responses
from reader.subscriptions.big_responses import BigResponses, size_of


def response(number: int, size: int) -> FetchResult:
    url = f"https://quay.example/{number}"
    return FetchRequest(number, url), HttpResponse(url, 200, {}, bytes(size), None, None, "")


@pytest.fixture
def big(monkeypatch: pytest.MonkeyPatch) -> BigResponses:
    """From 10 bytes a response is big, and at most 50 are held back."""
    monkeypatch.setattr(big_responses, "_BIG", 10)
    monkeypatch.setattr(big_responses, "_MOST_BYTES", 50)
    return BigResponses()


def test_big_ones_are_held_back_and_the_smallest_comes_first(big: BigResponses):
    failed = FetchRequest(0, "https://quay.example/0"), UnreachableAddress("It is closed.")
    small = response(1, 9)
    assert not big
    assert big.sift([response(2, 30), failed, response(3, 10), small]) == [failed, small]
    assert [size_of(big.take_smallest()), size_of(big.take_smallest())] == [10, 30]
    assert not big


def test_no_more_bytes_are_held_back_than_the_limit(big: BigResponses):
    assert big.sift([response(1, 30), response(2, 20)]) == []
    assert [size_of(one) for one in big.sift([response(3, 10), response(4, 25)])] == [10, 20, 25]
    assert size_of(big.take_smallest()) == 30
