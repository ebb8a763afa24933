"""The steps of a job, with rests between them."""

from reader.ui.main.jobs import Job
from reader.ui.main.paced_steps import paced


def test_every_step_is_gone_through() -> None:
    assert list(paced(Job("changing", lambda *_: None), range(3))) == [0, 1, 2]


def test_a_stopped_job_takes_no_further_step() -> None:
    job, taken = Job("changing", lambda *_: None), []
    for step in paced(job, range(9)):
        taken.append(step)
        if step == 2:
            job.stop()
    assert taken == [0, 1, 2]
    assert list(paced(job, range(9))) == []
