"""Tests of what one page may cost."""

import json
import resource
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.base import page_bounds as bounds
from reader.base.errors import OversizePage, SlowPage
from reader.base.page_bounds import page_bounds


def limits() -> list[tuple[int, int]]:
    return [resource.getrlimit(one) for one in (resource.RLIMIT_DATA, resource.RLIMIT_CPU)]


def test_a_page_that_never_ends_is_stopped_even_where_errors_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "SECONDS", 0.05)
    monkeypatch.setattr(bounds, "_AGAIN", 0.05)
    before = limits(), signal.getsignal(signal.SIGPROF)
    caught = 0
    with pytest.raises(SlowPage, match="takes longer than 60 seconds. Save the article alone"), page_bounds():
        while caught < 2:
            try:
                while True:
                    pass
            except Exception:
                caught += 1
        while True:
            pass
    assert caught == 2
    assert (limits(), signal.getsignal(signal.SIGPROF)) == before
    assert not any(signal.getitimer(signal.ITIMER_PROF))


def test_a_page_without_memory_is_too_large() -> None:
    before = limits()
    with pytest.raises(OversizePage, match="more than 600 MB of memory. Save the article alone"), page_bounds():
        raise MemoryError
    assert limits() == before


def test_an_ordinary_page_ends_as_it_would(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "in_use", lambda: 40 << 20)
    with page_bounds():
        assert resource.getrlimit(resource.RLIMIT_DATA)[0] <= bounds.MEMORY
    with pytest.raises(ZeroDivisionError), page_bounds():
        raise ZeroDivisionError


def test_a_process_that_is_large_already_has_room_for_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 << 20 < bounds.in_use() < 1 << 40
    monkeypatch.setattr(bounds, "in_use", lambda: 3 * bounds.MEMORY)
    with page_bounds():
        assert resource.getrlimit(resource.RLIMIT_DATA)[0] == 3 * bounds.MEMORY + bounds.MEMORY // 2


def test_other_threads_and_processes_with_a_timer_are_left_alone() -> None:
    found: list[object] = []

    def look() -> None:
        with page_bounds():
            found.extend((limits(), signal.getitimer(signal.ITIMER_PROF)))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [limits(), (0.0, 0.0)]
    signal.setitimer(signal.ITIMER_PROF, 1000)
    try:
        with page_bounds():
            assert signal.getitimer(signal.ITIMER_PROF)[1] == 0
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 900
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@pytest.mark.parametrize(
    ("text", "most"), [(None, 600 << 20), ("width = 80", 600 << 20), ('names = "spacy:x"', 3 << 30)]
)
def test_a_pipeline_of_names_has_more_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str | None, most: int
) -> None:
    path = tmp_path / "settings.toml"
    if text is not None:
        path.write_text(text)
    monkeypatch.setattr("reader.base.paths.settings_path", lambda: path)
    assert bounds.memory() == most


_TAKES_MUCH = """
import json
from reader.base.errors import PageError
from reader.base.page_bounds import page_bounds
try:
    with page_bounds():
        pieces = []
        while len(pieces) < 3000:
            pieces.append(b"x" * (1 << 20))
except PageError as error:
    print(json.dumps([type(error).__name__, len(pieces)]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_the_system_holds_a_page_to_its_memory() -> None:
    run = subprocess.run([sys.executable, "-c", _TAKES_MUCH], capture_output=True, text=True, check=True)
    name, pieces = json.loads(run.stdout)
    assert name == "OversizePage"
    assert 400 < pieces < 600
