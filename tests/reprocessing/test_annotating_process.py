"""The annotator in a process of its own."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.base import paths, service_process
from reader.base.errors import NamesError
from reader.base.service_process import ProcessEnded
from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.reprocessing import reannotating
from reader.reprocessing.annotating_process import AnnotateOutcome, AnnotatingProcess

pytestmark = pytest.mark.slow


@pytest.fixture
def old(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> list[int]:
    """Three articles that an older annotator annotated."""
    articles = [make_article(f"Ferry {number}", "“We sold it,” said Ida Brandt of Oslo.") for number in range(3)]
    numbers = [put(article) for article in articles]
    for number, article in zip(numbers, articles, strict=True):
        assert MarkStore(library).set_annotations(number, article, Annotations())
    return numbers


@pytest.fixture
def process(library: Library) -> Iterator[AnnotatingProcess]:
    with AnnotatingProcess(library.path) as begun:
        yield begun


def test_articles_are_annotated_one_after_the_other(library: Library, old: list[int], process: AnnotatingProcess):
    assert [process.annotate(number) for number in old[:2]] == [AnnotateOutcome.RENEWED] * 2
    assert reannotating.outdated(library) == old[2:]
    opened = library.open_article(old[0])
    assert opened is not None and opened.annotations.quotes


def test_what_needs_nothing_or_is_gone_stays_as_it_is(old: list[int], process: AnnotatingProcess):
    process.annotate(old[0])
    assert process.annotate(old[0]) is process.annotate(77) is AnnotateOutcome.SAME


def test_a_damaged_article_does_not_keep_the_others_from_being_annotated(
    library: Library, old: list[int], process: AnnotatingProcess
):
    library.write("UPDATE version SET content = x'00' WHERE article_id = ?", (old[0],))
    assert [process.annotate(number) for number in old[:2]] == [AnnotateOutcome.FAILED, AnnotateOutcome.RENEWED]


def test_a_process_that_was_stopped_says_so_and_leaves_no_child(library: Library, old: list[int]):
    with AnnotatingProcess(library.path) as process:
        process.stop()
        with pytest.raises(ProcessEnded):
            for _ in range(100):
                process.annotate(old[0])
                time.sleep(0.01)
    with pytest.raises(ChildProcessError):
        os.waitpid(process._process.pid, os.WNOHANG)


def test_a_library_that_cannot_be_opened_ends_the_process(tmp_path: Path):
    (tmp_path / "library.db").write_text("no library at all, and longer than the shortest database " * 20)
    with AnnotatingProcess(tmp_path / "library.db") as process, pytest.raises(ProcessEnded):
        process.annotate(1)


def test_without_a_python_to_run_no_process_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ProcessEnded):
        AnnotatingProcess(tmp_path / "library.db")


def test_files_where_the_reader_was_started_are_not_run(
    library: Library, old: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    with AnnotatingProcess(library.path) as process:
        assert process.annotate(old[0]) is AnnotateOutcome.RENEWED


def test_another_reader_that_is_installed_is_not_run(
    library: Library, old: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "other" / "reader").mkdir(parents=True)
    (tmp_path / "other" / "reader" / "__init__.py").write_text("raise SystemExit")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "other"))
    with AnnotatingProcess(library.path) as process:
        assert process.annotate(old[0]) is AnnotateOutcome.RENEWED


def set_names(value: str) -> None:
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'names = "{value}"\n', "utf-8")


@pytest.fixture
def spacy_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that the process imports for spaCy."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "stand_in"))
    path = tmp_path / "stand_in" / "spacy.py"
    path.parent.mkdir()
    return path


def test_names_that_cannot_be_had_are_reported_in_a_sentence(library: Library, old: list[int], spacy_stand_in: Path):
    spacy_stand_in.write_text("raise ImportError")
    set_names("spacy:stand_in")
    with AnnotatingProcess(library.path) as process, pytest.raises(NamesError, match="spaCy is not installed. Install"):
        process.annotate(old[0])


def test_what_a_pipeline_prints_is_no_answer(library: Library, old: list[int], spacy_stand_in: Path):
    spacy_stand_in.write_text(
        "import os\nprint('loading')\nos.write(1, b'same\\n')\n"
        "def load(model):\n    return lambda text: type('Doc', (), {'ents': ()})\n"
    )
    set_names("spacy:stand_in")
    with AnnotatingProcess(library.path) as process:
        assert [process.annotate(number) for number in old] == [AnnotateOutcome.RENEWED] * 3


def test_an_answer_that_is_none_ends_the_process(library: Library, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(service_process, "_SERVE", "print('Hello.', flush=True); input(); input()")
    with AnnotatingProcess(library.path) as process, pytest.raises(ProcessEnded):
        process.annotate(1)


def test_words_that_wait_are_indexed_in_steps(library: Library, old: list[int], process: AnnotatingProcess):
    library.write("INSERT INTO unindexed SELECT sort_at * 16777216 + id FROM article", ())
    assert [process.index_some(), process.index_some()] == [AnnotateOutcome.RENEWED, AnnotateOutcome.SAME]
    assert process.annotate(old[0]) is AnnotateOutcome.RENEWED
