"""One page from the web."""

from collections.abc import Callable

from reader.base.errors import Cancelled, PageError
from reader.pages.page import Page
from reader.pages.parallel_fetch import FetchRequest, ParallelFetch
from reader.pages.web import host_of, page_of


def fetch_page(url: str, cancelled: Callable[[], bool] = lambda: False, is_foreign: bool = False) -> Page:
    """The page at an address, which may have spaces; `cancelled` is asked ten times a second. What `is_foreign`, named
    by somebody elsewhere, must not stand for this machine or its network.

    Raises RefusedAddress, UnreachableAddress, OversizePage, Cancelled, InternalError, and what `decode` raises.
    """
    with ParallelFetch([FetchRequest(0, url, is_foreign=is_foreign)]) as visits:
        try:
            ((_, answer),) = visits.answers(cancelled)
        except Cancelled:
            raise Cancelled(f"Stopped before {host_of(url)} had answered.") from None
    if isinstance(answer, PageError):
        raise answer
    return page_of(answer)
