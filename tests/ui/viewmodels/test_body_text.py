"""The lines of the body: their offsets, what is in sight, and where to scroll."""

import pytest

from reader.model.annotations import Span
from reader.ui.viewmodels.body_layout import Role, document_of_blocks, lay_out
from reader.ui.viewmodels.body_text import BodyText

DOCUMENT = document_of_blocks([(f"Paragraph {number:02}.", Role.BODY) for number in range(20)])
LINES = lay_out(DOCUMENT, 40)


@pytest.fixture
def text() -> BodyText:
    found = BodyText()
    found.lay_out(DOCUMENT, 40)
    return found


def test_before_the_first_layout_there_are_no_lines() -> None:
    text = BodyText()
    assert (len(text), text.progress(10), text.sight(0, 10), text.line_at(5)) == (0, 0.0, Span(0, 0), 0)
    text.lay_out(DOCUMENT, 0)
    assert len(text) == 0 and text.document is DOCUMENT


def test_lines_that_are_known_are_not_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.viewmodels.body_text.lay_out", lambda *_: pytest.fail("laid out again"))
    text = BodyText()
    text.lay_out(DOCUMENT, 40, LINES)
    assert [text.line(number) for number in range(len(text))] == LINES


def test_a_line_below_the_last_is_blank(text: BodyText) -> None:
    assert text.line(len(text)).start == text.line(len(text)).end == 0
    assert text.offset_of(len(text) + 5) == LINES[-1].start


def test_what_is_in_sight_ends_with_the_last_line(text: BodyText) -> None:
    assert text.sight(2, 3) == Span(LINES[2].start, LINES[4].end)
    assert text.sight(len(text) - 1, 9) == Span(LINES[-1].start, LINES[-1].end)
    assert [text.progress(end) for end in (0, len(text) // 2, len(text), len(text) + 5)] == [
        0.0,
        len(text) // 2 / len(text),
        1.0,
        1.0,
    ]


@pytest.mark.parametrize(("line", "top"), [(10, 10), (18, 10), (8, 5), (20, 17)])
def test_a_span_out_of_sight_comes_to_a_third_of_the_pane(text: BodyText, line: int, top: int) -> None:
    span = Span(text.line(line).start, text.line(line).end)
    assert text.line_at(span.start) == line
    assert text.top_for(span, 10, 9) == top
