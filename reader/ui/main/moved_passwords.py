"""Moves the passwords of feeds out of the library, where an older Broadsheet left any."""

from reader.base.errors import ReaderError
from reader.library.library import Library
from reader.ui.main.view import MainView


def move_passwords(library: Library, view: MainView) -> None:
    """Move them to the credential store; what goes wrong becomes a notice."""
    from reader.library.stores.feeds import FeedStore

    try:
        if FeedStore(library).with_password():
            from reader.subscriptions.feed_passwords import move_passwords as move

            move(library)
    except ReaderError as error:
        view.show_notice(str(error), "error", beside=True)
