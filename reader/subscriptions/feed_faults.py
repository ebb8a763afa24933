"""Says why a feed could not be fetched, and what helps. What is advised for pages helps no feed."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.base.credential_store import CredentialStore
from reader.base.errors import PageError, PrivateAddress, UnencryptedRedirect
from reader.library.stores.feeds import FeedRow

if TYPE_CHECKING:
    from reader.pages.web import HttpResponse


def asks_for_private(feed: FeedRow, error: PageError) -> bool:
    """Whether a feed was not fetched since it is on this machine or its network, which it may not be."""
    from reader.pages.connections import ascii_host

    if feed.allows_private or not isinstance(error, PrivateAddress):
        return False
    return error.host == ascii_host(urlsplit(feed.url))


def error_of(feed: FeedRow, error: PageError) -> str:
    """Say why a feed could not be fetched."""
    if isinstance(error, PrivateAddress) and asks_for_private(feed, error):
        return (
            f"{error.host} {error.what}, and you did not type its address yourself, so it was not asked. If you trust "
            f"it, permit that: {_permission('--allow-private')}."
        )
    if isinstance(error, UnencryptedRedirect):
        return f"{str(error).rpartition(' If you')[0]} If you accept that, permit it: {_permission('--allow-http')}."
    return str(error)


def _permission(option: str) -> str:
    return f"`broadsheet feeds ADDRESS {option}`, or among the feeds its permissions"


def fault_of(feed: FeedRow, response: "HttpResponse") -> str:
    """Say why a server that answered sent no feed."""
    from reader.pages.web import host_of, password_advice

    if response.status == 401:
        has_password = feed.url in CredentialStore().addresses()
        return f"{host_of(feed.url)} answered 401. {password_advice(feed.url, has_password)}"
    if response.status == 403:
        return (
            f"{host_of(feed.url)} answered 403: it blocks programs. Look on its site for another address of the feed."
        )
    return response.fault
