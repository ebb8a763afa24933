"""What speech is about, where a noun names the speech."""

import pytest

from reader.annotating.grammar.sentences import split_words
from reader.annotating.reported_speech.sentence import Sentence
from reader.annotating.reported_speech.topics import TOPIC_WORDS, find_topic


def topics(text: str) -> list[str]:
    sentence = Sentence(split_words(text))
    indices = [index for index in range(sentence.end) if sentence.lower[index] in TOPIC_WORDS]
    found = [report for index in indices if (report := find_topic(sentence, index))]
    return [text[sentence.words[one.first].start : sentence.words[one.after - 1].end] for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reed faced questions about the old bridge.", ["the old bridge"]),
        ("His criticism of the plan was loud.", ["the plan"]),
        ("They held a debate on whether to close the bridge.", ["whether to close the bridge"]),
        ("A story about how the bridge fell.", ["how the bridge fell"]),
        ("Their opposition to the toll, which rose, grew.", ["the toll"]),
        ("She was upbeat about the ferry.", ["the ferry"]),
        ("They heard rumors about the old bridge.", ["the old bridge"]),
        ("Their anger at the toll grew.", ["the toll"]),
        ("He has no faith in the ferry.", ["the ferry"]),
        ("Her attacks on the council went on.", ["the council"]),
        ("Their support for the toll grew.", ["the toll"]),
        ("A supporter of the toll rose.", ["the toll"]),
        ("He sat in the ferry at noon.", []),
        ("He paid about 30 crowns for a map of the town.", []),
        ("Questions about it remain.", []),
        ("He asked on", []),
        ("about", []),
    ],
)
def test_a_noun_of_speech_and_its_preposition_bring_what_it_is_about(text: str, words: list[str]):
    assert topics(text) == words
