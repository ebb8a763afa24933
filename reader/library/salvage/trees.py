"""Reads the rows of tables page by page, past those that are damaged (sqlite.org/fileformat.html#b_tree_pages).

Every table is a tree of pages. Where a page in the middle is damaged, those below it are found among all that belong to
nothing else.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from reader.library.salvage.database_pages import DatabasePages
from reader.library.salvage.records import BrokenRecord, Value, decode_record, read_varint

_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_INNER = (_INNER_INDEX, _INNER_TABLE)


class StoredRow(NamedTuple):
    """A row as it is stored; `rowid` is None in a table without rowids. Of one that `is_cut` only the first values
    could be read: a page that the others lie on is lost.
    """

    rowid: int | None
    values: list[Value]
    is_cut: bool = False


class Trees:
    """The trees of a database. Counts what could not be read of those that were."""

    def __init__(self, pages: DatabasePages) -> None:
        self._pages = pages
        self._seen: set[int] = set()
        self.lost_pages: set[int] = set()
        """Pages that are no part of a tree, though they are said to be."""
        self.lost_rows = 0
        """Rows that could not be read in pages that could."""

    @property
    def losses(self) -> tuple[int, int]:
        """How many pages and how many further rows are lost so far."""
        return len(self.lost_pages), self.lost_rows

    def rows(self, root: int, has_rowids: bool) -> Iterator[StoredRow]:
        """The rows of a table, given its first page."""
        kinds = (_INNER_TABLE, _LEAF_TABLE) if has_rowids else (_INNER_INDEX, _LEAF_INDEX)
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self._seen:
                continue
            page = self._tree_page(number)
            if page is None or page.kind not in kinds:
                self.lost_pages.add(number)
                continue
            self._seen.add(number)
            yield from self._rows_of(page)
            waiting += reversed(page.children())

    def stray_leaves(self) -> Iterator[list[StoredRow]]:
        """The rows of each page that looks like the end of a tree and was not met in any, to be asked when all tables
        that can be found were read.
        """
        free = self._pages.free_pages()
        for number in range(2, self._pages.count + 1):
            if number not in self._seen and number not in free:
                page = self._tree_page(number)
                if page is not None and page.kind not in _INNER:
                    lost = self.lost_rows
                    rows = list(self._rows_of(page))
                    self.lost_rows = lost  # it may be anything
                    yield rows

    def skip(self, root: int) -> None:
        """Note that the pages of a tree are not asked for."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            page = self._tree_page(number) if number not in self._seen else None
            if page is not None:
                self._seen.add(number)
                for cell in page.cells():
                    self._skip_overflow(page, cell)
                waiting += page.children()

    def _skip_overflow(self, page: "_TreePage", cell: int) -> None:
        try:
            self._payload(page, cell)
        except BrokenRecord:
            return

    def _tree_page(self, number: int) -> "_TreePage | None":
        if not 1 <= number <= self._pages.count:
            return None
        page = _TreePage(self._pages.page(number), number, self._pages.usable)
        return page if page.is_sound() else None

    def _rows_of(self, page: "_TreePage") -> Iterator[StoredRow]:
        if page.kind == _INNER_TABLE:
            return
        cells = page.cells()
        self.lost_rows += page.cell_count - len(cells)
        for cell in cells:
            try:
                rowid, record, is_cut = self._payload(page, cell)
                yield StoredRow(rowid, decode_record(record, is_cut), is_cut)
            except BrokenRecord:
                self.lost_rows += 1

    def _payload(self, page: "_TreePage", cell: int) -> tuple[int | None, bytes, bool]:
        """The rowid and the record of a cell, with what lies on other pages, and whether some of these are lost."""
        data, usable = page.data, self._pages.usable
        rowid = None
        if page.kind == _INNER_TABLE:
            return rowid, b"", False
        at = cell + 4 if page.kind == _INNER_INDEX else cell
        size, at = read_varint(data, at)
        if page.kind == _LEAF_TABLE:
            rowid, at = read_varint(data, at)
        if not 0 < size <= self._pages.count * usable:
            raise BrokenRecord
        here = _local_bytes(size, usable, page.kind)
        if at + here > usable:
            raise BrokenRecord
        parts, rest = [data[at : at + here]], size - here
        following = int.from_bytes(data[at + here : at + here + 4]) if rest else 0
        while rest:
            if not 1 < following <= self._pages.count or following in self._seen:
                return rowid, b"".join(parts), True
            self._seen.add(following)
            more = self._pages.page(following)
            parts.append(more[4 : min(usable, 4 + rest)])
            rest -= len(parts[-1])
            following = int.from_bytes(more[:4])
        return rowid, b"".join(parts), False


class _TreePage(NamedTuple):
    """A page that may be part of a tree."""

    data: bytes
    number: int
    usable: int

    @property
    def kind(self) -> int:
        """Which part of which kind of tree it is."""
        return self.data[self._start]

    @property
    def _start(self) -> int:
        return 100 if self.number == 1 else 0

    @property
    def cell_count(self) -> int:
        """How many cells it says that it has."""
        return int.from_bytes(self.data[self._start + 3 : self._start + 5])

    @property
    def _cells_at(self) -> int:
        return self._start + (12 if self.kind in _INNER else 8)

    def is_sound(self) -> bool:
        """Whether its head may be that of a part of a tree."""
        if self.kind not in (*_INNER, _LEAF_INDEX, _LEAF_TABLE):
            return False
        return self._cells_at + 2 * self.cell_count <= self.usable

    def cells(self) -> list[int]:
        """Where its cells begin."""
        found = struct.unpack_from(f">{self.cell_count}H", self.data, self._cells_at)
        return [cell for cell in found if self._cells_at <= cell < self.usable - 3]

    def children(self) -> list[int]:
        """The pages below it, in order."""
        if self.kind not in _INNER:
            return []
        last = int.from_bytes(self.data[self._start + 8 : self._start + 12])
        return [int.from_bytes(self.data[cell : cell + 4]) for cell in self.cells()] + [last]


def _local_bytes(size: int, usable: int, kind: int) -> int:
    """How many bytes of a record lie in the page of the tree; the others are on pages of their own."""
    most = usable - 35 if kind == _LEAF_TABLE else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    here = least + (size - least) % (usable - 4)
    return here if here <= most else least
