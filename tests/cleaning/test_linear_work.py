"""Work grows with the size of a page, not with its square: counted in lines of code run, which no clock disturbs."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from reader.cleaning.clean import clean
from reader.pages.page import Page

pytestmark = pytest.mark.slow

PROSE = "The council met on Tuesday to discuss the new bridge across the river, and nobody went home early. "
SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "lines": ("text", lambda n: "\n".join(f"line of number {one}" for one in range(n))),
    "equal lines": ("text", lambda n: "More news\n" * n),
    "paragraphs": ("text", lambda n: "\n\n".join(f"{PROSE}{one}" for one in range(n))),
    "wrapped": ("text", lambda n: "the council met on Tuesday to discuss the new bridge across the river with-\n" * n),
    "ages": ("text", lambda n: "\n".join(f"{one} hours ago\nThe title of story {one} stands" for one in range(n))),
    "pages": ("text", lambda n: "\n".join(f"Page {one} of 9\n{PROSE}{one}" for one in range(n))),
    "tabs": ("text", lambda n: "\n".join(f"row {one}\tb\tc" for one in range(n))),
    "words": ("text", lambda n: PROSE * n),
    "links": ("html", lambda n: "".join(f"<li><a href=/{one}>the title of story {one}</a>" for one in range(n))),
    "nested links": ("html", lambda n: "".join(f"<a href=/{one}><div>" for one in range(4 * n)) + "<p>x</p>" * (4 * n)),
    "lists": ("html", lambda n: f"<p>{PROSE * 2}<ol>" + "".join(f"<li>{PROSE}{one}" for one in range(n))),
    "pull quotes": ("html", lambda n: f"<p>{PROSE * 2}" + f"<blockquote>{PROSE}</blockquote><p>{PROSE * 2}</p>" * n),
    "rows": ("html", lambda n: f"<p>{PROSE * 2}<table>" + "".join(f"<tr><td>{one}<td>b" for one in range(n))),
    "cells": ("html", lambda n: f"<p>{PROSE * 2}<table><tr>" + "<td>a b" * (4 * n)),
    "depth": ("html", lambda n: "<div>x " * (4 * n)),
    "empty inline": ("html", lambda n: "<p>" + "<b></b>" * (10 * n) + PROSE),
}


def lines_run(page: Page) -> int:
    """How many lines of code cleaning a page runs."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        clean(page)
    finally:
        sys.settrace(before)
    return count


# Linear work doubles with the page, quadratic work has four times as much; in between is what is known already.
@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_page_is_twice_the_work(name: str) -> None:
    kind, make = SHAPES[name]
    pages = [Page("page", kind, make(size)) for size in (40, 80, 160)]
    lines_run(pages[0])  # what is worked out once for all pages
    small, middle, large = map(lines_run, pages)
    assert large - middle <= 3.2 * (middle - small) + 2_000
