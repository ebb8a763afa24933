"""Cuts an HTML page into blocks, as a browser would lay them out.

White space collapses, inline elements do not start a block, hidden elements show nothing
(https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3). Only http and https links are extracted.
"""

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree
from lxml.etree import HTMLParser, _Element

from reader.base.safe_text import safe_line
from reader.cleaning.cutting.addresses import Addresses, canonical_address, stated_addresses, web_address
from reader.cleaning.cutting.list_marks import OF_LISTS, ListCounter
from reader.cleaning.cutting.path_steps import path_step
from reader.model.article import Link
from reader.model.blocks import Block
from reader.pages.oversized_tags import without_oversized_tags

_BREAKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section
    summary table tbody td tfoot th thead tr ul video audio""".split()
)
"""Elements that start and end a block."""

_SILENT = frozenset(
    """script style template noscript svg iframe object embed canvas map select textarea input datalist audio video
    title meta link base rt rp""".split()
)
"""Elements whose content is not text of the page, or, as `<rt>`, says how to read it. `<head>` is not among them: for
pages without `<body>` the parser puts the text there.
"""

_CONTAINERS = frozenset("body div header footer main nav section article aside form ul ol".split())
_LAID_OUT = _CONTAINERS | {"li", "td"}
_MAY_STAND_APART = frozenset({"time", "span"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader(?:-text)?|hidden-text)(?:$|[\s_-])", re.I
)
_LONGEST_HIDDEN = 2_000
_SEPARATORS = re.compile(r"[\s|·•/>›»,–—-]*")
_CELL = " | "

# libxml2 gives up at a depth of 2,048. Pages nested deeper are parsed again with only the tags that structure text.
_NESTING = re.compile(r"</?(?!(?:p|h[1-6]|title|meta|html|head|body|script|style)\b)[a-z][^<>]*>", re.I)

_MAX_PATH = 32
_MOST_NESTED_LINKS = 8
"""Most links around one text: HTML allows one, and an unclosed link would continue in every later block."""

text_content = etree.XPath("string()")
"""Return the text in an element, like the DOM's textContent. Elements are lxml's XML elements: its HTML elements have a
method for this, but looking up their class costs a call each.
"""


def parse_html(text: str) -> _Element | None:
    """Parse an HTML page; None if it is empty. Fetches nothing."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    text = without_oversized_tags(text)
    root = _parse(text, parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        root = _parse(_NESTING.sub("\n", text), HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True))
    return root


def _parse(text: str, parser: HTMLParser) -> _Element | None:
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        return etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def cut_html(root: _Element, url: str | None = None) -> Iterator[Block]:
    """Yield the blocks of a parsed page in reading order. `url` is the base of relative links."""
    own = canonical_address(root, url) or next(stated_addresses(root, url), None)  # of its site, at least
    cutter = _Cutter(_base(root, own))
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    silent = None
    for event, element in walker:
        if event == "start":
            if _is_silent(element):
                walker.skip_subtree()
                silent = element
            else:
                cutter.open(element)
        elif event == "end":
            if element is not silent:
                cutter.close(element)
            if tail := element.tail:
                cutter.add_text(tail)
        elif tail := element.tail:
            cutter.add_text(tail)
        if cutter.blocks:
            yield from cutter.take()
    cutter.flush()
    yield from cutter.take()


def _base(root: _Element, url: str | None) -> str | None:
    """Return the base of relative links: the page's own address unless `<base>` has a web address."""
    for base in root.iter("base"):
        found = web_address(base.get("href"), url)
        if found:
            return found
    return url


def _is_silent(element: _Element) -> bool:
    if element.tag in _SILENT:
        return True
    said = element.attrib
    if not said:
        return False
    style, classes = said.get("style"), said.get("class")
    if "hidden" in said or style and _HIDDEN_STYLE.search(style):
        return True
    return classes is not None and _is_class_of_hidden(classes) and _is_in_running_text(element)


def _is_in_running_text(element: _Element) -> bool:
    """Whether an element is inside running text: text for screen readers is hidden there; elsewhere it is a block like
    others. One with much text was never closed, and the page is in it.
    """
    parent = element.getparent()
    return parent is not None and parent.tag not in _CONTAINERS and len(text_content(element)) <= _LONGEST_HIDDEN


