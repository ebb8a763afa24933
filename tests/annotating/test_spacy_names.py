"""Names by a spaCy pipeline, which a stand-in plays here."""

import re
import sys
from collections.abc import Callable, Iterator
from types import ModuleType, SimpleNamespace

import pytest

from reader.annotating import spacy_names
from reader.annotating.spacy_names import spacy_finder
from reader.base.errors import NamesError
from reader.model.annotations import Entity

LABELS = {
    "Maria Lopez": "PERSON",
    "Lopez": "PERSON",
    "the Harbour Trust": "ORG",
    "Lisbon’s": "GPE",
    "Portuguese": "NORP",
    "Monday": "DATE",
    "Booker Prize": "WORK_OF_ART",
}


def pipeline(text: str) -> SimpleNamespace:
    """What a pipeline gives: spans with labels."""
    found = re.finditer("|".join(map(re.escape, LABELS)), text)
    return SimpleNamespace(
        ents=[SimpleNamespace(start_char=one.start(), end_char=one.end(), label_=LABELS[one[0]]) for one in found]
    )


def load(model: str) -> Callable[[str], SimpleNamespace]:
    """spaCy's way to say that there is no such model."""
    if model != "en_stand_in":
        raise OSError(f"[E050] Can't find model '{model}'.")
    return pipeline


@pytest.fixture(autouse=True)
def nothing_loaded() -> Iterator[None]:
    spacy_names._load.cache_clear()
    yield
    spacy_names._load.cache_clear()


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that plays spaCy."""
    module = ModuleType("spacy")
    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)


def named(text: str) -> list[tuple[str, str, str]]:
    found: tuple[Entity, ...] = spacy_finder("en_stand_in")(text)
    return [(text[one.start : one.end], str(one.kind), one.name) for one in found]


@pytest.mark.usefixtures("spacy")
def test_spans_become_names_with_our_kinds_and_canonical_names() -> None:
    assert named("Maria Lopez of the Harbour Trust left.\n\nLopez is Portuguese.") == [
        ("Maria Lopez", "person", "Maria Lopez"),
        ("Harbour Trust", "organisation", "Harbour Trust"),
        ("Lopez", "person", "Maria Lopez"),
        ("Portuguese", "nationality", "Portugal"),
    ]


@pytest.mark.usefixtures("spacy")
def test_a_possessive_is_no_part_of_a_name_and_other_labels_make_none() -> None:
    assert named("We saw Lisbon’s Booker Prize.") == [("Lisbon", "place", "Lisbon")]


@pytest.mark.usefixtures("spacy")
def test_dates_are_ours() -> None:
    assert named("On Monday, 5 March 2024, it rained.") == [
        ("Monday", "date", "Monday"),
        ("5 March 2024", "date", "5 March 2024"),
    ]


@pytest.mark.usefixtures("spacy")
def test_a_missing_model_is_reported_with_the_command_that_installs_it() -> None:
    with pytest.raises(NamesError, match="python -m spacy download en_other"):
        spacy_finder("en_other")


def test_missing_spacy_is_reported_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(NamesError, match="pip install spacy"):
        spacy_finder("en_stand_in")
