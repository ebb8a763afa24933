"""Thousands of damaged files through every door, each judged: prints how many, in how many seconds, and what failed.

    python -m tests.torture [--each 1000] [--seed 1] [--jobs 2] [--door page ...] [--failures FOLDER]

From a seed come the same files on each machine. Each is one of the door's whole examples with a few damages. A file
fails if anything but a clear sentence comes of it: an error that nobody expected, more than 20 s of processor time or
600 MB of memory, or a text that a terminal would obey. Those that failed are written to FOLDER. The exit status is 1
if any did.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from pathlib import Path

from tests.torture.doors import SEEDS
from tests.torture.judging import Tortured, torture

_MOST_MEGABYTES = 600
_AT_A_TIME = 250
"""Files that one library takes in."""


def main() -> int:
    """Torture, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=1_000, help="files for each door (1000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="processes side by side (2)")
    parser.add_argument("--door", nargs="+", choices=SEEDS, default=list(SEEDS))
    parser.add_argument("--failures", type=Path, metavar="FOLDER", help="write the files that failed to this folder")
    options = parser.parse_args()
    tasks = [
        (door, min(_AT_A_TIME, options.each - begin), options.seed * 1_000_000 + begin)
        for door in options.door
        for begin in range(0, options.each, _AT_A_TIME)
    ]
    failed = 0
    with ProcessPoolExecutor(options.jobs, max_tasks_per_child=1) as pool:
        done = pool.map(torture, *zip(*tasks, strict=True))
        for door, of_door in groupby(done, key=lambda one: one.door):  # told as soon as a door is done
            failed += _report(door, list(of_door), options.failures)
    return int(failed > 0)


def _report(door: str, done: list[Tortured], folder: Path | None) -> int:
    """Print what became of a door's files, and write those that failed. Returns how many did."""
    failures = [failure for one in done for failure in one.failures]
    megabytes = max(one.megabytes for one in done)
    if megabytes > _MOST_MEGABYTES:
        failures.append((b"", f"{megabytes:.0f} MB of memory"))
    files, seconds = sum(one.files for one in done), sum(one.seconds for one in done)
    longest = max(one.longest for one in done)
    print(
        f"{door}: {files:,} files in {seconds:.1f} s of processor time, the longest {longest:.2f} s,"
        f" at most {megabytes:.0f} MB; {len(failures)} failed",
        flush=True,
    )
    for number, (data, fault) in enumerate(failures):
        print(f"    {ascii(fault)[:300]}")
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{door.replace(' ', '-')}-{number:04}").write_bytes(data)
    return len(failures)


if __name__ == "__main__":
    sys.exit(main())
