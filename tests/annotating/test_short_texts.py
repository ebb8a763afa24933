"""Short invented texts, one rule of grammar each, with what is found in them: short_texts.txt.

A text stands after ">", its paragraphs divided by "¶"; below it its quotes (kind, speaker's name and mention, verb,
words) and its names (kind, canonical name, words). Each has been read and found right; where a rule is changed on
purpose, read the difference before you write the lines anew.
"""

from pathlib import Path

import pytest

from tests.annotating.test_invented_texts import annotations_of

BLOCKS = Path(__file__).with_name("short_texts.txt").read_text("utf-8").strip().split("\n\n")
CASES = {block.splitlines()[0].removeprefix("> "): block.splitlines()[1:] for block in BLOCKS}


@pytest.mark.parametrize("text", CASES)
def test_what_is_found_in_a_short_text(text: str) -> None:
    assert annotations_of(text.replace("¶", "\n")) == CASES[text]
