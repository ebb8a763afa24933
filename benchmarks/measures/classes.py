"""The classes of the package: bases of ours, length with these, stubs, and who writes their attributes."""

import ast
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from measures.source import Function, Module, length, modules


class Class(NamedTuple):
    """A class: its module, its tree, and its bases of ours as "module.Name"."""

    module: Module
    node: ast.ClassDef
    bases: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its full name below the package: "ui.app.App"."""
        return f"{self.module.name}.{self.node.name}"


class ForeignWrite(NamedTuple):
    """An attribute of one class written from another: where, the attribute, and the classes that it may belong to."""

    at: str
    writer: str
    attribute: str
    owners: tuple[str, ...]


@cache
def classes() -> dict[str, Class]:
    """All classes at the top of a module, by full name."""
    known = {
        f"{module.name}.{node.name}": module
        for module in modules()
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
    }
    found = {}
    for module in modules():
        names = _names(module)
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef):
                bases = tuple(base for base in (_dotted(base, names) for base in node.bases) if base in known)
                found[f"{module.name}.{node.name}"] = Class(module, node, bases)
    return found


def ancestors(name: str) -> set[str]:
    """A class and all its bases of ours, and theirs."""
    return {name}.union(*(ancestors(base) for base in classes()[name].bases))


def lengths_with_bases() -> dict[str, int]:
    """The lines of each class together with those of all its bases of ours."""
    own = {name: length(found.node) for name, found in classes().items()}
    return {name: sum(own[ancestor] for ancestor in ancestors(name)) for name in own}


def with_several_bases(most: int = 2) -> dict[str, int]:
    """The classes with more bases of ours than that, and how many those are."""
    return {name: len(found.bases) for name, found in classes().items() if len(found.bases) > most}


def names_used_twice() -> dict[str, list[str]]:
    """The names of classes that stand in more than one module, private ones too, with those modules."""
    named: dict[str, list[str]] = {}
    for found in classes().values():
        named.setdefault(found.node.name, []).append(found.module.name)
    return {name: where for name, where in sorted(named.items()) if len(where) > 1}


def stubs() -> list[str]:
    """Where NotImplementedError is raised or named."""
    return [
        module.at(node.lineno)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Name) and node.id == "NotImplementedError"
    ]


def foreign_writes(folder: str) -> list[ForeignWrite]:
    """The assignments in classes of a folder, such as "ui.main", to an attribute that only other classes of that folder
    set on themselves. An attribute that a class of another folder has too, such as a widget's reactive, is not looked
    at where the object is known to be of such a class.
    """
    inside = {name: found for name, found in classes().items() if f"{found.module.name}.".startswith(f"{folder}.")}
    owners = {name: own_attributes(found) for name, found in inside.items()}
    return [
        ForeignWrite(found.module.at(target.lineno), name, target.attr, tuple(others))
        for name, found in inside.items()
        for target in _written_elsewhere(found.node)
        if (others := [other for other, own in owners.items() if other != name and target.attr in own])
        and not _is_of_another_folder(target.value, found, set(inside))
    ]


def own_attributes(found: Class) -> set[str]:
    """The attributes that a class sets on itself or declares in its body."""
    declared = {
        target.id
        for node in found.node.body
        for target in (node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)])
        if isinstance(target, ast.Name)
    }
    return declared | {target.attr for target in _written(found.node) if _is_self(target.value)}


# -- names and assignments


def _names(module: Module) -> dict[str, str]:
    """What the names of a module stand for: imported modules and things of ours, and its own classes."""
    names = {node.name: f"{module.name}.{node.name}" for node in module.tree.body if isinstance(node, ast.ClassDef)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "reader":
            base = (node.module or "").removeprefix("reader").removeprefix(".")
            for alias in node.names:
                names[alias.asname or alias.name] = f"{base}.{alias.name}".removeprefix(".")
    return names


def _dotted(node: ast.expr | None, names: dict[str, str]) -> str:
    """The full name of a class in an expression such as `Base`, `module.Base`, `Base[int]` or "Base | None"."""
    if isinstance(node, ast.Subscript):
        return _dotted(node.value, names)
    if isinstance(node, ast.BinOp):
        return _dotted(node.left, names)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return names.get(node.value, node.value)
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, names)}.{node.attr}"
    return names.get(node.id, node.id) if isinstance(node, ast.Name) else ""


def _written(node: ast.AST) -> Iterator[ast.Attribute]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store | ast.Del):
            yield inner


def _written_elsewhere(node: ast.ClassDef) -> Iterator[ast.Attribute]:
    return (target for target in _written(node) if not _is_self(target.value))


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def _is_of_another_folder(value: ast.expr, found: Class, inside: set[str]) -> bool:
    """Whether the object is annotated, in the class or one of its functions, as of a class that is not inside."""
    kinds = _annotated(found)
    name = value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")
    return bool(kinds.get(name)) and kinds[name] not in inside


@cache
def _annotated(found: Class) -> dict[str, str]:
    """The class of each attribute and parameter that says it, also by `query_one(Kind)`."""
    names = _names(found.module)
    kinds: dict[str, str] = {}
    for node in ast.walk(found.node):
        if isinstance(node, ast.arg) and node.annotation:
            kinds[node.arg] = _dotted(node.annotation, names)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name | ast.Attribute):
            kinds[_last(node.target)] = _dotted(node.annotation, names)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            kinds.update({_last(target): _asked_for(node.value, names) for target in node.targets})
        elif isinstance(node, Function) and node.returns:
            kinds[node.name] = _dotted(node.returns, names)
    return kinds


def _last(target: ast.expr) -> str:
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def _asked_for(call: ast.Call, names: dict[str, str]) -> str:
    """The class that a call makes, or asks the screen for."""
    if _last(call.func) == "query_one":
        return _dotted(call.args[-1], names) if call.args else ""
    return _dotted(call.func, names)
