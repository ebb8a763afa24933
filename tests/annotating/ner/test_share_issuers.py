"""A name is a company's in the whole article if the article speaks of shares in it."""

import pytest

from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.share_issuers import apply_share_issuers


def kinds(text: str, *names: Name) -> list[str]:
    return [name.kind for name in apply_share_issuers(text.split(), names)]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Shares in Vell Moorings fell", "LOC", "ORG"),
        ("its shares of Vell Moorings fell", "LOC", "ORG"),
        ("Shares in Vell Moorings fell", "PER", "PER"),
        ("Ships in Vell Moorings lay", "LOC", "LOC"),
        ("Shares for Vell Moorings fell", "LOC", "LOC"),
        ("Shares in New York fell", "LOC", "LOC"),
    ],
)
def test_a_place_with_shares_in_it_is_a_company(text: str, kind: str, found: str) -> None:
    first = next(index for index, word in enumerate(text.split()) if word in ("Vell", "New"))
    assert kinds(text, Name(first, first + 2, kind)) == [found]


def test_all_mentions_of_the_company_become_one() -> None:
    text = "Vell Moorings opened and shares in Vell Moorings fell in Vell"
    assert kinds(text, Name(0, 2, "LOC"), Name(6, 8, "LOC"), Name(10, 11, "LOC")) == ["ORG", "ORG", "LOC"]


def test_a_name_at_the_beginning_follows_nothing() -> None:
    assert kinds("Vell rose", Name(0, 1, "LOC")) == ["LOC"]
