"""Tables of phrases as one pattern."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.features import (
    comment_phrases,
    control_phrases,
    invitation_phrases,
    note_phrases,
    paywall_phrases,
)
from reader.cleaning.features.phrase_patterns import any_of

PATTERN = any_of({"en": (r"feed … geese\b", r"honk on <network>"), "ja": (r"鳥…港",)}, {"de": (r"füttert",)})
TABLES = [
    table
    for module in (comment_phrases, control_phrases, invitation_phrases, note_phrases, paywall_phrases)
    for name, table in vars(module).items()
    if isinstance(table, dict) and name.isupper()
]
PHRASES = [phrase for table in TABLES for phrases in table.values() for phrase in phrases]
SOME = {"some": (r"\bgoose\b", r"\b(?:geese|gulls?) … nest", r"honk", r"\bfed…$")}
PLAIN = re.compile(r"\bgoose\b|\b(?:geese|gulls?)\b.{0,70}\bnest|honk|\bfed.{0,40}$", re.I)


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


def test_a_whole_line_is_a_phrase_where_nothing_is_before_or_after_it() -> None:
    assert PATTERN.fullmatch("Feed the hungry geese") and PATTERN.fullmatch("Honk on FACEBOOK")
    assert not PATTERN.fullmatch("Feed the hungry geese!") and not PATTERN.fullmatch("Do feed the hungry geese")


@pytest.mark.parametrize(("count", "expected"), [(70, True), (71, False)])
def test_between_two_words_there_are_seventy_characters_at_most(count: int, expected: bool) -> None:
    assert PATTERN.match(f"Feed{'x'.center(count)}geese") is expected
    assert not PATTERN.match("Feed thegeese") and not PATTERN.match("Feedx geese")


@pytest.mark.parametrize(("count", "expected"), [(40, True), (41, False)])
def test_between_two_characters_there_are_forty_at_most(count: int, expected: bool) -> None:
    assert PATTERN.match(f"鳥{'の' * count}港") is expected


NETWORKS = [
    *("Facebook", "Twitter", "Instagram", "WhatsApp", "Whats App", "Telegram", "TikTok", "Tik Tok", "LinkedIn"),
    *("Linked In", "YouTube", "Bluesky", "Mastodon", "Threads", "Pinterest", "Google News", "GoogleNews"),
    *("Google Noticias", "Google Notícias", "Google Actualités", "Google Discover", "Messenger", "Viber", "WeChat"),
    "LINE",
]


@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_has_many_names(name: str) -> None:
    assert PATTERN.match(f"Honk on {name}")


def test_every_phrase_is_in_lower_case_as_texts_are_put_in_it() -> None:
    letters = [re.sub(r"\\.", "", phrase) for phrase in PHRASES]
    assert letters == [one.lower() for one in letters]


@pytest.mark.parametrize("phrase", [phrase for phrase in PHRASES if phrase.startswith(r"\b")])
def test_a_phrase_at_a_word_is_one_alternative(phrase: str) -> None:
    inside = re.sub(r"\\.|\[[^]]*\]", "", phrase)
    while (shorter := re.sub(r"\([^()]*\)", "", inside)) != inside:
        inside = shorter
    assert "|" not in inside


WORDS = st.sampled_from("goose Goose GOOSE geese Gull gulls nest nests honk Honking mongoose fed FED x , .".split())


@given(st.lists(WORDS, max_size=8), st.sampled_from([" ", "", ", "]))
def test_matches_what_one_pattern_without_regard_to_case_does(words: list[str], between: str) -> None:
    line = between.join(words)
    assert any_of(SOME).search(line) is (PLAIN.search(line) is not None)
    assert any_of(SOME).match(line) is (PLAIN.match(line) is not None)
