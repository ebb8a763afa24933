"""Opening articles, and what goes out of the reader: links, addresses, copies."""

import webbrowser
from collections.abc import Callable

import pytest

from reader.model.article import Article, Link, Paragraph
from reader.ui.actions.action import Focus


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that went to the web browser."""
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not addresses.append(url))
    return addresses


@pytest.fixture
def linked(put: Callable[..., int]) -> int:
    """An article with three links to two addresses, and one that is no web address."""
    text = "See the map, the plan, the map again and the script."
    links = (Link(8, 11, "https://example.org/map"), Link(17, 21, "https://example.org/plan"),
             Link(27, 30, "https://example.org/map"), Link(45, 51, "javascript:alert(1)"))  # fmt: skip
    return put(Article(headline="Linked", paragraphs=(Paragraph(text, links=links),)))


# -- opening


async def test_moving_through_the_list_opens_nothing(run_app, stack):
    ids = stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("j", "j", "k")
        assert run.main.session.opened is None and not any(run.library.row(number).is_read for number in ids)


async def test_enter_shows_the_article(run_app, put, bridge, shown):
    put(bridge)
    async with run_app() as run:
        await run.press("enter")
        text = [line.strip(" ▐") for line in shown(run.main.view.body)]
        assert text[1:6] == [
            "Lind Bridge opens after nine years", "", "The mayor cut the ribbon in the rain.", "",
            "Kari Moe · The Oslo Courier · 5 January 2026 · 2 min read",
        ]  # fmt: skip
        assert run.main.parts.panes.focus is Focus.BODY


async def test_a_click_in_the_list_opens_the_article(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.pilot.click(run.main.view.list, offset=(10, 2))
        await run.until(lambda: run.main.session.opened)
        assert run.main.session.opened.row.headline == "Second" and run.main.view.list.cursor == 1


async def test_an_article_opened_again_shows_the_line_where_it_was_left(run_app, put, numbered, stack, shown):
    put(numbered)
    stack("Other")
    async with run_app() as run:
        await run.press("j", "enter", "space", "space", "j")
        before = shown(run.main.view.body)
        await run.press("K")
        assert run.main.session.opened.row.headline == "Other"
        await run.press("J")
        assert shown(run.main.view.body) == before


async def test_an_article_that_another_reader_deleted_is_reported_gone_and_leaves_the_list(run_app, stack, shown):
    first, _ = stack("First", "Second")
    async with run_app() as run:
        run.library.delete(first)
        await run.press("enter")
        assert run.notices() == ["This article is no longer in the library."] and run.main.session.opened is None
        assert not any("First" in line for line in shown(run.main.view.list))
        await run.press("enter")
        assert run.main.session.opened.row.headline == "Second"


async def test_q_in_the_article_goes_to_the_list_and_in_the_list_quits(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter", "q")
        assert run.app.is_running and run.main.parts.panes.focus is Focus.LIST
        await run.press("q")
        assert not run.app.is_running


async def test_escape_never_quits(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter", *["escape"] * 4)
        assert run.app.is_running and run.main.parts.panes.focus is Focus.LIST


# -- links


async def test_the_links_are_listed_once_each_with_their_words_and_addresses(run_app, linked):
    async with run_app() as run:
        await run.press("enter", "O")
        text = " ".join(run.screen().split())
        assert "1 map" in text and "2 plan" in text and "3 script" in text and "4 " not in text
        assert text.count("https://example.org/map") == 1


@pytest.mark.parametrize("keys", [["2"], ["down", "enter"]], ids=["digit", "enter"])
async def test_a_link_chosen_in_the_list_opens_in_the_browser(keys, run_app, linked, browsed):
    async with run_app() as run:
        await run.press("enter", "O", *keys)
        await run.until(lambda: browsed)
        assert browsed == ["https://example.org/plan"] and run.app.screen is run.main
        await run.until(lambda: run.notices() == ["Opened https://example.org/plan"])


async def test_escape_in_the_list_of_links_opens_none(run_app, linked, browsed):
    async with run_app() as run:
        await run.press("enter", "O", "escape")
        await run.all_done()
        assert browsed == [] and run.app.screen is run.main


async def test_a_digit_without_a_link_says_how_many_there_are(run_app, linked, browsed):
    async with run_app() as run:
        await run.press("enter", "9")
        assert run.notices() == ["The article has 3 links."] and browsed == []


async def test_an_article_without_links_says_so(run_app, stack, browsed):
    stack("First")
    async with run_app() as run:
        for keys in (["enter", "1"], ["O"]):
            await run.press(*keys)
            assert run.notices() == ["There are no links in this article."] and run.app.screen is run.main


async def test_only_web_addresses_leave_the_reader(run_app, linked, browsed):
    async with run_app() as run:
        await run.press("enter", "3")
        await run.until(run.notices)
        assert run.notices() == ["Only http and https addresses are opened."] and browsed == []


@pytest.mark.parametrize("keys", [["2"], ["O", "2"], ["O", "down", "enter"]], ids=["digit", "digit in list", "enter"])
async def test_without_a_browser_the_address_of_the_link_itself_is_copied(keys, run_app, linked, monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    async with run_app() as run:
        await run.press("enter", *keys)
        await run.until(run.notices)
        plan = "https://example.org/plan"
        assert run.notices() == [f"No web browser was found, so the address was copied: {plan}"]
        assert run.app.clipboard == plan


async def test_y_in_the_list_of_links_copies_the_address_of_the_one_that_is_selected(run_app, linked, browsed):
    async with run_app() as run:
        await run.press("enter", "O")
        assert "y copy its address" in run.screen()
        await run.press("down", "y")
        assert run.app.clipboard == "https://example.org/plan" and run.app.screen is run.main
        assert run.notices() == ["Copied the address of the link."] and browsed == []


# -- the page's own address


async def test_in_the_list_the_browser_gets_the_page_that_is_selected(run_app, put, make_article, browsed):
    for name in "ab":
        put(make_article(name, url=f"https://example.org/{name}"))
    async with run_app() as run:
        await run.press("enter", "h", "j", "o")
        await run.until(lambda: browsed)
        assert browsed == ["https://example.org/a"]
        await run.press("l", "o")
        await run.until(lambda: len(browsed) == 2)
        assert browsed[1] == "https://example.org/b"


@pytest.mark.parametrize("key", ["o", "y"])
async def test_that_a_page_has_no_address_is_reported(key: str, run_app, stack, browsed):
    stack("First")
    async with run_app() as run:
        await run.press(key)
        assert run.notices() == ["This page came without an address."]
        assert browsed == [] and run.app.clipboard == ""


async def test_y_copies_the_address_and_says_so(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("y")
        assert run.app.clipboard == "https://example.org/lind-bridge"
        assert run.notices() == ["Copied the address."]


# -- quotes and copies


async def test_the_quotes_are_gone_through_with_their_speakers_and_the_ends_say_so(run_app, put, bridge, shown, lit):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", ")")
        assert "  Ida Brandt · 1/2  " in shown(run.main.view.status)[0]
        assert "".join(lit(run.main.view.body)).startswith("“It took nine years")
        await run.press(")")
        assert "  Ida Brandt · 2/2  " in shown(run.main.view.status)[0]
        assert "".join(lit(run.main.view.body)) == "“a museum with anengine”"
        await run.press(")")
        assert run.notices() == ["This is the last quote."]
        await run.press("(", "(", "(", "(")
        assert run.notices() == ["This is the first quote."]


async def test_the_speaker_is_shown_in_zen_until_the_quote_is_out_of_sight(run_app, put, bridge):
    put(bridge)
    async with run_app((120, 20)) as run:
        await run.press("enter", "z")
        assert not run.main.view.status.display
        await run.press(")")
        assert "  Ida Brandt · 1/2  " in run.screen().splitlines()[-1]
        await run.press("G")
        assert not run.main.view.status.display and run.main.view.body.size == (120, 20)


async def test_in_zen_the_line_that_names_the_speaker_does_not_hide_the_quote(run_app, put, make_article, shown):
    texts = [f"Paragraph {number} about reeds." for number in range(1, 40)]
    texts[7] = "“Herons stand there,” said Ida Brandt."
    put(make_article("Reeds", *texts))
    for height in range(16, 26):
        async with run_app((120, height)) as run:
            await run.press("enter", "z", ")")
            assert any("Herons" in line for line in shown(run.main.view.body))


async def test_an_article_without_quotes_says_so(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter", ")")
        assert run.notices() == ["No quote was found in this article."]
        await run.press("Y")
        assert run.notices()[0].startswith("No quote is in sight.")


async def test_a_copied_quote_names_its_speaker_and_its_source(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", ")", ")", "Y")
        assert run.app.clipboard == (
            "“a museum with an engine” — Ida Brandt, in “Lind Bridge opens after nine years”, The Oslo Courier, "
            "5 January 2026. https://example.org/lind-bridge"
        )
        assert run.notices() == ["Copied the quote."]


async def test_what_the_mouse_selected_is_copied_before_any_quote(run_app, put, bridge, shown):
    put(bridge)
    async with run_app() as run:
        await run.press("enter")
        y, line = next((y, line) for y, line in enumerate(shown(run.main.view.body)) if "ribbon" in line)
        await run.pilot.double_click(run.main.view.body, offset=(line.index("ribbon"), y))
        for key in ("Y", "ctrl+c"):
            run.app.copy_to_clipboard("")
            await run.press(key)
            assert run.app.clipboard == "ribbon"
            assert run.notices() == ["Copied the selection."]


async def test_copying_with_nothing_selected_says_how_to_select(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("enter", "ctrl+c")
        assert run.notices() == ["Nothing is selected. Drag with the mouse, or double-click a word. Q quits."]
        assert run.app.clipboard == ""
