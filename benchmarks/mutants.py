"""Would a test notice? Changes the source in one spot at a time, in a copy of the tree, and runs the tests of it.

    python benchmarks/mutants.py [--mutants 100] [--seed 1] [--jobs 1] [--package annotating ...]
        [--unchecked]

A sample of mutants is drawn, as many from each package. For each, the tests run that mirror its module, import it or
have its topic, then those of its folder, then those of its package and the golden pages, until one fails. Prints each
mutant, killed or survived, with its file, line and change. Exits with 1 where fewer than 85 of 100 are killed. A test
run of more than ten minutes counts as one that fails.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from queue import SimpleQueue

from measures.fitting_tests import tests_of
from measures.mutations import Mutant, mutants
from measures.source import PACKAGE, REPOSITORY

PACKAGES = ("annotating", "cleaning", "library", "ui/main")
ENOUGH = 0.85
_SECONDS = 600
_MOMENTS = count(int(time.time()))
_NOT_COPIED = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", ".hypothesis", "dist", "build")


def main() -> None:
    """Draw, run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mutants", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="copies of the tree that work side by side")
    parser.add_argument("--package", nargs="+", default=PACKAGES, metavar="FOLDER", help="a folder below reader/")
    parser.add_argument("--unchecked", action="store_true", help="trust that the tests pass on the source as it is")
    options = parser.parse_args()
    chosen = draw(options.package, options.mutants, options.seed)
    with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
        trees: SimpleQueue[Path] = SimpleQueue()
        for number in range(options.jobs):
            trees.put(shutil.copytree(REPOSITORY, Path(scratch) / str(number), ignore=_NOT_COPIED))
        if not options.unchecked:
            _check_unchanged(chosen, trees)
        with ThreadPoolExecutor(options.jobs) as pool:
            deaths = list(pool.map(lambda mutant: _try(mutant, trees), chosen))
    killed = sum(deaths)
    print(f"{killed} of {len(chosen)} killed")
    sys.exit(killed < ENOUGH * len(chosen))


def draw(packages: Sequence[str], count: int, seed: int) -> list[Mutant]:
    """As many mutants of each package, drawn evenly from all that there are."""
    chosen = []
    for number, package in enumerate(packages):
        files = sorted((PACKAGE / package).rglob("*.py"))
        found = [mutant for path in files for mutant in mutants(path)]
        share = count * (number + 1) // len(packages) - count * number // len(packages)
        chosen += random.Random(f"{seed} {package}").sample(found, share)
    return chosen


def _check_unchanged(chosen: Sequence[Mutant], trees: "SimpleQueue[Path]") -> None:
    """Exit where the tests fail without any change: every mutant would seem to be killed."""
    tests = {test for path in {mutant.path for mutant in chosen} for group in tests_of(path) for test in group}
    tree = trees.get()
    if _fails(tree, sorted(tests), 10 * _SECONDS):
        sys.exit("The tests fail on the source as it is.")
    trees.put(tree)


def _try(mutant: Mutant, trees: "SimpleQueue[Path]") -> bool:
    """Whether a test dies of a mutant. Takes a copy of the tree for it, and gives it back as it was."""
    tree = trees.get()
    changed = tree / mutant.path.relative_to(REPOSITORY)
    try:
        _write(changed, mutant.source().encode())
        killer = next((group for group in tests_of(mutant.path) if _fails(tree, group)), None)
    finally:
        _write(changed, mutant.path.read_bytes())
        trees.put(tree)
    where = f"{mutant.path.relative_to(REPOSITORY)}:{mutant.line}"
    change = f"{_short(mutant.before)}  ->  {_short(mutant.after)}"
    print(f"{'killed  ' if killer else 'SURVIVED'} {where}: {change}", flush=True)
    return killer is not None


def _write(path: Path, source: bytes) -> None:
    """Write a file so that no bytecode of it passes for current: that goes by size and whole seconds."""
    path.write_bytes(source)
    moment = next(_MOMENTS)
    os.utime(path, (moment, moment))


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 90 else f"{line[:89]}…"


def _fails(tree: Path, tests: Sequence[str], seconds: float = _SECONDS) -> bool:
    environment = dict(os.environ, PYTHONPATH=str(tree), PYTHONPYCACHEPREFIX=str(tree.with_name("bytecode")))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    with subprocess.Popen(
        command, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            return process.wait(seconds) != 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return True


if __name__ == "__main__":
    main()
