"""Names with their flags, in a table that is read at once and takes little memory.

It is text in UTF-8: a line for each name, its flags after a tab, in order, cut into blocks. The block of a name is
found by bisection, its line by a search in the block; so nothing is made of the names that no text asks for.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice

_BLOCK = 64
"""Lines of a block: a search in so few costs about as much as finding the block."""


class NameTable(Mapping[str, str]):
    """A read-only mapping from names to flags, made of what `pack_names` returns."""

    def __init__(self, packed: bytes) -> None:
        self._blocks = packed.split(b"\0")

    def __getitem__(self, name: str) -> str:
        flags = self._flags(name)
        if flags is None:
            raise KeyError(name)
        return flags

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._flags(name) is not None

    def __iter__(self) -> Iterator[str]:
        for block in self._blocks:
            for line in block.decode().split("\n")[1:]:
                yield line.partition("\t")[0]

    def __len__(self) -> int:
        return sum(block.count(b"\n") for block in self._blocks)

    def beginning_with(self, start: str) -> Iterator[tuple[str, str]]:
        """The names that begin with some letters, with their flags, in order."""
        line = _line(start)
        for block in islice(self._blocks, max(0, bisect_right(self._blocks, line) - 1), None):
            at = block.find(line)
            if at < 0:
                if block > line:
                    return
                continue
            for found in block[at + 1 :].decode().split("\n"):
                name, _, flags = found.partition("\t")
                if not name.startswith(start):
                    return
                yield name, flags

    def _flags(self, name: str) -> str | None:
        line = _line(name)
        # A line break comes after the tab that ends a name, and before all that goes on with it.
        block = self._blocks[bisect_right(self._blocks, line + b"\n") - 1]
        start = block.find(line + b"\t")
        if start < 0:
            return None
        start += len(line) + 1
        end = block.find(b"\n", start)
        return block[start : end if end > 0 else None].decode()


def _line(name: str) -> bytes:
    """How the line of a name begins."""
    return b"\n" + name.encode("utf8", "surrogatepass")


def pack_names(names: Mapping[str, str]) -> bytes:
    """Pack names and their flags for a `NameTable`; neither may have tabs, line breaks or zeros."""
    lines = [f"\n{name}\t{flags}" for name, flags in sorted(names.items())]
    blocks = ["".join(lines[start : start + _BLOCK]) for start in range(0, len(lines), _BLOCK)]
    return "\0".join(blocks).encode()
