"""The lists of verbs hold the forms that are written."""

import pytest

from reader.annotating.grammar import saying


@pytest.mark.parametrize(
    ("verbs", "forms"),
    [
        (saying.SPEAKING, "deny denies denied"),
        (saying.SPEAKING, "admit admits admitted"),
        (saying.SPEAKING, "argue argues argued"),
        (saying.SPEAKING, "confess confesses confessed"),
        (saying.SPEAKING, "say says said tell tells told"),
        (saying.NAMING, "dub dubs dubbed dubbing describe described describing"),
        (saying.JUDGING, "slam slams slammed slamming blame blames blamed blaming"),
        (saying.THINKING, "believe believes believed believing think thinks thought thinking"),
        (saying.PRESENTING, "frame frames framed framing cast casts casting sold selling"),
        (saying.SPEAKING_PARTICIPLES, "saying admitting arguing denying agreeing"),
    ],
)
def test_every_form_of_a_verb_is_listed(verbs: frozenset[str], forms: str):
    assert [form for form in forms.split() if form not in verbs] == []


@pytest.mark.parametrize(
    "words",
    [saying.SPEAKING, saying.NAMING, saying.JUDGING, saying.THINKING, saying.PAPERS, saying.SAYINGS, saying.HEARING],
)
def test_the_lists_are_in_lower_case(words: frozenset[str]):
    assert [word for word in words if word != word.lower()] == []


def test_no_form_is_of_two_kinds_of_verb():
    kinds = [saying.SPEAKING, saying.NAMING, saying.JUDGING, saying.THINKING, saying.GOING_ON]
    assert sum(map(len, kinds)) == len(frozenset().union(*kinds))
