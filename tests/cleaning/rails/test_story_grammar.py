"""How the lines of a rail go together into stories."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.rails.story_grammar import AGE, CAPTION, TEASER, TITLE, RailLine, divide_into_stories
from tests.examples import scaled

PARTS = (TITLE, AGE, TEASER, CAPTION)


def sure(*parts: str) -> list[RailLine]:
    """Lines of which each can be one part only."""
    return [RailLine(((part, 0.0),)) for part in parts]


def text(title: float, caption: float = 1.0, teaser: float = 2.5) -> RailLine:
    """A line that is no age, at these costs."""
    return RailLine(((TITLE, title), (CAPTION, caption), (TEASER, teaser)))


def test_a_part_that_a_line_cannot_be_has_no_cost() -> None:
    assert dict(text(0.2).costs)[TITLE] == 0.2
    assert AGE not in dict(text(0.2).costs)


def test_no_lines_are_no_stories() -> None:
    assert divide_into_stories([]) == []


def test_titles_alone_are_a_story_each() -> None:
    assert divide_into_stories([text(0.0)] * 3) == [(TITLE,)] * 3


def test_an_age_goes_with_the_title_above_where_the_list_begins_with_a_title() -> None:
    assert divide_into_stories(sure(TITLE, AGE, TITLE, AGE, TITLE, AGE)) == [(TITLE, AGE)] * 3


def test_an_age_goes_with_the_title_below_where_the_list_begins_with_an_age() -> None:
    assert divide_into_stories(sure(AGE, TITLE, AGE, TITLE, AGE, TITLE)) == [(AGE, TITLE)] * 3


def test_a_story_without_an_age_does_not_shift_those_after_it() -> None:
    lines = sure(TITLE, AGE, TITLE, TITLE, AGE, TITLE, AGE)
    assert divide_into_stories(lines) == [(TITLE, AGE), (TITLE,), (TITLE, AGE), (TITLE, AGE)]


def test_captions_that_only_some_stories_have_stand_above_age_and_title() -> None:
    lines = sure(CAPTION, AGE, TITLE, AGE, TITLE, CAPTION, AGE, TITLE)
    assert divide_into_stories(lines) == [(CAPTION, AGE, TITLE), (AGE, TITLE), (CAPTION, AGE, TITLE)]


def test_a_line_between_a_title_and_the_next_age_is_sooner_a_caption_of_the_next() -> None:
    either = RailLine(((TITLE, 5.0), (CAPTION, 0.5), (TEASER, 0.5)))
    lines = [*sure(AGE, TITLE), either, *sure(AGE, TITLE)]
    assert divide_into_stories(lines) == [(AGE, TITLE), (CAPTION, AGE, TITLE)]


def test_the_cheaper_reading_of_a_line_wins() -> None:
    assert divide_into_stories([text(0.0), text(3.0, caption=9.0, teaser=0.2)]) == [(TITLE, TEASER)]
    assert divide_into_stories([text(3.0, caption=0.2, teaser=9.0), text(0.0)]) == [(CAPTION, TITLE)]


def test_in_a_list_with_ages_a_line_without_one_is_sooner_a_teaser() -> None:
    either = text(0.2, caption=9.0, teaser=0.5)
    assert divide_into_stories([*sure(TITLE, AGE), either]) == [(TITLE, AGE, TEASER)]
    assert divide_into_stories([*sure(TITLE), either]) == [(TITLE,), (TITLE,)]


def test_lines_that_no_story_can_hold_are_not_divided() -> None:
    assert divide_into_stories(sure(AGE)) == []
    assert divide_into_stories(sure(TITLE, AGE, AGE)) == []
    assert divide_into_stories([*sure(TITLE), RailLine(())]) == []


LINES = st.lists(
    st.dictionaries(st.sampled_from(PARTS), st.floats(0, 5), max_size=4).map(
        lambda costs: RailLine(tuple(costs.items()))
    ),
    max_size=12,
)


@given(LINES)
@settings(max_examples=scaled(300))
def test_stories_cover_every_line_in_order_and_each_has_one_title(lines: list[RailLine]) -> None:
    stories = divide_into_stories(lines)
    parts = [part for story in stories for part in story]
    assert len(parts) in (0, len(lines))
    for line, part in zip(lines, parts, strict=False):
        assert part in dict(line.costs)
    for story in stories:
        assert story.count(TITLE) == 1
        assert len(set(story)) == len(story)


TITLE_FIRST = st.lists(st.sampled_from([(TITLE, AGE), (TITLE,), (TITLE, TEASER, AGE)]), max_size=8)
AGE_FIRST = st.lists(st.sampled_from([(AGE, TITLE), (TITLE,)]), max_size=8)


@given(TITLE_FIRST.map(lambda made: [(TITLE, AGE), *made]) | AGE_FIRST.map(lambda made: [(AGE, TITLE), *made]))
@settings(max_examples=scaled(200))
def test_a_list_that_keeps_its_ages_on_one_side_is_divided_as_it_was_made(made: list[tuple[str, ...]]) -> None:
    assert divide_into_stories(sure(*(part for story in made for part in story))) == made
