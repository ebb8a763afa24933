"""The themes: all of them exist, marks differ in more than colour in each, and our own two are easy to read."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from itertools import combinations
from typing import Any

import pytest
from rich.color import ColorType
from rich.style import Style

from reader.base.settings import DEFAULT_THEME
from reader.ui.themes import OWN_THEMES, SIXTEEN_COLOURS, THEMES

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
ANSI = tuple(theme for theme in THEMES if theme.startswith("ansi"))
COLOURFUL = tuple(theme for theme in THEMES if theme not in ANSI)

MARKS = ("person", "organisation", "place", "nationality", "date", "quote", "indirect-speech", "current-quote",
         "current-name", "match", "current-match", "link", "selection", "bar")  # fmt: skip
APART = ("person", "organisation", "place", "nationality", "date", "quote", "link", "match")
"""Marks that stand in the text at the same time and must not be mistaken for each other."""

BODY = ["", "headline", "standfirst", "subheading", "block-quote", "table", "time-stamp", "question", *MARKS]
BODY += ["person current-quote", "organisation current-quote", "place current-quote", "quote current-quote"]
BODY += ["person current-name", "organisation current-name", "place current-name", "indirect-speech current-quote"]
TEXTS = {
    "body": BODY,
    "list": [
        "headline",
        "unread",
        "open",
        "unread open",
        "headline cursor",
        "unread cursor",
        "headline cursor-blurred",
        "headline selected",
        "unread selected",
    ],
    "rails": [
        *("heading", "title", "title cursor", "title cursor-blurred", "person", "organisation", "place", "voice"),
        *("quote", "person cursor", "quote cursor", "quote cursor-blurred", "bar"),
    ],
    "status": ["key", "label", "lead", "state", "mark", "current-mark"],
    "count": ["found", "nothing"],
}
MUTED = {
    "body": ["credit", "caption", "caption quote", "caption current-quote", "caption match"],
    "list": [
        "detail",
        "detail open",
        "detail cursor",
        "detail cursor-blurred",
        "detail selected",
        "star",
        "star cursor",
        "star selected",
        "empty",
    ],
    "rails": ["detail", "detail cursor", "detail cursor-blurred", "teaser", "teaser cursor", "empty"],
    "count": ["keys"],
}


def attributes(style: Style) -> frozenset[str]:
    """What a style does besides colour."""
    names = ("bold", "italic", "underline", "underline2", "reverse", "dim", "strike", "overline")
    return frozenset(name for name in names if getattr(style, name))


def contrast(style: Style) -> float:
    """The contrast of text and background, from 1 to 21, as WCAG 2.2 defines it."""

    def luminance(channels: tuple[int, int, int]) -> float:
        parts = [part / 255 for part in channels]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert style.color and style.bgcolor and style.color.triplet and style.bgcolor.triplet
    low, high = sorted((luminance(style.color.triplet), luminance(style.bgcolor.triplet)))
    return (high + 0.05) / (low + 0.05)


def styles_of(main: Any) -> dict[str, Any]:
    """What gives the styles of each widget on the main screen."""
    from reader.ui.widgets.match_count import MatchCount

    count = main.query_one(MatchCount)._style
    return {
        "body": main.view.body.style,
        "list": main.view.list.style,
        "rails": main.parts.late.rails.style,
        "status": main.view.status._style,
        "count": count,
    }


def test_each_theme_is_offered_once() -> None:
    assert len(set(THEMES)) == len(THEMES)


def test_the_themes_begin_with_the_default_and_have_one_for_few_colours() -> None:
    assert THEMES[0] == DEFAULT_THEME
    assert SIXTEEN_COLOURS in ANSI


def test_our_own_themes_are_a_dark_and_a_light_one() -> None:
    assert [theme.dark for theme in OWN_THEMES] == [True, False]
    assert {theme.name for theme in OWN_THEMES} <= set(THEMES)


async def test_every_theme_can_be_shown_and_changes_what_is_seen(run_app: RunApp) -> None:
    async with run_app() as running:
        seen = []
        for theme in COLOURFUL:
            running.app.theme = theme
            await running.pilot.pause()
            styles = styles_of(running.main)
            seen.append((str(styles["body"]().bgcolor), str(styles["status"]("key").color)))
        assert len(set(seen)) == len(COLOURFUL)


async def test_in_every_theme_each_mark_differs_from_plain_text_in_more_than_colour(run_app: RunApp) -> None:
    async with run_app() as running:
        for theme in THEMES:
            running.app.theme = theme
            await running.pilot.pause()
            style = running.main.view.body.style
            assert [mark for mark in MARKS if attributes(style(mark)) == attributes(style())] == [], theme


async def test_in_every_theme_names_quotes_and_links_differ_from_each_other_in_more_than_colour(
    run_app: RunApp,
) -> None:
    async with run_app() as running:
        for theme in THEMES:
            running.app.theme = theme
            await running.pilot.pause()
            looks = {mark: attributes(running.main.view.body.style(mark)) for mark in APART}
            assert [(a, b) for a, b in combinations(APART, 2) if looks[a] == looks[b]] == [], theme


async def test_in_every_theme_the_current_match_and_quote_differ_from_others_in_more_than_colour(
    run_app: RunApp,
) -> None:
    async with run_app() as running:
        for theme in THEMES:
            running.app.theme = theme
            await running.pilot.pause()
            style = running.main.view.body.style
            assert attributes(style("current-match")) != attributes(style("match")), theme
            assert attributes(style("quote", "current-quote")) != attributes(style("quote")), theme
            assert attributes(style("place", "current-name")) != attributes(style("place")), theme


@pytest.mark.parametrize("theme", [theme.name for theme in OWN_THEMES])
@pytest.mark.parametrize(("parts", "least"), [(TEXTS, 4.5), (MUTED, 3.0)], ids=["text", "muted"])
async def test_in_our_own_themes_text_stands_out_from_its_background(
    run_app: RunApp, theme: str, parts: dict[str, list[str]], least: float
) -> None:
    async with run_app() as running:
        running.app.theme = theme
        await running.pilot.pause()
        styles = styles_of(running.main)
        faint = [
            (name, part, round(contrast(styles[name](*part.split())), 1))
            for name, names in parts.items()
            for part in names
            if contrast(styles[name](*part.split())) < least
        ]
        assert faint == []


async def test_in_every_theme_names_in_a_panel_look_as_they_do_in_the_article(run_app: RunApp) -> None:
    async with run_app() as running:
        for theme in THEMES:
            running.app.theme = theme
            await running.pilot.pause()
            article, panel = running.main.view.body.style, running.main.parts.late.rails.style
            for mark in ("person", "organisation", "place", "quote"):
                assert attributes(article(mark)) == attributes(panel(mark)), (theme, mark)


async def test_in_borrowed_themes_no_text_is_too_faint_to_read(run_app: RunApp) -> None:
    async with run_app() as running:
        faint = []
        for theme in COLOURFUL:
            running.app.theme = theme
            await running.pilot.pause()
            styles = styles_of(running.main)
            faint += [
                (theme, name, part)
                for name, names in [*TEXTS.items(), *MUTED.items()]
                for part in names
                if contrast(styles[name](*part.split())) < 3.0
            ]
        assert faint == []


@pytest.mark.parametrize("theme", ANSI)
async def test_the_terminals_own_themes_use_its_own_colours_only(run_app: RunApp, theme: str) -> None:
    async with run_app() as running:
        running.app.theme = theme
        await running.pilot.pause()
        styles = styles_of(running.main)
        foreign = [
            (name, part)
            for name, names in [*TEXTS.items(), *MUTED.items()]
            for part in names
            for colour in (styles[name](*part.split()).color, styles[name](*part.split()).bgcolor)
            if colour is not None and colour.type not in (ColorType.DEFAULT, ColorType.STANDARD)
        ]
        assert foreign == []


@pytest.mark.parametrize("theme", ANSI)
async def test_in_the_terminals_own_themes_no_text_has_the_colour_of_its_background(
    run_app: RunApp, theme: str
) -> None:
    async with run_app() as running:
        running.app.theme = theme
        await running.pilot.pause()
        styles = styles_of(running.main)
        unseen = []
        for name, names in [*TEXTS.items(), *MUTED.items()]:
            for part in names:
                style = styles[name](*part.split())
                assert style.color and style.bgcolor
                if style.color == style.bgcolor and not style.color.is_default:
                    unseen.append((name, part))
        assert unseen == []


@pytest.mark.parametrize("theme", ANSI)
async def test_in_the_terminals_own_themes_what_is_chosen_is_turned_round(run_app: RunApp, theme: str) -> None:
    async with run_app() as running:
        running.app.theme = theme
        await running.pilot.pause()
        main = running.main
        chosen = [main.view.body.style("person", "quote", "current-quote"), main.view.list.style("unread", "cursor")]
        chosen += [main.parts.late.rails.style("title", "cursor"), main.view.body.style("place", "current-name")]
        for style in chosen:
            assert style.reverse and style.color.is_default and style.bgcolor.is_default
        line = main.parts.late.find_bar.input
        assert line.get_component_styles("input--cursor").text_style.reverse


@pytest.mark.parametrize("theme", [theme.name for theme in OWN_THEMES])
async def test_in_our_own_themes_the_small_print_of_lists_is_as_easy_to_read_as_text(
    run_app: RunApp, theme: str
) -> None:
    async with run_app() as running:
        running.app.theme = theme
        await running.pilot.pause()
        main = running.main
        styles = [
            main.view.list.style("detail"),
            main.view.list.style("detail", "cursor"),
            main.parts.late.rails.style("detail"),
        ]
        styles += [main.view.list.style("detail", "open"), main.parts.late.rails.style("teaser")]
        assert [style for style in styles if contrast(style) < 4.5] == []


@pytest.mark.parametrize("theme", [theme.name for theme in OWN_THEMES])
async def test_in_our_own_themes_names_and_quotes_have_a_colour_each(run_app: RunApp, theme: str) -> None:
    async with run_app() as running:
        running.app.theme = theme
        await running.pilot.pause()
        for style in (running.main.view.body.style, running.main.parts.late.rails.style):
            colours = {style(mark).color for mark in ("person", "organisation", "place", "quote")}
            assert len(colours) == 4
            assert style().color not in colours
