"""An invented story, and ways to label and clean pages made of it."""

from collections.abc import Callable

import pytest

from reader.cleaning.clean import clean, label_page
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.model.article import Article
from reader.model.blocks import Block, LabelledBlock
from reader.pages.page import Page

ADDRESS = "https://quay.example/news/goose"


@pytest.fixture
def story() -> list[str]:
    """The paragraphs of a story: six, all prose."""
    return [
        "A goose that nobody had entered won the Port Hallow regatta on Sunday, nine minutes ahead of the first boat.",
        "The bird joined the rowers at the mole, took the inside of the second buoy and never looked back, they said.",
        "“It swam the course better than we have rowed it in years,” said Per Vik, who came second in the Anna Marie.",
        "The harbour master, Ida Holm, has ruled that the regatta is open to anything that floats and needs no motor.",
        "The silver cup was filled with barley and carried to the mole, where the goose ate from it until the evening.",
        "Next year the course will be longer by a mile, since the goose is known to dislike the water off Cape Merrow.",
    ]


@pytest.fixture
def label_text() -> Callable[..., list[tuple[str, str]]]:
    """The lines of a text page, a blank one between them, as pairs of text and label."""

    def label(*lines: str) -> list[tuple[str, str]]:
        return pairs(label_page(Page("page.txt", "text", "\n\n".join(lines))))

    return label


@pytest.fixture
def label_html() -> Callable[..., list[tuple[str, str]]]:
    """The blocks of an HTML page as pairs of text and label."""

    def label(*parts: str) -> list[tuple[str, str]]:
        return pairs(label_page(Page("page.html", "html", "".join(parts), ADDRESS)))

    return label


@pytest.fixture
def clean_text() -> Callable[..., Article]:
    """The article on a text page, a blank line between the given ones."""

    def cleaned(*lines: str) -> Article:
        return clean(Page("page.txt", "text", "\n\n".join(lines)))

    return cleaned


@pytest.fixture
def clean_html() -> Callable[..., Article]:
    """The article on an HTML page."""

    def cleaned(*parts: str) -> Article:
        return clean(Page("page.html", "html", "".join(parts), ADDRESS))

    return cleaned


@pytest.fixture
def cut() -> Callable[..., list[Block]]:
    """The blocks of an HTML page."""

    def blocks(html: str, url: str | None = ADDRESS) -> list[Block]:
        root = parse_html(html)
        return [] if root is None else list(cut_html(root, url))

    return blocks


def pairs(labelled: tuple[LabelledBlock, ...]) -> list[tuple[str, str]]:
    return [(one.block.text, str(one.label)) for one in labelled]
