"""How jobs are stopped, by a person and with the reader."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest

from reader.base.errors import StoppedReading
from reader.ui.main.jobs import Job, JobRunner
from tests.ui.main.job_interface import PATIENCE, Gate, Interface

# -- stopping


def test_stop_ends_the_jobs_of_a_group_and_those_that_wait(interface: Interface, gate: Gate):
    began: list[int] = []
    running = interface.jobs.start("adding", gate)
    waiting = interface.jobs.start("adding", lambda _: began.append(1), queues=True)
    other = interface.jobs.start("search", Gate())
    interface.jobs.stop("adding", "none of this group")
    interface.until(lambda: not interface.jobs.is_running("adding"))
    assert running.is_stopping and waiting.is_stopping and waiting.wait_until_finished(0)
    assert began == [] and not other.is_stopping


def test_done_comes_also_after_a_stop(interface: Interface, gate: Gate):
    got: list[str] = []
    interface.jobs.start("adding", gate, done=got.append)
    interface.jobs.stop("adding")
    interface.until_done()
    assert got == ["result"]


def test_reading_begins_no_more_once_the_job_is_stopping():
    job = Job("search", lambda *_: None)
    interrupted: list[int] = []
    job.interrupt_by(lambda: interrupted.append(1))
    assert not interrupted
    job.stop()
    with pytest.raises(StoppedReading):
        job.interrupt_by(lambda: interrupted.append(2))
    assert interrupted == [1, 2]


def test_what_ends_the_work_is_called_once_also_where_the_job_is_stopping_already():
    calls: list[str] = []
    job = Job("piping", lambda *_: None)
    job.on_stop(lambda: calls.append("early"))
    job.stop()
    job.drop()
    assert calls == ["early"] and job.wait(0)
    job.on_stop(lambda: calls.append("late"))
    assert calls == ["early", "late"]


def test_what_was_not_interrupted_is_interrupted_again_until_it_has_ended():
    calls: list[str] = []
    job = Job("search", lambda *_: None)
    job.interrupt_by(lambda: calls.append("reading"))
    job.stop()
    job.interrupt_again()
    assert calls == ["reading", "reading"]
    job.finish()
    job.interrupt_again()
    assert len(calls) == 2


def test_what_ends_the_work_is_not_called_once_that_has_ended(interface: Interface):
    killed: list[int] = []
    job = interface.jobs.start("piping", lambda job: job.on_stop(lambda: killed.append(1)))
    interface.until_done()
    job.stop()
    assert killed == []  # the number of the process may be that of another by now


@pytest.mark.parametrize("error", [ProcessLookupError(), ValueError("of the page")])
def test_a_stop_that_fails_keeps_nothing_else_from_ending(error: Exception):
    stopped: list[int] = []
    job = Job("piping", lambda *_: None)

    def fail() -> None:
        raise error

    job.on_stop(fail)
    job.on_stop(lambda: stopped.append(1))
    job.stop()
    job.on_stop(fail)
    assert stopped == [1]


def test_every_stop_is_called_however_it_races_with_the_work():
    for _ in range(300):
        job = Job("piping", lambda *_: None)
        calls: list[int] = []
        stopping = threading.Thread(target=job.stop)
        stopping.start()
        job.on_stop(lambda calls=calls: calls.append(1))
        stopping.join()
        assert calls == [1]


# -- the end


def test_close_stops_jobs_and_delivers_nothing_any_more(interface: Interface, gate: Gate):
    got: list[str] = []

    def work(job: Job) -> str:
        job.post(got.append, "posted")
        return gate(job)

    job = interface.jobs.start("search", work, done=got.append)
    assert gate.reached.wait(PATIENCE)
    interface.jobs.close(PATIENCE)
    assert job.is_stopping and job.wait_until_finished(PATIENCE) and not interface.jobs.is_running()
    interface.until(interface.posted.empty)
    assert got == []


def test_close_delivers_no_result_that_was_on_the_way(interface: Interface):
    got: list[str] = []
    job = interface.jobs.start("search", lambda _: "result", done=got.append)
    assert job.wait_until_finished(PATIENCE)
    interface.jobs.close()
    interface.until(interface.posted.empty)
    assert got == [] and not interface.jobs.is_running()


def test_close_does_not_wait_for_work_that_does_not_end(interface: Interface, gate: Gate, caplog):
    interface.jobs.start("search", gate.work)
    assert gate.reached.wait(PATIENCE)
    logger = logging.getLogger("broadsheet")
    logger.addHandler(caplog.handler)
    began = time.monotonic()
    interface.jobs.close(0.05)
    took = time.monotonic() - began
    logger.removeHandler(caplog.handler)
    assert took < 0.5 and "job did not end with the reader: search" in caplog.text


def test_only_work_that_saves_is_waited_for_long(interface: Interface, gate: Gate):
    interface.jobs.start("search", gate.work)
    began = time.monotonic()
    interface.jobs.close(PATIENCE)
    assert time.monotonic() - began < PATIENCE / 2


def test_work_that_saves_ends_first_also_where_it_waits(interface: Interface):
    saved: list[str] = []
    first, second = Gate(), Gate()

    def save(name: str, gate: Gate) -> Callable[[Job], None]:
        def work(job: Job) -> None:
            gate.work(job)
            saved.append(f"{name} {'stopped' if job.is_stopping else 'whole'}")

        return work

    interface.jobs.start("settings", save("first", first), saves=True, queues=True)
    interface.jobs.start("settings", lambda _: saved.append("not this"), queues=True)
    interface.jobs.start("settings", save("second", second), saves=True, queues=True)
    assert first.reached.wait(PATIENCE)
    closing = threading.Thread(target=interface.jobs.close, args=(PATIENCE,))
    closing.start()
    first.opened.set()
    assert second.reached.wait(PATIENCE)
    second.opened.set()
    closing.join(PATIENCE)
    assert saved == ["first whole", "second whole"]


def test_work_that_saves_is_stopped_where_it_takes_too_long_and_what_waits_never_begins(interface: Interface):
    gate, began = Gate(), []
    job = interface.jobs.start("settings", gate, saves=True, queues=True)
    waiting = interface.jobs.start("settings", lambda _: began.append(1), saves=True, queues=True)
    interface.jobs.close(0.05)
    assert job.wait_until_finished(PATIENCE) and job.is_stopping
    assert waiting.wait_until_finished(PATIENCE) and waiting.is_stopping


def test_a_job_that_is_started_after_the_end_never_runs(interface: Interface):
    ran: list[int] = []
    interface.jobs.close()
    for options in ({}, {"queues": True}, {"replaces": True}, {"saves": True}):
        job = interface.jobs.start("adding", lambda _: ran.append(1), **options)
        assert job.is_stopping and job.wait_until_finished(0)
    assert not interface.jobs.is_running() and ran == []


def test_an_interface_that_ended_without_us_fails_no_job():
    def refuse(*_: object) -> None:
        raise RuntimeError("Event loop is closed")

    jobs = JobRunner(refuse, lambda _: None, lambda: None)
    job = jobs.start("adding", lambda job: job.post(print))
    assert job.wait_until_finished(PATIENCE)


def test_jobs_can_be_closed_twice(interface: Interface):
    interface.jobs.close()
    interface.jobs.close()


SLEEPER = """
import time
from reader.ui.main.jobs import JobRunner
jobs = JobRunner(lambda *_: None, print, lambda: None)
started = []
jobs.start("sleeping", lambda job: (started.append(1), time.sleep(30)))
jobs.start("saving", lambda job: time.sleep(30), saves=True)
while not started:
    time.sleep(0.001)
began = time.monotonic()
jobs.close()
print(time.monotonic() - began)
"""


@pytest.mark.slow
def test_a_job_that_never_ends_does_not_keep_the_process_alive():
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, "-c", SLEEPER], stdout=subprocess.PIPE, text=True)
    try:
        output, _ = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    assert process.returncode == 0 and float(output) < 1 and time.monotonic() - began < PATIENCE
