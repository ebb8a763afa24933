"""The files and functions of the package: how long they are, and how many are documented."""

import ast
from collections import Counter

from measures.source import functions, length, modules


def file_lengths() -> dict[str, int]:
    """The lines of each file."""
    return {module.file: module.lines for module in modules()}


def function_lengths() -> list[tuple[int, str]]:
    """The lines of each function and method, with where it stands; longest first."""
    found = [
        (length(node), f"{module.at(node.lineno)} {node.name}")
        for module in modules()
        for node, _ in functions(module.tree)
    ]
    return sorted(found, reverse=True)


def documented() -> tuple[int, int]:
    """How many public functions and methods have a docstring of their own, and how many there are."""
    public = Counter(
        bool(ast.get_docstring(node)) for module in modules() for node, is_public in functions(module.tree) if is_public
    )
    return public[True], public.total()


def undocumented() -> list[str]:
    """The public functions and methods without a docstring."""
    return [
        f"{module.at(node.lineno)} {node.name}"
        for module in modules()
        for node, is_public in functions(module.tree)
        if is_public and not ast.get_docstring(node)
    ]
