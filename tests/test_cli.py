"""The command as a process: its exit status, its complaints, and what stands at its three ends."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader import __version__, cli, sources
from reader.cli import run

pytestmark = pytest.mark.slow

SECONDS = 60
"""What a process may take at most; none should come near."""

Broadsheet = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def broadsheet(plain_environment: dict[str, str], tmp_path: Path) -> Broadsheet:
    """Runs `python -m reader` with these arguments, in a folder that is not the checkout."""
    plain_environment.pop("PYTHONUNBUFFERED", None)

    def start(*arguments: object, closed: str = "", **streams: object) -> "subprocess.CompletedProcess[bytes]":
        words = [sys.executable, "-m", "reader", *map(str, arguments)]
        if closed:
            words = ["sh", "-c", f'exec "$0" "$@" {closed}', *words]
        ends = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
        if "input" not in ends:
            ends["stdin"] = subprocess.DEVNULL
        return subprocess.run(words, env=plain_environment, cwd=tmp_path, timeout=SECONDS, **ends)  # type: ignore[call-overload]

    return start


@pytest.fixture
def deaf_pipe() -> Iterator[int]:
    """The end to write to of a pipe that nobody reads any more."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    yield write_end
    os.close(write_end)


# -- the exit status


def test_the_module_runs_as_the_command(broadsheet: Broadsheet) -> None:
    done = broadsheet("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"broadsheet {__version__}\n".encode(), b"")


def test_the_status_is_0_where_all_is_done(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    done = broadsheet("add", write_page())
    assert (done.returncode, done.stdout, done.stderr) == (0, b"added: Harbour clock runs again\n", b"")


def test_the_status_is_1_where_a_page_failed(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    done = broadsheet("add", "missing.txt", write_page())
    assert (done.returncode, done.stdout) == (1, b"added: Harbour clock runs again\n")
    assert done.stderr == b"broadsheet: missing.txt: There is no such file. Check the spelling.\n"


def test_the_status_is_2_where_the_usage_is_wrong(broadsheet: Broadsheet) -> None:
    done = broadsheet("clean")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"usage: broadsheet clean")


def test_the_status_is_130_where_the_person_interrupts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sources, "read_page", interrupted)
    assert run(["clean", "page.txt"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [["add"], ["clean"], ["clean", "--labels"]], ids=" ".join)
def test_a_failure_is_a_sentence_that_names_the_page(
    command: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run([*command, str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"broadsheet: {tmp_path}: ")
    assert printed.err.endswith(".\n")


# -- standard input


def test_a_page_is_piped_in(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    done = broadsheet("clean", "-", input=write_page().read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"# Harbour clock runs again\n")


def test_nothing_piped_in_is_an_empty_page(broadsheet: Broadsheet) -> None:
    done = broadsheet("clean", "-", input=b"")
    assert (done.returncode, done.stderr) == (
        1,
        b"broadsheet: standard input: The page is empty. Check that all of it was saved.\n",
    )


def test_a_closed_standard_input_hinders_nobody(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    done = broadsheet("add", "-", write_page(), closed="<&-")
    assert (done.returncode, done.stdout) == (1, b"added: Harbour clock runs again\n")
    assert done.stderr == b"broadsheet: standard input: The page is empty. Check that all of it was saved.\n"


# -- standard output


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["clean"], ["clean", "--labels"], ["add"]], ids=" ".join
)
def test_output_that_nobody_reads_is_no_complaint(
    broadsheet: Broadsheet, write_page: Callable[..., Path], deaf_pipe: int, arguments: list[str]
) -> None:
    page = [] if arguments[0].startswith("-") else [write_page()]
    done = broadsheet(*arguments, *page, stdout=deaf_pipe)
    assert (done.returncode, done.stderr) == (1, b"")


def test_output_longer_than_a_pipe_that_nobody_reads_is_no_complaint(
    broadsheet: Broadsheet, tmp_path: Path, deaf_pipe: int
) -> None:
    page = tmp_path / "long.txt"
    line = "The harbour clock in Veldport struck noon again, and the volunteers went home to their tea at last.\n"
    page.write_text("Harbour clock runs again\n\n" + line * 2000)
    done = broadsheet("clean", page, stdout=deaf_pipe)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["add", "clean"])
def test_a_full_disk_is_a_sentence(broadsheet: Broadsheet, write_page: Callable[..., Path], command: str) -> None:
    with open("/dev/full", "wb") as full:
        done = broadsheet(command, write_page(), stdout=full)
    assert done.returncode == 1
    assert done.stderr == b"broadsheet: The disk is full, so the output is not whole. Make room and try again.\n"


def test_closed_outputs_hinder_nobody(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    done = broadsheet("add", "missing.txt", write_page(), closed="<&- >&- 2>&-")
    assert done.returncode == 1
    assert broadsheet("add", write_page()).stdout == b"already there: Harbour clock runs again\n"


def test_a_closed_standard_error_puts_no_complaint_among_the_results(
    broadsheet: Broadsheet, write_page: Callable[..., Path]
) -> None:
    done = broadsheet("add", "missing.txt", write_page(), closed="2>&-")
    assert (done.returncode, done.stdout) == (1, b"added: Harbour clock runs again\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_letters_that_the_output_cannot_write_do_not_stop_it(
    broadsheet: Broadsheet, plain_environment: dict[str, str], write_page: Callable[..., Path], encoding: str
) -> None:
    plain_environment["PYTHONIOENCODING"] = encoding
    done = broadsheet("clean", write_page())
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"\u201cWe had two spare wheels" in done.stdout


def test_control_bytes_of_a_page_reach_neither_output(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    page = write_page("\x1b[31mred\x07.txt", headline="Harbour \x1b]0;owned\x07clock \x9b2Jruns again")
    short = page.with_name("\x1b]52;c;aGk=\x07short.txt")
    short.write_text("Sign \x1b[5min")
    done = broadsheet("add", page, short)
    assert (done.returncode, done.stdout) == (1, b"added: Harbour clock runs again\n")
    assert b"short.txt: No article was found" in done.stderr
    written = (done.stdout + done.stderr).decode()
    assert all(letter.isprintable() or letter == "\n" for letter in written)


# -- opening without a terminal


def test_opening_without_a_terminal_is_a_sentence(broadsheet: Broadsheet, write_page: Callable[..., Path]) -> None:
    for pages in ([], [write_page()]):
        done = broadsheet(*pages)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.startswith(b"broadsheet: Standard output is not a terminal, so the reader cannot open.")


def test_opening_without_a_terminal_makes_no_library(broadsheet: Broadsheet, own_folders: Path) -> None:
    broadsheet()
    assert list(own_folders.rglob("*")) == []


@pytest.mark.parametrize("term", ["dumb", "unknown", "", None])
def test_a_terminal_that_cannot_show_the_reader_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], term: str | None
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    if term is None:
        monkeypatch.delenv("TERM")
    else:
        monkeypatch.setenv("TERM", term)
    assert run([]) == 1
    assert capsys.readouterr().err.startswith("broadsheet: This terminal (TERM) cannot show the reader. Set TERM")


def test_pages_that_are_all_missing_do_not_open_the_reader(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, own_folders: Path
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(cli, "_take_keyboard", lambda: pytest.fail("the reader was about to open"))
    words = [str(tmp_path / "one.txt"), "t\x1b[2Jwo.txt"]
    assert run(words) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"broadsheet: {words[0]}: There is no such file. Check the spelling.",
        "broadsheet: two.txt: There is no such file. Check the spelling.",
    ]
    assert list(own_folders.rglob("*")) == []
