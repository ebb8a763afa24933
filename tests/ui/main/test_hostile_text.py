"""Text of pages that tries to be markup or to speak to the terminal."""

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual import events

from reader.annotating.version import VERSION
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Link, Paragraph, Rail, Story

MARKUP = "[@click=app.bell]x[/] [bold]y[/bold] [/] $z"
ESCAPES = "\x1b]52;c;aGVsbG8=\x07\x1b[2J\x9b31m\u202e\u2066\U000e0041"
HOSTILE = f"{ESCAPES}{MARKUP}"


@pytest.fixture
def trap(put: Callable[..., int]) -> int:
    """An article that is hostile wherever it has text."""
    story = Story(f"S {HOSTILE}", age=f"A {HOSTILE}", teaser=f"T {HOSTILE}")
    text = f"“P {HOSTILE},” said Ida Brandt."
    return put(
        Article(headline=f"H {HOSTILE}", standfirst=f"F {HOSTILE}", byline=(f"B {HOSTILE}",), publisher=f"U {HOSTILE}",
                paragraphs=(Paragraph(text, links=(Link(1, 2, f"https://example.org/{MARKUP}"),)),),
                rails=(Rail(f"R {HOSTILE}", (story,)),))
    )  # fmt: skip


def shows_plainly(run, *letters: str) -> None:
    """The markup stands on the screen as it is, and neither a control character nor an action does."""
    strips = run.app.screen._compositor.render_strips()
    lines = ["".join(part.text for part in strip) for strip in strips]
    bad = {character for line in lines for character in line if unicodedata.category(character) in ("Cc", "Cf")}
    assert not bad
    assert not any("@click" in part.style.meta for strip in strips for part in strip if part.style)
    words = " ".join(" ".join(lines).split())
    for letter in letters:
        assert f"{letter} {MARKUP}" in words


async def test_in_list_and_article(run_app, trap):
    async with run_app((200, 40)) as run:
        await run.press("enter")
        assert "U [@click=app.bell]x[/]" in run.screen() and "B [@click=app.bell]x[/]" in run.screen()
        shows_plainly(run, "H", "F", "“P")


async def test_in_the_related_stories(run_app, trap):
    async with run_app((200, 40)) as run:
        await run.press("enter", "t")
        for line in ("R", "S", "A", "T"):
            shows_plainly(run, line)


@pytest.mark.parametrize("size", [(200, 40), (110, 40), (80, 24)])
@pytest.mark.parametrize("keys", ["w", "e", "wA", "eA"])
async def test_in_the_panels_of_voices_names_and_articles(size, keys: str, run_app, library):
    name, article = f"V {HOSTILE}", Article(headline=f"H {HOSTILE}", paragraphs=(Paragraph(f"“P {HOSTILE}”"),))
    quote = Quote(0, len(article.text), QuoteKind.DIRECT, Speaker(0, 1, name))
    page = RawPage("said.txt", "text", article.text, None, datetime(2026, 1, 2, tzinfo=UTC))
    library.add(article, Annotations((quote,), (Entity(0, 1, EntityKind.PERSON, name),), VERSION), page)
    async with run_app(size, notices=True) as run:
        await run.press("enter", *keys)
        await run.all_done()
        assert "V [@click=app.bell]x[/]" in run.screen()
        shows_plainly(run)
        await run.press("enter", "j", "enter")
        shows_plainly(run)


async def test_in_notices(run_app, trap):
    async with run_app((200, 40), notices=True) as run:
        await run.press("s")
        await run.until(lambda: "Starred: H" in run.screen())
        strips = run.screen().splitlines()
        assert any("Starred: H [@click=app.bell]x[/]" in line for line in strips)
        shows_plainly(run)


async def test_in_the_list_of_links(run_app, trap):
    async with run_app((200, 40)) as run:
        await run.press("enter", "O")
        assert f"https://example.org/{MARKUP}" in run.screen()
        shows_plainly(run)


async def test_in_the_name_of_a_file_that_cannot_be_added(run_app, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = f"{HOSTILE.replace('/', '')}.html"
    Path(name).write_text("nothing", "utf-8")
    async with run_app((200, 40), notices=True) as run:
        run.main.controllers.adding.start([Path(name)], opens_first=False)
        assert "adding [@click=app.bell]x[]" in run.screen()
        shows_plainly(run)
        await run.until(lambda: not run.main.parts.jobs.is_running("adding") and "[@click=app.bell]x[]" in run.screen())
        shows_plainly(run)


async def test_in_the_headline_of_a_page_that_is_added(run_app, site):
    words = "".join(f"<p>Grower {n} picked the first pears of the year on a warm morning.</p>" for n in range(6))
    site.pages["/"] = f"<html><body><article><h1>H {HOSTILE}</h1>{words}</article></body></html>"
    async with run_app((200, 40), notices=True) as run:
        run.main.controllers.adding.start([site.address + "/"], opens_first=False)
        await run.until(lambda: "Added: H" in run.screen())
        shows_plainly(run)


@pytest.mark.parametrize(
    "keys", [("a",), ("question_mark",), ("enter", "slash")], ids=["box for pages", "filter of the help", "find bar"]
)
async def test_pasted_into_a_line(keys: tuple[str, ...], run_app, stack):
    stack("First")
    async with run_app((200, 40)) as run:
        await run.press(*keys)
        run.app.post_message(events.Paste(HOSTILE))
        await run.pilot.pause()
        assert MARKUP in run.screen()
        shows_plainly(run)


async def test_pasted_as_page_text_into_the_box(run_app):
    async with run_app((200, 40)) as run:
        await run.press("a")
        run.app.post_message(events.Paste(f"{HOSTILE}\n{HOSTILE}"))
        await run.pilot.pause()
        assert "2 lines: [@click=app.bell]x[/]" in run.screen()
        shows_plainly(run)


async def test_in_a_find_that_is_kept_or_in_vain(run_app, trap, shown):
    async with run_app((200, 40), notices=True) as run:
        await run.press("enter", "slash", *"[@click", "enter")
        assert shown(run.main.view.status)[0].startswith(" find: [@click  ")
        shows_plainly(run)
        await run.press("escape", "slash", *"[/nowhere]", "enter")
        await run.until(lambda: "“[/nowhere]” is not in this article." in run.screen())


async def test_in_the_name_of_a_setting(run_app, own_folders: Path):
    settings = own_folders / "config" / "broadsheet" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('"[/]\\u001b]52;c;aGk=\\u0007" = 1\n', "utf-8")
    async with run_app((200, 40), notices=True) as run:
        await run.until(lambda: "line 1: [/] = 1: unknown setting; allowed: theme" in " ".join(run.notices()))
        shows_plainly(run)


async def test_in_the_speaker_of_a_quote_and_in_what_is_copied(run_app, trap):
    async with run_app((200, 40)) as run:
        await run.press("enter", ")", "Y")
        assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in run.app.clipboard)
        assert MARKUP in run.app.clipboard
