"""Going to quotes and to mentions of names: what is lit, where it stands, who is told."""

from dataclasses import replace

import pytest


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
    body = run.main.body
    return body.document.text[body.sight.start : body.sight.end]


async def test_a_quote_gone_to_is_current_and_in_sight(run_app, put, interview):
    put(interview)
    async with run_app() as run:
        await run.press("enter")
        _, quote, _ = run.main.quotes
        run.main.go_to_quote(quote)
        await run.pilot.pause()
        assert run.main.current_quote == quote and run.main.current_mention is None
        assert "“I never learnt to swim,”" in sight_of(run)


async def test_a_mention_gone_to_is_current_in_sight_and_lit(run_app, put, interview, lit):
    put(interview)
    async with run_app() as run:
        await run.press("enter")
        mention = [one for one in run.main.opened.annotations.entities if one.name == "Ida Brandt"][-1]
        run.main.go_to_mention(mention)
        await run.pilot.pause()
        assert run.main.current_mention == mention and run.main.current_quote is None
        assert "“Nor did I,”" in sight_of(run) and lit(run.main.body) == ["Ida Brandt"]


async def test_nothing_is_current_in_another_article_even_with_the_same_quotes(run_app, put, interview):
    put(interview)
    put(replace(interview, headline="Ferry pilots talk again", url="https://example.org/again"))
    async with run_app() as run:
        await run.press("enter", ")")
        assert run.main.current_quote is not None
        await run.press("J")
        assert run.main.opened.annotations.quotes[0].start == 0
        assert run.main.current_quote is None and run.main.current_mention is None


async def test_the_body_says_that_another_mark_is_current(run_app, put, interview, monkeypatch):
    heard = []

    monkeypatch.setattr("reader.ui.screens.quoting.QuotingActs.on_article_body_current_changed",
                        lambda screen: heard.append(screen.current_quote), raising=False)  # fmt: skip
    put(interview)
    async with run_app() as run:
        await run.press("enter", ")", ")", "(")
        first, second, _ = run.main.quotes
        assert heard[-3:] == [first, second, first]
