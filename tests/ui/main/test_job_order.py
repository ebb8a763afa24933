"""Jobs of one group: one in the place of another, or one after another."""

import threading
import time

from reader.ui.main.jobs import Job
from tests.ui.main.job_interface import PATIENCE, Gate, Interface


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
