"""What a document says of its words."""

from reader.annotating.ner.european_vocabulary import european_vocabulary, german_vocabulary
from reader.annotating.ner.token_context import PADDING, read_token_context
from reader.annotating.ner.tokens import BREAK


def test_words_are_noted_by_how_the_document_writes_them() -> None:
    context = read_token_context("Boats came . Then Ines Vell met Mr. Okafor by boats .".split())
    assert context.lower == {"came", "met", "by", "boats"}
    assert context.inner == {"Ines", "Vell", "Mr.", "Okafor"}
    assert context.named == {"Vell", "Okafor"}


def test_every_token_has_neighbours() -> None:
    context = read_token_context(["Vell", "left"])
    assert context.padded_words == [*[BREAK] * PADDING, "Vell", "left", *[BREAK] * PADDING]
    assert [token.lower for token in context.padded_features] == ["", "", "", "vell", "left", "", "", ""]


def test_nouns_have_capitals_in_german_however_few_a_text_has() -> None:
    words = ["Das", "sagte", "sie", "heute", "dort", "leise"]
    assert read_token_context(words, german_vocabulary()).nouns == "N"
    assert read_token_context(["Il", "Signor", "Vell", "Orta"], european_vocabulary()).nouns == ""
