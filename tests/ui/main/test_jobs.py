"""Jobs: what comes of them on the interface's thread, how they are stopped, and how they end with the reader."""

import asyncio
import inspect
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from queue import Empty, Queue

import pytest

from reader.base import paths
from reader.base.errors import PageError, ReaderError, StoppedReading
from reader.base.log import log_to_file
from reader.ui.main.jobs import Job, JobRunner

PATIENCE = 10.0
"""Seconds after which a test fails that waits for another thread."""


class Interface:
    """The thread of the test in the part of the interface's: it does what jobs post when it is told to."""

    def __init__(self) -> None:
        self.posted: Queue[tuple[Callable[..., object], tuple[object, ...]]] = Queue()
        self.reports: list[str] = []
        self.changes = 0
        self.jobs = JobRunner(self.post, self.reports.append, self.count_change)

    def post(self, call: Callable[..., object], *arguments: object) -> None:
        self.posted.put((call, arguments))

    def count_change(self) -> None:
        self.changes += 1

    def until(self, condition: Callable[[], object]) -> None:
        """Do what jobs post until something is so."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "what was waited for did not come about"
            try:
                call, arguments = self.posted.get(timeout=0.005)
            except Empty:
                continue
            result = call(*arguments)
            if inspect.iscoroutine(result):
                asyncio.run(result)

    def until_done(self) -> None:
        self.until(lambda: not self.jobs.is_running())


class Gate:
    """Work that waits until it is let go, or stopped."""

    def __init__(self, result: str = "result") -> None:
        self.reached, self.opened, self.result = threading.Event(), threading.Event(), result

    def __call__(self, job: Job) -> str:
        job.on_stop(self.opened.set)
        return self.work(job)

    def work(self, _: Job) -> str:
        """The work of a job that hears of no stop."""
        self.reached.set()
        assert self.opened.wait(PATIENCE)
        return self.result


@pytest.fixture
def interface() -> Iterator[Interface]:
    running = Interface()
    yield running
    running.jobs.close(PATIENCE)


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.opened.set()


# -- what comes of a job


def test_done_gets_the_result_on_the_interfaces_thread(interface: Interface):
    got: list[object] = []
    interface.jobs.start("adding", lambda _: threading.get_ident(), done=lambda made_by: got.append(made_by))
    interface.until_done()
    interface.jobs.start("adding", lambda _: 7, done=lambda result: got.append((result, threading.get_ident())))
    interface.until_done()
    assert got[0] != threading.get_ident() and got[1] == (7, threading.get_ident())


def test_failed_gets_an_error_on_the_interfaces_thread(interface: Interface):
    got: list[tuple[str, int]] = []

    def fail(_: Job) -> None:
        raise PageError("No such page.")

    interface.jobs.start("adding", fail, failed=lambda error: got.append((str(error), threading.get_ident())))
    interface.until_done()
    assert got == [("No such page.", threading.get_ident())] and interface.reports == []


def test_an_error_that_nobody_takes_is_reported(interface: Interface):
    def fail(_: Job) -> None:
        raise PageError("No such page.")

    interface.jobs.start("adding", fail, done=lambda _: interface.reports.append("done"))
    interface.until_done()
    assert interface.reports == ["No such page."]


@pytest.mark.parametrize(
    ("failure", "sentence"), [("The page was not added", "The page was not added"), ("", "“adding” ended")]
)
def test_a_bug_is_reported_and_its_traceback_logged_without_page_text(
    interface: Interface, failure: str, sentence: str
):
    words = ("words", "of", "the", "page")
    assert log_to_file()

    def fail(_: Job) -> None:
        raise ValueError(" ".join(words))

    interface.jobs.start("adding", fail, failure=failure)
    interface.until_done()
    assert interface.reports == [f"{sentence} because of a bug in Broadsheet (ValueError)."]
    logged = paths.log_path().read_text("utf-8")
    assert "job: adding" in logged and "in fail" in logged and "ValueError" in logged
    assert "words of the page" not in logged


def test_a_bug_goes_to_failed_as_an_error_of_ours(interface: Interface):
    got: list[ReaderError] = []
    interface.jobs.start("adding", lambda _: 1 / 0, failed=got.append, failure="Adding stopped")
    interface.until_done()
    assert [str(error) for error in got] == ["Adding stopped because of a bug in Broadsheet (ZeroDivisionError)."]
    assert interface.reports == []


def test_work_whose_reading_was_stopped_says_nothing(interface: Interface):
    def fail(_: Job) -> None:
        raise StoppedReading("Stopped.")

    interface.jobs.start("search", fail, done=lambda _: interface.reports.append("done"))
    interface.until_done()
    assert interface.reports == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_exits_leaves_no_job_running(interface: Interface):
    ended = interface.jobs.start("leaving", lambda _: sys.exit(3))
    interface.until_done()
    assert ended.wait_until_finished(PATIENCE)
    for thread in threading.enumerate():
        if thread.name == "job: leaving":
            thread.join()


def test_what_work_posts_comes_in_its_order_and_before_done(interface: Interface):
    got: list[object] = []

    def work(job: Job) -> str:
        for number in range(3):
            job.post(got.append, number)
        return "done"

    interface.jobs.start("search", work, done=got.append)
    interface.until_done()
    assert got == [0, 1, 2, "done"]


def test_a_change_is_told_when_a_job_begins_and_ends(interface: Interface, gate: Gate):
    interface.jobs.start("adding", gate)
    assert interface.changes == 1
    gate.opened.set()
    interface.until_done()
    assert interface.changes == 2


async def test_done_and_failed_are_awaited(interface: Interface):
    got: list[object] = []

    async def take(result: object) -> None:
        got.append(result)

    interface.jobs.start("adding", lambda _: 7, done=take)
    interface.jobs.start("search", lambda _: 1 / 0, failed=take)
    await asyncio.to_thread(interface.until_done)
    assert 7 in got and len(got) == 2 and interface.reports == []


# -- what is going on


def test_a_job_runs_until_the_interface_has_done_what_comes_after_it(interface: Interface, gate: Gate):
    running_in_done: list[bool] = []
    job = interface.jobs.start(
        "adding", gate, done=lambda _: running_in_done.append(interface.jobs.is_running("adding"))
    )
    gate.opened.set()
    assert job.wait_until_finished(PATIENCE)
    assert interface.jobs.is_running("adding") and interface.jobs.is_running()
    assert not interface.jobs.is_running("search")
    interface.until_done()
    assert running_in_done == [False]


def test_a_group_says_nothing_any_more_once_its_jobs_have_ended(interface: Interface, gate: Gate):
    interface.jobs.say("adding", "adding pear.txt …")
    interface.jobs.say("search", "searching")
    assert dict(interface.jobs.texts) == {"adding": "adding pear.txt …", "search": "searching"}
    interface.jobs.start("adding", lambda _: 1 / 0)
    interface.until_done()
    assert dict(interface.jobs.texts) == {"search": "searching"}
    changes = interface.changes
    interface.jobs.say("search", "searching")
    assert interface.changes == changes
    interface.jobs.say("search", "")
    assert dict(interface.jobs.texts) == {} and interface.changes == changes + 1


def test_a_group_says_how_far_it_is_while_another_of_its_jobs_runs(interface: Interface, gate: Gate):
    interface.jobs.say("adding", "adding")
    interface.jobs.start("adding", gate)
    done: list[int] = []
    interface.jobs.start("adding", lambda _: 1, done=done.append)
    interface.until(lambda: done)
    assert interface.jobs.texts["adding"] == "adding"


def test_the_texts_cannot_be_written_from_outside(interface: Interface):
    with pytest.raises(TypeError):
        interface.jobs.texts["adding"] = "added"  # type: ignore[index]


def test_groups_may_be_asked_for_while_jobs_come_and_go(interface: Interface):
    stopped = threading.Event()
    errors: list[Exception] = []

    def ask() -> None:
        while not stopped.is_set():
            try:
                interface.jobs.is_running()
                interface.jobs.is_running("none", "of", "these")
            except RuntimeError as error:  # what is iterated over changed
                errors.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    for number in range(100):
        interface.jobs.start(f"group {number}", lambda _: None)
    interface.until_done()
    stopped.set()
    asking.join()
    assert errors == []


# -- one job in the place of another


def test_a_job_that_replaces_others_stops_them_and_drops_what_they_post(interface: Interface, gate: Gate):
    got: list[str] = []

    def first(job: Job) -> str:
        job.post(got.append, "posted before")
        result = gate(job)
        job.post(got.append, "posted after")
        return result

    earlier = interface.jobs.start("search", first, done=got.append)
    assert gate.reached.wait(PATIENCE)
    interface.jobs.start("search", lambda _: "second", done=got.append, replaces=True)
    interface.until_done()
    assert earlier.is_stopping and got == ["second"]


def test_a_job_that_replaces_one_whose_result_is_on_the_way_drops_that(interface: Interface):
    got: list[str] = []
    earlier = interface.jobs.start("search", lambda _: "first", done=got.append)
    assert earlier.wait_until_finished(PATIENCE)
    interface.jobs.start("search", lambda _: "second", done=got.append, replaces=True)
    interface.until_done()
    assert got == ["second"]


def test_a_job_that_replaces_others_drops_those_that_wait_too(interface: Interface, gate: Gate):
    got: list[str] = []
    interface.jobs.start("marking", gate, done=got.append)
    interface.jobs.start("marking", lambda _: "second", done=got.append, queues=True)
    interface.jobs.start("marking", lambda _: "third", done=got.append, queues=True, replaces=True)
    interface.until_done()
    assert got == ["third"]


def test_a_job_of_another_group_is_not_replaced(interface: Interface, gate: Gate):
    got: list[str] = []
    interface.jobs.start("adding", gate, done=got.append)
    interface.jobs.start("search", lambda _: "found", done=got.append, replaces=True)
    interface.until(lambda: got)
    gate.opened.set()
    interface.until_done()
    assert got == ["found", "result"]


def test_jobs_that_queue_run_in_order_one_at_a_time(interface: Interface):
    got: list[int] = []
    at_once: list[int] = []
    running = threading.Semaphore(1)

    def work(number: int) -> int:
        at_once.append(running.acquire(blocking=False))
        time.sleep(0.001)
        running.release()
        return number

    for number in range(20):
        interface.jobs.start("settings", lambda _, number=number: work(number), done=got.append, queues=True)
    interface.until_done()
    assert got == list(range(20)) and all(at_once)


def test_a_job_that_queues_comes_after_one_that_fails(interface: Interface):
    got: list[int] = []
    interface.jobs.start("settings", lambda _: 1 / 0, queues=True)
    interface.jobs.start("settings", lambda _: 2, done=got.append, queues=True)
    interface.until_done()
    assert got == [2] and len(interface.reports) == 1


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


def test_what_ends_the_work_is_called_once_also_where_the_job_is_stopping_already():
    calls: list[str] = []
    job = Job("piping", lambda *_: None)
    job.on_stop(lambda: calls.append("early"))
    job.stop()
    job.drop()
    assert calls == ["early"] and job.wait(0)
    job.on_stop(lambda: calls.append("late"))
    assert calls == ["early", "late"]


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
