"""Tests of finding words reported without quotation marks in Spanish, Italian and French, on invented sentences."""

import pytest

from reader.annotating.quotes import find_quotes
from reader.model.annotations import Entity, EntityKind, QuoteKind


def reports(language: str, text: str, *names: str) -> list[tuple[str, str | None]]:
    """What a text reports without quotation marks, each with its speaker."""
    entities = [Entity(text.find(name), text.find(name) + len(name), EntityKind.PERSON, name) for name in names]
    found = find_quotes(text, sorted(entities), language)
    return [
        (text[one.start : one.end], one.speaker and one.speaker.name) for one in found if one.kind is QuoteKind.INDIRECT
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "La alcaldesa anunció el lunes que el puerto cierra hoy.", "el puerto cierra hoy"),
        ("es", "La alcaldesa insistió en que el puerto cierra hoy.", "el puerto cierra hoy"),
        ("es", "El lunes anunció la alcaldesa, enemiga del ruido, que el puerto cierra hoy.", "el puerto cierra hoy"),
        ("es", "La alcaldesa dijo haber cerrado el puerto.", "haber cerrado el puerto"),
        ("es", "Según la alcaldesa, el puerto cierra hoy.", "el puerto cierra hoy"),
        ("es", "El puerto cierra hoy, según la alcaldesa.", "El puerto cierra hoy"),
        ("es", "El puerto, según la alcaldesa, cierra hoy mismo.", "El puerto, según la alcaldesa, cierra hoy mismo"),
        ("es", "El puerto podría -añadió- cerrar hoy mismo.", "El puerto podría -añadió- cerrar hoy mismo"),
        ("es", "El puerto cierra hoy, explicó la alcaldesa.", "El puerto cierra hoy"),
        ("es", "La alcaldesa dijo que el puerto cierra, añadiendo una pausa.", "el puerto cierra"),
        ("es", "La alcaldesa dijo que, por ahora, el puerto cierra hoy.", "por ahora, el puerto cierra hoy"),
        ("es", "Según Ana, alcaldesa del puerto, el barco llega hoy.", "el barco llega hoy"),
        ("it", "Secondo il sindaco infatti, la barca arriva oggi.", "la barca arriva oggi"),
        ("es", "Según dijo Ana este lunes, el barco llega hoy.", "el barco llega hoy"),
        ("es", "Según publicó la web + ayer, el barco llega hoy.", "el barco llega hoy"),
        ("es", "Según Ana, que vive en el puerto, el barco llega hoy.", "el barco llega hoy"),
        ("es", "La alcaldesa anunció a finales de este mes que el puerto cierra hoy.", "el puerto cierra hoy"),
        ("es", "El puerto, que según la alcaldesa cierra hoy mismo, es viejo.", "cierra hoy mismo, es viejo"),
        ("es", "El puerto está lejos, por lo que asegura que cierra hoy mismo.", "cierra hoy mismo"),
        ("it", "Il sindaco racconta alla giornalista di aver chiuso il porto.", "aver chiuso il porto"),
        ("it", "Il rettore è stato accusato dal sindaco di aver chiuso il porto.", "aver chiuso il porto"),
        ("it", "Il sindaco ha detto che il porto chiude oggi: «Basta».", "il porto chiude oggi"),
        ("it", "Il sindaco ha spiegato che il porto chiude oggi.", "il porto chiude oggi"),
        ("it", "Il sindaco ha detto di non aver chiuso il porto.", "non aver chiuso il porto"),
        ("it", "Il porto chiude oggi, ha detto il sindaco alla radio.", "Il porto chiude oggi"),
        ("it", "Il sindaco accusa: nessuna nave arriva più.", "nessuna nave arriva più"),
        ("it", "Secondo quanto riferito dal sindaco, il porto chiude oggi.", "il porto chiude oggi"),
        ("fr", "La maire a annoncé que le port ferme demain.", "le port ferme demain"),
        ("fr", "La maire dit avoir fermé le port.", "avoir fermé le port"),
        ("fr", "La maire a promis de fermer le port.", "fermer le port"),
        ("fr", "Pour la maire, le port est fermé.", "le port est fermé"),
        ("fr", "Le port est fermé, selon l'agence pour la pêche, qui attend.", "Le port est fermé"),
        ("fr", "Le port, d'après la maire, est fermé.", "Le port, d'après la maire, est fermé"),
        ("fr", "Le port est fermé, a-t-elle rappelé.", "Le port est fermé"),
        ("fr", "Le port est fermé depuis hier, a-t-elle aussi rappelé, et la mer monte.", None),
        ("fr", "Le port est fermé, ont indiqué les autorités locales ce vendredi.", "Le port est fermé"),
        ("fr", "Le port est fermé, estime la maire qui attend la mer.", "Le port est fermé"),
        ("fr", "Le port est fermé, a dit à la radio du nord du pays la maire.", "Le port est fermé"),
        ("fr", "La maire est là. Et d'ajouter que le port est fermé.", "le port est fermé"),
        ("fr", "La maire n'a pas dit que le port est fermé.", "le port est fermé"),
        ("fr", "Le port est fermé, complète la spécialiste.", "Le port est fermé"),
        ("fr", "Le port est fermé, s'est exclamée la maire.", "Le port est fermé"),
        ("fr", "HALLOW, 3 mai - Selon la maire, le port est fermé.", "le port est fermé"),
        ("fr", "La maire s'est voulue rassurante : le port est ouvert.", "le port est ouvert"),
        ("it", "Parla la sindaca, secondo cui il porto è chiuso.", "il porto è chiuso"),
        ("es", "Habla la alcaldesa, según la cual el puerto está cerrado.", "el puerto está cerrado"),
        ("fr", "Selon elle, le port est fermé.", "le port est fermé"),
        ("fr", "Pour eux, le port est fermé.", "le port est fermé"),
        ("fr", "De l'avis de la maire, le port est fermé.", "le port est fermé"),
        ("fr", "Aux dires de la maire, le port est fermé.", "le port est fermé"),
        ("fr", "La maire a reconnu ne pas avoir fermé le port.", "ne pas avoir fermé le port"),
        ("fr", "La maire affirme, elle, n'avoir rien fermé au port.", "n'avoir rien fermé au port"),
        ("fr", "La maire a déclaré, lundi à la radio, que le port est fermé.", "le port est fermé"),
        ("fr", "La maire a demandé aux pêcheurs de rester au port.", "rester au port"),
        ("fr", "La maire a dit au capitaine de navire que le port est fermé.", "le port est fermé"),
        ("es", "La alcaldesa aseguró, además, que el puerto está cerrado.", "el puerto está cerrado"),
        ("it", "La sindaca ha chiarito, inoltre, che il porto è chiuso.", "il porto è chiuso"),
        ("es", "A juicio de la alcaldesa, el puerto está cerrado.", "el puerto está cerrado"),
        ("fr", "Selon les autorités, le port est fermé.", "le port est fermé"),
    ],
)
def test_a_sentence_reports_what_somebody_says(language: str, text: str, expected: str) -> None:
    assert [words for words, _ in reports(language, text)] == [expected or text[:-1]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La alcaldesa cree que el puerto cierra hoy."),
        ("es", "La alcaldesa criticó la propuesta que cierra el puerto."),
        ("es", "La alcaldesa dijo que el puerto es «una ruina» sin barcos."),
        ("es", "La alcaldesa dijo adiós."),
        ("es", "La alcaldesa insistió con un plan para evitar que el puerto cierre."),
        ("es", "La alcaldesa llamó al rector y pidió ayuda para que el puerto cierre."),
        ("es", "Para la alcaldesa el puerto cierra hoy."),
        ("es", "La alcaldesa dijo que llega " + "muy " * 160 + "tarde."),
        ("it", "Nata nella vecchia Hallow, ha difeso la sindaca nel processo."),
        ("it", "Il porto inizia a Hallow: poche barche, molta gente."),
        ("es", "El barco llega, lo que indica que el puerto abre hoy."),
        ("es", "La alcaldesa se refirió a la queja que llegó ayer al puerto."),
        ("es", "Tras la cena en el puerto, cuenta la alcaldesa, «vino el rector»."),
        ("es", "La alcaldesa informó del acuerdo que cierra el puerto."),
        ("fr", "La maire a parlé du discours qu'a prononcé le ministre."),
        ("fr", "La maire accuse le ministre d'avoir fermé le port."),
        ("fr", "La maire souhaite fermer le port."),
        ("fr", "Pour le voyage, il achète un bateau."),
        ("es", "La red, según la cual el puerto está cerrado, es vieja."),
        ("es", "La alcaldesa hizo un llamado a los barcos que pasan por el puerto."),
        ("es", "La alcaldesa ha escrito al club, a la ciudad, que siempre pide más."),
        ("es", "La alcaldesa pidió cárcel para el juez, el ruso Holm, que está en el puerto."),
        ("fr", "Est-ce, selon vous, une bonne idée de fermer le port ?"),
        ("fr", "Pour la première fois, le port est fermé."),
        ("fr", "Le port ferme tard, selon les saisons."),
        ("fr", "Le port ferme tard, selon l'ancienne définition."),
        ("fr", "L'argument du maire, selon lequel le port est fermé, est faux."),
        ("fr", "À propos des pêcheurs, la mer est haute."),
        ("fr", "Cela veut dire que le port est fermé."),
        ("fr", "Ce qui veut dire que le port est fermé."),
        ("fr", "Cette annonce signifie que le port est fermé."),
        ("fr", "Le maire ne dit que la vérité du port."),
        ("fr", "Le maire s'offusque de voir fermer le port."),
        ("fr", "Le maire s'est lancé dans la course : le port est fermé."),
        ("fr", "A surtout lire sur le port : la mer est haute."),
        ("fr", "Le port sera fermé mardi, a-t-on appris hier."),
        ("it", "Il secondo porto della città chiude oggi."),
        ("it", "Il sindaco teme di aver chiuso il porto."),
    ],
)
def test_thoughts_relative_clauses_and_quotes_are_no_reports(language: str, text: str) -> None:
    assert reports(language, text) == []


