"""The regular forms of verbs."""

import pytest

from reader.annotating.lexicon.inflection import inflect


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("blame", "blame blames blamed blaming"),
        ("deny", "deny denies denied denying"),
        ("portray", "portray portrays portrayed portraying"),
        ("press", "press presses pressed pressing"),
        ("agree", "agree agrees agreed agreeing"),
        ("slam-", "slam slams slammed slamming"),
    ],
)
def test_a_verb_is_written_in_all_its_forms(verb: str, forms: str):
    assert list(inflect(verb)) == forms.split()
