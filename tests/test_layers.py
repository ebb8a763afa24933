"""Which package may import which: every import is read, and every package is imported to see what it loads."""

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
"""The model types and what they are made with: every package above may use them."""

ALLOWED: dict[str, tuple[str, ...]] = {
    "__init__": (),
    "base": (),
    "model": ("base.errors", "base.safe_text"),
    "pages": MODEL,
    "cleaning": (*MODEL, "base.gc_pause", "pages.page", "pages.oversized_tags"),
    "annotating": (*MODEL, "base.settings", "base.remembered", "base.output_settings", "base.paths"),
    "near_duplicates": (),
    "searching": MODEL,
    "library": (
        *MODEL,
        "base.address_credentials",
        "base.private_files",
        "base.whole_files",
        "near_duplicates",
        "searching.days",
        "searching.query",
        "searching.folded_letters",
        "searching.indexed_text",
        "searching.keywords",
        "searching.matching",
    ),
    "sources": (*MODEL, "base.address_credentials", "pages"),
    "pipeline": (*MODEL, "base", "pages", "cleaning", "annotating", "library", "sources"),
    "api": (*MODEL, "pages.page", "cleaning.clean", "cleaning.index_page", "annotating", "pipeline"),
    "bulk_ingest": (*MODEL, "base", "pages", "cleaning.version", "library", "sources", "pipeline"),
    "reprocessing": (*MODEL, "base", "pages", "cleaning", "annotating", "library", "sources", "pipeline"),
    "exporting": (*MODEL, "base.safe_json", "base.whole_files", "pages", "library", "searching.query"),
    "subscriptions": (
        *MODEL,
        "base",
        "near_duplicates",
        "pages",
        "cleaning",
        "library",
        "sources",
        "pipeline",
        "exporting",
    ),
    "importing": (*MODEL, "base", "pages", "library", "sources", "pipeline"),
    "commands": (
        *MODEL,
        "base.address_credentials",
        "base.allowed_commands",
        "base.credential_store",
        "base.page_bounds",
        "base.paths",
        "base.private_files",
        "base.safe_json",
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

In this order: each uses only those before it.
"""

SUBPACKAGES = {
    "cleaning": ("features", "labels", "cutting", "classifier", "body", "head", "rails"),
    "annotating": (
        "lexicon",
        "ner",
        "quotation_marks",
        "grammar",
        "languages",
        "coref",
        "speakers",
        "kinds",
        "reported_speech",
        "romance",
        "german",
    ),
    "library": (
        "db",
        "rows",
        "backups",
        "index",
        "prepared",
        "articles",
        "salvage",
        "article_feeds",
        "listing",
        "search",
        "stores",
        "rules",
        "transfer",
        "checking",
    ),
}
"""The subpackages of a package, in the order in which they process a page or a text: each may use those before it."""

THIRD_PARTIES = {
    "base": {"keyring", "platformdirs", "tomlkit"},
    "pages": {"httpcore", "certifi", "charset_normalizer", "lxml", "fastfeedparser", "feedparser", "fastwarc"},
    "cleaning": {"lxml"},
    "annotating": {"spacy"},
    "searching": {"regex"},
    "commands": {"rich"},
    "ui": {"textual", "rich"},
}
"""The third-party libraries that each package uses, and no other package."""

FILES = sorted(ROOT.rglob("*.py"))


class Import(NamedTuple):
    """An imported module, or name of a module, its line, and whether it is in a function."""

    name: str
    line: int
    is_late: bool


def dotted(path: Path) -> str:
    """The name of a module below the package: "ui.app"."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {dotted(path) for path in FILES}


def package_of(module: str) -> str:
    """The package of a module: the first part of its name."""
    return module.split(".")[0]


_HOLDERS = (ast.stmt, ast.excepthandler, ast.match_case)
"""What an import stands in. There is none in an expression, and most of a source is expressions."""


@cache
def imports_of(source: str) -> tuple[Import, ...]:
    """All imports, those in functions and those only for types too."""
    return tuple(walk_imports(source))


def walk_imports(source: str) -> Iterator[Import]:
    """Each import of a source, in no order."""
    waiting: list[tuple[ast.AST, bool]] = [(parse(source), False)]
    while waiting:
        node, is_late = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, is_late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            where = "." * node.level + (node.module or "")
            yield from (Import(f"{where}.{alias.name}", node.lineno, is_late) for alias in node.names)
        is_late |= isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        waiting += [(part, is_late) for part in ast.iter_child_nodes(node) if isinstance(part, _HOLDERS)]


def own_imports(path: Path) -> Iterator[Import]:
    """The imports of our own modules, named below `reader`; without the version, which belongs to no package."""
    for one in imports_of(path.read_text("utf-8")):
        if one.name.split(".")[0] == "reader":
            name = one.name.removeprefix("reader").removeprefix(".")
            if name != "__version__":
                yield one._replace(name=name)


def described(path: Path, one: Import) -> str:
    """An import as text, for the person who has to mend it."""
    return f"{dotted(path)}, line {one.line}: {one.name}"


def is_within(module: str, allowed: str) -> bool:
    """Whether a module, or a name in it, is what is allowed or in it."""
    return module == allowed or module.startswith(f"{allowed}.")


def all_allowed(package: str) -> set[str]:
    """What a package may use, and what that may use in turn."""
    found: set[str] = set()
    waiting = [package]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += ALLOWED[package_of(name)]
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
        ("match a:\n    case 1:\n        import ssl", {("ssl", False)}),
        ("try:\n    pass\nexcept* OSError:\n    import ssl", {("ssl", False)}),
        ("def f():\n    def g():\n        import ssl\nimport csv", {("ssl", True), ("csv", False)}),
        ("class A:\n    async def f(self):\n        from reader import ui", {("reader.ui", True)}),
        ("from . import app", {("..app", False)}),
    ],
)
def test_imports_are_found_wherever_they_are(source: str, found: set[tuple[str, bool]]) -> None:
    assert {(one.name, one.is_late) for one in imports_of(source)} == found


