"""The files that the package ships with its code."""

import re
import tomllib
from pathlib import Path

import reader

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_types_of_the_package_are_for_others_too() -> None:
    assert "Typing :: Typed" in PROJECT["classifiers"]
    assert (Path(reader.__file__).parent / "py.typed").is_file()


def test_the_licences_of_all_that_is_in_the_package_are_declared() -> None:
    assert PROJECT["license"] == "MIT AND CC-BY-4.0"
    assert all((ROOT / name).is_file() for name in PROJECT["license-files"])
    assert PROJECT["license-files"] == ["LICENSE", "NOTICE"]


def test_the_notice_names_each_source_of_data_with_its_licence_and_what_was_changed() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    sources = (
        "GeoNames", "US Census", "GUM", "Broad Twitter", "WNUT 2017", "WikiGold", "Universal NER", "CrossNER",
        "Wikinews", "Voice of America", "fundus", "newspaper4k", "WCXB", "rticle extraction benchmark",
    )  # fmt: skip
    thanks = (ROOT / "README.md").read_text("utf-8").split("## Thanks")[1]
    assert [name for name in sources if name not in notice or name not in " ".join(thanks.split())] == []
    geonames = notice.split("Places: GeoNames")[1].split("\n\n\n")[0]
    assert "https://creativecommons.org/licenses/by/4.0/" in geonames and "Changed" in geonames


def test_each_file_that_the_notice_names_exists() -> None:
    files = re.findall(r"\breader/[\w/.]+\w", (ROOT / "NOTICE").read_text("utf-8"))
    assert files and [name for name in files if not (ROOT / name).is_file()] == []


def test_each_dependency_has_a_lower_bound() -> None:
    assert [one for one in PROJECT["dependencies"] if ">=" not in one] == []


def test_the_locked_file_has_each_dependency_with_hashes_and_names_no_host() -> None:
    locked = (ROOT / ".ci" / "locked.txt").read_text("utf-8")
    pinned = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", locked, re.M))
    needed = dict(re.findall(r"^([a-z0-9-]+)>=([0-9.]+)", "\n".join(PROJECT["dependencies"]), re.M))
    assert len(needed) == len(PROJECT["dependencies"])
    for name, least in needed.items():
        assert release(pinned[name]) >= release(least), name
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=[a-z])", locked)[1:])
    assert "://" not in locked


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version."""
    return tuple(map(int, re.findall(r"\d+", version)))
