"""A library that somebody else filled with text that speaks to the terminal: nothing of it reaches the screen raw."""

import unicodedata
from collections.abc import Callable

import pytest
from textual import events

from reader.library.library import Library

HOSTILE = "x\x1b]52;c;aGVsbG8=\x07\x9b31m\u202e"
_FILLED = (
    "INSERT INTO feed (id, url, title, own_title, folder, error, failures)"
    " VALUES (1, 'http://q.example/' || ?1, ?1, ?1, ?1, ?1, 1)",
    "INSERT INTO tag VALUES (1, ?1)",
    "INSERT INTO saved_search VALUES (?1, ?1, ?1)",
    "INSERT INTO rule (position, query, tags, command, stars, saves_for_later, marks_read, hides, notifies, stops,"
    " is_on) VALUES (1, ?1, json_array(?1), ?1, 0, 0, 0, 0, 0, 0, 1)",
    "INSERT OR REPLACE INTO article_feed VALUES (1, 1, 1, 1, 0, 1)",
    "INSERT OR REPLACE INTO view_count VALUES ('feed', '1', 1, 1), ('folder', ?1, 1, 1), ('site', ?1, 1, 1),"
    " ('tag', ?1, 1, 1)",
    "UPDATE article SET headline = ?1, publisher = ?1, site = ?1, url = 'http://q.example/' || ?1, own_feed = ?1",
)


@pytest.fixture
def hostile(library: Library, stack: Callable[..., object]) -> None:
    """Two articles and one of each of what is named, all with hostile text."""
    stack("Bell rings", "Clock runs")
    for statement in _FILLED:
        library.write(statement, (HOSTILE,) if "?" in statement else ())


def acting(run) -> set[str]:
    """The characters on the screen that a terminal acts on."""
    strips = run.app.screen._compositor.render_strips()
    return {one for strip in strips for part in strip for one in part.text if unicodedata.category(one) in ("Cc", "Cf")}


@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("enter",),
        ("i",),
        ("i", "down", "down", "down", "down"),
        ("f",),
        ("f", "enter"),
        ("f", "exclamation_mark"),
        ("E",),
        ("I",),
        ("O",),
        ("colon",),
        ("slash",),
        ("S",),
        ("o",),
        ("y",),
        ("D",),
        ("D", "u"),
        ("s",),
        ("V", "V"),
        ("question_mark",),
    ],
)
@pytest.mark.usefixtures("hostile")
async def test_it_is_shown_plainly(run_app, keys: tuple[str, ...]) -> None:
    async with run_app((160, 40)) as run:
        for key in keys:
            await run.press(key)
            assert acting(run) == set(), key
        assert [notice for notice in run.notices() if not notice.isprintable()] == []


@pytest.mark.parametrize("key", ["colon", "slash", "a"])
async def test_what_is_pasted_into_a_box_is_shown_plainly(run_app, stack, key: str) -> None:
    stack("Bell rings")
    async with run_app((160, 40)) as run:
        await run.press(key)
        run.app.screen.focused.post_message(events.Paste(HOSTILE))
        await run.pilot.pause()
        assert acting(run) == set()
