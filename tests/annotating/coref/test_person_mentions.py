"""Who is meant by mentions in the order of a text, each with its paragraph."""

import pytest

from reader.annotating.coref.person_clusters import person_names


@pytest.mark.parametrize(
    ("mentions", "names"),
    [
        (["Ann Berg", "Tom Berg", "Berg"], ["Ann Berg", "Tom Berg", "Ann Berg"]),
        (["Ann Berg", "Ann Reed", "Ann"], ["Ann Berg", "Ann Reed", "Ann Berg"]),
        (["Tom Ann Berg", "Ann Reed", "Ann"], ["Tom Ann Berg", "Ann Reed", "Ann Reed"]),
        (["Ann Berg", "Ann Rue Berg", "Rue"], ["Ann Rue Berg"] * 3),
        (["Ann Rue Berg", "Ann Berg", "Rue"], ["Ann Rue Berg"] * 3),
        (["A. Berg", "Ann Berg", "Ann"], ["Ann Berg"] * 3),
        (["Ann Berg", "A. Berg", "Ann"], ["Ann Berg"] * 3),
        (["Ann R. Berg", "Ann Rue Berg"], ["Ann R. Berg"] * 2),
        (["A. Rue Berg", "Ann Rue Berg"], ["Ann Rue Berg"] * 2),
        (["Ann Berg Jr", "Ann Berg Sr", "Ann Berg"], ["Ann Berg Jr", "Ann Berg Sr", "Ann Berg Jr"]),
        (["Ann Berg", "Ann Berg Jr", "Ann Berg Sr"], ["Ann Berg", "Ann Berg", "Ann Berg Sr"]),
        (["Ann Berg II", "Ann Berg Jr"], ["Ann Berg II"] * 2),
        (["Ann Berg II", "Ann Berg Junior"], ["Ann Berg II"] * 2),
        (["Ann Berg Sr", "Ann Berg Senior"], ["Ann Berg Sr"] * 2),
        (["Ann Berg II", "Ann Berg III"], ["Ann Berg II", "Ann Berg III"]),
        (["Ann Berg III", "Ann Berg IV"], ["Ann Berg III", "Ann Berg IV"]),
        (["Ann Berg Sr", "Ann Berg II"], ["Ann Berg Sr", "Ann Berg II"]),
        (["Ann von Berg", "von Berg", "Berg"], ["Ann von Berg"] * 3),
        (["von Berg", "Ann von Berg"], ["Ann von Berg"] * 2),
        (["Ann Berg", "Berg Reed", "Berg"], ["Ann Berg", "Berg Reed", "Ann Berg"]),
        (["Joe Tarn", "Joseph Berg", "Joseph Tarn"], ["Joe Tarn", "Joseph Berg", "Joe Tarn"]),
        (["Joe Tarn", "Jim Tarn"], ["Joe Tarn", "Jim Tarn"]),
        (["Ann Berg", "ANN BERG"], ["Ann Berg"] * 2),
        (["Ann", "Berg"], ["Ann", "Berg"]),
        (["Jr"], ["Jr"]),
    ],
)
def test_each_mention_has_the_name_of_its_person(mentions: list[str], names: list[str]) -> None:
    assert person_names([(words, 0) for words in mentions]) == names


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [((0, 1, 1), "Tom Berg"), ((1, 0, 1), "Ann Berg"), ((0, 0, 1), "Ann Berg"), ((1, 1, 1), "Ann Berg")],
)
def test_a_surname_means_the_one_who_is_named_in_full_in_its_paragraph(
    paragraphs: tuple[int, int, int], name: str
) -> None:
    mentions = list(zip(("Ann Berg", "Tom Berg", "Berg"), paragraphs, strict=True))
    assert person_names(mentions)[2] == name


def test_twenty_people_of_one_surname_are_compared() -> None:
    given = [f"{chr(97 + number // 26)}{chr(97 + number % 26)}xo".title() for number in range(21)]
    people = [f"{one} Berg" for one in given]
    mentions = [(people[0], 0), ("Berg", 0), *((name, number) for number, name in enumerate(people))]
    assert person_names([*mentions, ("Berg", 19)])[-1] == people[19]
    assert person_names([*mentions, ("Berg", 20)])[-1] == people[0]


def test_a_name_is_remembered_in_its_last_twenty_paragraphs() -> None:
    mentions = [("Ann Berg", 0), ("Berg", 0), ("Tom Berg", 0), *(("Tom Berg", number) for number in range(1, 20))]
    assert person_names([*mentions, ("Berg", 0)])[-1] == "Ann Berg"
    assert person_names([*mentions, ("Tom Berg", 20), ("Berg", 1)])[-1] == "Tom Berg"
    assert person_names([*mentions, ("Tom Berg", 20), ("Tom Berg", 21), ("Berg", 1)])[-1] == "Ann Berg"
