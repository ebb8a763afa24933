"""Correcting who said a quote and what a name names, in place."""

import pytest
from textual.widgets import OptionList

from reader.model.annotations import EntityKind, QuoteKind
from reader.model.mark_corrections import correction_of_quote, with_mark_correction
from reader.reprocessing.mark_corrections import correct_marks, mark_corrections
from reader.ui.actions.action import Focus

TEXTS = (
    "Ida Brandt met Ole Dahl in Oslo on Monday.",
    "“It took nine years,” Brandt said. “I loved none of them,” she said.",
    "Ole Dahl, of Tor Line, said nothing in Oslo.",
)


@pytest.fixture
def bridge_id(put, make_article) -> int:
    """An article with two quotes of one speaker, two people and a place that is named twice."""
    return put(make_article("Bridge opens", *TEXTS))


@pytest.fixture
def offered():
    """The rows of the list in the dialog."""

    def rows(run) -> list[str]:
        return [str(option.prompt) for option in run.app.screen.query_one(OptionList).options]

    return rows


def speakers(run) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in run.main.session.opened.annotations.quotes]


def kinds(run, name: str) -> list[EntityKind]:
    return [one.kind for one in run.main.session.opened.annotations.entities if one.name == name]


# -- quotes


async def test_another_name_of_the_article_is_chosen_as_the_speaker_and_that_is_remembered(
    run_app, bridge_id, offered, shown
):
    async with run_app() as run:
        await run.press("enter", ")", "C")
        assert "“It took nine years,”" in run.screen() and "— Ida Brandt" in run.screen()
        rows = offered(run)
        assert rows[0].startswith("Ole Dahl") and rows[-2:] == ["Unattributed", "Not a quote"]
        await run.press("enter")
        assert run.app.screen is run.main and speakers(run) == ["Ole Dahl", "Ida Brandt"]
        assert "  Ole Dahl · 1/2  " in shown(run.main.view.status)[0]
        assert run.notices() == ["Ole Dahl said “It took nine years,”"]
    async with run_app() as run:
        assert speakers(run) == ["Ole Dahl", "Ida Brandt"]


async def test_it_is_undone(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ")", "C", "enter", ")", "C", "enter")
        assert speakers(run) == ["Ole Dahl", "Ole Dahl"]
        await run.press("u")
        assert speakers(run) == ["Ole Dahl", "Ida Brandt"]
        await run.press("u")
        assert speakers(run) == ["Ida Brandt", "Ida Brandt"]
        assert run.library.open_article(bridge_id).annotations == run.main.session.opened.annotations


async def test_undo_leaves_what_another_reader_said_meanwhile(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ")", "C", "enter")
        quote = run.main.parts.marks.quotes.from_offset(60, 1)
        said = correction_of_quote(run.main.session.opened.article.text, quote, "Tor Line")
        correct_marks(run.library, bridge_id, with_mark_correction(mark_corrections(run.library, bridge_id), said))
        await run.press("u")
        assert speakers(run) == ["Ida Brandt", "Tor Line"]


async def test_an_article_that_is_gone_meanwhile_is_reported(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ")", "C")
        run.library.delete(bridge_id)
        run.library.write("UPDATE article SET deleted_at = 1", ())
        run.library.drop_deleted()
        await run.press("enter")
        assert run.notices() == ["This article is no longer in the library."] and not len(run.main.parts.undo)


async def test_typing_narrows_the_names_and_a_new_name_may_be_typed(run_app, bridge_id, offered):
    async with run_app() as run:
        await run.press("enter", ")", "C")
        await run.type("dahl")
        assert [row.split("  ")[0] for row in offered(run)] == ["Ole Dahl", "“dahl”", "Unattributed", "Not a quote"]
        await run.press("ctrl+u")
        await run.type("the ferry pilot")
        await run.press("enter")
        assert speakers(run)[0] == "the ferry pilot"


async def test_a_quote_may_be_nobodys_or_no_quote(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ")", "C", "up", "up", "enter")
        assert speakers(run)[0] is None and len(run.main.parts.marks.quotes) == 2
        await run.press(")", "C", "up", "enter")
        assert (
            run.main.session.opened.annotations.quotes[1].kind is QuoteKind.SCARE
            and len(run.main.parts.marks.quotes) == 1
        )
        assert run.main.parts.marks.current_quote is None


async def test_escape_changes_nothing(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ")", "C", "escape")
        assert run.app.screen is run.main and speakers(run) == ["Ida Brandt"] * 2 and not len(run.main.parts.undo)


async def test_neither_the_text_nor_the_match_moves(run_app, put, make_article):
    filler = [f"Note {number}: cars crossed all day." for number in range(60)]
    put(make_article("Long", *filler, *TEXTS, *filler))
    async with run_app((100, 20)) as run:
        await run.press("enter", "slash", *"nine", "enter", ")", "C")
        before = run.main.view.body.top_line, run.main.session.find.match
        await run.press("enter")
        assert (run.main.view.body.top_line, run.main.session.find.match) == before


