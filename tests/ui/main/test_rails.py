"""The panel of related stories."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.model.article import Article, Rail, Story
from reader.ui.actions.action import Focus

WIDTHS = (80, 120, 160)


@pytest.fixture
def rails_panel(shown) -> Callable[..., list[str]]:
    """The lines of the panel as words, blank ones left out."""

    def lines(run) -> list[str]:
        words = (" ".join(line.strip("▕▌▐ ").split()) for line in shown(run.main.parts.late.rails))
        return [line for line in words if line]

    return lines


@pytest.fixture
def long(put: Callable[..., int], numbered: Article, bridge: Article) -> int:
    """A long article with rails, in which no word comes twice."""
    return put(replace(numbered, rails=bridge.rails))


async def test_the_panel_is_hidden_until_one_asks_for_it(run_app, put, bridge):
    put(bridge)
    async with run_app((160, 40)) as run:
        await run.press("enter")
        assert "Toll plan dropped" not in run.screen()
        await run.press("t")
        assert "Toll plan dropped" in run.screen() and run.main.parts.panes.focus is Focus.RAILS


@pytest.mark.parametrize("width", WIDTHS)
async def test_t_hides_the_panel_again_and_goes_back_to_the_article(width: int, run_app, put, bridge):
    put(bridge)
    async with run_app((width, 24)) as run:
        await run.press("enter", "t", "t")
        assert "Toll plan dropped" not in run.screen()
        assert "Lind Bridge opens" in run.screen() and run.main.parts.panes.focus is Focus.BODY


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("key", ["t", "escape"])
async def test_from_the_list_it_goes_back_to_the_list(width: int, key: str, run_app, put, bridge):
    put(bridge)
    async with run_app((width, 24)) as run:
        await run.press("enter", "h", "t")
        assert run.main.parts.panes.focus is Focus.RAILS
        await run.press(key)
        assert (
            run.main.parts.panes.focus is Focus.LIST
            and run.main.view.list.display
            and not run.main.parts.late.rails.display
        )


async def test_t_goes_back_to_the_pane_that_last_had_the_keys(run_app, put, bridge):
    put(bridge)
    async with run_app((160, 24)) as run:
        await run.press("enter", "h", "t", "h", "l", "t")
        assert run.main.parts.panes.focus is Focus.BODY


async def test_t_does_nothing_while_no_article_is_open(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("t")
        assert run.main.parts.panes.focus is Focus.LIST and not run.main.parts.panes.panel


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_line_being_read_stays_at_the_top_while_the_panel_comes_and_goes(width: int, run_app, long, shown):
    async with run_app((width, 30)) as run:
        await run.press("enter", "space", "space", "j")
        before = shown(run.main.view.body)
        word = before[0].split()[0]
        assert word.startswith("p")
        await run.press("t")
        if width >= 100:
            assert word in shown(run.main.view.body)[0].split()
        await run.press("t")
        assert shown(run.main.view.body) == before


async def test_at_120_columns_the_panel_takes_the_place_of_the_list(run_app, long):
    async with run_app((120, 30)) as run:
        await run.press("enter", "t")
        assert run.main.parts.late.rails.display and run.main.view.body.display and not run.main.view.list.display
        await run.press("h", "h")
        assert run.main.view.list.display and run.main.view.body.display and not run.main.parts.late.rails.display
        await run.press("t")
        assert run.main.parts.panes.focus is Focus.RAILS and run.main.parts.late.rails.display


async def test_at_160_columns_list_article_and_panel_show_together(run_app, long):
    async with run_app((160, 30)) as run:
        await run.press("enter", "t")
        assert run.main.view.list.display and run.main.view.body.display and run.main.parts.late.rails.display


async def test_a_story_in_two_rails_shows_once_with_a_count(run_app, put, bridge, rails_panel):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "t")
        assert rails_panel(run) == [
            "Don't miss", "Ferry pilots retire together", "2 hours ago · listed 2 times", "After forty years.",
            "Toll plan dropped", "Latest", "Rain expected",
        ]  # fmt: skip


async def test_a_page_without_rails_says_so(run_app, stack, rails_panel):
    stack("Alone")
    async with run_app() as run:
        await run.press("enter", "t")
        assert " ".join(rails_panel(run)).startswith("This page lists no related stories")
        await run.press("j", "enter", "G")
        assert run.main.session.opened.row.headline == "Alone"


async def test_the_panel_shows_the_rails_of_the_article_that_is_opened_next(run_app, put, bridge, stack, rails_panel):
    put(bridge)
    stack("Alone")
    async with run_app() as run:
        await run.press("enter", "J", "t")
        assert "Toll plan dropped" in rails_panel(run)
        await run.press("K")
        assert " ".join(rails_panel(run)).startswith("This page lists no related stories")


async def test_enter_opens_a_story_that_the_library_has(run_app, put, bridge, make_article):
    put(bridge)
    put(make_article("Rain expected"))
    async with run_app() as run:
        run.main.controllers.reading.article.open(1)
        run.main.parts.panes.go_to(Focus.BODY)
        await run.press("t", "j", "j", "enter")
        assert run.main.session.opened.row.headline == "Rain expected"
        assert run.main.view.list.row.headline == "Rain expected" and run.main.parts.panes.focus is Focus.BODY


async def test_on_a_narrow_screen_the_story_that_enter_opens_comes_into_sight(run_app, put, bridge, make_article):
    put(bridge)
    put(make_article("Rain expected"))
    async with run_app((80, 24)) as run:
        run.main.controllers.reading.article.open(1)
        run.main.parts.panes.go_to(Focus.BODY)
        await run.press("t", "j", "j", "enter")
        assert "Rain expected, officials said on Monday." in run.screen()


async def test_a_story_is_known_by_its_address_even_under_another_title(run_app, put, make_article):
    story = Story("A title for the front page", url="https://www.example.org/toll?utm_source=front")
    put(make_article("Hub", rails=(Rail("More", (story,)),)))
    put(make_article("Toll plan dropped", url="https://example.org/toll"))
    async with run_app() as run:
        run.main.controllers.reading.article.open(1)
        await run.press("t", "enter")
        assert run.main.session.opened.row.headline == "Toll plan dropped"


async def test_enter_adds_and_opens_a_story_that_has_an_address(run_app, put, make_article, site, web_page):
    site.pages["/pears"] = web_page("Pears ripen early")
    story = Story("Pears", url=f"{site.address}/pears")
    put(make_article("Hub", rails=(Rail("More", (story,)),)))
    async with run_app() as run:
        await run.press("enter", "t", "enter")
        assert "adding http://127.0.0.1" in run.screen()
        await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
        assert run.main.session.opened.row.headline == "Pears ripen early"
        assert run.main.parts.panes.focus is Focus.BODY and run.library.count() == 2


async def test_enter_on_a_story_without_an_address_says_that_there_is_none(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "t", "enter")
        assert run.notices() == ["The page gave no address for this story, and the library does not have it."]
        assert run.main.parts.panes.focus is Focus.RAILS


async def test_a_click_on_a_story_opens_it(run_app, put, bridge, make_article, shown):
    put(bridge)
    put(make_article("Rain expected"))
    async with run_app((160, 40)) as run:
        run.main.controllers.reading.article.open(1)
        await run.press("t")
        line = next(y for y, text in enumerate(shown(run.main.parts.late.rails)) if "Rain expected" in text)
        await run.pilot.click(run.main.parts.late.rails, offset=(8, line))
        await run.until(lambda: run.main.session.opened.row.headline == "Rain expected")


async def test_escape_leaves_the_panel_and_hides_it(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "t", "escape")
        assert run.main.parts.panes.focus is Focus.BODY and not run.main.parts.late.rails.display


async def test_a_page_that_lists_itself_is_not_among_its_stories(run_app, put, bridge, shown):
    own = Story("Bridge opens", url="https://www.example.org/lind-bridge?utm_source=rail")
    put(replace(bridge, rails=(Rail("Latest", (own, Story("Rain expected"))), Rail("Most read", (own,)))))
    async with run_app() as run:
        await run.press("enter", "t")
        await run.all_done()
        lines = [line.strip("▕▌ ") for line in shown(run.main.parts.late.rails)]
        assert [line for line in lines if line][:2] == ["Latest", "Rain expected"]
        assert not any("Bridge opens" in line or "Most read" in line for line in lines)
