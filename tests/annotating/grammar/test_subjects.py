"""The subject of a verb of saying."""

import pytest

from reader.annotating.grammar.subjects import Subjects


@pytest.fixture
def subject(tag, words):
    """The words of the subject of the first verb written so."""

    def find(text: str, verb: str) -> str | None:
        tagged = tag(text)
        return words(tagged, Subjects(tagged).of([word.text for word in tagged.words].index(verb)))

    return find


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ann Lee said so.", "said", "Ann Lee"),
        ("Ann Lee has also repeatedly said so.", "said", "Ann Lee"),
        ("Ann Lee on Tuesday said so.", "said", "Ann Lee"),
        ("The head of the rules committee said so.", "said", "The head of the rules committee"),
        ("Ann Lee, a lawyer for the bank, said so.", "said", "Ann Lee"),
        ("Ann Lee, 54, a lawyer, said so.", "said", "Ann Lee"),
        ("Ann Lee, who leads the bank, said so.", "said", "Ann Lee"),
        ("The mayor, Ann Lee, said so.", "said", "Ann Lee"),
        ("Ann Lee (of the bank) said so.", "said", "Ann Lee"),
        ("Ann Lee rose and said so.", "said", "Ann Lee"),
        ("Ann Lee criticized Tom Reed and called him names.", "called", "Ann Lee"),
        ("Ann Lee said that Tom Reed had come, adding more.", "adding", "Ann Lee"),
        ("Ann Lee left in haste, saying so.", "saying", "Ann Lee"),
        ("Ann Lee left after Tom Reed rose, saying so.", "saying", "Ann Lee"),
        ("Ann Lee left, with the union calling it a loss.", "calling", "the union"),
        ("Ann Lee slammed Tom Reed for saying so.", "saying", "Tom Reed"),
        ("Ann Lee began by saying so.", "saying", "Ann Lee"),
        ("The letter quotes Ann Lee as saying so.", "saying", "Ann Lee"),
        ("The letter saw Ann Lee as saying so.", "saying", "The letter"),
        ("Ann Lee released a statement saying so.", "saying", "Ann Lee"),
        ("A source speaking to reporters said so.", "said", "A source speaking to reporters"),
        ("The order released on Friday said so.", "said", "The order"),
        ("Former secretary of state Ann Lee said so.", "said", "Former secretary of state Ann Lee"),
        ("Officials in Oslo said so.", "said", "Officials in Oslo"),
        ("In a letter Ann Lee said so.", "said", "Ann Lee"),
        ("Ann Lee and Tom Reed said so.", "said", "Ann Lee and Tom Reed"),
        ("Officials and parents said so.", "said", "Officials and parents"),
        ("We met Ann Lee and Tom Reed said so.", "said", "Tom Reed"),
        ("Ann Lee herself said so.", "said", "Ann Lee"),
        ("Ann Lee lobbies for it and says so.", "says", "Ann Lee"),
    ],
)
def test_the_subject_is_found_past_what_stands_between(subject, text: str, verb: str, expected: str):
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Ann Lee was told so.", "told"),
        ("The plan, often described as bold, failed.", "described"),
        ("A plan called “Tide” failed.", "called"),
        ("Ann Lee will likely offer more of it.", "offer"),
        ("In Oslo said so.", "said"),
        ("Said so.", "Said"),
    ],
)
def test_there_is_none_in_the_passive_and_where_the_sentence_shows_none(subject, text: str, verb: str):
    assert subject(text, verb) is None


@pytest.mark.parametrize("text", ["Ann Lee left and in a statement said so.", "Ann Lee left, in Oslo said so."])
def test_the_subject_stands_before_an_adverbial_after_and(subject, text: str):
    assert subject(text, "said") == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "governing"),
    [
        ("Ann Lee said Tom Reed called it a loss.", ("said", "Ann Lee")),
        ("Ann Lee said that Tom Reed called it a loss.", ("said", "Ann Lee")),
        ("Ann Lee told reporters that Tom Reed called it a loss.", ("told", "Ann Lee")),
        ("Ann Lee left, and Tom Reed called it a loss.", ("called", "Tom Reed")),
    ],
)
def test_a_verb_of_saying_governs_that_of_its_clause(tag, words, text: str, governing: tuple[str, str]):
    tagged = tag(text)
    subjects = Subjects(tagged)
    verb = [word.text for word in tagged.words].index("called")
    subject = subjects.of(verb)
    assert subject is not None
    found, outer = subjects.outermost(verb, subject)
    assert (tagged.words[found].text, words(tagged, outer)) == governing


def test_a_relative_pronoun_is_the_subject_itself(subject):
    assert subject("We met Ann Lee, who called it a loss.", "called") == "who"
    assert subject("We met a minister that called it a loss.", "called") == "that"
    assert subject("We met a bridge that called it a loss.", "called") is None


def test_a_paper_is_whose_the_sentence_says_it_is(subject):
    assert subject("The Harbour Trust released a report that said so.", "said") == "The Harbour Trust"
