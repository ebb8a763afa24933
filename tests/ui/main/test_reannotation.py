"""Articles annotated again in the background while somebody reads."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from reader.base.errors import NamesError
from reader.base.service_process import ProcessEnded
from reader.library.index.words import WordIndex
from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.library.stores.story_clusters import StoryClusters
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.reprocessing import annotating_process, reannotating
from reader.reprocessing.annotating_process import AnnotateOutcome


class Process:
    """Annotates in this process, and notes which articles, in which order."""

    done: list[int]
    is_stopped = False
    begun = 0
    on_article: Callable[[int], None] | None = None

    def __init__(self, library: Library) -> None:
        self.library, self.done = library, []

    def __call__(self, path: object) -> "Process":
        return self

    def __enter__(self) -> "Process":
        self.is_stopped, self.begun = False, self.begun + 1
        return self

    def __exit__(self, *_: object) -> None:
        self.is_stopped = True

    def annotate(self, article_id: int) -> AnnotateOutcome:
        if self.is_stopped:
            raise ProcessEnded
        self.done.append(article_id)
        if self.on_article:
            self.on_article(article_id)
        with Library(self.library.path) as library:
            return AnnotateOutcome.RENEWED if reannotating.reannotate(library, article_id) else AnnotateOutcome.SAME

    def index_some(self) -> AnnotateOutcome:
        with Library(self.library.path) as library:
            done = WordIndex(library).index_some() or StoryClusters(library).sketch_some()
            return AnnotateOutcome.RENEWED if done else AnnotateOutcome.SAME

    def stop(self) -> None:
        self.is_stopped = True


@pytest.fixture
def process(library: Library, monkeypatch: pytest.MonkeyPatch) -> Process:
    """What annotates in the background."""
    made = Process(library)
    monkeypatch.setattr(annotating_process, "AnnotatingProcess", made)
    return made


@pytest.fixture
def old(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> list[int]:
    """Four articles of which an older annotator found no quote, newest last."""
    said = ["“We sold it for one crown,” said Ida Brandt, the mayor of Oslo."]
    articles = [make_article(f"Ferry {number}", *said, *["The plan is public."] * 80) for number in range(4)]
    numbers = [put(article) for article in articles]
    for number, article in zip(numbers, articles, strict=True):
        assert MarkStore(library).set_annotations(number, article, Annotations())
    return numbers


def quotes(run: Any) -> int:
    """How many quotes the open article shows."""
    return len(run.main.session.opened.annotations.quotes)


def begin(run: Any) -> None:
    """Let the articles be annotated again, which the tests' app does not begin by itself."""
    type(run.main.controllers.reading.reannotation).begin(run.main.controllers.reading.reannotation)


async def test_the_newest_are_annotated_first(run_app, library: Library, process: Process, old: Sequence[int]):
    async with run_app(reannotates=True) as run:
        await run.all_done()
    assert process.done == old[::-1] and process.is_stopped
    assert reannotating.outdated(library) == []


async def test_asked_twice_it_is_done_once(run_app, process: Process, old: Sequence[int]):
    async with run_app(reannotates=True) as run:
        run.main.controllers.reading.reannotation.begin()
        await run.all_done()
    assert process.done == old[::-1] and process.begun == 1


async def test_the_open_article_is_annotated_again_at_once_and_stays_where_it_is(
    run_app, process: Process, old: Sequence[int]
):
    async with run_app() as run:
        run.main.controllers.reading.article.open(old[1])
        run.main.view.body.jump_to(9)
        assert quotes(run) == 0
        begin(run)
        await run.all_done()
        assert process.done == [old[1], old[3], old[2], old[0]]
        assert quotes(run) == 1 and run.main.view.body.top_line == 9
        run.main.controllers.reading.article.open(old[0])
        assert quotes(run) == 1


async def test_an_article_opened_while_it_is_annotated_again_shows_its_new_marks(
    run_app, process: Process, old: Sequence[int]
):
    async with run_app() as run:
        run.main.controllers.reading.article.open(old[3])
        process.on_article = lambda number: (
            number == old[2] and run.app.call_from_thread(run.main.controllers.reading.article.open, number)
        )
        begin(run)
        await run.all_done()
        assert run.main.session.opened.row.id == old[2] and quotes(run) == 1


async def test_an_article_that_another_reader_annotated_meanwhile_shows_its_new_marks(
    run_app, library: Library, process: Process, old: Sequence[int]
):
    def annotate_in_another_reader(number: int) -> None:
        with Library(library.path) as other:
            assert reannotating.reannotate(other, number)

    async with run_app() as run:
        run.main.controllers.reading.article.open(old[1])
        process.on_article = annotate_in_another_reader
        begin(run)
        await run.all_done()
        assert quotes(run) == 1
        run.main.controllers.reading.article.open(old[2])
        assert quotes(run) == 1


