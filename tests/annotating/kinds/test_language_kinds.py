"""Tests of telling names, titles and terms from quotes in Spanish and Italian, on invented sentences."""

import pytest

from reader.annotating.quotes import find_quotes
from reader.model.annotations import QuoteKind


def kinds(language: str, text: str) -> list[QuoteKind]:
    """The kinds of the words in quotation marks, without what is reported outside them."""
    return [one.kind for one in find_quotes(text, (), language) if one.kind is not QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La alcaldesa explicó que al cobro denominan “la mordida”."),
        ("es", "La portavoz presentó la película «La noche más larga» y dijo adiós."),
        ("es", "La alcaldesa viaja por el “Mes del Mar” y dijo que vuelve pronto."),
        ("es", "Detuvieron al conocido como «el Manco» en el puerto."),
        ("it", "Il sindaco spiega che la cosiddetta «area grigia» resta chiusa."),
        ("it", "Il sindaco ha detto sì nella discoteca «The Pier» del porto."),
        ("it", "Il sindaco li denuncia (tecnicamente «deferisce») al giudice."),
        ("it", "L'accusa ipotizzata è «rissa»."),
    ],
)
def test_names_titles_and_terms_are_scare_quotes(language: str, text: str) -> None:
    assert kinds(language, text) == [QuoteKind.SCARE]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "La alcaldesa lo calificó de «maniobra burda».", QuoteKind.PARTIAL),
        ("es", "«¿Quién cierra el puerto?», preguntó la alcaldesa.", QuoteKind.DIRECT),
        ("es", "Según la alcaldesa, el puerto es «viejo».", QuoteKind.PARTIAL),
        ("it", "Il sindaco ha scritto: «Grazie Hallow».", QuoteKind.DIRECT),
        ("it", "Il sindaco ha detto che il porto è «chiuso per sempre».", QuoteKind.PARTIAL),
    ],
)
def test_what_somebody_says_is_a_quote(language: str, text: str, kind: QuoteKind) -> None:
    assert kinds(language, text) == [kind]


def test_a_name_stays_one_where_nothing_announces_it() -> None:
    text = "El bar «El Ancla» abrió ayer. La alcaldesa dijo que «El Ancla» es su casa."
    assert kinds("es", text) == [QuoteKind.SCARE, QuoteKind.SCARE]
