"""Computes the classifier's features of an HTML block's markup: its position in the tree, the class names of the
elements around it, its share of links.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from reader.cleaning.classifier.lazy_rows import RestOfRow, Row
from reader.cleaning.classifier.lexicon import Lexicon
from reader.cleaning.classifier.text_features import FEATURES as BLOCK_FEATURES
from reader.cleaning.features.metadata import Metadata
from reader.model.blocks import Block

_MARKUP = (
    "tag links link_count depth odds_least odds_mean odds_innermost odds_most parent_share grandparent_share"
    " great_grandparent_share siblings prose_siblings shared_with_home shared_above shared_below above_home below_home"
    " in_article in_main in_aside in_nav in_header in_footer in_figure in_form in_list in_quote in_table past_h1"
    " links2_above links2_below links5_above links5_below in_stated_text in_description tags_share tag_above tag_below"
).split()

FEATURES: tuple[str, ...] = (*BLOCK_FEATURES, *_MARKUP)
"""Feature names of an HTML page's row, in order: those of the text come first."""

_AT = {name: index for index, name in enumerate(BLOCK_FEATURES)}
_CHARACTERS, _IS_PROSE, _IS_SEEN = _AT["characters"], _AT["is_prose"], _AT["is_seen"]

_TAGS = {
    tag: number
    for number, tag in enumerate(
        """p div li h1 h2 h3 h4 h5 h6 td tr span figcaption blockquote section article a dd dt header footer figure main
        ul body th summary label button time pre""".split(),
        start=1,
    )
}
_AROUND = ("article", "main", "aside", "nav", "header", "footer", "figure figcaption", "form", "ul ol", "blockquote",
           "table")  # fmt: skip
_GROUP_OF_TAG = {tag: number for number, tags in enumerate(_AROUND) for tag in tags.split()}
_TOKENS = re.compile(r"\w+").findall
_TAG = re.compile(r"[a-z0-9]+")
_MARK = re.compile(r"[a-z]{2,}")
_LONG_ENOUGH = 600
_CONTAINER_SHARE = 0.7
"""Least share of the page's prose inside the element called its container."""
_MOST_SIBLINGS = 60
_MARGIN = 5
_LONGEST_DESCRIBED = 400
"""Most characters of a block that is compared with the page's summary."""
_SHINGLE = 4
"""Words of a shingle, by which a block is looked up in the article text of the page's JSON-LD."""


class _ElementContext(NamedTuple):
    """Features given by the elements around a block: their number, and the log-odds of their class names."""

    elements: int
    least: float
    total: float
    innermost: float
    most: float
    around: tuple[bool, ...]
    tags: tuple[str, ...]
    """Of the three innermost elements."""

    def inside(self, tag: str, least: float, most: float, mean: float) -> "_ElementContext":
        """Return the context with one more element, innermost: its tag, and the log-odds of its class names."""
        around, group = self.around, _GROUP_OF_TAG.get(tag)
        if group is not None and not around[group]:
            around = (*around[:group], True, *around[group + 1 :])
        return _ElementContext(
            self.elements + 1,
            min(self.least, least) if self.elements else least,
            self.total + mean,
            mean,
            max(self.most, most) if self.elements else most,
            around,
            (*self.tags[-2:], tag),
        )


_OUTERMOST = _ElementContext(0, 0.0, 0.0, 0.0, 0.0, (False,) * len(_AROUND), ())


class _TreePosition(NamedTuple):
    """Where the blocks of one path are in the tree, relative to the page's prose."""

    in_tree: tuple[float, ...]
    beside_home: tuple[float, float]
    around: tuple[bool, ...]
    tags_share: float


def read_markup_features(
    blocks: Sequence[Block], rows: Sequence[Row], lexicon: Lexicon, metadata: Metadata
) -> RestOfRow:
    """Return a function from a block's index to its markup features.

    `rows` are the blocks' text features; `metadata` supplies the article text and summary that blocks are compared
    with.
    """
    return _Tree(blocks, rows, lexicon, metadata).row


