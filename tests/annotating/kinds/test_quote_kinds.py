"""What is somebody's wording, what is a title, and what is held at arm's length."""

import pytest


def kinds(said, text: str) -> list[str]:
    return [quote.kind for quote in said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The band will play its album “Northern Lights” in full.",
        "Maria Lopez said on the podcast “Slow Water” that the river was clean.",
        "“It was cold,” Maria Lopez said on ABC’s “Good Evening Vell.”",
        "The “Low Tide” star Tom Reed said he was tired.",
        "Tom Reed starred in “Low Tide,” “Mud” and “The Long Winter in Vell.”",
        "Maria Lopez told “Good Evening Vell” that the river was clean.",
        "“Low Tide” is a new drama about the river, Tom Reed said.",
        "Maria Lopez discussed her new documentary, “1997,” on Monday.",
        "Tom Reed sang “Let It Rain” at the harbour.",
    ],
)
def test_titles_are_nobodys_words(said, text: str):
    assert kinds(said, text)[-1] == "scare"


@pytest.mark.parametrize(
    "text", ["On projetait « Les Quais de novembre » samedi.", "Der Film „Die lange Nacht von gestern“ läuft wieder."]
)
def test_titles_of_other_languages_have_capitals_for_their_first_word_alone(said, text: str):
    assert kinds(said, text) == ["scare"]


@pytest.mark.parametrize(
    ("words", "kind"), [("Nobody has ever paid for it", "direct"), ("Nobody ever paid for it", "partial")]
)
def test_six_words_with_a_capital_first_are_a_sentence_wherever_they_stand(said, words: str, kind: str):
    assert kinds(said, f"Maria Lopez said the bridge “{words}” and left.") == [kind]


def test_titles_in_a_row_are_all_titles(said):
    assert kinds(said, "Tom Reed starred in “Low Tide,” “Mud” and “The Long Winter in Vell.”") == ["scare"] * 3


def test_a_nickname_inside_a_name_is_nobodys_words(said):
    assert kinds(said, "Maria “Mouse” Lopez said that the river was clean.") == ["scare"]


@pytest.mark.parametrize("text", ['<p id="lead one">Maria Lopez said so.</p>', "Maria Lopez gave the plan an “A”."])
def test_an_attribute_and_a_letter_are_nobodys_words(said, text: str):
    assert kinds(said, text) == ["scare"]


def test_so_called_things_are_nobodys_words(said):
    assert kinds(said, "Maria Lopez said the so-called “peace boat” had left.") == ["scare"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lights failed in “a long and cold winter” that nobody forgot.", "scare"),
        ("The bridge has been “closed for a year” now.", "scare"),
        ("Claims that the bridge has been “closed for a year” are old.", "partial"),
        ("Boats are to be “very slow”, and many admit that.", "scare"),
        ("Those who call boats “very slow” are right.", "partial"),
    ],
)
def test_a_few_words_that_no_verb_reports_are_nobodys(said, text: str, kind: str):
    assert kinds(said, text) == [kind]


def test_a_word_before_the_noun_that_it_describes_is_nobodys_where_no_speaker_is_near(said):
    assert kinds(said, "The “smart” lights are said to have failed again.") == ["scare"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor is said to be ill, and the “clean hands” rule is gone.",
        "“It is a deep river for us all,” Maria Lopez said.\nA “deep river”-like hum is heard.",
        "Then came the slogans, “no toll for the masons of Vell” (2009) among them.",
        "“It was cold,” said Tom Reed, one of the town’s “big four” masons.",
    ],
)
def test_a_label_that_no_verb_gives_to_anybody_is_nobodys(said, text: str):
    assert kinds(said, text)[-1] == "scare"


@pytest.mark.parametrize(
    "text",
    [
        "Many shops have turned to “click and collect” orders.",
        "The plan would cost a billion, according to the “Ferries for All” document.",
        "“Top secret” is the highest level of them all.",
        "The raid, dubbed “Night Owl”, began at dawn.",
    ],
)
def test_names_and_labels_of_things_are_nobodys_words(said, text: str):
    assert kinds(said, text) == ["scare"]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez blasted the “law and order” issue.",
        "Maria Lopez said that “top secret” was the highest level.",
        "Tom Reed called the raid “a disgrace”.",
        "What Maria Lopez calls “slow water” profiles are rare.",
    ],
)
def test_labels_that_somebody_gives_are_somebodys_words(said, text: str):
    assert kinds(said, text) == ["partial"]


def test_a_title_after_the_end_of_another_sentence_is_not_joined_to_its_quote(said):
    text = "Maria Lopez called it “a shame.” “Low Tide” is a drama about the river."
    assert kinds(said, text) == ["partial", "scare"]


def test_single_marks_are_no_speech_where_two_apostrophes_are(said):
    text = "''It is a very old bridge for us,'' Maria Lopez said.\n'It was a very bad decision.'\nThe rain came."
    assert kinds(said, text) == ["scare"]


@pytest.mark.parametrize(
    "text",
    [
        "There were calls of “Save Our River” at the gate.",
        "Rain was called the “Mother of Vell” in May.",
        "Maria Lopez blamed the storm for a “ruined summer” in May.",
        "Maria Lopez praised Tom Reed as a “good neighbour” to all.",
        "The crowd chanted “Not Our River” at the gate.",
        "She held a sign that read “Save The Pike” in red.",
        "Maria Lopez called the fence “Tom’s Great Wall” in May.",
        "The new gate was “as wide as it was ugly,” visitors thought.",
    ],
)
def test_what_somebody_shouts_blames_or_praises_is_a_partial_quote(said, text: str):
    assert kinds(said, text) == ["partial"]


def test_what_the_text_quotes_as_speech_elsewhere_is_speech(said):
    text = "“This is a river tax on all of us,” Maria Lopez said.\nPeople fear a “river tax” in May."
    assert kinds(said, text) == ["direct", "partial"]
    assert kinds(said, "There is a “river tax” in May.") == ["scare"]


def test_a_piece_joined_to_another_by_and_is_of_its_kind(said):
    text = "Maria Lopez called the vote “deeply unfair” and “a gift.”"
    assert kinds(said, text) == ["partial", "partial"]


def test_a_short_sentence_of_its_own_is_speech(said):
    assert kinds(said, "The door fell shut. “Never Again.” The rain went on.") == ["direct"]


def test_single_marks_in_a_text_that_speaks_in_double_ones_are_nobodys_words(said):
    text = "Lopez ‘sorry’ about the bridge\n“I am sorry about the bridge we built,” Maria Lopez said."
    assert kinds(said, text) == ["scare", "direct"]


def test_british_speech_stands_in_single_marks(said):
    text = "‘I’m sorry about the boys’ bridge, I said “never” once,’ said Maria Lopez. ‘It’s gone.’"
    assert [(quote.kind, quote.speaker) for quote in said(text)] == [("direct", "Maria Lopez")] * 2


def test_each_paragraph_of_a_long_british_quote_is_speech(said):
    text = "Maria Lopez said: ‘The water came at night.\n‘It took the boys’ bridge.’"
    assert kinds(said, text) == ["direct", "direct"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("“Never Again” stars fell on Vell.", "scare"), ("“Never Again.” Stars fell on Vell.", "direct")],
)
def test_a_word_for_people_of_a_work_tells_a_title_only_in_the_same_sentence(said, text: str, kind: str):
    assert kinds(said, text) == [kind]
