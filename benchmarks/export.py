"""Export a library in every format, and as JSON there and back: what it costs, and whether it is the same.

    python benchmarks/export.py LIBRARY.db [--folder FOLDER]
    python benchmarks/export.py --pages FOLDER_OF_PAGES [--count N]

With pages a library is made of them first. Prints, for each command, the articles, the processor time of one, and the
most memory that the command ever had (resident set, beside that of the same command over an empty library); then
whether the JSON of the library, taken into an empty one and exported again, is the same byte for byte.
"""

import argparse
import filecmp
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

_PAGES = (".html", ".htm", ".txt")


class Cost(NamedTuple):
    """What a command cost: processor seconds, and MiB of its largest resident set."""

    seconds: float
    memory: float


def run(*words: object) -> Cost:
    """Run `broadsheet` with these words in a process of its own."""
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.execv(sys.executable, [sys.executable, "-m", "reader", *map(str, words)])
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status):
        print(f"broadsheet {words[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def make_library(path: Path, pages: Path, count: int) -> None:
    """A library of the first pages of a folder and those below it."""
    found = sorted(page for page in pages.rglob("*") if page.suffix in _PAGES)[:count]
    copied = path.with_name("pages")
    copied.mkdir()
    for number, page in enumerate(found):
        shutil.copyfile(page, copied / f"{number:06}{page.suffix}")
    run("add", copied, "--library", path)


def measure(library: Path, folder: Path) -> None:
    """Print what export and import cost, and whether they bring back the same."""
    from reader.library.library import Library

    with Library(library) as opened:
        count = opened.count()
    empty = folder / "empty.db"
    Library(empty).close()
    for form in ("markdown", "html", "epub", "json"):
        bare = run("export", folder / f"{form}-empty", "--format", form, "--library", empty)
        print_cost(
            f"export as {form}", count, run("export", folder / form, "--format", form, "--library", library), bare
        )
    print_cost("the same again", count, run("export", folder / "json", "--format", "json", "--library", library), bare)
    other = folder / "other.db"
    bare = run("import", "--waiting", "--library", empty)
    print_cost(
        "import", count, run("import", folder / "json", "--with-feeds", "--with-corrections", "--library", other), bare
    )
    run("export", folder / "again", "--format", "json", "--library", other)
    names = sorted(path.name for path in (folder / "json").iterdir())
    same, other_bytes, missing = filecmp.cmpfiles(folder / "json", folder / "again", names, shallow=False)
    print(f"byte for byte the same: {len(same):,} of {count:,}; others {len(other_bytes):,}, missing {len(missing):,}")


def print_cost(what: str, count: int, cost: Cost, bare: Cost) -> None:
    """Print the cost of a command."""
    each = (cost.seconds - bare.seconds) / max(1, count) * 1000
    print(f"{what:<20} {count:>9,} articles  {each:7.2f} ms each  {cost.memory:6.1f} MiB ({bare.memory:.1f} of none)")


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", nargs="?", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--folder", type=Path, help="where to write, instead of a folder that is thrown away")
    options = parser.parse_args()
    if (options.library is None) == (options.pages is None):
        parser.error("name a library, or a folder of pages")
    folder = Path(tempfile.mkdtemp(prefix="export-", dir=options.folder))
    try:
        library = options.library or folder / "library.db"
        if options.pages:
            make_library(library, options.pages, options.count)
        measure(library, folder)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
