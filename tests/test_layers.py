"""Who may import whom: every import in the source is walked, and every room is imported to see what it brings along."""

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from measures.source import parse

import reader

ROOT = Path(reader.__file__).parent

MODEL = ("base.errors", "base.safe_text", "model")
"""The nouns, and what they are made with: every package above may use them."""

ALLOWED: dict[str, tuple[str, ...]] = {
    "__init__": (),
    "base": (),
    "model": ("base.errors", "base.safe_text"),
    "pages": MODEL,
    "cleaning": (*MODEL, "pages.page", "pages.oversized_tags"),
    "annotating": (*MODEL, "base.settings", "base.output_settings", "base.paths"),
    "near_duplicates": (),
    "searching": MODEL,
    "library": (
        *MODEL,
        "near_duplicates",
        "searching.query",
        "searching.folded_letters",
        "searching.indexed_text",
        "searching.keywords",
    ),
    "sources": (*MODEL, "pages"),
    "pipeline": (*MODEL, "base", "pages", "cleaning", "annotating", "library", "sources"),
    "api": (*MODEL, "pages.page", "cleaning.clean", "annotating", "pipeline"),
    "bulk_ingest": (*MODEL, "base", "pages", "cleaning.version", "library", "sources", "pipeline"),
    "reprocessing": (*MODEL, "base", "pages", "cleaning", "annotating", "library", "sources", "pipeline"),
    "subscriptions": (*MODEL, "base", "pages", "cleaning", "library", "sources", "pipeline"),
    "exporting": (*MODEL, "pages", "library", "searching.query"),
    "importing": (*MODEL, "base", "pages", "library", "sources", "pipeline"),
    "commands": (
        *MODEL,
        "base.paths",
        "pages",
        "cleaning.version",
        "searching",
        "library",
        "sources",
        "pipeline",
        "bulk_ingest",
        "reprocessing",
        "subscriptions",
        "exporting",
        "importing",
    ),
    "ui": (
        *MODEL,
        "base",
        "searching",
        "library",
        "sources",
        "pipeline",
        "bulk_ingest",
        "reprocessing",
        "subscriptions",
        "exporting",
    ),
    "cli": (*MODEL, "base.paths", "sources", "pipeline", "commands", "ui"),
    "__main__": ("cli",),
}
"""A package, or a module at the top, and what of the project it may use besides itself and the version.

In this order: each uses only what stands before it.
"""

ROOMS_WITHIN = {
    "cleaning": ("features", "labels", "cutting", "classifier", "body", "head", "rails"),
    "annotating": ("lexicon", "ner", "quotation_marks", "grammar", "coref", "speakers", "kinds", "reported_speech"),
    "library": (
        "db",
        "rows",
        "index",
        "prepared",
        "articles",
        "listing",
        "search",
        "stores",
        "transfer",
    ),
}
"""The rooms of a stage along the way of the page, or of the text: each may use those before it."""

THIRD_PARTIES = {
    "base": {"platformdirs", "tomlkit"},
    "pages": {"httpcore", "certifi", "charset_normalizer", "lxml", "fastfeedparser", "feedparser", "fastwarc"},
    "cleaning": {"lxml"},
    "annotating": {"spacy"},
    "searching": {"regex"},
    "commands": {"rich"},
    "ui": {"textual", "rich"},
}
"""What each room uses that others have made; nobody else does."""

FILES = sorted(ROOT.rglob("*.py"))


class Import(NamedTuple):
    """One imported module, or name of a module, and where it stands."""

    name: str
    line: int
    is_late: bool


