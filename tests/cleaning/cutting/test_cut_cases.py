"""Every small page of cut_cases.jsonl: its blocks with their text, path, links and list marks, in order."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.cleaning.cutting.html_blocks import cut_html, parse_html

CASES = [json.loads(line) for line in Path(__file__).with_name("cut_cases.jsonl").read_text("utf-8").splitlines()]
HOST = "https://quay.example"


@pytest.mark.parametrize("case", CASES, ids=[case["html"][:60] for case in CASES])
def test_a_small_page_is_cut_as_a_browser_shows_it(case: dict[str, Any]) -> None:
    root = parse_html(case["html"])
    assert root is not None
    blocks = list(cut_html(root, f"{HOST}/news/goose"))
    found = [
        {
            "text": block.text,
            "path": "/".join(block.path),
            "tag": block.tag,
            "links": [[block.text[link.start : link.end], link.url.removeprefix(HOST)] for link in block.links],
            "mark": block.mark,
            "level": block.level,
        }
        for block in blocks
    ]
    assert found == case["blocks"]
    assert [block.order for block in blocks] == list(range(len(blocks)))
