"""Every feature of the sample pages, pinned: the trained trees depend on each of them, and no other test sees most.

`feature_columns.json` has a checksum of each feature's values over the blocks of some pages, by the feature's index and
name. Where a feature is changed on purpose, the classifier has to be trained again, and the failing test shows the new
checksums.
"""

import json
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest

from reader.base import paths
from reader.cleaning.classifier import context_features, markup_features, rule_features, text_features
from reader.cleaning.classifier.block_scores import score_blocks
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.html_metadata import read_metadata

EXPECTED = Path(__file__).with_name("feature_columns.json")
FIRST = {"text": text_features.FEATURES, "html": markup_features.FEATURES}
PAGES = 4


@cache
def columns(kind: str) -> dict[str, str]:
    """A checksum of the values of each feature, rounded to six places, over all blocks of the pages."""
    pages = sorted(paths.sample_articles().glob("*.txt" if kind == "text" else "*.html"))[:PAGES]
    rows = [row for page in pages for row in rows_of(page, kind)]
    names = [*FIRST[kind], *rule_features.FEATURES, *context_features.FEATURES]
    values = [[round(float(row[index]), 6) + 0.0 for row in rows] for index in range(len(names))]
    return {f"{index} {name}": f"{crc32(repr(values[index]).encode()):08x}" for index, name in enumerate(names)}


def rows_of(page: Path, kind: str) -> list[list[float]]:
    """The whole row of each block of a page."""
    metadata = Metadata()
    if kind == "text":
        blocks = list(cut_text(page.read_text("utf-8")))
    else:
        root = parse_html(page.read_text("utf-8"))
        assert root is not None
        blocks, metadata = list(cut_html(root)), read_metadata(root)
    return list(score_blocks(blocks, read_block_features(blocks), metadata).rows)


@pytest.mark.parametrize("kind", ["text", "html"])
def test_no_feature_has_changed(kind: str) -> None:
    expected = json.loads(EXPECTED.read_text("utf-8"))[kind]
    changed = {name: checksum for name, checksum in columns(kind).items() if expected.get(name) != checksum}
    assert changed == {} and columns(kind).keys() == expected.keys()
