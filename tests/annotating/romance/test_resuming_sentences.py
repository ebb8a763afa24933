"""Tests of sentences after a quote that say whose words it was."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.languages.table_tagging import TableTagging
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.romance.resuming_sentences import ResumingSentences
from reader.annotating.romance.speech_clauses import SpeechClauses


def resumed(language: str, text: str) -> tuple[str | None, str | None] | None:
    """The speaker and the verb that the sentence after the quote of a text names."""
    tables = tables_of(language)
    assert tables is not None
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    tagged = TaggedParagraphs(layout, quoted, [], TableTagging(tables))[0]
    sentences = ResumingSentences(tagged, SpeechClauses(tagged, tables), tables)
    clause = sentences.after(tagged.index_at(quoted[0].start))
    if clause is None:
        return None
    words = tagged.words
    who = clause.speaker and text[words[clause.speaker.first].start : words[clause.speaker.after - 1].end]
    return who, None if clause.verb is None else words[clause.verb].text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "«No hay». Así lo explicó la alcaldesa.", ("la alcaldesa", "explicó")),
        ("es", "«No hay». Con estas palabras anunció la alcaldesa la huelga.", ("la alcaldesa", None)),
        ("es", "«No hay». Con este mensaje la alcaldesa cerró el puerto.", ("la alcaldesa", None)),
        ("es", "«No hay». Con estas redes la alcaldesa cerró el puerto.", None),
        ("es", "«No hay». Quien habla es la alcaldesa.", ("la alcaldesa", None)),
        ("es", "«No hay». La que habla es la alcaldesa.", ("la alcaldesa", None)),
        ("es", "«No hay». Quien habla sabe nadar.", None),
        ("es", "«No hay». La frase es de la alcaldesa.", ("la alcaldesa", None)),
        ("es", "«No hay». La red es de la alcaldesa.", None),
        ("es", "«No hay». Palabra de la alcaldesa.", ("la alcaldesa", None)),
        ("it", "«Non c'è». Le parole sono del sindaco.", ("sindaco", None)),
        ("it", "«Non c'è». Parola del sindaco.", ("sindaco", None)),
        ("it", "«Non c'è». Chi parla è il sindaco.", ("il sindaco", None)),
        ("it", "«Non c'è». Con queste parole il sindaco ha chiuso il porto.", ("il sindaco", None)),
        ("es", "«No hay». Así de clara fue la alcaldesa.", ("la alcaldesa", None)),
        ("es", "«No hay». De este modo se expresó la alcaldesa.", ("la alcaldesa", "expresó")),
        ("es", "«No hay». De este puerto habló la alcaldesa.", None),
        ("es", "«No hay». Es la opinión de la alcaldesa.", ("la alcaldesa", "opinión")),
        ("es", "«No hay». Eso dijo la alcaldesa.", ("la alcaldesa", "dijo")),
        ("it", "«Non c'è». Queste le parole del sindaco.", ("sindaco", None)),
        ("it", "«Non c'è». A parlare è il sindaco.", ("il sindaco", None)),
        ("it", "«Non c'è». Così ieri in aula il sindaco.", ("il sindaco", None)),
        ("it", "«Non c'è». Così ieri in aula il sindaco ha chiuso il porto.", None),
        ("es", "«No hay». Ayer lo explicó la alcaldesa.", None),
    ],
)
def test_a_sentence_after_a_quote_says_whose_it_was(
    language: str, text: str, expected: tuple[str | None, str | None] | None
) -> None:
    assert resumed(language, text) == expected
