"""No text goes round the gate: the code of the screens and widgets gives Textual nothing but plain text."""

import ast
from pathlib import Path

import pytest

import reader.ui

TAKES_MARKUP = {"Static", "Label", "Option", "OptionList", "Button", "Content", "Text",
                "add_option", "add_options", "add_row", "add_column", "add_columns", "notify", "update", "set_options",
                "from_markup", "from_text", "assemble", "DiscoveryHit", "Markdown"}  # fmt: skip
"""Callables whose texts Textual reads as markup, or writes to the terminal as they are."""

TEXT_ARGUMENTS = {"label", "content", "prompt", "message", "title", "renderable", "placeholder", "description"}
TEXT_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "label", "placeholder", "sub_title"}
DRAWS = {"render", "render_line", "render_lines", "render_str"}


class Gate(ast.NodeVisitor):
    """Collects the places of a module where a text reaches Textual without `plain`."""

    def __init__(self, tree: ast.Module) -> None:
        self.breaches: list[str] = []
        self._contents = {
            node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef) and _is_name(node.returns, "Content")
        }
        self._constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self._options = {  # each of which is checked where it is made
            ast.unparse(node.target)
            for node in ast.walk(tree)
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "list[Option]"
        }
        self._gates = {  # functions that make their texts plain themselves
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "reader.ui.widgets.plain"
            for alias in node.names
        }
        self.visit(tree)

    def visit_Call(self, node: ast.Call) -> None:
        is_gate = isinstance(node.func, ast.Name) and node.func.id in self._gates
        if _called(node) in TAKES_MARKUP and not is_gate and not _is_dictionary_update(node):
            first = node.args[:1] if _called(node) == "DiscoveryHit" else node.args
            texts = [*first, *(word.value for word in node.keywords if word.arg in TEXT_ARGUMENTS)]
            self._check(node, texts)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if any(isinstance(target, ast.Attribute) and target.attr in TEXT_ATTRIBUTES for target in node.targets):
            self._check(node, [node.value])
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        returned = [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None]
        if node.name in DRAWS and (
            _is_name(node.returns, "str") or any(isinstance(one, ast.Constant | ast.JoinedStr) for one in returned)
        ):
            self.breaches.append(f"line {node.lineno}: {node.name} draws a str")
        self.generic_visit(node)

    def _check(self, node: ast.AST, texts: list[ast.expr]) -> None:
        if not all(map(self._is_plain, texts)):
            self.breaches.append(f"line {node.lineno}: {ast.unparse(node)}")  # type: ignore[attr-defined]

    def _is_plain(self, text: ast.expr) -> bool:
        match text:
            case ast.Constant(value=value):
                return not isinstance(value, str) or "[" not in value and value.isprintable() or value == "\n"
            case ast.Name(id=name):
                return name in self._options or name in self._constants and self._is_plain(self._constants[name])
            case ast.IfExp(body=one, orelse=other):
                return self._is_plain(one) and self._is_plain(other)
            case ast.Starred(value=ast.GeneratorExp(elt=each)):
                return self._is_plain(each)
            case ast.Call(func=ast.Attribute(value=content, attr="stylize" | "join")):
                return self._is_plain(content)
            case ast.Call():
                return _called(text) in {"plain", "assemble", *self._contents}
        return False


def _called(node: ast.Call) -> str | None:
    return getattr(node.func, "id", getattr(node.func, "attr", None))


def _is_name(node: ast.expr | None, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_dictionary_update(node: ast.Call) -> bool:
    return _called(node) == "update" and (not node.args or isinstance(node.args[0], ast.Dict))


MODULES = [path for path in sorted(Path(*reader.ui.__path__).rglob("*.py")) if path.name != "plain.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_text_goes_round_the_gate(path: Path) -> None:
    assert Gate(ast.parse(path.read_text(encoding="utf-8"))).breaches == []


@pytest.mark.parametrize(
    "code",
    [
        "Static(title)",
        "Static(f'{title}')",
        "Static('[b]' 'x')",
        "Label(row.headline)",
        "Option(row.headline, id='x')",
        "OptionList(*titles)",
        "OptionList(*(title for title in titles))",
        "options.add_option(title)",
        "options.add_options([title])",
        "table.add_row(title, plain(age))",
        "app.notify(sentence)",
        "app.notify(message=sentence)",
        "from reader.ui.widgets.plain import notify\napp.notify(sentence)",
        "from textual import notify\nnotify(app, sentence)",
        "self.notify(str(error))",
        "line.update(title)",
        "widget.border_title = title",
        "widget.border_subtitle = f'{count} of {total}'",
        "widget.tooltip = row.url",
        "Content(title)",
        "Content.from_markup(title)",
        "Content.assemble(title, plain(age))",
        "Text.from_markup(title)",
        "DiscoveryHit(title, run)",
        "Static('a\\x1b[31m')",
        "Static(TITLE)",
        "TITLE = '[b]'\nStatic(TITLE)",
        "class Line(Widget):\n    def render(self) -> str:\n        return self.title",
        "class Line(Widget):\n    def render(self):\n        return f'{self.title}'",
    ],
)
def test_the_check_sees_a_text_that_goes_round_the_gate(code: str) -> None:
    assert Gate(ast.parse(code)).breaches != []


@pytest.mark.parametrize(
    "code",
    [
        "Static(plain(title))",
        "Static('Add a page', id=name)",
        "Static()",
        "OptionList(*(plain(title) for title in titles), id='list')",
        "Content.assemble(plain(title).stylize('$primary'), plain(age))",
        "def rows() -> Content:\n    return plain('x')\nStatic(rows())",
        "TITLE = 'Links'\nwidget.border_title = TITLE",
        "known.update({key: value})",
        "from reader.ui.widgets.plain import notify\nnotify(app, sentence)",
        "class Line(Widget):\n    def render_line(self, y: int) -> Strip:\n        return Strip.blank(3)",
    ],
)
def test_the_check_lets_plain_text_through(code: str) -> None:
    assert Gate(ast.parse(code)).breaches == []
