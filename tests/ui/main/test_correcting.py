"""What a person corrects of a page: article, list and related stories follow."""

from pathlib import Path

import pytest

from reader.library.stores.pages import PageStore
from reader.model.annotations import QuoteKind
from reader.ui.actions.action import Focus

HEADLINE, *SENTENCES = Path(__file__).with_name("goose.txt").read_text("utf-8").strip().split("\n\n")[2:]
BOX = SENTENCES.pop(4)


# -- correcting


async def test_a_line_is_moved_into_the_article_and_all_follows(page, shown):
    async with page(BOX) as run:
        await run.press("i")
        assert run.main.parts.late.page_lines.line.reason == "you moved it into the article"
        await run.until(lambda: BOX in run.paragraphs())
        assert run.paragraphs() == [*SENTENCES[:4], BOX, *SENTENCES[4:]] == run.stored_paragraphs()
        await run.press("v")
        assert any(BOX in row for row in shown(run.main.view.body))


async def test_a_line_is_taken_out_of_the_article_with_its_marks(page):
    async with page(SENTENCES[3]) as run:
        assert [quote for quote in run.main.session.opened.annotations.quotes if quote.kind is QuoteKind.DIRECT]
        await run.press("x")
        await run.until(lambda: SENTENCES[3] not in run.paragraphs())
        assert not [quote for quote in run.main.session.opened.annotations.quotes if quote.kind is QuoteKind.DIRECT]
        assert SENTENCES[3] not in run.stored_paragraphs()


async def test_a_line_is_moved_to_the_related_stories(page, shown):
    async with page(SENTENCES[3]) as run:
        await run.press("v", "t", "h", "v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        run.go_to(SENTENCES[3])
        await run.press("t")
        await run.until(lambda: any("swam the course" in row for row in shown(run.main.parts.late.rails)))
        assert SENTENCES[3] not in run.paragraphs()


async def test_another_headline_is_in_the_list_at_once(page, shown):
    async with page("Weather") as run:
        await run.press("H")
        await run.until(lambda: "Weather" in shown(run.main.view.list)[0])
        assert run.main.session.opened.row.headline == "Weather" and run.library.row(1).headline == "Weather"


async def test_the_article_begins_and_ends_where_it_is_corrected_to(page):
    async with page(SENTENCES[1]) as run:
        await run.press("left_square_bracket")
        run.go_to(SENTENCES[2])
        await run.press("right_square_bracket")
        await run.until(lambda: len(run.paragraphs()) == 2)
        assert run.paragraphs() == SENTENCES[1:3]


@pytest.mark.parametrize(
    ("line", "key", "notice"),
    [
        (SENTENCES[0], "i", "This line is in the article already."),
        (HEADLINE, "i", "This line is in the article already."),
        (BOX, "x", "This line is not in the article."),
    ],
)
async def test_a_line_that_is_already_where_it_was_moved_to_stays_and_that_is_reported(
    line: str, key: str, notice: str, page
):
    async with page(line) as run:
        await run.press(key)
        assert run.notices() == [notice]
        assert run.main.session.page.own == () and len(run.main.parts.undo) == 0


async def test_many_corrections_in_one_burst_are_all_kept_in_the_end(page):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x", "j", "x", "j", "x")
        await run.until(lambda: run.paragraphs() == SENTENCES[4:])
        assert run.stored_paragraphs() == SENTENCES[4:] and len(PageStore(run.library).corrections(1)) == 4


async def test_a_correction_is_there_at_the_next_start(page, run_app):
    async with page(BOX) as run:
        await run.press("i")
        await run.until(lambda: BOX in run.paragraphs())
    async with run_app() as run:
        await run.press("enter", "v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        run.go_to(BOX)
        assert BOX in run.paragraphs() and run.main.parts.late.page_lines.line.reason == "you moved it into the article"


async def test_what_a_person_corrected_has_a_mark(page, shown):
    async with page(BOX) as run:
        await run.press("i")
        (row,) = [row for row in shown(run.main.parts.late.page_lines) if BOX in row]
        assert row.startswith("▌+*")


# -- taking back


async def test_u_takes_back_one_correction_after_the_other(page):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x")
        await run.until(lambda: run.paragraphs() == SENTENCES[2:])
        await run.press("u")
        await run.until(lambda: run.paragraphs() == SENTENCES[1:])
        await run.press("u")
        await run.until(lambda: run.paragraphs() == SENTENCES)
        assert PageStore(run.library).corrections(1) == () and run.stored_paragraphs() == SENTENCES
        assert run.main.parts.panes.focus is Focus.PAGE


async def test_u_takes_back_a_correction_when_another_article_is_open(page, goose):
    async with page(SENTENCES[0]) as run:
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in run.stored_paragraphs())
        other = goose("Swan loses the regatta", "https://quay.example/swan")
        run.main.parts.rows.reload()
        await run.press("v")
        run.main.controllers.reading.article.open(other)
        await run.press("u")
        await run.until(lambda: run.stored_paragraphs() == SENTENCES)
        assert run.main.session.opened.row.id == other


async def test_u_in_the_article_keeps_the_line_that_is_read(page, shown):
    async with page(SENTENCES[0], size=(80, 12)) as run:
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in run.paragraphs())
        run.go_to("In the year 1905")
        await run.press("v")
        before = shown(run.main.view.body)[0]
        await run.press("u")
        await run.until(lambda: SENTENCES[0] in run.paragraphs())
        assert "1905" in before and shown(run.main.view.body)[0] == before