async def test_a_new_version_of_the_page_that_another_reader_added_shows_with_its_own_marks(
    run_app, process: Process, put: Callable[..., int], make_article: Callable[..., Article], library: Library
):
    url = "https://quay.example/a"
    number = put(make_article("Ferry", "“It is old,” said Ole Dahl of Oslo.", url=url))
    async with run_app() as run:
        run.main.controllers.reading.article.open(number)
        newer = make_article("Ferry", "Nobody rows. “We sold it,” said Ida Brandt of Oslo.", url=url)
        assert put(newer) == number and MarkStore(library).set_annotations(number, newer, Annotations())
        begin(run)
        await run.all_done()
        assert run.main.session.opened.article.text == newer.text and quotes(run) == 1 and "We sold it" in run.screen()


async def test_an_article_that_cannot_be_annotated_is_passed_over(
    run_app, process: Process, old: Sequence[int], monkeypatch: pytest.MonkeyPatch
):
    annotate = process.annotate
    monkeypatch.setattr(
        process, "annotate", lambda number: AnnotateOutcome.FAILED if number == old[3] else annotate(number)
    )
    async with run_app(reannotates=True) as run:
        await run.all_done()
        assert process.done == old[2::-1] and run.notices() == []


async def test_an_article_that_ends_the_process_does_not_keep_the_others_from_being_annotated(
    run_app, library: Library, process: Process, old: Sequence[int]
):
    def end(number: int) -> None:
        if number == old[2]:
            raise ProcessEnded

    process.on_article = end
    async with run_app(reannotates=True) as run:
        await run.all_done()
    assert reannotating.outdated(library) == [old[2]] and process.begun == 2


async def test_a_process_that_ends_again_and_again_is_left(run_app, process: Process, old: Sequence[int]):
    def end(number: int) -> None:
        raise ProcessEnded

    process.on_article = end
    async with run_app(reannotates=True) as run:
        await run.all_done()
    assert process.done == old[:0:-1]


async def test_names_that_cannot_be_had_are_reported_once(run_app, process: Process, old: Sequence[int]):
    def refuse(number: int) -> None:
        raise NamesError("spaCy is not installed.")

    process.on_article = refuse
    async with run_app(reannotates=True) as run:
        await run.all_done()
        assert run.notices() == ["The marks stay as they were. spaCy is not installed."]
    assert process.done == old[-1:] and process.begun == 1 and process.is_stopped


async def test_quitting_ends_it_and_the_next_start_goes_on(
    run_app, library: Library, process: Process, old: Sequence[int]
):
    async with run_app() as run:
        process.on_article = lambda number: number == old[1] and run.main.parts.jobs.stop("reannotation")
        begin(run)
        await run.all_done()
    assert process.done == old[:0:-1] and reannotating.outdated(library) == old[:1]
    process.on_article = None
    async with run_app(reannotates=True) as run:
        await run.all_done()
    assert reannotating.outdated(library) == []


async def test_where_all_is_done_no_process_begins(run_app, put, make_article, monkeypatch: pytest.MonkeyPatch):
    put(make_article())
    monkeypatch.setattr(annotating_process, "AnnotatingProcess", lambda path: pytest.fail("begun"))
    async with run_app(reannotates=True) as run:
        await run.all_done()


async def test_where_no_process_can_begin_reading_goes_on(
    run_app, put, old: Sequence[int], monkeypatch: pytest.MonkeyPatch
):
    def refuse(path: object) -> None:
        raise ProcessEnded

    monkeypatch.setattr(annotating_process, "AnnotatingProcess", refuse)
    async with run_app(reannotates=True) as run:
        await run.all_done()
        assert run.main.controllers.reading.article.open(old[0])


async def test_an_older_library_is_indexed_in_the_background(
    run_app, library: Library, process: Process, put: Callable[..., int], make_article: Callable[..., Article]
):
    put(make_article("Fog"))
    library.write("DELETE FROM document", ())
    library.write("INSERT INTO unindexed SELECT sort_at * 16777216 + id FROM article", ())
    async with run_app(reannotates=True) as run:
        await run.all_done()
        assert WordIndex(library).count_waiting() == 0 and library.read("SELECT article_id FROM document") == [(1,)]
        assert process.done == [] and process.is_stopped


async def test_what_tells_the_same_story_in_an_older_library_stands_in_the_list_once(
    run_app, library: Library, process: Process, put: Callable[..., int], make_article: Callable[..., Article], shown
):
    text = " ".join(f"word{number}" for number in range(100))
    for number, headline in enumerate(("Fog", "Mist")):
        put(replace(make_article(headline, text), url=f"https://quay.example/{number}"))
    for table in ("sketch", "sketch_shingle", "likeness"):
        library.write(f"DELETE FROM {table}", ())
    library.write("UPDATE article SET behind = NULL", ())
    library.write("INSERT INTO unsketched SELECT id FROM article", ())
    async with run_app(reannotates=True) as run:
        await run.all_done()
        assert (run.main.session.rows.count, run.main.view.list.row.headline) == (1, "Fog")
        assert "also in 1" in shown(run.main.view.list)[1] or "also in quay.example" in shown(run.main.view.list)[1]
