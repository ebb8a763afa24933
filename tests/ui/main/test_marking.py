"""What is marked: switching marks on and off, remembering that, and the tooltips of marks."""

import tomllib

import pytest

from reader.base import paths
from reader.library.stores.marks import MarkStore
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.mark_corrections import NameCorrection


@pytest.fixture
def looks_of(style_of):
    """What a style does besides colour."""

    def find(run, words: str) -> set[str]:
        style = style_of(run.main.view.body, words)
        return {name for name in ("bold", "italic", "underline", "dim") if getattr(style, name)}

    return find


@pytest.fixture
def meeting(put, make_article):
    """An article in which one mark of each kind was found; gives its id."""
    words = "Ida Brandt met Tor Line in Oslo on Monday with Norwegian pilots. She said the ferry was “a museum”."
    article = make_article("Meeting", words)

    def mark(name: str, kind: EntityKind) -> Entity:
        return Entity(words.index(name), words.index(name) + len(name), kind, name)

    kinds = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.DATE, EntityKind.NATIONALITY)
    names = ("Ida Brandt", "Tor Line", "Oslo", "Monday", "Norwegian")
    speaker = Speaker(65, 68, "Ida Brandt")
    start, end = words.index("the ferry"), words.index("“a")
    quotes = (
        Quote(start, len(words) - 1, QuoteKind.INDIRECT, speaker),
        Quote(end, end + 10, QuoteKind.PARTIAL, speaker),
    )
    return put(article, annotations=Annotations(quotes, tuple(map(mark, names, kinds))))


MARKED = {"Ida Brandt": {"bold"}, "Tor Line": {"bold", "underline"}, "Oslo": {"underline"}, "“a museum": {"italic"}}
UNMARKED = ("Monday", "Norwegian", "the ferry")


async def test_quotes_people_organisations_and_places_are_marked_and_nothing_else(run_app, meeting, looks_of):
    async with run_app() as run:
        await run.press("enter")
        assert {words: looks_of(run, words) for words in MARKED} == MARKED
        assert [looks_of(run, words) for words in UNMARKED] == [set()] * 3


async def test_all_marks_are_switched_off_and_on_and_that_is_remembered(run_app, meeting, looks_of):
    async with run_app() as run:
        await run.press("enter", "M")
        assert not any(looks_of(run, words) for words in MARKED)
    async with run_app() as run:
        assert not any(looks_of(run, words) for words in MARKED)
        await run.press("l", "M")
    async with run_app() as run:
        assert looks_of(run, "Ida Brandt") == {"bold"}


async def test_kinds_are_switched_in_the_dialog_and_the_article_behind_follows(run_app, meeting, looks_of):
    async with run_app() as run:
        await run.press("enter", "alt+m")
        assert "■  People" in run.screen() and "□  Dates" in run.screen()
        await run.press("3", "7")
        assert "□  People" in run.screen() and "■  Dates" in run.screen()
        await run.press("up", "space", "escape")
        assert run.app.screen is run.main
        assert looks_of(run, "Ida Brandt") == set()
        assert looks_of(run, "Monday") == {"dim"} and looks_of(run, "Norwegian") == {"dim", "underline"}


async def test_kinds_are_kept_in_the_settings_for_all_articles(run_app, meeting, looks_of, put, make_article):
    put(make_article("Another", "“Nor did I,” said Ole Dahl."))
    async with run_app() as run:
        await run.press("enter", "alt+m", "1", "2", "escape")
        await run.all_done()
        settings = tomllib.loads(paths.settings_path().read_text("utf-8"))
        assert settings["marks"] == ["indirect", "people", "organisations", "places"]
        await run.press("J", "K", "J")
        assert looks_of(run, "“Nor did I" if run.main.session.opened.row.headline == "Another" else "“a museum") <= {
            "italic"
        }
        assert looks_of(run, "Ole Dahl" if run.main.session.opened.row.headline == "Another" else "Ida Brandt") == {
            "bold"
        }
    async with run_app() as run:
        assert "indirect" in run.main.session.marked and "quotes" not in run.main.session.marked


async def test_choosing_a_kind_while_all_marks_are_off_switches_them_on(run_app, meeting, looks_of):
    async with run_app() as run:
        await run.press("enter", "M", "alt+m", "7", "escape")
        assert looks_of(run, "Monday") == {"dim"} and looks_of(run, "Ida Brandt") == {"bold"}


async def test_indirect_speech_is_gone_to_only_where_it_is_marked(run_app, meeting, lit):
    async with run_app() as run:
        await run.press("enter")
        assert [quote.kind for quote in run.main.parts.marks.quotes] == [QuoteKind.PARTIAL]
        await run.press("alt+m", "2", "escape", ")")
        assert "".join(lit(run.main.view.body)).startswith("the ferry was “a")
        await run.press(")")
        assert "".join(lit(run.main.view.body)) == "“a museum”"


