"""The one gate by which text reaches Textual: every text is shown letter for letter."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets._toast import Toast

from reader.ui.widgets.plain import notify, plain

HOSTILE = {
    "brackets": "[bold]not bold[/bold] and [red]not red",
    "action": "[@click=app.bell]do not click[/]",
    "closing tag": "[/] a tag that closes nothing",
    "escaped": r"\[kept] as it is",
    "link": "[link=https://example.org]no link[/link]",
    "variable": "$primary [$primary]stays[/]",
}
ESCAPES = {
    "colour": ("\x1b[31mred\x1b[0m", "red"),
    "title": ("a\x1b]0;gotcha\x07b", "ab"),
    "clipboard": ("a\x1b]52;c;aGk=\x1b\\b", "ab"),
    "device control": ("a\x1bP1$r0m\x1b\\b", "ab"),
    "one-byte introducer": ("a\x9b31mb", "ab"),
    "right to left": ("a\u202egnp.exe", "agnp.exe"),
    "backspace": ("visible\x08\x08", "visible"),
}


class Plate(App[None]):
    """One line that a text is put into."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Static(plain(self._text), id="line")
        yield OptionList(plain(self._text), id="options")


def text_on(widget: Widget) -> str:
    """The text shown on a widget, its frame and the spaces of its margins left out."""
    lines = widget.render_lines(Region(0, 0, *widget.outer_size))
    return " ".join(" ".join(line.text.strip("▊▎▌▔▁ ") for line in lines).split())


# -- what passes the gate


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markup_is_text(text: str) -> None:
    content = plain(text)
    assert content.plain == text
    assert content.spans == []


@pytest.mark.parametrize(("text", "shown"), ESCAPES.values(), ids=ESCAPES)
def test_control_characters_do_not_pass(text: str, shown: str) -> None:
    assert plain(text).plain == shown


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_markup_is_shown_letter_for_letter(text: str) -> None:
    app = Plate(text)
    async with app.run_test(size=(80, 10)) as pilot:
        await pilot.pause()
        assert text_on(app.query_one("#line")) == text
        assert text in text_on(app.query_one("#options"))


@pytest.mark.parametrize(
    ("text", "letters"),
    [*((text, text) for text in HOSTILE.values()), *ESCAPES.values()],
    ids=[*HOSTILE, *ESCAPES],
)
async def test_a_notice_shows_a_sentence_letter_for_letter(text: str, letters: str) -> None:
    app = Plate("")
    async with app.run_test(size=(80, 20), notifications=True) as pilot:
        notify(app, text)
        await pilot.pause()
        assert letters in text_on(app.screen.query_one(Toast))


@pytest.mark.parametrize("severity", ["information", "warning", "error"])
async def test_a_notice_has_the_severity_that_it_was_given(severity: str) -> None:
    app = Plate("")
    async with app.run_test(notifications=True) as pilot:
        notify(app, "Saved.", severity)  # type: ignore[arg-type]
        await pilot.pause()
        (notice,) = app._notifications
        assert (notice.message, notice.severity) == ("Saved.", severity)


async def test_a_notice_takes_the_place_of_those_before() -> None:
    app = Plate("")
    async with app.run_test(notifications=True) as pilot:
        for sentence in ("Saved.", "Starred.", "Failed."):
            notify(app, sentence)
            await pilot.pause()
        assert [notice.message for notice in app._notifications] == ["Failed."]
        assert len(app.screen.query(Toast)) == 1


async def test_a_new_notice_stands_beside_earlier_ones() -> None:
    app = Plate("")
    async with app.run_test(notifications=True) as pilot:
        notify(app, "Saved.")
        await pilot.pause()
        notify(app, "Added.", beside=True)
        await pilot.pause()
        assert [notice.message for notice in app._notifications] == ["Saved.", "Added."]


async def test_an_error_stays_longer_than_other_notices() -> None:
    app = Plate("")
    async with app.run_test(notifications=True) as pilot:
        notify(app, "Saved.")
        notify(app, "Failed.", "error", beside=True)
        await pilot.pause()
        saved, failed = app._notifications
        assert failed.timeout > saved.timeout


async def test_a_key_of_the_settings_that_looks_like_markup_does_not_break_the_palette(
    own_folders: Path, run_app: Callable[..., AbstractAsyncContextManager[Any]]
) -> None:
    folder = own_folders / "config" / "broadsheet"
    folder.mkdir(parents=True)
    others = ("previous_view", "next_view", "begin_here", "end_here")
    others_keys = "".join(f'{action} = "f{number}"\n' for number, action in enumerate(others, 5))
    (folder / "settings.toml").write_text(f'[keys]\nadd = ["[", "f9", "]"]\n{others_keys}', encoding="utf-8")
    async with run_app() as running:
        await running.press("colon")
        await running.type("add")
        await running.app.workers.wait_for_complete()
        await running.pilot.pause()
        assert "Add ([ F9 ])" in text_on(running.app.screen.query_one(OptionList))
