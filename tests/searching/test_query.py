"""What a person looks for in the library."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.searching.query import Query, fold_name, fold_words, parse_query, query_of_words


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Xi Jinping", "xi jinping"),
        ("  Xi  Jinping ", "xi jinping"),
        ("José Díaz", "jose diaz"),
        ("U.S.", "us"),
        ("O’Brien", "obrien"),
        ("Jean-Luc Picardy", "jean luc picardy"),
        ("St. Olaf's", "st olafs"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("習近平", "習近平"),
        ("— & —", ""),
        ("", ""),
    ],
)
def test_a_name_is_its_words_without_case_accents_and_punctuation(name: str, folded: str):
    assert fold_name(name) == folded


def test_what_is_typed_often_is_looked_for_once_and_too_much_is_refused():
    assert parse_query("fog Fog " * 500) == Query(("fog",))
    assert parse_query(" ".join(f"said:{number}" for number in range(100))).said[-1] == "99"
    with pytest.raises(QueryError, match="no more than 100"):
        parse_query(" ".join(f"said:{number}" for number in range(101)))


@given(st.text(max_size=300))
def test_folded_once_more_a_name_is_the_same(name: str):
    assert fold_name(fold_name(name)) == fold_name(name)


def test_a_long_name_is_looked_up_by_its_beginning():
    assert fold_name("a" * 1_000) == "a" * 200 and fold_words("a" * 1_000) == "a" * 1_000


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("fog ferry", Query(("fog", "ferry"))),
        ('"fog on the Hallow" ferry', Query(("fog on the hallow", "ferry"))),
        ("said:Holm", Query(said=("holm",))),
        ('said:"Xi Jinping"', Query(said=("xi jinping",))),
        ("said:“Xi Jinping”", Query(said=("xi jinping",))),
        ("SAID:Xi About:Kremlin", Query(said=("xi",), about=("kremlin",))),
        ("about:U.S. fog said:O’Brien fog", Query(("fog",), ("obrien",), ("us",))),
        ('about:"Red Cross"fog', Query(("fog",), about=("red cross",))),
        ("said:Xi Jinping", Query(("jinping",), ("xi",))),
        ("said:12:30", Query(said=("12 30",))),
        ("Live: fog", Query(("live", "fog"))),
        ("12:30 https://quay.example/a", Query(("12 30", "https quayexample a"))),
        ('"by:Holm"', Query(("by holm",))),
        ("  fog\t\nferry  ", Query(("fog", "ferry"))),
        ("fog — ferry", Query(("fog", "ferry"))),
    ],
)
def test_what_is_typed_becomes_a_query(typed: str, query: Query):
    assert parse_query(typed) == query


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type what to look for"),
        ("  ", "Type what to look for"),
        ("— &", "Type what to look for"),
        ('said:"Xi Jinping', "A quotation mark is not closed"),
        ('fog"', "A quotation mark is not closed"),
        ("said:", "Whom? Write a name behind said:"),
        ("said: Xi", "Whom? Write a name behind said: without a space"),
        ('about:""', "Whom? Write a name behind about:"),
        ("about:—", "Whom? Write a name behind about:"),
        ("by:Holm", "There is no by: to look by"),
        ('by:"Ida Holm"', "There is no by: to look by"),
    ],
)
def test_what_is_not_well_put_is_said(typed: str, sentence: str):
    with pytest.raises(QueryError, match=re.escape(sentence)):
        parse_query(typed)


@given(st.text(st.sampled_from('said:about"“”Xi :—/\n'), max_size=40))
def test_whatever_is_typed_is_a_query_or_an_error(typed: str):
    try:
        query = parse_query(typed)
    except QueryError as error:
        assert "\n" not in str(error)
    else:
        assert all(value and value == fold_words(value) for values in query for value in values) and any(query)


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["said:Xi Jinping"], Query(said=("xi jinping",))),
        (["said:Xi Jinping", "fog", "about:Red Cross"], Query(("fog",), ("xi jinping",), ("red cross",))),
        (["said:Xi about:Red Cross"], Query(said=("xi",), about=("red cross",))),
        (["fog ferry said:Ida Holm"], Query(("fog", "ferry"), ("ida holm",))),
        (['said:"Ida Holm" fog'], Query(("fog",), ("ida holm",))),
        (["fog on", "Hallow"], Query(("fog", "on", "hallow"))),
    ],
)
def test_a_command_line_is_a_query_although_the_shell_took_the_marks_away(words: list[str], query: Query):
    assert parse_query(query_of_words(words)) == query