def _is_class_of_hidden(classes: str) -> bool:
    folded = classes.lower()  # first what is quick and true of few: most pages' class names are all different
    may_be = "hidden" in folded or "sr-only" in folded or "screen-reader" in folded
    return may_be and _HIDDEN_CLASS.search(classes) is not None


class _Wrap:
    """An inline element that was opened before any text of the block: its depth, and where it ended, if it did."""

    __slots__ = ("depth", "element", "end")

    def __init__(self, element: _Element, depth: int) -> None:
        self.element, self.depth = element, depth
        self.end: int | None = None


class _Cutter:
    """Collects text and links from one break to the next and makes a block of them."""

    def __init__(self, base: str | None) -> None:
        self.blocks: list[Block] = []
        self._order = 0
        self._addresses = Addresses(base)
        self._tags: list[str] = []
        self._breaks: list[str] = []
        """Those of the open tags that start a block; `_path` has the elements, or the steps that describe them."""
        self._path: list[str | _Element] = []
        self._row_depth = 0
        self._cells = 0
        self._open_links: list[tuple[str | None, int]] = []
        self._deeper_links = 0
        self._lists = ListCounter()
        self._start_block()

    def _start_block(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._spaced = True
        self._links: list[Link] = []
        self._wraps: list[_Wrap] = []
        self._open_wraps: list[_Wrap] = []
        self._open_links = [(url, 0) for url, _ in self._open_links]

    def open(self, element: _Element) -> None:
        """Handle an element's start tag and the text right after it."""
        tag = str(element.tag)
        is_break = tag in _BREAKS
        if self._row_depth:
            self._open_in_row(tag)
        elif tag == "tr" and _is_data_row(element):
            self.flush()
            self._row_depth = len(self._tags) + 1
            self._cells = 0
        elif is_break or tag in _MAY_STAND_APART and self._stands_apart(element):
            self.flush()
        if is_break:
            if tag in OF_LISTS:
                self._lists.open(element)
            self._breaks.append(tag)
            self._path.append(element)
        elif tag == "br":
            self._break_line()
        elif tag == "a":
            self._open_link(element.get("href"))
        self._tags.append(tag)
        if not is_break and not self._length:
            self._wraps.append(_Wrap(element, len(self._tags)))
            self._open_wraps.append(self._wraps[-1])
        if text := element.text:
            self.add_text(text)

    def _stands_apart(self, element: _Element) -> bool:
        """Whether an inline element is laid out as a block: a time outside a paragraph, or an element
        touching a link.
        """
        parent = element.getparent()
        if parent is None or parent.tag not in _LAID_OUT:
            return False
        before = element.getprevious()
        return (
            element.tag == "time" or before is not None and before.tag == "a" and not before.tail and not self._spaced
        )

    def _open_in_row(self, tag: str) -> None:
        if tag in ("td", "th"):
            if self._cells:
                if self._pieces and self._pieces[-1] == " ":
                    self._length -= len(self._pieces.pop())
                self._add(_CELL)
                self._spaced = True
            self._cells += 1

    def _break_line(self) -> None:
        """Handle a `<br>`: it ends a line, except in headings, captions and table rows."""
        if self._row_depth or any(name in _HEADINGS or name == "figcaption" for name in self._tags[-3:]):
            self.add_text(" ")
        else:
            self.flush()

    def close(self, element: _Element) -> None:
        """Handle an element's end tag."""
        tag = str(element.tag)
        if tag in _BREAKS:
            if not self._row_depth:
                self.flush()
            elif len(self._tags) == self._row_depth:
                self.flush()
                self._row_depth = 0
            else:
                self.add_text(" ")
            self._breaks.pop()
            self._path.pop()
            if tag in OF_LISTS:
                self._lists.close(element)
        else:
            if tag == "a":
                self._close_link()
            if self._open_wraps and self._open_wraps[-1].depth == len(self._tags):
                self._close_wrap()
            if tag in _MAY_STAND_APART and not self._row_depth and self._stands_apart(element):
                self.flush()
        self._tags.pop()

    def _close_wrap(self) -> None:
        """End the innermost inline element that started the block; drop it if it holds no text."""
        self._open_wraps.pop().end = self._length
        if not self._length:
            self._wraps.pop()

    def add_text(self, text: str) -> None:
        """Add text from the source, collapsing white space."""
        if self._breaks and self._breaks[-1] == "pre" and "\n" in text and not self._row_depth:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.flush()
                if line:
                    self.add_text(line)
            return
        line = "" if text.isspace() else " ".join(text.split())  # half of the texts are indents between elements
        if line and safe_line(line) is not line:
            line = " ".join(safe_line(text).split())
        if not line:
            if not self._spaced:
                self._add(" ")
                self._spaced = True
            return
        if text[0].isspace() and not self._spaced:
            self._add(" ")
        self._add(line)
        self._spaced = text[-1].isspace()
        if self._spaced:
            self._add(" ")

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _open_link(self, href: str | None) -> None:
        if len(self._open_links) < _MOST_NESTED_LINKS:
            self._open_links.append((self._addresses.resolve(href), self._length))
        else:
            self._deeper_links += 1

    def _close_link(self) -> None:
        if self._deeper_links:
            self._deeper_links -= 1
        elif self._open_links:
            self._add_link(*self._open_links.pop())

    def _add_link(self, url: str | None, start: int) -> None:
        if url and self._length > start:
            self._links.append(Link(start, self._length, url))

    def flush(self) -> None:
        """End the block. Links still open continue in the next one."""
        if not self._pieces:
            if self._wraps:
                self._wraps, self._open_wraps = [], []
            return
        for url, start in self._open_links:
            self._add_link(url, start)
        text = "".join(self._pieces)
        shown = text.rstrip()
        if shown.strip(" |"):
            links = _clip(self._links, text, len(shown))
            self._make_blocks(shown, links)
        self._start_block()

    def _make_blocks(self, text: str, links: tuple[Link, ...]) -> None:
        tag = "tr" if self._row_depth else self._breaks[-1] if self._breaks else "body"
        path = self._steps()[-_MAX_PATH:]
        wraps = [path_step(one.element) for one in self._wraps if one.end is None or one.end >= len(text)]
        if len(links) > 1 and _is_row_of_links(text, links):
            for link in links:
                part = text[link.start : link.end].strip()
                if part:
                    self._append(part, tag, (Link(0, len(part), link.url),), (*path, "a"))
            return
        self._append(text, tag, links, (*path, *wraps))

    def _steps(self) -> list[str]:
        """Return the steps of the path. Elements are described only now, from the inside out, where they were not yet:
        a third of all hold no text and never need it.
        """
        path = self._path
        for index in range(len(path) - 1, -1, -1):
            element = path[index]
            if isinstance(element, str):
                break
            path[index] = path_step(element)
        return cast("list[str]", path)

    def _append(self, text: str, tag: str, links: tuple[Link, ...], path: tuple[str, ...]) -> None:
        mark, level = self._lists.take_mark(), self._lists.level
        self.blocks.append(Block(text, self._order, tag, links, path, mark=mark, level=level))
        self._order += 1

    def take(self) -> list[Block]:
        """Return and clear the blocks finished since the last call."""
        taken, self.blocks = self.blocks, []
        return taken


def _clip(links: list[Link], text: str, length: int) -> tuple[Link, ...]:
    """Trim white space from the edges of links and drop empty ones. Returns them in order."""
    if not links:
        return ()
    clipped = []
    for link in links:
        start, end = link.start, min(link.end, length)
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if end > start:
            is_whole = start == link.start and end == link.end
            clipped.append(link if is_whole else Link(start, end, link.url))
    return tuple(sorted(clipped, key=lambda link: link.start))


def _is_row_of_links(text: str, links: tuple[Link, ...]) -> bool:
    """Whether only separators are between the links: a menu or a list of stories in one row."""
    end = 0
    for link in links:
        if link.start < end:
            return False
        if not _SEPARATORS.fullmatch(text, end, link.start):
            return False
        end = link.end
    return _SEPARATORS.fullmatch(text, end) is not None


def _is_data_row(row: _Element) -> bool:
    """Whether a table row contains data rather than the page's layout."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    for count, inner in enumerate(row.iter(*_BREAKS)):
        if count > 60 or inner.tag not in ("tr", "td", "th", "p", "div"):
            return False
    return all(len(text_content(cell)) <= 300 for cell in cells)
