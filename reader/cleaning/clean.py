"""Extracts the article from a page: cuts it into blocks, labels them, and assembles the article from the labels."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from reader.base.errors import OversizePage
from reader.base.gc_pause import gc_paused
from reader.base.safe_text import composed
from reader.cleaning.body.entry_lines import join_entry_lines
from reader.cleaning.body.list_items import list_item
from reader.cleaning.body.paywall_stubs import is_cut_by_paywall
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.cutting.twice_encoded import decode_twice, may_be_twice_encoded
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.facts import gather_facts
from reader.cleaning.labeller import label_blocks
from reader.cleaning.labels.corrected_labels import apply_corrections, find_corrected
from reader.cleaning.labels.entry_labels import label_entry
from reader.cleaning.rails.assembled_rails import assemble_rails
from reader.model.article import Article, Paragraph, ParagraphKind
from reader.model.blocks import LEFT_OUT_LABELS, Block, Label, LabelledBlock
from reader.model.corrections import Correction
from reader.pages.page import ENTRY, Page

MAX_BLOCKS = 100_000
"""The most blocks a page may have. The longest live blog of the development set has 3,100."""

_KINDS = {
    Label.PARAGRAPH: ParagraphKind.BODY,
    Label.SUBHEADING: ParagraphKind.SUBHEADING,
    Label.CAPTION: ParagraphKind.CAPTION,
    Label.LIST_ITEM: ParagraphKind.LIST_ITEM,
    Label.BLOCK_QUOTE: ParagraphKind.BLOCK_QUOTE,
    Label.TABLE: ParagraphKind.TABLE,
    Label.TIME_STAMP: ParagraphKind.TIME_STAMP,
    Label.QUESTION: ParagraphKind.QUESTION,
}


class LabelledPage(NamedTuple):
    """A page's labelled lines, in page order, and its metadata, before any correction by a person."""

    lines: tuple[LabelledBlock, ...]
    metadata: Metadata

    def corrected_lines(self, corrections: Sequence[Correction]) -> tuple[LabelledBlock, ...]:
        """Return the lines with a person's corrections applied."""
        return apply_corrections(self.lines, corrections)

    def corrected(self, corrections: Sequence[Correction]) -> frozenset[int]:
        """Return the indexes of the lines that any of the corrections applies to."""
        return frozenset(find_corrected(self.lines, corrections))

    def article(self, corrections: Sequence[Correction] = ()) -> Article:
        """Return the article assembled from the lines, with the corrections applied first."""
        return assemble_article(self.corrected_lines(corrections), self.metadata)

    def left_out(self, corrections: Sequence[Correction] = ()) -> int:
        """Count the characters of the lines that are not part of the article, with the corrections applied first."""
        return sum(len(one.block.text) for one in self.corrected_lines(corrections) if one.label in LEFT_OUT_LABELS)


def read_lines(page: Page) -> LabelledPage:
    """Label every line of a page. Raises OversizePage if the page has more than `MAX_BLOCKS` blocks."""
    with gc_paused():  # all that is made is needed to the end: looking for garbage finds none, and takes a tenth more
        blocks, metadata = cut_page(page)
        lines = label_entry(blocks) if page.kind == ENTRY else label_blocks(blocks, metadata)
        return LabelledPage(lines, metadata)


def clean(page: Page, corrections: Sequence[Correction] = ()) -> Article:
    """Extract the article from a page, with a person's corrections applied.

    If the page has no article, the result has no paragraphs. Raises OversizePage if the page has more than `MAX_BLOCKS`
    blocks.
    """
    return read_lines(page).article(corrections)


def label_page(page: Page) -> tuple[LabelledBlock, ...]:
    """Return every block of a page with its label and reason, in page order. Raises OversizePage."""
    return read_lines(page).lines


def assemble_article(labelled: Sequence[LabelledBlock], metadata: Metadata) -> Article:
    """Build the article from labelled blocks and the page's metadata."""
    paragraphs = tuple(join_entry_lines(_paragraphs(labelled)))
    body = " ".join(paragraph.text for paragraph in paragraphs)
    facts = gather_facts(labelled, metadata, body)
    return Article(
        headline=facts.headline,
        standfirst=facts.standfirst,
        byline=facts.byline,
        publisher=facts.publisher,
        section=facts.section,
        published=facts.published,
        modified=facts.modified,
        language=facts.language,
        url=facts.url,
        paragraphs=paragraphs,
        rails=assemble_rails(labelled),
        is_part=is_cut_by_paywall(labelled),
    )


def cut_page(page: Page) -> tuple[Sequence[Block], Metadata]:
    """Return the blocks of a page without labels, and its metadata. Raises OversizePage."""
    blocks, metadata = _cut(page.text, page)
    if may_be_twice_encoded([block.text for block in blocks]):
        text = decode_twice(page.text)
        if text != page.text:
            blocks, metadata = _cut(text, page)
    if len(blocks) > MAX_BLOCKS:
        raise OversizePage(f"The page has more than {MAX_BLOCKS:,} lines. Save only the article and add that.")
    return blocks, replace(metadata, fetched_at=page.fetched_at)


def _cut(text: str, page: Page) -> tuple[Sequence[Block], Metadata]:
    """Return the blocks of a page, one more than it may have at most, and its metadata. `text` is the page's."""
    if page.kind in ("html", ENTRY):
        # lxml takes 40 ms to import, and text pages do not need it.
        from reader.cleaning.cutting.composed_page import compose_page
        from reader.cleaning.cutting.html_blocks import cut_html, parse_html
        from reader.cleaning.head.html_metadata import read_metadata

        root = parse_html(text)
        if root is None:
            return [], Metadata()
        compose_page(root, text)
        metadata = read_metadata(root, page.url)
        blocks = _most(cut_html(root, page.url))
        if page.kind != ENTRY:
            from reader.cleaning.cutting.hidden_text import reveal_article
            from reader.cleaning.cutting.hydration_text import read_hydration_text
            from reader.cleaning.cutting.stated_text import with_stated_text

            if reveal_article(root, blocks):
                blocks = _most(cut_html(root, page.url))
            stated = with_stated_text(blocks, metadata.text, metadata.titles)
            if stated is blocks:
                stated = with_stated_text(blocks, read_hydration_text(root, blocks, metadata.titles), metadata.titles)
            blocks = stated
    else:
        blocks, metadata = _most(cut_text(composed(text))), Metadata(url=page.url)
    return blocks, metadata


def _most(pieces: Iterable[Block]) -> Sequence[Block]:
    """Return the blocks, one more than a page may have at most."""
    return list(islice(pieces, MAX_BLOCKS + 1))


def _paragraphs(labelled: Iterable[LabelledBlock]) -> Iterable[Paragraph]:
    for one in labelled:
        kind = _KINDS.get(one.label)
        if kind is ParagraphKind.LIST_ITEM:
            yield list_item(one.block)
        elif kind is not None:
            yield Paragraph(one.block.text, kind, one.block.links)
