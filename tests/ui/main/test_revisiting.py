"""Going back and forward through what one read."""

import pytest

from reader.model.article import Article, Paragraph, Rail, Story
from reader.ui.actions.action import Focus


def at(run) -> str:
    return run.main.session.opened.row.headline


async def test_going_back_and_forward_works_many_steps_deep_and_the_list_follows(run_app, stack):
    stack("First", "Second", "Third", "Fourth")
    async with run_app() as run:
        await run.press("enter", "J", "h", "G", "enter", "K")
        seen = []
        for key in ("backspace", "alt+left", "alt+left", "alt+right", "alt+right", "alt+right"):
            await run.press(key)
            seen.append((at(run), run.main.view.list.row.headline))
        assert [one for one, _ in seen] == ["Fourth", "Second", "First", "Second", "Fourth", "Third"]
        assert all(opened == selected for opened, selected in seen)
        assert run.main.parts.panes.focus is Focus.BODY


async def test_the_keys_are_there_only_where_there_is_something_to_go_to(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "backspace", "alt+right")
        assert at(run) == "First" and run.notices() == []


async def test_the_line_that_was_left_is_shown_again(run_app, put, numbered, stack, shown):
    put(numbered)
    stack("Newer")
    async with run_app() as run:
        await run.press("j", "enter", "space", "space")
        before = shown(run.main.view.body)
        await run.press("K", "backspace")
        assert at(run) == "Numbered" and shown(run.main.view.body) == before


async def test_in_an_article_that_a_search_found_too(run_app, put, make_article, stack, shown):
    texts = [f"Paragraph {number} about reeds." for number in range(60)]
    put(make_article("Reeds", *texts, "Herons stand here.", *texts))
    stack("Newer")
    async with run_app((120, 24)) as run:
        await run.press("slash", *"herons", "enter")
        await run.all_done()
        await run.press("enter")
        assert any("Herons" in line for line in shown(run.main.view.body))
        await run.press("g", "j", "j")
        before = shown(run.main.view.body)
        await run.press("h", "escape", "escape", "g", "enter")
        assert at(run) == "Newer"
        await run.press("backspace")
        assert at(run) == "Reeds" and shown(run.main.view.body) == before


async def test_what_is_gone_is_passed_over(run_app, stack):
    stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("enter", "J", "D")
        assert at(run) == "Third"
        await run.press("backspace")
        assert at(run) == "First"
        await run.press("u", "alt+left")
        assert at(run) == "First"


async def test_where_all_are_gone_that_is_said(run_app, stack):
    first, _ = stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "J")
        run.library.delete(first)
        await run.press("backspace")
        assert at(run) == "Second"
        assert run.notices() == ["No article that is still there was opened before this one."]


async def test_going_back_from_a_related_story_shows_the_article_that_it_stood_beside(run_app, put, stack):
    rail = Rail("Read next", (Story("Second"),))
    put(Article(headline="With a rail", paragraphs=(Paragraph("Reeds grow here."),), rails=(rail,)))
    stack("Other", "Second")
    async with run_app() as run:
        await run.press("G", "enter")
        assert at(run) == "With a rail"
        await run.press("t", "enter")
        assert at(run) == "Second"
        await run.press("backspace")
        assert at(run) == "With a rail"


async def test_an_article_that_the_list_does_not_show_is_gone_back_to(run_app, stack):
    stack("Ferry late", "Goose wins", "Ferry early")
    async with run_app() as run:
        await run.press("j", "enter", "h", "slash", *"ferry", "enter")
        await run.all_done()
        await run.press("enter", "backspace")
        assert at(run) == "Goose wins" and run.main.session.rows.count == 2
        await run.press("alt+right")
        assert at(run).startswith("Ferry")


@pytest.mark.parametrize("width", [120, 80])
async def test_going_back_from_the_list_of_a_narrow_screen_shows_the_article(width: int, run_app, stack):
    stack("First", "Second")
    async with run_app((width, 24)) as run:
        await run.press("enter", "J", "h", "backspace")
        assert at(run) == "First" and run.main.view.body.display
        assert run.main.parts.panes.focus is (Focus.LIST if width == 120 else Focus.BODY)


async def test_the_next_start_goes_back_to_what_was_open(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter")
    async with run_app() as run:
        await run.press("J", "backspace")
        assert at(run) == "First"
