"""`broadsheet reclean`: goes through the library's pages with the present cleaner and says what changed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.base import paths
from reader.cleaning import version
from reader.cli import run
from reader.library.library import Library
from reader.model.corrections import Correction, Destination
from reader.reprocessing import recleaning


class Told(NamedTuple):
    """What `reclean` did: its status, and the lines of its two outputs."""

    status: int
    out: list[str]
    err: list[str]


Reclean = Callable[..., Told]


@pytest.fixture
def reclean(capsys: pytest.CaptureFixture[str]) -> Reclean:
    """Runs `reclean` with these arguments."""

    def reclean(*arguments: object) -> Told:
        capsys.readouterr()
        status = run(["reclean", *map(str, arguments)])
        printed = capsys.readouterr()
        return Told(status, printed.out.splitlines(), printed.err.splitlines())

    return reclean


@pytest.fixture
def other_cleaner(write_page: Callable[..., Path]) -> None:
    """A library of two pages; an older cleaner found one paragraph less, and another headline, on the first."""
    run(["add", str(write_page()), str(write_page("bell.txt", "Bell rings"))])
    with Library(paths.library_path()) as library:
        page = recleaning.open_page(library, 1)
        assert page is not None
        last = page.labelled.lines[-1].block.text
        said = (Correction(last, 0, Destination.OUT), Correction("By Mona Field", 0, Destination.HEADLINE))
        recleaning.correct(library, page._replace(own=said))
        library.write("DELETE FROM correction", ())
        library.write("UPDATE version SET cleaner = ?", (version.VERSION - 1,))


def paragraphs(article_id: int) -> int:
    with Library(paths.library_path()) as library:
        opened = library.open_article(article_id)
    assert opened is not None
    return len(opened.article.paragraphs)


def test_what_changed_is_printed_as_json(reclean: Reclean, other_cleaner: None) -> None:
    for dry_run in (["--dry-run"], []):
        (row,) = json.loads("".join(reclean("--format", "json", *dry_run).out))
        assert row | {"facts": [], "headline": ""} == {
            "id": 1, "headline": "", "added": 1, "removed": 0, "facts": [], "error": None
        }  # fmt: skip
        assert "headline" in row["facts"]
    assert reclean("--format", "json") == (0, ["[]"], [])


def test_each_article_that_changed_has_a_line(other_cleaner: None, reclean: Reclean) -> None:
    outcome = reclean()
    assert outcome.status == 0 and outcome.err == []
    assert outcome.out == [
        "+1 -0  By Mona Field  (headline, byline, language)",
        "2 pages re-extracted: 1 changed, 1 paragraph added, 0 removed.",
    ]
    assert paragraphs(1) == 2


def test_a_second_time_there_is_nothing_to_do(other_cleaner: None, reclean: Reclean) -> None:
    reclean()
    outcome = reclean()
    assert outcome.status == 0 and "reclean --all" in outcome.out[0]
    assert reclean("--all").out == ["2 pages re-extracted: 0 changed, 0 paragraphs added, 0 removed."]


def test_a_dry_run_says_what_would_change_and_changes_nothing(other_cleaner: None, reclean: Reclean) -> None:
    outcome = reclean("--dry-run")
    assert outcome.out[-1] == "2 pages would be re-extracted: 1 changed, 1 paragraph added, 0 removed."
    assert paragraphs(1) == 1
    assert reclean("--dry-run") == outcome


def test_an_empty_library_says_how_to_fill_it(reclean: Reclean) -> None:
    Library(paths.library_path()).close()
    assert reclean() == (0, ["The library has no pages yet. `broadsheet add PAGE` adds some."], [])


def test_the_library_may_be_another_file(other_cleaner: None, reclean: Reclean, tmp_path: Path) -> None:
    Library(tmp_path / "mine.db").close()
    assert "no pages" in reclean("--library", tmp_path / "mine.db").out[0]
    assert reclean("--library", paths.library_path()).out[-1].startswith("2 pages")


def test_an_article_that_stays_as_it_was_is_named(other_cleaner: None, reclean: Reclean) -> None:
    with Library(paths.library_path()) as library:
        library.write("UPDATE version SET page = x'00ff00' WHERE article_id = 2", ())
    outcome = reclean()
    assert outcome.status == 1 and len(outcome.err) == 1
    assert outcome.err[0].startswith("broadsheet: not replaced: Bell rings: The page of this article is damaged")
    assert outcome.out[-1].startswith("1 page re-extracted: 1 changed") and outcome.out[-1].endswith(
        " 1 article not replaced."
    )


@pytest.mark.parametrize("option, advice", [("", " Run it again for the others."), ("--dry-run", ""), ("--all", "")])
def test_an_interruption_says_how_far_it_came_and_leaves_the_library_whole(
    option: str, advice: str, other_cleaner: None, reclean: Reclean, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = recleaning.reclean

    def interrupted(*arguments: object, **options: object):
        yield next(real(*arguments, **options))  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(recleaning, "reclean", interrupted)
    outcome = reclean(*option.split())
    assert outcome.status == 130
    assert outcome.err == [f"broadsheet: Stopped after 1 of 2 pages.{advice}"]
    with Library(paths.library_path()) as library:
        assert recleaning.count_outdated(library) == 1 + (option == "--dry-run") and library.count() == 2


def test_no_progress_is_written_where_there_is_no_terminal(
    other_cleaner: None, plain_environment: dict[str, str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader", "reclean"], capture_output=True, text=True, env=plain_environment, timeout=60
    )
    assert done.stderr == "" and "\x1b" not in done.stdout and done.stdout.endswith("1 paragraph added, 0 removed.\n")


def test_progress_is_written_to_a_terminal(other_cleaner: None, plain_environment: dict[str, str]) -> None:
    reading, writing = os.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "reclean"],
            stdout=subprocess.PIPE, stderr=writing, env=plain_environment, timeout=60,
        )  # fmt: skip
        shown = os.read(reading, 10_000).decode()
    finally:
        os.close(reading)
        os.close(writing)
    assert done.returncode == 0
    assert "1 of 2" in shown and shown.endswith("\r\x1b[K")
