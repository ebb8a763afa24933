"""Articles that tell the same story: one row, the list of them, opening and parting them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reader.model.article import Article
from reader.ui.actions.action import Focus

NEWEST = datetime(2026, 1, 20, tzinfo=UTC)


@pytest.fixture
def story(put: Callable[..., int], make_article: Callable[..., Article]) -> dict[str, int]:
    """Three articles of one story, the longest from the Echo, between two others."""
    words = [f"word{number}" for number in range(200)]
    texts = {"Fog": 0, "Ferry back": 110, "Boat runs": 120, "Bay relieved": 100, "Mill sold": 0}
    ids = {}
    for day, (headline, length) in enumerate(texts.items()):
        article = make_article(
            headline, " ".join(words[:length]) or headline, publisher=f"The {headline[:4].strip()} Echo"
        )
        ids[headline] = put(replace(article, url=f"https://quay.example/{day}"), NEWEST - timedelta(days=day))
    return ids


def headlines(run, shown) -> list[str]:
    return [line.strip("▌│●▕▐ ") for line in shown(run.main.view.list)[::2] if line.strip("▕▐ ")]


async def test_a_story_stands_in_the_list_once_and_names_the_other_sites_that_have_it(run_app, story, shown):
    async with run_app() as run:
        assert headlines(run, shown) == ["Fog", "Boat runs", "Mill sold"]
        assert "also in 2" in shown(run.main.view.list)[3]
        assert not any("also" in line for number, line in enumerate(shown(run.main.view.list)) if number != 3)


async def test_where_there_is_room_it_says_in_which(run_app, story, shown):
    async with run_app((99, 24)) as run:
        assert "also in The Ferr Echo, The Bay Echo" in shown(run.main.view.list)[3]


async def test_the_footer_offers_the_same_story_on_such_a_row_only(run_app, story, shown):
    async with run_app() as run:
        assert "same story" not in shown(run.main.view.status)[0]
        await run.press("j")
        assert "same story" in shown(run.main.view.status)[0]
        await run.press("j")
        assert "same story" not in shown(run.main.view.status)[0]


async def test_the_articles_of_the_story_are_listed_and_the_second_is_opened(run_app, story):
    async with run_app() as run:
        await run.press("j", "I")
        assert "3 articles on the same story" in run.screen() and "The Bay Echo" in run.screen()
        await run.press("down", "enter")
        assert (run.main.session.opened.row.headline, run.main.parts.panes.focus) == ("Ferry back", Focus.BODY)
        assert run.main.view.list.row.headline == "Boat runs"


@pytest.mark.parametrize(("keys", "opened"), [(("3",), "Bay relieved"), (("j", "j", "k", "enter"), "Ferry back")])
async def test_by_digit_and_by_letters_too(run_app, story, keys, opened):
    async with run_app() as run:
        await run.press("j", "I", *keys)
        assert run.main.session.opened.row.headline == opened


async def test_escape_leaves_all_as_it_is(run_app, story):
    async with run_app() as run:
        await run.press("j", "I", "escape")
        assert run.main.session.opened is None and run.main.parts.panes.focus is Focus.LIST


async def test_the_next_of_an_article_that_its_story_hides_is_counted_from_the_story(run_app, story):
    async with run_app() as run:
        await run.press("j", "I", "3", "J")
        assert run.main.session.opened.row.headline == "Mill sold"
        await run.press("K")
        assert run.main.session.opened.row.headline == "Boat runs"


async def test_reading_one_reads_the_story_and_that_can_be_undone(run_app, story, shown):
    async with run_app() as run:
        await run.press("j", "I", "3", "m")
        names = ("Ferry back", "Boat runs", "Bay relieved")
        assert [run.library.row(story[name]).is_read for name in names] == [True] * 3
        assert shown(run.main.view.list)[2][1] == " "
        await run.press("u")
        assert not run.library.row(story["Boat runs"]).is_read and shown(run.main.view.list)[2][1] == "●"


async def test_what_tells_another_story_is_parted_and_that_is_undone(run_app, story, shown):
    async with run_app() as run:
        await run.press("j", "I", "down", "x")
        assert run.notices() == ["Not the same story: Ferry back (u undoes it)"]
        assert headlines(run, shown) == ["Fog", "Ferry back", "Boat runs", "Mill sold"]
        assert run.main.view.list.row.headline == "Boat runs" and "also in 1" in shown(run.main.view.list)[5]
        await run.press("u")
        assert headlines(run, shown) == ["Fog", "Boat runs", "Mill sold"]


async def test_the_open_article_once_parted_has_no_other_versions(run_app, story, shown):
    async with run_app() as run:
        await run.press("j", "I", "enter", "I", "x")
        assert (
            run.main.session.opened.row.headline == "Boat runs" and "same story" not in shown(run.main.view.status)[0]
        )


async def test_deleting_the_one_in_the_list_shows_the_next(run_app, story, shown):
    async with run_app() as run:
        await run.press("j", "D")
        assert headlines(run, shown) == ["Fog", "Ferry back", "Mill sold"]
        await run.press("u")
        assert headlines(run, shown) == ["Fog", "Boat runs", "Mill sold"]
