"""The styles of a widget's parts: from the style sheet only, laid over each other, as the theme has them."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from rich.errors import StyleSyntaxError
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

import reader.ui.widgets
from reader.ui.widgets.component_styles import FAINTEST, ComponentStyles, contrast, readable

pytestmark = pytest.mark.usefixtures("styles_are_own")


class Plate(Widget):
    """A widget with parts of every sort."""

    DEFAULT_CSS = """
    Plate { background: #000000; color: #ffffff; }
    Plate > .plate--name { color: #ff0000; text-style: bold; }
    Plate > .plate--match { background: #000080; text-style: underline; }
    Plate > .plate--faint { color: #ffffff 50%; }
    Plate.-turned > .plate--name { text-style: reverse; }
    Plate > .plate--clear { background: #00ff00 0%; }
    """


class Table(App[None]):
    """One plate."""

    def compose(self) -> ComposeResult:
        yield Plate()


def colours(style: Style) -> tuple[str | None, str | None]:
    """The colours of text and background."""
    return (
        style.color.triplet.hex if style.color and style.color.triplet else None,
        style.bgcolor.triplet.hex if style.bgcolor and style.bgcolor.triplet else None,
    )


async def test_a_part_without_a_style_looks_as_the_widget() -> None:
    app = Table()
    async with app.run_test():
        style = ComponentStyles(app.query_one(Plate), "plate")
        assert colours(style()) == ("#ffffff", "#000000")
        assert style("bare") == style("no such part") == style()


async def test_a_part_changes_what_its_style_sets_and_nothing_else() -> None:
    app = Table()
    async with app.run_test():
        style = ComponentStyles(app.query_one(Plate), "plate")
        assert colours(style("name")) == ("#ff0000", "#000000")
        assert colours(style("match")) == ("#ffffff", "#000080")
        assert (style("name").bold, style("name").underline) == (True, None)


async def test_a_part_is_styled_when_it_is_first_painted_and_with_its_widget_never(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app, styled = Table(), list[str]()
    apply = Stylesheet.apply

    def count(sheet: Stylesheet, node: DOMNode, **options: Any) -> None:
        styled.extend(node.classes)
        apply(sheet, node, **options)

    monkeypatch.setattr(Stylesheet, "apply", count)
    async with app.run_test():
        style = ComponentStyles(app.query_one(Plate), "plate")
        app.stylesheet.update(app)
        assert not [name for name in styled if name.startswith("plate--")]
        for _ in range(2):
            style("name")
        assert [name for name in styled if name.startswith("plate--")] == ["plate--name"]


@pytest.mark.parametrize("path", sorted(Path(*reader.ui.widgets.__path__).glob("*.py")), ids=lambda path: path.stem)
def test_a_widget_with_component_styles_lists_no_component_classes(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert path.stem == "component_styles" or "COMPONENT_CLASSES" not in code or "ComponentStyles" not in code


async def test_rules_that_depend_on_the_state_of_the_widget_hold_for_its_parts() -> None:
    app = Table()
    async with app.run_test() as pilot:
        plate = app.query_one(Plate)
        style = ComponentStyles(plate, "plate")
        assert not style("name").reverse
        plate.add_class("-turned")
        await pilot.pause()
        style.clear()
        assert style("name").reverse and colours(style("name"))[0] == "#ff0000"


async def test_parts_lie_over_each_other_in_order() -> None:
    app = Table()
    async with app.run_test():
        style = ComponentStyles(app.query_one(Plate), "plate")
        both = style("name", "match")
        assert colours(both) == ("#ff0000", "#000080")
        assert (both.bold, both.underline) == (True, True)
        assert colours(style("name", "faint"))[0] != "#ff0000"
        assert colours(style("faint", "name"))[0] == "#ff0000"


async def test_a_colour_that_lets_something_through_is_mixed_with_the_background() -> None:
    app = Table()
    async with app.run_test():
        style = ComponentStyles(app.query_one(Plate), "plate")
        faint, _ = colours(style("faint"))
        assert faint in ("#7f7f7f", "#808080")
        assert colours(style("name", "clear")) == ("#ff0000", "#000000")


async def test_styles_are_kept_until_they_are_cleared() -> None:
    app = Table()
    async with app.run_test() as pilot:
        plate = app.query_one(Plate)
        style = ComponentStyles(plate, "plate")
        before = style("match")
        plate.styles.color = "yellow"
        await pilot.pause()
        assert style("match") is before
        style.clear()
        assert colours(style("match")) == ("#ffff00", "#000080")


# -- every colour is in a style sheet

HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b|\brgba?\(|\bcolor\(|\bhsla?\(")


def colours_in(code: str) -> list[str]:
    """The texts of a module that name a colour."""
    tree = ast.parse(code)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]
    return [text for text in texts if HEX.search(text) or _names_a_colour(text)]


def _names_a_colour(text: str) -> bool:
    try:
        style = Style.parse(text)
    except StyleSyntaxError:
        return False
    return style.color is not None or style.bgcolor is not None


MODULES = sorted(Path(*reader.ui.widgets.__path__).glob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_widget_names_a_colour(path: Path) -> None:
    assert colours_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        "Style(color='red')",
        "Style.parse('bold #ff8800')",
        "Segment(text, Style.parse('black on yellow'))",
        "self.styles.background = 'rgb(1, 2, 3)'",
        "DEFAULT_CSS = 'Pane { background: #123; }'",
        "bright = 'bright_blue'",
    ],
)
def test_the_check_sees_a_colour(code: str) -> None:
    assert colours_in(code) != []


@pytest.mark.parametrize("code", ["Style(bold=True)", "self.style('match')", "text = '3/17'", "'''A red herring.'''"])
def test_the_check_lets_other_texts_through(code: str) -> None:
    assert colours_in(code) == []


@pytest.mark.parametrize("background", ["#ffffff", "#eeeeee", "#888888", "#0000ff", "#000000"])
@pytest.mark.parametrize("text", ["#ffffff", "#ff0000", "#777777", "#000000"])
def test_text_that_would_be_too_faint_is_moved_until_it_stands_out(text: str, background: str) -> None:
    style = readable(Style.parse(f"{text} on {background} bold"))
    assert style.color and style.color.triplet and style.bold
    assert contrast(Color(*style.color.triplet), Color.parse(background)) >= FAINTEST
    assert colours(style)[1] == background


def test_text_that_stands_out_and_the_terminals_own_colours_stay_as_they_are() -> None:
    for words in ("#ffffff on #000000", "red on white", "default on default", "bold"):
        assert readable(Style.parse(words)) == Style.parse(words)