def test_a_noun_that_looks_like_an_adverb_ends_no_name() -> None:
    text = "Il parle avec Paul Delmas, le ministre du redressement productif, qui a dit que le port est fermé."
    [(_, speaker)] = reports("fr", text, "Paul Delmas")
    assert speaker == "Paul Delmas"


def test_whoever_an_opinion_of_several_words_belongs_to_is_the_speaker() -> None:
    assert reports("fr", "De l'avis d'Eva Lind, le port est fermé.", "Eva Lind") == [("le port est fermé", "Eva Lind")]


def test_what_was_said_next_has_the_speaker_of_the_sentence_before() -> None:
    text = "Eva Lind a dit non. Et d'ajouter que le port est fermé."
    assert reports("fr", text, "Eva Lind") == [("le port est fermé", "Eva Lind")]


def test_each_report_of_a_sentence_counts() -> None:
    text = "La alcaldesa dijo que el puerto cierra hoy y añadió que no hay barcos."
    assert [words for words, _ in reports("es", text)] == ["el puerto cierra hoy", "no hay barcos"]


def test_the_speaker_is_the_subject_or_that_of_the_sentence_before() -> None:
    text = "Ana Ruiz llegó ayer. Explicó que el puerto cierra hoy."
    assert reports("es", text, "Ana Ruiz") == [("el puerto cierra hoy", "Ana Ruiz")]
    text = "Con los barcos, según Ana Ruiz, hay dos capitanes."
    assert reports("es", text, "Ana Ruiz") == [(text[:-1], "Ana Ruiz")]


