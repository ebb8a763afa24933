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
from pathlib import Path

from tests.torture.doors import SEEDS
from tests.torture.judging import torture

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
        done = list(pool.map(torture, *zip(*tasks, strict=True)))
    for door in options.door:
        of_door = [one for one in done if one.door == door]
        failures = [failure for one in of_door for failure in one.failures]
        megabytes = max(one.megabytes for one in of_door)
        if megabytes > _MOST_MEGABYTES:
            failures.append((b"", f"{megabytes:.0f} MB of memory"))
        failed += len(failures)
        print(
            f"{door}: {sum(one.files for one in of_door):,} files in {sum(one.seconds for one in of_door):.1f} s,"
            f" the longest {max(one.longest for one in of_door):.2f} s, at most {megabytes:.0f} MB;"
            f" {len(failures)} failed"
        )
        _report(door, failures, options.failures)
    return int(failed > 0)


def _report(door: str, failures: list[tuple[bytes, str]], folder: Path | None) -> None:
    for number, (data, fault) in enumerate(failures):
        print(f"    {fault.encode('ascii', 'backslashreplace').decode()[:300]}")
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{door.replace(' ', '-')}-{number:04}").write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
