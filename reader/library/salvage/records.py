"""Decodes the records of a SQLite file: the values of one row (sqlite.org/fileformat.html#record_format)."""

import struct
from typing import TypeAlias

Value: TypeAlias = int | float | str | bytes | None
"""What a column holds."""

_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of the whole numbers of each serial type."""
_FLOAT, _ZERO, _ONE, _FIRST_TEXT = 7, 8, 9, 12


class BrokenRecord(ValueError):
    """The bytes are no record."""


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises BrokenRecord where the bytes end sooner."""
    value = 0
    for offset in range(at, min(at + 8, len(data))):
        value = value << 7 | data[offset] & 0x7F
        if data[offset] < 0x80:
            return value, offset + 1
    if at + 8 >= len(data):
        raise BrokenRecord
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9


def decode_record(record: bytes, is_cut: bool = False) -> list[Value]:
    """The values of a record, or the first ones of a record that `is_cut` off. Raises BrokenRecord where its lengths do
    not agree; text that is no UTF-8 is replaced, letter by letter.
    """
    end, at = read_varint(record, 0)
    if not at <= end <= len(record):
        raise BrokenRecord
    values: list[Value] = []
    offset = end
    while at < end:
        kind, at = read_varint(record, at)
        size = _size(kind)
        if offset + size > len(record):
            if is_cut:
                return values
            raise BrokenRecord
        values.append(_value(kind, record[offset : offset + size]))
        offset += size
    if at != end or offset != len(record):
        raise BrokenRecord
    return values


def _size(kind: int) -> int:
    """The bytes of a value of a serial type."""
    if kind >= _FIRST_TEXT:
        return (kind - _FIRST_TEXT) // 2
    if kind in (10, 11) or kind < 0:
        raise BrokenRecord
    return 8 if kind == _FLOAT else _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Value:
    if kind >= _FIRST_TEXT:
        return data.decode("utf-8", "replace") if kind & 1 else data
    if kind in _INTEGERS:
        return int.from_bytes(data, signed=True)
    if kind == _FLOAT:
        return float(struct.unpack(">d", data)[0])
    return {_ZERO: 0, _ONE: 1}.get(kind)