def test_whoever_holds_an_opinion_is_the_speaker() -> None:
    assert reports("fr", "Pour Eva Lind, le port est fermé.", "Eva Lind") == [("le port est fermé", "Eva Lind")]


def test_a_verb_after_its_report_has_its_subject_behind_it() -> None:
    text = "El puerto tiene diez vendedores, agregó Ana Ruiz."
    assert reports("es", text, "Ana Ruiz") == [("El puerto tiene diez vendedores", "Ana Ruiz")]
    text = "Le port a ses vendeurs, ajoute Ana Ruiz."
    assert reports("fr", text, "Ana Ruiz") == [("Le port a ses vendeurs", "Ana Ruiz")]


def test_a_participle_reports_by_whoever_did_it_alone() -> None:
    text = "Il rettore è stato accusato da Ana Ruiz di aver chiuso il porto."
    assert reports("it", text, "Ana Ruiz") == [("aver chiuso il porto", "Ana Ruiz")]
    assert reports("it", "Il rettore è stato accusato di aver chiuso il porto.") == []


def test_the_source_of_a_verb_in_the_plural_reports() -> None:
    assert reports("es", "Desde el sindicato aseguran que el puerto cierra hoy.") == [
        ("el puerto cierra hoy", "sindicato")
    ]
    assert reports("es", "Ana Ruiz llegó. Desde el puerto asegura que llueve mucho hoy.", "Ana Ruiz") == [
        ("llueve mucho hoy", "Ana Ruiz")
    ]
