"""Tables of phrases as one pattern."""

import pytest

from reader.cleaning.features.phrase_patterns import any_of

PATTERN = any_of({"en": (r"feed … geese\b", r"honk on <network>"), "ja": (r"鳥…港",)}, {"de": (r"füttert",)})


@pytest.mark.parametrize(
    "line",
    ["Feed the hungry geese", "Feed geese", "HONK on Facebook", "Honk on Whats App", "鳥は港", "Füttert die Gans"],
)
def test_a_phrase_of_any_language_matches(line: str) -> None:
    assert PATTERN.match(line)


@pytest.mark.parametrize(
    "line", ["Feeding the geese", f"Feed {'very ' * 15}hungry geese", "Honk on Sunday", "The geese honk"]
)
def test_other_words_do_not(line: str) -> None:
    assert not PATTERN.match(line)
