"""Where on the page the article stands."""

from reader.cleaning.classifier.content_span import find_content_span
from reader.cleaning.features.block_features import read_block_features
from reader.model.blocks import Block


def texts_in_span(*lines: str | tuple[str, str]) -> list[str]:
    """The texts in the content span; a pair is an element's path, with bars, and the text in it."""
    blocks = []
    for order, line in enumerate(lines):
        path, text = line if isinstance(line, tuple) else ("", line)
        steps = tuple(path.split("|")) if path else ()
        blocks.append(Block(text, order, steps[-1].split(".")[0] if steps else None, (), steps))
    return [blocks[index].text for index in find_content_span(blocks, read_block_features(blocks))]


def test_the_span_is_the_prose_without_what_stands_around_it(story: list[str]) -> None:
    assert texts_in_span("Home", "News", "Goose wins", *story, "Share", "Privacy policy") == story


def test_a_page_without_prose_has_an_empty_span() -> None:
    assert texts_in_span("Home", "News", "Goose wins regatta", "Share") == []
    assert texts_in_span() == []


def test_short_lines_between_prose_belong_to_it(story: list[str]) -> None:
    lines = [*story[:3], "The cup", "* Nine boats", *story[3:]]
    assert texts_in_span("Home", *lines, "Share") == lines


def test_the_denser_of_two_runs_of_prose_is_the_article(story: list[str]) -> None:
    menu = [f"Section {number}" for number in range(40)]
    assert texts_in_span(story[5], *menu, *story[:4]) == story[:4]
    assert texts_in_span(*story[:4], *menu, story[5]) == story[:4]


def test_prose_in_a_footer_or_in_comments_is_not_the_article(story: list[str]) -> None:
    paragraphs = [("main|p", text) for text in story[:4]]
    footer = [("footer|p", text) for text in story[4:]]
    comments = [("ol.commentlist|li", text) for text in story[4:]]
    assert texts_in_span(*paragraphs, *footer) == story[:4]
    assert texts_in_span(*comments, *paragraphs) == story[:4]


def test_a_long_sentence_in_other_elements_weighs_less_than_the_distance_to_it(story: list[str]) -> None:
    paragraphs = [("main|div.story|p", text) for text in story[:5]]
    menu = [("div.list|p", f"Section {number}") for number in range(4)]
    assert texts_in_span(*paragraphs, *menu, ("div.notice|p", story[5])) == story[:5]


def test_a_time_stamp_above_the_first_prose_belongs_to_the_article(story: list[str]) -> None:
    assert texts_in_span("Home", "14:20", *story) == ["14:20", *story]
    assert texts_in_span("14:20", "Home", *story) == story


def test_a_heading_between_the_first_time_stamp_and_its_prose_belongs_too(story: list[str]) -> None:
    paragraphs = [("main|p", text) for text in story]
    assert texts_in_span(("main|p", "14:20"), ("main|h2", "They are off"), *paragraphs)[:2] == ["14:20", "They are off"]
    assert texts_in_span(("main|p", "Live"), ("main|h2", "They are off"), *paragraphs) == story


def test_short_sentences_alone_do_not_break_the_search() -> None:
    assert texts_in_span("It swam all the way.") == ["It swam all the way."]
    assert texts_in_span("Home", "It swam all the way.", "It ate all the barley.") == [
        "It swam all the way.",
        "It ate all the barley.",
    ]
