"""Every error that Broadsheet raises on purpose; each message is a sentence a person can act on.

ReaderError
├── PageError            a page could not be taken in
│   ├── MissingPage          no such file or folder
│   ├── UnreadablePage       it is there, but may not be read, or is no plain file
│   ├── EmptyPage            nothing in it
│   ├── BinaryPage           not text: a picture, a PDF, an archive
│   ├── OversizePage         over the limit of bytes or lines
│   ├── RefusedAddress       an address that is not http or https
│   ├── UnreachableAddress   the network or the server said no
│   │   └── BusyServer           it asked to be left alone for a while
│   ├── NoArticle            read, but there is no article in it
│   ├── NotAFeed             read, but it is no feed, or no list of feeds
│   ├── SlowPage             it took too long
│   ├── MissingExtra         reading it takes a library that is not installed
│   └── PageMistake          Broadsheet itself made a mistake on the page
├── Cancelled            the person stopped it
├── LibraryError         the library could not be used
│   ├── MissingLibrary       there is none to look into
│   ├── DamagedLibrary       SQLite calls the file malformed
│   ├── ForeignLibrary       a file, but not one of ours
│   ├── NewerLibrary         made by a newer Broadsheet
│   ├── BusyLibrary          another program holds it locked
│   ├── ReadOnlyLibrary      it may not be written
│   └── StoppedReading       nobody waits any more for what was being read
├── ExportError          a file of an article could not be written, or no command got it
│   └── FileThere            there is one of that name already
├── ImportProblem        a file of another program's, or what it holds, could not be read
├── QueryError           what is looked for in the library is not well put
├── NamesError           the names that the settings ask for cannot be had
├── SettingsError        the settings file could not be written
└── TerminalError        there is no terminal that can show the reader
"""

from time import monotonic

STOPPED = "Stopped. What was added before stays."
"""What to say where adding pages was stopped."""


class ReaderError(Exception):
    """The root. `str(error)` is the sentence to show: what was wrong, and what one can do."""


class PageError(ReaderError):
    """A page could not be taken in."""


class MissingPage(PageError):
    """No such file or folder."""


class UnreadablePage(PageError):
    """It is there, but may not be read, or is not a plain file."""


class EmptyPage(PageError):
    """Nothing in it."""


class BinaryPage(PageError):
    """Not text."""


class OversizePage(PageError):
    """Over the limit of bytes or lines."""


class RefusedAddress(PageError):
    """An address that is not http or https."""


class UnreachableAddress(PageError):
    """The network or the server said no."""


class BusyServer(UnreachableAddress):
    """The server asked to be left alone for some seconds from now on."""

    def __init__(self, host: str, seconds: int) -> None:
        minutes = -(-seconds // 60)
        long = f"{-(-minutes // 60)} hours" if minutes > 120 else f"{minutes} minute{'s' * (minutes != 1)}"
        super().__init__(f"{host} wants to be left alone for {long}. Try again then.")
        self._until = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that it still wants to be left alone."""
        return max(0.0, self._until - monotonic())


class NoArticle(PageError):
    """The page was read, but there is no article in it."""


class NotAFeed(PageError):
    """It was read, but is no feed, or no list of feeds."""


class SlowPage(PageError):
    """It took longer than one page of many may."""


class MissingExtra(PageError):
    """Reading it takes a library that is not installed."""


class PageMistake(PageError):
    """Broadsheet itself made a mistake on the page; the cause is what went wrong."""


class Cancelled(ReaderError):
    """The person stopped it."""


class LibraryError(ReaderError):
    """The library could not be used."""


class MissingLibrary(LibraryError):
    """There is none to look into."""


class DamagedLibrary(LibraryError):
    """SQLite calls the file malformed."""


class ForeignLibrary(LibraryError):
    """A file is there, but it is not a Broadsheet library."""


class NewerLibrary(LibraryError):
    """Made by a newer Broadsheet."""


class BusyLibrary(LibraryError):
    """Another program holds it locked."""


class ReadOnlyLibrary(LibraryError):
    """It may not be written."""


class StoppedReading(LibraryError):
    """Nobody waits any more for what was being read."""


class ExportError(ReaderError):
    """A file of an article could not be written, or no command got it."""


class FileThere(ExportError):
    """There is a file of that name already."""


class ImportProblem(ReaderError):
    """A file of another program's, or what it holds, could not be read."""


class QueryError(ReaderError):
    """What is looked for in the library is not well put."""


class NamesError(ReaderError):
    """The names that the settings ask for cannot be had."""


class SettingsError(ReaderError):
    """The settings file could not be written."""


class TerminalError(ReaderError):
    """There is no terminal that can show the reader."""


def own_mistake(what: str, error: Exception) -> str:
    """The sentence that says that Broadsheet itself made a mistake: `what` could not be done."""
    return f"{what} because of a mistake of Broadsheet's own ({type(error).__name__})."
