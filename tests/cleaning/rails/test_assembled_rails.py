"""Rails put together from labelled lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.rails.assembled_rails import assemble_rails
from reader.model.article import Link, Rail, Story
from reader.model.blocks import Block, Label, LabelledBlock
from tests.examples import scaled

RAIL_LABELS = (Label.RAIL_HEADING, Label.RAIL_STORY, Label.RAIL_AGE, Label.RAIL_TEASER, Label.RAIL_CAPTION)


def labelled(*pairs: tuple[Label, str]) -> list[LabelledBlock]:
    return [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(pairs)]


def test_rails_of_one_heading_are_one_rail() -> None:
    head, title, prose = Label.RAIL_HEADING, Label.RAIL_STORY, Label.PARAGRAPH
    page = labelled(
        (head, "Latest"), (title, "A"), (prose, "x"), (head, "Other"), (title, "B"), (head, "LATEST:"), (title, "C")
    )
    assert assemble_rails(page) == (Rail("Latest", (Story("A"), Story("C"))), Rail("Other", (Story("B"),)))


def test_furniture_in_its_midst_does_not_end_a_rail_but_a_paragraph_does() -> None:
    head, title, prose, rest = Label.RAIL_HEADING, Label.RAIL_STORY, Label.PARAGRAPH, Label.FURNITURE
    page = labelled((head, "Latest"), (title, "A"), (rest, "1"), (title, "B"), (prose, "x"), (title, "C"))
    assert assemble_rails(page) == (Rail("Latest", (Story("A"), Story("B"))), Rail(None, (Story("C"),)))


def test_three_lines_of_furniture_end_a_rail() -> None:
    title, rest = Label.RAIL_STORY, Label.FURNITURE
    for count, rails in ((2, ["AB"]), (3, ["A", "B"])):
        page = labelled((title, "A"), *[(rest, "1")] * count, (title, "B"))
        assert assemble_rails(page) == tuple(Rail(None, tuple(map(Story, titles))) for titles in rails)


def test_a_title_after_its_announcement_has_its_own_link_or_else_the_announcement_s() -> None:
    text, start = "Read more: Goose wins regatta", len("Read more: ")
    more, goose = Link(0, 9, "https://quay.example/more"), Link(start, len(text), "https://quay.example/goose")
    for links, url in (((more, goose), goose.url), ((more,), more.url), ((), None)):
        page = [LabelledBlock(Block(text, 0, "p", links), Label.RAIL_STORY, "a rule")]
        assert assemble_rails(page) == (Rail("Read more", (Story("Goose wins regatta", url),)),)


def test_a_title_that_stands_twice_in_a_row_is_one_story_unless_both_say_more() -> None:
    title, age = Label.RAIL_STORY, Label.RAIL_AGE
    page = labelled((title, "Goose wins"), (title, "Goose Wins"), (age, "2 hours ago"), (title, "Snow"), (age, "1 day"))
    assert assemble_rails(page) == (
        Rail(None, (Story("Goose wins", age="2 hours ago"), Story("Snow", age="1 day"))),
    )  # fmt: skip
    page = labelled((title, "Snow"), (age, "1 day ago"), (title, "Snow"), (age, "2 days ago"))
    assert [story.age for story in assemble_rails(page)[0].stories] == ["1 day ago", "2 days ago"]


@given(
    st.lists(
        st.tuples(st.sampled_from([*RAIL_LABELS, Label.PARAGRAPH, Label.FURNITURE]), st.sampled_from("abcd")),
        max_size=20,
    )
)
@settings(max_examples=scaled(300))
def test_any_labels_make_rails_that_have_stories_with_titles(pairs: list[tuple[Label, str]]) -> None:
    found = assemble_rails(labelled(*pairs))
    assert all(rail.stories and all(story.title for story in rail.stories) for rail in found)
    headings = [rail.heading for rail in found if rail.heading]
    assert len(headings) == len(set(headings))
