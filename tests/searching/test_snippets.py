"""The words around what was found."""

from hypothesis import given
from hypothesis import strategies as st

from reader.searching.snippets import snippet_of

TEXT = "The ferry was late.\n" + "Nobody minded much. " * 20 + "Then fog came over the quay and a goose sang.\nThe end."


def lit(text: str, pattern: str, length: int = 60) -> tuple[str, list[str]]:
    """A snippet, and what is marked in it."""
    snippet = snippet_of(text, pattern, length)
    return snippet.text, [snippet.text[one.start : one.end] for one in snippet.matches]


def test_the_words_around_a_match_are_shown_with_it_marked():
    text, marked = lit(TEXT, "fog")
    assert text.startswith("…") and "Then fog came over" in text and marked == ["fog"] and len(text) <= 62


def test_the_part_where_most_of_what_was_looked_for_stands_is_shown():
    assert lit(TEXT, "ferry|goose|fog")[1] == ["fog", "goose"]


def test_a_snippet_stays_in_its_paragraph():
    assert lit(TEXT, "ferry") == ("The ferry was late.", ["ferry"])
    assert lit(TEXT, "end") == ("The end.", ["end"])


def test_where_nothing_is_found_the_text_begins():
    assert (
        lit(TEXT, "swan", 9) == ("The ferry…", []) and lit(TEXT, "", 4) == ("The …", []) and lit("", "fog") == ("", [])
    )


def test_a_match_far_down_in_a_long_text_is_shown():
    paragraphs = "Nobody minded much.\n" * 8_000
    assert lit(paragraphs + "Then fog came.", "fog") == ("Then fog came.", ["fog"])
    one_line = "Nobody minded much. " * 8_000
    text, marked = lit(one_line + "Then fog came.", "fog")
    assert text.endswith("Then fog came.") and marked == ["fog"]


@given(
    st.text(st.sampled_from("ab \né東"), max_size=80), st.text(st.sampled_from("ab|"), max_size=4), st.integers(1, 30)
)
def test_whatever_the_text_the_marks_are_in_one_line_of_it(text: str, pattern: str, length: int):
    snippet = snippet_of(text, pattern, length)
    assert "\n" not in snippet.text and snippet.text.strip("…") in text
    assert "".join(piece for piece, _ in snippet.pieces()) == snippet.text
    assert all(0 <= one.start < one.end <= len(snippet.text) for one in snippet.matches)
