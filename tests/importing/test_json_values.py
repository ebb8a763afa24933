"""The values of a JSON file, one by one."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import ImportProblem
from reader.importing import json_values as module
from reader.importing.json_values import json_values

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def read(data: bytes) -> tuple[list[Any], str]:
    """The values that can be read, and what was said of the rest."""
    found: list[Any] = []
    try:
        for value in json_values(io.BytesIO(data)):
            found.append(value)
    except ImportProblem as error:
        return found, str(error)
    return found, ""


@pytest.fixture(params=[1, 7, 1 << 16])
def chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Files are read in pieces of this size."""
    monkeypatch.setattr(module, "_CHUNK", request.param)
    return int(request.param)


def test_a_list_a_value_and_one_on_each_line(chunk: int) -> None:
    assert read(b'[{"a": 1}, {"b": [2, 3]}]\n') == ([{"a": 1}, {"b": [2, 3]}], "")
    assert read(b'\xef\xbb\xbf {"a": "\xe6\x97\xa5"}') == ([{"a": "日"}], "")
    assert read(b'{"a": 1}\n{"a": 12345}\n') == ([{"a": 1}, {"a": 12345}], "")
    assert read(b"[]") == read(b"") == ([], "")


@given(st.lists(VALUES, max_size=4), st.booleans())
def test_what_was_written_is_read(values: list[Any], is_indented: bool) -> None:
    assert read(json.dumps(values, indent=2 if is_indented else None).encode()) == (values, "")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'[{"a": 1}, {"b": ', "Value 2 is not JSON"),
        (b'[{"a": 1}, {b: 2}, {"c": 3}]', "Value 2 is not JSON"),
        (b'[{"a": 1}', "ends within its list"),
        (b'[{"a": 1}, {"b": "\xff"}]', "not UTF-8"),
        (b'[{"a": 1}, ' + b"[" * 100_000 + b"]", "nested too deeply"),
        (b'[{"a": 1}, ' + b"9" * 5_000 + b"]", "a number is too long"),
    ],
)
def test_what_stands_before_a_mistake_is_good(chunk: int, data: bytes, message: str) -> None:
    found, said = read(data)
    assert message in said and found == [{"a": 1}]


def test_a_value_that_never_ends_is_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 100_000)

    class Endless:
        asked = 0

        def read(self, size: int) -> bytes:
            self.asked += size
            return b'["' + b"x" * (size - 2) if self.asked == size else b"x" * size

    stream = Endless()
    with pytest.raises(ImportProblem, match="too large"):
        list(json_values(stream))  # type: ignore[arg-type]
    assert stream.asked < 500_000
