"""Tests of columns that hold a JSON list of texts."""

import pytest

from reader.library.rows.json_column import texts_from_json


@pytest.mark.parametrize(
    ("column", "texts"),
    [('["sea", "sky"]', ("sea", "sky")), ("[]", ()), ("", ()), ("7", ()), ("[1", ()), ("null", ()), ("[7]", ("7",))],
)
def test_what_is_no_list_holds_none(column: str, texts: tuple[str, ...]) -> None:
    assert texts_from_json(column) == texts
