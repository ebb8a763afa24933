"""The shingles by which a text is looked up."""

from hypothesis import given
from hypothesis import strategies as st

from reader.near_duplicates.sketch import COMMON, SIZE, Sketch, sketch
from reader.near_duplicates.story_text import LEAST

WORDS = [f"word{number}" for number in range(300)]


def common(text: str, other: str) -> int:
    return len(set(sketch(text).shingles) & set(sketch(other).shingles))


def test_it_has_as_many_as_it_should_and_counts_the_words():
    made = sketch(" ".join(WORDS))
    assert len(set(made.shingles)) == SIZE and made.words == len(WORDS) - 3
    assert all(0 <= one < 1 << 48 for one in made.shingles)


def test_what_is_too_short_has_none():
    assert sketch(" ".join(WORDS[: LEAST + 2])).shingles == ()
    assert len(sketch(" ".join(WORDS[: LEAST + 3])).shingles) == SIZE


def test_a_part_has_those_of_the_whole_that_lie_in_it():
    whole = " ".join(WORDS)
    for part in (WORDS[:100], WORDS[100:200], WORDS[200:], WORDS[:150], WORDS[::-1][:1] + WORDS[50:]):
        assert common(whole, " ".join(part)) >= COMMON


def test_other_texts_have_none_of_them():
    assert common(" ".join(WORDS), " ".join(f"other{number}" for number in range(300))) == 0


@given(st.text())
def test_any_text_has_one(text: str):
    assert sketch(text) == sketch(text)
    assert isinstance(sketch(text), Sketch)


@given(st.lists(st.sampled_from(WORDS), min_size=60), st.randoms())
def test_only_the_words_in_their_order_count(words: list[str], chance):
    spaced = "".join(word + chance.choice([" ", "\n", ", ", " – "]) for word in words)
    assert sketch(spaced) == sketch(" ".join(words).upper())
