"""Tests of naming the speakers of a German text by pronouns and roles."""

from collections.abc import Callable

import pytest

from reader.annotating.german.people import without_roles
from reader.annotating.quotes import find_quotes
from reader.model.annotations import Entity, EntityKind


@pytest.fixture
def speakers(names) -> Callable[[str], list[str | None]]:
    def find(text: str) -> list[str | None]:
        return [one.speaker and one.speaker.name for one in find_quotes(text, names(text), "de")]

    return find


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Lind und Jan Berg kamen. „Es ist spät“, sagte sie.", "Eva Lind"),
        ("Eva Lind und Jan Berg kamen. „Es ist spät“, sagte er.", "Jan Berg"),
        ("Die Ministerin Eva Lind traf Jan Berg. „Es ist spät“, sagte die Ministerin.", "Eva Lind"),
        ("Eva Lind kam mit Jan Berg. „Es ist spät“, sagte die 59-Jährige.", "Eva Lind"),
        ("Jan Berg kam. „Es ist spät“, sagte der Trainer.", "Jan Berg"),
        ("Jan Berg kam. „Es ist spät“, sagte ein Trainer.", "Trainer"),
        ("Jan Berg kam. „Es ist spät“, sagte Trainer Sten Vik.", "Sten Vik"),
        ("Jan Berg kam. „Es ist spät“, sagte der Stadtrat.", "Jan Berg"),
        ("Jan Berg kam. „Es ist spät“, sagte die Landesregierung.", "Landesregierung"),
        ("Jan Berg kam. „Es ist spät“, sagte die Behörde.", "Behörde"),
        ("Jan Berg kam. „Es ist spät“, sagte der Sprecher der Behörde.", "Sprecher der Behörde"),
        ("Der Trainer lachte. Der Trainer Jan Berg kam. „Es ist spät“, sagte der Trainer.", "Jan Berg"),
        ("Auf Drängen der Kammer kam Jan Berg. „Es ist spät“, sagte die Kammer.", "Kammer"),
        ("Berg traf den Hafen-Kenner Lind. „Es ist spät“, sagte der Hafen-Chef.", "Lind"),
        ("Jan Berg kam. „Es ist spät“, sagten die Trainer.", "Trainer"),
        ("Eva Lind, gestern noch im Rathaus beim Leiter, traf Jan Berg. „Es ist spät“, sagte der Leiter.", "Jan Berg"),
        ("Berg kam. Die Angeklagte Lind lachte. „Es ist spät“, sagte sie.", "Lind"),
        ("Jan Berg kam. „Es ist spät“, sagte der Chefvolkswirt.", "Jan Berg"),
        ("Lind traf sich mit Trainer Berg. „Es ist spät“, sagte er.", "Berg"),
        ("Jan Berg kam. „Es ist spät“, sagte die Leiterin des Hafens Eva Lind.", "Eva Lind"),
        ("Jan Berg kam. „Es ist spät“, sagte der Sprecher des Trainers Jan Berg.", "Sprecher des Trainers Jan Berg"),
        ("Berg kam. „Es ist spät“, sagte ein Sprecher Bergs am Montag.", "Sprecher Bergs"),
        ("Jan Berg kam. Nach Ansicht der Forscher ist es „viel zu spät am See“.", "Forscher"),
        ("Jan Berg kam. Nach Ansicht der Forscherin Eva Lind ist es „viel zu spät am See“.", "Eva Lind"),
        ("Berg kam. Das Mitglied Lind lachte. „Es ist spät“, sagte sie.", "Lind"),
        ("Insgesamt Jan Berg kam. „Es ist spät“, sagte insgesamt der Vize.", "Vize"),
    ],
)
def test_who_is_meant(speakers, text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_student_without_a_name_is_whom_a_pronoun_stands_for(speakers) -> None:
    text = "„Es ist spät“, sagte ein Student. „Es ist kalt“, sagte er. „Es ist warm“, sagte sie."
    assert speakers(text) == ["Student", "Student", "sie"]


@pytest.mark.parametrize(
    ("end", "name", "start", "bare"),
    [
        (19, "Hafen-Expertin Lind", 15, "Lind"),
        (4, "Hafen-Expertin Lind", 0, "Lind"),
        (12, "Hermann Lind", 0, "Hermann Lind"),
        (7, "Trainer", 0, "Trainer"),
    ],
)
def test_a_person_is_named_without_a_role(german, end: int, name: str, start: int, bare: str) -> None:
    found = without_roles([Entity(0, end, EntityKind.PERSON, name)], german)
    assert list(found) == [Entity(start, end, EntityKind.PERSON, bare)]


def test_the_name_of_a_body_is_kept(german) -> None:
    body = Entity(0, 14, EntityKind.ORGANISATION, "Trainer Verein")
    assert list(without_roles([body], german)) == [body]