def dotted(path: Path) -> str:
    """The name of a module below the package: "ui.app"."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {dotted(path) for path in FILES}


def room_of(module: str) -> str:
    """The room in which a module stands."""
    return module.split(".")[0]


@cache
def imports_of(source: str) -> tuple[Import, ...]:
    """All imports, those in functions and those only for types too."""
    return tuple(walk_imports(source))


def walk_imports(source: str) -> Iterator[Import]:
    """Each import of a source, in no order."""
    tree = parse(source)
    late = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, id(node) in late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            where = "." * node.level + (node.module or "")
            yield from (Import(f"{where}.{alias.name}", node.lineno, id(node) in late) for alias in node.names)


def own_imports(path: Path) -> Iterator[Import]:
    """The imports of our own modules, without the package's name. The version is nobody's room."""
    for one in imports_of(path.read_text("utf-8")):
        if one.name.split(".")[0] == "reader":
            name = one.name.removeprefix("reader").removeprefix(".")
            if name != "__version__":
                yield one._replace(name=name)


def told(path: Path, one: Import) -> str:
    """An import for the person who has to mend it."""
    return f"{dotted(path)}, line {one.line}: {one.name}"


def is_within(module: str, allowed: str) -> bool:
    """Whether a module, or a name in it, is what is allowed or in it."""
    return module == allowed or module.startswith(f"{allowed}.")


def all_allowed(room: str) -> set[str]:
    """What a room may use, and what that may use in turn."""
    found: set[str] = set()
    waiting = [room]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += ALLOWED[room_of(name)]
    return found


# -- the walk itself


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import reader.ui.app", {("reader.ui.app", False)}),
        ("from reader import ui, cli", {("reader.ui", False), ("reader.cli", False)}),
        ("from reader.ui.app import open_reader", {("reader.ui.app.open_reader", False)}),
        ("if TYPE_CHECKING:\n    from reader import ingest", {("reader.ingest", False)}),
        ("def f():\n    try:\n        import ssl\n    finally:\n        pass", {("ssl", True)}),
        ("class A:\n    async def f(self):\n        from reader import ui", {("reader.ui", True)}),
        ("from . import app", {("..app", False)}),
    ],
)
def test_the_walk_sees_imports_wherever_they_stand(source: str, found: set[tuple[str, bool]]) -> None:
    assert {(one.name, one.is_late) for one in imports_of(source)} == found


# -- our own modules


@pytest.mark.parametrize(("stage", "room"), [(stage, room) for stage, rooms in ROOMS_WITHIN.items() for room in rooms])
def test_no_room_of_a_stage_uses_a_later_one(stage: str, room: str) -> None:
    rooms = ROOMS_WITHIN[stage]
    files = [path for path in FILES if is_within(dotted(path), f"{stage}.{room}")]
    wrong = [
        told(path, one)
        for path in files
        for one in own_imports(path)
        if any(is_within(one.name, f"{stage}.{later}") for later in rooms[rooms.index(room) + 1 :])
    ]
    assert files and not wrong


@pytest.mark.parametrize("stage", ROOMS_WITHIN)
def test_no_room_of_a_stage_uses_a_module_above_the_rooms(stage: str) -> None:
    own = [path for path in FILES if is_within(dotted(path), stage) and path.parent.name != stage]
    above = [module for module in MODULES if module.startswith(f"{stage}.") and module.count(".") == 1]
    above = [module for module in above if module.split(".")[1] not in ROOMS_WITHIN[stage]]
    wrong = [
        told(path, one) for path in own for one in own_imports(path) if any(is_within(one.name, name) for name in above)
    ]
    assert above and own and not wrong


@pytest.mark.parametrize("stage", ROOMS_WITHIN)
def test_every_room_of_a_stage_has_its_place(stage: str) -> None:
    folders = {path.parent.name for path in FILES if dotted(path).startswith(f"{stage}.")}
    assert folders <= {stage, *ROOMS_WITHIN[stage], "lists"}


def test_every_room_has_its_rules() -> None:
    assert {room_of(module) for module in MODULES} == set(ALLOWED)


def test_a_module_imports_only_what_its_room_may_use() -> None:
    wrong = []
    for path in FILES:
        room = room_of(dotted(path))
        allowed = (room, *ALLOWED[room])
        wrong += [
            told(path, one) for one in own_imports(path) if not any(is_within(one.name, name) for name in allowed)
        ]
    assert wrong == []


@pytest.mark.parametrize("room", sorted(ALLOWED.keys() - {"__init__"}))
def test_importing_a_room_brings_along_only_what_it_may_use(modules_after: Callable[..., set[str]], room: str) -> None:
    own = sorted(module for module in MODULES if room_of(module) == room)
    code = "\n".join(f"import reader.{module}" for module in own)
    loaded = {module.removeprefix("reader.") for module in modules_after(code) if module.startswith("reader.")}
    assert set(own) <= loaded
    allowed = all_allowed(room)
    around = {name.rpartition(".")[0] for name in allowed}  # the package of an allowed module
    assert {module for module in loaded - around if not any(is_within(module, name) for name in allowed)} == set()


def test_imports_are_written_out_in_full() -> None:
    hidden = []
    for path in FILES:
        source = path.read_text("utf-8")
        hidden += [told(path, one) for one in imports_of(source) if one.name.startswith(".") or one.name.endswith(".*")]
        hidden += [told(path, one) for one in imports_of(source) if one.name.split(".")[0] == "importlib"]
        assert "__import__" not in source, path
    assert hidden == []


def test_no_private_name_is_imported_from_another_module() -> None:
    private = [
        told(path, one)
        for path in FILES
        for one in own_imports(path)
        if any(part.startswith("_") for part in one.name.split("."))
    ]
    assert private == []


def test_no_private_name_of_an_imported_module_is_used() -> None:
    reached = []
    for path in FILES:
        modules = {one.name.split(".")[-1] for one in own_imports(path) if one.name in MODULES}
        reached += [
            f"{dotted(path)}, line {node.lineno}: {node.value.id}.{node.attr}"
            for node in ast.walk(parse(path.read_text("utf-8")))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules
            if node.attr.startswith("_")
        ]
    assert reached == []


def test_the_command_line_imports_the_screens_only_where_it_opens_them(modules_after: Callable[..., set[str]]) -> None:
    early = [one.name for one in own_imports(ROOT / "cli.py") if is_within(one.name, "ui") and not one.is_late]
    assert early == []
    assert not any(module.startswith("reader.ui") for module in modules_after("import reader.cli"))


# -- what others have made


def test_a_room_uses_only_the_libraries_that_are_its_own() -> None:
    others = []
    for path in FILES:
        own = THIRD_PARTIES.get(room_of(dotted(path)), set()) | {"reader"} | sys.stdlib_module_names
        others += [told(path, one) for one in imports_of(path.read_text("utf-8")) if one.name.split(".")[0] not in own]
    assert others == []


def test_what_says_that_it_needs_no_textual_needs_none(modules_after: Callable[..., set[str]]) -> None:
    pure = [dotted(path) for path in FILES if "no Textual" in (ast.get_docstring(parse(path.read_text("utf-8"))) or "")]
    assert {"ui.viewmodels.body_layout", "ui.viewmodels.highlights"} <= set(pure)
    assert "textual" not in modules_after("\n".join(f"import reader.{module}" for module in pure))
