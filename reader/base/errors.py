"""Every error that Broadsheet raises on purpose. `str(error)` is a sentence that tells a person what to do.

ReaderError
├── PageError            a page could not be added
│   ├── MissingPage          no such file or folder
│   ├── UnreadablePage       the file may not be read, or is not a regular file
│   ├── EmptyPage            nothing in it
│   ├── BinaryPage           not text: a picture, a PDF, an archive
│   ├── OversizePage         over the limit of bytes or lines
│   ├── RefusedAddress       an address that is not http or https
│   ├── UnreachableAddress   the network failed, or the server refused
│   │   └── BusyServer           it asked for a pause
│   ├── NoArticle            the page was read, but has no article
│   ├── NotAFeed             neither a feed nor a list of feeds
│   ├── SlowPage             it took too long
│   ├── MissingExtra         a library that reads such pages is not installed
│   └── InternalError        a bug in Broadsheet
├── Cancelled            the person stopped it
├── LibraryError         the library could not be used
│   ├── MissingLibrary       there is no library to read
│   ├── LostLibrary          there was one that is gone, or empty
│   ├── DamagedLibrary       SQLite calls the file malformed
│   │   └── DamagedIndex         only an index of words, which can be made anew
│   ├── ForeignLibrary       a file, but not a Broadsheet library
│   ├── NewerLibrary         made by a newer Broadsheet
│   ├── BusyLibrary          another program has locked it
│   ├── ReadOnlyLibrary      it may not be written
│   └── StoppedReading       a query was stopped because its result is not needed any more
├── ExportError          an article could not be written to a file or sent to a command
│   └── FileThere            a file of that name exists
├── ImportProblem        a file of another program, or an entry in it, could not be read
├── QueryError           a search query has a mistake
├── NamesError           the recogniser that the settings name is not available
├── SettingsError        the settings file could not be written
├── CredentialsError     passwords of addresses could not be read or saved
└── TerminalError        there is no terminal that can show the reader
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from time import monotonic
from typing import Any

STOPPED = "Stopped. What was added before stays."
"""What a person reads when adding pages was stopped."""


class ReaderError(Exception):
    """The root. `str(error)` is the sentence to show: what was wrong, and what to do about it."""


class PageError(ReaderError):
    """A page could not be added."""


class MissingPage(PageError):
    """No such file or folder."""


class UnreadablePage(PageError):
    """The file may not be read, or is not a regular file."""


class EmptyPage(PageError):
    """Nothing in it."""


class BinaryPage(PageError):
    """Not text."""


class OversizePage(PageError):
    """Over the limit of bytes or lines."""


class RefusedAddress(PageError):
    """An address that is not http or https."""


class PrivateAddress(RefusedAddress):
    """A server on this machine or its network, which others named; `what` says which of these it is on."""

    def __init__(self, host: str, what: str) -> None:
        super().__init__(
            f"{host} {what}, but the link to it came from elsewhere, so it was not opened. If you trust it, add that "
            "address itself."
        )
        self.host, self.what = host, what

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as what it is made of."""
        return type(self), (self.host, self.what)


class UnencryptedRedirect(RefusedAddress):
    """A redirect from https to http."""


class UnreachableAddress(PageError):
    """The network failed, or the server refused."""


class SilentServer(UnreachableAddress):
    """The server did not answer in time."""


