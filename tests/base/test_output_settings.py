"""The settings of where articles go."""

from typing import Any

import pytest

from reader.base.output_settings import (
    Opening,
    Piping,
    Saving,
    SettingProblem,
    read_opening,
    read_piping,
    read_saving,
)


def test_defaults() -> None:
    assert read_saving({}) == (Saving(None, "markdown"), [])
    assert read_piping({}) == (Piping({}, "markdown", 30), [])


def test_what_they_may_say() -> None:
    assert read_saving({"folder": "~/Articles", "format": "json"}) == (Saving("~/Articles", "json"), [])
    table = {"print": ["lp"], "mail": ["mail", "-s", "an article"], "format": "text", "seconds": 2.5}
    commands = {"print": ("lp",), "mail": ("mail", "-s", "an article")}
    assert read_piping(table) == (Piping(commands, "text", 2.5), [])
    assert read_piping({"shell": True}) == (Piping({}, shell=True), [])


@pytest.mark.parametrize(
    "table",
    [{"folder": 5}, {"folder": " "}, {"folder": "a\0b"}, {"format": "pdf"}, {"format": []}, {"place": "x"}, 5, []],
)
def test_mistakes_of_saving(table: Any) -> None:
    saving, (mistake,) = read_saving(table)
    assert saving == Saving() and mistake.fault.startswith(("must be ", "unknown setting; allowed: "))


@pytest.mark.parametrize(
    "table",
    [{"print": "lp"}, {"print": []}, {"print": [5]}, {"print": ["a\0"]}, {"seconds": 0}, {"seconds": True},
     {"shell": "sh"}, {"shell": 1}, {"seconds": "5"}, {"seconds": 10_000}, {"format": "pdf"}, "lp"],
)  # fmt: skip
def test_mistakes_of_pipes(table: Any) -> None:
    piping, (mistake,) = read_piping(table)
    assert piping == Piping() and mistake.fault.startswith(("must be ", "unknown setting; allowed: "))


def test_one_mistake_leaves_the_rest() -> None:
    piping, mistakes = read_piping({"print": ["lp"], "mail": "mail", "seconds": 5})
    assert piping == Piping({"print": ("lp",)}, "markdown", 5)
    assert [one.key for one in mistakes] == ["mail"] and isinstance(mistakes[0], SettingProblem)


def test_commands_open_addresses_by_their_kinds() -> None:
    table = {"audio": ["mpv", "--no-video", "{url}"], "link": ["lynx"]}
    commands = {"audio": ("mpv", "--no-video", "{url}"), "link": ("lynx", "{url}")}
    assert read_opening(table) == (Opening(commands), []) and read_opening({}) == (Opening(), [])


@pytest.mark.parametrize(
    "words",
    [
        ["sh", "-c", "mpv {url}"],
        ["sh", "-c", "{url}"],
        ["bash", "-lc", "mpv;{url}"],
        ["sh", "-c"],
        ["perl", "-e", "{url}"],
        ["fish", "--command", "{url}"],
        ["xterm", "-e", "mpv\t{url}"],
    ],
)
def test_an_address_is_never_part_of_code(words: list[str]) -> None:
    opening, (mistake,) = read_opening({"audio": words})
    assert opening == Opening()
    assert mistake.fault == 'must not make {url} part of code; a shell finds it in "$BROADSHEET_URL"'


def test_a_script_may_take_the_address_from_its_variable_or_words() -> None:
    words = ["sh", "-c", 'mpv "$BROADSHEET_URL"']
    assert read_opening({"audio": words}) == (Opening({"audio": (*words, "{url}")}), [])
    for words in (
        ["xterm", "-e", "mpv", "{url}"],
        ["firefox", "https://archive.example/{url}"],
        ["mpv", "--url={url}"],
    ):
        assert read_opening({"audio": words}) == (Opening({"audio": tuple(words)}), [])


@pytest.mark.parametrize("table", [7, {"audio": "mpv"}, {"audio": []}, {"audio": ["a\0b"]}, {"song": ["mpv"]}])
def test_mistakes_of_opening(table: Any) -> None:
    opening, (mistake,) = read_opening(table)
    assert opening == Opening() and ("must be a" in mistake.fault or "allowed: audio" in mistake.fault)
