"""Authors who sign at the end of the text or below it."""

import pytest

from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.authors import choose_authors
from reader.model.blocks import Block, Label, LabelledBlock

TEXT = (Label.PARAGRAPH, "The goose swam.")


def signed(*lines: tuple[Label, str]) -> tuple[str, ...]:
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(lines)]
    return choose_authors(labelled, Metadata())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Author: Ida Holm", ("Ida Holm",)),
        ("Autorin: Ida Holm, Projektleiterin der Kaistiftung.", ("Ida Holm",)),
        ("Autor: Rechtsanwalt Per Vik", ("Per Vik",)),
        ("Text: Ida Holm / kai.example", ("Ida Holm",)),
        ("Auteur: Ida Holm", ("Ida Holm",)),
        ("Posted by I. K. Holm at 2:33 PM", ("I. K. Holm",)),
        ("作者：李明", ("李明",)),
        ("Autorin/Autor Ida Holm", ("Ida Holm",)),
        ("Autoren Ida Holm und Per Vik", ("Ida Holm", "Per Vik")),
        ("Autor: Ida Holm", ("Ida Holm",)),
        ("Autoren: Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Authors: Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Auteurs: Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Auteure: Ida Holm", ("Ida Holm",)),
        ("Autrice: Ida Holm", ("Ida Holm",)),
        ("Autora: Ida Holm", ("Ida Holm",)),
        ("Autores: Ida Holm y Per Vik", ("Ida Holm", "Per Vik")),
        ("Autori: Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Autorka: Ida Holm", ("Ida Holm",)),
        ("Autorzy: Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("AUTHOR : Ida Holm", ("Ida Holm",)),
        ("記者：李明", ("李明",)),
        ("记者：李明", ("李明",)),
        ("文：李明", ("李明",)),
        ("文／李明", ("李明",)),
        ("Texte: Ida Holm", ("Ida Holm",)),
        ("Texto: Ida Holm", ("Ida Holm",)),
        ("Testo: Ida Holm", ("Ida Holm",)),
        ("Tekst: Ida Holm", ("Ida Holm",)),
        ("Testo : Ida Holm", ("Ida Holm",)),
        ("Text & Fotos: Ida Holm", ("Ida Holm",)),
        ("Text und Foto: Ida Holm", ("Ida Holm",)),
        ("Written by Ida Holm", ("Ida Holm",)),
        ("Words by Ida Holm", ("Ida Holm",)),
        ("Text by Ida Holm", ("Ida Holm",)),
        ("Eingestellt von Ida Holm", ("Ida Holm",)),
        ("Geschrieben von Ida Holm", ("Ida Holm",)),
        ("Verfasst von Ida Holm", ("Ida Holm",)),
        ("Erstellt von Ida Holm", ("Ida Holm",)),
        ("Publiziert von Ida Holm", ("Ida Holm",)),
        ("Publié par Ida Holm", ("Ida Holm",)),
        ("Écrit par Ida Holm", ("Ida Holm",)),
        ("Publicado por Ida Holm", ("Ida Holm",)),
        ("Escrito por Ida Holm", ("Ida Holm",)),
        ("Scritto da Ida Holm", ("Ida Holm",)),
        ("Pubblicato da Ida Holm", ("Ida Holm",)),
        ("Author: Ida Holm".ljust(80, "."), ("Ida Holm",)),
        ("Author: Ida Holm".ljust(81, "."), ()),
        ("Author unknown to the harbour master", ()),
        ("By Ida Holm", ()),
        ("Text: Boats and geese in every harbour", ()),
    ],
)
@pytest.mark.parametrize("is_last_paragraph", [True, False])
def test_an_author_may_sign_below_the_text(line: str, names: tuple[str, ...], is_last_paragraph: bool) -> None:
    label = Label.PARAGRAPH if is_last_paragraph else Label.FURNITURE
    assert signed(TEXT, (label, line)) == names


@pytest.mark.parametrize("label", [Label.RAIL_STORY, Label.RAIL_HEADING, Label.RAIL_TEASER, Label.RAIL_AGE])
def test_nobody_signs_in_a_list_of_other_stories(label: Label) -> None:
    lines = (TEXT, (label, "A boat"), (Label.FURNITURE, "Author: Ida Holm"))
    assert signed(*lines) == ()
    assert signed(TEXT, (label, "by ida on December 4, 2006")) == ()


def test_nobody_signs_a_page_without_text() -> None:
    assert signed((Label.FURNITURE, "Author: Ida Holm"), (Label.FURNITURE, "by ida on December 4, 2006")) == ()


