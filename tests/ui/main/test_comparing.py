"""What changed in an article since an older version, or against another article of its story."""

from datetime import UTC, datetime, timedelta

import pytest

from reader.annotating.annotate import annotate
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.model.article import Article, Paragraph
from reader.ui.dialogs.comparison_screen import ComparisonScreen

SIZES = [(200, 40), (120, 30), (80, 24)]
ADDRESS = "https://quay.example/kiln"
KILN = (
    "The kiln was lit on Monday.",
    "Potters will glaze the stoneware within a week.",
    *(f"Note {number}: nothing is new." for number in range(30)),
)
NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.fixture
def add_version(library):
    """Adds an article, by default the same again with another text, an hour later each time."""
    added: list[int] = []

    def add(*texts: str, headline: str = "Kiln lit", url: str = ADDRESS) -> int:
        article = Article(headline, language="en", url=url, publisher="Quay Post", paragraphs=(*map(Paragraph, texts),))
        page = RawPage("kiln", "text", "\n".join(texts), url, NINE + timedelta(hours=len(added)))
        added.append(library.add(article, annotate(article), page)[0])
        return added[-1]

    return add


@pytest.fixture
def updated(add_version) -> int:
    """An article that came three times."""
    add_version(*KILN)
    add_version(KILN[0], *KILN[2:])
    return add_version(KILN[0].replace("Monday", "Tuesday"), *KILN[2:], headline="Kiln lit again")


@pytest.mark.parametrize("size", SIZES)
async def test_equals_shows_what_changed_and_escape_goes_back(run_app, updated, size) -> None:
    async with run_app(size) as run:
        await run.press("enter", "equals_sign")
        await run.until(lambda: "± Kiln lit again" in run.screen())
        screen = run.screen()
        assert "± The kiln was lit on Monday→Tuesday." in screen and "… 29 unchanged paragraphs" in screen
        assert "(1 of 2)" in screen and "as of 5 Jan" in screen
        await run.press("escape")
        assert run.main.session.opened.row.id == updated and not isinstance(run.app.screen, ComparisonScreen)


async def test_the_arrows_go_to_older_versions_and_back(run_app, updated) -> None:
    async with run_app() as run:
        await run.press("enter", "equals_sign", "right")
        await run.until(lambda: "− Potters will glaze" in run.screen())
        assert "(2 of 2)" in run.screen()
        await run.press("right", "left")
        await run.until(lambda: "(1 of 2)" in run.screen() and "− Potters" not in run.screen())


async def test_enter_shows_what_is_folded_and_keys_that_move_scroll(run_app, updated) -> None:
    async with run_app() as run:
        await run.press("enter", "equals_sign")
        await run.until(lambda: "29 unchanged paragraphs" in run.screen())
        await run.press("enter")
        assert "Note 3:" in run.screen() and "Note 29:" not in run.screen()
        await run.press("G")
        assert "Note 29:" in run.screen()
        await run.press("g", "space", "enter")
        assert "29 unchanged paragraphs" in run.screen()


async def test_the_head_of_the_article_says_that_it_was_updated(run_app, updated) -> None:
    async with run_app() as run:
        await run.press("enter")
        assert "There is an earlier version of this article. = shows what changed." in run.screen()


async def test_what_has_another_text_since_it_was_read_says_so_until_that_was_seen(
    run_app, add_version, library, shown
) -> None:
    number = add_version(*KILN)
    library.read_through(number)
    add_version(*KILN, "The fire is out.")
    async with run_app() as run:
        assert shown(run.main.view.list)[0][1] == "±"
        await run.press("enter")
        assert "This article has changed since you read it. = shows what changed." in run.screen()
        assert shown(run.main.view.list)[0][1] == "±"
        await run.press("equals_sign")
        await run.until(lambda: "+ The fire is out." in run.screen())
        await run.press("escape")
        assert shown(run.main.view.list)[0][1] == " "


async def test_or_read_it_to_its_end(run_app, add_version, library, shown) -> None:
    number = add_version(*KILN)
    library.read_through(number)
    add_version(*KILN, "The fire is out.")
    async with run_app() as run:
        await run.press("enter")
        assert shown(run.main.view.list)[0][1] == "±"
        await run.press("G")
        assert shown(run.main.view.list)[0][1] == " " and library.row(number).is_read


async def test_of_one_version_there_is_nothing_to_show(run_app, add_version) -> None:
    add_version(*KILN)
    async with run_app() as run:
        await run.press("enter", "equals_sign")
        assert "Updated since" not in run.screen() and not isinstance(run.app.screen, ComparisonScreen)


async def test_other_articles_of_the_story_are_compared_after_the_versions(
    run_app, add_version, library, bring
) -> None:
    texts = [
        f"The {word} of the kiln was carried to the harbour by night." for word in "chimney door roof wall".split()
    ]
    add_version(*KILN, *texts)
    flames, url = "Flames by the sea", "https://other.example/kiln"
    own = add_version(*KILN, *texts, "Told by another.", headline=flames, url=url)
    bring(own, FeedStore(library).subscribe("https://other.example/feed", "My harbour")[0])
    async with run_app() as run:
        await run.press("enter", "equals_sign")
        await run.until(lambda: "Told by another." in run.screen())
        assert "± " in run.screen() and "Quay Post · " in run.screen() and "→ My harbour" in run.screen()


async def test_a_damaged_version_says_so_and_the_others_can_be_compared(run_app, updated, library) -> None:
    library.write("UPDATE version SET content = x'00' WHERE number = ?", (2,))
    async with run_app() as run:
        await run.press("enter", "equals_sign")
        await run.until(lambda: "damaged" in run.screen())
        await run.press("right")
        await run.until(lambda: "− Potters will glaze" in run.screen())
