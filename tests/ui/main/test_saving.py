"""S saves an article, E gives it tags."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.base import paths
from reader.library.stores.tags import TagStore
from reader.model.article import Article


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


async def write_line(run: Any, text: str) -> None:
    """Write a line into the dialog in place of what is there."""
    run.app.screen.query_one("#line-input").value = text
    await run.press("enter")


async def test_it_is_saved_in_the_folder_of_the_settings(
    run_app: Any, stored: None, settings: Callable[[str], None], tmp_path: Path
) -> None:
    settings(f'[saving]\nfolder = "{tmp_path}/articles"\nformat = "text"\n')
    async with run_app() as run:
        await run.press("S", "enter")
        await run.until(run.notices)
        path = tmp_path / "articles" / "lind-bridge-opens-after-nine-years.txt"
        assert run.notices() == [f"Saved as {path}"]
        assert path.read_text().startswith("Lind Bridge opens after nine years\n")


async def test_nothing_is_written_over_unasked(run_app: Any, stored: None, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("mine")
    async with run_app() as run:
        await run.press("enter", "S")
        await write_line(run, str(path))
        await run.until(lambda: "Overwrite it" in run.screen())
        await run.press("escape")
        assert path.read_text() == "mine"
        await run.press("S")
        await write_line(run, str(path))
        await run.until(lambda: "Overwrite it" in run.screen())
        await run.press("1")
        assert "mine.md" in run.screen()
        await run.press("enter")
        await run.until(lambda: "Overwrite it" in run.screen())
        await run.press("2")
        await run.until(run.notices)
        assert "Lind Bridge" in path.read_text()


async def test_what_cannot_be_saved_is_reported(run_app: Any, stored: None) -> None:
    async with run_app() as run:
        await run.press("S")
        await write_line(run, "article.pdf")
        await run.until(run.notices)
        assert "The name must end in .md" in run.notices()[0]


async def test_tags_are_given_shown_and_undone(run_app: Any, stored: None, library: Any) -> None:
    async with run_app() as run:
        await run.press("enter", "E")
        await write_line(run, "sea, old town,Sea")
        assert TagStore(library).of(2) == ("old town", "sea") and "#sea" in run.screen()
        await run.press("E")
        assert "old town, sea" in run.screen()
        await write_line(run, "")
        assert TagStore(library).of(2) == () and "#sea" not in run.screen()
        await run.press("u")
        assert TagStore(library).of(2) == ("old town", "sea") and "#sea" in run.screen()
        await run.press("u", "E", "escape")
        assert TagStore(library).of(2) == ()


async def test_tags_of_the_article_under_the_cursor(run_app: Any, stored: None, library: Any) -> None:
    async with run_app() as run:
        await run.press("j", "E")
        await write_line(run, "song")
        assert TagStore(library).of(1) == ("song",)
        await run.press("enter")
        assert "#song" in run.screen()
