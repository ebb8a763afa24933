"""Which folder of the package imports which, and where such imports go round in a circle."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from measures.source import Module, modules

Pair = tuple[str, str]
"""A folder that imports, and the folder that it imports from."""


def imported_modules(module: Module) -> Iterator[str]:
    """The modules of ours that a module imports, late imports and those only for types too."""
    names = {other.name for other in modules()}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "reader":
            base = (node.module or "").removeprefix("reader").removeprefix(".")
            for alias in node.names:
                whole = f"{base}.{alias.name}".removeprefix(".")
                yield from (name for name in (whole, base) if name in names and name != "__init__")
        elif isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.name.removeprefix("reader.")
                yield from (name,) if alias.name.startswith("reader.") and name in names else ()


def folder(module: Module, depth: int = 1) -> str:
    """The folder of a module, at most `depth` levels deep; a module at the top of the package counts as a folder."""
    return "/".join(module.folders[:depth]) or module.name


def pairs(depth: int = 1) -> set[Pair]:
    """All pairs of folders of which the first imports the second."""
    at = {module.name: folder(module, depth) for module in modules()}
    found = {(at[module.name], at[name]) for module in modules() for name in imported_modules(module)}
    return {(importer, imported) for importer, imported in found if importer != imported}


def circles(arrows: Iterable[Pair]) -> list[list[str]]:
    """The largest sets of folders in which every folder reaches every other, each sorted."""
    ahead = defaultdict(set)
    for importer, imported in arrows:
        ahead[importer].add(imported)
    reached = {start: _reached(start, ahead) for start in ahead}
    knots = {
        tuple(sorted(name for name in reached[start] if start in reached.get(name, ())))
        for start in reached
        if start in reached[start]
    }
    return sorted(list(knot) for knot in knots)


def _reached(start: str, ahead: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = ahead.get(waiting.pop(), set()) - found
        found |= fresh
        waiting += fresh
    return found
