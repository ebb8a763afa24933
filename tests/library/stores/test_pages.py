"""Pages beside their articles, corrections of their lines, and articles made anew."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from reader.annotating.annotate import annotate
from reader.base.errors import DamagedLibrary
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome, RawPage
from reader.library.stores.pages import Cleaned, PageStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.model.corrections import Correction, Destination

DAY = datetime(2026, 1, 1, tzinfo=UTC)
PAGE = RawPage("page.txt", "text", "Quay", None, DAY)
SAID = (Correction("Sign up", 1, Destination.OUT), Correction("Goose wins", 0, Destination.HEADLINE))


@pytest.fixture
def saved(library: Library) -> PageStore:
    return PageStore(library)


@pytest.fixture
def cleaned(make_article: Callable[..., Article]) -> Callable[..., Cleaned]:
    """Makes what another cleaning makes of a page."""

    def make(headline: str, *texts: str, plain: Article | None = None, cleaner: int = 7, **facts: object) -> Cleaned:
        article = make_article(headline, *texts, **facts)
        return Cleaned(article, annotate(article), plain or article, cleaner)

    return make


def test_a_page_comes_back_unchanged(library: Library, saved: PageStore):
    page = RawPage("a ü.html", "html", "<p>Quay\r\n\x1b[31m</p>", "https://quay.example/a?b=1", DAY, 3)
    article_id, _ = library.add(Article(headline="Quay"), annotate(Article()), page)
    assert saved.page(article_id) == page._replace(version=1)


def test_there_is_no_page_of_an_article_that_is_gone(saved: PageStore):
    assert saved.page(1) is None


def test_the_page_is_that_of_the_newest_version(add, saved: PageStore, make_article: Callable[..., Article]):
    for text in ("First text.", "Second text."):
        article_id, _ = add(make_article("Quay", text, url="https://quay.example/a"))
    page = saved.page(article_id)
    assert page is not None and page.text == "Second text."


def test_a_damaged_page_is_named(add, saved: PageStore, make_article: Callable[..., Article], sql):
    article_id, _ = add(make_article())
    sql("UPDATE version SET page = x'00ff00'")
    with pytest.raises(DamagedLibrary, match="damaged"):
        saved.page(article_id)


# -- corrections


def test_corrections_come_back_in_the_order_in_which_they_were_made(
    add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    article_id, _ = add(make_article())
    saved.correct(article_id, SAID, cleaned("Goose wins"))
    assert saved.corrections(article_id) == SAID
    saved.correct(article_id, SAID[1:], cleaned("Goose wins"))
    assert saved.corrections(article_id) == SAID[1:]


def test_an_article_that_nobody_corrected_has_none(
    add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    first, second = add(make_article("One"))[0], add(make_article("Two"))[0]
    saved.correct(first, SAID, cleaned("Goose wins"))
    assert saved.corrections(second) == ()


def test_a_correction_that_only_a_newer_reader_knows_is_left_alone(
    add, saved: PageStore, make_article: Callable[..., Article], sql
):
    article_id, _ = add(make_article())
    sql("INSERT INTO correction VALUES (?, 'Sign up', 0, 'to the moon', 0)", article_id)
    assert saved.corrections(article_id) == ()


def test_corrections_go_with_their_article(
    library: Library, add, saved: PageStore, make_article: Callable[..., Article], cleaned, sql, age_deletions
):
    article_id, _ = add(make_article())
    saved.correct(article_id, SAID, cleaned("Goose wins"))
    library.delete(article_id)
    age_deletions(31)
    library.drop_deleted()
    assert sql("SELECT count(*) FROM correction") == [(0,)]


def test_row_text_and_names_follow_a_correction(
    library: Library, add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    article_id, _ = add(make_article("Quay", "Sign up for our letters."))
    made = cleaned("Goose wins", *["Ida Holm gave the cup to a goose."] * 80, publisher="Hallow Post")
    saved.correct(article_id, SAID, made)
    opened = library.open_article(article_id)
    assert opened is not None and (opened.article, opened.annotations) == (made.article, made.annotations)
    assert (opened.row.headline, opened.row.publisher) == ("Goose wins", "Hallow Post") and opened.row.minutes > 1


def test_read_state_star_and_reading_offset_stay(
    library: Library, add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    article_id, _ = add(make_article())
    library.set_read(article_id, True)
    library.set_starred(article_id, True)
    library.set_reading_offset(article_id, 12)
    saved.correct(article_id, SAID, cleaned("Goose wins", published=date(2025, 5, 1)))
    row, position = library.row_and_offset(article_id) or (None, 0)
    assert row is not None and row.is_read and row.is_starred and position == 12


def test_the_same_page_is_known_after_its_article_was_corrected(
    library: Library, add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    plain = make_article("Quay", "Sign up for our letters.")
    article_id, _ = add(plain)
    saved.correct(article_id, SAID, cleaned("Goose wins", plain=plain))
    assert library.find_known(plain, PAGE) == article_id
    assert add(plain) == (article_id, Outcome.KNOWN)


def test_an_article_that_the_library_does_not_have_is_not_known(library: Library, make_article: Callable[..., Article]):
    assert library.find_known(make_article(), PAGE) is None


def test_an_article_whose_page_has_a_newer_version_is_not_made_of_the_older(
    add, saved: PageStore, make_article: Callable[..., Article], cleaned, library: Library
):
    for text in ("First text.", "Second text."):
        article_id, _ = add(make_article("Quay", text, url="https://quay.example/a"))
    older = cleaned("Goose wins")._replace(version=1)
    assert saved.replace(article_id, older) is saved.correct(article_id, SAID, older) is False
    opened = library.open_article(article_id)
    assert opened is not None and opened.article.text == "Second text."
    assert saved.corrections(article_id) == ()
    assert saved.correct(article_id, SAID, older._replace(version=2)) is True
    assert saved.corrections(article_id) == SAID


def test_an_article_is_known_by_the_address_that_another_cleaner_finds(
    add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    article_id, _ = add(make_article("Quay", "Text.", url="https://quay.example/amp/a"))
    assert saved.replace(article_id, cleaned("Quay", "Text.", url="https://quay.example/a")) is True
    assert add(make_article("Quay", "Text.", url="https://quay.example/a")) == (article_id, Outcome.KNOWN)


def test_an_address_that_another_article_has_is_left_to_that(
    add, saved: PageStore, make_article: Callable[..., Article], cleaned
):
    first, _ = add(make_article("Quay", "Text.", url="https://quay.example/amp/a"))
    second, _ = add(make_article("Quay", "Other.", url="https://quay.example/a"))
    assert saved.replace(first, cleaned("Quay", "Text.", url="https://quay.example/a"))
    assert add(make_article("Quay", "Other.", url="https://quay.example/a")) == (second, Outcome.KNOWN)


def test_an_article_that_is_gone_is_not_made_anew(saved: PageStore, cleaned, sql):
    assert saved.replace(5, cleaned("Goose wins")) is False
    assert saved.correct(5, SAID, cleaned("Goose wins")) is False
    assert sql("SELECT count(*) FROM correction") == [(0,)]
    assert sql("SELECT count(*) FROM article") == [(0,)]


# -- sites


def test_a_site_keeps_what_was_said_of_its_lines(saved: PageStore):
    saved.set_site_correction("quay.example", "Sign up", Destination.OUT)
    saved.set_site_correction("other.example", "Sign up", Destination.RAIL)
    saved.set_site_correction("quay.example", "Sign up", Destination.ARTICLE)
    assert saved.site_corrections("quay.example") == (Correction("Sign up", None, Destination.ARTICLE),)
    saved.set_site_correction("quay.example", "Sign up", None)
    assert saved.site_corrections("quay.example") == ()


def test_the_pages_of_a_site_are_outdated_when_more_is_said_of_it(
    saved: PageStore, add, make_article: Callable[..., Article], cleaned
):
    addresses = ["https://www.quay.example/a", "https://quay.example", "https://news.quay.example/a", None]
    ids = []
    for number, url in enumerate(addresses):
        ids.append(add(make_article(f"Quay {number}", url=url))[0])
        saved.replace(ids[-1], cleaned(f"Quay {number}", url=url))
    assert saved.outdated(7) == []
    saved.set_site_correction("quay.example", "Sign up", Destination.OUT)
    assert sorted(saved.outdated(7)) == ids[:2]


# -- what another cleaner has to go through


def test_pages_of_another_cleaner_are_outdated_and_deleted_ones_are_left(
    library: Library, saved: PageStore, add, make_article: Callable[..., Article], cleaned
):
    old, new, gone = (add(make_article(name))[0] for name in ("Old", "New", "Gone"))
    saved.replace(new, cleaned("New"))
    library.delete(gone)
    assert saved.outdated(7) == [old]
    assert sorted(saved.outdated(None)) == sorted([old, new])


def test_an_article_made_anew_may_become_one_of_no_words(
    library: Library, saved: PageStore, add, make_article: Callable[..., Article]
):
    article_id, _ = add(make_article())
    empty = Article(paragraphs=(Paragraph(""),))
    saved.replace(article_id, Cleaned(empty, annotate(empty), empty, 7))
    row = library.row(article_id)
    assert row is not None and row.headline == "(untitled)"


def test_outdated_pages_come_newest_first(library: Library, saved: PageStore, add, make_article):
    days = (1, 3, 2, 3)
    ids = [add(make_article(f"Quay {one}"), DAY + timedelta(days=day))[0] for one, day in enumerate(days)]
    assert saved.outdated(None) == saved.outdated(7) == [ids[3], ids[1], ids[2], ids[0]]
    assert saved.outdated(0) == []


def test_of_a_cleaned_page_nothing_is_left_out_and_it_is_the_current_one_unless_it_is_said():
    assert Cleaned(Article("Quay"), Annotations(), Article("Mill"), 7)[3:] == (7, 0, None)
