"""Pages read and corrections saved in the background: what happens meanwhile, and what goes wrong."""

from pathlib import Path

import pytest

from reader.base import paths
from reader.base.errors import BusyLibrary
from reader.reprocessing import recleaning
from reader.ui.viewmodels.article_cache import ArticleCache

HEADLINE, *SENTENCES = Path(__file__).with_name("goose.txt").read_text("utf-8").strip().split("\n\n")[2:]
BOX = SENTENCES.pop(4)
BARLEY = "The cup was filled with barley and carried to the mole by four rowers who had lost the race on Sunday."


# -- what comes in between


async def test_what_is_undone_while_the_page_is_read_stays_so(page, hold):
    async with page(SENTENCES[0]) as run:
        await run.press("x")
        await run.all_done()
        reading = hold("open_page")
        await run.press("v", "v")
        await run.until(reading.is_reached)
        await run.press("u")
        reading.let_go()
        await run.all_done()
        assert run.main.session.page.own == ()
        run.go_to(SENTENCES[2])
        await run.press("x")
        await run.all_done()
        assert SENTENCES[0] in run.stored_paragraphs() and SENTENCES[2] not in run.stored_paragraphs()


async def test_a_site_correction_undone_while_the_page_is_read_shows_no_longer(page, hold):
    async with page(BOX) as run:
        await run.press("i", "W")
        await run.all_done()
        reading = hold("open_page")
        await run.press("v", "v")
        await run.until(reading.is_reached)
        await run.press("u")
        reading.let_go()
        await run.all_done()
        assert run.main.session.page.for_site == () and len(run.main.session.page.own) == 1


async def test_a_correction_goes_to_the_version_that_came_while_the_page_was_shown(page, goose):
    async with page(SENTENCES[0]) as run:
        goose(more=f"\n\n{BARLEY}\n")
        await run.press("x")
        await run.until(lambda: SENTENCES[0] not in run.stored_paragraphs())
        assert BARLEY in run.stored_paragraphs()
        await run.until(lambda: run.main.session.page and run.main.session.page.version == 2)
        run.go_to(SENTENCES[0])
        assert (
            run.main.parts.late.page_lines.line.reason == "you removed it from the article"
            and BARLEY in run.paragraphs()
        )


# -- what goes wrong


def refuse(*_: object) -> None:
    raise BusyLibrary("Another program is writing to the library. Try again in a moment.")


async def test_a_correction_that_cannot_be_saved_is_reported_and_shown_no_longer(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", refuse)
        await run.press("i")
        await run.until(run.notices)
        assert run.notices() == ["Another program is writing to the library. Try again in a moment."]
        await run.until(lambda: run.main.parts.late.page_lines.lines)
        run.go_to(BOX)
        assert run.main.parts.late.page_lines.line.reason != "you moved it into the article"
        assert BOX not in run.paragraphs() and len(run.main.parts.undo) == 0


async def test_a_bug_takes_a_correction_back_as_an_error_does(page, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("words of a page")

    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", fail)
        await run.press("i")
        await run.until(run.notices)
        await run.all_done()
        assert run.notices() == ["The page could not be corrected because of a bug in Broadsheet (ZeroDivisionError)."]
        assert len(run.main.parts.undo) == 0 and run.main.session.page.own == ()
        logged = paths.log_path().read_text("utf-8")
        assert logged.count("ERROR") == 1 and "ERROR correcting\n" in logged


async def test_a_burst_that_cannot_be_kept_is_forgotten_as_a_whole(page, hold, monkeypatch: pytest.MonkeyPatch):
    async with page(SENTENCES[0]) as run:
        monkeypatch.setattr(recleaning, "correct", refuse)
        writing = hold("correct")
        await run.press("x")
        await run.until(writing.is_reached)
        await run.press("j", "x", "j", "x", "u")
        assert len(run.main.parts.undo) == 2
        writing.let_go()
        await run.all_done()
        assert len(run.main.parts.undo) == 0 and run.main.session.page.own == ()
        assert run.stored_paragraphs() == SENTENCES


async def test_what_is_refused_is_kept_with_the_next_correction(page, hold, monkeypatch: pytest.MonkeyPatch):
    async with page(SENTENCES[0]) as run:
        with monkeypatch.context() as patch:
            patch.setattr(recleaning, "correct", refuse)
            writing = hold("correct", patch)
            await run.press("x")
            await run.until(writing.is_reached)
        await run.press("j", "x")
        writing.let_go()
        await run.all_done()
        assert run.stored_paragraphs() == SENTENCES[2:] and len(run.main.parts.undo) == 2 and not run.notices()


async def test_undos_that_cannot_be_kept_can_be_tried_again_in_their_order(page, hold, monkeypatch: pytest.MonkeyPatch):
    async with page(SENTENCES[0]) as run:
        await run.press("x", "j", "x")
        await run.all_done()
        with monkeypatch.context() as patch:
            patch.setattr(recleaning, "correct", refuse)
            writing = hold("correct", patch)
            await run.press("u")
            await run.until(writing.is_reached)
            await run.press("u")
            writing.let_go()
            await run.all_done()
        assert len(run.main.parts.undo) == 2 and run.stored_paragraphs() == SENTENCES[2:]
        await run.press("u")
        await run.all_done()
        assert run.stored_paragraphs() == SENTENCES[1:]


async def test_a_corrected_article_that_cannot_be_shown_is_kept(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        with monkeypatch.context() as patch:
            patch.setattr(ArticleCache, "open", refuse)
            await run.press("i")
            await run.all_done()
        assert BOX in run.stored_paragraphs() and len(run.main.parts.undo) == 1 and not run.notices()


async def test_a_list_that_cannot_follow_is_reported_and_the_text_does(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        monkeypatch.setattr(run.library, "row", refuse)
        await run.press("i")
        await run.all_done()
        assert run.notices() == ["Another program is writing to the library. Try again in a moment."]
        assert BOX in run.paragraphs() and BOX in run.stored_paragraphs()


async def test_an_undo_that_cannot_be_kept_can_be_tried_again(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        await run.press("i")
        await run.until(lambda: BOX in run.paragraphs())
        with monkeypatch.context() as patch:
            patch.setattr(recleaning, "correct", refuse)
            await run.press("u")
            await run.until(lambda: "Another program" in "".join(run.notices()))
        assert BOX in run.paragraphs() and len(run.main.parts.undo) == 1
        await run.press("u")
        await run.until(lambda: BOX not in run.paragraphs())


async def test_a_mistake_while_correcting_is_reported_and_the_reader_goes_on(page, monkeypatch: pytest.MonkeyPatch):
    async with page(BOX) as run:
        monkeypatch.setattr(recleaning, "correct", lambda *_: 1 / 0)
        await run.press("i")
        await run.until(run.notices)
        assert "because of a bug in Broadsheet (ZeroDivisionError)" in run.notices()[0]
