"""How far adding is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.bulk_ingest import eta as pace_module
from reader.bulk_ingest.eta import Eta, duration_text
from reader.bulk_ingest.source_scanner import SourceScanner


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time in seconds, as a test sets it."""
    now = [100.0]
    monkeypatch.setattr(pace_module, "monotonic", lambda: now[0])
    return now


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "0 s"), (99, "99 s"), (100, "2 min"), (5_900, "98 min"), (7_800, "2 h 10 min"), (90_000, "25 h 0 min")],
)
def test_times_are_given_in_few_words(seconds: float, words: str):
    assert duration_text(seconds) == words


def test_it_tells_how_many_how_fast_and_how_long(clock: list[float], tmp_path: Path, write_page: Callable[..., Path]):
    for number in range(8):
        write_page(f"news/{number}.txt")
    finder = SourceScanner([tmp_path / "news"], lambda key: None)
    pace, pages = Eta(finder), finder.pages()
    assert str(pace) == "0 of 8 pages"
    for _ in range(2):
        next(pages)
        pace.count(was_skipped=False)
    clock[0] += 10
    assert str(pace) == "2 of 8 pages, 0 a second, 30 s left"
    assert pace.lasted() == " in 10 s, 0 a second"


def test_what_is_passed_over_makes_no_one_hope(clock: list[float], tmp_path: Path, write_page: Callable[..., Path]):
    for number in range(8):
        write_page(f"news/{number}.txt")
    seen: list[bytes] = []
    finder = SourceScanner([tmp_path / "news"], lambda key: True if seen.append(key) or len(seen) <= 4 else None)  # type: ignore[func-returns-value]
    pace, pages = Eta(finder), finder.pages()
    for number in range(6):
        next(pages)
        pace.count(was_skipped=number < 4)
    clock[0] += 2
    assert str(pace) == "6 of 8 pages, 1 a second, 2 s left"