async def test_the_quote_under_the_cursor_of_the_voices_is_meant_there(run_app, bridge_id):
    async with run_app((200, 40)) as run:
        await run.press("enter", "w", "j", "C")
        assert "“I loved none of them,”" in run.app.screen.query_one("#speaker-quote").render().plain
        await run.press("enter")
        assert speakers(run) == ["Ida Brandt", "Ole Dahl"] and run.main.parts.panes.focus is Focus.VOICES


# -- names


async def test_what_a_name_names_is_chosen_for_all_its_mentions_in_the_article(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ">", ">", ">")
        assert run.main.parts.marks.current_mention.name == "Oslo"
        await run.press("C", "1")
        assert kinds(run, "Oslo") == [EntityKind.PERSON] * 2
        assert run.main.parts.marks.current_mention.kind is EntityKind.PERSON
        assert run.notices() == ["Oslo: person"]
        await run.press("u")
        assert kinds(run, "Oslo") == [EntityKind.PLACE] * 2
    async with run_app() as run:
        assert kinds(run, "Oslo") == [EntityKind.PLACE] * 2


async def test_what_was_said_of_a_name_can_be_said_otherwise(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ">", ">", ">", "C", "1", "C", "2")
        assert kinds(run, "Oslo") == [EntityKind.ORGANISATION] * 2
        await run.press("C", "3")
        assert kinds(run, "Oslo") == [EntityKind.PLACE] * 2
        assert run.library.read("SELECT count(*) FROM mark_correction") == [(0,)]


async def test_words_that_are_no_name_lose_their_mark(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ">", ">", ">", "C", "4")
        assert kinds(run, "Oslo") == [] and run.main.parts.marks.current_mention is None
    async with run_app() as run:
        assert kinds(run, "Oslo") == []


async def test_the_name_under_the_cursor_of_the_panel_is_meant_there(run_app, bridge_id):
    async with run_app((200, 40)) as run:
        await run.press("enter", "e")
        name = run.main.parts.late.panels[Focus.NAMES].content.named.name
        await run.press("C", "3")
        assert set(kinds(run, name)) == {EntityKind.PLACE}


# -- forgetting


async def test_all_corrections_of_an_article_can_be_removed_and_that_undone(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", ")", "C", "up", "enter", ">", ">", ">", "C", "4")
        assert len(run.main.parts.marks.quotes) == 1 and kinds(run, "Oslo") == []
    async with run_app() as run:
        await run.press("l", "alt+c")
        assert len(run.main.parts.marks.quotes) == 2 and len(kinds(run, "Oslo")) == 2
        await run.press("u")
        assert len(run.main.parts.marks.quotes) == 1 and kinds(run, "Oslo") == []


async def test_where_nothing_was_said_there_is_nothing_to_forget(run_app, bridge_id):
    async with run_app() as run:
        await run.press("enter", "alt+c")
        assert run.notices() == ["No quote and no name was corrected in this article."] and not len(run.main.parts.undo)


# -- which


async def test_with_nothing_gone_to_the_marks_in_sight_are_offered(run_app, bridge_id, offered):
    async with run_app() as run:
        await run.press("enter", "C")
        rows = offered(run)
        assert rows[0] == "1  Ida Brandt  person" and any("“It took nine years,” — Ida Brandt" in row for row in rows)
        assert sum("Oslo  place" in row for row in rows) == 1
        await run.press(str(1 + next(n for n, row in enumerate(rows) if "“It took" in row)))
        assert run.app.screen.query_one("#speaker-title")
        assert run.main.parts.marks.current_quote is not None
        await run.press("enter")
        assert speakers(run)[0] == "Ole Dahl"


async def test_without_marks_in_sight_that_is_said(run_app, stack):
    stack("Nothing")
    async with run_app() as run:
        run.main.session.open(None)
        await run.press("enter")
        run.main.controllers.reading.article.show_annotations(
            run.main.session.opened.row.id, run.main.session.opened.annotations._replace(quotes=(), entities=())
        )
        await run.press("C")
        assert run.notices() == ["No quote and no name is in sight."]


async def test_a_hostile_name_is_shown_as_plain_text(run_app, put, make_article, offered):
    put(
        make_article(
            "Hostile", "“It took nine years,” said Ida [red]Brandt[/] of [@click=app.quit]Oslo[/]. Ida Brandt."
        )
    )
    async with run_app() as run:
        await run.press("enter", ")", "C")
        await run.type("[bold]x[/]")
        assert any("“[bold]x[/]”" in row for row in offered(run))
        await run.press("enter")
        assert speakers(run)[0] == "[bold]x[/]"
        assert "[bold]x[/]" in run.screen()
