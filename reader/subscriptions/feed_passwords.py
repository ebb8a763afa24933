"""Passwords of feeds: the library has the address without one, and requests get it from the credential store."""

from collections.abc import Iterable
from contextlib import suppress

from reader.base.address_credentials import Credentials, is_same_server, split_address, with_credentials
from reader.base.credential_store import CredentialStore
from reader.base.errors import CredentialsError, RefusedAddress
from reader.base.safe_text import safe_line
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore


def save_password(feed_url: str, typed: str, credentials: Credentials) -> None:
    """Save the credentials that a person gave a feed with an address. Raises RefusedAddress where the feed is followed
    on another server, which must not get them, and CredentialsError.
    """
    if not is_same_server(feed_url, typed):
        raise RefusedAddress(
            f"This feed is followed as {safe_line(feed_url)}. Give the user name and the password with that address."
        )
    CredentialStore().save(feed_url, credentials)


def save_passwords(library: Library, addresses: Iterable[str]) -> None:
    """Save the passwords in the addresses of feeds that are followed now. Raises CredentialsError."""
    store = FeedStore(library)
    for one in addresses:
        address, credentials = split_address(one)
        feed = store.find(address) if credentials is not None else None
        if feed is not None and credentials is not None and is_same_server(feed.url, address):
            CredentialStore().save(feed.url, credentials)


def move_passwords(library: Library) -> None:
    """Move the passwords in the addresses of feeds, which an older Broadsheet left there, to the credential store.
    Raises CredentialsError, or a LibraryError.
    """
    store = FeedStore(library)
    for feed_id, url in store.with_password():
        address, credentials = split_address(url)
        if credentials is not None:
            CredentialStore().save(address, credentials)
            store.set_address(feed_id, address)


def save_moved_passwords(visits: Iterable[tuple[str, str]]) -> None:
    """Give the password of each feed that has moved to its new address, where that is on the same server."""
    moved = [(old, new) for old, new in visits if old != new and is_same_server(old, new)]
    store = CredentialStore()
    for old, new in moved:
        with suppress(CredentialsError):  # then the next visit says that a password is needed
            store.move(old, new)


def address_with_password(feed_url: str) -> str:
    """The address at which a feed is requested: with its password, if it has one. Raises CredentialsError."""
    credentials = CredentialStore().get(feed_url)
    return feed_url if credentials is None else with_credentials(feed_url, credentials)


def page_address(feed_url: str, url: str) -> str:
    """The address at which the page of a feed's entry is requested: with the password of the feed where it is on the
    same server. A password that cannot be read is not sent: then the server says that it wants one.
    """
    credentials = None
    if is_same_server(feed_url, url):
        with suppress(CredentialsError):
            credentials = CredentialStore().get(feed_url)
    return url if credentials is None else with_credentials(url, credentials)
