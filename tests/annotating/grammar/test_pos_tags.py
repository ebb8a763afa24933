"""Tags by name, and patterns over them."""

import pytest

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern

_TAGS = {name: tag for name, tag in vars(pos).items() if name.isupper() and isinstance(tag, str) and len(tag) == 1}


def test_every_tag_is_one_character_of_its_own():
    assert len(set(_TAGS.values())) == len(_TAGS) == 45


@pytest.mark.parametrize(
    ("pattern", "tags", "matches"),
    [
        ("<DET>?<NOUN|PROPN>+", [pos.DET, pos.NOUN, pos.PROPN], True),
        ("<DET>?<NOUN|PROPN>+", [pos.NOUN], True),
        ("<DET>?<NOUN|PROPN>+", [pos.DET], False),
        ("<^DET>", [pos.NOUN], True),
        ("<^DET>", [pos.DET], False),
        ("<^DET|NOUN>", [pos.NOUN], False),
        ("<NAMES>", [pos.ORG], True),
        ("<NAMES>", [pos.NOUN], False),
        ("<STOP>", [pos.STOP], True),
        ("<STOP>", [pos.NOUN], False),
        ("<COMMA|DASH|MARK>", [pos.DASH], True),
        ("<COMMA|DASH|MARK>", [pos.COLON], False),
    ],
)
def test_a_pattern_names_the_tags_that_it_matches(pattern: str, tags: list[str], matches: bool):
    assert (tag_pattern(pattern).fullmatch("".join(tags)) is not None) is matches


def test_a_pattern_may_have_groups_of_its_own():
    found = tag_pattern("(?P<who><PERSON>)<SAY>").match(pos.PERSON + pos.SAY)
    assert found is not None and found["who"] == pos.PERSON


def test_a_name_that_is_none_is_no_pattern():
    with pytest.raises(KeyError):
        tag_pattern("<NOTHING>")
