"""How many words may stand between the parts of a report: each limit with as many words as it allows, and one more."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "most", "words"),
    [
        ("Tom Reed said yesterday {} that the bridge fell.", "wet", 12, "that the bridge fell"),
        ("Tom Reed told {} masons that the bridge fell.", "wet", 11, "that the bridge fell"),
        ("Tom Reed told {} the bridge fell.", "Vell", 12, "the bridge fell"),
        ("Tom Reed zei {} vandaag, dat de brug viel.", "zeer", 4, "dat de brug viel"),
        ("The bridge is closed, the {} mayor said.", "wet", 11, "The bridge is closed"),
        ("The bridge is closed, said the {} mayor.", "wet", 11, "The bridge is closed"),
        ("Tom Reed did not mention, however {}, that the bridge fell.", "wet", 11, "that the bridge fell"),
        ("Tom Reed asked the {} mayor whether the bridge fell.", "wet", 6, "whether the bridge fell"),
    ],
)
def test_a_clause_is_reported_from_so_far_away(reported, text: str, word: str, most: int, words: str):
    near, far = (text.format(" ".join([word] * count)) for count in (most, most + 1))
    assert words in [one.words for one in reported(near)]
    assert words not in [one.words for one in reported(far)]


@pytest.mark.parametrize(
    ("text", "word", "most"),
    [
        ("Tom Reed heard {} bridges fell.", "wet", 4),
        ("Tom Reed saw the {} bridge had fallen.", "wet", 3),
        ("The bridge is {}, the mayor said.", "wet", 39),
        ("The {} bridge is expected to fall.", "wet", 13),
    ],
)
def test_a_clause_has_its_verb_within_so_many_words(reported, text: str, word: str, most: int):
    near, far = (text.format(" ".join([word] * count)) for count in (most, most + 1))
    assert len(reported(near)) == 1
    assert reported(far) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{} fell, the mayor said.", "nobody"),
        ("According to the mayor, {} fell.", "bridges"),
        ("{} fell, according to the mayor.", "bridges"),
    ],
)
def test_a_clause_before_or_after_its_verb_has_three_words(reported, text: str, word: str):
    assert reported(text.format(word)) == []
    assert len(reported(text.format(f"{word} {word}"))) == 1


@pytest.mark.parametrize(("count", "is_turn"), [(6, True), (7, False)])
def test_another_report_turns_the_sentence_within_ten_words(reported, count: int, is_turn: bool):
    mayor = " ".join(["wet"] * count)
    found = reported(f"Tom Reed said the bridge fell, and the {mayor} mayor said it stood.")
    assert [one.words for one in found] == (
        ["the bridge fell", "it stood"] if is_turn else [f"the bridge fell, and the {mayor} mayor said it stood"]
    )


@pytest.mark.parametrize(("count", "is_listed"), [(3, True), (4, False)])
def test_one_thing_of_a_list_has_six_words(reported, count: int, is_listed: bool):
    mill = " ".join(["wet"] * count)
    (found,) = reported(f"Tom Reed praised the masons, the {mill} mill and the road.")
    assert found.words == (f"the masons, the {mill} mill and the road" if is_listed else "the masons")


@pytest.mark.parametrize(("count", "speaker"), [(11, "mayor"), (12, "Tom Reed")])
def test_the_verb_at_the_end_reports_the_whole_sentence_from_near_its_comma(reported, count: int, speaker: str):
    (found,) = reported(f"Tom Reed said the bridge fell, the {' '.join(['wet'] * count)} mayor said.")
    assert found.speaker is not None and found.speaker.endswith(speaker)


@pytest.mark.parametrize(("count", "speaker"), [(5, "Tom Reed"), (6, None)])
def test_six_words_stand_between_a_subject_and_its_verb_at_most(reported, count: int, speaker: str | None):
    (found,) = reported(f"Tom Reed has {' '.join(['often'] * count)} said the bridge fell.")
    assert found.speaker == speaker
