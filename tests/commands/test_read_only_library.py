"""Commands over a library that can only be read: those that read do, and say so; those that change it say why not."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.cli import run
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from tests.lesser_rights import lesser_rights

READING = (
    ("search", "bridge"), ("list",), ("stats",), ("show", "1"), ("show", "1", "--format", "json"), ("feeds",),
    ("feeds", "--export", "-"), ("rules",), ("samples",), ("retain",), ("retain", "30 days", "--dry-run"),
    ("reclean", "--dry-run"), ("mark", "1", "--star", "--dry-run"), ("import", "--waiting"),
)  # fmt: skip
CHANGING = (
    ("mark", "1", "--star"), ("refresh",), ("reclean",), ("retain", "30 days"), ("samples", "--remove"), ("import",),
    ("feeds", "https://quay.example/feed", "--mute"), ("rules", "add", "--query", "fog", "--star"),
    ("rules", "off", "1"), ("add", "https://quay.example/never-fetched"), ("import", "{file}"),
    ("feeds", "--import", "{file}"),
)  # fmt: skip


@pytest.fixture
def path(library: Library, put: Callable[..., int], make_article: Callable[..., object]) -> Iterator[Path]:
    """A library with an article and a feed that may not be written."""
    put(make_article("Bridge opens"))
    FeedStore(library).subscribe("https://quay.example/feed")
    library.close()
    library.path.chmod(0o400)
    with lesser_rights():
        if os.access(library.path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            pytest.skip("whoever runs this may write everywhere")
        yield library.path


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_what_reads_does_and_says_so_in_one_line(
    arguments: tuple[str, ...], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--library", str(path)]) == 0
    said = [line for line in capsys.readouterr().err.splitlines() if "can only be read" in line]
    assert len(said) == 1 and str(path) in said[0] and "write-protected" in said[0]
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(path.name)] == [path.name]


@pytest.mark.parametrize("arguments", CHANGING, ids=" ".join)
def test_what_changes_it_says_why_it_cannot_before_it_begins(
    arguments: tuple[str, ...], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = path.with_name("urls")
    file.write_text("https://quay.example/feed\n")
    before = path.read_bytes()
    words = [word.format(file=file) for word in arguments]
    assert run([*words, "--library", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == "" and len(err.splitlines()) == 1 and "can only be read: its file is write-protected" in err
    assert path.read_bytes() == before