class BusyServer(UnreachableAddress):
    """The server asked for a pause of some seconds, counted from when the error was made."""

    def __init__(self, host: str, seconds: int) -> None:
        minutes = -(-seconds // 60)
        long = f"{-(-minutes // 60)} hours" if minutes > 120 else f"{minutes} minute{'s' * (minutes != 1)}"
        super().__init__(f"{host} asks us to wait {long}. Try again then.")
        self._host = host
        self._until = monotonic() + seconds

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as the seconds that are left: the clock of another process may have begun at another time."""
        return type(self), (self._host, ceil(self.left))

    @property
    def left(self) -> float:
        """Seconds until the server may be asked again, 0 once it may."""
        return max(0.0, self._until - monotonic())


class NoArticle(PageError):
    """The page was read, but has no article. `stories` are those that it lists, as `model.article.Story`, where it is a
    front page or another list of stories.
    """

    def __init__(self, message: str, stories: Sequence[Any] = ()) -> None:
        super().__init__(message)
        self.stories = tuple(stories)


class NotAFeed(PageError):
    """The page was read, but is neither a feed nor a list of feeds."""


class SlowPage(PageError):
    """Extracting it took longer than one page may take."""


class MissingExtra(PageError):
    """A library that reads such pages is not installed."""


class InternalError(PageError):
    """A bug in Broadsheet, met on this page. `__cause__` is the exception, where it was raised in this process."""

    def __init__(self, message: str, trace: str = "") -> None:
        """`trace` is that of an exception in another process."""
        super().__init__(message)
        self._trace = trace

    @property
    def trace(self) -> str:
        """Where the exception was raised, and its type, without what it says, which may quote the page."""
        if self._trace or self.__cause__ is None:
            return self._trace
        from reader.base.traces import format_trace  # only a bug needs it

        return format_trace(self.__cause__)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle with the trace: pickling drops `__cause__`."""
        return type(self), (str(self), self.trace)


class Cancelled(ReaderError):
    """The person stopped it."""


class LibraryError(ReaderError):
    """The library could not be used."""


class MissingLibrary(LibraryError):
    """There is no library to read."""


class LostLibrary(LibraryError):
    """There was a library that is gone, or empty. `loss` says so without how it comes back."""

    def __init__(self, loss: str, remedy: str = "") -> None:
        super().__init__(" ".join(filter(None, (loss, remedy))))
        self.loss = loss


class DamagedLibrary(LibraryError):
    """SQLite calls the file malformed."""


class DamagedIndex(DamagedLibrary):
    """SQLite calls an index of words malformed: it can be made anew of the articles."""


class ForeignLibrary(LibraryError):
    """A file is there, but it is not a Broadsheet library."""


class NewerLibrary(LibraryError):
    """Made by a newer Broadsheet."""


class BusyLibrary(LibraryError):
    """Another program has locked it."""


class ReadOnlyLibrary(LibraryError):
    """It may not be written."""


class StoppedReading(LibraryError):
    """A query was stopped because its result is not needed any more."""


class ExportError(ReaderError):
    """An article could not be written to a file or sent to a command."""


class FileThere(ExportError):
    """A file of that name exists."""


class ImportProblem(ReaderError):
    """A file of another program, or an entry in it, could not be read."""


class QueryError(ReaderError):
    """A search query has a mistake."""


class NamesError(ReaderError):
    """The recogniser of names that the settings name is not available."""


class SettingsError(ReaderError):
    """The settings file could not be written."""


class CredentialsError(ReaderError):
    """Passwords of addresses could not be read or saved."""


class TerminalError(ReaderError):
    """There is no terminal that can show the reader."""


def as_reader_error(what: str, error: Exception) -> ReaderError:
    """An error itself where it is one of ours; any other is a bug, and becomes an InternalError, as `internal_error`
    makes it.
    """
    return error if isinstance(error, ReaderError) else internal_error(what, error)


@contextmanager
def bugs_logged(doing: str, failure: str) -> Iterator[None]:
    """For the time of the block: log a bug under `doing`, and raise it as an InternalError whose sentence begins with
    `failure`, so that it fails one item of many and no other. A ReaderError passes: if it is an InternalError, then it
    was logged where it was caught, or where it arrived from another process.
    """
    try:
        yield
    except ReaderError:
        raise
    except Exception as error:
        from reader.base.log import log_error  # only a bug needs it

        bug = internal_error(failure, error)
        log_error(doing, bug)
        raise bug from error


def internal_error(what: str, error: Exception) -> InternalError:
    """An InternalError with `error` as its cause; `what` says in words what could not be done."""
    bug = InternalError(bug_message(what, error))
    bug.__cause__ = error
    return bug


def bug_message(what: str, error: Exception) -> str:
    """The sentence that says that `what` could not be done because of a bug in Broadsheet."""
    return f"{what} because of a bug in Broadsheet ({type(error).__name__})."
