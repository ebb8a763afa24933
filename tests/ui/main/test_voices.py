"""The panel of voices: who said what, and the way from there into the article."""

import pytest

from reader.model.annotations import QuoteKind
from reader.model.article import Article, Paragraph
from reader.ui.actions.action import Focus
from reader.ui.viewmodels.mark_kinds import MarkKind


@pytest.fixture
def long(put) -> int:
    """A long article with quotes far from each other."""
    filler = [Paragraph(f"Nothing was said in week {week}, and the kiln stayed cold. " * 6) for week in range(20)]
    quotes = ("“The kiln is hot,” said Oda Renn.", "“Nobody told me,” said Ivo Tam.", "“It is cold again,” Renn said.")
    first, second, third = map(Paragraph, quotes)
    paragraphs = (*filler[:7], first, *filler[7:14], second, *filler[14:], third)
    return put(Article(headline="Kiln lit", language="en", paragraphs=paragraphs))


@pytest.fixture
def rows(shown):
    """The lines of the panel without its edge, blank ones left out."""

    def lines(run) -> list[str]:
        return [text for line in shown(run.main.parts.late.panels[Focus.VOICES]) if (text := line.strip("▕▌▐ "))]

    return lines


async def test_speakers_stand_with_their_quotes_in_order_of_appearance(run_app, long, rows):
    async with run_app((200, 40)) as run:
        await run.press("enter", "w")
        lines = rows(run)
        assert lines[0] == "2 voices · 3 quotes · 11 words"
        assert [line for line in lines[1:] if "%" not in line] == [
            "@ Oda Renn", "“The kiln is hot,”", "“It is cold again,”", "@ Ivo Tam", "“Nobody told me,”",
        ]  # fmt: skip
        assert [line.split("  ")[-1] for line in lines if "%" in line] == ["2 quotes · 8 words", "1 quote · 3 words"]


@pytest.mark.parametrize("size", [(200, 40), (120, 30)])
async def test_enter_goes_to_the_quote_and_the_keys_stay_in_the_panel(size, run_app, long, lit, shown):
    async with run_app(size) as run:
        await run.press("enter", "w", "j", "j", "enter")
        assert "“Nobody told me,”" in lit(run.main.view.body)
        assert (
            run.main.parts.panes.focus is Focus.VOICES and run.main.parts.marks.current_quote.speaker.name == "Ivo Tam"
        )
        assert "  Ivo Tam · 2/3  " in shown(run.main.view.status)[0]
        await run.press("k", "enter")
        assert "“It is cold again,”" in lit(run.main.view.body) and "Nobody told me" not in "".join(
            shown(run.main.view.body)
        )


async def test_where_one_pane_shows_enter_goes_to_the_article(run_app, long, lit):
    async with run_app((80, 24)) as run:
        await run.press("enter", "w", "j", "j", "enter")
        await run.until(lambda: "“Nobody told me,”" in lit(run.main.view.body))
        assert run.main.parts.panes.focus is Focus.BODY
        await run.press("w")
        assert (
            run.main.parts.panes.focus is Focus.VOICES
            and run.main.parts.late.panels[Focus.VOICES].content.quote == run.main.parts.marks.current_quote
        )


