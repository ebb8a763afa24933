"""The lists of names and the clusters of words."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.annotating.ner.known_names import DEMONYM, LISTS, LONGEST, known_names, write_known_names


@pytest.mark.parametrize(
    ("name", "flag"),
    [
        ("Maria", "F"),
        ("Lopez", "L"),
        ("Lisbon", "C"),
        ("New York", "S"),
        ("Portuguese", DEMONYM),
        ("South African", DEMONYM),
        ("Reuters", LISTS["media"]),
        ("Trust", LISTS["organisation_heads"]),
    ],
)
def test_a_common_name_is_known_as_it_is_written(name: str, flag: str) -> None:
    assert flag in known_names().flags(name)


def test_surnames_and_places_are_known() -> None:
    known = known_names()
    assert known.is_surname("Lopez") and not known.is_surname("Qorvith")
    assert known.is_place("Lisbon") and known.is_place("New York") and not known.is_place("Qorvith")


def test_an_unknown_name_has_no_flags() -> None:
    assert known_names().flags("Qorvith") == known_names().flags("Qorvith Vell") == ""


def test_every_name_known_is_plain_and_not_longer_than_what_is_looked_up() -> None:
    known = known_names()
    assert [name for name in known.words if not name or " " in name or not name.isprintable()] == []
    lengths = {name.count(" ") + 1 for name in known.phrases}
    assert min(lengths) == 2
    assert len([name for name in known.phrases if name.count(" ") >= LONGEST]) < len(known.phrases) / 100


def test_words_used_alike_are_of_one_cluster() -> None:
    clusters = known_names().clusters
    assert clusters["monday"] == clusters["tuesday"] != clusters["said"]


def test_every_list_is_in_the_table() -> None:
    known = known_names()
    flags = set("".join({*known.words.values(), *known.phrases.values()}))
    assert set(LISTS.values()) <= flags


def test_the_table_is_read_once() -> None:
    assert known_names() is known_names()


def test_a_name_is_known_with_either_apostrophe():
    flags = known_names().flags
    assert flags("People 's Daily") == flags("People ’s Daily") == LISTS["media"]


def test_a_written_table_is_read_as_it_was_with_either_apostrophe(tmp_path: Path) -> None:
    write_known_names(tmp_path / "names", {"Vell": "L"}, {"Port Vell": "C", "Port of Vell's Isle": "R"}, {"said": "s"})
    known = known_names(tmp_path / "names")
    assert known.flags("Vell") == "L" and known.flags("Port of Vell’s Isle") == "R" and known.clusters["said"] == "s"
    isles = {"Port of Vell's Isle": "R", "Port of Vell’s Isle": "R"}
    assert known.phrases_from("Port") == {"Port Vell": "C", **isles} and known.phrases_from("Por") == {}


def test_no_table_is_read_before_a_text_asks_for_it() -> None:
    code = """
import sys, gzip
sys.addaudithook(lambda event, given: event == "open" and str(given[0]).endswith(".gz") and print(given[0]))
import reader.annotating.entities, reader.annotating.quotes
reader.annotating.entities.find_entities("Abbiamo visto Maria Vell.", "it")
reader.annotating.entities.find_entities("Wir trafen Maria Vell dort.", "de")
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert [Path(path).name.partition("_")[0] for path in found] == [*["european"] * 3, *["german"] * 3]
