"""Going to quotes and to mentions of names: what is lit, and where it stands."""

from dataclasses import replace

import pytest

from reader.model.annotations import Annotations, Quote, QuoteKind, Speaker
from reader.ui.main.observable import Topic


@pytest.fixture
def interview(make_article):
    """An article of three quotes by two people, sixty paragraphs apart."""
    filler = [f"Note {number}: cars and bicycles crossed all day." for number in range(60)]
    return make_article(
        "Ferry pilots talk",
        "“The river is kinder than the road,” Ida Brandt said on Monday.",
        *filler,
        "“I never learnt to swim,” said Tor Vik, who steered the ferry.",
        *filler,
        "“Nor did I,” Ida Brandt said.",
    )


def sight_of(run) -> str:
    body = run.main.view.body
    return body.document.text[body.position.sight.start : body.position.sight.end]


async def test_a_quote_gone_to_is_current_and_in_sight(run_app, put, interview):
    put(interview)
    async with run_app() as run:
        await run.press("enter")
        _, quote, _ = run.main.parts.marks.quotes
        run.main.controllers.reading.mark_navigation.go_to(quote)
        await run.pilot.pause()
        assert run.main.parts.marks.current_quote == quote and run.main.parts.marks.current_mention is None
        assert "“I never learnt to swim,”" in sight_of(run)


async def test_a_mention_gone_to_is_current_in_sight_and_lit(run_app, put, interview, lit):
    put(interview)
    async with run_app() as run:
        await run.press("enter")
        mention = [one for one in run.main.session.opened.annotations.entities if one.name == "Ida Brandt"][-1]
        run.main.controllers.reading.mark_navigation.go_to(mention)
        await run.pilot.pause()
        assert run.main.parts.marks.current_mention == mention and run.main.parts.marks.current_quote is None
        assert "“Nor did I,”" in sight_of(run) and lit(run.main.view.body) == ["Ida Brandt"]


async def test_nothing_is_current_in_another_article_even_with_the_same_quotes(run_app, put, interview):
    put(interview)
    shorter = replace(interview, headline="Ferry pilots talk again", paragraphs=interview.paragraphs[:5], rails=())
    put(replace(shorter, url="https://example.org/again"))
    async with run_app() as run:
        await run.press("enter", ")")
        assert run.main.parts.marks.current_quote is not None
        await run.press("J")
        assert run.main.session.opened.annotations.quotes[0].start == 0
        assert run.main.parts.marks.current_quote is None and run.main.parts.marks.current_mention is None


async def test_the_session_says_that_another_mark_is_current(run_app, put, interview):
    heard = []
    put(interview)
    async with run_app() as run:
        run.main.session.observe(lambda: heard.append(run.main.session.current), Topic.CURRENT)
        await run.press("enter", ")", ")", "(")
        first, second, _ = run.main.parts.marks.quotes
        assert heard[-3:] == [first, second, first]


# -- copying


async def test_the_quote_named_in_the_bottom_line_is_the_one_that_is_copied(run_app, put, interview, shown):
    put(interview)
    async with run_app((160, 30)) as run:
        await run.press("enter")
        assert "  Ida Brandt · 1/3  " in shown(run.main.view.status)[0]
        await run.press("Y")
        assert run.app.clipboard.startswith("“The river is kinder than the road” — Ida Brandt, in “Ferry pilots talk”")
        await run.press("G", "Y")
        assert "  Ida Brandt · 3/3  " in shown(run.main.view.status)[0]
        assert run.app.clipboard.startswith("“Nor did I” — Ida Brandt")


async def test_of_a_name_in_a_quote_that_quote_is_copied(run_app, put, make_article):
    put(make_article("Two", "“It rained,” said Ole Dahl.", "“We met Ida Brandt in Oslo,” said Per Aas."))
    async with run_app() as run:
        await run.press("enter")
        run.main.controllers.reading.mark_navigation.go_to(
            next(one for one in run.main.parts.marks.mentions if one.name == "Oslo")
        )
        await run.press("Y")
        assert run.app.clipboard.startswith("“We met Ida Brandt in Oslo” — Per Aas")


async def test_in_the_panel_of_voices_the_quote_under_the_cursor_is_copied(run_app, put, interview):
    put(interview)
    async with run_app((200, 40)) as run:
        await run.press("enter", "w", "G", "Y")
        assert run.app.clipboard.startswith("“I never learnt to swim” — Tor Vik")


# -- the bottom line


async def test_no_quote_is_named_where_none_is_in_sight(run_app, put, interview, shown):
    put(interview)
    async with run_app((160, 30)) as run:
        await run.press("enter", ")", "space", "space")
        assert "Brandt" not in shown(run.main.view.status)[0]


async def test_in_the_list_only_a_quote_gone_to_is_named(run_app, put, interview, shown):
    put(interview)
    async with run_app((160, 30)) as run:
        await run.press("enter", "h")
        assert "Brandt" not in shown(run.main.view.status)[0]
        await run.press("l", ")", "h")
        assert "  Ida Brandt · 1/3  " in shown(run.main.view.status)[0]


async def test_a_quote_of_nobody_in_particular_is_shown_as_unattributed(run_app, put, make_article, shown):
    put(make_article("Walls", "“Nobody may lean on this wall.”", "It stood."))
    async with run_app((160, 30)) as run:
        await run.press("enter", ")")
        assert "  unattributed · 1/1  " in shown(run.main.view.status)[0]


async def test_a_long_name_leaves_its_number_in_sight(run_app, put, make_article, shown):
    words = "“No.”"
    speaker = Speaker(0, 0, "Ann " + "Longname " * 30)
    put(make_article("Names", words), annotations=Annotations((Quote(0, 5, QuoteKind.DIRECT, speaker),)))
    async with run_app((90, 24)) as run:
        await run.press("enter", ")")
        line = shown(run.main.view.status)[0]
        assert "… · 1/1  " in line and line.startswith(" J next") and "q back" in line


# -- names


async def test_names_are_gone_through_and_the_ends_say_so(run_app, put, make_article, lit):
    put(make_article("Three", "Ida Brandt met Ole Dahl in Oslo."))
    async with run_app() as run:
        await run.press("enter")
        seen = []
        for key in (">", ">", ">", ">", "<"):
            await run.press(key)
            seen.append("".join(lit(run.main.view.body)).strip("[]"))
        assert seen == ["Ida Brandt", "Ole Dahl", "Oslo", "Oslo", "Ole Dahl"]
        assert run.notices() == ["This is the last name."]


async def test_an_article_without_names_says_so(run_app, stack):
    stack("nothing")
    async with run_app() as run:
        await run.press("enter")
        run.main.controllers.reading.article.show_annotations(run.main.session.opened.row.id, Annotations())
        await run.press(">")
        assert run.notices() == ["No name was found in this article."]
