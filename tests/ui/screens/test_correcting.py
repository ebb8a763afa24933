"""What a person corrects of a page: article, list and related stories follow."""

from pathlib import Path

import pytest

from reader import recleaning
from reader.errors import BusyLibrary
from reader.library.kept_pages import KeptPages
from reader.library.library import Library
from reader.ui.actions import Place

HEADLINE, *SENTENCES = Path(__file__).with_name("goose.txt").read_text("utf-8").strip().split("\n\n")[2:]
BOX = SENTENCES.pop(4)


def paragraphs(run) -> list[str]:
    """The paragraphs of the article in the body."""
    return [one.text for one in run.main.opened.article.paragraphs]


def kept(library: Library, article_id: int = 1) -> list[str]:
    """The paragraphs of an article as the library has it."""
    opened = library.open_article(article_id)
    assert opened is not None
    return [one.text for one in opened.article.paragraphs]


# -- correcting


async def test_a_line_is_moved_into_the_article_and_all_follows(page, shown):
    async with page(BOX) as run:
        await run.press("i")
        assert run.main.page_lines.line.reason == "you moved it into the article"
        await run.until(lambda: BOX in paragraphs(run))
        assert paragraphs(run) == [*SENTENCES[:4], BOX, *SENTENCES[4:]] == kept(run.library)
        await run.press("v")
        assert any(BOX in row for row in shown(run.main.body))


async def test_a_line_is_taken_out_of_the_article_with_its_marks(page):
    async with page(SENTENCES[3]) as run:
        assert [quote for quote in run.main.opened.annotations.quotes if quote.speaker]
        await run.press("x")
        await run.until(lambda: SENTENCES[3] not in paragraphs(run))
        assert not [quote for quote in run.main.opened.annotations.quotes if quote.speaker]
        assert SENTENCES[3] not in kept(run.library)


async def test_a_line_is_moved_to_the_related_stories(page, shown):
    async with page(SENTENCES[3]) as run:
        await run.press("v", "t", "h", "v")
        await run.until(lambda: run.main.page_lines.lines)
        run.go_to(SENTENCES[3])
        await run.press("t")
        await run.until(lambda: any("swam the course" in row for row in shown(run.main.rails)))
        assert SENTENCES[3] not in paragraphs(run)


async def test_another_headline_is_in_the_list_at_once(page, shown):
    async with page("Weather") as run:
        await run.press("H")
        await run.until(lambda: "Weather" in shown(run.main.list)[0])
        assert run.main.opened.row.headline == "Weather" and run.library.row(1).headline == "Weather"


async def test_the_article_begins_and_ends_where_it_is_told_to(page):
    async with page(SENTENCES[1]) as run:
        await run.press("left_square_bracket")
        run.go_to(SENTENCES[2])
        await run.press("right_square_bracket")
        await run.until(lambda: len(paragraphs(run)) == 2)
        assert paragraphs(run) == SENTENCES[1:3]


@pytest.mark.parametrize(
    ("line", "key", "notice"),
    [
        (SENTENCES[0], "i", "This line is in the article already."),
        (HEADLINE, "i", "This line is in the article already."),
        (BOX, "x", "This line is out of the article already."),
    ],
)
async def test_a_line_that_is_where_it_shall_be_stays_and_that_is_told(line: str, key: str, notice: str, page):
    async with page(line) as run:
        await run.press(key)
        assert run.notices() == [notice]
        assert run.main.kept_page.own == () and len(run.main.changes) == 0


async def test_many_corrections_in_one_burst_are_all_kept_in_the_end(page):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x", "j", "x", "j", "x")
        await run.until(lambda: paragraphs(run) == SENTENCES[4:])
        assert kept(run.library) == SENTENCES[4:] and len(KeptPages(run.library).corrections(1)) == 4


async def test_a_correction_is_there_at_the_next_start(page, run_app):
    async with page(BOX) as run:
        await run.press("i")
        await run.until(lambda: BOX in paragraphs(run))
    async with run_app() as run:
        await run.press("enter", "v")
        await run.until(lambda: run.main.page_lines.lines)
        run.go_to(BOX)
        assert BOX in paragraphs(run) and run.main.page_lines.line.reason == "you moved it into the article"


async def test_what_a_person_corrected_has_a_mark(page, shown):
    async with page(BOX) as run:
        await run.press("i")
        (row,) = [row for row in shown(run.main.page_lines) if BOX in row]
        assert row.startswith("▌+*")


# -- taking back


async def test_u_takes_back_one_correction_after_the_other(page):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x")
        await run.until(lambda: paragraphs(run) == SENTENCES[2:])
        await run.press("u")
        await run.until(lambda: paragraphs(run) == SENTENCES[1:])
        await run.press("u")
        await run.until(lambda: paragraphs(run) == SENTENCES)
        assert KeptPages(run.library).corrections(1) == () and kept(run.library) == SENTENCES
        assert run.main.place is Place.PAGE


