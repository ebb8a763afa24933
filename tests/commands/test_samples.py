"""`broadsheet samples`: the sample articles are removed at once, and restored."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from reader.library.articles import RESTORABLE_SECONDS
from reader.library.library import Library
from reader.library.stores.samples import sample_ids
from reader.model.article import Article


@pytest.fixture
def samples(library: Library, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs the command on the library of the test, and gives what it printed."""

    def run_it(*words: str) -> str:
        assert run(["samples", *words, "--library", str(library.path)]) == 0
        return capsys.readouterr().out

    return run_it


@pytest.fixture(autouse=True)
def three(put: Callable[..., int], make_article: Callable[..., Article]) -> None:
    """Two samples, and an article of the person's own between them."""
    put(make_article("Bell"), sample="bell.html")
    put(make_article("Own"))
    put(make_article("Dam"), sample="dam.html")


def test_they_are_counted(samples, library: Library) -> None:
    assert samples() == "2 sample articles\n" and library.count() == 3


def test_they_are_removed_and_restored_and_nothing_else(samples, library: Library) -> None:
    library.delete(2)
    assert samples("--remove") == "2 sample articles removed\n" and library.count() == 0
    assert samples("--remove") == "0 sample articles removed\n" == samples("--remove")
    assert samples("--restore") == "2 sample articles restored\n"
    assert sample_ids(library) == [1, 3] and library.row(2) is None


def test_those_removed_long_ago_stay_removed(samples, library: Library) -> None:
    samples("--remove")
    library.write("UPDATE article SET deleted_at = deleted_at - ?", (RESTORABLE_SECONDS + 1,))
    assert samples("--restore") == "0 sample articles restored\n"


def test_no_library_is_made_for_it(tmp_path: Path) -> None:
    assert run(["samples", "--remove", "--library", str(tmp_path / "none.db")]) == 1
    assert not (tmp_path / "none.db").exists()
