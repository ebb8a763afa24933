"""Small changes of a source, each of which a test should notice.

Our own, because mutmut builds every mutant of a file into one module and cosmic-ray works through a database of all of
them; here a sample is drawn first, and each mutant is one changed file that any test can run on.
"""

import ast
from collections.abc import Iterator
from copy import deepcopy
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_PLAIN = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)
"""Conditions that are changed whole; of others, a part is."""
_ENDS: dict[type[ast.stmt], type[ast.stmt]] = {ast.Break: ast.Continue, ast.Continue: ast.Break}


class Mutant(NamedTuple):
    """One change of a file: the line, what stands there and what instead. `begin` and `end` are offsets in bytes."""

    path: Path
    line: int
    before: str
    after: str
    begin: int
    end: int

    def source(self) -> str:
        """The whole file with the change."""
        encoded = self.path.read_bytes()
        return (encoded[: self.begin] + self.after.encode() + encoded[self.end :]).decode()


def mutants(path: Path) -> Iterator[Mutant]:
    """All mutants of a file, in its order. Annotations, docstrings and formatted strings are left as they are."""
    encoded = path.read_bytes()
    starts = _line_starts(encoded)
    for node in _nodes(ast.parse(encoded)):
        for old, new in _changes(node):
            begin = starts[old.lineno - 1] + old.col_offset
            end = starts[(old.end_lineno or old.lineno) - 1] + (old.end_col_offset or 0)
            is_compound = isinstance(new, ast.expr) and not isinstance(new, ast.Constant)
            after = f"({ast.unparse(new)})" if is_compound else ast.unparse(new)
            yield Mutant(path, old.lineno, encoded[begin:end].decode(), after, begin, end)


def _nodes(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """The expressions and statements that may be changed."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, ast.JoinedStr) or _is_for_types(child):
                continue
            if isinstance(child, ast.expr | ast.stmt):
                yield child
            yield from _nodes(child)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _changes(node: ast.expr | ast.stmt) -> Iterator[tuple[ast.expr | ast.stmt, ast.expr | ast.stmt]]:
    """What can be put in the place of a node, or of a part of it: both, the part and what replaces it."""
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in _COMPARED:
            yield node, _with(node, ops=[_COMPARED[type(operator)]()])
        case ast.BoolOp(op=operator):
            yield node, _with(node, op=ast.Or() if isinstance(operator, ast.And) else ast.And())
        case ast.BinOp(op=operator) | ast.AugAssign(op=operator) if type(operator) in _CALCULATED:
            yield node, _with(node, op=_CALCULATED[type(operator)]())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, operand
        case ast.Constant(value=bool(value)):
            yield node, ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield node, ast.Constant(value + 1)
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if isinstance(test, _PLAIN):
            yield test, ast.UnaryOp(ast.Not(), test)
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield value, ast.Constant(None)
        case ast.Expr(value=ast.Call()):
            yield node, ast.Pass()
        case ast.Break() | ast.Continue():
            yield node, _ENDS[type(node)]()


def _with(node: ast.expr | ast.stmt, **fields: object) -> ast.expr | ast.stmt:
    changed = deepcopy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return ast.fix_missing_locations(changed)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _line_starts(source: bytes) -> list[int]:
    """The offset of each line."""
    return [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
