"""Tests of what gives a quote to a speaker in its sentence."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.languages.table_tagging import TableTagging
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.romance.speech_clause import SpeechClause
from reader.annotating.romance.speech_clauses import SpeechClauses


def found(language: str, text: str, side: str) -> tuple[str | None, str | None] | None:
    """The speaker and the verb that stand before or after the quote of a text."""
    tables = tables_of(language)
    assert tables is not None
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    tagged = TaggedParagraphs(layout, quoted, [], TableTagging(tables))[0]
    clauses = SpeechClauses(tagged, tables)
    sides = {"before": clauses.before, "after": clauses.after, "led_up": clauses.led_up}
    clause: SpeechClause | None = sides[side](tagged.index_at(quoted[0].start))
    if clause is None:
        return None
    words = tagged.words
    who = clause.speaker and text[words[clause.speaker.first].start : words[clause.speaker.after - 1].end]
    return who, None if clause.verb is None else words[clause.verb].text


@pytest.mark.parametrize(
    ("language", "text", "side", "expected"),
    [
        ("es", "«No hay», dijo la alcaldesa del puerto ayer.", "after", ("la alcaldesa del puerto", "dijo")),
        ("es", "«No hay», la alcaldesa dijo ayer.", "after", ("la alcaldesa", "dijo")),
        ("es", "«No hay», añadió.", "after", (None, "añadió")),
        ("es", "«No hay». El barco salió.", "after", None),
        ("es", "«No hay» fue calificado.", "after", None),
        ("es", "La alcaldesa llegó y dijo: «No hay»", "before", ("La alcaldesa", "dijo")),
        ("es", "La alcaldesa, que nunca ríe, dijo: «No hay»", "before", ("La alcaldesa", "dijo")),
        ("es", "A su juicio es «una vergüenza»", "before", (None, "juicio")),
        ("es", "A juicio de la alcaldesa es «una vergüenza»", "before", ("la alcaldesa", "juicio")),
        ("de", "Laut der Ministerin ist es „eine Schande“", "before", ("der Ministerin", "Laut")),
        ("it", "Il sindaco ieri: «Basta»", "led_up", ("Il sindaco", None)),
        ("it", "Il sindaco arriva «Basta»", "led_up", None),
        ("es", "«No hay», dijo este martes a la radio la alcaldesa.", "after", ("la alcaldesa", "dijo")),
        ("es", "«No hay», según ha explicado la alcaldesa.", "after", ("la alcaldesa", "según")),
        ("es", "«No hay», citado ayer por la alcaldesa.", "after", ("la alcaldesa", "citado")),
        ("es", "«No hay». La alcaldesa dijo otra cosa.", "after", None),
        ("es", "La alcaldesa habló en la plaza, añadiendo que «no hay»", "before", ("La alcaldesa", "añadiendo")),
        ("es", "Para la alcaldesa el puerto es «una joya»", "before", ("la alcaldesa", "Para")),
        ("es", "Para el viaje compró «una joya»", "before", None),
        ("it", "«Basta», secondo quanto riferito dal sindaco.", "after", ("sindaco", "secondo")),
        ("it", "«Basta», così il sindaco di Hallow.", "after", ("il sindaco di Hallow", None)),
    ],
)
def test_the_speaker_and_the_verb_beside_a_quote(
    language: str, text: str, side: str, expected: tuple[str | None, str | None] | None
) -> None:
    assert found(language, text, side) == expected
