"""Many pages into the library, by workers of which some die."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.base import page_bounds, paths
from reader.base.errors import BusyLibrary, Cancelled, InternalError, NoArticle, OversizePage, ReaderError, SlowPage
from reader.bulk_ingest import pipeline, worker, worker_pool
from reader.bulk_ingest.pipeline import Event, ingest_pages
from reader.bulk_ingest.source_scanner import SourceScanner
from reader.bulk_ingest.task import Skipped
from reader.cleaning.version import VERSION
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.sources import SourceStore
from reader.pipeline import Added, Failed
from tests.pages.archive_files import packed, page, response, text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("processes_are_forked")]

TROUBLE = """
import os, sys, time
from reader.bulk_ingest import worker
from pathlib import Path
from reader.pipeline import make_ready
from reader.sources import pasted_page
from reader.library.library import Library

class Odd:  # cannot be unpickled
    def _replace(self, **_):
        return self

    def __reduce__(self):
        return int, ("odd",)

def make(library, page):
    if "dies" in page.source:
        os.kill(os.getpid(), 9)
    if "slow" in page.source:
        while True:
            pass
    if "hungry" in page.source:
        raise MemoryError
    if "wrong" in page.source:
        raise ZeroDivisionError("a secret of the page")
    if "odd" in page.source:
        return Odd()
    if "late" in page.source:
        time.sleep(0.3)
    return make_ready(library, page)

make_ready(Library(Path(sys.argv[1])), pasted_page("Anchor found\\n\\n" + "It lay on the pier of the harbour. " * 9))
worker.make_ready, worker.SECONDS = make, 0.5
worker.serve()
"""


@pytest.fixture
def troubled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers to which happens what the name of a page says."""
    monkeypatch.setattr(
        worker_pool, "serve_command", lambda module, path: [sys.executable, "-c", TROUBLE, os.fspath(path)]
    )


@pytest.fixture
def news(tmp_path: Path, write_page: Callable[..., Path]) -> Path:
    """A folder with five pages, one of which has no article."""
    for number in range(4):
        write_page(f"news/{number}.txt", f"Bell {number} rings")
    (tmp_path / "news" / "short.txt").write_text("Sign in")
    return tmp_path / "news"


def add(library: Library, *paths: Path, workers: int = 2, again: bool = False) -> list[Event]:
    done_before = SourceStore(library)
    return list(
        ingest_pages(
            library, SourceScanner(paths, lambda key: None if again else done_before.is_done(key, VERSION)), workers
        )
    )


def names(events: list[Event]) -> list[str]:
    return [Path(one.name if isinstance(one, Skipped) else one.source).name for one in events]


def headlines(library: Library) -> list[str]:
    return sorted(headline for (headline,) in library.read("SELECT headline FROM article"))


@pytest.mark.usefixtures("processes_are_real")
def test_the_pages_of_a_folder_are_added_in_order(library: Library, news: Path):
    events = add(library, news)
    assert names(events) == ["0.txt", "1.txt", "2.txt", "3.txt", "short.txt"]
    added = [one for one in events if isinstance(one, Added)]
    assert [one.headline for one in added] == [f"Bell {number} rings" for number in range(4)]
    assert [library.row(one.article_id).headline for one in added] == [one.headline for one in added]  # type: ignore[union-attr]
    assert isinstance(events[-1], Failed) and isinstance(events[-1].error, NoArticle)


def test_a_second_time_all_is_passed_over(library: Library, news: Path):
    add(library, news)
    assert [one.is_in for one in add(library, news) if isinstance(one, Skipped)] == [True] * 4 + [False]
    outcomes = [one.outcome for one in add(library, news, again=True) if isinstance(one, Added)]
    assert outcomes == [Outcome.KNOWN] * 4


def test_archives_give_their_pages_with_address_and_time(library: Library, tmp_path: Path):
    url = "https://www.vell.example/bell"
    (tmp_path / "a.warc.gz").write_bytes(packed(response(url, page("Bell rings"))))
    (tmp_path / "b.wet").write_bytes(text("https://vell.example/wet", "Anchor found\n\n" + "It lay on the pier. " * 20))
    add(library, tmp_path / "a.warc.gz", tmp_path / "b.wet")
    assert sorted(library.read("SELECT headline, url, fetched_at FROM article")) == [
        ("Anchor found", "https://vell.example/wet", 1714979289),  # 2024-05-06T07:08:09Z
        ("Bell rings", url, 1714979289),
    ]
    assert [type(one) for one in add(library, tmp_path / "a.warc.gz", tmp_path / "b.wet")] == [Skipped] * 2


def test_the_same_page_twice_is_one_article(library: Library, tmp_path: Path):
    url = "https://vell.example/bell"
    (tmp_path / "a.warc").write_bytes(response(url, page("Bell rings")) * 3)
    outcomes = [one.outcome for one in add(library, tmp_path / "a.warc") if isinstance(one, Added)]
    assert outcomes == [Outcome.ADDED, Outcome.KNOWN, Outcome.KNOWN]
    assert library.count() == 1


def test_a_page_that_comes_late_keeps_its_place(library: Library, news: Path, troubled: None, write_page):
    write_page("news/00-late.txt", "Anchor found")
    assert names(add(library, news))[:3] == ["0.txt", "00-late.txt", "1.txt"]


