"""Adds the fetched page of an imported address."""

from datetime import UTC, datetime

from reader.base.errors import PageError, bugs_logged
from reader.library.library import Library
from reader.library.stores.wanted_pages import WantedPage, WantedPageStore
from reader.model.moments import moment_at
from reader.pages.page import Page
from reader.pipeline import store


def save_fetched_page(library: Library, wanted: WantedPage, page: Page) -> int | str:
    """Add the article on the page of an imported address, with the date of that. Returns its id, or why there is none.
    Raises a LibraryError, or NamesError.
    """
    try:
        with bugs_logged("importing a page", "No article could be made of it"):
            article_id = store(library, page).article_id
    except PageError as error:
        WantedPageStore(library).failed(wanted.id, str(error))
        return str(error)
    WantedPageStore(library).ingested(wanted, article_id)
    return article_id


def moment_of(seconds: int | None) -> datetime:
    """The time of seconds since 1970, the present for None."""
    return datetime.now(UTC) if seconds is None else moment_at(seconds)
