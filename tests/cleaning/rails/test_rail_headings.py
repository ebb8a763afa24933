"""What stands over other stories."""

import pytest

from reader.cleaning.rails.rail_headings import cut_last_repeats, heads_rail


def test_a_last_heading_has_as_many_lines_as_those_before_it() -> None:
    sections = [("Spotlight", [1, 2]), ("Spotlight", [3, 4]), ("Spotlight", [5, 6, 7])]
    assert list(cut_last_repeats(sections, str.casefold)) == [*sections[:2], ("Spotlight", [5, 6]), (None, [7])]


def test_headings_that_come_twice_or_have_other_lengths_have_no_habit() -> None:
    for lengths in ((2, 3), (1, 2, 3)):
        sections = [("Spotlight", list(range(length))) for length in lengths]
        assert list(cut_last_repeats(sections, str.casefold)) == sections


@pytest.mark.parametrize(
    "line",
    [
        "latest posts", "most read in sport", "related articles", "you may also like...", "explore further",
        "post navigation", "popular stories", "editor's picks", "more from the quay", "meistgelesen",
        "ähnliche nachrichten", "das könnte sie auch interessieren", "à lire aussi", "lo más leído en sociedad",
        "artigos relacionados", "raccomandati per te", "lees ook", "社会ランキング",
    ],
)  # fmt: skip
def test_what_pages_write_over_other_stories_heads_them(line: str) -> None:
    assert heads_rail(line)


@pytest.mark.parametrize(
    "line",
    [
        "home", "sport", "about us", "the goose", "more than a goose", "goose wins port hallow regatta",
        "we use cookies to show you more articles", "other people’s websites are their own affair",
    ],
)  # fmt: skip
def test_menus_titles_and_sentences_head_no_rail(line: str) -> None:
    assert not heads_rail(line)


def test_a_line_of_more_than_a_hundred_characters_heads_no_rail() -> None:
    assert heads_rail("latest posts" + "." * 88)
    assert not heads_rail("latest posts" + "." * 89)


@pytest.mark.parametrize("start", ["most read in ", "recently in "])
def test_a_heading_has_fewer_than_sixty_characters(start: str) -> None:
    assert heads_rail(start.ljust(59, "x"))
    assert not heads_rail(start.ljust(60, "x"))
