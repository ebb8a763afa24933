"""What the library has beside the open article, in the panel of related stories."""

import threading
from datetime import UTC, datetime

import pytest

from reader.library.search.related import RelatedArticles
from reader.model.article import Article, Paragraph, Rail, Story
from reader.ui.actions.action import Focus
from reader.ui.main.jobs import Job

SIZES = [(200, 40), (120, 30), (80, 24)]


@pytest.fixture
def kilns(put, make_article) -> list[int]:
    """An article whose page points at two stories, one that is near it, one of the stories, and one of something else;
    newest first.
    """
    kiln = Article(
        headline="Kiln lit",
        published=datetime(2026, 1, 20, tzinfo=UTC),
        language="en",
        paragraphs=(
            Paragraph("The kiln at Quay was lit again on Monday, and Oda Renn fed the first logs into the firebox."),
            Paragraph("Potters from the workshop will glaze the first stoneware within the week."),
        ),
        rails=(Rail("More", (Story("Rain on the hills"), Story("Ferry sold", "https://quay.example/ferry"))),),
    )
    texts = {
        "First stoneware out of the kiln": "The first stoneware left the kiln with a glaze as grey as the sea."
        " Oda Renn, who runs the workshop, burnt too many logs in the firebox.",
        "Rain on the hills": "It rained, and the river rose by an inch.",
        "Tunnel closed": "Engineers mended the lamps for a night.",
    }
    others = [
        put(make_article(title, text, language="en"), datetime(2026, 1, 19 - number, tzinfo=UTC))
        for number, (title, text) in enumerate(texts.items())
    ]
    return [put(kiln, datetime(2026, 1, 20, tzinfo=UTC)), *others]


@pytest.fixture
def rows(shown):
    """The lines of the panel in sight, blank ones left out."""

    def lines(run) -> list[str]:
        words = (" ".join(line.strip("▕▌▐ ").split()) for line in shown(run.main.parts.late.rails))
        return [line for line in words if line]

    return lines


@pytest.mark.parametrize("size", SIZES)
async def test_the_last_rail_is_of_the_library(run_app, kilns, rows, size) -> None:
    async with run_app(size) as run:
        await run.press("enter", "t")
        await run.until(lambda: "In your library" in rows(run))
        lines = rows(run)
        near = lines[lines.index("In your library") :]
        assert near[1].startswith("First stoneware") and near[-1].startswith("also names")
        assert lines[:4] == ["More", "Rain on the hills", "● in your library, unread", "Ferry sold"]
        assert "Tunnel closed" not in lines


async def test_the_rails_of_the_page_are_there_at_once(run_app, kilns, rows, monkeypatch) -> None:
    goes = threading.Event()
    near = RelatedArticles.near

    def wait(self, article_id: int, most: int = 8):
        goes.wait(5)
        return near(self, article_id, most)

    monkeypatch.setattr(RelatedArticles, "near", wait)
    async with run_app((160, 40)) as run:
        await run.press("enter", "t")
        await run.press("j")
        assert rows(run)[0] == "More" and "In your library" not in rows(run)
        goes.set()
        await run.until(lambda: "In your library" in rows(run))
        assert run.main.parts.late.rails.content.story.title == "Ferry sold"


async def test_the_library_is_searched_once_a_person_stays_for_a_fraction_of_a_second(
    run_app, kilns, rows, monkeypatch
) -> None:
    waited = []
    monkeypatch.setattr(Job, "wait", lambda _, seconds: waited.append(seconds))
    async with run_app((160, 40)) as run:
        await run.press("enter", "t")
        await run.until(lambda: "In your library" in rows(run))
    assert waited and all(0.1 <= seconds <= 0.5 for seconds in waited)


async def test_enter_opens_an_article_of_the_last_rail(run_app, kilns, rows) -> None:
    async with run_app((160, 40)) as run:
        await run.press("enter", "t")
        await run.until(lambda: "In your library" in rows(run))
        await run.press("G", "enter")
        assert run.main.session.opened.row.id == kilns[1] and run.main.parts.panes.focus is Focus.BODY


async def test_enter_opens_a_story_that_is_held(run_app, kilns, rows) -> None:
    async with run_app((160, 40)) as run:
        await run.press("enter", "t")
        await run.until(lambda: "● in your library, unread" in rows(run))
        await run.press("enter")
        assert run.main.session.opened.row.id == kilns[2]


async def test_what_is_read_deleted_and_brought_back_shows_in_the_panel(run_app, kilns, rows) -> None:
    async with run_app((200, 40)) as run:
        await run.press("enter", "t")
        await run.until(lambda: "In your library" in rows(run))
        await run.press("h", "h", "j", "j", "m")
        await run.until(lambda: "○ in your library, read" in rows(run))
        await run.press("k", "D")
        await run.until(lambda: "In your library" not in rows(run))
        await run.press("u")
        await run.until(lambda: "In your library" in rows(run))


async def test_a_page_without_rails_shows_what_the_library_has(run_app, kilns, rows) -> None:
    async with run_app((160, 40)) as run:
        await run.press("j", "enter", "t")
        await run.until(lambda: "In your library" in rows(run))
        assert rows(run)[:2] == ["In your library", "Kiln lit"]
        assert run.main.parts.late.rails.content.article_id == kilns[0]


async def test_where_nothing_is_near_a_quiet_sentence_says_so(run_app, kilns, rows) -> None:
    async with run_app((200, 40)) as run:
        await run.press("G", "enter", "t")
        await run.until(lambda: "has none" in " ".join(rows(run)))
        rows_text = " ".join(rows(run))
        assert rows_text.startswith("This page lists no related stories, and your library has none")


async def test_another_article_has_its_own(run_app, kilns, rows) -> None:
    async with run_app((200, 40)) as run:
        await run.press("enter", "t")
        await run.until(lambda: "In your library" in rows(run))
        await run.press("J")
        await run.until(lambda: "Kiln lit" in rows(run))
        await run.press("J")
        await run.until(lambda: "has none" in " ".join(rows(run)))
