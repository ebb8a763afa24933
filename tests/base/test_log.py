"""The log file."""

import logging
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from reader.base import paths
from reader.base.errors import internal_error
from reader.base.log import LogFile, log, log_error, log_to_file, open_log


def logged() -> str:
    """What the log holds."""
    return paths.log_path().read_text("utf-8")


def test_an_error_is_logged_with_its_cause_and_without_what_it_says() -> None:
    try:
        int("text of a page")
    except ValueError as error:
        assert log_error("adding a page", internal_error("It failed", error))
    assert "ERROR adding a page\n" in logged()
    assert f'File "{__file__}"' in logged() and "ValueError" in logged() and logged().endswith("InternalError\n")
    assert "literal" not in logged()


def test_the_file_is_opened_once() -> None:
    assert log_to_file() and log_to_file()
    assert sum(isinstance(handler, LogFile) for handler in log.handlers) == 1


def test_a_file_of_another_handler_is_not_the_log(tmp_path: Path) -> None:
    other = logging.FileHandler(tmp_path / "other.log")
    log.addHandler(other)
    try:
        assert log_error("adding a page", ValueError())
    finally:
        log.removeHandler(other)
        other.close()
    assert "ERROR adding a page" in logged()


def test_without_a_file_nothing_is_logged(capfd: pytest.CaptureFixture[str]) -> None:
    paths.log_path().parent.parent.mkdir()
    paths.log_path().parent.touch()
    assert not log_error("adding a page", ValueError("text of a page"))
    assert capfd.readouterr().err == ""
    with open_log() as nowhere:
        nowhere.write(b"anything")


@pytest.mark.slow
def test_what_another_process_says_is_appended() -> None:
    log_error("adding a page", ValueError())
    with open_log() as errors:
        subprocess.run([sys.executable, "-c", "import sys; sys.stderr.write('Fatal')"], stderr=errors, check=True)
    log_error("adding another", ValueError())
    assert logged().index("adding a page") < logged().index("Fatal") < logged().index("adding another")


@pytest.mark.slow
@pytest.mark.parametrize("where", ["fail()", "t = threading.Thread(target=fail); t.start(); t.join()"])
def test_what_ends_a_process_or_a_thread_is_logged(where: str, tmp_path: Path) -> None:
    code = (
        "import threading\nfrom reader.base.log import log_uncaught\nlog_uncaught()\n"
        f"def fail():\n    raise KeyError('text of a page'.upper())\n{where}"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr == ""
    assert "in fail\n" in logged() and logged().rstrip().endswith("KeyError") and "TEXT OF A PAGE" not in logged()


@pytest.mark.slow
def test_an_interruption_is_nothing_to_log() -> None:
    code = "from reader.base.log import log_uncaught\nlog_uncaught()\nraise KeyboardInterrupt"
    subprocess.run([sys.executable, "-c", code], capture_output=True)
    assert not paths.log_path().exists()


def test_threads_that_log_at_once_open_the_file_once(monkeypatch: pytest.MonkeyPatch) -> None:
    meet = threading.Barrier(2, timeout=0.2)
    opening = LogFile.__init__

    def slowly(self: LogFile) -> None:
        with suppress(threading.BrokenBarrierError):
            meet.wait()
        opening(self)

    monkeypatch.setattr(LogFile, "__init__", slowly)
    threads = [threading.Thread(target=log_error, args=("adding a page", ValueError())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert logged().count("adding a page") == 2
