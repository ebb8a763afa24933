"""Pages of the library cleaned once more: corrected lines, and a newer cleaner."""

from collections.abc import Callable

import pytest

from reader import pipeline
from reader.cleaning import version
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.pages import PageStore
from reader.model.annotations import QuoteKind
from reader.model.corrections import Correction, Destination
from reader.pages.page import Page
from reader.reprocessing import recleaning

SENTENCES = [
    "A goose that nobody had entered won the Port Hallow regatta on Sunday, nine minutes ahead of the first boat.",
    "The bird joined the rowers at the mole, took the inside of the second buoy and never looked back, they said.",
    "The harbour master, Ida Holm, has ruled that the regatta is open to anything that floats and needs no motor.",
    "“It swam the course better than we have rowed it in years,” said Per Vik, who came second in the Anna Marie.",
]
BOX = "Subscribe to our newsletter"


def page(name: str = "goose", *sentences: str, site: str | None = "quay.example") -> Page:
    """A page of a site, with a box in its midst."""
    first, *rest = sentences or SENTENCES
    text = "\n\n".join([f"Goose wins the {name} regatta", first, BOX, *rest])
    return Page(f"{name}.txt", "text", text, f"https://{site}/{name}" if site else None)


@pytest.fixture
def keep(library: Library) -> Callable[..., int]:
    """Adds a page and gives its article's id."""
    return lambda *arguments, **options: pipeline.store(library, page(*arguments, **options)).article_id


def texts(library: Library, article_id: int) -> list[str]:
    """The paragraphs of an article as the library has it."""
    opened = library.open_article(article_id)
    assert opened is not None
    return [one.text for one in opened.article.paragraphs]


def correct(library: Library, article_id: int, *corrections: Correction) -> None:
    """Corrects a page as a person does."""
    opened = recleaning.open_page(library, article_id)
    assert opened is not None
    recleaning.correct(library, opened._replace(own=corrections))


def outdate(library: Library) -> None:
    """Makes every page one that an older cleaner cleaned."""
    library.write("UPDATE version SET cleaner = ?", (version.VERSION - 1,))


# -- adding


def test_a_page_is_kept_with_the_version_of_its_cleaner(library: Library, keep: Callable[..., int]):
    raw = PageStore(library).page(keep())
    assert raw is not None and raw.cleaner == version.VERSION


def test_what_was_said_of_a_site_holds_for_a_page_that_is_added(library: Library, keep: Callable[..., int]):
    PageStore(library).set_site_correction("quay.example", SENTENCES[1], Destination.OUT)
    assert SENTENCES[1] not in texts(library, keep())
    assert SENTENCES[1] in texts(library, keep(site="other.example"))
    assert SENTENCES[1] in texts(library, keep("swan", site=None))


def test_a_corrected_page_that_is_added_again_is_there_already(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(SENTENCES[1], 0, Destination.OUT))
    assert pipeline.store(library, page()).outcome is Outcome.KNOWN
    assert SENTENCES[1] not in texts(library, article_id)


def test_a_new_version_of_a_page_is_corrected_as_the_one_before(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(SENTENCES[1], 0, Destination.OUT))
    added = pipeline.store(
        library, page("goose", *SENTENCES, "The cup was filled with barley and carried to the mole.")
    )
    assert (added.article_id, added.outcome) == (article_id, Outcome.CHANGED)
    assert SENTENCES[1] not in texts(library, article_id) and len(texts(library, article_id)) == 4


# -- correcting


def test_the_page_of_an_article_is_opened_with_what_was_said_of_it(library: Library, keep: Callable[..., int]):
    article_id = keep()
    said = Correction(SENTENCES[1], 0, Destination.OUT)
    correct(library, article_id, said)
    PageStore(library).set_site_correction("quay.example", BOX, Destination.RAIL)
    opened = recleaning.open_page(library, article_id)
    assert opened is not None and (opened.own, opened.site) == ((said,), "quay.example")
    assert opened.corrections == (Correction(BOX, None, Destination.RAIL), said)
    assert [one.block.text for one in opened.labelled.lines][0] == "Goose wins the goose regatta"


def test_a_page_without_an_address_has_no_site(library: Library, keep: Callable[..., int]):
    opened = recleaning.open_page(library, keep(site=None))
    assert opened is not None and opened.site == "" and opened.for_site == ()


def test_there_is_no_page_of_an_article_that_is_gone(library: Library):
    assert recleaning.open_page(library, 1) is None


def test_a_corrected_article_is_annotated_anew_and_its_offsets_hold(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(BOX, 0, Destination.ARTICLE), Correction(SENTENCES[0], 0, Destination.OUT))
    opened = library.open_article(article_id)
    assert opened is not None and BOX in opened.article.text
    quote = next(one for one in opened.annotations.quotes if one.kind is QuoteKind.DIRECT)
    assert opened.article.text[quote.start : quote.end].startswith("“It swam the course")


