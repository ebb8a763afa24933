"""Puts damaged files through a door and judges what comes of each."""

import resource
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.torture.doors import SEEDS, Doors, unsafe_texts
from tests.torture.mutations import mutants

MOST_SECONDS = 20.0
"""Seconds of processor time that a file may take."""


class Tortured(NamedTuple):
    """Some files of a door, and what became of them: how many, seconds of processor time, the longest of one file, the
    largest memory of the process in MB; and those that failed, with why.
    """

    door: str
    files: int
    seconds: float
    longest: float
    megabytes: float
    failures: list[tuple[bytes, str]]


def torture(door: str, count: int, seed: int) -> Tortured:
    """Put that many damaged files through a door, into one library."""
    failures, longest = [], 0.0
    began = time.process_time()
    with tempfile.TemporaryDirectory(prefix="torture-") as folder, Doors(Path(folder)) as doors:
        for data in mutants(SEEDS[door](), count, seed):
            before = time.process_time()
            fault = fault_of(doors, door, data)
            took = time.process_time() - before
            longest = max(longest, took)
            if took > MOST_SECONDS:
                fault = f"{took:.1f} s of processor time"
            if fault:
                failures.append((data, fault))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Tortured(door, count, time.process_time() - began, longest, megabytes, failures)


def fault_of(doors: Doors, door: str, data: bytes) -> str:
    """What is wrong with what comes of a file; empty if nothing is."""
    try:
        unsafe = unsafe_texts(doors.texts_behind(door, data))
    except Exception as error:  # whatever it is, it is what this looks for
        return f"{type(error).__name__}: {error}"
    return f"unsafe text: {unsafe[0]!a}" if unsafe else ""
