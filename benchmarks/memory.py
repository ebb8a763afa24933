"""Resident memory with 10,000 articles, at rest after the first frame and after use; newsboat beside it.

python benchmarks/memory.py HARNESS_FOLDER SCRATCH_FOLDER [--runs 5]
"""

import argparse
import re
from pathlib import Path

from rigs import Rig, load_harness, median, newsboat_version


def main() -> None:
    """Measure and print medians in MiB."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    harness = load_harness(options.harness)
    rig = Rig(options.scratch, 10_000)
    names = ("reader at rest", "reader after reading", "newsboat, list open", "newsboat after reading")
    found: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(options.runs):
        command, environment = rig.reader()
        with harness.Term(command, env=environment) as term:
            term.wait_for(re.compile("000000 "))
            term.pump(quiet=1.0)
            found["reader at rest"].append(term.rss()[0])
            for key in ("\r", "J", "J", " ", "t", "G", "\x1b", "/", "t", "h", "e", "\r", "n", "\x1b", "q", "G", "g"):
                term.latency(key, limit=2)
            term.pump(quiet=0.5)
            found["reader after reading"].append(term.rss()[0])
        with harness.Term(rig.newsboat()) as term:
            term.wait_for("Bench feed")
            term.pump(quiet=0.3)
            term.latency("\r", "Articles in feed", limit=5)
            term.pump(quiet=0.3)
            found["newsboat, list open"].append(term.rss()[0])
            for key in ("\r", "J", "J", " ", "/", "t", "h", "e", "\r", "q", "G", "g"):
                term.latency(key, limit=2)
            term.pump(quiet=0.5)
            found["newsboat after reading"].append(term.rss()[0])
    print(newsboat_version())
    for name, values in found.items():
        print(f"{name:22} {median(values):.1f} MiB")


if __name__ == "__main__":
    main()
