"""Tests of JSON that a terminal may be shown."""

import json

from hypothesis import given
from hypothesis import strategies as st

from reader.base.safe_json import safe_json
from reader.base.safe_text import safe_text


@given(st.text(st.characters(exclude_categories=["Cs"])), st.booleans())
def test_nothing_hostile_is_left_and_the_value_is_the_same(text: str, ascii_only: bool) -> None:
    written = safe_json(json.dumps({"a": text}, ensure_ascii=ascii_only, indent=1))
    assert json.loads(written) == {"a": text}
    assert not {found for found in written if not safe_text(found)}


def test_a_character_beyond_sixteen_bits_is_a_pair() -> None:
    assert safe_json('"\U000e0041é"') == '"\\udb40\\udc41é"'
