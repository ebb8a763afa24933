"""The measures of the source: folders and their imports, classes, functions, docstrings, retired words.

    python benchmarks/house.py [--architecture] [--circles] [--classes] [--undocumented] [--words]
                               [--write-architecture]

Reads the syntax trees of reader/ and imports nothing of it. The options list what stands after a figure.
"""

import argparse
import statistics
from collections import Counter
from collections.abc import Callable, Iterable

from measures import architecture, classes, functions, imports, words

MAIN = "ui.main"
"""The folder whose classes may not write each other's attributes."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in _LISTS:
        parser.add_argument(f"--{option}", action="store_true")
    options = parser.parse_args()
    asked = [option for option in _LISTS if getattr(options, option.replace("-", "_"))]
    for line in (line for option in asked for line in _LISTS[option]()) if asked else _summary():
        print(line)


# -- one screen


def _summary() -> Iterable[str]:
    yield from _folders()
    yield from _classes()
    yield from _functions()
    yield from _words()


def _folders() -> Iterable[str]:
    for depth, name in ((1, "folders"), (2, "sub-folders")):
        pairs = imports.pairs(depth)
        knots = imports.circles(pairs)
        yield _row(f"{name}: pairs of which one imports the other", len(pairs), "at most 100" if depth == 1 else "")
        yield _row(f"{name}: circles", len(knots), "0" if depth == 1 else "")
        yield from (f"    {len(knot)}: {_cut(' '.join(knot))}" for knot in knots)


def _classes() -> Iterable[str]:
    largest = _largest(classes.lengths_with_bases())
    several = classes.with_several_bases()
    yield _row(f"largest class with its bases of ours: {largest[0][0]}", largest[0][1], "at most 250")
    yield _row("classes with more than two bases of ours", len(several), "0")
    yield _row("names of classes used twice", len(classes.names_used_twice()), "0")
    yield _row("stubs that raise NotImplementedError", len(classes.stubs()), "0")
    yield _row(f"attributes of a class written by another, in {MAIN}", len(classes.foreign_writes(MAIN)), "0")


def _functions() -> Iterable[str]:
    files = functions.file_lengths()
    lengths = [lines for lines, _ in functions.function_lengths()]
    yield _row("files", len(files))
    yield _row("lines of a file, median", round(statistics.median(files.values())))
    yield _row(f"longest file: {_largest(files)[0][0]}", _largest(files)[0][1], "below 400")
    yield _row("functions and methods", len(lengths))
    yield _row("lines of a function, median", round(statistics.median(lengths)))
    yield _row("lines of a function, nine tenths are at most", round(statistics.quantiles(lengths, n=10)[-1]))
    yield _row(f"longest function: {functions.function_lengths()[0][1]}", lengths[0])
    documented, public = functions.documented()
    yield _row(f"public functions and methods with a docstring, of {public}", f"{documented / public:.1%}", "95 %")


def _words() -> Iterable[str]:
    yield _row("retired words in identifiers of a file", len(words.uses()), "0")
    yield _row("retired phrases", len(words.phrases()), "0")


def _row(what: str, figure: object, bound: str = "") -> str:
    return f"{figure!s:>7}  {_cut(what, 76)}{f'  ({bound})' if bound else ''}"


def _cut(text: str, most: int = 110) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _largest(sizes: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(sizes.items(), key=lambda one: (-one[1], one[0]))


# -- lists


def _list_circles() -> Iterable[str]:
    for depth in (1, 2):
        for knot in imports.circles(imports.pairs(depth)):
            yield from (
                f"{importer} -> {imported}"
                for importer, imported in sorted(imports.pairs(depth))
                if {importer, imported} <= set(knot)
            )


def _list_classes() -> Iterable[str]:
    yield from (f"{lines:>7}  {name}" for name, lines in _largest(classes.lengths_with_bases()) if lines > 200)
    yield from (f"{count:>7}  bases: {name}" for name, count in classes.with_several_bases().items())
    yield from (f"twice: {name}: {', '.join(where)}" for name, where in classes.names_used_twice().items())
    yield from (f"stub: {where}" for where in classes.stubs())
    for write in classes.foreign_writes(MAIN):
        yield f"written: {write.at} {write.attribute} of {', '.join(write.owners)}"


def _list_words() -> Iterable[str]:
    yield from (f"{use.file}: {use.identifier} ({use.word}: {words.RETIRED[use.word]})" for use in words.uses())
    yield from (f"{count:>7}  {package}" for package, count in Counter(use.package for use in words.uses()).items())
    yield from words.phrases()


_LISTS: dict[str, Callable[[], Iterable[str]]] = {
    "architecture": architecture.made_part,
    "circles": _list_circles,
    "classes": _list_classes,
    "undocumented": functions.undocumented,
    "words": _list_words,
    "write-architecture": architecture.write,
}


if __name__ == "__main__":
    main()
