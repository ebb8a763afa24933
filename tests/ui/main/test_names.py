"""The panel of names: who and what is named, and the way to the mentions."""

import pytest

from reader.model.article import Article, Paragraph
from reader.ui.actions.action import Focus


@pytest.fixture
def long(put) -> int:
    """A long article that names one woman three times and another person once."""
    filler = [Paragraph("Nothing was heard all week, and the kiln stayed cold. " * 6) for _ in range(20)]
    texts = ("Oda Renn lit the kiln in Berlin.", "Renn told Ivo Tam that it was hot.", "The kiln of Oda Renn is cold.")
    first, second, third = map(Paragraph, texts)
    paragraphs = (*filler[:7], first, *filler[7:14], second, *filler[14:], third)
    return put(Article(headline="Kiln lit", language="en", paragraphs=paragraphs))


@pytest.fixture
def rows(shown):
    """The lines of the panel, blank ones left out, with one space between words."""

    def lines(run) -> list[str]:
        words = (" ".join(line.strip("▕▌▐ ").split()) for line in shown(run.main.parts.late.panels[Focus.NAMES]))
        return [line for line in words if line]

    return lines


async def test_names_stand_under_their_kinds_with_the_most_mentioned_first(run_app, long, rows):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e")
        assert rows(run) == ["@ People 2", "@ Oda Renn 3", "@ Ivo Tam 1", "⌂ Places 1", "⌂ Berlin 1"]


async def test_enter_steps_through_the_mentions_and_begins_again_after_the_last(run_app, long, rows, lit):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e")
        met = []
        for _ in range(4):
            await run.press("enter")
            met.append((rows(run)[1], lit(run.main.view.body)[0]))
        assert met == [
            ("@ Oda Renn 1/3", "Oda Renn"), ("@ Oda Renn 2/3", "Renn"), ("@ Oda Renn 3/3", "Oda Renn"),
            ("@ Oda Renn 1/3", "Oda Renn"),
        ]  # fmt: skip
        assert run.main.parts.panes.focus is Focus.NAMES


async def test_another_name_begins_with_its_first_mention(run_app, long, rows):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e", "enter", "enter", "j", "enter")
        assert rows(run)[1:3] == ["@ Oda Renn 3", "@ Ivo Tam 1/1"]


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_where_one_pane_shows_the_mention_comes_into_sight_and_e_goes_back_for_the_next(size, run_app, long, lit):
    async with run_app(size) as run:
        await run.press("enter", "e", "enter")
        await run.until(lambda: lit(run.main.view.body) == ["Oda Renn"])
        assert run.main.parts.panes.focus is Focus.BODY
        await run.press("e", "enter")
        await run.until(lambda: lit(run.main.view.body) == ["Renn"])


async def test_a_click_on_a_name_goes_to_its_mentions(run_app, long, shown, rows):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e")
        panel = run.main.parts.late.panels[Focus.NAMES]
        line = next(y for y, text in enumerate(shown(panel)) if "Ivo Tam" in text)
        await run.pilot.click(panel, offset=(6, line))
        await run.until(lambda: "@ Ivo Tam 1/1" in rows(run))
        assert run.main.parts.marks.current_mention.name == "Ivo Tam"


async def test_going_to_a_quote_forgets_the_mention(run_app, long, rows):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e", "enter")
        assert "@ Oda Renn 1/3" in rows(run)
        run.main.view.body.marks.go_to(None)
        run.main.session.go_to_mark(None)
        assert "@ Oda Renn 3" in rows(run)


async def test_the_panel_shows_the_names_of_the_article_that_is_opened_next(run_app, long, put, bridge, rows):
    put(bridge)
    async with run_app((200, 40)) as run:
        await run.press("enter", "e", "j", "enter")
        before = rows(run)
        await run.press("J")
        assert rows(run) != before and run.main.parts.late.panels[Focus.NAMES].cursor == 0
        await run.press("K")
        assert rows(run)[0] == before[0] and not any("/" in line for line in rows(run))
