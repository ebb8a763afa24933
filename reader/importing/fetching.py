"""Fetches imported addresses: from many servers at once, one page at a time from each.

Of each server a few addresses are asked in a round, so that one that never answers holds up the others for no longer
than these take; after that it is not asked again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from reader.base.errors import BusyServer, PageError, UnreachableAddress
from reader.importing.fetched_pages import moment_of, save_fetched_page
from reader.importing.importing import ImportOutcome, ImportResult
from reader.library.library import Library
from reader.library.stores.wanted_pages import WantedPage, WantedPageStore
from reader.pages.fetch_request import FetchRequest
from reader.pages.page import Page
from reader.pages.parallel_fetch import ParallelFetch
from reader.pages.web import BUSY, HttpResponse, host_of, page_of

_WINDOW = 1_000
"""Addresses that are read from the library together."""
_OF_ONE_SERVER = 4
"""Addresses of a host in one round."""
_MOST_SILENCES = 3
"""Failures to answer after which a server is not asked again."""


def fetch_wanted(
    library: Library, with_failed: bool = False, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ImportResult]:
    """Fetch the waiting addresses, and add the articles on their pages, yielding the result of each. Those that failed
    before are included `with_failed`. Raises Cancelled or a LibraryError; what was not fetched goes on waiting.
    """
    fetcher, wanted = _Fetcher(library), WantedPageStore(library)
    total, done, last = wanted.count(with_failed), 0, 0
    while window := wanted.after(last, _WINDOW, with_failed):
        last = window[-1].id
        for result in fetcher.fetch(window, cancelled):
            done += 1
            yield result._replace(done=done, total=total)


class _Fetcher:
    """Fetches pages, and remembers the servers that do not answer or ask for a pause."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._wanted = WantedPageStore(library)
        self._silences: Counter[str] = Counter()
        self._busy: dict[str, BusyServer] = {}

    def fetch(self, pages: Sequence[WantedPage], cancelled: Callable[[], bool]) -> Iterator[ImportResult]:
        """Fetch some addresses, yielding the result of each."""
        for pages_of_round in _rounds(pages):
            by_id = {page.id: page for page in pages_of_round if not self._is_silent(page)}
            for page in pages_of_round:
                if page.id not in by_id:
                    yield self._give_up(page)
            requests = [FetchRequest(page.id, page.url, public_only=True) for page in by_id.values()]
            with ParallelFetch(requests, per_host=1, busy=self._busy) as fetch:
                for request, response in fetch.results(cancelled):
                    yield self._add(by_id[request.number], response)

    def _is_silent(self, page: WantedPage) -> bool:
        return self._silences[host_of(page.url)] >= _MOST_SILENCES

    def _give_up(self, page: WantedPage) -> ImportResult:
        host = host_of(page.url)
        fault = f"{host} did not answer {_MOST_SILENCES} times, so it was not asked again. Try again later."
        self._wanted.failed(page.id, fault)
        return ImportResult(ImportOutcome.FAILED, page.title or page.url, fault, page.url)

    def _add(self, wanted: WantedPage, response: HttpResponse | PageError) -> ImportResult:
        """Add the article on the page of a response."""
        name = wanted.title or wanted.url
        if isinstance(response, BusyServer):  # it goes on waiting
            return ImportResult(ImportOutcome.WANTED, name, str(response), wanted.url)
        saved = self._save(wanted, response)
        if isinstance(saved, str):
            return ImportResult(ImportOutcome.FAILED, name, saved, wanted.url)
        return ImportResult(ImportOutcome.ADDED, name, "", wanted.url, saved)

    def _save(self, wanted: WantedPage, response: HttpResponse | PageError) -> int | str:
        """Add the article of a response. Returns its id, or why there is none."""
        is_silence = (
            isinstance(response, UnreachableAddress) or isinstance(response, HttpResponse) and response.status in BUSY
        )
        host = host_of(wanted.url)
        self._silences[host] = self._silences[host] + 1 if is_silence else 0
        try:
            if isinstance(response, PageError):
                raise response
            page = page_of(response)
        except PageError as error:
            self._wanted.failed(wanted.id, str(error))
            return str(error)
        saved_at = moment_of(wanted.added_at)
        return save_fetched_page(self._library, wanted, Page(page.source, page.kind, page.text, page.url, saved_at))


def _rounds(pages: Sequence[WantedPage]) -> Iterator[list[WantedPage]]:
    """The addresses in rounds, each with a few of every host."""
    by_host: defaultdict[str, list[WantedPage]] = defaultdict(list)
    for page in pages:
        by_host[host_of(page.url)].append(page)
    for start in range(0, max(map(len, by_host.values()), default=0), _OF_ONE_SERVER):
        yield [page for of_host in by_host.values() for page in of_host[start : start + _OF_ONE_SERVER]]