async def test_u_takes_back_a_correction_when_another_article_is_open(page, goose):
    async with page(SENTENCES[0]) as run:
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in kept(run.library))
        other = goose("Swan loses the regatta", "https://quay.example/swan")
        run.main.reload_rows()
        await run.press("v")
        run.main.open_article(other)
        await run.press("u")
        await run.until(lambda: kept(run.library) == SENTENCES)
        assert run.main.opened.row.id == other


async def test_u_in_the_article_keeps_the_line_that_is_read(page, shown):
    async with page(SENTENCES[0], size=(80, 12)) as run:
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in paragraphs(run))
        run.go_to("In the year 1905")
        await run.press("v")
        before = shown(run.main.body)[0]
        await run.press("u")
        await run.until(lambda: SENTENCES[0] in paragraphs(run))
        assert "1905" in before and shown(run.main.body)[0] == before


async def test_backspace_lets_the_cleaner_decide_about_the_line(page, shown):
    async with page(SENTENCES[0]) as run:
        assert "forget" not in shown(run.main.status)[0]
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in paragraphs(run))
        assert "Backspace forget" in shown(run.main.status)[0]
        await run.press("backspace")
        await run.until(lambda: SENTENCES[0] in paragraphs(run))
        assert KeptPages(run.library).corrections(1) == ()
        await run.press("u")
        await run.until(lambda: SENTENCES[0] not in paragraphs(run))


# -- the site


async def test_w_remembers_a_correction_for_the_site(page, shown):
    async with page(BOX) as run:
        assert "for site" not in shown(run.main.status)[0]
        await run.press("i")
        await run.until(lambda: BOX in paragraphs(run))
        assert "W for site" in shown(run.main.status)[0]
        await run.press("W")
        assert run.notices() == [f"Moved into the article on all pages of quay.example: “{BOX}”"]
        assert [one.text for one in KeptPages(run.library).site_corrections("quay.example")] == [BOX]


async def test_a_page_of_the_site_that_is_added_later_is_corrected(page, goose):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.until(lambda: BOX in kept(run.library))
        assert BOX in kept(run.library, goose("Swan loses the regatta", "https://quay.example/swan"))
        assert BOX not in kept(run.library, goose("Duck draws the regatta", "https://other.example/duck"))


async def test_w_on_a_line_that_nobody_corrected_means_the_one_corrected_last(page):
    async with page(BOX) as run:
        await run.press("i", "j", "W")
        assert [one.text for one in KeptPages(run.library).site_corrections("quay.example")] == [BOX]


async def test_what_was_said_for_a_site_is_taken_back_and_forgotten(page):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.press("u")
        assert KeptPages(run.library).site_corrections("quay.example") == ()
        await run.press("W", "backspace")
        await run.until(lambda: KeptPages(run.library).corrections(1) == ())
        assert BOX in paragraphs(run) and run.main.page_lines.line.reason.endswith("on all pages of this site")
        await run.press("backspace")
        assert KeptPages(run.library).site_corrections("quay.example") == ()
        await run.until(lambda: BOX not in paragraphs(run))


async def test_where_an_article_begins_is_for_no_site(page):
    async with page(SENTENCES[1]) as run:
        await run.press("left_square_bracket", "W")
        assert "remembered for this page only" in run.notices()[0]
        assert KeptPages(run.library).site_corrections("quay.example") == ()


async def test_a_page_without_an_address_has_no_site_to_remember_for(run_app, goose, shown):
    goose(url=None)
    async with run_app((150, 40)) as run:
        await run.press("enter", "v")
        await run.until(lambda: run.main.page_lines.lines)
        run.go_to(BOX)
        await run.press("i", "W")
        await run.until(lambda: BOX in paragraphs(run))
        assert "for site" not in shown(run.main.status)[0] and len(run.main.changes) == 1


# -- what goes wrong


async def test_a_correction_that_cannot_be_kept_is_told_and_shown_no_longer(page, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise BusyLibrary("Another program is writing to the library. Try again in a moment.")

    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", refuse)
        await run.press("i")
        await run.until(run.notices)
        assert run.notices() == ["Another program is writing to the library. Try again in a moment."]
        await run.until(lambda: run.main.page_lines.lines)
        run.go_to(BOX)
        assert run.main.page_lines.line.reason != "you moved it into the article"
        assert BOX not in paragraphs(run) and len(run.main.changes) == 0


async def test_an_undo_that_cannot_be_kept_can_be_tried_again(page, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise BusyLibrary("Another program is writing to the library. Try again in a moment.")

    async with page(BOX) as run:
        await run.press("i")
        await run.until(lambda: BOX in paragraphs(run))
        with monkeypatch.context() as patch:
            patch.setattr(recleaning, "correct", refuse)
            await run.press("u")
            await run.until(lambda: "Another program" in "".join(run.notices()))
        assert BOX in paragraphs(run) and len(run.main.changes) == 1
        await run.press("u")
        await run.until(lambda: BOX not in paragraphs(run))


async def test_a_mistake_while_correcting_is_told_and_the_reader_goes_on(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", lambda *_: 1 / 0)
        await run.press("i")
        await run.until(run.notices)
        assert "mistake of Broadsheet's own (ZeroDivisionError)" in run.notices()[0]
