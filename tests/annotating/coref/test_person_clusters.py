"""Which mentions of people are mentions of one person."""

import random

import pytest

from reader.annotating.coref.person_clusters import person_names


def names_of(*mentions: str) -> list[str]:
    return person_names([(words, 0) for words in mentions])


@pytest.mark.parametrize(
    ("full", "mention"),
    [
        ("Maria Lopez", "Lopez"),
        ("Maria Lopez", "Maria"),
        ("Xi Jinping", "Xi"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Ursula von der Leyen", "Leyen"),
        ("Mohammed bin Salman", "bin Salman"),
        ("Bashar al-Assad", "Assad"),
        ("Bashar al-Assad", "al-Assad"),
        ("Recep Tayyip Erdoğan", "Erdogan"),
        ("Lech Wałęsa", "Walesa"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Kim Jong-un", "Kim"),
        ("John Ronald Reed", "John Reed"),
        ("John Reed", "J. Reed"),
        ("K. R. Menon", "K.R. Menon"),
        ("Joe Tarn", "Joseph Tarn"),
        ("Ada Tarn Jr.", "Ada Tarn"),
        ("Ada Tarn, Jr", "Tarn"),
        ("Sean O’Neill", "Sean O'Neill"),
        ("Luiz Inacio Lula da Silva", "Lula da Silva"),
        ("Luiz Inacio Lula da Silva", "Lula"),
    ],
)
def test_another_form_of_a_name_is_the_same_person(full: str, mention: str):
    assert names_of(full, mention) == [full, full]
    assert len(set(names_of(mention, full))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Tom Berg"),
        ("Anna Berg", "Anna Reed"),
        ("Martin Tarn Sr.", "Martin Tarn Jr."),
        ("A. Berg", "Tom Berg"),
        ("Mary Ann Evans", "Mary Jane Evans"),
    ],
)
def test_two_people_stay_two(one: str, other: str):
    assert names_of(one, other) == [one, other]


def test_a_surname_before_its_full_name_stands_for_it():
    assert names_of("Lopez", "Maria Lopez") == ["Maria Lopez", "Maria Lopez"]


def test_the_fullest_form_names_the_person():
    assert set(names_of("J. Reed", "John Reed", "Reed")) == {"John Reed"}
    assert set(names_of("John Reed", "John Ronald Reed", "Reed")) == {"John Ronald Reed"}


def test_a_surname_is_rather_the_last_word_of_a_name_than_the_first_of_another():
    assert names_of("Reed Lopez", "Tom Reed", "Reed")[2] == "Tom Reed"


def test_a_shared_surname_means_whoever_is_named_in_the_same_paragraph():
    mentions = [("Anna Berg", 0), ("Berg", 1), ("Tom Berg", 4), ("Berg", 4), ("Berg", 5)]
    assert person_names(mentions) == ["Anna Berg", "Anna Berg", "Tom Berg", "Tom Berg", "Anna Berg"]


def test_an_unknown_single_name_stands_for_itself():
    assert names_of("Anna Berg", "Lopez") == ["Anna Berg", "Lopez"]


def test_a_suffix_alone_is_a_name_like_any_other():
    assert names_of("Jr.") == ["Jr."]


def test_whatever_the_mentions_each_has_a_name_of_the_text():
    chance = random.Random(7)
    words = ["Anna", "Berg", "al-Berg", "de", "J.", "Jr.", "É", "-", ".", "’", "Ann", "II", "Tom"]
    for _ in range(500):
        mentions = [(" ".join(chance.choices(words, k=chance.randint(1, 4))), chance.randint(0, 3)) for _ in range(8)]
        found = person_names(mentions)
        assert len(found) == len(mentions)
        assert set(found) <= {name for name, _ in mentions}


def test_the_same_words_in_one_paragraph_are_the_same_person():
    chance = random.Random(11)
    for _ in range(300):
        mentions = [(f"{chance.choice('AB')}{chance.choice(['nna', ''])} Berg", 0) for _ in range(6)] + [
            ("Berg", 0)
        ] * 2
        found = person_names(mentions)
        assert len({name for (words, _), name in zip(mentions, found, strict=True) if words == "Berg"}) == 1


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        (["Karl Lindt", "Otto Lindt", "Lindt"], "Otto Lindt"),
        (["Karl Lindt", "Otto Lindt", "Karl Lindt", "Lindt"], "Karl Lindt"),
        (["Karl Lindt", "Otto Lindt", "Karl", "Lindt", "Lindt"], "Karl Lindt"),
        (["Karl Lindt", "Lindt", "Otto Lindt", "Lindt"], "Karl Lindt"),
        (["Lindt", "Karl Lindt", "Otto Lindt", "Lindt"], "Otto Lindt"),
    ],
)
def test_a_shared_surname_alone_is_whoever_the_text_speaks_of(mentions: list[str], expected: str):
    names = person_names([(words, paragraph) for paragraph, words in enumerate(mentions)])
    assert names[-1] == expected
