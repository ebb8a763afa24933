"""Tests of telling names, titles and terms from quotes in Spanish, Italian and French, on invented sentences."""

import pytest

from reader.annotating.quotes import find_quotes
from reader.model.annotations import Entity, EntityKind, QuoteKind


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
        ("it", "Il sindaco ha detto che l'operazione «Marea» è finita."),
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


@pytest.mark.parametrize(
    "text",
    [
        "L'opération « Port propre » a été lancée par le maire.",
        "La journée « portes ouvertes » a été annoncée par le maire.",
        "Le maire a présenté le programme « Mer 2040 » hier.",
        "Le maire a annoncé un festival baptisé « la grande marée du nord ».",
        "Le projet de loi dit « sécurité en mer » est critiqué par le maire.",
        "Le pêcheur, surnommé « le boucher des mers », a dit non.",
        "Le pêcheur a été mis en examen pour « vol en bande organisée », a dit le maire.",
        "Le maire a dit qu'une enquête est ouverte pour « vol ».",
        "Le maire a dénoncé les « gilets jaunes ».",
        "Les soi-disant « experts » ont parlé, dit le maire.",
        "Il a montré son « rapport de force » par le passé.",
        "La ville a lancé une campagne baptisée « Cap au nord ! » hier.",
        "Le maire, interrogé par « Phare », a dit non.",
        "Une enquête a été ouverte par le parquet contre le maire du port pour « vol de bateaux, de voiles, de rames,"
        " de cordes et de bouées, en vue de la vente de tout cela au nord » hier.",
        "La loi dite « marée haute » est critiquée par le maire.",
    ],
)
def test_names_terms_and_charges_are_nobodys_words(text: str) -> None:
    assert kinds("fr", text) == [QuoteKind.SCARE]


def test_a_charge_after_another_is_one_too() -> None:
    assert kinds("fr", "Le pêcheur est poursuivi pour « vol » et « recel ».") == [QuoteKind.SCARE, QuoteKind.SCARE]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a dénoncé des « mensonges ».",
        "Le maire a parlé de « trahison ».",
        "Le maire a dit « non ».",
        "Pour le maire, c'est un « mensonge ».",
        "Le port est « condamné », selon le maire.",
        "Une décision jugée « absurde » par le maire.",
        "La mairie, qui ferme le port, s'est dite « consternée ».",
    ],
)
def test_a_word_that_somebody_is_said_to_have_used_is_a_quote(text: str) -> None:
    assert kinds("fr", text) == [QuoteKind.PARTIAL]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Il sindaco si è detto «sereno».", QuoteKind.PARTIAL),
        ("Il sindaco ha detto «va bene così».", QuoteKind.PARTIAL),
        ("Il capo della banda, detto «Lupo», è in città.", QuoteKind.SCARE),
    ],
)
def test_a_participle_of_saying_names_somebody_only_without_its_auxiliary(text: str, kind: QuoteKind) -> None:
    assert kinds("it", text) == [kind]


def test_a_sentence_after_a_colon_is_no_name() -> None:
    assert kinds("fr", "Il présente ainsi son programme : « Le port sera ouvert à tous. »") == [QuoteKind.DIRECT]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La alcaldesa explicó que el “zar” Paul Holm vuelve.", QuoteKind.SCARE),
        ("La alcaldesa explicó que es “sabio”, Paul Holm no.", QuoteKind.PARTIAL),
        ("La alcaldesa explicó: “Calle” Paul Holm.", QuoteKind.DIRECT),
    ],
)
def test_what_somebody_is_called_before_the_name_is_a_scare_quote(text: str, kind: QuoteKind) -> None:
    holm = Entity(text.index("Paul"), text.index("Paul") + 9, EntityKind.PERSON, "Paul Holm")
    assert [one.kind for one in find_quotes(text, [holm], "es") if one.kind is not QuoteKind.INDIRECT] == [kind]


def test_a_question_in_a_sentence_is_whole_only_where_it_ends_as_one() -> None:
    assert kinds("es", "La alcaldesa dijo que va «¿Quién? ¿Yo misma, o el rector, o nadie» al puerto.") == [
        QuoteKind.PARTIAL
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La portavoz presentó la película «12 barcos» y dijo adiós.", QuoteKind.SCARE),
        ("La portavoz dijo que la película es «muy larga y triste hoy».", QuoteKind.PARTIAL),
        ("El rector, en el programa televisivo «Que sea noche», dijo adiós.", QuoteKind.SCARE),
        ("El alcalde lo tiene claro: “No vuelvo”.", QuoteKind.DIRECT),
        ("El alcalde no calla. “No vuelvo”.", QuoteKind.DIRECT),
        ("El alcalde tiene un lema: “No vuelvo”.", QuoteKind.SCARE),
        ("El alcalde llevó «No vuelvo» al puerto.", QuoteKind.SCARE),
        ("El alcalde habló de “humo”.", QuoteKind.PARTIAL),
        ("El alcalde hizo un llamado a «no cerrar nada».", QuoteKind.PARTIAL),
        ("El alcalde dijo que la tasa («peaje») sube.", QuoteKind.SCARE),
        ("El alcalde dijo que la tasa («un peaje muy caro hoy») sube.", QuoteKind.PARTIAL),
        ("El alcalde dijo (ayer) que es «viejo».", QuoteKind.PARTIAL),
        ("El alcalde dijo que es «viejo»).", QuoteKind.PARTIAL),
        ("El alcalde dijo (que es «viejo» y (más)).", QuoteKind.PARTIAL),
    ],
)
def test_what_stands_around_the_marks_tells_names_from_words(text: str, kind: QuoteKind) -> None:
    assert kinds("es", text) == [kind]
