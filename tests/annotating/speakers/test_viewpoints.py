"""From whose view a clause is told."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("To Maria Lopez, the bridge is “the last of its kind”.", "Maria Lopez"),
        ("For the Harbour Board, the bridge is “the last of its kind”.", None),
        ("For Maria Lopez, the bridge is “the last of its kind”.", "Maria Lopez"),
        ("Maria Lopez stayed because to her, the bridge is “the last of its kind”.", "Maria Lopez"),
        ("Tom Reed left. Maria Lopez is sad and, to her, the bridge is “the last of its kind”.", "Maria Lopez"),
        ("With Maria Lopez, the bridge is “the last of its kind”.", None),
        ("A boat went to Maria Lopez, and the bridge is “the last of its kind”.", None),
        ("To Maria Lopez the bridge is “the last of its kind”.", None),
    ],
)
def test_a_view_set_off_by_a_comma_is_whose_words_follow(said, text: str, speaker: str | None):
    assert said(text)[-1].speaker == speaker
