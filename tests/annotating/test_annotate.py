"""From an article to its annotations."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.annotate import VERSION, annotate
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph, ParagraphKind
from tests.examples import scaled

_PARAGRAPHS = st.lists(st.text(max_size=60).map(Paragraph), max_size=5).map(tuple)
_NASTY = st.text(alphabet="“”„«»\"' .,:\nAbÉ’-0𝕏", max_size=80)


def test_an_article_gets_its_quotes_and_its_names(make_article: Callable[..., Article]):
    article = make_article("Bridge", "“The bridge is open,” said Maria Lopez.", "Lopez smiled.")
    found = annotate(article)
    assert [article.text[quote.start : quote.end] for quote in found.quotes] == ["“The bridge is open,”"]
    assert [article.text[name.start : name.end] for name in found.entities] == ["Maria Lopez", "Lopez"]


def test_a_surname_is_known_from_the_headline_where_that_is_not_english(make_article: Callable[..., Article]):
    headline = "Gespräch mit Anna Lindhorst über die Brücke"
    article = make_article(headline, "Der Bau ist teuer. Das sagte Lindhorst am Abend, und nicht nur der Stadt.")
    (name,) = annotate(article).entities
    assert (article.text[name.start : name.end], name.name) == ("Lindhorst", "Anna Lindhorst")


def test_offsets_run_on_over_the_paragraphs(make_article: Callable[..., Article]):
    article = make_article("Bridge", "It rained.", "Maria Lopez smiled.")
    (name,) = annotate(article).entities
    assert (name.start, name.end) == (len("It rained.\n"), len("It rained.\nMaria Lopez"))


def test_offsets_count_code_points(make_article: Callable[..., Article]):
    article = make_article("Bridge", "𝕏😀 met Maria Lopez.")
    (name,) = annotate(article).entities
    assert article.text[name.start : name.end] == "Maria Lopez"


def test_annotations_say_which_annotator_made_them(make_article: Callable[..., Article]):
    assert annotate(make_article("Bridge")).version == VERSION


def test_an_article_without_text_has_no_annotations():
    assert annotate(Article()) == Annotations((), (), VERSION)


def test_headline_and_standfirst_are_not_annotated(make_article: Callable[..., Article]):
    found = annotate(make_article("Maria Lopez: “We won”", "It rained.", standfirst="“Yes,” said Maria Lopez."))
    assert (found.quotes, found.entities) == ((), ())


def test_paragraphs_of_every_kind_are_annotated():
    paragraphs = tuple(Paragraph("We met Maria Lopez there.", kind) for kind in ParagraphKind)
    assert len(annotate(Article(paragraphs=paragraphs)).entities) == len(ParagraphKind)


def test_the_same_article_gets_the_same_annotations(make_article: Callable[..., Article]):
    article = make_article("Bridge", "“The bridge is open,” said Maria Lopez. “It is,” he said.", "Lopez smiled.")
    assert annotate(article) == annotate(article)


@settings(max_examples=scaled(200))
@given(st.one_of(_PARAGRAPHS, st.lists(_NASTY.map(Paragraph), max_size=4).map(tuple)))
def test_no_article_raises_and_every_offset_lies_inside_its_text(paragraphs: tuple[Paragraph, ...]):
    article = Article(paragraphs=paragraphs)
    found = annotate(article)
    spans = [*found.quotes, *found.entities, *(quote.speaker for quote in found.quotes if quote.speaker)]
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    assert list(found.quotes) == sorted(found.quotes, key=lambda quote: quote.start)
    assert list(found.entities) == sorted(found.entities, key=lambda entity: entity.start)
