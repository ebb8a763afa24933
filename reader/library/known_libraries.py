"""Remembers outside of the libraries which there were and how much was in them, so that one that is gone is missed."""

import os
import time
import zlib
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader.base.errors import LibraryError, LostLibrary
from reader.base.safe_text import safe_line
from reader.library.library import Library

_DAY = 86_400
_MOST_AGE = 400 * _DAY
"""Seconds after which a library that nobody opened is forgotten."""
_LAST_MOMENT = 2**32
_ID = "library id"


class KnownLibrary(NamedTuple):
    """What was in a library when it was noted."""

    path: str
    id: str
    articles: int
    """Without the samples."""
    feeds: int
    noted_at: int
    """In seconds since 1970."""


class KnownLibraries:
    """What was noted of libraries: a file for each in a folder."""

    def __init__(self, folder: Path, usual: Path) -> None:
        """`folder` may not exist yet; `usual` is the library that a person need not name."""
        self._folder = folder
        self._usual = usual

    def is_due(self, path: Path) -> bool:
        """Whether a library was not noted within the last day."""
        with suppress(OSError):
            return time.time() - self._record_of(path).stat().st_mtime > _DAY
        return True

    def note(self, library: Library) -> None:
        """Note what is in a library, unless that is nothing. What fails is left out, as it need not stop anybody."""
        with suppress(LibraryError, OSError), library.at_once():
            ((samples, feeds),) = library.read(
                "SELECT (SELECT count(*) FROM article WHERE sample IS NOT NULL AND deleted_at IS NULL), "
                "(SELECT count(*) FROM feed)"
            )
            articles = max(0, library.count() - samples)
            if articles or feeds:
                path = _absolute(library.path)
                self._write(KnownLibrary(path, _id_of(library), articles, feeds, int(time.time())))

    def find(self, path: Path) -> KnownLibrary | None:
        """What was noted of the library at a path, None if nothing was."""
        import json

        with suppress(OSError, ValueError, TypeError, KeyError):
            found = json.loads(self._record_of(path).read_bytes())
            values = (found[name] for name in KnownLibrary._fields)
            known = KnownLibrary(*(kind(one) for kind, one in zip((str, str, int, int, int), values, strict=True)))
            return known if known.path == _absolute(path) else None
        return None

    def forget(self, path: Path) -> None:
        """Forget the library at a path, as another is to take its place."""
        with suppress(OSError):
            self._record_of(path).unlink()

    def require_no_loss(self, path: Path, has: str = "", is_damaged: bool = False) -> None:
        """Raise LostLibrary where there was a library at a path that is not there any more; `has` says what is."""
        known = self.find(path)
        if known is not None:
            has = has or ("is empty" if os.path.lexists(path) else "is gone")
            raise LostLibrary(" ".join((_loss(path, known, has), *self._repair(path, is_damaged))), self._remedy(path))

    def loss_of(self, library: Library) -> str:
        """The sentence about another, fuller library in whose place this one is; "" if there was none."""
        with suppress(LibraryError):
            known = self.find(library.path)
            if known is not None and known.id != library.get_state(_ID) and known.articles > library.count():
                return f"{_loss(library.path, known, 'is another than before')} {self._remedy(library.path)}"
        return ""

    def _repair(self, path: Path, is_damaged: bool) -> tuple[str, ...]:
        """How what a damaged library still holds is saved."""
        command = f"broadsheet check --repair{self._option(path)}"
        return (f"`{command}` saves what can be read of it.",) if is_damaged else ()

    def _option(self, path: Path) -> str:
        """The option by which a command knows a library, "" for the usual one."""
        return "" if path == self._usual else f" --library {safe_line(str(path))}"

    def _remedy(self, path: Path) -> str:
        """How a library comes back."""
        from reader.library.backups.backup_files import list_backups

        option = self._option(path)
        backups = []
        with suppress(LibraryError):
            backups = list_backups(path)
        if backups:
            made = f"{backups[0].made_at.astimezone():%Y-%m-%d %H:%M}"
            remedy = f"`broadsheet restore{option}` brings back its newest backup, made on {made}"
        else:
            remedy = f"There is no backup beside it; `broadsheet restore{option} FILE` brings back a copy of yours"
        return f"{remedy}. `broadsheet restore --empty{option}` begins a new library."

    def _record_of(self, path: Path) -> Path:
        """The file of what was noted of a library."""
        return self._folder / f"{zlib.crc32(os.fsencode(_absolute(path))):08x}.json"

    def _write(self, known: KnownLibrary) -> None:
        import json

        from reader.base.private_files import OWNER_ONLY, make_private_folder
        from reader.base.whole_files import write_whole

        record = self._record_of(Path(known.path))
        if not record.exists():
            self._forget_the_old()
        make_private_folder(self._folder.parent)
        make_private_folder(self._folder)
        write_whole(record, json.dumps(known._asdict()).encode(), OWNER_ONLY)

    def _forget_the_old(self) -> None:
        if self._folder.is_dir():
            for record in self._folder.iterdir():
                with suppress(OSError):
                    if time.time() - record.stat().st_mtime > _MOST_AGE:
                        record.unlink()


def _loss(path: Path, known: KnownLibrary, has: str) -> str:
    """The sentence about what there was."""
    last = datetime.fromtimestamp(min(max(known.noted_at, 0), _LAST_MOMENT)).astimezone()
    held = f"{_counted(known.articles, 'article')} and {_counted(known.feeds, 'feed')}"
    return f"The library {safe_line(str(path))} {has}: on {last:%Y-%m-%d} it had {held}."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}" if number else f"no {what}s"


def _absolute(path: Path) -> str:
    return os.path.abspath(path)


def _id_of(library: Library) -> str:
    known = library.get_state(_ID)
    if known is None:
        known = os.urandom(8).hex()
        library.set_state(_ID, known)
    return known
