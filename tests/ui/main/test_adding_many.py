"""Adding a folder of pages, and stopping that."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import pipeline, sources
from reader.bulk_ingest.ingest_process import IngestProcess
from reader.ui.main.controllers.adding import AddingController

_PATIENT = """
from time import sleep

from reader.bulk_ingest import ingest_process as adding

ingest_pages = adding.ingest_pages


def waiting(library, scanner, workers, cancelled):
    for event in ingest_pages(library, scanner, workers, cancelled):
        yield event
        while not cancelled():
            sleep(0.01)


adding.ingest_pages = waiting
adding.default_workers = lambda: 1
serve = adding.serve
"""
"""An adding process that goes no further than the first page until it is to stop, as a very slow one would. It has one
worker: of two the second may be through with all other pages before the first has begun, and then they are one batch.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web_page) -> Path:
    """A folder of three pages in the one that the app runs in."""
    monkeypatch.chdir(tmp_path)
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in (1, 2, 3):
        (pages / f"{number}.html").write_text(web_page(f"Page number {number}"), "utf-8")
    return pages


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Semaphore]:
    """Lets a page be read each time it is released, and all of them when the test ends."""
    semaphore = threading.Semaphore(0)
    read = sources.read_page

    def read_when_let(*arguments, **options):
        semaphore.acquire(timeout=10)
        return read(*arguments, **options)

    monkeypatch.setattr(pipeline, "read_page", read_when_let)
    yield semaphore
    semaphore.release(1000)


async def test_adding_a_folder_counts_its_pages_and_says_how_many_came(run_app, folder, gate, shown):
    async with run_app() as run:
        await run.press("a")
        await run.type("pages")
        await run.press("enter")
        for done in (1, 2):
            gate.release()
            await run.until(lambda done=done: f"added {done} of 3" in shown(run.main.view.status)[0])
        gate.release()
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.notices() == ["3 pages added."] and run.library.count() == 3
        assert run.main.view.list.row.headline == "Page number 1"


async def test_c_stops_the_adding_and_keeps_what_came_before(run_app, folder, gate, shown):
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=False)
        gate.release()
        await run.until(lambda: "added 1 of 3" in shown(run.main.view.status)[0])
        await run.press("c")
        assert "stopping" in shown(run.main.view.status)[0]
        gate.release(2)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert "Stopped. What was added before stays." in run.notices()
        assert 1 <= run.library.count() < 3 and run.main.session.rows.count == run.library.count()


async def test_c_stops_nothing_while_nothing_is_added(run_app, stack, shown):
    stack("First")
    async with run_app() as run:
        await run.press("c")
        assert "stopping" not in shown(run.main.view.status)[0] and run.notices() == []


async def test_what_is_added_meanwhile_waits_and_comes_next(run_app, folder, orchard, gate, shown):
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=False)
        for name in ("pear.txt", "nowhere"):
            await run.press("a")
            await run.type(name)
            await run.press("enter")
        assert "adding pages …  2 waiting" in shown(run.main.view.status)[0] and run.notices() == []
        gate.release()
        await run.until(lambda: "added 1 of 3  2 waiting" in shown(run.main.view.status)[0])
        gate.release(2)
        await run.until(lambda: "adding pear.txt …  1 waiting" in shown(run.main.view.status)[0])
        assert run.library.count() == 3
        gate.release(2)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.library.count() == 4
        assert run.notices()[-2:] == [
            "Added: Orchard saves its oldest pear tree", "nowhere: There is no such file. Check the spelling.",
        ]  # fmt: skip


async def test_c_stops_what_waits_too(run_app, folder, orchard, gate):
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=False)
        run.main.controllers.adding.start(["pear.txt"], opens_first=False)
        await run.press("c")
        gate.release(4)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        await run.pilot.pause()
        assert not run.main.parts.jobs.is_running("adding") and run.library.count() <= 1


