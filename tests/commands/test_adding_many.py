"""`broadsheet add` on folders and archives: what it prints, what it refuses, how it is stopped and goes on."""

import io
import os
import pty
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base import paths
from reader.base.errors import MissingExtra
from reader.cli import run
from reader.commands import adding_many
from reader.library.library import Library
from tests.pages.archive_files import page, response

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("processes_are_forked")]

Outcome = tuple[int, list[str], list[str]]
Add = Callable[..., Outcome]


@pytest.fixture
def add(capsys: pytest.CaptureFixture[str]) -> Add:
    """Runs `add` with these arguments: its status, and the lines of its two outputs, times left out."""

    def add(*arguments: object) -> Outcome:
        status = run(["add", *map(str, arguments)])
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err.splitlines()

    return add


@pytest.fixture
def news(tmp_path: Path, write_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with 22 pages, two of them without an article, and a picture."""
    monkeypatch.setattr(adding_many, "default_workers", lambda: 1)
    for number in range(20):
        write_page(f"news/{number:02}.txt", f"Bell {number} rings")
    (tmp_path / "news" / "short.txt").write_text("Sign in")
    (tmp_path / "news" / "void.txt").write_text("")
    (tmp_path / "news" / "bell.jpg").write_bytes(b"\xff\xd8\xff")
    return tmp_path / "news"


def count() -> int:
    with Library(paths.library_path()) as library:
        return library.read("SELECT count(*) FROM article")[0][0]


@pytest.mark.usefixtures("processes_are_real")
def test_many_pages_are_summed_up(add: Add, news: Path):
    status, out, err = add(news)
    assert status == 1
    assert out[0].startswith("20 pages in ") and out[0].endswith(": 20 added.")
    assert out[1:] == ["2 pages refused: 1 no article, 1 empty.", "Not pages: 1 .jpg."]
    assert [line.split(": ")[1] for line in err] == [f"{news}/short.txt", f"{news}/void.txt"]
    assert count() == 20


def test_the_second_time_passes_over_them(add: Add, news: Path):
    add(news)
    status, out, err = add(news)
    assert (status, err) == (0, [])
    assert out == [
        "0 pages.",
        "20 pages skipped that were added before; --again processes them again.",
        "2 pages skipped that were refused before; --again tries them again.",
        "Not pages: 1 .jpg.",
    ]
    status, out, _ = add("--again", news)
    assert status == 1
    assert out[0].endswith(": 20 already there.")


def test_a_line_for_each_page_where_that_is_wanted(add: Add, news: Path):
    _, out, err = add("--verbose", news)
    assert out[:20] == [f"added: Bell {number} rings" for number in range(20)]
    assert len(err) == 2


def test_what_was_refused_is_written_to_a_file(add: Add, news: Path, tmp_path: Path):
    add("--refused", tmp_path / "refused.txt", news)
    lines = (tmp_path / "refused.txt").read_text("utf-8").splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{news}/short.txt", f"{news}/void.txt"]


def test_a_file_that_is_there_is_not_overwritten(add: Add, news: Path, tmp_path: Path):
    (tmp_path / "notes.txt").write_text("mine")
    status, _, (line,) = add("--refused", tmp_path / "notes.txt", news)
    assert status == 1 and "is there already. Name another file, or delete it." in line
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_file_for_it_that_cannot_be_written_is_reported(add: Add, news: Path, tmp_path: Path):
    status, _, (line,) = add("--refused", tmp_path / "no" / "refused.txt", news)
    assert status == 1 and "cannot be written: No such file or directory. Name another file." in line


def test_only_some_of_many_that_were_refused_are_named(add: Add, news: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(adding_many, "_MOST_NAMED", 1)
    assert add(news)[2][1:] == ["broadsheet: and 1 more. --refused FILE writes all of them to a file."]


def test_an_archive_and_a_page_beside_it(add: Add, write_page: Callable[..., Path], tmp_path: Path):
    (tmp_path / "a.warc").write_bytes(response("https://vell.example/1", page("Anchor found")))
    status, out, err = add(tmp_path / "a.warc", write_page(), tmp_path / "gone.txt")
    assert out[0].startswith("2 pages in ") and out[0].endswith(": 2 added.")
    assert status == 1 and "gone.txt: There is no such file" in err[0]


def test_without_the_library_for_archives_a_sentence_says_so(add: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.warc").write_bytes(response("https://vell.example/1", page("Anchor found")))
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    status, _, (line,) = add(tmp_path / "a.warc")
    assert status == 1
    assert line == (
        f"broadsheet: {tmp_path}/a.warc: Reading web archives requires another library: pip install fastwarc"
    )
    assert MissingExtra.__name__ in adding_many._REFUSALS


@pytest.mark.parametrize("word", ["0", "x", "-1", "1000"])
def test_a_number_of_workers_that_is_none_is_wrong_usage(add: Add, news: Path, word: str):
    with pytest.raises(SystemExit) as ended:
        add(f"--workers={word}", news)
    assert ended.value.code == 2


def test_on_a_terminal_it_shows_how_far_it_is_and_can_be_stopped(
    write_page: Callable[..., Path], tmp_path: Path, plain_environment: dict[str, str]
):
    for number in range(400):
        write_page(f"news/{number:03}.txt", f"Bell {number} rings")
    process, terminal = pty.fork()
    if process == 0:
        os.execve(
            sys.executable,
            [sys.executable, "-m", "reader", "add", "--workers", "1", str(tmp_path / "news")],
            plain_environment,
        )
    shown = b""
    while b"of 400 pages, " not in shown:
        shown += os.read(terminal, 1000)
    os.write(terminal, b"\x03")
    try:
        while more := os.read(terminal, 1000):
            shown += more
    except OSError:  # the end of a terminal
        pass
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 128 + signal.SIGINT
    assert b"Stopped. What was added stays; run the same command again to add the rest." in shown
    assert b"Traceback" not in shown
    assert 0 < count() < 400


class InterruptedTerminal(io.StringIO):
    """A terminal on which Ctrl+C is pressed while the progress is written, and that refuses to be written to meanwhile,
    as files do.
    """

    is_busy = was_interrupted = False

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.is_busy:
            raise RuntimeError("reentrant call")
        self.is_busy = True
        if "pages, " in text and not self.was_interrupted:
            self.was_interrupted = True
            signal.raise_signal(signal.SIGINT)
        self.is_busy = False
        return super().write(text)


def test_ctrl_c_may_come_while_the_progress_is_written(news: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stderr", InterruptedTerminal())
    monkeypatch.setattr(adding_many, "_PROGRESS_INTERVAL", 0.0)
    assert run(["add", str(news)]) == 130
    assert "Stopped. What was added stays" in sys.stderr.getvalue()  # type: ignore[attr-defined]


def test_a_few_that_are_refused_are_named_in_the_file_as_well(
    add: Add, tmp_path: Path, write_page: Callable[..., Path]
):
    good, void, file = write_page("good.txt"), tmp_path / "void.txt", tmp_path / "refused"
    void.write_text("")
    assert add(good, void, "--workers", 1, "--refused", file)[0] == 1
    assert file.read_text().startswith(f"{void}: ")