def test_a_full_name_comes_before_a_pen_name() -> None:
    pen = (Label.FURNITURE, "by ida on December 4, 2006")
    assert signed(TEXT, pen, (Label.FURNITURE, "Author: Per Vik")) == ("Per Vik",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by ida on December 4, 2006", ("ida",)),
        ("Gespeichert von ida_h am 24. Juli 2017 - 18:55", ("ida_h",)),
        ("Eingestellt von die Gans um 21:11", ("die Gans",)),
        ("Geschrieben von der Gans am 4.12.2006", ("der Gans",)),
        ("Verfasst von ida um 21:11", ("ida",)),
        ("Erstellt von ida.h um 21:11", ("ida.h",)),
        ("By the goose on December 4, 2006", ("the goose",)),
        ("Publié par ida à 08:00", ("ida",)),
        ("Publié par ida le 4 décembre 2006", ("ida",)),
        ("Publicado por ida a las 08:00", ("ida",)),
        ("Author: ida — 4 December 2006", ("ida",)),
        ("Author: ida – 4 December 2006", ("ida",)),
        ("By ida · 4 December 2006", ("ida",)),
        ("By ida | 4 December 2006", ("ida",)),
        ("Posted by ida at 2:33 PM", ("ida",)),
        (f"By {'i' * 25} on December 4, 2006", ("i" * 25,)),
        (f"By {'i' * 26} on December 4, 2006", ()),
        (f"By ida on {'m' * 23} 4", ("ida",)),
        (f"By ida on {'m' * 24} 4", ()),
        ("By ida on the water", ()),
        ("Posted by admin at 2:33 PM", ()),
        ("By boat on the water", ()),
    ],
)
def test_a_pen_name_beside_a_date_is_an_author(line: str, names: tuple[str, ...]) -> None:
    assert signed(TEXT, (Label.FURNITURE, line)) == names


@pytest.mark.parametrize(("distance", "names"), [(3, ("ida",)), (4, ())])
def test_a_pen_name_stands_at_most_three_lines_below_the_text(distance: int, names: tuple[str, ...]) -> None:
    buttons = [(Label.FURNITURE, "Share")] * (distance - 1)
    assert signed(TEXT, *buttons, (Label.FURNITURE, "by ida on December 4, 2006")) == names


@pytest.mark.parametrize(("distance", "names"), [(0, ("ida",)), (1, ("ida",)), (4, ("ida",)), (5, ())])
def test_a_pen_name_stands_at_most_four_lines_above_the_text(distance: int, names: tuple[str, ...]) -> None:
    pen = "by ida on December 4, 2006"
    buttons = [(Label.FURNITURE, "Share")] * (distance - 1)
    first = ((Label.FURNITURE, pen), *buttons) if distance else ((Label.PARAGRAPH, pen),)
    assert signed(*first, *[TEXT] * 9) == names


ANNOUNCEMENTS = (
    "about author|about den autor|about die autorin|sobre el autor|à propos de l’auteur|à propos de l'auteur"
    "|about the authors|published by|posted by|written by|words by|article by|story by|veröffentlicht von"
    "|geschrieben von|verfasst von|erstellt von|publié par|écrit par|publicado por|escrito por|author|authors|autor"
    "|autorin|autoren|autorinnen|auteur|auteurs|autores|von|by|par|por"
)


@pytest.mark.parametrize("above", ANNOUNCEMENTS.split("|"))
def test_a_line_announces_an_author_in_many_words(above: str) -> None:
    assert signed(TEXT, (Label.FURNITURE, above.capitalize()), (Label.FURNITURE, "Ida Holm")) == ("Ida Holm",)


@pytest.mark.parametrize(
    ("above", "line", "names"),
    [
        ("About the author", "Ida Holm", ("Ida Holm",)),
        ("ABOUT THE AUTHOR", "Ida Holm", ("Ida Holm",)),
        ("Published by:", "Ida Holm", ("Ida Holm",)),
        ("Autoren", "Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Über den Autor", "Ida Holm", ("Ida Holm",)),
        ("About the harbour", "Ida Holm", ()),
        ("Author", "Share this with everybody", ()),
        ("Author", "Ida Holm, 9 boats", ()),
    ],
)
def test_an_author_may_stand_below_a_line_that_announces_one(above: str, line: str, names: tuple[str, ...]) -> None:
    assert signed(TEXT, (Label.FURNITURE, above), (Label.FURNITURE, line)) == names


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("Ida Holm is a writer on the quay.", ("Ida Holm",)),
        ("Ida Holm ist auf dem Kai.", ("Ida Holm",)),
        ("Ida Holm has a boat.", ("Ida Holm",)),
        ("Ida Holm covers the boats.", ("Ida Holm",)),
        ("Per Vik is a writer on the quay.", ()),
    ],
)
def test_an_author_may_stand_above_a_line_that_says_who_that_is(below: str, names: tuple[str, ...]) -> None:
    assert signed(TEXT, (Label.FURNITURE, "Ida Holm"), (Label.FURNITURE, below)) == names
    assert (
        signed(TEXT, (Label.FURNITURE, "Ida Holm Reporter"), (Label.FURNITURE, f"Ida Holm Reporter{below[8:]}")) == ()
    )


@pytest.mark.parametrize(("distance", "names"), [(15, ("Ida Holm",)), (16, ())])
def test_a_signature_stands_at_most_fifteen_lines_below_the_text(distance: int, names: tuple[str, ...]) -> None:
    buttons = [(Label.FURNITURE, "Share")] * (distance - 1)
    assert signed(TEXT, *buttons, (Label.FURNITURE, "Author: Ida Holm")) == names


@pytest.mark.parametrize(("paragraphs", "names"), [(6, ("Ida Holm",)), (7, ())])
def test_a_signature_stands_at_most_six_lines_above_the_end_of_the_text(
    paragraphs: int, names: tuple[str, ...]
) -> None:
    assert signed(TEXT, (Label.FURNITURE, "Written by Ida Holm"), *[TEXT] * paragraphs) == names
