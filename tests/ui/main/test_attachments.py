"""What came with an article: listed with its links, and opened by a command of the person or the browser."""

import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base import paths
from reader.library.library import Library
from reader.library.stores.attachments import insert_attachments
from reader.model.article import Article, Link, Paragraph
from reader.model.attachment import Attachment, AttachmentKind

PEAL = Attachment("https://bell.example/1.mp3", AttachmentKind.AUDIO, "audio/mpeg", 3_100_000, "Peal")


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that went to the web browser."""
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not addresses.append(url))
    return addresses


@pytest.fixture
def episode(put: Callable[..., int], library: Library) -> int:
    """An article without an address, with one link and a recording."""
    link = Link(8, 11, "https://example.org/map")
    number = put(Article(headline="Peal", paragraphs=(Paragraph("See the map and hear the bells.", links=(link,)),)))
    with library.writing() as connection:
        insert_attachments(connection, number, [PEAL, PEAL])
    return number


async def test_attachments_are_listed_after_the_links_and_opened(run_app, episode, browsed):
    async with run_app() as run:
        await run.press("enter", "O")
        await run.pilot.pause()
        screen = run.screen()
        assert screen.index("1  map") < screen.index("2  Audio: Peal (3.1 MB)")
        await run.press("2")
        await run.until(lambda: browsed == [PEAL.url])


async def test_an_episode_without_a_page_opens_its_recording(run_app, episode, browsed):
    async with run_app() as run:
        await run.press("o")
        await run.until(lambda: browsed == [PEAL.url])


async def test_a_command_of_the_person_opens_a_kind(run_app, episode, browsed, tmp_path: Path):
    came = tmp_path / "came"
    script = f"import sys; open({str(came)!r}, 'w').write(sys.argv[1])"
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"[open]\naudio = ['{sys.executable}', '-c', \"{script}\", '{{url}}']\n", "utf-8")
    async with run_app() as run:
        await run.press("o")
        await run.until(lambda: came.exists() and came.read_text())
        assert came.read_text() == PEAL.url and not browsed
        await run.until(lambda: f"Opened {PEAL.url}" in run.notices())


async def test_an_address_with_a_command_in_it_is_one_word_and_a_variable(
    run_app, library, put, make_article, tmp_path
):
    url = "https://bell.example/--help;$(touch${IFS}made)`id`/../../x"
    put(make_article("--help $(touch made) ../x", url=url))
    came = tmp_path / "came"
    script = f"import os, sys; open({str(came)!r}, 'w').write(repr([sys.argv[1:], os.environ['BROADSHEET_URL']]))"
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"[open]\nlink = ['{sys.executable}', '-c', \"{script}\", '{{url}}', 'x={{url}}']\n", "utf-8")
    async with run_app() as run:
        await run.press("o")
        await run.until(lambda: came.exists() and came.read_text())
    assert came.read_text() == repr([[url, f"x={url}"], url])


async def test_a_command_that_is_not_there_is_named(run_app, episode):
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[open]\naudio = ['no-such-player']\n", "utf-8")
    async with run_app() as run:
        await run.press("o")
        await run.until(lambda: any("no-such-player could not be started" in one for one in run.notices()))
