"""The part of docs/architecture.md that is made from the imports: the packages in layers, and what each uses."""

import ast
from collections import defaultdict

from measures.imports import pairs
from measures.source import PACKAGE, REPOSITORY, modules

DOCUMENT = REPOSITORY / "docs" / "architecture.md"
BEGIN = "<!-- made by: python benchmarks/house.py --write-architecture -->"
END = "<!-- end of what is made -->"


def made_part() -> list[str]:
    """The lines between the markers."""
    used = defaultdict(set)
    for importer, imported in pairs():
        used[importer].add(imported)
    layers = _layers(used)
    drawn = [f"    {'   '.join(layer)}" for layer in reversed(layers)]
    rows = [
        f"| `{name}` | {_purpose(name)} | {', '.join(sorted(used[name])) or '–'} |"
        for layer in layers
        for name in layer
    ]
    return [*drawn, "", "| package | purpose | imports |", "|---|---|---|", *rows]


def written_part() -> list[str]:
    """What the document has between the markers."""
    lines = DOCUMENT.read_text("utf-8").splitlines()
    return lines[lines.index(BEGIN) + 1 : lines.index(END)]


def write() -> list[str]:
    """Put what is made today between the markers. Gives what there is to print."""
    lines = DOCUMENT.read_text("utf-8").splitlines()
    lines[lines.index(BEGIN) + 1 : lines.index(END)] = made_part()
    DOCUMENT.write_text("\n".join(lines) + "\n", "utf-8")
    return [f"written: {DOCUMENT.relative_to(REPOSITORY)}"]


def _layers(used: dict[str, set[str]]) -> list[list[str]]:
    """The packages, each in the lowest layer that lies above all that it imports. There must be no circles."""
    waiting = {module.folders[0] if module.folders else module.name for module in modules()} - {"__init__"}
    layers: list[list[str]] = []
    while waiting:
        layers.append(sorted(name for name in waiting if not used[name] & waiting))
        waiting -= set(layers[-1])
    return layers


def _purpose(name: str) -> str:
    """The first sentence of a package's or module's docstring."""
    path = PACKAGE / name / "__init__.py" if (PACKAGE / name).is_dir() else PACKAGE / f"{name}.py"
    text = " ".join((ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split())
    return text.partition(". ")[0].rstrip(".").replace("|", "\\|")
