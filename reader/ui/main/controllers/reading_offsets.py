"""How far articles were read: saved when another is opened, so that each opens where it was left."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.base.errors import BusyLibrary, LibraryError
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts

_RETRY = 0.1
"""Seconds after which writing is tried again that another program was in the way of."""


class ReadingOffsets(Controller):
    """Saves offsets in the text of the body, in code points."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._unwritten: Mapping[int, int] = MappingProxyType({})
        """Offsets that are not in the library yet, by the articles' ids."""

    def unwritten(self, article_id: int) -> int | None:
        """The offset of an article, where the library does not have it yet."""
        return self._unwritten.get(article_id)

    def save(self) -> None:
        """Save how far the open article was read; later where another program writes just now, for a key must not wait
        for that.
        """
        self.note()
        self.try_to_write()

    def note(self) -> None:
        """Remember how far the open article was read, to be written later."""
        if self.session.open_id is not None:
            self._unwritten = {**self._unwritten, self.session.open_id: self.view.body.position.offset}

    def try_to_write(self) -> None:
        """Write all that was noted, now or as soon as no other program is in the way."""
        if not self._unwritten:
            return
        try:
            with self.library.at_once():
                self.write_now()
        except BusyLibrary:
            self.view.set_timer(_RETRY, self.try_to_write)
            return
        except LibraryError:  # not worth a word
            pass
        self._unwritten = {}

    def write_now(self) -> None:
        """Write all offsets. Raises LibraryError."""
        for article_id, offset in self._unwritten.items():
            self.library.set_reading_offset(article_id, offset)