async def test_the_kinds_that_are_marked_are_those_of_the_settings(run_app, meeting, looks_of):
    path = paths.settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('marks = ["dates"]\n')
    async with run_app() as run:
        await run.press("enter")
        assert looks_of(run, "Monday") == {"dim"} and not any(looks_of(run, words) for words in MARKED)


# -- what is found anew


async def test_what_is_found_anew_shows_in_the_open_article_without_moving_it(
    run_app, put, numbered, looks_of, monkeypatch
):
    article_id = put(numbered, annotations=Annotations())
    async with run_app((100, 20)) as run:
        await run.press("enter", "slash", *"p20w3", "enter")
        before = run.main.view.body.position.offset, run.main.view.body.top_line, run.main.session.find.match
        monkeypatch.setattr("reader.ui.viewmodels.body_text.lay_out", lambda *_: pytest.fail("laid out again"))
        start = numbered.text.index("p20w5 ")
        run.main.controllers.reading.article.show_annotations(
            article_id, Annotations(entities=(Entity(start, start + 5, EntityKind.PERSON, "P"),))
        )
        await run.pilot.pause()
        assert (run.main.view.body.position.offset, run.main.view.body.top_line, run.main.session.find.match) == before
        assert looks_of(run, "p20w5 ") == {"bold"}


async def test_the_current_quote_stays_current_where_it_is_found_again(run_app, meeting, library):
    async with run_app() as run:
        await run.press("enter", ")")
        quote, found = run.main.parts.marks.current_quote, run.main.session.opened.annotations
        run.main.controllers.reading.article.show_annotations(meeting, found._replace(entities=()))
        assert run.main.parts.marks.current_quote == quote
        run.main.controllers.reading.article.show_annotations(meeting, Annotations())
        assert run.main.parts.marks.current_quote is None and run.main.parts.marks.target_quote is None


async def test_what_is_found_anew_in_an_article_that_lies_ready_shows_when_that_is_opened(
    run_app, meeting, stack, looks_of
):
    stack("Newest")
    async with run_app() as run:
        await run.press("enter")
        assert run.main.session.opened.row.headline == "Newest"
        run.main.parts.cache.prepare(meeting, run.main.view.body.measure.width)
        found = MarkStore(run.library).correct(meeting, (NameCorrection("Ida Brandt", None, None),))
        run.main.controllers.reading.article.show_annotations(meeting, found)
        await run.press("J")
        assert looks_of(run, "Ida Brandt") == set() and looks_of(run, "Oslo") == {"underline"}


# -- the mouse


async def test_hovering_shows_who_said_a_quote_and_what_a_name_names(run_app, meeting, shown):
    async with run_app() as run:
        await run.press("enter")
        body = run.main.view.body
        tooltips = {}
        for words in ("museum", "Oslo", "met"):
            y, line = next((y, line) for y, line in enumerate(shown(body)) if words in line)
            await run.pilot.hover(body, offset=(line.index(words), y))
            await run.pilot.pause()
            tooltips[words] = str(body.tooltip or "")
        assert tooltips == {"museum": "Ida Brandt · 1/1", "Oslo": "Oslo · place", "met": ""}


async def test_hovering_shows_nothing_while_marks_are_off(run_app, meeting, shown):
    async with run_app() as run:
        await run.press("enter", "M")
        body = run.main.view.body
        y, line = next((y, line) for y, line in enumerate(shown(body)) if "Oslo" in line)
        await run.pilot.hover(body, offset=(line.index("Oslo"), y))
        await run.pilot.pause()
        assert body.tooltip is None


async def test_what_hovering_shows_goes_when_the_article_scrolls(run_app, put, numbered, shown):
    start = numbered.text.index("p0w3 ")
    put(numbered, annotations=Annotations(entities=(Entity(start, start + 4, EntityKind.PERSON, "Per"),)))
    async with run_app() as run:
        await run.press("enter")
        body = run.main.view.body
        y, line = next((y, line) for y, line in enumerate(shown(body)) if "p0w3 " in line)
        await run.pilot.hover(body, offset=(line.index("p0w3"), y))
        await run.pilot.pause()
        assert str(body.tooltip) == "Per · person"
        await run.press("space")
        assert body.tooltip is None


async def test_hostile_names_are_reported_as_plain_text(run_app, put, numbered, shown):
    start = numbered.text.index("p0w3 ")
    name = "[red]Per[/] [@click=app.quit]\x1b[31mx"
    put(numbered, annotations=Annotations(entities=(Entity(start, start + 4, EntityKind.PERSON, name),)))
    async with run_app((200, 40)) as run:
        await run.press("enter", ">")
        body = run.main.view.body
        y, line = next((y, line) for y, line in enumerate(shown(body)) if "p0w3 " in line)
        await run.pilot.hover(body, offset=(line.index("p0w3"), y))
        await run.pilot.pause()
        assert body.tooltip.plain == "[red]Per[/] [@click=app.quit]x · person"
        assert "[red]Per[/] [@click=app.quit]x · person" in shown(run.main.view.status)[0]
