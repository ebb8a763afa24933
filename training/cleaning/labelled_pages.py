"""Labels every block of a page, from data sets for extraction: pages with the text of their articles."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from story_labels import carry_over, label_titles

from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.html_metadata import read_metadata
from reader.model.blocks import Block

ARTICLE, HEADLINE, CAPTION, OPTIONAL, RAIL, BOILERPLATE = (
    "article",
    "headline",
    "caption",
    "optional",
    "rail",
    "boilerplate",
)

RENDERINGS = ("html", "blocks", "alt")
"""The HTML as served, and two ways in which it may be scraped to text."""

_TOKENS = re.compile(r"\w+").findall
_SHINGLE = 4
_SURELY, _PERHAPS = 0.6, 0.2
"""Share of a block's shingles found in the article from which the block certainly, or possibly, belongs to it."""


class TrainingPage(NamedTuple):
    """One rendering of a page. `is_unsure` marks blocks whose label is a guess, such as a word that is in the text and
    in a menu; `titles` tells of each block whether it is the title of another story, see `story_labels`.
    """

    id: str
    site: str
    rendering: str
    blocks: Sequence[Block]
    metadata: Metadata
    labels: Sequence[str]
    is_unsure: Sequence[bool]
    titles: Sequence[float]
    is_clipping: bool = False


def read_pages(folder: Path) -> Iterator[TrainingPage]:
    """Yield the pages in a folder that has gold.jsonl, html/ID.html.gz and text/ID.RENDERING.txt."""
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        source: tuple[list[Block], list[float]] = [], []
        for rendering in RENDERINGS:
            blocks, metadata = _cut(folder, gold, rendering)
            labels, unsure = label(gold, [block.text for block in blocks])
            looks_so = [found == RAIL for found in labels]
            if rendering == "html":
                own = [found in (ARTICLE, HEADLINE) for found in labels]
                titles = label_titles(blocks, own, looks_so, metadata.url)
                source = blocks, titles
            else:
                titles = carry_over([block.text for block in blocks], looks_so, *source)
            yield TrainingPage(gold["id"], gold["site"], rendering, blocks, metadata, labels, unsure, titles)


def _cut(folder: Path, gold: dict[str, Any], rendering: str) -> tuple[list[Block], Metadata]:
    if rendering != "html":
        text = (folder / "text" / f"{gold['id']}.{rendering}.txt").read_text("utf-8")
        return list(cut_text(text)), Metadata(url=gold["url"])
    with gzip.open(folder / "html" / f"{gold['id']}.html.gz", "rt", encoding="utf-8", newline="") as file:
        root = parse_html(file.read())
    if root is None:
        return [], Metadata()
    return list(cut_html(root, gold["url"])), read_metadata(root, gold["url"])


def fold(text: str | None) -> str:
    """Reduce a text to its words in lower case, for comparison."""
    return " ".join(_TOKENS((text or "").lower()))


def label(gold: dict[str, Any], texts: Sequence[str]) -> tuple[list[str], list[bool]]:
    """Return each block's label according to the gold text, and whether it is a guess."""
    known = _Known(gold)
    raw = [known.label(text) for text in texts]
    labels = [found or _between(raw, index) for index, found in enumerate(raw)]
    return labels, [found is None for found in raw]


def _between(raw: Sequence[str | None], index: int) -> str:
    """Label an unsure block: article if the nearest sure blocks on both sides are."""
    before = next((found for found in reversed(raw[:index]) if found), BOILERPLATE)
    after = next((found for found in raw[index + 1 :] if found), BOILERPLATE)
    return ARTICLE if before == after == ARTICLE else BOILERPLATE


class _Known:
    """The gold data of one page."""

    def __init__(self, gold: dict[str, Any]) -> None:
        words = _TOKENS(" ".join(gold["body"]).lower())
        self._text = f" {' '.join(words)} "
        self._shingles = _shingles(words)
        self._paragraphs = {fold(paragraph) for paragraph in gold["body"]}
        self._title = fold(gold["title"])
        self._captions = {fold(caption) for caption in gold["captions"] or []}
        self._optional = {fold(text) for text in gold["optional"] or []} - {""}
        self._stories = {fold(story) for rail in gold["rails_silver"] or [] for story in rail["stories"]}

    def label(self, text: str) -> str | None:
        """Return a block's label, None if unclear."""
        folded = fold(text)
        if not folded:
            return BOILERPLATE
        for label, known in ((ARTICLE, self._paragraphs), (CAPTION, self._captions), (OPTIONAL, self._optional)):
            if folded in known:
                return label
        if folded == self._title:
            return HEADLINE
        found = self._by_parts(folded)
        if found != BOILERPLATE:
            return found
        return RAIL if folded in self._stories else BOILERPLATE

    def _by_parts(self, folded: str) -> str | None:
        words = folded.split()
        if len(words) < _SHINGLE:
            return None if f" {folded} " in self._text else BOILERPLATE
        own = _shingles(words)
        share = sum(shingle in self._shingles for shingle in own) / len(own)
        if share >= _SURELY:
            return ARTICLE
        if share > _PERHAPS:
            return None
        if any(folded in optional for optional in self._optional):
            return OPTIONAL
        caption = any(folded in known or known in folded for known in self._captions if len(known) > 20)
        return CAPTION if caption else BOILERPLATE


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[offset:] for offset in range(_SHINGLE)), strict=False))
