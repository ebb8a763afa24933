"""How much each title's source weighs, and how much of a title may be its publisher's name."""

import pytest

from reader.cleaning.features.metadata import Metadata, StatedTitle, TitleSource
from reader.cleaning.head.headline import choose_headline, is_main_heading, without_publishers_around, without_site
from reader.model.blocks import Block

LINKED, SHARED, CARD, PAGE = TitleSource
SHOWN, STATED = "Goose wins the cup", "The goose wins a cup"


def wins(*sources: TitleSource, path: str = "h1", shown: str = SHOWN, stated: str = STATED) -> str | None:
    """The headline where these sources agree on another title than the page shows."""
    titles = tuple(StatedTitle(stated, source) for source in sources)
    return choose_headline(Block(shown, 0, path, path=("html", path)), Metadata(stated_titles=titles), ())


@pytest.mark.parametrize(
    ("sources", "path", "headline"),
    [
        ((LINKED,), "h1", SHOWN),
        ((LINKED, CARD), "h1", SHOWN),
        ((LINKED, SHARED), "h1", STATED),
        ((LINKED, PAGE), "h1", STATED),
        ((SHARED, CARD, PAGE), "h1", SHOWN),
        ((SHARED, SHARED, PAGE), "h1", SHOWN),
        ((SHARED, SHARED, SHARED, CARD), "h1", STATED),
        ((CARD,), "p", SHOWN),
        ((SHARED,), "p", STATED),
        ((PAGE,), "p", STATED),
        ((CARD, CARD), "p", STATED),
    ],
)
def test_sources_that_agree_outvote_the_heading(sources: tuple[TitleSource, ...], path: str, headline: str) -> None:
    assert wins(*sources, path=path) == headline


@pytest.mark.parametrize(
    ("shown", "source", "is_shown"),
    [
        ("Goose on ice now", SHARED, False),
        ("Goose on ice now", CARD, True),
        ("Goose wins now today", SHARED, True),
        ("Goose on ice", SHARED, True),
    ],
)
def test_a_heading_that_shares_a_quarter_of_its_words_is_a_stranger(
    shown: str, source: TitleSource, is_shown: bool
) -> None:
    stated = "Goose wins regatta cup"
    assert wins(source, shown=shown, stated=stated) == (shown if is_shown else stated)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Goose wins the regatta of nine towns | One two three four five", "Goose wins the regatta of nine towns"),
        ("Goose wins the regatta of nine towns | One two three four five six", None),
        ("Goose wins - Duck wine", "Goose wins"),
        ("Goose wins - Duck wines", None),
        ("Goose wins - again - Quay", "Goose wins - again"),
        ("Goose wins again: Quay", None),
    ],
)
def test_a_sites_name_has_five_words_and_is_shorter_than_the_rest(title: str, bare: str | None) -> None:
    assert without_site(title) == (bare or title)


@pytest.mark.parametrize(
    ("title", "name", "bare"),
    [
        ("Goose wins | BBC", "BBC", "Goose wins"),
        ("Goose wins | BBC News", "BBC", None),
        ("Goose wins | Quay News", "Quay", "Goose wins"),
        ("Goose wins | Quay Newsroom", "Quay", "Goose wins"),
        ("Goose wins | Quay Newsrooms", "Quay", None),
        ("Goose wins | Quay", "Quay Newsroom", "Goose wins"),
        ("Goose wins | Qua", "Quay Newsroom", None),
        ("Goose wins | Quay | Quay | Quay", "Quay", "Goose wins"),
        ("Goose wins | Quay | Quay | Quay | Quay", "Quay", "Goose wins | Quay"),
        ("Quay | Goose wins | again", "Quay", "Goose wins | again"),
        ("Goose wins | ", "Quay", "Goose wins"),
    ],
)
def test_a_publisher_is_known_by_its_name_and_eight_letters_more(title: str, name: str, bare: str | None) -> None:
    assert without_publishers_around(title, [name, None]) == (title if bare is None else bare)


def test_a_main_heading_holds_a_block_three_steps_deep() -> None:
    assert is_main_heading(Block("Goose", 0, path=("html", "h1", "a", "b"))) is True
    assert is_main_heading(Block("Goose", 0, path=("html", "h1", "a", "b", "i"))) is False
    assert is_main_heading(Block("Goose", 0, path=("html", "h1#h1.h1"))) is True
