"""The text that a page states in its JSON-LD."""

from typing import Any

import pytest

from reader.cleaning.head.linked_data_text import read_stated_text

SECTION = {"@type": "HowToSection", "itemListElement": [{"@type": "HowToStep", "text": "Row hard."}]}


@pytest.mark.parametrize(
    ("article", "things", "text"),
    [
        ({}, [], None),
        ({"articleBody": " "}, [], None),
        ({"articleBody": ["no text"]}, [], None),
        ({"articleBody": "A goose\twon.\r\n\r\n It ate\x1b[1m barley. "}, [], "A goose won.\nIt ate barley."),
        ({}, [{"@type": "HowTo", "description": "To win:", "step": ["Swim.", SECTION]}], "To win:\nSwim.\nRow hard."),
        ({"articleBody": "A goose won."}, [{"@type": "HowTo", "step": "Swim."}], "A goose won."),
        ({}, [{"@type": "Recipe", "step": "Swim."}], None),
        ({}, [{"@type": "HowTo", "step": {"text": 4}}], None),
    ],
)
def test_the_text_of_an_article_or_of_a_guide(
    article: dict[str, Any], things: list[dict[str, Any]], text: str | None
) -> None:
    assert read_stated_text(article, things) == text


def test_steps_within_steps_end_somewhere() -> None:
    guide: dict[str, Any] = {"@type": "HowTo", "text": "Swim."}
    for _ in range(5_000):
        guide = {"@type": "HowTo", "text": "Swim.", "step": guide}
    text = read_stated_text({}, [guide])
    assert text is not None and text.count("\n") < 10
