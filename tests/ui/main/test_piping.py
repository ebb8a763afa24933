"""| pipes an article to a command: one that is typed, one that was used before, or one of the settings."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.base import paths
from reader.model.article import Article
from reader.ui.main.controllers import piping


@pytest.fixture
def settings() -> Callable[[str], None]:
    """Writes the settings file."""

    def write(text: str) -> None:
        path = paths.settings_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    return write


@pytest.fixture
def stored(put: Callable[..., int], make_article: Callable[..., Article], bridge: Article) -> None:
    """A library of two articles, the bridge first."""
    put(make_article("Choir wins prize"))
    put(bridge)


def command(code: str) -> str:
    """A command that runs this, as the settings have it."""
    return f'["{sys.executable}", "-c", "{code}"]'


async def test_the_one_command_gets_the_article(run_app: Any, stored: None, settings: Callable[[str], None]) -> None:
    settings(f"[pipe]\nformat = 'text'\nfirst = {command('print(input())')}\n")
    async with run_app() as run:
        await run.press("j", "|", "enter")
        await run.until(run.notices)
        assert run.notices() == ["first has the article: Choir wins prize"]


async def test_one_of_several_is_chosen_and_what_it_says_is_shown(
    run_app: Any, stored: None, settings: Callable[[str], None]
) -> None:
    hostile = command(r"import sys; print('[red]one[/]', chr(27) + ']0;x' + chr(7)); print('two'); sys.exit(4)")
    settings(f"[pipe]\nfirst = {command('pass')}\nsecond = {hostile}\n")
    async with run_app() as run:
        await run.press("enter", "|")
        assert "Pipe the article to which command?" in run.screen()
        await run.press("down", "enter")
        await run.until(lambda: "second failed with status 4" in run.screen())
        assert "[red]one[/]" in run.screen() and "two" in run.screen()
        await run.press("escape", "|", "down", "enter")
        await run.until(run.notices)
        assert run.notices() == ["first has the article."]


async def test_a_long_output_scrolls_in_a_small_terminal(run_app: Any, stored: None) -> None:
    async with run_app((80, 24)) as run:
        await pipe_to(run, "seq 1 99")
        assert "seq 1 99 has the article" in run.screen() and "Esc close" in run.screen()


@pytest.mark.parametrize(("count", "is_notice"), [(200, True), (201, False)])
async def test_what_a_command_says_is_a_notice_up_to_two_hundred_characters(
    run_app: Any, stored: None, settings: Callable[[str], None], count: int, is_notice: bool
) -> None:
    settings(f"[pipe]\nfirst = {command(f'print({count} * chr(120))')}\n")
    async with run_app() as run:
        await run.press("|", "enter")
        await run.until(lambda: run.notices() or not run.main.view.is_on_top)
        assert run.notices() == ([f"first has the article: {count * 'x'}"] if is_notice else [])


async def test_one_that_fails_is_reported(run_app: Any, stored: None, settings: Callable[[str], None]) -> None:
    settings('[pipe]\nbroken = ["/no/such/command"]\n')
    async with run_app() as run:
        await run.press("|", "enter")
        await run.until(run.notices)
        assert "/no/such/command cannot be run" in run.notices()[0]


async def test_a_command_that_runs_long_is_named_and_can_be_stopped(
    run_app: Any, stored: None, settings: Callable[[str], None]
) -> None:
    settings("[pipe]\nseconds = 60\nslow = ['sleep', '60']\n")
    async with run_app() as run:
        await run.press("|", "enter")
        assert run.main.parts.status.lead() == "slow is running …"
        await run.press("|")
        assert run.notices() == ["Another command is running; c stops it."]
        await run.press("c")
        await run.until(lambda: run.notices() == ["slow was stopped."])
        assert run.main.parts.status.lead() == "" and not run.main.parts.jobs.is_running()


# -- typed on the spot


async def pipe_to(run: Any, typed: str) -> None:
    """Type a command, and wait until it has ended."""
    await run.press("|")
    run.app.screen.query_one("#command-input").value = typed
    await run.press("enter")
    await run.until(lambda: not run.main.parts.jobs.is_running() and (run.notices() or not run.main.view.is_on_top))


async def test_a_command_that_is_typed_gets_the_article(run_app: Any, stored: None) -> None:
    async with run_app() as run:
        await run.press("j")
        await pipe_to(run, "grep -c Choir")
        assert run.notices() == ["grep -c Choir has the article: 3"]


async def test_it_is_offered_again_also_at_the_next_start(run_app: Any, stored: None, settings: Any) -> None:
    settings("[pipe]\ncount = ['wc', '-l']\n")
    async with run_app() as run:
        await pipe_to(run, "grep -c Choir")
        await pipe_to(run, "count")
        await pipe_to(run, "grep -c Oslo")
    async with run_app() as run:
        await run.press("|")
        listed = [one.split("│")[1].split() for one in run.screen().splitlines() if " grep " in one or "wc" in one]
        assert listed == [["grep", "-c", "Oslo"], ["count", "wc", "-l"], ["grep", "-c", "Choir"]]
        await run.press("enter")
        await run.until(run.notices)
        assert run.notices()[0].startswith("grep -c Oslo has the article: ")


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("frobnicate", "There is no program frobnicate that can be run."),
        ("grep 'open", "A quotation mark in the command is never closed."),
        ("cat | wc", "No shell reads the command, so | has no meaning in it."),
        ("", "Type a command."),
    ],
)
async def test_what_is_wrong_with_it_is_said_and_the_line_stays(
    run_app: Any, stored: None, library: Any, typed: str, fault: str
) -> None:
    async with run_app() as run:
        await run.press("|")
        run.app.screen.query_one("#command-input").value = typed
        await run.press("enter")
        assert fault in " ".join(run.screen().replace("│", " ").split())
        assert run.app.screen.query_one("#command-input").value == typed
        await run.press("escape")
        assert not run.main.parts.jobs.is_running() and library.get_state("commands") is None


async def test_a_shell_reads_it_where_the_settings_say_so(run_app: Any, stored: None, settings: Any) -> None:
    settings("[pipe]\nshell = true\n")
    async with run_app() as run:
        await pipe_to(run, "cat > /dev/null; echo $((20 + 3)) | tr 3 4")
        assert run.notices() == ["cat > /dev/null; echo $((20 +… has the article: 24"]


async def test_a_typed_command_that_runs_long_can_be_stopped(run_app: Any, stored: None) -> None:
    async with run_app() as run:
        await run.press("|", *"sleep", "space", "6", "0", "enter")
        assert run.main.parts.status.lead() == "sleep 60 is running …"
        await run.press("c")
        await run.until(lambda: run.notices() == ["sleep 60 was stopped."])


# -- the selected articles


@pytest.fixture
def three(put: Callable[..., int], make_article: Callable[..., Article]) -> None:
    for name in ("Ant", "Bee", "Cow"):
        put(make_article(name, f"{name} sleeps."))


async def test_each_of_the_selected_articles_is_piped_in_turn(run_app: Any, three: None, settings: Any) -> None:
    settings(f"[pipe]\nformat = 'text'\nfirst = {command('print(input()[::-1])')}\n")
    async with run_app() as run:
        await run.press("V", "j", "|")
        assert "Pipe each of the 2 articles to which command?" in run.screen()
        await run.press("enter")
        await run.until(lambda: not run.main.view.is_on_top)
        assert "first has 2 articles" in run.screen()
        shown = [one.strip(" │") for one in run.screen().splitlines() if "sleeps" not in one]
        assert "Cow: woC" in " ".join(shown) and "Bee: eeB" in " ".join(shown) and "Ant: tnA" not in " ".join(shown)
        await run.press("escape")
        assert run.main.view.list.selected.count == 2


async def test_more_than_some_are_piped_only_after_a_question(
    run_app: Any, three: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(piping, "_MOST_UNASKED", 2)
    async with run_app() as run:
        await run.press("ctrl+a", "|", *"true", "enter")
        assert "Run true 3 times, once for each article?" in run.screen()
        await run.press("down", "enter")
        assert not run.main.parts.jobs.is_running() and run.notices() == []
        await run.press("|", *"true", "enter", "enter")
        await run.until(run.notices)
        assert run.notices() == ["true has 3 articles."]


async def test_who_stops_it_hears_how_far_it_came(run_app: Any, three: None, settings: Any) -> None:
    slow = command("import time; time.sleep(60 * (input() == 'Bee'))")
    settings(f"[pipe]\nformat = 'text'\nseconds = 60\nslow = {slow}\n")
    async with run_app() as run:
        await run.press("ctrl+a", "|", "enter")
        await run.until(lambda: run.main.parts.status.lead() == "slow: 1 of 3 articles …")
        await run.press("c")
        await run.until(run.notices)
        assert run.notices() == ["slow was stopped after 1 of 3 articles."]


async def test_where_it_can_be_run_no_more_the_others_are_told_of(
    run_app: Any, three: None, settings: Any, tmp_path: Path
) -> None:
    once = tmp_path / "once"
    once.write_text('#!/bin/sh\nrm -- "$0"\n')
    once.chmod(0o700)
    settings(f"[pipe]\nonce = ['{once}']\n")
    async with run_app() as run:
        await run.press("ctrl+a", "|", "enter")
        await run.until(run.notices)
        assert run.notices()[0].startswith("once has 1 of 3 articles. ") and "cannot be run" in run.notices()[0]
