"""Adds the article's text that a page states, in its metadata or in data for its scripts, to the lines of a page that
shows only the first of it.

Such pages build their text with scripts, or hide most of it behind an invitation to subscribe.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from reader.cleaning.cutting.hidden_text import count_prose, is_prose
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.model.blocks import Block, element_of

_SHORTEST, _LONGEST = 400, 200_000
"""Fewest and most characters of a text worth adding."""
_TIMES_MORE = 2
"""How many times longer than all prose of the page the text must be."""
_SHARE_SHOWN = 0.6
"""Share of the text from which a page counts as showing it."""
_SAMPLES, _SAMPLE = 50, 40
"""How many pieces of the text are looked for on the page, and their characters without white space."""
_HEADINGS = frozenset({"h2", "h3"})
_PARAGRAPHS = frozenset({"p", "div"})
_REACH = 6
"""Lines below a heading that may hold a summary of the text."""
_BESIDE = frozenset({"aside", "figure", "footer", "form", "nav"})
"""Elements of a text in HTML that hold none of its lines."""
_PATH = ("html", "body", "article", "p")


def with_stated_text(blocks: Sequence[Block], stated: str | None, titles: Collection[str]) -> Sequence[Block]:
    """Return a page's blocks in order. What the page states and does not show is added below the last line of the text
    that it shows, or else below the main heading, which is likely one of `titles`.
    """
    if not stated:
        return blocks
    prose = [block.text for block in blocks if is_prose(block.text)]
    if not max(_SHORTEST, _TIMES_MORE * count_prose(prose)) <= len(stated) <= _LONGEST:
        return blocks
    lines = _lines(stated)
    if _share_shown(lines, blocks) >= _SHARE_SHOWN:
        return blocks
    last, added = "", []
    for line in lines:
        for text in prose if is_prose(line) else ():  # no shorter line holds one
            start = line.find(text)
            if start >= 0:
                last, line = text, line[start + len(text) :].strip()
        if line:
            added.append(line)
    if last:
        after = max(index for index, block in enumerate(blocks, start=1) if block.text == last)
    else:
        after = _below_title(blocks, titles)
    above = blocks[after - 1] if after else None
    path = above.path if above and above.tag in _PARAGRAPHS and is_prose(above.text) else _PATH
    together = [*blocks[:after], *(Block(line, 0, "p", (), path) for line in added), *blocks[after:]]
    return [replace(block, order=order) for order, block in enumerate(together)]


def _below_title(blocks: Sequence[Block], titles: Collection[str]) -> int:
    """Return where a text begins of which the page shows nothing: below the main heading and what sums it up."""
    heading = -1
    for index, block in enumerate(blocks):
        if block.tag == "h1" or block.tag in _HEADINGS and block.text in titles:
            for below in range(index + _REACH, index, -1):
                if below < len(blocks) and blocks[below].tag == "p" and is_prose(blocks[below].text):
                    return below + 1
            heading = index if heading < 0 else heading
    return heading + 1


def _lines(stated: str) -> list[str]:
    """Return the paragraphs of a stated text, which may be HTML."""
    root = parse_html(stated) if "</" in stated or "<br" in stated else None
    if root is None:
        return stated.split("\n")
    return [block.text for block in cut_html(root) if _BESIDE.isdisjoint(map(element_of, block.path))]


def _share_shown(lines: Sequence[str], blocks: Sequence[Block]) -> float:
    """Return the share of a text that the page shows, by pieces of it taken at equal distances."""
    text = "".join("".join(lines).split())
    shown = "".join("".join(block.text for block in blocks).split())
    starts = range(0, max(1, len(text) - _SAMPLE), max(_SAMPLE, len(text) // _SAMPLES))
    return sum(text[start : start + _SAMPLE] in shown for start in starts) / len(starts)
