"""The panel of related stories: headings and stories, and a cursor that stands on stories only."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from rich.style import Style
from textual.widget import Widget

from reader.model.article import Article, Paragraph, Rail, Story
from reader.ui.viewmodels.rails_content import RailsContent
from reader.ui.widgets.panel import Panel

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]
StyleOf = Callable[[Widget, str], Style]

LATEST = Rail(
    "Latest",
    (
        Story("Ferry pilots retire together", age="2 hours ago", teaser="After forty years."),
        Story("Toll plan dropped"),
    ),
)


@pytest.fixture
def panel(run_app: RunApp, put: Callable[..., int]) -> RunApp:
    """Starts the app with an article open and the keys in the panel of its rails."""

    @asynccontextmanager
    async def run(*rails: Rail, size: tuple[int, int] = (150, 40)) -> AsyncIterator[Any]:
        put(Article(headline="Bridge opens", paragraphs=(Paragraph("It rained."),), rails=rails))
        async with run_app(size) as running:
            await running.press("enter", "t")
            yield running

    return run


def stories(count: int) -> Rail:
    return Rail("All", tuple(Story(f"Story {number}") for number in range(count)))


def lines_of(shown: Shown, panel: Panel[RailsContent]) -> list[str]:
    """The lines of the panel without its edge."""
    return [line.lstrip("▕").rstrip(" ▐") for line in shown(panel)]


async def test_stories_stand_under_their_heading_with_age_and_teaser(panel: RunApp, shown: Shown) -> None:
    async with panel(LATEST) as running:
        assert lines_of(shown, running.main.parts.late.rails)[:9] == [
            "",
            "  Latest",
            "",
            "▌ Ferry pilots retire together",
            "▌ 2 hours ago",
            "▌ After forty years.",
            "",
            "  Toll plan dropped",
            "",
        ]


async def test_a_story_of_several_rails_stands_once_with_their_number(panel: RunApp, shown: Shown) -> None:
    async with panel(LATEST, Rail("Most read", (Story("Toll plan dropped"),))) as running:
        lines = lines_of(shown, running.main.parts.late.rails)
        assert lines.count("  Toll plan dropped") == 1
        assert lines[lines.index("  Toll plan dropped") + 1] == "  listed 2 times"
        assert "  Most read" not in lines


async def test_a_page_without_rails_says_so(panel: RunApp, shown: Shown) -> None:
    async with panel() as running:
        assert (
            lines_of(shown, running.main.parts.late.rails)[1].strip().startswith("This page lists no related stories")
        )
        assert running.main.parts.late.rails.content.story is None
        await running.press("j", "G", "space", "enter")
        assert running.main.parts.late.rails.content.story is None


async def test_the_parts_of_a_story_are_told_apart_by_their_letters(panel: RunApp, style_of: StyleOf) -> None:
    async with panel(LATEST) as running:
        rails = running.main.parts.late.rails
        assert style_of(rails, "Latest").bold
        assert style_of(rails, "After forty").italic
        assert not style_of(rails, "Toll plan").bold
        assert style_of(rails, "Ferry pilots").bgcolor != style_of(rails, "Toll plan").bgcolor


async def test_the_cursor_goes_from_story_to_story_over_headings(panel: RunApp) -> None:
    async with panel(LATEST, Rail("Weather", (Story("Rain expected"),))) as running:
        met = []
        for key in ("j", "j", "j", "k", "g", "G"):
            await running.press(key)
            met.append(running.main.parts.late.rails.content.story.title)
        assert met == [
            "Toll plan dropped",
            "Rain expected",
            "Rain expected",
            "Toll plan dropped",
            "Ferry pilots retire together",
            "Rain expected",
        ]


async def test_the_story_under_the_cursor_is_always_in_sight(panel: RunApp, shown: Shown) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        rails = running.main.parts.late.rails
        for key in ("j", "space", "space", "j", "G", "k", "pageup", "ctrl+u", "b", "g"):
            await running.press(key)
            assert f"▌ {rails.content.story.title}" in lines_of(shown, rails)


async def test_at_the_first_story_its_heading_is_seen(panel: RunApp, shown: Shown) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        await running.press("G", "g")
        assert "  All" in lines_of(shown, running.main.parts.late.rails)
        await running.press("G", *["k"] * 59)
        assert "  All" in lines_of(shown, running.main.parts.late.rails)


async def test_a_page_takes_the_cursor_along(panel: RunApp) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        rails = running.main.parts.late.rails
        await running.press("space")
        first = rails.content.story.title
        assert first != "Story 0"
        await running.press("space", "b")
        await running.press("b", "b")
        assert rails.content.story.title == "Story 0"


async def test_a_page_scrolls_by_one_line_less_than_a_page(panel: RunApp) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        await running.press("space")
        assert running.main.parts.late.rails.top_line == running.main.parts.late.rails.visible_lines - 1


async def test_pages_reach_the_last_story(panel: RunApp) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        await running.press(*["space"] * 12)
        assert running.main.parts.late.rails.content.story.title == "Story 59"


async def test_a_click_chooses_a_story(panel: RunApp, put: Callable[..., int]) -> None:
    put(Article(headline="Toll plan dropped", paragraphs=(Paragraph("Nobody paid."),)))
    async with panel(LATEST) as running:
        await running.pilot.click(running.main.parts.late.rails, offset=(5, 7))
        await running.pilot.pause()
        assert running.main.session.opened.row.headline == "Toll plan dropped"


@pytest.mark.parametrize("y", [0, 1, 2, 6, 20])
async def test_a_click_beside_the_stories_chooses_nothing(panel: RunApp, put: Callable[..., int], y: int) -> None:
    put(Article(headline="Toll plan dropped", paragraphs=(Paragraph("Nobody paid."),)))
    put(Article(headline="Ferry pilots retire together", paragraphs=(Paragraph("They rest."),)))
    async with panel(LATEST) as running:
        await running.pilot.click(running.main.parts.late.rails, offset=(5, y))
        await running.pilot.pause()
        assert running.main.session.opened.row.headline == "Bridge opens"


async def test_long_titles_are_wrapped_within_the_panel(panel: RunApp, shown: Shown) -> None:
    title = "The ferry that crossed the harbour for ninety years is sold to a museum with an engine of its own"
    async with panel(Rail("Latest", (Story(title),))) as running:
        words = " ".join(line.lstrip("▌ ") for line in lines_of(shown, running.main.parts.late.rails)[3:])
        assert " ".join(words.split()) == title


async def test_another_width_keeps_the_story_under_the_cursor(panel: RunApp, shown: Shown) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        await running.press("space", "j")
        rails, title = running.main.parts.late.rails, running.main.parts.late.rails.content.story.title
        await running.pilot.resize_terminal(110, 16)
        await running.pilot.pause()
        assert rails.content.story.title == title
        assert f"▌ {title}" in lines_of(shown, rails)


async def test_the_rails_of_another_page_are_shown_from_their_beginning(panel: RunApp, shown: Shown) -> None:
    async with panel(stories(60), size=(150, 20)) as running:
        await running.press("G")
        rails: Panel[RailsContent] = running.main.parts.late.rails
        rails.content.show_rails((LATEST,))
        assert rails.content.story == LATEST.stories[0]
        assert rails.top_line == 0
        assert lines_of(shown, rails)[1] == "  Latest"
