"""Whose names an article gets, as the settings say."""

import sys
from pathlib import Path

import pytest

from reader.annotating import annotator, spacy_names
from reader.annotating.version import VERSION
from reader.base import paths
from reader.base.errors import NamesError
from reader.model.annotations import Entity, EntityKind
from reader.model.article import Article, Paragraph

ARTICLE = Article(paragraphs=(Paragraph("We met Maria Lopez there."),))


@pytest.fixture(autouse=True)
def nothing_read() -> None:
    annotator._asked_for.cache_clear()
    spacy_names._load.cache_clear()


def set_names(value: str) -> None:
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'names = "{value}"\n', "utf-8")


def test_without_a_setting_names_are_ours() -> None:
    assert [found.name for found in annotator.annotate_as_set(ARTICLE).entities] == ["Maria Lopez"]


@pytest.mark.parametrize("value", ["spacy:", "other", ""])
def test_with_a_setting_that_is_none_names_are_ours(value: str) -> None:
    set_names(value)
    assert [found.name for found in annotator.annotate_as_set(ARTICLE).entities] == ["Maria Lopez"]


def test_a_pipeline_is_asked_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    set_names("spacy:en_stand_in")
    found = (Entity(0, 2, EntityKind.PERSON, "We"),)
    monkeypatch.setattr(spacy_names, "spacy_finder", lambda model: lambda text: found if model == "en_stand_in" else ())
    assert annotator.annotate_as_set(ARTICLE).entities == found


def test_other_names_are_of_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_names, "spacy_finder", lambda model: lambda text: ())
    versions = []
    for value in ("spacy:en_stand_in", "spacy:de_stand_in", ""):
        annotator._asked_for.cache_clear()
        set_names(value)
        assert annotator.annotate_as_set(ARTICLE).version == annotator.version_as_set()
        versions.append(annotator.version_as_set())
    assert len(set(versions)) == 3 and versions[-1] == VERSION


def test_what_is_not_installed_is_an_error_to_act_on(monkeypatch: pytest.MonkeyPatch) -> None:
    set_names("spacy:en_stand_in")
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(NamesError, match="spaCy is not installed"):
        annotator.annotate_as_set(ARTICLE)


def test_a_settings_file_that_cannot_be_read_asks_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"names = \xff")
    assert annotator._asked_for(tmp_path / "settings.toml") is None
    assert annotator._asked_for(tmp_path) is None
