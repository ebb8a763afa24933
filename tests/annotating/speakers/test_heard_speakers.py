"""Who is heard or quoted after a quote."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.speakers.heard_speakers import find_heard_speaker


def heard(text: str) -> str | None:
    """The words of the speaker after the quote with which a text begins."""
    layout = Layout(text)
    tagged = TaggedParagraphs(layout, find_quoted_spans(text, layout.paragraphs), [])[0]
    clause = find_heard_speaker(tagged, 1)
    return clause and " ".join(word.text for word in tagged.words[clause.speaker.first : clause.speaker.after])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” the mayor is quoted as saying.", "the mayor"),
        ("“It is late,” the mayor was often heard saying.", "the mayor"),
        ("“It is late,” a guard can be heard shouting.", "a guard"),
        ("“It is late,” the paper quoted the mayor as saying.", "the mayor"),
        ("“It is late,” the mayor was quoted in the paper.", None),
        ("“It is late,” the paper quoted the mayor on Monday.", None),
        ("“It is late,” the mayor left as she was saying so.", None),
        ("“It is late.”", None),
    ],
)
def test_who_is_heard_or_quoted_speaks(text: str, speaker: str | None):
    assert heard(text) == speaker
