"""The marks in the body: names, quotes, links and matches over each other, in every line."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from textual.widget import Widget

from reader.model.annotations import Span
from reader.model.article import Article, Paragraph
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Role, document_of_blocks, lay_out
from reader.ui.viewmodels.highlights import CURRENT_NAME, CURRENT_QUOTE, Layer
from tests.examples import scaled

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
StyleOf = Callable[[Widget, str], Style]
Shown = Callable[[Widget], list[str]]
Painted = Callable[[Widget], list[list[tuple[str, Style]]]]


def looks(style: Style) -> set[str]:
    """What a style does besides colour."""
    return {name for name in ("bold", "italic", "underline", "underline2", "reverse") if getattr(style, name)}


async def test_names_and_quotes_of_an_article_are_marked(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        assert looks(style_of(body, "Ida Brandt")) == {"bold"}
        assert looks(style_of(body, "Oslo, opened")) == {"underline"}
        assert looks(style_of(body, "“It took")) == {"italic"}
        assert looks(style_of(body, "on Monday")) == set()


async def test_the_words_of_a_link_are_marked(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        paragraph = running.main.session.opened.article.paragraphs[0]
        words = paragraph.text[paragraph.links[0].start : paragraph.links[0].end]
        link, plain = style_of(body, words), style_of(body, "on Monday")
        assert link.color != plain.color
        assert looks(link) == {"underline2"}


async def test_a_quote_over_two_lines_is_marked_on_both(reading: RunApp, painted: Painted, style_of: StyleOf) -> None:
    async with reading((120, 40)) as running:
        body = running.main.view.body
        assert looks(style_of(body, "“a museum with an")) == {"italic"}
        assert looks(style_of(body, "engine”")) == {"italic"}
        assert looks(style_of(body, "The bridge replaces")) == set()


async def test_marks_can_be_hidden_and_shown_again(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.marks.show(False)
        assert looks(style_of(body, "Ida Brandt")) == looks(style_of(body, "“It took")) == set()
        body.marks.show(True)
        assert looks(style_of(body, "Ida Brandt")) == {"bold"}


async def test_matches_are_marked_with_the_current_one_apart(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        text = body.document.text
        first, second = text.find("nine years"), text.rfind("nine years")
        body.marks.find([Span(first, first + 10), Span(second, second + 10)], 1)
        other, current = style_of(body, "nine years"), style_of(body, "nine years and")
        assert looks(other) == {"bold", "reverse"}
        assert looks(current) == {"bold", "italic", "underline", "reverse"}
        body.marks.find((), None)
        assert looks(style_of(body, "nine years and")) == {"italic"}


async def test_matches_are_marked_though_other_marks_are_hidden(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.marks.show(False)
        start = body.document.text.find("ceremony")
        body.marks.find([Span(start, start + 8)], 0)
        assert "reverse" in looks(style_of(body, "ceremony"))


async def test_the_quote_gone_to_stands_out_even_where_marks_are_hidden(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        start = body.document.text.find("“It took")
        before = style_of(body, "“It took")
        body.marks.go_to(Span(start, start + 20))
        assert style_of(body, "“It took").bgcolor != before.bgcolor
        body.marks.show(False)
        assert style_of(body, "“It took").bgcolor != before.bgcolor
        body.marks.go_to(None)
        assert style_of(body, "“It took").bgcolor == before.bgcolor


@pytest.mark.parametrize("mark", [CURRENT_QUOTE, CURRENT_NAME])
async def test_a_mark_gone_to_has_a_bar_beside_each_of_its_lines(reading: RunApp, shown: Shown, mark: str) -> None:
    async with reading() as running:
        body = running.main.view.body
        start = body.document.text.find("“a museum")
        before = shown(body)
        body.marks.go_to(Span(start, start + 24), mark)
        barred = [line.partition("▎ ")[2].rstrip(" ▐") for line in shown(body) if "▎" in line]
        assert barred == [
            "The bridge replaces a ferry. Brandt called the ferry “a museum with an",
            "engine”.",
        ]
        assert [line.replace("▎", " ") for line in shown(body)] == before
        body.marks.go_to(None)
        assert shown(body) == before


async def test_where_there_is_no_margin_there_is_no_bar(reading: RunApp, shown: Shown) -> None:
    async with reading((4, 20)) as running:
        running.main.view.body.marks.go_to(Span(0, 300))
        assert not any("▎" in line for line in shown(running.main.view.body))


async def test_other_marks_change_neither_the_lines_nor_the_place(
    reading: RunApp, shown: Shown, style_of: StyleOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading((120, 20)) as running:
        body = running.main.view.body
        body.scroll_by(3)
        start = body.document.text.find("Traffic note 1:")
        body.marks.find([Span(start, start + 7)], 0)
        before, place = shown(body), body.position.offset
        monkeypatch.setattr("reader.ui.viewmodels.body_text.lay_out", None)
        body.marks.change([Layer([(start + 8, start + 12, "person")])])
        assert (shown(body), body.position.offset) == (before, place)
        assert looks(style_of(body, "note 1")) == {"bold"} and "reverse" in looks(style_of(body, "Traffic note 1"))


async def test_another_article_begins_without_matches_and_quote(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        body.marks.find([Span(0, 30)], 0)
        body.marks.go_to(Span(0, 30))
        body.show_document(document_of_blocks([("Tolls are gone.", Role.BODY)]))
        assert style_of(body, "Tolls") == body.style()


async def test_the_highest_layer_gives_the_colour_and_all_give_their_letters(
    run_app: RunApp, style_of: StyleOf
) -> None:
    async with run_app() as running:
        body = running.main.view.body
        style = body.style
        document = document_of(Article(paragraphs=(Paragraph("one two three four"),)), 1)
        at = document.body_start
        person, quote = Layer([(at, at + 13, "person")]), Layer([(at + 4, at + 18, "quote")])
        body.show_document(document, [person, quote])
        body.marks.find([Span(at + 8, at + 13)], None)
        assert style_of(body, "one").color == style("person").color
        assert (style_of(body, "two").color, looks(style_of(body, "two"))) == (style("quote").color, {"bold", "italic"})
        assert style_of(body, "three").bgcolor == style("match").bgcolor
        assert looks(style_of(body, "three")) == {"bold", "italic", "reverse"}
        assert looks(style_of(body, "four")) == {"italic"}


async def test_a_mark_ends_with_its_words_and_not_with_the_line(reading: RunApp, painted: Painted) -> None:
    async with reading() as running:
        line = next(line for line in painted(running.main.view.body) if any("Ida Brandt" in text for text, _ in line))
        assert [text for text, style in line if "bold" in looks(style) and text.strip()] == ["Ida Brandt"]


async def test_another_theme_paints_the_marks_in_its_own_colours(reading: RunApp, style_of: StyleOf) -> None:
    async with reading() as running:
        body = running.main.view.body
        before = style_of(body, "Ida Brandt")
        running.app.theme = "broadsheet-light"
        await running.pilot.pause()
        after = style_of(body, "Ida Brandt")
        assert after.color != before.color
        assert after.bgcolor != before.bgcolor


WORDS = st.lists(st.text("ab橋é👍", min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)
PLACES = st.lists(st.integers(0, 120), max_size=10).map(lambda places: sorted(set(places)))


def spans(places: list[int], text: str) -> list[tuple[int, int]]:
    """A stretch of a text between every second pair of places."""
    inside = [place for place in places if place <= len(text)]
    return list(pairwise(inside))[::2]


async def test_marks_change_no_letter_of_any_line(run_app: RunApp, painted: Painted) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.measure.choose(20)

        @settings(max_examples=scaled(30))
        @given(WORDS, PLACES, PLACES, PLACES)
        def check(words: str, names: list[int], quotes: list[int], matches: list[int]) -> None:
            document = document_of(Article(paragraphs=(Paragraph(words),)), 1)
            marks = [
                Layer((start, end, mark) for start, end in spans(places, document.text))
                for places, mark in ((names, "person"), (quotes, "quote"))
            ]
            body.show_document(document, marks)
            body.marks.find([Span(*stretch) for stretch in spans(matches, document.text)], 0)
            lines = [document.text[line.start : line.end] for line in lay_out(document, 20)]
            seen = ["".join(text for text, _ in line).strip(" ▐") for line in painted(body)]
            assert seen[: len(lines)] == lines[: len(seen)]

        check()
