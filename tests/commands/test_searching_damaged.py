"""A damaged index of words ends no search."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from reader.cli import run
from reader.library.library import Library


def test_a_damaged_index_is_made_anew_and_that_is_said(
    put: Callable[..., int], make_article: Callable[..., Any], library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    put(make_article("Fog over the bay"))
    library.close()
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10")
    assert run(["search", "fog", "--library", str(library.path)]) == 0
    out, err = capsys.readouterr()
    assert "Fog over the bay" in out and "made anew" in err
    assert run(["search", "fog", "--library", str(library.path)]) == 0
    assert "made anew" not in capsys.readouterr().err
