"""The values that a page hands to its scripts."""

import json
from typing import Any

import pytest

from reader.cleaning.cutting.html_blocks import parse_html
from reader.cleaning.cutting.hydration_data import read_hydration_data

DATA = {"page": {"title": "Goose wins", "notes": ["quay"] * 80}}
JSON = json.dumps(DATA)
QUOTED = json.dumps(JSON)


def values(*scripts: str) -> list[Any]:
    root = parse_html("".join(scripts) + "<p>x")
    assert root is not None
    return list(read_hydration_data(root))


@pytest.mark.parametrize(
    "script",
    [
        f'<script id="__NEXT_DATA__" type="application/json">{JSON}</script>',
        f'<script type="application/json"> {JSON}\n</script>',
        f"<script>window.__PRELOADED_STATE__ = {JSON};</script>",
        f"<script>window.__APOLLO_STATE__={JSON}; run()</script>",
        f"<script>window['state']={JSON}</script>",
        f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={JSON};Fusion.spa=false;</script>",
        f"<script>window.__STATE__ = JSON.parse({QUOTED});</script>",
        f"<script>window.__STATE__ = JSON.parse( {QUOTED} );</script>",
        f"<script>a = 1; b = c; d = e; f = g; h = i; window.__STATE__ = {JSON};</script>",
        f'<script type="text/json">{JSON}</script>',
    ],
)
def test_json_in_a_script_is_read(script: str) -> None:
    assert DATA in values(script)


def test_a_text_may_have_line_breaks() -> None:
    lines = "quay\n" * 100
    assert values(f'<script type="application/json">["{lines}"]</script>') == [[lines]]


@pytest.mark.parametrize(
    "script",
    [
        f'<script type="application/ld+json">{JSON}</script>',
        '<script type="application/json">{"a": 1}</script>',
        f'<script type="application/json">{JSON[:-1]}</script>',
        f"<script>window.__NUXT__=(function(a){{return {JSON}}})(1)</script>",
        f"<script>window.a = {QUOTED}</script>",
        f"<script>window.a = JSON.parse('{JSON}')</script>",
        f'<script type="application/json">{"[" * 100_000}</script>',
        f"<script>window.a = {'[{' * 100_000}</script>",
        f"<script>a = undefined; {'x' * 500}</script>",
    ],
)
def test_what_is_no_such_json_is_left_alone(script: str) -> None:
    assert values(script) == []


def test_no_more_values_are_read_than_twelve() -> None:
    assert len(values(*[f'<script type="application/json">{JSON}</script>'] * 20)) == 12
    assert len(values(*[f"<script>{'x' * 500}</script>"] * 25, f'<script type="application/json">{JSON}</script>')) == 0


def test_four_values_are_looked_for_in_a_script() -> None:
    assert len(values(f"<script>{''.join(f'window.a{n} = {JSON};' for n in range(6))}</script>")) == 4


@pytest.mark.parametrize(("length", "count"), [(399, 0), (400, 1), (2_000_000, 1), (2_000_001, 0)])
def test_scripts_are_neither_short_nor_huge(length: int, count: int) -> None:
    data = json.dumps(["x" * (length - 4)])
    assert len(data) == length
    assert len(values(f'<script type="application/json">{data}</script>')) == count
