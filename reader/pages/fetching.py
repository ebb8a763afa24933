"""Fetches a single page from the web."""

from collections.abc import Callable

from reader.base.errors import Cancelled, PageError
from reader.pages.fetch_request import FetchRequest
from reader.pages.page import Page
from reader.pages.parallel_fetch import ParallelFetch
from reader.pages.web import host_of, page_of


def fetch_page(
    url: str, cancelled: Callable[[], bool] = lambda: False, public_only: bool = False, allows_http: bool = False
) -> Page:
    """Fetch the page at an address, which may contain spaces.

    `cancelled` is called ten times a second. With `public_only`, for addresses named by others, this machine and its
    network are refused; with `allows_http`, redirects from https to http are followed. Raises
    RefusedAddress, UnreachableAddress, OversizePage, Cancelled, InternalError, and what `decode` raises.
    """
    with ParallelFetch([FetchRequest(0, url, public_only=public_only, allows_http=allows_http)]) as fetch:
        try:
            ((_, response),) = fetch.results(cancelled)
        except Cancelled:
            raise Cancelled(f"Stopped before {host_of(url)} had answered.") from None
    if isinstance(response, PageError):
        raise response
    return page_of(response)
