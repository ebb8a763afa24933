"""Which lines of an article's head name its author."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.head.bare_names import without_portrait
from reader.cleaning.head.bylines import announced_names, has_role, is_capitalised, is_name, is_name_list, names_in
from reader.cleaning.phrases import BYLINE_STARTS
from reader.model.blocks import Block, Label, LabelledBlock

_LONGEST_BYLINE = 24
_LONGEST_NAME = 8
_MARK = re.compile(r"[.#](?:[\w-]*[-_])?(?:byline|by-line|author|autor|autoren|auteur|writer)s?(?:name|info)?(?![a-z])")
_AUTHOR_PAGES = frozenset(
    """author authors autor autoren auteur auteurs autore autori people person profile profiles staff writer writers by
    contributor contributors journalist journalists reporter reporters redaktion bio blogger user users member
    our-team team""".split()
)
_ALONE = frozenset(start.strip(" :") for start in BYLINE_STARTS)
_NAMELESS = frozenset({"menu", "comment"})


def label_author_lines(sheet: BlockLabels, head: range, headline: int | None, text_start: int) -> None:
    """Label the bylines among the lines of `head`; from `text_start` on only those that say so themselves."""
    told = sheet.traits[headline].folded if headline is not None else ""
    for index in head:
        traits = sheet.traits[index]
        if sheet.is_open(index) and not traits.context & _NAMELESS and traits.folded not in told:
            reason = _reason(sheet, index, is_above_text=index < text_start)
            if reason:
                sheet.put(index, Label.BYLINE, reason)


def is_byline(sheet: BlockLabels, index: int) -> bool:
    """Whether a short line begins as bylines do and goes on with a name."""
    traits, text = sheet.traits[index], sheet.blocks[index].text
    if traits.words > _LONGEST_BEGUN or traits.is_furniture or traits.is_sentence and traits.words > _LONGEST_NAME:
        return False
    lowered = text.lower()
    if not lowered.startswith(BYLINE_STARTS):
        return False
    start = next(start for start in BYLINE_STARTS if lowered.startswith(start))
    if not text[len(start) :].lstrip()[:1].isupper():
        return False
    names = names_in(text)
    return bool(names) and (is_name(names[0]) or start not in _DOUBTFUL and is_capitalised(names[0]))


_LONGEST_BEGUN = 16
_DOUBTFUL = ("from ", "text: ")
"""What begins other lines more often than bylines."""


def _reason(sheet: BlockLabels, index: int, is_above_text: bool) -> str | None:
    traits, text = sheet.traits[index], sheet.blocks[index].text
    if is_byline(sheet, index):
        return "begins like a byline"
    if traits.words <= _LONGEST_NAME and any(map(is_name, announced_names(text))):
        return "begins like a byline"
    if not is_above_text or not 1 <= traits.words <= _LONGEST_BYLINE or traits.is_furniture:
        return None
    if not text.lower().startswith(_DOUBTFUL) and announced_names(text):
        return "names an author behind a date"
    if _is_marked(sheet, index):
        return "the page's markup calls it the author"
    if any(_linked_names(sheet.blocks[index])):
        return "links to an author's page"
    if _follows_by(sheet, index):
        return "stands below a line that says by"
    return None


def _is_marked(sheet: BlockLabels, index: int) -> bool:
    traits, block = sheet.traits[index], sheet.blocks[index]
    if traits.words > _LONGEST_NAME or traits.is_sentence or traits.is_date:
        return False
    return any(_MARK.search(step) for step in block.path[-4:]) and bool(names_in(block.text))


def names_of(block: Block) -> tuple[str, ...]:
    """The names in a byline: those that link to their authors' pages, else all that it says."""
    return tuple(dict.fromkeys(_linked_names(block))) or names_in(without_portrait(block.text))


def linked_author(labelled: Iterable[LabelledBlock]) -> tuple[str, ...]:
    """The one author to whose page the lines of a page link; () if there are several."""
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


def _follows_by(sheet: BlockLabels, index: int) -> bool:
    """Whether the line above says "By" and no more, or names an author, as this one does with a job."""
    if not index:
        return False
    above, text = sheet.blocks[index - 1].text.strip().lower(), sheet.blocks[index].text
    if (
        above.rstrip(" :") in _ALONE
        or above.endswith((",", " and", " und", " et"))
        and _is_labelled_byline(sheet, index - 1)
    ):
        return bool(names_in(text)) and sheet.traits[index].words <= _LONGEST_NAME
    return _is_labelled_byline(sheet, index - 1) and has_role(text) and is_name_list(text)


def _is_labelled_byline(sheet: BlockLabels, index: int) -> bool:
    return sheet.label(index) is Label.BYLINE
