"""Reads the values of a JSON file one by one, however large it is: those of a list, or consecutive ones."""

import codecs
import json
import re
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.base.errors import ImportProblem

_CHUNK = 1 << 16
"""Bytes of the first read for a value; further reads are larger."""
_LARGEST = 1 << 27
"""The most bytes that a value may have in memory as text; a live page of 10,000 paragraphs with all its versions has
some millions.
"""
_LONGEST_READ = 1 << 24
_SPACE = re.compile(r"[ \t\r\n]*")
_SPACE_AND_COMMAS = re.compile(r"[ \t\r\n,]*")


def json_values(stream: BinaryIO) -> Iterator[Any]:
    """Yield the values of a stream. Raises ImportProblem where it cannot be read any further."""
    return _Values(stream).values()


class _Values:
    """Reads as much of a stream as the next value needs."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._offset = 0
        self._is_at_end = False
        self._is_broken = False
        self._number = 0

    def values(self) -> Iterator[Any]:
        """Yield all values."""
        is_list = self._next(_SPACE) == "["
        if is_list:
            self._offset += 1
        while self._next() not in ("", "]" if is_list else ""):
            self._number += 1
            yield self._value()
        if is_list and self._next() == "":
            raise ImportProblem(f"The file ends within its list, after value {self._number:,}.")

    def _next(self, skipped: "re.Pattern[str]" = _SPACE_AND_COMMAS) -> str:
        """The next character that is not skipped, without consuming it; "" at the end."""
        while True:
            between = skipped.match(self._text, self._offset)
            self._offset = between.end() if between else self._offset
            if self._offset < len(self._text):
                return self._text[self._offset]
            if self._is_at_end:
                return ""
            self._read(_CHUNK)

    def _value(self) -> Any:
        decoder = json.JSONDecoder()
        size = _CHUNK
        while True:
            try:
                value, end = decoder.raw_decode(self._text, self._offset)
                if end < len(self._text) or self._is_at_end:
                    self._offset = end
                    return value
            except RecursionError:
                raise ImportProblem(f"Value {self._number:,} is nested too deeply.") from None
            except ValueError as error:
                if self._is_at_end:
                    reason = error.msg if isinstance(error, json.JSONDecodeError) else "a number is too long"
                    raise ImportProblem(f"Value {self._number:,} is not JSON: {reason.lower()}.") from None
            if sys.getsizeof(self._text) > _LARGEST:
                raise ImportProblem(f"Value {self._number:,} is too large, or not JSON.")
            self._read(size)
            size = min(size * 2, _LONGEST_READ)

    def _read(self, size: int) -> None:
        if self._is_broken:
            raise ImportProblem(f"Value {self._number:,} is not UTF-8.")
        data = self._stream.read(size)
        self._is_at_end = not data
        try:
            new = self._decode.decode(data, final=self._is_at_end)
        except UnicodeDecodeError as error:  # what is before that is good
            self._is_broken, self._is_at_end = True, False
            new = error.object[: error.start].decode()
        rest = self._text[self._offset :]
        self._text, self._offset = "", 0  # else there would be three copies
        self._text = rest + new
