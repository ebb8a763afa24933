"""What a person looks for in the library."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import QueryError
from reader.searching.find import find_matches, fold_text
from reader.searching.query import Field, Query, Term, fold_name, fold_words, parse_query, query_of_words


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


def all_of(*terms: Term | tuple[Term, ...]) -> Query:
    """The query of which each term must be so, or one of some."""
    return Query(tuple((term,) if isinstance(term, Term) else term for term in terms))


def word(text: str, is_prefix: bool = False) -> Term:
    return Term(Field.WORDS, text, is_prefix)


def said(text: str) -> Term:
    return Term(Field.SAID, text)


def about(text: str) -> Term:
    return Term(Field.ABOUT, text)


def test_what_is_typed_often_is_looked_for_once_and_too_much_is_refused():
    assert parse_query("fog Fog " * 500) == all_of(word("fog"))
    assert parse_query(" ".join(f"said:{number}" for number in range(100))).said[-1] == "99"
    with pytest.raises(QueryError, match="at most 100"):
        parse_query(" ".join(f"said:{number}" for number in range(101)))


@given(st.text(max_size=300))
def test_folded_once_more_a_name_is_the_same(name: str):
    assert fold_name(fold_name(name)) == fold_name(name)


def test_a_long_name_is_looked_up_by_its_beginning():
    assert fold_name("a" * 1_000) == "a" * 200 and fold_words("a" * 1_000) == "a" * 1_000


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("fog ferry", all_of(word("fog"), word("ferry"))),
        ('"fog on the Hallow" ferry', all_of(word("fog on the hallow"), word("ferry"))),
        ("fer* fog", all_of(word("fer", True), word("fog"))),
        ('"fog on the h"*', all_of(word("fog on the h", True))),
        ("fog OR mist ferry", all_of((word("fog"), word("mist")), word("ferry"))),
        ("fog or mist", all_of(word("fog"), word("or"), word("mist"))),
        ("fog OR said:Holm OR is:unread", all_of((word("fog"), said("holm"), Term(Field.IS, "unread")))),
        ("fog -goose", all_of(word("fog"), Term(Field.WORDS, "goose", is_not=True))),
        ('-"wild goose" -said:Holm', all_of(
            Term(Field.WORDS, "wild goose", is_not=True), Term(Field.SAID, "holm", is_not=True)
        )),
        ("well-known fog-", all_of(word("well known"), word("fog"))),
        ("title:Fog source:Courier author:Moe rails:Bridge", all_of(
            Term(Field.TITLE, "fog"), Term(Field.SOURCE, "courier"), Term(Field.AUTHOR, "moe"),
            Term(Field.RAILS, "bridge"),
        )),
        ("is:READ before:2025 after:2025-03 before:2025-3-20", all_of(
            Term(Field.IS, "read"), Term(Field.BEFORE, "2025-01-01"), Term(Field.AFTER, "2025-03-01"),
            Term(Field.BEFORE, "2025-03-20"),
        )),
        ("after:7D before:2w on:Yesterday after:12h", all_of(
            Term(Field.AFTER, "7d"), Term(Field.BEFORE, "2w"), Term(Field.ON, "yesterday"), Term(Field.AFTER, "12h")
        )),
        ("on:2025 on:2025-3 on:2025-3-20 -on:today", all_of(
            Term(Field.ON, "2025"), Term(Field.ON, "2025-03"), Term(Field.ON, "2025-03-20"),
            Term(Field.ON, "today", is_not=True),
        )),
        ("said:Holm", all_of(said("holm"))),
        ('said:"Xi Jinping"', all_of(said("xi jinping"))),
        ("said:“Xi Jinping”", all_of(said("xi jinping"))),
        ("SAID:Xi About:Kremlin", all_of(said("xi"), about("kremlin"))),
        ("about:U.S. fog said:O’Brien fog", all_of(about("us"), word("fog"), said("obrien"))),
        ("U.S. O’Brien", all_of(word("us"), word("obrien"))),
        ('about:"Red Cross"fog', all_of(about("red cross"), word("fog"))),
        ("said:Xi Jinping", all_of(said("xi"), word("jinping"))),
        ("said:Ji* is:later", all_of(said("ji")._replace(is_prefix=True), Term(Field.IS, "later"))),
        ('in:"World News" tag:Énergie', all_of(Term(Field.IN, "world news"), Term(Field.TAG, "energie"))),
        ("site:www.Quay.example site:http://a.example/fog", all_of(
            Term(Field.SITE, "quay.example"), Term(Field.SITE, "a.example")
        )),
        ("said:12:30", all_of(said("12 30"))),
        ("Live: fog", all_of(word("live"), word("fog"))),
        ("12:30 https://quay.example/a", all_of(word("12 30"), word("https quay example a"))),
        ('"by:Holm"', all_of(word("by holm"))),
        ("  fog\t\nferry  ", all_of(word("fog"), word("ferry"))),
        ("fog — ferry", all_of(word("fog"), word("ferry"))),
        ("東京", all_of(word("東 京"))),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_a_query(typed: str, query: Query):
    assert parse_query(typed) == query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("fog fer", all_of(word("fog"), word("fer", True))),
        ("fog fer ", all_of(word("fog"), word("fer"))),
        ("fer fog", all_of(word("fer"), word("fog", True))),
        ("fog fe", all_of(word("fog"), word("fe"))),
        ("fog é", all_of(word("fog"), word("e"))),
        ("fog OR", all_of(word("fog"))),
        ('"fog over', all_of(word("fog over", True))),
        ('"fog on"', all_of(word("fog on"))),
        ("title:fog", all_of(Term(Field.TITLE, "fog", True))),
        ("said:Hol", all_of(said("hol")._replace(is_prefix=True))),
        ("said:Ho", all_of(said("ho"))),
        ("tag:ene", all_of(Term(Field.TAG, "ene", True))),
        ("東", all_of(word("東", True))),
    ],
)
def test_while_typing_the_last_word_may_go_on(typed: str, query: Query):
    assert parse_query(typed, is_typing=True) == query


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type words to search for"),
        ("  ", "Type words to search for"),
        ("— &", "Type words to search for"),
        ('said:"Xi Jinping', "A quotation mark is not closed"),
        ('fog"', "A quotation mark is not closed"),
        ("said:", "Write a name after said:"),
        ("said: Xi", "Write a name after said: without a space"),
        ('about:""', "Write a name after about:"),
        ("about:—", "Write a name after about:"),
        ("by:Holm", "Unknown filter by:"),
        ('by:"Ida Holm"', "Unknown filter by:"),
        ("title:", "Write a word after title: without a space"),
        ("is:green", "Write is:unread, is:read, is:starred, is:later, is:quoted or is:hidden."),
        ("in:", "Write a word after in: without a space"),
        ("site:/", "Write a word after site: without a space"),
        ("before:soon", "Write a date after before: without a space, such as before:2025, before:2025-03"),
        ("after:2025-13", "Write a date after after:"),
        ("after:7", "after:2025, after:2025-03, after:2025-03-20, after:yesterday, after:7d or after:12h"),
        ("on:12h", "Write a date after on: without a space, such as on:2025, on:2025-03, on:2025-03-20"),
        ("after:7s", "Write a date after after:"),
        ("after:٣d", "Write a date after after:"),
        ("after:-7d", "Write a date after after:"),
        ("before:2025-02-30", "Write a date after before:"),
        ("OR fog", "OR needs a term on both sides"),
        ("fog OR", "OR needs a term on both sides"),
        ("fog OR OR mist", "OR needs a term on both sides"),
    ],
)
def test_what_is_not_well_put_is_said(typed: str, sentence: str):
    with pytest.raises(QueryError, match=re.escape(sentence)):
        parse_query(typed)


@pytest.mark.parametrize(
    "typed",
    ["is:", "is:un", "is:s", "-is:", "before:", "before:2", "before:202", "after:2025-", "after:2025-0",
     "after:2025-03-", "after:7", "on:", "on:t", "before:Yester", "said:", 'said:"',
     "title:", "in:", "site:", "site:.", "tag:", "tag:-", "rails:"],
)  # fmt: skip
def test_what_is_half_typed_changes_nothing_of_what_is_looked_for(typed: str):
    assert parse_query(f"fog {typed}", is_typing=True) == all_of(word("fog"))
    with pytest.raises(QueryError):
        parse_query(f"fog {typed}")


@pytest.mark.parametrize("typed", ["is:x", "before:x", "before:20256", "after:7x", "on:todays", "by:Holm"])
def test_a_query_that_can_find_nothing_is_reported_while_typing(typed: str):
    with pytest.raises(QueryError):
        parse_query(f"fog {typed}", is_typing=True)


_PIECES = st.sampled_from(
    [*'Xi :—/\n-*(|)^東é_"“”.', "OR ", *(f"{field}:" for field in Field), "un", "later", "2025-0"]
)


@given(st.lists(_PIECES | st.text(max_size=3), max_size=15).map("".join), st.booleans())
def test_whatever_is_typed_is_a_query_or_an_error(typed: str, is_typing: bool):
    try:
        query = parse_query(typed, is_typing)
    except QueryError as error:
        assert "\n" not in str(error)
    else:
        terms = [term for clause in query.clauses for term in clause]
        assert terms and all(term.text and '"' not in term.text for term in terms)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fog", ["fog", "Fög"]),
        ("fogs OR gull", ["fogs"]),
        ("fo*", ["fo", "fo", "fo", "Fö"]),
        ('"over the quay"', ["over the quay"]),
        ("harbour -fog", []),
        ("said:quay", []),
        ("京湾", ["京湾"]),
        ("us", ["U.S"]),
        ("obrien", ["O’Brien"]),
    ],
)
def test_words_of_a_query_are_found_in_a_text(typed: str, found: list[str]):
    text = "Thick fog, no fogs: fo, over the quay. Fög 東京湾 U.S. O’Brien"
    pattern = parse_query(typed).pattern(Field.WORDS)
    assert [text[one.start : one.end] for one in find_matches(fold_text(text), pattern, True)] == found


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["said:Xi Jinping"], all_of(said("xi jinping"))),
        (["said:Xi Jinping", "fog", "about:Red Cross"], all_of(said("xi jinping"), word("fog"), about("red cross"))),
        (["said:Xi about:Red Cross"], all_of(said("xi"), about("red cross"))),
        (["fog ferry said:Ida Holm"], all_of(word("fog"), word("ferry"), said("ida holm"))),
        (['said:"Ida Holm" fog'], all_of(said("ida holm"), word("fog"))),
        (["fog on", "Hallow"], all_of(word("fog"), word("on"), word("hallow"))),
        (["said:Xi OR said:Ida Holm fog"], Query(((said("xi"), said("ida holm fog")),))),
        (
            ["said:Xi | fog -about:Red Cross"],
            Query(((said("xi"), word("fog")), (about("red cross")._replace(is_not=True),))),
        ),
        (["said:Ida Holm -fog"], all_of(said("ida holm"), word("fog")._replace(is_not=True))),
        (["-said:Ida Holm", "fog"], all_of(said("ida holm")._replace(is_not=True), word("fog"))),
    ],
)
def test_a_command_line_is_a_query_although_the_shell_took_the_marks_away(words: list[str], query: Query):
    assert parse_query(query_of_words(words)) == query


def test_a_letter_and_its_mark_are_looked_for_as_the_letter_that_they_make():
    assert parse_query("か\u3099っこう") == parse_query("がっこう")
