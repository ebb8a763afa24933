"""Lines that number the pages of an article."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.page_marks import first_page_mark, is_page_mark

Label = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    "line",
    [
        *("Page 1 of 3", "page 2/3", "[Page 2]", "Seite 1 von 3", "Page 1 sur 3", "Página 1 de 3", "Pagina 2 di 4"),
        *("Pagina 1 van 3", "2 of 3", "第2页", "第1页 / 共3页", "2/3ページ", "Next page »", "Nächste Seite"),
        *("Weiter auf Seite 2", "Page suivante", "Lees verder op pagina 2", "次のページ", "下一页"),
    ],
)
def test_a_line_that_numbers_or_turns_a_page_is_known(line: str) -> None:
    assert is_page_mark(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Page",
        "3",
        "1/3",
        "2 of the 3 boats",
        "Page 3 girl wins",
        "On page 2 of 3",
        "第2页上的照片",
        "12 March of 3",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert not is_page_mark(line)


def test_one_number_alone_does_not_say_that_an_article_has_pages() -> None:
    assert first_page_mark(["a", "Page 1 of 3", "b"]) is None
    assert first_page_mark(["a", "Page 1 of 3", "b", "Page 2 of 3"]) == 1
    assert first_page_mark(["Next page", "Next page"]) is None


def test_an_article_put_together_from_pages_stays_in_order_without_their_numbers(
    story: list[str], label_text: Label
) -> None:
    labels = label_text("Goose wins", *story[:2], "Page 1 of 3", *story[2:4], "Page 2 of 3", *story[4:], "Page 3 of 3")
    assert [text for text, label in labels if label == "paragraph"] == story
    assert [label for text, label in labels if text.startswith("Page")] == ["furniture"] * 3


def test_a_page_mark_has_sixty_characters_at_most() -> None:
    assert is_page_mark("Page 1 of 3" + "." * 49)
    assert not is_page_mark("Page 1 of 3" + "." * 50)
    assert first_page_mark(["Page 1 of 3" + "." * 49, "a", "Page 2 of 3"]) == 0
    assert first_page_mark(["Page 1 of 3" + "." * 50, "a", "Page 2 of 3"]) is None
