"""The body: what it shows of an article, and what it reports."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.widget import Widget

from reader.model.annotations import Span
from reader.model.article import Article, Paragraph, ParagraphKind
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Document, Role, document_of_blocks, lay_out
from reader.ui.widgets.article_body import ArticleBody

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]
StyleOf = Callable[[Widget, str], Style]
Numbered = Callable[[int], Document]


async def test_headline_standfirst_credit_and_text_stand_in_order(reading: RunApp, shown: Shown) -> None:
    async with reading() as running:
        lines = [line.rstrip(" ▐").strip() for line in shown(running.main.view.body)]
        assert [line for line in lines if line][:6] == [
            "Lind Bridge opens after nine years",
            "The mayor cut the ribbon in the rain.",
            "Kari Moe · The Oslo Courier · 5 January 2026 · 2 min read",
            "Ida Brandt, the mayor of Oslo, opened the Lind Bridge on Monday.",
            "“It took nine years and I loved none of them,” Brandt said at the",
            "ceremony in Oslo.",
        ]


@pytest.mark.parametrize(
    ("kind", "sign"),
    [
        (ParagraphKind.LIST_ITEM, "• "),
        (ParagraphKind.BLOCK_QUOTE, "┃ "),
        (ParagraphKind.CAPTION, "▫ "),
        (ParagraphKind.QUESTION, "◆ "),
    ],
)
async def test_a_kind_of_paragraph_is_recognised_by_its_sign(
    run_app: RunApp, shown: Shown, kind: ParagraphKind, sign: str
) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of(Article(paragraphs=(Paragraph("Tolls are gone.", kind),)), 1))
        assert f"{sign}Tolls are gone." in [line.strip() for line in shown(body)]


@pytest.mark.parametrize(
    ("role", "attributes"),
    [
        (Role.HEADLINE, {"bold"}),
        (Role.SUBHEADING, {"bold"}),
        (Role.STANDFIRST, {"italic"}),
        (Role.CAPTION, {"italic"}),
        (Role.QUESTION, {"bold"}),
        (Role.TIME_STAMP, {"bold", "reverse"}),
        (Role.BODY, set()),
    ],
)
async def test_a_role_is_recognised_by_its_letters(
    run_app: RunApp, style_of: StyleOf, role: Role, attributes: set[str]
) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of_blocks([("Tolls are gone.", role)]))
        style = style_of(body, "Tolls")
        assert {name for name in ("bold", "italic", "underline", "reverse") if getattr(style, name)} == attributes


async def test_an_empty_document_shows_nothing(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of_blocks([]))
        assert set(shown(body)) == {""}
        assert (body.position.progress, body.position.sight) == (0.0, Span(0, 0))


async def test_letters_of_any_script_are_drawn_within_the_pane(run_app: RunApp) -> None:
    words = "東京の橋 👩\u200d👩\u200d👧 cafe\u0301 สะพาน " * 30
    paragraphs = tuple(Paragraph(words, kind) for kind in ParagraphKind)
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(document_of(Article(paragraphs=paragraphs), 1))
        await running.pilot.pause()
        for line in segments(body):
            assert sum(cell_len(text) for text in line) == body.size.width


def segments(body: ArticleBody) -> list[list[str]]:
    return [[part.text for part in body.render_lines(body.size.region.translate((0, y)))[0]]
            for y in range(body.size.height)]  # fmt: skip


async def test_lines_laid_out_before_are_taken_as_they_are(run_app: RunApp, shown: Shown, numbered: Numbered) -> None:
    async with run_app() as running:
        body, document = running.main.view.body, numbered(3)
        body.show_document(document, lines=lay_out(document, body.measure.width)[:2])
        assert [line.strip() for line in shown(body) if line] == ["Paragraph 0."]


async def test_scrolling_is_reported(run_app: RunApp, monkeypatch: pytest.MonkeyPatch, numbered: Numbered) -> None:
    async with run_app() as running:
        body = running.main.view.body
        body.show_document(numbered(200))
        await running.pilot.pause()
        posted: list[object] = []
        post = body.post_message
        monkeypatch.setattr(body, "post_message", lambda message: (posted.append(message), post(message))[1])
        body.scroll_by(3)
        assert ArticleBody.Scrolled in {type(message) for message in posted}
