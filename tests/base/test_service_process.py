"""Work in another process."""

import sys
from pathlib import Path

import pytest

import reader
from reader.base import paths, service_process
from reader.base.errors import InternalError, LibraryError
from reader.base.service_process import ProcessEnded, ServiceProcess

pytestmark = pytest.mark.slow

SERVE = """
import json, sys
from reader.base.errors import LibraryError
from reader.base.service_process import serving

def work(what):
    if what == "bug":
        int("text of a page")
    if what == "full":
        raise LibraryError("The disk is full.")
    return what

with serving() as (path, replies):
    print("This is no reply.")
    for line in sys.stdin:
        what = json.loads(line)
        if what == "end":
            raise KeyError("text of a page")
        if what == "complain":
            print("Fatal: out of memory", file=sys.stderr)
        with replies.reporting("Nothing was done"):
            replies.send("echo", [work(what)])
"""


class Nothing(ServiceProcess):
    """A process whose module has nothing to serve."""

    module = "reader.base.errors"


@pytest.fixture
def echo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type[ServiceProcess]:
    """A process that sends back what it is asked, and fails as it is asked to."""
    monkeypatch.setattr(service_process, "_SERVE", SERVE)
    monkeypatch.setenv("PYTHONPATH", str(Path(reader.__file__).parents[1]))
    return Nothing


def answer(process: ServiceProcess, request: object) -> object:
    """What a process replies to a request."""
    process._ask(request)
    return process._reply()


def test_the_process_is_of_the_package_that_begins_it():
    assert reader.__file__ is not None and Path(reader.__file__).parents[1] == service_process._HOME


def test_without_a_python_to_run_no_process_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ProcessEnded):
        Nothing(tmp_path)


def test_a_process_that_has_ended_can_be_asked_nothing(tmp_path: Path):
    with Nothing(tmp_path) as process:
        process._process.wait()
        with pytest.raises(ProcessEnded):
            process._ask("anything")


def test_a_request_has_its_reply(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        assert answer(process, ["Fähre", 7]) == ("echo", [["Fähre", 7]])


def test_an_error_of_ours_is_raised_here_and_not_logged(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        with pytest.raises(LibraryError, match="The disk is full"):
            answer(process, "full")
        assert answer(process, "more") == ("echo", ["more"])
    assert paths.log_path().read_text("utf-8") == ""


def test_a_bug_is_raised_here_and_logged_with_its_trace_but_no_page_text(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process, pytest.raises(InternalError, match="Nothing was done because of a bug"):
        answer(process, "bug")
    logged = paths.log_path().read_text("utf-8")
    assert "in work\n" in logged and "ValueError\n" in logged and "literal" not in logged


def test_what_ends_a_process_is_logged(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        with pytest.raises(ProcessEnded):
            answer(process, "end")
        process._process.wait(20)
    logged = paths.log_path().read_text("utf-8")
    assert "a process ended" in logged and "KeyError" in logged and "text of a page" not in logged


def test_what_a_process_says_on_standard_error_is_logged(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        answer(process, "complain")
    assert paths.log_path().read_text("utf-8") == "Fatal: out of memory\n"


@pytest.mark.parametrize("reply", ["Hello.", "7", "{}", "[1]", '["failure", []]', '["failure", 7]', "", "[" * 9_999])
def test_a_reply_that_is_none_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reply: str):
    monkeypatch.setattr(service_process, "_SERVE", f"input(); print({reply!r}, flush=True); input()")
    with Nothing(tmp_path) as process, pytest.raises(ProcessEnded):
        answer(process, "anything")


def test_a_process_that_is_stopped_answers_no_more(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        assert answer(process, "more") == ("echo", ["more"])
        process.stop()
        with pytest.raises(ProcessEnded):
            answer(process, "more")
        process.stop()


def test_a_process_that_is_stopped_before_it_is_asked_ends_at_once(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process, pytest.raises(ProcessEnded):
        process.stop()
        answer(process, "more")


def test_stopping_a_process_that_has_ended_does_nothing(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        pass
    process.stop()


def test_a_process_whose_replies_nobody_reads_ends(echo: type[ServiceProcess], tmp_path: Path):
    with echo(tmp_path) as process:
        process._lines.close()
        process._ask("more")
        assert process._process.wait(20) != 0
