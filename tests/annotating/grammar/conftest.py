"""Tagged paragraphs of texts with the names that the tests of grammar use."""

from collections.abc import Callable

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph, TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.model.annotations import Entity, EntityKind

_KINDS = {
    "Ann Lee": EntityKind.PERSON,
    "Tom Reed": EntityKind.PERSON,
    "Harbour Trust": EntityKind.ORGANISATION,
    "Oslo": EntityKind.PLACE,
}


@pytest.fixture
def tag() -> Callable[[str], TaggedParagraph]:
    """Tags a text of one paragraph, in which the names above are entities."""

    def tag_paragraph(text: str) -> TaggedParagraph:
        found = [(text.find(name), name) for name in _KINDS if name in text]
        entities = [Entity(start, start + len(name), _KINDS[name], name) for start, name in sorted(found)]
        layout = Layout(text)
        return TaggedParagraphs(layout, find_quoted_spans(text, layout.paragraphs), entities)[0]

    return tag_paragraph


@pytest.fixture
def words() -> Callable[[TaggedParagraph, Phrase | None], str | None]:
    """The text of a phrase, None for None."""

    def words_of(tagged: TaggedParagraph, phrase: Phrase | None) -> str | None:
        return phrase and tagged.text[tagged.words[phrase.first].start : tagged.words[phrase.after - 1].end]

    return words_of
