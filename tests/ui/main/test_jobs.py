"""Jobs: what comes of them on the interface's thread, and what is known of those that run."""

import sys
import threading

import pytest

from reader.base import paths
from reader.base.errors import PageError, ReaderError, StoppedReading
from reader.base.log import log_to_file
from reader.ui.main.jobs import Job
from tests.ui.main.job_interface import PATIENCE, Gate, Interface

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


def test_observers_are_notified_when_a_job_begins_and_ends(interface: Interface, gate: Gate):
    interface.jobs.start("adding", gate)
    assert interface.changes == 1
    gate.opened.set()
    interface.until_done()
    assert interface.changes == 2


def test_done_and_failed_are_awaited(interface: Interface):
    got: list[object] = []

    async def take(result: object) -> None:
        got.append(result)

    interface.jobs.start("adding", lambda _: 7, done=take)
    interface.jobs.start("search", lambda _: 1 / 0, failed=take)
    interface.until_done()
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


@pytest.mark.slow
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
