"""Moves the passwords of feeds out of the library, where an older Broadsheet left any."""

from reader.base.errors import LibraryError, ReaderError
from reader.library.library import Library
from reader.ui.main.jobs import Job, JobRunner
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


def remove_passwords(library: Library, jobs: JobRunner) -> None:
    """Remove them from the sources of pages, once: at once where there are few pages, else in the background. What goes
    wrong is tried again at the next start.
    """
    from reader.library.stores.source_passwords import are_removed, remove_in_steps

    def remove(job: Job) -> None:
        from reader.ui.main.paced_steps import paced

        with Library(library.path) as own:
            for _ in paced(job, remove_in_steps(own)):
                pass

    try:
        with library.at_once():
            is_more = not are_removed(library) and next(remove_in_steps(library), None) is not None
    except LibraryError:
        return
    if is_more:
        jobs.start("removing passwords", remove, failed=lambda _: None)
