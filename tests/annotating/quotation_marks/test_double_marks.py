"""Which double mark closes which."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.quotation_marks.double_marks import pair_marks
from tests.examples import scaled

_MARKS = st.text(alphabet='“”„«»「」『』｢｣"ab1 .,—(', max_size=80)


def closed(text: str) -> list[str]:
    return sorted(text[start:end] for start, end in pair_marks(text, 0, len(text)).closed)


def test_inner_pairs_are_paired_too():
    assert closed('“He sang "Low Tide" and “The Sea”.”') == [
        '"Low Tide"',
        '“He sang "Low Tide" and “The Sea”.”',
        "“The Sea”",
    ]


def test_a_mark_that_nothing_closes_is_left_open():
    pairs = pair_marks("“So “it is”", 0, 11)
    assert ([one.offset for one in pairs.open], pairs.closed) == ([0], [(4, 11)])


def test_only_the_given_span_is_read():
    assert pair_marks("“a” “b”", 4, 7).closed == [(4, 7)]


def test_a_mark_between_spaces_closes_what_is_open_and_else_opens():
    assert closed('He said " never " and left.') == ['" never "']


def test_an_opening_mark_where_none_can_open_closes_what_is_open():
    assert closed("«So it is«, he said, «and so it was».") == ["«So it is«", "«and so it was»"]
    assert closed("The series “ Low Tide “, made in Hallow.") == ["“ Low Tide “"]


def test_a_missing_space_does_not_hide_what_a_mark_does():
    assert closed('He wrote:"Never."Then he left.') == ['"Never."']


def test_a_mark_looks_back_past_an_open_one_of_another_kind():
    assert closed('“He sang "Low Tide,” she said.') == ['“He sang "Low Tide,”']


@settings(max_examples=scaled(200))
@given(_MARKS)
def test_no_two_pairs_cross_and_no_mark_is_in_two(text: str):
    pairs = pair_marks(text, 0, len(text))
    spans = sorted(pairs.closed)
    for index, (start, end) in enumerate(spans):
        assert 0 <= start < end - 1 < len(text)
        assert all(other_end <= end or other >= end for other, other_end in spans[index:])
    offsets = [offset for start, end in spans for offset in (start, end - 1)] + [one.offset for one in pairs.open]
    assert len(offsets) == len(set(offsets))
