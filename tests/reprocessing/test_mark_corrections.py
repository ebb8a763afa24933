"""Marks of the library's articles as a person corrects them."""

from dataclasses import replace

import pytest

from reader import pipeline, sources
from reader.annotating import annotate, annotator
from reader.annotating.version import VERSION
from reader.library.library import Library
from reader.library.rows.opened_articles import OpenArticle
from reader.library.rows.raw_page import Outcome
from reader.model.annotations import EntityKind
from reader.model.mark_corrections import NameCorrection, correction_of_quote
from reader.reprocessing import reannotating
from reader.reprocessing.mark_corrections import correct_marks, mark_corrections

PAGE = """Ferry late again as fog sits on the Hallow

“The fog does not read timetables,” said Ruta Haldane, who has run the harbour of Quay since 2019. She waited.

Ruta Haldane sailed to Norway on Monday with Olaf Brandt and came back on Tuesday with nothing to show for it.
"""


@pytest.fixture
def article_id(library: Library) -> int:
    return pipeline.store(library, sources.pasted_page(PAGE)).article_id


def opened(library: Library, article_id: int) -> OpenArticle:
    found = library.open_article(article_id)
    assert found is not None
    return found


def test_what_is_said_shows_at_once_and_whenever_the_article_is_opened(library: Library, article_id: int):
    before = opened(library, article_id)
    said = correction_of_quote(before.article.text, before.annotations.quotes[0], "Olaf Brandt")
    made = correct_marks(library, article_id, [said])
    assert made is not None and made.quotes[0].speaker is not None
    assert made.quotes[0].speaker.name == "Olaf Brandt"
    assert opened(library, article_id).annotations == made
    assert mark_corrections(library, article_id) == (said,)


def test_once_undone_nothing_of_it_is_left(library: Library, article_id: int):
    before = opened(library, article_id)
    assert before.annotations.entities
    gone = correct_marks(library, article_id, [NameCorrection("Ruta Haldane", None, None)])
    assert gone is not None and all(one.name != "Ruta Haldane" for one in gone.entities)
    assert correct_marks(library, article_id, ()) == before.annotations
    assert opened(library, article_id) == before


def test_what_was_said_holds_when_the_article_is_annotated_anew(
    library: Library, article_id: int, monkeypatch: pytest.MonkeyPatch
):
    correct_marks(library, article_id, [NameCorrection("Norway", None, EntityKind.ORGANISATION)])
    before = opened(library, article_id)
    monkeypatch.setattr(annotator, "VERSION", VERSION + 1)
    monkeypatch.setattr(annotate, "VERSION", VERSION + 1)
    assert reannotating.reannotate(library, article_id)
    assert opened(library, article_id).annotations == before.annotations._replace(version=VERSION + 1)
    found = opened(library, article_id).annotations.entities
    assert [one.kind for one in found if one.name == "Norway"] == [EntityKind.ORGANISATION]


def test_what_was_said_holds_for_a_new_version_of_the_page(library: Library):
    page = replace(sources.pasted_page(PAGE), url="https://quay.example/fog")
    first = pipeline.store(library, page).article_id
    correct_marks(library, first, [NameCorrection("Norway", None, EntityKind.ORGANISATION)])
    added = pipeline.store(library, replace(page, text=f"{page.text}\n\nNothing else was heard of the two until noon."))
    assert (added.article_id, added.outcome) == (first, Outcome.CHANGED)
    found = opened(library, first).annotations.entities
    assert [one.kind for one in found if one.name == "Norway"] == [EntityKind.ORGANISATION]


def test_an_article_that_is_gone_has_no_marks(library: Library):
    assert correct_marks(library, 5, [NameCorrection("Norway", None, None)]) is None
    assert mark_corrections(library, 5) == ()
