"""Lines that announce another story and name it."""

from collections.abc import Callable

import pytest

from reader.cleaning.rails.rail_headings import heads_rail
from reader.cleaning.rails.read_more import read_more_title

Label = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("line", "heading", "title"),
    [
        ("Read more: Goose wins the regatta", "Read more", "Goose wins the regatta"),
        ("READ MORE | Goose wins the regatta", "READ MORE", "Goose wins the regatta"),
        ("» Related story – Goose wins the regatta", "Related story", "Goose wins the regatta"),
        ("Don’t miss: Goose wins the regatta", "Don’t miss", "Goose wins the regatta"),
        ("Lesen Sie auch: Gans gewinnt die Regatta", "Lesen Sie auch", "Gans gewinnt die Regatta"),
        ("Lesen Sie auch Gans gewinnt die Regatta", "Lesen Sie auch", "Gans gewinnt die Regatta"),
        ("À lire aussi Une oie gagne la régate", "À lire aussi", "Une oie gagne la régate"),
        ("Lire aussi > Une oie gagne la régate", "Lire aussi", "Une oie gagne la régate"),
        ("Lea también: Un ganso gana la regata", "Lea también", "Un ganso gana la regata"),
        ("Leggi anche Un'oca vince la regata", "Leggi anche", "Un'oca vince la regata"),
        ("Leia também: Ganso vence a regata", "Leia também", "Ganso vence a regata"),
        ("Lees ook: Gans wint de regatta", "Lees ook", "Gans wint de regatta"),
        ("Learn more: Goose wins the regatta", "Learn more", "Goose wins the regatta"),
        ("MIRA: Un ganso gana la regata", "MIRA", "Un ganso gana la regata"),
        ("Czytaj też: Gęś wygrała regaty", "Czytaj też", "Gęś wygrała regaty"),
        ("Czytaj także Gęś wygrała regaty", "Czytaj także", "Gęś wygrała regaty"),
        ("Baca juga: Angsa memenangkan lomba", "Baca juga", "Angsa memenangkan lomba"),
        ("Читайте также: Гусь выиграл регату", "Читайте также", "Гусь выиграл регату"),
        ("Lue myös: Hanhi voitti regatan", "Lue myös", "Hanhi voitti regatan"),
        ("【関連記事】：ガチョウが優勝", "関連記事", "ガチョウが優勝"),
        ("相关阅读：鹅赢得赛艇比赛", "相关阅读", "鹅赢得赛艇比赛"),
    ],
)
def test_an_announcement_is_split_from_the_title_after_it(line: str, heading: str, title: str) -> None:
    found = read_more_title(line)
    assert found is not None
    assert (found[0], line[found[1] :]) == (heading, title)


@pytest.mark.parametrize("sign", [*":：|»›>→➡▶►", " – ", " — ", " - "])
def test_any_of_these_signs_parts_an_announcement_from_the_title(sign: str) -> None:
    line = f"Read more{sign}Goose wins the regatta"
    found = read_more_title(line)
    assert found is not None and line[found[1] :] == "Goose wins the regatta"


@pytest.mark.parametrize(
    "line",
    [
        "Read more",
        "Read more:",
        "Read more: Goose",
        "The cup: a history of barley",
        "More or less: all of them agreed",
        "Read more about the goose of the regatta",
        "Read – it is good for you, the doctor says",
        "More: a life of the goose in four words and then so many more that no title is as long, "
        + "nor any headline of any newspaper that was ever printed, " * 5,
        "The doctor: read more books",
        "Lesen Sie auch, was die Gans sagt",
        "Leggi anche Un'oca vince la regata. Era sola.",
        "Lire aussi est un plaisir",
    ],
)
def test_other_lines_announce_nothing(line: str) -> None:
    assert read_more_title(line) is None


def test_an_announcement_on_a_line_of_its_own_heads_a_rail() -> None:
    assert heads_rail("baca juga")
    assert heads_rail("lesen sie auch:")
    assert not heads_rail("baca")


def test_an_announcement_in_the_text_is_a_story_of_a_rail(story: list[str], label_html: Label) -> None:
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    labels = label_html("<h1>Goose wins</h1>", above, "<p>Lees ook <a href=/2>Gans wint de regatta</a></p>", below)
    assert ("Lees ook Gans wint de regatta", "rail_story") in labels