@pytest.mark.parametrize(
    ("name", "error", "sentence"),
    [
        ("1-dies.txt", InternalError, "ended before it had (SIGKILL)"),
        ("1-slow.txt", SlowPage, "takes longer than 60 seconds"),
        ("1-hungry.txt", OversizePage, "takes more than 600 MB of memory"),
        ("1-wrong.txt", InternalError, "because of a bug in Broadsheet (ZeroDivisionError)"),
        ("1-odd.txt", InternalError, "because of a bug in Broadsheet (ValueError)"),
    ],
)
def test_a_page_on_which_a_worker_ends_is_refused_and_no_other_lost(
    library: Library, news: Path, troubled: None, write_page, name: str, error: type, sentence: str
):
    write_page(f"news/{name}", "Anchor found")
    events = add(library, news)
    (failed,) = [one for one in events if isinstance(one, Failed) and one.source.endswith(name)]
    assert isinstance(failed.error, error) and sentence in str(failed.error)
    assert headlines(library) == [f"Bell {number} rings" for number in range(4)]


def test_a_bug_in_a_worker_is_logged_with_its_trace_and_without_page_text(
    library: Library, news: Path, troubled: None, write_page
):
    write_page("news/1-wrong.txt", "Anchor found")
    (failed,) = [one for one in add(library, news) if isinstance(one, Failed) and "wrong" in one.source]
    assert isinstance(failed.error, InternalError) and "in make\n" in failed.error.trace
    logged = paths.log_path().read_text("utf-8")
    assert logged.count("ERROR adding a page\n") == logged.count("ERROR") == 1
    assert "adding a page" in logged and "in make\n" in logged and "ZeroDivisionError\n" in logged
    assert "secret" not in logged + failed.error.trace


@pytest.mark.usefixtures("processes_are_real")
def test_a_worker_that_cannot_begin_says_why_in_the_log(library: Library, news: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(worker_pool, "_MOST_DEATHS", 1)
    code = "import sys; from reader.bulk_ingest import worker; worker.Library = lambda path: 1 / 0; worker.serve()"
    monkeypatch.setattr(worker_pool, "serve_command", lambda module, path: [sys.executable, "-c", code, "library.db"])
    with pytest.raises(ReaderError, match="end before they have read any"):
        add(library, news)
    assert "ZeroDivisionError" in paths.log_path().read_text("utf-8")


def test_deaths_of_workers_count_only_in_a_row(
    library: Library, tmp_path: Path, troubled: None, write_page, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(worker_pool, "_MOST_DEATHS", 1)
    for number in range(3):
        write_page(f"news/{number}-a-dies.txt")
        write_page(f"news/{number}-b.txt", f"Bell {number} rings")
    events = add(library, tmp_path / "news", workers=1)
    assert [type(one) for one in events] == [Failed, Added] * 3


def test_a_worker_that_has_swollen_gives_its_place_to_another(
    library: Library, news: Path, monkeypatch: pytest.MonkeyPatch
):
    small = "from reader.bulk_ingest import worker; worker._SHARE = 0; worker.serve()"
    monkeypatch.setattr(
        worker_pool, "serve_command", lambda module, path: [sys.executable, "-c", small, os.fspath(path)]
    )
    assert names(add(library, news)) == ["0.txt", "1.txt", "2.txt", "3.txt", "short.txt"]
    assert library.count() == 4


@pytest.mark.usefixtures("processes_are_real")
def test_where_all_workers_end_at_once_nothing_is_refused(
    library: Library, write_page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for number in range(30):
        write_page(f"news/{number}.txt")
    monkeypatch.setattr(
        worker_pool, "serve_command", lambda module, path: [sys.executable, "-c", "raise SystemExit(3)"]
    )
    with pytest.raises(ReaderError, match="end before they have read any"):
        add(library, tmp_path / "news")
    assert library.read("SELECT * FROM taken_source") == []


def test_what_is_done_is_kept_when_it_is_stopped_and_the_rest_goes_in_the_next_time(
    library: Library, news: Path, write_page
):
    for number in range(40):
        write_page(f"news/more-{number}.txt", f"Anchor {number} found")
    events: list[Event] = []
    done_before = SourceStore(library)
    with pytest.raises(Cancelled):
        for event in ingest_pages(
            library, SourceScanner([news], lambda key: done_before.is_done(key, VERSION)), 2, lambda: len(events) > 5
        ):
            events.append(event)
    assert library.count() == sum(isinstance(one, Added) for one in events) < 44
    again = add(library, news)
    assert sum(isinstance(one, Skipped) for one in again) == len(events)
    assert library.count() == 44


@pytest.mark.usefixtures("processes_are_real")
def test_no_worker_outlives_it(library: Library, news: Path, monkeypatch: pytest.MonkeyPatch):
    begun: list[worker_pool._Worker] = []
    begin = worker_pool._Worker.__init__

    def remember(self: worker_pool._Worker, path: Path) -> None:
        begin(self, path)
        begun.append(self)

    monkeypatch.setattr(worker_pool._Worker, "__init__", remember)
    events: Iterator[Event] = ingest_pages(library, SourceScanner([news], lambda key: None), 2)
    next(events)
    events.close()  # type: ignore[attr-defined]
    assert begun and all(one._process.poll() is not None for one in begun)


def test_a_library_that_is_busy_is_waited_for(library: Library, news: Path, monkeypatch: pytest.MonkeyPatch):
    refusals = [BusyLibrary("busy"), BusyLibrary("busy")]
    write = library.add_some

    def busy(prepared: object) -> object:
        if refusals:
            raise refusals.pop()
        return write(prepared)  # type: ignore[arg-type]

    monkeypatch.setattr(library, "add_some", busy)
    add(library, news)
    assert library.count() == 4


def test_a_library_that_cannot_be_read_ends_it(
    library: Library, news: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(pipeline, "_BATCH", 1)
    library.write("DROP TABLE site_correction", ())
    with pytest.raises(ReaderError):
        add(library, news)


def test_the_message_has_the_seconds_that_a_page_may_take():
    assert f"{worker.SECONDS} seconds" in page_bounds.TOO_SLOW
