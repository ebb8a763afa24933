"""Which stretch of a line has which marks."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Span,
)
from reader.model.article import Article, Link, Paragraph
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import Document
from reader.ui.viewmodels.highlights import (
    CURRENT_MATCH,
    LINK,
    LOOKS,
    MATCH,
    QUOTE,
    Layer,
    Run,
    link_layer,
    mark_layers,
    match_layer,
    split_into_runs,
)
from reader.ui.viewmodels.mark_kinds import MarkKind
from tests.examples import scaled

LENGTH = 30


def layer_of(places: list[int], mark: str) -> Layer:
    """A layer of stretches between every second pair of places."""
    ordered = sorted(set(places))
    return Layer((start, end, mark) for start, end in list(pairwise(ordered))[::2])


PLACES = st.lists(st.integers(0, LENGTH), max_size=8)
LAYERS = st.lists(PLACES, max_size=4).map(
    lambda all_places: [layer_of(places, f"mark{number}") for number, places in enumerate(all_places)]
)
SPANS = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted).filter(lambda two: two[0] < two[1])


def document(*texts: str) -> tuple[Document, Article]:
    article = Article(headline="Rain", paragraphs=tuple(map(Paragraph, texts)))
    return document_of(article, 1), article


# -- runs


def test_a_line_without_marks_is_one_run() -> None:
    assert split_into_runs(3, 9, [Layer([(20, 25, "person")])]) == [Run(3, 9, ())]


def test_a_mark_inside_a_line_makes_three_runs() -> None:
    assert split_into_runs(0, 10, [Layer([(2, 5, "person")])]) == [
        Run(0, 2, ()),
        Run(2, 5, ("person",)),
        Run(5, 10, ()),
    ]


def test_a_mark_is_cut_at_both_ends_of_a_line() -> None:
    quote = Layer([(2, 50, "quote")])
    assert split_into_runs(10, 20, [quote]) == [Run(10, 20, ("quote",))]
    assert split_into_runs(0, 10, [quote]) == [Run(0, 2, ()), Run(2, 10, ("quote",))]
    assert split_into_runs(45, 60, [quote]) == [Run(45, 50, ("quote",)), Run(50, 60, ())]


@pytest.mark.parametrize(("start", "end"), [(0, 5), (8, 12)])
def test_a_mark_that_only_touches_a_line_is_not_on_it(start: int, end: int) -> None:
    assert split_into_runs(start, end, [Layer([(5, 8, "person")])]) == [Run(start, end, ())]


def test_marks_lie_over_each_other_in_the_order_of_their_layers() -> None:
    layers = [Layer([(2, 5, "person")]), Layer([(0, 8, "quote")]), Layer([(4, 6, "match")])]
    assert split_into_runs(0, 10, layers) == [
        Run(0, 2, ("quote",)),
        Run(2, 4, ("person", "quote")),
        Run(4, 5, ("person", "quote", "match")),
        Run(5, 6, ("quote", "match")),
        Run(6, 8, ("quote",)),
        Run(8, 10, ()),
    ]


def test_two_marks_of_one_layer_stay_apart_where_they_meet() -> None:
    assert split_into_runs(0, 6, [Layer([(0, 3, "match"), (3, 6, "current-match")])]) == [
        Run(0, 3, ("match",)),
        Run(3, 6, ("current-match",)),
    ]


@settings(max_examples=scaled(150))
@given(SPANS, LAYERS)
def test_runs_put_together_are_the_line(span: list[int], layers: list[Layer]) -> None:
    runs = split_into_runs(*span, layers)
    assert [runs[0].start, runs[-1].end] == span
    assert all(run.start < run.end for run in runs)
    assert all(run.end == following.start for run, following in pairwise(runs))


@settings(max_examples=scaled(150))
@given(SPANS, LAYERS)
def test_every_character_has_the_marks_that_lie_over_it_lowest_first(span: list[int], layers: list[Layer]) -> None:
    for run in split_into_runs(*span, layers):
        for place in range(run.start, run.end):
            expected = [mark for layer in layers for a, b, mark in layer.within(0, LENGTH) if a <= place < b]
            assert list(run.marks) == expected


@settings(max_examples=scaled(60))
@given(SPANS, PLACES)
def test_a_layer_finds_the_stretches_that_reach_into_a_part(span: list[int], places: list[int]) -> None:
    start, end = span
    layer = layer_of(places, "x")
    spans = list(pairwise(sorted(set(places))))[::2]
    assert list(layer.within(start, end)) == [(a, b, "x") for a, b in spans if a < end and b > start]
    assert len(layer) == len(spans)


# -- the layers of an article


ENTITIES = (
    Entity(0, 10, EntityKind.PERSON, "Ida Brandt"),
    Entity(15, 23, EntityKind.ORGANISATION, "Tor Line"),
    Entity(27, 31, EntityKind.PLACE, "Oslo"),
    Entity(35, 41, EntityKind.DATE, "Monday"),
    Entity(47, 56, EntityKind.NATIONALITY, "Norway"),
)
QUOTES = (Quote(0, 40, QuoteKind.INDIRECT), Quote(12, 25, QuoteKind.DIRECT), Quote(27, 31, QuoteKind.SCARE))


def marked(words: str, annotations: Annotations, shown: tuple[MarkKind, ...]) -> list[tuple[str, str]]:
    """What is marked of some words, and how, layer by layer."""
    of, _ = document(words)
    layers = mark_layers(of, annotations, shown)
    return [(of.text[a:b], mark) for layer in layers for a, b, mark in layer.within(0, len(of.text))]


NAMES = "Ida Brandt met Tor Line in Oslo on Monday, two Norwegian sisters."


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (MarkKind.PEOPLE, ("Ida Brandt", "person")),
        (MarkKind.ORGANISATIONS, ("Tor Line", "organisation")),
        (MarkKind.PLACES, ("Oslo", "place")),
        (MarkKind.DATES, ("Monday", "date")),
        (MarkKind.NATIONALITIES, ("Norwegian", "nationality")),
    ],
)
def test_names_of_a_kind_are_marked_where_that_is_shown(kind: MarkKind, words: tuple[str, str]) -> None:
    assert marked(NAMES, Annotations(entities=ENTITIES), (kind,)) == [words]


def test_without_kinds_nothing_is_marked() -> None:
    assert marked(NAMES, Annotations(QUOTES, ENTITIES), ()) == []


SPEECH = "She said “never again” and a “quiet day” followed all the way home."


def test_words_in_quotation_marks_lie_over_the_indirect_speech_around_them_and_scare_quotes_have_no_mark() -> None:
    annotations = Annotations(
        quotes=(Quote(4, 60, QuoteKind.INDIRECT), Quote(9, 22, QuoteKind.PARTIAL), Quote(29, 40, QuoteKind.SCARE))
    )
    said = (SPEECH[4:60], "indirect-speech")
    assert marked(SPEECH, annotations, tuple(MarkKind)) == [said, ("“never again”", QUOTE)]
    assert marked(SPEECH, annotations, (MarkKind.QUOTES,)) == [("“never again”", QUOTE)]
    assert marked(SPEECH, annotations, (MarkKind.INDIRECT,)) == [said]


def test_every_kind_of_mark_has_a_look_of_its_own() -> None:
    assert set(LOOKS) == set(MarkKind)
    assert len(set(LOOKS.values())) == len(MarkKind)


def test_the_current_match_is_marked_apart() -> None:
    matches = [Span(0, 2), Span(5, 7), Span(9, 11)]
    assert [mark for _, _, mark in match_layer(matches, 1).within(0, 20)] == [MATCH, CURRENT_MATCH, MATCH]
    assert [mark for _, _, mark in match_layer(matches, None).within(0, 20)] == [MATCH] * 3


def test_links_are_marked_in_the_paragraph_they_belong_to() -> None:
    paragraphs = (
        Paragraph("A toll plan was dropped.", links=(Link(2, 11, "https://example.org/toll"),)),
        Paragraph("No link."),
        Paragraph("The ferry stays.", links=(Link(4, 9, "https://example.org/ferry"),)),
    )
    article = Article(headline="Rain", standfirst="All day.", paragraphs=paragraphs)
    shown = document_of(article, 1)
    spans = link_layer(shown, article).within(0, len(shown.text))
    assert [(shown.text[start:end], mark) for start, end, mark in spans] == [("toll plan", LINK), ("ferry", LINK)]
