"""From a key to the new screen while the reader works in the background, beside the same with nothing to do.

    python benchmarks/background.py HARNESS_FOLDER SCRATCH_FOLDER [--keys 30] [--words 200000]

Twice: while the marks of 2,000 articles are renewed that an older annotator made, and while a page of so many words is
cleaned, annotated and added. Prints medians and the slowest of all keys in milliseconds.
"""

import argparse
import random
import re
import statistics
from pathlib import Path
from typing import Any

from rigs import Rig, load_harness

from reader.annotating.version import VERSION

_ARTICLES, _WORDS = 2_000, 600
_KINDS = {"row down": "j", "row up": "k", "next article": "J"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--keys", type=int, default=30, help="presses of each key (30)")
    parser.add_argument("--words", type=int, default=200_000, help="words of the page that is added (200000)")
    options = parser.parse_args()
    harness, rig = load_harness(options.harness), Rig(options.scratch, _ARTICLES, _WORDS)
    page = options.scratch / "long.txt"
    page.write_text(long_page(options.words), "utf-8")
    for name, annotator in (("nothing to do", VERSION), ("renewing", VERSION - 1), ("adding", VERSION)):
        command, environment = rig.reader(annotator)
        with harness.Term(command, env=environment) as term:
            if term.wait_for(re.compile("0000")) is None:
                raise SystemExit(f"the reader did not start:\n{term.screenshot()}")
            term.pump(quiet=0.8)  # by then the work has begun
            if name == "adding":
                for keys in ("a", str(page), "\r"):
                    term.latency(keys)
            _measure(name, term, options.keys)


def _measure(name: str, term: Any, keys: int) -> None:
    for kind, key in _KINDS.items():
        found = [term.latency(key, limit=5) for _ in range(keys)]
        times = sorted((one.expect if one.expect is not None else 5.0) * 1e3 for one in found)
        one_in_twenty = times[-(len(times) // 20 + 1)]
        print(
            f"{name}, {kind}: median {statistics.median(times):.1f} ms, one in twenty {one_in_twenty:.1f}, "
            f"slowest {times[-1]:.1f}{', still at it' if 'adding' in term.screen.display[-1] else ''}",
            flush=True,
        )


def long_page(words: int) -> str:
    """A page of invented speech, in paragraphs of sixty words."""
    chance = random.Random(1)
    names = ("Marta Venn", "Osei Brandt", "Colm Adeyemi", "Priya Halvorsen", "Tomas Quill", "Ingrid Sallow")
    plain = "the harbour council said on monday that growth figures were worse than ministers would admit".split()
    paragraphs = []
    for _ in range(words // 60):
        said = " ".join(chance.choices(plain, k=14)).capitalize()
        rest = " ".join(chance.choices(plain, k=38)).capitalize()
        paragraphs.append(f"“{said},” said {chance.choice(names)} of Port Hallow. {rest}.")
    return "\n\n".join(["A long day at the harbour council", *paragraphs])


if __name__ == "__main__":
    main()
