"""Goes through the steps of a job, resting between two of them: then others write to the library, and the interface has
the processor. Pure; no Textual.
"""

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from reader.ui.main.jobs import Job

_LEAST_PAUSE = 0.003
"""Seconds between two steps at least; as long as the step took, where that was longer."""

_Step = TypeVar("_Step")


def paced(job: Job, steps: Iterable[_Step]) -> Iterator[_Step]:
    """Yield each step, and rest after it; ends early where the job is stopped."""
    if job.is_stopping:
        return
    began = time.monotonic()
    for step in steps:
        yield step
        if job.wait(max(_LEAST_PAUSE, time.monotonic() - began)):
            return
        began = time.monotonic()
