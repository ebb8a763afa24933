"""Finds the lines of an article's head that name its authors."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from reader.cleaning.features.phrases import BYLINE_STARTS
from reader.cleaning.head.bare_names import without_portrait
from reader.cleaning.head.bylines import (
    announced_names,
    has_role,
    is_capitalised,
    is_name,
    is_name_list,
    names_in,
    reporter_names,
)
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label, LabelledBlock

_LONGEST_BYLINE = 24
_LONGEST_NAME = 8
_MARK = re.compile(r"[.#](?:[\w-]*[-_])?(?:byline|by-line|author|autor|autoren|auteur|writer)s?(?:name|info)?(?![a-z])")
_AUTHOR_PAGES = frozenset(
    """author authors autor autoren auteur auteurs autore autori people person profile profiles staff writer writers by
    contributor contributors journalist journalists reporter reporters redaktion bio blogger user users member
    our-team team""".split()
)
_ALONE = frozenset(start.strip(" :：") for start in BYLINE_STARTS) - {"text", "texte", "texto", "testo", "tekst", "文"}
_NAMELESS = frozenset({"menu", "comment"})


def label_author_lines(labels: BlockLabels, head: range, headline: int | None, text_start: int) -> None:
    """Label the bylines in `head`; from `text_start` on, only lines that announce themselves as bylines."""
    headline_text = labels.features[headline].folded if headline is not None else ""
    for index in head:
        features = labels.features[index]
        if labels.is_open(index) and not features.context & _NAMELESS and features.folded not in headline_text:
            reason = _reason(labels, index, is_above_text=index < text_start)
            if reason:
                labels.put(index, Label.BYLINE, reason)


def is_byline(labels: BlockLabels, index: int) -> bool:
    """Whether a short line begins like a byline and continues with a name."""
    features, text = labels.features[index], labels.blocks[index].text
    if (
        features.words > _LONGEST_BEGUN
        or features.is_boilerplate
        or features.is_sentence
        and features.words > _LONGEST_NAME
    ):
        return False
    lowered = text.lower()
    if not lowered.startswith(BYLINE_STARTS):
        return False
    start = next(start for start in BYLINE_STARTS if lowered.startswith(start))
    if text[len(start) :].lstrip()[:1].islower():
        return False
    names = names_in(text)
    return bool(names) and (is_name(names[0]) or start not in _DOUBTFUL and is_capitalised(names[0]))


_LONGEST_BEGUN = 16
_DOUBTFUL = ("from ", "text: ", "texte: ", "texto: ", "testo: ", "tekst: ")
"""Beginnings more common in other lines than in bylines."""


def _reason(labels: BlockLabels, index: int, is_above_text: bool) -> str | None:
    features, text = labels.features[index], labels.blocks[index].text
    if is_byline(labels, index) and (is_above_text or not _says_more(text)):
        return "begins like a byline"
    if features.words <= _LONGEST_NAME and any(map(is_name, announced_names(text))):
        return "begins like a byline"
    if not is_above_text or not 1 <= features.words <= _LONGEST_BYLINE or features.is_boilerplate:
        return None
    if not text.lower().startswith(_DOUBTFUL) and announced_names(text):
        return "names an author after a date"
    if _is_marked(labels, index):
        return "marked up as the author"
    if any(_linked_names(labels.blocks[index])):
        return "links to an author's page"
    if _follows_by(labels, index):
        return "below a line that says “by”"
    return None


def _says_more(text: str) -> bool:
    """Whether a line goes on after a single word, as the subheading "Von Eis und Schnee" does."""
    return len(text.split()) > _SHORTEST_BYLINE and not any(map(is_name, names_in(text)))


_SHORTEST_BYLINE = 2


def _is_marked(labels: BlockLabels, index: int) -> bool:
    features, block = labels.features[index], labels.blocks[index]
    if features.words > _LONGEST_NAME or features.is_sentence or features.is_date:
        return False
    return any(_MARK.search(step) for step in block.path[-4:]) and bool(names_in(block.text))


def names_of(block: Block) -> tuple[str, ...]:
    """Return the names in a byline: those linked to author pages, or else all."""
    return (
        tuple(dict.fromkeys(_linked_names(block)))
        or reporter_names(block.text)
        or names_in(without_portrait(block.text))
    )


def linked_author(labelled: Iterable[LabelledBlock]) -> tuple[str, ...]:
    """Return the only author whose page the lines link to; () if there are several."""
    names = {name for one in labelled for name in _linked_names(one.block)}
    return tuple(names) if len(names) == 1 else ()


def _linked_names(block: Block) -> Iterator[str]:
    for link in block.links:
        name = block.text[link.start : link.end]
        if is_name(name) and _is_author_page(link.url):
            yield name


def _is_author_page(url: str) -> bool:
    steps = urlsplit(url).path.lower().strip("/").split("/")
    return not _AUTHOR_PAGES.isdisjoint(steps[:-1])


def _follows_by(labels: BlockLabels, index: int) -> bool:
    """Whether the line above is just "By", or names an author while this line adds another with a job."""
    if not index:
        return False
    above, text = labels.blocks[index - 1].text.strip().lower(), labels.blocks[index].text
    if (
        above.rstrip(" :") in _ALONE
        or above.endswith((",", " and", " und", " et"))
        and _is_labelled_byline(labels, index - 1)
    ):
        return bool(names_in(text)) and labels.features[index].words <= _LONGEST_NAME
    return _is_labelled_byline(labels, index - 1) and has_role(text) and is_name_list(text)


def _is_labelled_byline(labels: BlockLabels, index: int) -> bool:
    return labels.label_of(index) is Label.BYLINE
