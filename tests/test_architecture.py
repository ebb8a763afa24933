"""The architecture document: its table is made from the imports, and the files that it names are there."""

import re

from measures import architecture
from measures.source import REPOSITORY

TEXT = architecture.DOCUMENT.read_text("utf-8")
MADE = "\n".join(architecture.written_part())


def test_the_packages_are_those_of_the_imports() -> None:
    assert architecture.written_part() == architecture.made_part(), "run benchmarks/house.py --write-architecture"


def test_every_package_stands_above_what_it_imports() -> None:
    layers = [line.split() for line in MADE.splitlines() if line.startswith("    ")]
    rows = re.findall(r"^\| `(\w+)` \| .* \| ([\w, ]+|–) \|$", MADE, re.M)
    above = {name: number for number, layer in enumerate(layers) for name in layer}
    assert {name for name, _ in rows} == set(above)
    assert [
        (name, other)
        for name, imported in rows
        for other in re.findall(r"\w+", imported)
        if above[other] <= above[name]
    ] == []


def test_the_files_that_are_named_are_there() -> None:
    named = set(re.findall(r"(?:reader|tests|benchmarks|docs)/[\w/]+(?:\.\w+)?", TEXT))
    assert len(named) > 20
    assert sorted(name for name in named if not (REPOSITORY / name).exists()) == []
