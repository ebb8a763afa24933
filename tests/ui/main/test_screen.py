"""What the main screen is made of, and how it looks at first."""

import inspect

import pytest
from textual.widget import Widget

from reader.base.paths import settings_path
from reader.ui.main.screen import MainScreen


def test_the_screen_is_small_and_has_no_base_of_ours() -> None:
    own = [kind for kind in MainScreen.__mro__ if kind.__module__.startswith("reader.")]
    assert own == [MainScreen] and len(inspect.getsource(MainScreen).splitlines()) <= 250


def test_each_controller_is_imported_when_it_is_first_asked_for(modules_after) -> None:
    folder = "reader.ui.main.controllers"
    loaded = {one.removeprefix(f"{folder}.") for one in modules_after("import reader.ui.app") if one.startswith(folder)}
    assert loaded == {folder, "article", "controller", "read_marker", "reading_offsets"}


def looks_of(widget: Widget) -> list[object]:
    """The styles of a widget, and what it paints."""
    return [dict(widget.styles.get_rules()), widget.render_lines(widget.size.region)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("theme", ["broadsheet-dark", "broadsheet-light"])
async def test_at_the_start_the_widgets_look_as_if_they_were_styled_anew(run_app, size, theme) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(f'theme = "{theme}"\n', "utf-8")
    async with run_app(size) as run:
        widgets = list(run.main.walk_children(Widget, with_self=True))
        before = [looks_of(widget) for widget in widgets]
        assert run.app.theme == theme and len(before) > 5
        run.app.stylesheet.update(run.main)
        assert [looks_of(widget) for widget in widgets] == before