def test_without_its_corrections_an_article_is_as_it_was(library: Library, keep: Callable[..., int]):
    article_id = keep()
    before = library.open_article(article_id)
    correct(library, article_id, Correction(SENTENCES[0], 0, Destination.OUT))
    assert library.open_article(article_id) != before
    correct(library, article_id)
    assert library.open_article(article_id) == before


# -- a newer cleaner


def test_pages_that_this_cleaner_has_cleaned_are_left_alone(library: Library, keep: Callable[..., int]):
    keep()
    assert list(recleaning.reclean(library)) == [] and recleaning.count_outdated(library) == 0


def test_every_page_is_gone_through_on_request(library: Library, keep: Callable[..., int]):
    ids = [keep("goose"), keep("swan")]
    assert recleaning.count_outdated(library, every=True) == 2
    assert sorted(one.article_id for one in recleaning.reclean(library, every=True)) == ids


def test_added_and_removed_lines_are_counted(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(SENTENCES[0], 0, Destination.OUT), Correction(BOX, 0, Destination.ARTICLE))
    library.write("DELETE FROM correction", ())  # as if the cleaner of then had found another article
    outdate(library)
    (changed,) = recleaning.reclean(library)
    assert (changed.added, changed.removed, changed.is_changed, changed.problem) == (1, 1, True, "")
    assert SENTENCES[0] in texts(library, article_id) and BOX not in texts(library, article_id)


def test_what_else_changed_is_named(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(SENTENCES[0], 0, Destination.HEADLINE))
    library.write("DELETE FROM correction", ())
    outdate(library)
    (changed,) = recleaning.reclean(library)
    assert "headline" in changed.facts
    row = library.row(article_id)
    assert row is not None and row.headline == "Goose wins the goose regatta"


def test_corrections_are_kept(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(SENTENCES[0], 0, Destination.OUT))
    outdate(library)
    (unchanged,) = recleaning.reclean(library)
    assert not unchanged.is_changed
    assert SENTENCES[0] not in texts(library, article_id)


def test_a_correction_for_a_site_reaches_the_pages_that_were_there(library: Library, keep: Callable[..., int]):
    first, second, other = keep("goose"), keep("swan"), keep("duck", site="other.example")
    PageStore(library).set_site_correction("quay.example", SENTENCES[1], Destination.OUT)
    assert sorted(one.article_id for one in recleaning.reclean(library)) == [first, second]
    assert SENTENCES[1] not in texts(library, first) and SENTENCES[1] in texts(library, other)


def test_a_dry_run_changes_nothing(library: Library, keep: Callable[..., int]):
    article_id = keep()
    correct(library, article_id, Correction(SENTENCES[0], 0, Destination.OUT))
    library.write("DELETE FROM correction", ())
    outdate(library)
    for _ in range(2):
        (changed,) = recleaning.reclean(library, stores=False)
        assert changed.added == 1
    assert SENTENCES[0] not in texts(library, article_id)


def test_an_article_of_which_nothing_is_found_any_more_stays(
    library: Library, put, make_article: Callable[..., object]
):
    article_id = put(make_article("Kept", *SENTENCES))
    library.write("UPDATE version SET page = ?", (b"x\x9c\x03\x00\x00\x00\x00\x01",))  # an empty text
    (lost,) = recleaning.reclean(library)
    assert (lost.problem, lost.is_changed, lost.headline) == (
        "Its page no longer has an article.",
        False,
        "Kept",
    )
    assert texts(library, article_id) == SENTENCES


def test_a_damaged_page_stops_none_of_the_others(library: Library, keep: Callable[..., int]):
    first, second = keep("goose"), keep("swan")
    outdate(library)
    library.write("UPDATE version SET page = x'00ff00' WHERE article_id = ?", (second,))
    results = {one.article_id: one.problem for one in recleaning.reclean(library)}
    assert results[first] == "" and "damaged" in results[second]
    assert texts(library, second) == SENTENCES


def test_a_page_that_came_anew_meanwhile_is_not_overwritten(library: Library, keep: Callable[..., int]):
    article_id = keep()
    opened = recleaning.open_page(library, article_id)
    assert opened is not None
    assert (
        keep("goose", *SENTENCES, "The cup was filled with barley and carried to the mole by the crew.") == article_id
    )
    newer = texts(library, article_id)
    said = opened.correction(len(opened.lines) - 1, Destination.OUT)
    assert recleaning.correct(library, opened._replace(own=(said,))) is None
    assert texts(library, article_id) == newer


def test_a_page_that_was_stopped_at_comes_the_next_time(library: Library, keep: Callable[..., int]):
    ids = {keep("goose"), keep("swan"), keep("duck")}
    outdate(library)
    work = recleaning.reclean(library)
    first = next(work)
    work.close()
    assert {one.article_id for one in recleaning.reclean(library)} == ids - {first.article_id}


def test_the_work_ends_when_it_is_cancelled(library: Library, keep: Callable[..., int]):
    keep("goose"), keep("swan")
    outdate(library)
    answers = iter([False, True])
    assert len(list(recleaning.reclean(library, cancelled=lambda: next(answers)))) == 1
    assert recleaning.count_outdated(library) == 1