@pytest.mark.parametrize("size", [(200, 40), (80, 24)])
async def test_from_the_original_page_enter_goes_to_the_quote_in_the_article(size, run_app, long, lit):
    async with run_app(size) as run:
        await run.press("enter", "w", "h", "v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        await run.press("l", "j", "j", "enter")
        await run.until(lambda: "“Nobody told me,”" in lit(run.main.view.body))
        assert not run.main.parts.panes.page_shown and run.main.view.body.display


async def test_a_click_on_a_quote_goes_to_it_and_one_beside_it_does_not(run_app, long, shown, lit):
    async with run_app((200, 40)) as run:
        await run.press("enter", "w")
        panel = run.main.parts.late.panels[Focus.VOICES]
        lines = shown(panel)
        await run.pilot.click(panel, offset=(5, next(y for y, line in enumerate(lines) if "@ Ivo Tam" in line)))
        await run.pilot.pause()
        assert run.main.parts.marks.current_quote is None
        await run.pilot.click(panel, offset=(5, next(y for y, line in enumerate(lines) if "Nobody" in line)))
        await run.until(lambda: run.main.parts.marks.current_quote is not None)
        assert "“Nobody told me,”" in lit(run.main.view.body)


async def test_the_cursor_follows_the_quote_gone_to_in_the_article(run_app, long):
    async with run_app((200, 40)) as run:
        await run.press("enter", "w", "h", ")", ")")
        assert run.main.parts.late.panels[Focus.VOICES].content.quote == run.main.parts.marks.current_quote
        assert run.main.parts.marks.current_quote.speaker.name == "Ivo Tam"


async def test_from_a_quote_gone_to_the_next_one_is_that_after_it(run_app, long):
    async with run_app((200, 40)) as run:
        await run.press("enter", "w", "j", "j", "enter", "h", ")")
        assert run.main.parts.marks.current_quote == list(run.main.parts.marks.quotes)[2]


async def test_quotes_that_nobody_is_named_for_come_last(run_app, put_said, rows):
    put_said("Kiln", Nobody_lit_it=None, It_is_hot="Oda Renn")
    async with run_app((200, 40)) as run:
        await run.press("enter", "w")
        assert [line for line in rows(run)[1:] if "%" not in line] == [
            "· Oda Renn", "It is hot", "· unattributed", "Nobody lit it",
        ]  # fmt: skip


async def test_indirect_quotes_are_listed_while_they_are_marked(run_app, put_said, rows):
    put_said("Kiln", It_is_hot="Oda Renn", _kind=QuoteKind.INDIRECT)
    async with run_app((200, 40)) as run:
        await run.press("enter", "w")
        assert " ".join(rows(run)) == "No quotes in quotation marks in this article; 1 indirect quote not shown."
        run.main.controllers.highlights.mark(frozenset({MarkKind.INDIRECT}))
        await run.pilot.pause()
        assert rows(run)[1] == "· Oda Renn"


async def test_five_thousand_quotes_are_gone_through_as_five_are(run_app, put_said, rows):
    put_said("Kiln", **{f"It_is_{number}_degrees_hot": f"Speaker {number % 900}" for number in range(5_000)})
    async with run_app((200, 40)) as run:
        await run.press("enter", "w", "G")
        panel = run.main.parts.late.panels[Focus.VOICES]
        assert rows(run)[-1] == "It is 4499 degrees hot" and rows(run)[0] != "900 voices · 5,000 quotes · 25,000 words"
        await run.press("enter")
        assert run.main.parts.marks.current_quote == panel.content.quote
        await run.press("g")
        assert rows(run)[0] == "900 voices · 5,000 quotes · 25,000 words" and panel.cursor == 0


async def test_wide_letters_and_long_names_stay_within_the_panel(run_app, put_said, shown):
    put_said("Kiln", 窯は熱い="陶" * 90, It_is_hot="Renn " * 40)
    for width in (200, 120, 80, 40):
        async with run_app((width, 40)) as run:
            await run.press("enter", "w")
            lines = shown(run.main.parts.late.panels[Focus.VOICES])
            assert any("陶…" in line for line in lines) and any(line.endswith("…") for line in lines)


async def test_the_panel_shows_the_voices_of_the_article_that_is_opened_next(run_app, long, put, bridge, rows):
    put(bridge)
    async with run_app((200, 40)) as run:
        await run.press("enter", "w")
        before = rows(run)
        await run.press("J")
        assert rows(run) != before
        await run.press("K")
        assert rows(run) == before and run.main.parts.panes.focus is Focus.VOICES


async def test_the_panel_shown_again_has_the_cursor_where_it_was(run_app, long):
    async with run_app((200, 40)) as run:
        await run.press("enter", "w", "j", "w", "w")
        assert run.main.parts.late.panels[Focus.VOICES].cursor == 1
