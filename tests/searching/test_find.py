"""Finding text inside one article."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.searching.find import MOST_MATCHES, PatternError, find_matches, fold_query, fold_text
from tests.examples import scaled

_NASTY = st.text(alphabet="aAbBsSéÉßẞæıİœ.…'’“\"–- \u00a0\u0301\u0308ǅﬁΣς①½\n", max_size=30)
"""Letters that folding moves, splits, joins or drops."""


def found(text: str, query: str, is_pattern: bool = False) -> list[str]:
    return [text[match.start : match.end] for match in find_matches(fold_text(text), query, is_pattern)]


# -- case


def test_a_query_in_small_letters_finds_every_case():
    assert found("Tide tide TIDE", "tide") == ["Tide", "tide", "TIDE"]


def test_a_query_with_a_capital_finds_that_case_alone():
    assert found("Tide tide TIDE", "Tide") == ["Tide"]


def test_a_capital_matters_in_accented_text_too():
    assert found("Été été ÉTÉ", "Été") == ["Été"]


# -- accents, marks, spaces: on both sides


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("café", "cafe"),
        ("cafe", "café"),
        ("cafe\u0301", "café"),
        ("café", "cafe\u0301"),
        ("Straße", "strasse"),
        ("Strasse", "straße"),
        ("Ærø", "aero"),
        ("Łódź", "lodz"),
        ("don’t", "don't"),
        ("don't", "don’t"),
        ("“so”", '"so"'),
        ('"so"', "“so”"),
        ("«so»", '"so"'),
        ("„so“", '"so"'),
        ("no–limits", "no-limits"),
        ("no-limits", "no—limits"),
        ("wait…", "wait..."),
        ("wait...", "wait…"),
        ("10\u00a0000", "10 000"),
        ("10 000", "10\u202f000"),
        ("ﬁre", "fire"),
        ("\uff34\uff49\uff44\uff45", "tide"),
    ],
)
def test_what_looks_alike_is_found_alike(text: str, query: str):
    assert found(f"x {text} y", query) == [text]


@pytest.mark.parametrize(
    ("text", "query"),
    [("が", "か\u3099"), ("각", "\u1100\u1161\u11a8"), ("か\u3099", "か\u3099"), ("くが", "[か\u3099]")],
)
def test_a_letter_and_its_mark_find_the_letter_that_they_make(text: str, query: str):
    assert found(text, query, query.startswith("[")) == [text[-1:] if query.startswith("[") else text]


@pytest.mark.parametrize(
    ("text", "query"),
    [("が", "か"), ("か", "が"), ("か\u3099", "か"), ("パン", "ハン"), ("ペット", "べット"), ("أب", "اب"), ("क़", "क"),
     ("한", "하"), ("a ≠ b", "a = b")],
)  # fmt: skip
def test_marks_that_make_another_letter_are_no_accents(text: str, query: str):
    assert found(text, query) == []
    assert found(text, text) == [text]


@pytest.mark.parametrize(
    ("text", "query"), [("Ἀθῆναι", "αθηναι"), ("ёлка", "елка"), ("Tiếng Việt", "tieng viet"), ("ﾊﾟﾝ", "ﾊﾟﾝ")]
)
def test_accents_of_latin_greek_and_cyrillic_letters_are_none_of_the_letter(text: str, query: str):
    assert found(text, query) == [text]


def test_runs_of_spaces_in_a_query_count_as_one():
    assert found("the old bridge", "old  \u00a0bridge") == ["old bridge"]


@pytest.mark.parametrize("query", ["", " ", "   ", "\u0301", "\u0301\u0308"])
@pytest.mark.parametrize("is_pattern", [False, True])
def test_a_query_of_nothing_finds_nothing(query: str, is_pattern: bool):
    assert find_matches(fold_text("a é b\u0301"), query, is_pattern) == []


# -- where the matches lie


def test_matches_come_in_order_and_do_not_overlap():
    assert [tuple(match) for match in find_matches(fold_text("aaaa a"), "aa")] == [(0, 2), (2, 4)]


def test_a_match_after_letters_that_fold_to_two_lies_where_it_is_shown():
    text = "Straße … Große Brücke"
    assert found(text, "brucke") == ["Brücke"]


def test_letters_lost_and_letters_won_do_not_cancel_out():
    text = "Ka\u0308se aus der Straße am Haus"
    assert found(text, "aus") == ["aus", "aus"]


def test_a_letter_takes_its_combining_marks_along():
    assert found("cafe\u0301 e\u0301te\u0301", "cafe") == ["cafe\u0301"]


def test_a_letter_that_folds_to_two_equal_ones_is_one_match():
    assert found("Straße", "s") == ["S", "ß"]


def test_one_of_three_folded_full_stops_finds_the_ellipsis_once():
    assert found("wait… no.", ".") == ["…", "."]


def test_half_of_a_letter_finds_the_whole_letter():
    assert found("Straße", "stras") == ["Straß"]


def test_a_match_does_not_run_into_the_next_paragraph():
    assert found("the old\nbridge", "old bridge") == []


def test_a_match_may_run_over_the_whole_paragraph():
    assert found("one\nthe old bridge\ntwo", "the old bridge") == ["the old bridge"]


def test_no_more_matches_are_counted_than_the_limit():
    folded = fold_text("a" * (MOST_MATCHES + 5))
    assert len(find_matches(folded, "a")) == len(find_matches(folded, "a", True)) == MOST_MATCHES


# -- patterns


def test_a_pattern_finds_what_it_describes():
    assert found("in 1987 and 2024", r"\d{4}", True) == ["1987", "2024"]


def test_a_pattern_has_smart_case():
    assert found("Tide tide", "t.de", True) == ["Tide", "tide"]
    assert found("Tide tide", "T.de", True) == ["Tide"]


def test_the_capital_of_an_escape_is_no_capital():
    assert found("Tide tide", r"\Bide", True) == ["ide", "ide"]
    assert found("TIDE tide", r"tid\S", True) == ["TIDE", "tide"]


def test_a_pattern_is_folded_as_the_text_is():
    assert found("Straße – “Brücke”", 'straße - "br.cke"', True) == ["Straße – “Brücke”"]


def test_an_ellipsis_in_a_pattern_stands_for_itself():
    assert found("abc wait…", "…", True) == ["…"]


def test_a_wide_bracket_in_a_pattern_stands_for_itself():
    assert found("so （it is） so", "（it", True) == ["（it"]


def test_a_pattern_does_not_run_into_the_next_paragraph():
    assert found("the old\nbridge", r"old\s+bridge", True) == []
    assert found("ab\ncd", r"[^x]+", True) == ["ab", "cd"]


def test_a_pattern_may_ask_for_the_start_or_the_end_of_a_paragraph():
    assert found("old bridge\nold tide", "^old", True) == ["old", "old"]
    assert found("the tide\nold tide", "tide$", True) == ["tide", "tide"]


def test_a_pattern_in_a_later_paragraph_lies_where_it_is_shown():
    assert [tuple(match) for match in find_matches(fold_text("ab\n\nxy"), "x.", True)] == [(4, 6)]


def test_an_empty_match_is_no_match():
    assert found("abc", "x*", True) == []


@pytest.mark.parametrize("pattern", ["(", "[", "a{2,1}", "\\", "*", r"\p{Nothing}", "(" * 5_000])
def test_a_bad_pattern_says_so_in_one_line(pattern: str):
    with pytest.raises(PatternError) as raised:
        find_matches(fold_text("some text"), pattern, True)
    assert str(raised.value).startswith("bad pattern: ")
    assert len(str(raised.value)) < 80 and str(raised.value).isprintable()


def test_a_pattern_that_would_never_end_is_stopped():
    with pytest.raises(PatternError, match="too long"):
        find_matches(fold_text("a" * 50 + "b"), "(a|aa)+$", True)


def test_a_pattern_that_is_slow_in_every_paragraph_is_stopped_once():
    with pytest.raises(PatternError, match="too long"):
        find_matches(fold_text(("a" * 18 + "b\n") * 200), "(a|aa)+$", True)


def test_the_characters_of_patterns_are_plain_in_a_plain_query():
    assert found("a.b (c) axb", "a.b (c)") == ["a.b (c)"]


@pytest.mark.parametrize("query", ["οδος", "οδοσ", "δος", "δοσ"])
@pytest.mark.parametrize("is_pattern", [False, True])
def test_a_sigma_is_found_in_both_its_forms(query: str, is_pattern: bool):
    assert len(found("ΟΔΟΣ οδος ΟΔΟΣΑ", query, is_pattern)) == 3


# -- any text


@settings(max_examples=scaled(400))
@given(st.one_of(st.text(max_size=40), _NASTY))
def test_folding_maps_back_into_the_text_in_order(text: str):
    folded = fold_text(text)
    back = [folded.original(offset) for offset in range(len(folded.text) + 1)]
    assert back == sorted(back) and back[-1] == len(text)
    assert len(folded.lower) == len(folded.text)
    for offset, character in enumerate(folded.text):
        assert character in fold_text(text[back[offset]]).text


@settings(max_examples=scaled(400))
@given(_NASTY, _NASTY.filter(lambda query: "\n" not in query))
def test_each_match_folds_to_the_query_with_at_most_the_rest_of_its_outer_letters(text: str, query: str):
    needle = fold_query(query)
    has_capital = any(character.isupper() for character in needle)
    for match in find_matches(fold_text(text), query):
        folded = fold_text(text[match.start : match.end])
        whole = folded.text if has_capital else folded.lower
        assert needle in whole
        assert len(whole) <= len(needle) + 4


@settings(max_examples=scaled(400))
@given(st.text(alphabet="abcABC éÉñ’'“\"–-\n", max_size=40), st.text(alphabet="abcABC éñ’'-", min_size=1, max_size=3))
def test_where_letters_fold_to_one_each_match_folds_to_the_query(text: str, query: str):
    needle = fold_query(query)
    has_capital = any(character.isupper() for character in needle)
    matches = find_matches(fold_text(text), query)
    for match in matches:
        folded = fold_text(text[match.start : match.end])
        assert (folded.text if has_capital else folded.lower) == needle
    haystack = "".join(fold_text(character).text for character in text)
    expected = (haystack if has_capital else haystack.lower()).count(needle) if needle.strip() else 0
    assert len(matches) == expected


@settings(max_examples=scaled(300))
@given(st.one_of(st.text(max_size=40), _NASTY))
def test_any_text_finds_itself(text: str):
    line = unicodedata.normalize("NFC", text.split("\n")[0].strip())
    if re.search(r"\S", fold_query(line)) and "  " not in fold_text(line).text:
        assert [match.end for match in find_matches(fold_text(line), line)] == [len(line)]


@settings(max_examples=scaled(300))
@given(_NASTY, st.one_of(st.text(max_size=6), st.text(alphabet="ab[](){}*+?|\\^$.-,1…ß", max_size=8)))
def test_any_pattern_finds_ordered_matches_inside_the_paragraphs_or_is_refused(text: str, pattern: str):
    try:
        matches = find_matches(fold_text(text), pattern, True)
    except PatternError:
        return
    last = 0
    for match in matches:
        assert last <= match.start < match.end <= len(text)
        assert "\n" not in text[match.start : match.end]
        last = match.end
