"""The dialog with a line to type and a list to choose from."""

from reader.ui.dialogs.offer_dialog import OfferDialog


async def test_typing_and_deleting_it_again_brings_the_choices_of_the_line_back(run_app) -> None:
    answers: list[str | None] = []
    async with run_app() as run:
        dialog = OfferDialog("Which folder?", "News", "In no folder", ["News", "Sport"])
        run.app.push_screen(dialog, answers.append)
        await run.press("end", "x", "backspace", "enter")
    assert answers == ["News"]


async def test_all_choices_are_listed_until_something_is_typed(run_app) -> None:
    answers: list[str | None] = []
    async with run_app() as run:
        dialog = OfferDialog("Which folder?", "News", "In no folder", ["News", "Sport"])
        run.app.push_screen(dialog, answers.append)
        await run.press("down", "enter")
    assert answers == ["Sport"]
