"""The cases of the manifest, each given to the command as a person would: its exit status, its words, the library."""

import re
import time
from pathlib import Path

import pytest

from reader.base.paths import settings_path
from reader.cli import run
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.stores.feeds import FeedStore
from tests.torture.doors import unsafe_texts
from tests.torture.manifest import Case, cases, data_of

pytestmark = pytest.mark.slow

_MOST_SECONDS = 20.0
"""Seconds of processor time that a case may take."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def arguments(case: Case, path: Path, library: Path) -> list[list[str]]:
    """The commands that a case is given to; the status of the first is the case's."""
    own = ["--library", str(library)]
    match case["route"]:
        case "page" | "text":
            return [["add", *own, str(path)], ["clean", str(path)], ["clean", "--labels", str(path)]]
        case "opml":
            return [["feeds", *own, "--import", str(path)], ["feeds", *own], ["feeds", *own, "--export", "-"]]
        case "import":
            return [
                ["import", *own, "--no-fetch", "--with-feeds", "--with-corrections", str(path)],
                ["import", *own, "--waiting"],
            ]
        case "query":
            return [["search", *own, "--", path.read_text("utf-8")]]
        case route:
            assert route == "settings"
            return [["settings", "--check"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
def test_the_command_reads_it_or_says_why_not(
    case: Case, tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = settings_path() if case["route"] == "settings" else tmp_path / (case["name"] or "query")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data_of(case))
    written, statuses, before = "", [], time.process_time()
    for words in [*arguments(case, path, library), ["list", "--library", str(library)]]:
        try:
            statuses.append(run(words))
        except SystemExit as usage:  # argparse ends a command that is used wrongly
            statuses.append(int(usage.code or 0))
        said = capsys.readouterr()
        written += said.out + said.err
        assert statuses[-1] == 0 or said.out or said.err
    assert statuses[0] in case["expect"]["exit"]
    assert time.process_time() - before < _MOST_SECONDS
    assert "Traceback" not in written
    assert "bug in Broadsheet" not in written
    assert unsafe_texts([re.sub(r"\t", " ", written)]) == []
    assert re.search(case["expect"].get("error", ""), written)
    _assert_library(case["expect"], library)


def _assert_library(expect: Case, path: Path) -> None:
    """What the library holds is what is expected, and plain."""
    with Library(path) as library:
        least, most = expect.get("articles", (0, 1))
        assert least <= library.count() <= most
        if "feeds" in expect:
            assert len(FeedStore(library).feeds()) == expect["feeds"]
        texts = []
        for row in Listing(library).rows_after(None, 9):
            opened = library.open_article(row.id)
            assert opened
            texts += [opened.article.headline or "", opened.article.text]
            texts += [link.url for paragraph in opened.article.paragraphs for link in paragraph.links]
        text = "\n".join(texts)
        assert unsafe_texts(texts) == []
        assert [wanted for wanted in expect.get("text_has", ()) if wanted not in text] == []
        assert [banned for banned in expect.get("text_lacks", ()) if banned in text] == []
        assert "title" not in expect or texts[0] == expect["title"]
