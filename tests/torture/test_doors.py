"""A few damaged files through every door; `python -m tests.torture` tries as many as one likes."""

from pathlib import Path

import pytest

from tests.torture.doors import SEEDS, Doors, unsafe_texts
from tests.torture.judging import torture
from tests.torture.mutations import HOSTILE_PIECES, mutants

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("door", SEEDS)
def test_whatever_comes_in_is_read_or_refused_with_a_sentence(door: str) -> None:
    assert torture(door, 25, seed=1).failures == []


@pytest.mark.parametrize("door", SEEDS)
def test_a_whole_example_comes_in_with_nothing_unsafe(door: str, tmp_path: Path) -> None:
    with Doors(tmp_path) as doors:
        for data in SEEDS[door]():
            assert unsafe_texts(doors.texts_behind(door, data)) == []


@pytest.mark.parametrize("door", ["page", "feed", "import"])
def test_a_whole_example_becomes_an_article_that_is_shown(door: str, tmp_path: Path) -> None:
    with Doors(tmp_path) as doors:
        shown = [len(list(doors.texts_behind(door, data))) for data in SEEDS[door]()]
    assert max(shown) >= 7  # name, publisher, text and four files


@pytest.mark.parametrize("door", ["page", "feed"])
def test_a_hostile_piece_anywhere_in_a_text_is_made_plain(door: str, tmp_path: Path) -> None:
    data = SEEDS[door]()[0]
    with Doors(tmp_path) as doors:
        for begin in range(0, len(HOSTILE_PIECES), 8):
            hostile = data
            for part, piece in enumerate(HOSTILE_PIECES[begin : begin + 8], 1):
                place = hostile.find(b" ", len(hostile) * part // 9)
                hostile = hostile[:place] + piece + hostile[place:]
            assert unsafe_texts(doors.texts_behind(door, hostile)) == []


@pytest.mark.parametrize(
    "text",
    ["\x1b[2J", "a\x07", "\x9b2J", "a\x7f", "\u202eevil", "\u2066x", "\U000e0041", "\ud800", "a\tb", "one\rtwo"],
)
def test_what_a_terminal_would_obey_is_seen(text: str) -> None:
    assert unsafe_texts(["plain\nlines", text]) == [text]


def test_the_same_seed_makes_the_same_files() -> None:
    whole = SEEDS["query"]()
    assert list(mutants(whole, 20, 3)) == list(mutants(whole, 20, 3))
    assert list(mutants(whole, 20, 3)) != list(mutants(whole, 20, 4))
