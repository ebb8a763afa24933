"""A story of a front page as the lines of a row."""

from reader.model.article import Story
from reader.ui.viewmodels.story_rows import story_row

TEASER = "A bird that nobody had entered was nine minutes ahead of the first boat at the mole on Sunday."


def test_a_story_is_its_title_with_age_and_teaser_below() -> None:
    title, below = story_row(Story("Goose wins", age="2 hours ago", teaser=TEASER), None, False, 60)
    assert title == "  Goose wins"
    assert below.splitlines()[0].startswith("  2 hours ago · A bird") and len(below.splitlines()) == 2


def test_a_story_of_which_nothing_is_known_is_its_title() -> None:
    assert story_row(Story("Goose wins"), None, True, 60) == ("✓ Goose wins", "")


def test_all_lines_fit_and_none_goes_on_for_ever() -> None:
    title, below = story_row(Story("Goose wins " * 40, teaser=TEASER * 9), None, False, 30)
    assert (len(title.splitlines()), len(below.splitlines())) == (3, 2)
    assert all(len(line) <= 30 for line in (title + "\n" + below).splitlines())


def test_what_a_page_says_is_plain() -> None:
    title, below = story_row(Story("\x1b[31mGoose\u202e", teaser="\x9b2J" + TEASER), None, False, 60)
    assert "\x1b" not in title and "\u202e" not in title and "\x9b" not in below
