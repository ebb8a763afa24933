"""The rules for the source: small files and classes, named by what they hold, each documented.

The measures are those that `benchmarks/house.py` prints.
"""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from measures import classes, functions
from measures.source import parse

import reader
from reader.base import paths

PACKAGE = Path(reader.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
TESTS = Path(__file__).parent

MOST_LINES = 399
MOST_CLASS_LINES = 250
MOST_BASES = 2

NAMELESS = ("util", "helper", "manager", "misc", "common")


def module_at(path: Path) -> ModuleType:
    """The module in a file."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))


def public(owner: ModuleType | type, module: str) -> Iterator[tuple[str, object]]:
    """The public classes, functions and methods that a module makes itself, with their names."""
    for name, thing in vars(owner).items():
        is_own = inspect.isclass(thing) or inspect.isfunction(thing) or isinstance(thing, property)
        if name.startswith("_") or not is_own or getattr(thing, "__module__", module) != module:
            continue
        yield f"{owner.__name__}.{name}", getattr(owner, name) if inspect.isfunction(thing) else thing
        if inspect.isclass(thing):
            yield from public(thing, module)


def name_of(path: Path) -> str:
    """The path of a file below the repository."""
    return str(path.relative_to(PACKAGE.parent))


def says_what_it_is(name: str, thing: object) -> bool:
    """Whether a class has a docstring, or a function, or the method of a base class that it overrides."""
    last = name.rpartition(".")[2]
    if inspect.isclass(thing):
        return not (vars(thing).get("__doc__") or f"{last}(").startswith(f"{last}(")  # as a dataclass writes its own
    return bool(inspect.getdoc(thing))


def test_the_source_is_found() -> None:
    assert {"reader/cli.py", "reader/ui/app.py", "reader/pages/web.py"} <= {name_of(path) for path in FILES}


def test_every_file_is_short() -> None:
    assert {name: lines for name, lines in functions.file_lengths().items() if lines > MOST_LINES} == {}


def test_every_class_is_short_with_its_bases() -> None:
    lengths = classes.lengths_with_bases()
    assert {name: lines for name, lines in lengths.items() if lines > MOST_CLASS_LINES} == {}


def test_no_class_has_many_bases() -> None:
    assert classes.with_several_bases(MOST_BASES) == {}


def test_no_method_is_a_stub() -> None:
    assert classes.stubs() == []


def test_no_class_of_the_main_screen_writes_an_attribute_of_another() -> None:
    assert classes.foreign_writes("ui.main") == []


def test_a_name_of_a_class_has_one_meaning() -> None:
    assert classes.names_used_twice() == {}


def test_no_file_has_a_name_that_says_nothing() -> None:
    nameless = [name_of(path) for path in FILES if any(word in path.stem.lower() for word in NAMELESS)]
    assert nameless == []


def test_every_module_says_what_it_is() -> None:
    assert [name_of(path) for path in FILES if not ast.get_docstring(parse(path.read_text("utf-8")))] == []


def test_every_public_class_and_function_says_what_it_is() -> None:
    modules = [module_at(path) for path in FILES if path.name != "__main__.py"]
    things = [found for module in modules for found in public(module, module.__name__)]
    assert len(things) > 300
    assert [name for name, thing in things if not says_what_it_is(name, thing)] == []


def test_every_style_sheet_is_that_of_a_widget_or_a_screen() -> None:
    modules = {path.stem for path in (PACKAGE / "ui").rglob("*.py")}
    sheets = {path.stem for path in paths.styles().glob("*.tcss")}
    assert sheets
    assert sheets - modules == set()


def test_every_folder_of_tests_is_that_of_a_package() -> None:
    packages = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    folders = {path.parent.relative_to(TESTS).parts[0] for path in TESTS.glob("*/**/test_*.py")}
    assert folders
    assert folders - packages == {"torture"}  # what goes through all of them


def test_every_test_file_says_what_it_covers() -> None:
    files = sorted(TESTS.rglob("*.py"))
    assert [
        str(path.relative_to(TESTS)) for path in files if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ] == []


def test_no_property_test_has_a_number_of_examples_that_overrides_the_profile() -> None:
    pinned = [
        f"{path.relative_to(TESTS)}:{node.lineno}"
        for path in sorted(TESTS.rglob("test_*.py"))
        if "max_examples" in path.read_text("utf-8")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.keyword) and node.arg == "max_examples" and isinstance(node.value, ast.Constant)
    ]
    assert pinned == [], "write scaled(NUMBER), from tests.examples"
