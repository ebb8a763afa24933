"""The corrections of the training data's gold, applied to an invented page."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "training" / "cleaning"
LINES = [
    "Harbour to be dredged",
    "By Ann Archer",
    "The harbour is to be dredged next spring.",
    "Read more: The ferry that never came",
    "Work begins in March.",
    "Ships wait outside",
    "Buy now",
    "It lasts three months.",
    "Buy now",
    "The old pier in 1920.",
]
GOLD = {
    "id": "invented",
    "body": [
        "By Ann Archer",
        "The harbour is to be dredged next spring.",
        "Read more: The ferry that never cameWork begins in March.",
        "Buy now",
        "It lasts three months.",
        "Buy now",
    ],
    "furniture": ["Harbour to be dredged", "Ships wait outside", "The old pier in 1920."],
    "optional": [],
    "line_labels": "FBBBBFBBBF",
}


@pytest.fixture
def corrections(monkeypatch):
    monkeypatch.syspath_prepend(str(FOLDER))
    yield __import__("corrections")
    sys.modules.pop("corrections")


def apply(corrections, tmp_path, *listed):
    path = tmp_path / "corrections.tsv"
    path.write_text("".join(f"invented\t{numbers}\t{label}\n" for numbers, label in listed) + "invented\n")
    return corrections.correct(GOLD, LINES, corrections.read_corrections(path)["invented"])


def test_a_line_of_boilerplate_leaves_the_body(corrections, tmp_path):
    found = apply(corrections, tmp_path, ("1,6,8", "boilerplate"))

    assert "By Ann Archer" not in found["body"]
    assert "Buy now" not in found["body"]
    assert found["furniture"][-3:] == ["By Ann Archer", "Buy now", "Buy now"]
    assert found["line_labels"] == "FFBBBFFBFF"


def test_one_of_two_equal_lines_can_stay(corrections, tmp_path):
    assert apply(corrections, tmp_path, ("8", "boilerplate"))["body"].count("Buy now") == 1


def test_a_line_is_cut_out_of_the_paragraph_that_it_was_joined_to(corrections, tmp_path):
    assert "Work begins in March." in apply(corrections, tmp_path, ("3", "boilerplate"))["body"]


def test_a_missing_line_is_put_where_it_stands_on_the_page(corrections, tmp_path):
    found = apply(corrections, tmp_path, ("5", "article"))

    assert found["body"].index("Ships wait outside") == 3
    assert "Ships wait outside" not in found["furniture"]


def test_an_optional_line_is_neither_in_the_body_nor_unwanted(corrections, tmp_path):
    found = apply(corrections, tmp_path, ("9", "optional"), ("p0", "optional"))

    assert found["optional"] == ["The old pier in 1920.", "By Ann Archer"]
    assert "The old pier in 1920." not in found["furniture"]
    assert found["body"][0] == "The harbour is to be dredged next spring."


def test_a_page_that_was_read_may_need_no_correction(corrections, tmp_path):
    assert apply(corrections, tmp_path)["body"] == GOLD["body"]


def test_soft_hyphens_are_dropped(corrections):
    assert corrections.without_soft_hyphens({"body": ["dred\xadging"]})["body"] == ["dredging"]
