"""An error on its way from one process of the reader to another, with its traceback but without page text."""

from typing import NamedTuple

from reader.base import errors
from reader.base.errors import InternalError, ReaderError, as_reader_error


class Failure(NamedTuple):
    """An error as JSON can have it: its class, its sentence, and the trace of a bug."""

    kind: str
    message: str
    trace: str = ""

    @classmethod
    def of(cls, what: str, error: Exception) -> "Failure":
        """The failure of an error; of one that nobody foresaw, an InternalError that says that `what` was not done."""
        known = as_reader_error(what, error)
        return cls(type(known).__name__, str(known), known.trace if isinstance(known, InternalError) else "")

    def error(self) -> ReaderError:
        """The error to raise in the process that receives it."""
        if self.kind == InternalError.__name__:
            return InternalError(self.message, self.trace)
        kind = vars(errors).get(self.kind)
        if not (isinstance(kind, type) and issubclass(kind, ReaderError) and kind.__init__ is ReaderError.__init__):
            kind = ReaderError  # a class with arguments of its own: its sentence says enough
        return kind(self.message)
