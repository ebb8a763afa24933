"""The words of the project: the field's terms, and none that were retired."""

import re

import pytest
from measures import words
from measures.source import REPOSITORY

TERM = re.compile(r"^\*\*(.+?)\*\*: ", re.M)
GLOSSARY = (REPOSITORY / "docs" / "glossary.md").read_text("utf-8")
TERMS = TERM.findall(GLOSSARY)


@pytest.mark.parametrize(
    ("identifier", "found"),
    [
        ("keep_searches", ["keep"]),
        ("MarkingActs", ["acts"]),
        ("_first_look", ["first look"]),
        ("TELLING_SHARE", ["telling"]),
        ("laid_over", ["laid over"]),
        ("action", []),
        ("looks_like_feed", []),
        ("replace", []),
        ("keep_blank_values", []),
    ],
)
def test_the_words_of_an_identifier_are_looked_up_one_by_one(identifier: str, found: list[str]) -> None:
    assert words.retired_in(identifier) == found


def test_no_identifier_holds_a_retired_word() -> None:
    assert words.uses() == []


def test_no_text_holds_a_retired_phrase() -> None:
    assert words.phrases() == []


def test_the_glossary_has_each_term_once_in_alphabetical_order() -> None:
    assert len(TERMS) > 80
    assert sorted(set(TERMS), key=str.casefold) == TERMS


def test_each_term_is_defined_in_a_paragraph_of_its_own() -> None:
    paragraphs = GLOSSARY.split("\n\n")[2:]
    assert [paragraph for paragraph in paragraphs if not TERM.match(paragraph) or len(paragraph) > 400] == []


def test_no_term_is_a_retired_word() -> None:
    assert {term: words.retired_in(term) for term in TERMS if words.retired_in(term)} == {}


def test_what_a_term_refers_to_is_a_term() -> None:
    referred = re.findall(r"[Ss]ee\s+\*([^*]+)\*", GLOSSARY)
    assert referred
    assert [" ".join(name.split()) for name in referred if " ".join(name.split()) not in TERMS] == []
