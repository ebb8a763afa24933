"""The library that a command uses."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base import paths
from reader.base.errors import DamagedLibrary, ForeignLibrary, LibraryError, MissingLibrary
from reader.base.private_files import is_private, make_private
from reader.base.safe_text import safe_line
from reader.commands.printing import advise, complain
from reader.library.library import Library

if TYPE_CHECKING:
    from reader.commands.options.command_options import LibraryOptions
    from reader.library.known_libraries import KnownLibraries

_PRIVATE = "made private"
_MANY = 20_000
"""Articles whose migration is announced: that of a million takes half a minute."""


def open_library(options: "LibraryOptions") -> Library:
    """The library that the options name, to be changed; created if there is none. Passwords in the addresses of its
    feeds are moved out of it, and those in the sources of pages removed. Raises a LibraryError, or CredentialsError.
    """
    return _put_right(open_as_it_is(options), options)


def _put_right(library: Library, options: "LibraryOptions") -> Library:
    try:
        library.require_writing()
        _move_passwords(library)
        _remove_passwords(library)
        if not options.library:
            _note(library)
    except BaseException:
        library.close()
        raise
    return library


def open_as_it_is(options: "LibraryOptions") -> Library:
    """The library that the options name, created if there is none, for the reader, which moves passwords once its first
    frame is shown. That of an older Broadsheet is backed up, and brought up to date. Raises a LibraryError.
    """
    path = options.library or paths.library_path()

    def prepare_migration(articles: int) -> None:
        from reader.library.backups.making import back_up_before_migration

        if articles >= _MANY:
            advise(f"bringing the library of {articles:,} articles up to date, which takes a moment …")
        back_up_before_migration(path)

    _check_for_loss(path)
    try:
        library = Library(path, prepare_migration)
    except (DamagedLibrary, ForeignLibrary) as error:
        is_damaged = isinstance(error, DamagedLibrary)
        known_libraries().require_no_loss(
            path, "is damaged" if is_damaged else "is no library any more", is_damaged=is_damaged
        )
        raise
    if not options.library:
        _make_private(library)
    return library


def _check_for_loss(path: Path) -> None:
    """Raise LostLibrary where a file is gone or empty that was a library: no new one shall take its place unasked."""
    with suppress(OSError):
        if os.path.getsize(path):
            return
    known_libraries().require_no_loss(path)


def known_libraries() -> "KnownLibraries":
    """What is remembered of libraries outside of them."""
    from reader.library.known_libraries import KnownLibraries

    return KnownLibraries(paths.known_libraries_path(), paths.library_path())


def _note(library: Library) -> None:
    """Note what the library of the user's data folder holds, and say so where it took the place of a fuller one."""
    known = known_libraries()
    if known.is_due(library.path):
        if sentence := known.loss_of(library):
            complain(sentence)
        known.note(library)


def _move_passwords(library: Library) -> None:
    from reader.library.stores.feeds import FeedStore

    if FeedStore(library).with_password():
        from reader.subscriptions.feed_passwords import move_passwords  # only an older Broadsheet left any

        move_passwords(library)


def _remove_passwords(library: Library) -> None:
    from reader.library.stores.source_passwords import are_removed

    if are_removed(library):
        return
    from reader.library.stores.source_passwords import remove_in_steps

    with suppress(LibraryError), library.at_once():  # where another program writes, the next command does it
        for _ in remove_in_steps(library):
            pass


def _make_private(library: Library) -> None:
    """Take the library of an older Broadsheet, and what lies beside it, away from all but their owner: once, so that a
    person may share them again.
    """
    with suppress(OSError, LibraryError):
        if is_private(library.path) or library.get_state(_PRIVATE) is not None:
            return
        library.set_state(_PRIVATE, "")
        data = library.path.parent
        private = [make_private(path) for path in (library.path, data, paths.log_path(), paths.settings_path())]
        if any(private):
            advise(f"from now on only you can read {safe_line(paths.short_path(data))}, the log and the settings.")


def library_to_change(options: "LibraryOptions") -> Library:
    """The library that the options name, to be changed. Raises MissingLibrary where there is none, and other
    LibraryErrors.
    """
    _check_presence(options)
    return open_library(options)


def library_to_read(options: "LibraryOptions") -> Library:
    """The library that the options name. Says so where it can only be read. Raises MissingLibrary where there is none,
    and other LibraryErrors.
    """
    _check_presence(options)
    library = open_as_it_is(options)
    if library.refusal is None:
        return _put_right(library, options)
    complain(library.refusal.sentence(library.path))
    return library


def _check_presence(options: "LibraryOptions") -> None:
    """Raise MissingLibrary where there is no library."""
    path = options.library or paths.library_path()
    if not os.path.lexists(path):
        _check_for_loss(path)
        raise MissingLibrary(
            f"There is no library yet: {safe_line(str(path))} does not exist. `broadsheet add PAGE` creates it, or "
            "name another with --library."
        )