async def test_backspace_lets_the_cleaner_decide_about_the_line(page, shown):
    async with page(SENTENCES[0]) as run:
        assert "discard" not in shown(run.main.view.status)[0]
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in run.paragraphs())
        assert "Backspace discard" in shown(run.main.view.status)[0]
        await run.press("backspace")
        await run.until(lambda: SENTENCES[0] in run.paragraphs())
        assert PageStore(run.library).corrections(1) == ()
        await run.press("u")
        await run.until(lambda: SENTENCES[0] not in run.paragraphs())


# -- the site


async def test_w_remembers_a_correction_for_the_site(page, shown):
    async with page(BOX) as run:
        assert "for site" not in shown(run.main.view.status)[0]
        await run.press("i")
        await run.until(lambda: BOX in run.paragraphs())
        assert "W for site" in shown(run.main.view.status)[0]
        await run.press("W")
        assert run.notices() == [f"Moved into the article on all pages of quay.example: “{BOX}”"]
        assert [one.text for one in PageStore(run.library).site_corrections("quay.example")] == [BOX]


async def test_a_page_of_the_site_that_is_added_later_is_corrected(page, goose):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.until(lambda: BOX in run.stored_paragraphs())
        assert BOX in run.stored_paragraphs(goose("Swan loses the regatta", "https://quay.example/swan"))
        assert BOX not in run.stored_paragraphs(goose("Duck draws the regatta", "https://other.example/duck"))


async def test_w_on_a_line_that_nobody_corrected_means_the_one_corrected_last(page):
    async with page(BOX) as run:
        await run.press("i", "j", "W")
        assert [one.text for one in PageStore(run.library).site_corrections("quay.example")] == [BOX]


async def test_a_correction_for_a_site_is_undone_and_removed(page):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.press("u")
        assert PageStore(run.library).site_corrections("quay.example") == ()
        await run.press("W", "backspace")
        await run.until(lambda: PageStore(run.library).corrections(1) == () and BOX in run.stored_paragraphs())
        assert run.main.parts.late.page_lines.line.reason.endswith("on all pages of this site")
        await run.press("backspace")
        assert PageStore(run.library).site_corrections("quay.example") == ()
        await run.until(lambda: BOX not in run.stored_paragraphs())
        await run.until(lambda: BOX not in run.paragraphs())


async def test_undoing_a_correction_for_a_site_shows_on_each_of_its_pages(page, goose):
    async with page(BOX) as run:
        await run.press("i", "W")
        other = goose("Swan loses the regatta", "https://quay.example/swan")
        run.main.parts.rows.reload()
        run.main.controllers.reading.article.open(other)
        await run.until(lambda: run.main.session.page)
        run.go_to(BOX)
        assert run.main.parts.late.page_lines.line.reason.endswith("on all pages of this site")
        await run.press("u")
        assert run.main.session.opened.row.id == other and not run.main.parts.late.page_lines.is_corrected


async def test_u_for_a_site_leaves_what_was_undone_on_the_page_before(page, goose):
    async with page(BOX) as run:
        await run.press("i", "W")
        run.go_to(SENTENCES[0])
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in run.stored_paragraphs())
        run.main.parts.rows.reload()
        run.main.controllers.reading.article.open(goose("Swan loses the regatta", "https://quay.example/swan"))
        run.main.controllers.reading.undo.undo()
        run.main.controllers.reading.undo.undo()
        await run.all_done()
        assert SENTENCES[0] in run.stored_paragraphs() and BOX in run.stored_paragraphs()
        assert [one.text for one in PageStore(run.library).corrections(1)] == [BOX]


async def test_u_for_a_site_leaves_what_the_library_has_of_a_page_that_is_not_shown(page, goose):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.all_done()
        run.main.parts.rows.reload()
        run.main.controllers.reading.article.open(goose("Swan loses the regatta", "https://quay.example/swan"))
        await run.all_done()
        await run.press("u")
        await run.all_done()
        assert PageStore(run.library).site_corrections("quay.example") == () and BOX in run.stored_paragraphs()


async def test_where_an_article_begins_is_for_no_site(page):
    async with page(SENTENCES[1]) as run:
        await run.press("left_square_bracket", "W")
        assert "remembered for this page only" in run.notices()[0]
        assert PageStore(run.library).site_corrections("quay.example") == ()


async def test_a_page_without_an_address_has_no_site_to_remember_for(run_app, goose, shown):
    goose(url=None)
    async with run_app((150, 40)) as run:
        await run.press("enter", "v")
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        run.go_to(BOX)
        await run.press("i", "W")
        await run.until(lambda: BOX in run.paragraphs())
        assert "for site" not in shown(run.main.view.status)[0] and len(run.main.parts.undo) == 1
