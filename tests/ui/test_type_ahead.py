"""Keys that come faster than they are handled: each goes where the one before has led."""

from textual import events

from reader.ui.actions.action import Focus
from reader.ui.dialogs.add_dialog import AddDialog
from reader.ui.type_ahead import TypeAhead

NAMES = {"/": "slash", ":": "colon", "\r": "enter", "\x1b": "escape", " ": "space"}


def burst(run, text):
    """Send keys as a terminal does that has them all at once."""
    for letter in text:
        run.app.post_message(events.Key(NAMES.get(letter, letter), letter))


async def test_letters_right_behind_the_key_of_find_are_searched_for(run_app, put, make_article):
    put(make_article("Tides", "The quay stood dry at noon."))
    async with run_app() as run:
        await run.press("enter")
        burst(run, "/the quay")
        await run.until(lambda: run.main.parts.late.find_bar and run.main.parts.late.find_bar.typed == "the quay")
        assert run.main.parts.panes.focus is Focus.BODY
        assert not run.main.parts.panes.panel  # as t would have done


async def test_letters_right_behind_the_key_of_a_dialog_go_into_it(run_app):
    async with run_app() as run:
        burst(run, "ahttp://quay")
        await run.until(lambda: isinstance(run.app.screen, AddDialog))
        await run.until(lambda: run.app.screen.query_one("#add-input").value == "http://quay")


async def test_a_text_pasted_right_behind_the_key_of_a_dialog_goes_into_it(run_app):
    async with run_app() as run:
        run.app.post_message(events.Key("a", "a"))
        run.app.post_message(events.Paste("http://quay"))
        await run.until(lambda: isinstance(run.app.screen, AddDialog))
        await run.until(lambda: run.app.screen.query_one("#add-input").value == "http://quay")


async def test_keys_behind_the_one_that_closes_a_dialog_go_to_the_main_screen(run_app, put, make_article):
    put(make_article("Tides", "The quay stood dry at noon."))
    async with run_app() as run:
        burst(run, "a\x1b\r")
        await run.until(lambda: run.main.session.opened is not None and run.main.parts.panes.focus is Focus.BODY)
        assert run.app.screen is run.main


async def test_two_keys_that_each_go_one_step_back_quit_from_the_article(run_app, put, make_article):
    put(make_article("Tides", "The quay stood dry at noon."))
    async with run_app() as run:
        await run.press("enter")
        burst(run, "qq")
        await run.until(lambda: run.app._exit)


async def test_moves_behind_the_key_that_opens_an_article_scroll_it(run_app, put, make_article):
    put(make_article("Tides", *["The quay stood dry at noon."] * 80))
    put(make_article("Gales", *["The quay stood wet at noon."] * 80))
    async with run_app() as run:
        burst(run, "\rjjj")
        await run.until(lambda: run.main.view.body.top_line == 3)
        assert run.main.view.list.cursor == 0


async def test_a_key_whose_trail_is_lost_does_not_hold_up_the_next_for_ever(run_app):
    async with run_app() as run:
        handed_on = []

        class Swallowing(TypeAhead):
            def _follow(self, event, node):
                pass

        async def hand_on(event):
            handed_on.append(event.key)

        keys = Swallowing(run.app, hand_on)
        await keys.take(events.Key("x", "x"))
        await keys.take(events.Key("y", "y"))
        assert handed_on == ["x"]
        await run.until(lambda: handed_on == ["x", "y"])