class _Tree:
    """An HTML page as a tree of elements that hold prose, links and other content."""

    def __init__(self, blocks: Sequence[Block], rows: Sequence[Row], lexicon: Lexicon, metadata: Metadata) -> None:
        self._blocks, self._rows, self._lexicon = blocks, rows, lexicon
        self._paths = [block.path for block in blocks]
        self._contexts: dict[tuple[str, ...], _ElementContext] = {}
        self._positions: dict[tuple[str, ...], _TreePosition] = {}
        self._steps: dict[str, tuple[str, float, float, float]] = {}
        self._stated = _shingles(metadata.text or "")
        self._described = frozenset(_TOKENS((metadata.description or "").lower()))
        are_links = {path: _is_link(path) for path in set(self._paths)}
        self._links = [1.0 if are_links[block.path] else _link_share(block) for block in blocks]
        sums = list(accumulate(self._links, initial=0.0))
        self._link_sums = [0.0] * _MARGIN + sums + [sums[-1]] * _MARGIN
        self._tags = [0, *[_TAGS.get(block.tag or "", 0) for block in blocks], 0]
        self._shared = [0, *map(shared_steps, self._paths, self._paths[1:]), 0]
        headings = (index for index, block in enumerate(blocks) if block.tag == "h1")
        self._first_heading = next(headings, len(blocks))
        self._weigh()

    def _weigh(self) -> None:
        """Sum up the characters of prose by the elements around it."""
        self._siblings = Counter([path[:-1] for path in self._paths])
        self._prose_siblings: Counter[tuple[str, ...]] = Counter()
        self._mass: Counter[tuple[str, ...]] = Counter()
        self._by_tags: Counter[tuple[str, ...]] = Counter()
        by_parent: Counter[tuple[str, ...]] = Counter()
        for path, row in zip(self._paths, self._rows, strict=True):
            if not row[_IS_PROSE] or row[_IS_SEEN]:
                continue
            weight = int(min(_LONG_ENOUGH, row[_CHARACTERS]))
            parent = path[:-1]
            self._prose_siblings[parent] += 1
            by_parent[parent] += weight
            for outer in (parent, path[:-2], path[:-3]):
                self._mass[outer] += weight
            self._by_tags[self._context(path).tags] += weight
        self._total = sum(by_parent.values()) or 1
        self._container = _container(by_parent)

    def row(self, index: int) -> Row:
        """Return the features of a block."""
        block, position, tags, links, at = (
            self._blocks[index], self._position(self._paths[index]), self._tags, self._link_sums, index + _MARGIN
        )  # fmt: skip
        return [
            tags[index + 1], self._links[index], len(block.links),
            *position.in_tree, self._shared[index], self._shared[index + 1], *position.beside_home, *position.around,
            index >= self._first_heading,
            (links[at] - links[at - 2]) / 2, (links[at + 3] - links[at + 1]) / 2,
            (links[at] - links[at - 5]) / 5, (links[at + 6] - links[at + 1]) / 5,
            *self._said(block.text), position.tags_share, tags[index], tags[index + 2],
        ]  # fmt: skip

    def _position(self, path: tuple[str, ...]) -> _TreePosition:
        position = self._positions.get(path)
        if position is None:
            position = self._positions[path] = self._find_position(path)
        return position

    def _find_position(self, path: tuple[str, ...]) -> _TreePosition:
        parent, context = path[:-1], self._context(path)
        siblings = self._siblings[parent]
        container = shared_steps(path, self._container)
        in_tree = (
            len(path),
            context.least,
            context.total / (context.elements + 1.0),
            context.innermost,
            context.most,
            self._mass[parent] / self._total,
            self._mass[path[:-2]] / self._total,
            self._mass[path[:-3]] / self._total,
            min(_MOST_SIBLINGS, siblings),
            self._prose_siblings[parent] / siblings,
            container,
        )
        beside_home = (len(self._container) - container, len(path) - container)
        return _TreePosition(in_tree, beside_home, context.around, self._by_tags[context.tags] / self._total)

    def _said(self, text: str) -> tuple[float, float]:
        """Return the share of a block found in the stated article text (-1 if there is none), and in the page's
        summary.
        """
        may_be_described = self._described and len(text) < _LONGEST_DESCRIBED
        if not self._stated and not may_be_described:
            return -1.0, 0.0
        tokens = _TOKENS(text.lower())
        stated = _share_of(tokens, self._stated) if self._stated else -1.0
        if not may_be_described:
            return stated, 0.0
        return stated, sum(map(self._described.__contains__, tokens)) / (len(tokens) + 1.0)

    def _context(self, path: tuple[str, ...]) -> _ElementContext:
        """Return the context of a path from its parent's: most paths of a page differ in their last steps only."""
        context = self._contexts.get(path)
        if context is None:
            if not path:
                return _OUTERMOST
            context, step = self._context(path[:-1]), path[-1]
            if not step.startswith(("html", "body")):
                context = context.inside(*self._step(step))
            self._contexts[path] = context
        return context

    def _step(self, step: str) -> tuple[str, float, float, float]:
        """Return an element's tag, and the lowest, highest and mean log-odds of the words in its class names and id."""
        known = self._steps.get(step)
        if known is None:
            tag, words = split_step(step)
            odds = [value for word in words if (value := self._lexicon.marks.get(word)) is not None]
            known = self._steps[step] = (
                tag, min(odds, default=0.0), max(odds, default=0.0), sum(odds) / (len(odds) + 1.0)
            )  # fmt: skip
        return known


@lru_cache(maxsize=4096)
def split_step(step: str) -> tuple[str, tuple[str, ...]]:
    """Split a step of a block's path into its tag and the words in its class names, id and role."""
    found = _TAG.match(step)
    tag = found[0] if found else ""
    return tag, tuple(_MARK.findall(step, len(tag)))


def shared_steps(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the outermost elements that two paths have in common."""
    if one == other:
        return len(one)
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _container(by_parent: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the path of the innermost element that holds most of the prose."""
    if not by_parent:
        return ()
    container = max(by_parent, key=lambda parent: by_parent[parent])
    total = sum(by_parent.values())
    while container and _weight_within(by_parent, container) < _CONTAINER_SHARE * total:
        container = container[:-1]
    return container


def _weight_within(by_parent: Counter[tuple[str, ...]], container: tuple[str, ...]) -> int:
    return sum(weight for parent, weight in by_parent.items() if parent[: len(container)] == container)


def _is_link(path: Sequence[str]) -> bool:
    """Whether one of a block's innermost elements is a link."""
    return any([step[:1] == "a" and (step == "a" or step.startswith(("a.", "a#"))) for step in path[-3:]])


def _link_share(block: Block) -> float:
    """Return the share of a block's characters inside links."""
    return sum([link.end - link.start for link in block.links]) / len(block.text)


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    tokens = _TOKENS(text.lower())
    return frozenset(zip(*(tokens[offset:] for offset in range(_SHINGLE)), strict=False))


def _share_of(tokens: Sequence[str], shingles: frozenset[tuple[str, ...]]) -> float:
    """Return the share of a text's shingles found in `shingles`; 0.5 if the text is too short to have one."""
    own = list(zip(*(tokens[offset:] for offset in range(_SHINGLE)), strict=False))
    return sum([shingle in shingles for shingle in own]) / len(own) if own else 0.5
