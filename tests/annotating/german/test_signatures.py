"""Tests of who signs a German quote that is shown by itself, on invented texts."""

from collections.abc import Callable

import pytest

from reader.annotating.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("„Es ist kalt“ – Eva Lind", "direct", "Eva Lind"),
        ("„Es ist kalt“ — Eva Lind, Ministerin in Hallow", "direct", "Eva Lind"),
        ("„Es ist kalt.“ – Hafenwerk", "direct", "Hafenwerk"),
        ("„Kalter Hafen“ – Eva Lind kommt morgen nach Hallow.", "scare", None),
        ("Der „kalte Hafen“ – Eva Lind", "scare", None),
        ("„Kalter Hafen“ – Eva Lind, Ministerin, hat Hallow besucht.", "scare", None),
    ],
)
def test_a_name_behind_a_dash_signs_a_quote(names: Callable, text: str, kind: str, name: str | None) -> None:
    (quote,) = [one for one in find_quotes(text, names(text), "de") if one.kind != "indirect"]
    assert (quote.kind.value, quote.speaker and quote.speaker.name) == (kind, name)
