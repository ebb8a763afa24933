"""What a verb reports from after it: where a report begins and ends."""

import pytest

from reader.annotating.grammar.sentences import split_words
from reader.annotating.reported_speech.clauses_after import clause_after, complement_start
from reader.annotating.reported_speech.sentence import Sentence


def reports(text: str) -> list[str]:
    """What each verb of a sentence reports, as words."""
    sentence = Sentence(split_words(text))
    found = [clause_after(sentence, index) for index in range(sentence.end)]
    return [
        text[sentence.words[one.first].start : sentence.words[one.after - 1].end] for one in found if one is not None
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reed said that the bridge would open.", "that the bridge would open"),
        ("Reed said the bridge would open.", "the bridge would open"),
        ("Reed said on Monday in Vell that the bridge would open.", "that the bridge would open"),
        ("Reed announced Sunday he will resign.", "he will resign"),
        ("Reed told reporters that nobody had paid.", "that nobody had paid"),
        ("Reed told them nobody had paid.", "nobody had paid"),
        ("Reed told the council he had paid.", "he had paid"),
        ("Police said people in Vell should leave.", "people in Vell should leave"),
        ("Reed said seeing the bridge again was a shock.", "seeing the bridge again was a shock"),
        ("Reed pledged that he would stay.", "that he would stay"),
        ("Reed promised Monday to stay.", "to stay"),
        ("All but two said the bridge would open.", "the bridge would open"),
        ("Reed asked whether the bridge was safe.", "whether the bridge was safe"),
        ("Reed explained why the bridge fell.", "why the bridge fell"),
        ("Reed vowed to stay.", "to stay"),
        ("Officials urged residents to leave.", "residents to leave"),
        ("Reed called on residents to leave.", "residents to leave"),
        ("Reed called for a ban on boats.", "a ban on boats"),
        ("Reed denied the charges on Monday.", "the charges"),
        ("Reed made the claim that nobody had paid.", "that nobody had paid"),
        ("Reed broke his promise to stay.", "to stay"),
        ("Reed broke his promise to stay, and the bridge fell.", "to stay"),
        ("Reed saw the bridge was gone.", "the bridge was gone"),
        ("Reed is sure that nobody has paid.", "that nobody has paid"),
        ("Reed did not mention, however, that nobody had paid.", "that nobody had paid"),
        ("Reed pointed out that nobody had paid.", "that nobody had paid"),
        ("Reed heard a claim by Dale that nobody had paid.", "that nobody had paid"),
        ("His impression is that nobody has paid.", "that nobody has paid"),
        ("Reed made it clear that nobody had paid.", "that nobody had paid"),
        ("Reed talked about the old bridge when he came.", "the old bridge"),
        ("Reed described the bridge as a ruin.", "the bridge as a ruin"),
        ("Reed praised Dale, Lopez and the town, then left.", "Dale, Lopez and the town"),
        ("Reed denied owing 250,000 crowns.", "owing 250,000 crowns"),
        ("The poll showed Reed ahead of Dale.", "Reed ahead of Dale"),
        ("Dale called Reed a hero.", "Reed a hero"),
        ("Dale sees the bridge as a ruin.", "the bridge as a ruin"),
        ("Dale endorsed Tom Reed at a meeting.", "Tom Reed"),
        ("Dale criticised Ann Reed during the feast.", "Ann Reed"),
        ("Reed decided to stay.", "to stay"),
        (
            "Reed said seeing so many boats in the harbour was a shock.",
            "seeing so many boats in the harbour was a shock",
        ),
        ("Police said about 40 people were there.", "about 40 people were there"),
        ("Police said at least two boats had sunk.", "at least two boats had sunk"),
        ("Nearly half said they prefer the bridge.", "they prefer the bridge"),
        ("The mayor seeks a new term.", "a new term"),
        ("Reed voted for the bridge.", "the bridge"),
        ("Reed spoke of a long winter.", "a long winter"),
        ("Dale agreed with Ann Reed.", "Ann Reed"),
        ("Reed bristled at the old rule, then left.", "the old rule"),
        ("The firm offered free rides.", "free rides"),
        ("Reed won by promising to close the bridge.", "to close the bridge"),
        ("Some accused Reed of theft.", "Reed of theft"),
        ("New data show Reed ahead of Dale.", "Reed ahead of Dale"),
        ("Reed rejected that idea.", "that idea"),
        ("Dale bemoaned that it rained.", "that it rained"),
        ("Reed lashed out at the council, then left.", "the council"),
        ("Reed spoke often of the old bridge.", "the old bridge"),
        ("Reed boasted loudly about the old bridge.", "the old bridge"),
        ("The spokesman claims that nobody had paid.", "that nobody had paid"),
        ("The mayor reports a theft.", "a theft"),
        ("Council Leader Reed Denounces The Old Bridge In One Letter.", "The Old Bridge"),
        ("Tom Reed Says Bridge Will Open In May.", "Bridge Will Open In May"),
        ("Reed focused on the old bridge.", "the old bridge"),
        ("The count of votes shows that nobody had paid.", "that nobody had paid"),
        ("Reed said it found nobody.", "it found nobody"),
        ("Reed told The Vell Post he's late.", "he's late"),
    ],
)
def test_a_report_is_what_follows_its_verb(text: str, words: str):
    assert words in reports(text)


@pytest.mark.parametrize(
    "text",
    [
        "The claims are old.",
        "He rejoiced in the report of Monday.",
        "I think that it rained.",
        "He may say that it rained.",
        "Reed said.",
        "said",
        "",
        "States set records.",
        "It was clear that it rained.",
        "Reed called a meeting.",
        "Votes were pledged to Reed.",
        "Reed agreed to the plan.",
        "Dale saw the bridge.",
        "Reed showed Dale the way.",
        "Reed celebrated his birthday.",
        "The door was shut, meaning nobody had paid.",
        "Reed’s comments came as the bridge was opened.",
        "Reed asked for or against it.",
        "He saw the old stone bridge over the river that was late.",
        "Reed testified on Monday; the trouble is that it rained.",
        "Reed, who testified on Monday, is the man that fell.",
    ],
)
def test_nouns_the_writer_and_what_may_be_said_report_nothing(text: str):
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reed said the bridge would open, adding that it was late.", "the bridge would open"),
        ("Reed said the bridge would open and called it a shame.", "the bridge would open"),
        ("Reed said the bridge would open, according to a friend.", "the bridge would open"),
        ("While Reed said the bridge would open, nobody came.", "the bridge would open"),
        ("Reed said the bridge would open and hoped for rain.", "the bridge would open and hoped for rain"),
        ("Reed dismissed the report while he ate.", "the report"),
    ],
)
def test_a_report_ends_where_another_begins(text: str, words: str):
    assert reports(text)[0] == words


@pytest.mark.parametrize("mark", ["—", "(", "“"])
def test_no_clause_begins_with_a_mark(mark: str):
    assert reports(f"Reed said {mark} the bridge was closed.") == []


@pytest.mark.parametrize(("verb", "start"), [("said", None), ("vowed", 4)])
def test_a_verb_that_closes_a_quote_reports_nothing_after_it(verb: str, start: int | None):
    sentence = Sentence(split_words(f"“Nobody” {verb} to stay."))
    assert complement_start(sentence, 3) == start
