"""Every hand-made case of quote_cases.jsonl: what is quoted, of what kind it is, and whose it is."""

import json
from pathlib import Path
from typing import Any

import pytest

CASES = [json.loads(line) for line in Path(__file__).with_name("quote_cases.jsonl").read_text("utf-8").splitlines()]
SPEECH = ("direct", "partial")
"""Where a sentence becomes a piece of one is for the kinds' own tests to say."""


def speech_or(kind: str) -> str:
    return "speech" if kind in SPEECH else kind


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_quotes_of_a_case_are_found_with_their_speakers(said, case: dict[str, Any]):
    found = [(quote.words, speech_or(quote.kind), quote.speaker) for quote in said(case["text"])]
    assert found == [(quote["words"], speech_or(quote["kind"]), quote["speaker"]) for quote in case["quotes"]]