async def test_what_was_there_already_is_not_said_to_be_added(run_app, folder):
    async with run_app() as run:
        run.main.controllers.adding.start(["pages/1.html", "pages/2.html"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        run.main.controllers.adding.start(["pages"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        run.main.controllers.adding.start(["pages"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.notices() == ["2 pages added.", "3 pages: 1 added, 2 already there.", "3 pages already there."]


async def test_a_single_failure_more_is_one_page(run_app):
    async with run_app() as run:
        run.main.controllers.adding.start([f"gone-{number}" for number in range(4)], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.notices()[-1] == "1 more page could not be added."


async def test_reading_goes_on_while_pages_are_added(run_app, stack, folder, gate):
    stack("First")
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=False)
        await run.press("enter", "s")
        assert (
            run.main.session.opened.row.headline == "First"
            and run.library.row(run.main.session.opened.row.id).is_starred
        )
        gate.release(3)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.main.session.opened.row.headline == "First"


async def test_that_a_folder_has_no_pages_is_reported(run_app, folder):
    (folder.parent / "bare").mkdir()
    async with run_app() as run:
        run.main.controllers.adding.start(["bare"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.notices()[0].startswith("bare: This folder has no pages")


async def test_of_many_failures_three_are_named_and_the_others_counted(run_app):
    async with run_app() as run:
        run.main.controllers.adding.start([f"gone-{number}" for number in range(5)], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert [notice.split(":")[0] for notice in run.notices()] == [
            "gone-0", "gone-1", "gone-2", "2 more pages could not be added.",
        ]  # fmt: skip
        assert len(run.main.failures) == 5


async def test_a_bad_page_in_a_folder_stops_none_of_the_others(run_app, folder):
    (folder / "2.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.library.count() == 2 and run.notices()[0] == "2 pages added."
        assert "2.html" in run.notices()[1]


# -- more pages than one wants to count


@pytest.fixture
def heap(folder: Path, web_page) -> Path:
    """A folder of 24 pages."""
    for number in range(4, 25):
        (folder / f"{number}.html").write_text(web_page(f"Page number {number}"), "utf-8")
    return folder


async def test_many_pages_are_added_by_other_processes(run_app, heap, monkeypatch):
    def fail(*_: object) -> None:
        raise AssertionError("this process reads a page")

    for name in ("read_page", "make_ready"):
        monkeypatch.setattr(pipeline, name, fail)
    said_texts: list[str] = []
    show = AddingController._say
    monkeypatch.setattr(AddingController, "_say", lambda self, text: said_texts.append(text) or show(self, text))
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=True)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert any("of 24 pages" in text for text in said_texts)
        assert run.notices() == ["24 pages added."] and run.library.count() == 24
        assert run.main.session.opened is not None and run.main.session.rows.count > 0


async def test_many_pages_can_be_stopped_and_gone_on_with(
    run_app, processes_are_real, heap, shown, tmp_path, monkeypatch
):
    (tmp_path / "patient_adding.py").write_text(_PATIENT, "utf-8")
    async with run_app() as run:
        with monkeypatch.context() as patch:
            patch.setenv("PYTHONPATH", str(tmp_path))
            patch.setattr(IngestProcess, "module", "patient_adding")
            run.main.controllers.adding.start(["pages"], opens_first=False)
            await run.until(lambda: "of 24 pages" in shown(run.main.view.status)[0])
            await run.press("c")
            await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        before = run.library.count()
        assert "Stopped. What was added before stays." in run.notices() and 0 < before < 24
        run.main.controllers.adding.start(["pages"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert f"{before:,} page{'s' * (before > 1)} skipped that you added before." in run.notices()
        assert run.library.count() == 24


async def test_a_process_that_ends_by_itself_is_reported(run_app, heap, monkeypatch):
    monkeypatch.setattr(IngestProcess, "module", "reader.no_such_module")
    async with run_app() as run:
        run.main.controllers.adding.start(["pages"], opens_first=False)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.notices() == ["Adding stopped because of a bug in Broadsheet (ProcessEnded)."]
