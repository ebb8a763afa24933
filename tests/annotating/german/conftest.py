"""What the tests of German share: a paragraph as its phrases and reports, and names found by their capitals."""

from collections.abc import Callable, Sequence

import pytest

from reader.annotating.german.attributions import GermanAttributions
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.languages.language_tables import LanguageTables, tables_of
from reader.annotating.languages.table_tagging import TableTagging
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.model.annotations import Entity, EntityKind

PEOPLE = ("Eva Lind", "Jan Berg", "Lind", "Berg")
BODIES = ("Hafenwerk", "Bote")


@pytest.fixture
def german() -> LanguageTables:
    found = tables_of("de")
    assert found is not None
    return found


def named(text: str) -> list[Entity]:
    """The names of the people and bodies of these tests in a text."""
    full = {"Lind": "Eva Lind", "Berg": "Jan Berg"} if "Eva Lind" in text else {}
    found: list[Entity] = []
    for name in (*PEOPLE, *BODIES):
        kind = EntityKind.PERSON if name in PEOPLE else EntityKind.ORGANISATION
        start = text.find(name)
        while start >= 0:
            if not any(one.start <= start < one.end for one in found):
                end = start + len(name) + text.startswith("s ", start + len(name))
                found.append(Entity(start, end, kind, full.get(name, name)))
            start = text.find(name, start + 1)
    return sorted(found)


@pytest.fixture
def names() -> Callable[[str], Sequence[Entity]]:
    return named


@pytest.fixture
def paragraph(german: LanguageTables) -> Callable[[str], GermanAttributions]:
    """The reports, phrases and subjects of a text of one paragraph."""

    def read(text: str) -> GermanAttributions:
        layout = Layout(text)
        quoted = find_quoted_spans(text, layout.paragraphs)
        return GermanAttributions(TaggedParagraphs(layout, quoted, named(text), TableTagging(german))[0], german)

    return read
