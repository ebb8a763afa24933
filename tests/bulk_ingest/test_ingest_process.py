"""Many pages added in another process, and single pages by way of one."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.errors import Cancelled, LibraryError, NoArticle
from reader.base.service_process import ProcessEnded
from reader.bulk_ingest import offloaded_ingest
from reader.bulk_ingest.ingest_process import IngestProcess, Progress
from reader.bulk_ingest.offloaded_ingest import OffloadedIngest
from reader.bulk_ingest.summary import Summary
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.sources import pasted_page, read_page

pytestmark = pytest.mark.slow


@pytest.fixture
def news(tmp_path: Path, write_page: Callable[..., Path]) -> Path:
    """A folder with three pages, the name of one no text, and one without an article."""
    for number in range(3):
        write_page(f"news/{number}.txt", f"Bell {number} rings")
    Path(os.fsdecode(os.fsencode(tmp_path / "news") + b"/byte\xff.txt")).write_text("Sign in")
    return tmp_path / "news"


def ingest(library: Library, *paths: Path) -> Summary:
    with IngestProcess(library.path, paths) as process:
        *going, last = process.events()
    assert going and all(isinstance(one, Progress) for one in going)
    assert isinstance(last, Summary)
    return last


def test_a_folder_is_added_and_counted(library: Library, news: Path):
    summary = ingest(library, news)
    assert summary.outcomes == {Outcome.ADDED: 3} and summary.added == 3
    assert library.row(summary.first).headline == "Bell 0 rings"  # type: ignore[arg-type, union-attr]
    assert summary.refused == 1 and summary.named[0].startswith(f"{news}/byte\ufffd.txt: No article was found")
    again = ingest(library, news)
    assert (again.done_before, again.added, again.first) == (4, 0, None)


def test_a_relative_path_is_looked_up_in_the_working_folder(
    library: Library, news: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(news.parent)
    assert ingest(library, Path("news")).added == 3


def test_what_is_done_stays_where_it_is_to_end(library: Library, tmp_path: Path, write_page: Callable[..., Path]):
    for number in range(60):
        write_page(f"news/{number}.txt", f"Bell {number} rings")
    with IngestProcess(library.path, [tmp_path / "news"]) as process:
        events = process.events()
        next(events)
        process.end_soon()
        *_, last = events
    assert isinstance(last, Summary) and 0 < last.added == library.count() < 60


def test_a_process_that_is_to_end_before_it_begins_adds_nothing(library: Library, news: Path):
    with IngestProcess(library.path, [news]) as process:
        process.end_soon()
        assert list(process.events()) == [Summary()]


def test_a_file_that_is_no_library_is_reported(news: Path, tmp_path: Path):
    (tmp_path / "notes.db").write_text("Milk and bread. " * 100)
    with (
        IngestProcess(tmp_path / "notes.db", [news]) as process,
        pytest.raises(LibraryError, match="is not a Broadsheet"),
    ):
        list(process.events())


def test_a_process_that_is_killed_has_ended(library: Library, news: Path):
    with IngestProcess(library.path, [news]) as process:
        process._process.send_signal(signal.SIGKILL)
        with pytest.raises(ProcessEnded):
            list(process.events())


# -- single pages


def test_a_single_page_is_added_as_in_this_process(library: Library, write_page: Callable[..., Path]):
    page = read_page(write_page())
    with OffloadedIngest(library.path, lambda: False) as offloaded:
        first, second = (offloaded.store(library, page) for _ in range(2))
        assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.KNOWN)
        assert first.headline == "Harbour clock runs again" and first.article_id == second.article_id
        with pytest.raises(NoArticle, match="paste it again"):
            offloaded.store(library, pasted_page("Sign in"))
    assert library.read("SELECT * FROM taken_source") == []


def test_a_page_is_not_added_once_it_is_stopped(library: Library, write_page: Callable[..., Path]):
    with OffloadedIngest(library.path, lambda: True) as offloaded, pytest.raises(Cancelled):
        offloaded.store(library, read_page(write_page()))
    assert library.count() == 0


def test_a_library_that_cannot_be_read_is_reported(library: Library, write_page: Callable[..., Path]):
    library.write("DROP TABLE site_correction", ())
    with OffloadedIngest(library.path, lambda: False) as offloaded, pytest.raises(LibraryError):
        offloaded.store(library, read_page(write_page()))
    assert offloaded_ingest._POLL < 0.1