# -- our own modules


@pytest.mark.parametrize(
    ("package", "name"), [(package, name) for package, names in SUBPACKAGES.items() for name in names]
)
def test_no_subpackage_uses_a_later_one(package: str, name: str) -> None:
    names = SUBPACKAGES[package]
    files = [path for path in FILES if is_within(dotted(path), f"{package}.{name}")]
    wrong = [
        described(path, one)
        for path in files
        for one in own_imports(path)
        if any(is_within(one.name, f"{package}.{later}") for later in names[names.index(name) + 1 :])
    ]
    assert files and not wrong


@pytest.mark.parametrize("package", SUBPACKAGES)
def test_no_subpackage_uses_a_module_of_the_package_around_it(package: str) -> None:
    own = [path for path in FILES if is_within(dotted(path), package) and path.parent.name != package]
    above = [module for module in MODULES if module.startswith(f"{package}.") and module.count(".") == 1]
    above = [module for module in above if module.split(".")[1] not in SUBPACKAGES[package]]
    wrong = [
        described(path, one)
        for path in own
        for one in own_imports(path)
        if any(is_within(one.name, name) for name in above)
    ]
    assert above and own and not wrong


@pytest.mark.parametrize("package", SUBPACKAGES)
def test_every_subpackage_is_in_the_order(package: str) -> None:
    folders = {path.parent.name for path in FILES if dotted(path).startswith(f"{package}.")}
    assert folders <= {package, *SUBPACKAGES[package], "lists"}


def test_every_package_has_its_rules() -> None:
    assert {package_of(module) for module in MODULES} == set(ALLOWED)


def test_a_module_imports_only_what_its_package_may_use() -> None:
    wrong = []
    for path in FILES:
        package = package_of(dotted(path))
        allowed = (package, *ALLOWED[package])
        wrong += [
            described(path, one) for one in own_imports(path) if not any(is_within(one.name, name) for name in allowed)
        ]
    assert wrong == []


@pytest.mark.parametrize("package", sorted(ALLOWED.keys() - {"__init__"}))
def test_importing_a_package_loads_only_what_it_may_use(modules_after: Callable[..., set[str]], package: str) -> None:
    own = sorted(module for module in MODULES if package_of(module) == package)
    code = "\n".join(f"import reader.{module}" for module in own)
    loaded = {module.removeprefix("reader.") for module in modules_after(code) if module.startswith("reader.")}
    assert set(own) <= loaded
    allowed = all_allowed(package)
    around = {name.rpartition(".")[0] for name in allowed}  # the package of an allowed module
    assert {module for module in loaded - around if not any(is_within(module, name) for name in allowed)} == set()


def test_imports_are_written_out_in_full() -> None:
    hidden = []
    for path in FILES:
        source = path.read_text("utf-8")
        hidden += [
            described(path, one) for one in imports_of(source) if one.name.startswith(".") or one.name.endswith(".*")
        ]
        hidden += [described(path, one) for one in imports_of(source) if one.name.split(".")[0] == "importlib"]
        assert "__import__" not in source, path
    assert hidden == []


def test_no_private_name_is_imported_from_another_module() -> None:
    private = [
        described(path, one)
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


# -- third-party libraries


def test_a_package_uses_only_its_own_libraries() -> None:
    others = []
    for path in FILES:
        own = THIRD_PARTIES.get(package_of(dotted(path)), set()) | {"reader"} | sys.stdlib_module_names
        others += [
            described(path, one) for one in imports_of(path.read_text("utf-8")) if one.name.split(".")[0] not in own
        ]
    assert others == []


def test_a_module_that_is_said_to_need_no_textual_needs_none(modules_after: Callable[..., set[str]]) -> None:
    pure = [dotted(path) for path in FILES if "no Textual" in (ast.get_docstring(parse(path.read_text("utf-8"))) or "")]
    assert {"ui.viewmodels.body_layout", "ui.viewmodels.highlights"} <= set(pure)
    assert "textual" not in modules_after("\n".join(f"import reader.{module}" for module in pure))
