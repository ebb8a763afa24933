"""The texts of the table: what people read of the actions names no key, since they may choose others."""

import re

import pytest

from reader.library.listing.view import View, ViewKind
from reader.ui.actions.keys import first_keys, with_keys, with_keys_named
from reader.ui.actions.table import ACTIONS, HEADINGS
from reader.ui.viewmodels.view_names import empty_of

BY_ID = {action.id: action for action in ACTIONS}

_NAMED_KEY = re.compile(r"\b(?:Esc|Escape|Enter|Tab|Space|Backspace|PgUp|PgDn|Del|F\d+|(?:Ctrl|Alt|Shift)\+\S+)\b")
_SINGLE = re.compile(r"(?<![\w’'{:])(?!a\b)(\w|[^\w\s.,:;’'/()])(?![\w’'}])")
"""A single letter or sign that stands alone, but for the article "a" and punctuation."""


def keys_in(text: str) -> list[str]:
    """What of a text looks like a key."""
    return _NAMED_KEY.findall(text) + _SINGLE.findall(re.sub(r"[A-Za-z]+:[A-Za-z]+", "", text))


@pytest.mark.parametrize("text", ["u brings it back", "Press D", "Esc leaves", "go to it with =", "Ctrl+y undoes it"])
def test_the_check_sees_a_key(text: str):
    assert keys_in(text) != []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_no_text_of_an_action_names_a_key(action):
    assert keys_in(action.label) + keys_in(action.help) == []


def test_no_heading_names_a_key():
    assert [heading for heading in HEADINGS.values() if keys_in(heading)] == []


@pytest.mark.parametrize("kind", [kind for kind in ViewKind if kind is not ViewKind.SEARCH])
def test_empty_lists_name_the_keys_that_the_person_chose(kind: ViewKind):
    sentences = empty_of(View(kind, "x"))
    assert [sentence for sentence in sentences if keys_in(sentence)] == []
    table, _ = with_keys({action.id: () for action in ACTIONS})
    without = [with_keys_named(sentence, first_keys(table)) for sentence in sentences]
    assert without[0] and not any(keys_in(sentence) for sentence in without)
    assert all(with_keys_named(sentence, first_keys(ACTIONS)) for sentence in sentences)


def test_a_key_in_a_sentence_is_the_first_of_its_action():
    assert with_keys_named("{key:find} finds.", first_keys(ACTIONS)) == "/ finds."
    assert with_keys_named("{key:find} finds.", {}) == ""
    assert with_keys_named("Nothing.", {}) == "Nothing."
