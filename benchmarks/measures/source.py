"""The modules of the package, read and parsed."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "reader"

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module(NamedTuple):
    """A module: its name below the package ("ui.app"), its file, its text and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """The number of its lines, blank lines and comments too."""
        return len(self.text.splitlines())

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that it stands in, outermost first; () for a module at the top of the package."""
        return self.path.relative_to(PACKAGE).parts[:-1]

    @property
    def file(self) -> str:
        """Its file, to print: "reader/ui/app.py"."""
        return str(self.path.relative_to(REPOSITORY))

    def at(self, line: int) -> str:
        """A place in it to print: "reader/ui/app.py:12"."""
        return f"{self.file}:{line}"


@cache
def parse(text: str) -> ast.Module:
    """The syntax tree of a source, parsed once in a process: whoever walks it leaves it as it is."""
    return ast.parse(text)


@cache
def modules() -> tuple[Module, ...]:
    """All modules of the package, by path."""
    return tuple(_read(path) for path in sorted(PACKAGE.rglob("*.py")))


def functions(tree: ast.AST, is_private: bool = False) -> Iterator[tuple[Function, bool]]:
    """The functions and methods of a module or class, each with whether it is public. Functions within functions are
    parts of those.
    """
    for node in getattr(tree, "body", []):
        if isinstance(node, ast.ClassDef):
            yield from functions(node, is_private or node.name.startswith("_"))
        elif isinstance(node, Function):
            yield node, not is_private and not node.name.startswith("_")


def length(node: Function | ast.ClassDef) -> int:
    """The lines of a definition, with its decorators."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


def _read(path: Path) -> Module:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    text = path.read_text("utf-8")
    return Module(
        ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts), path, text, parse(text)
    )
