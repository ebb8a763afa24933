"""Reads and writes OPML, the format in which feed readers exchange lists of feeds. See http://opml.org/spec2.opml."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader.base.errors import NotAFeed, PageError
from reader.pages.charset import decode
from reader.pages.feed import Subscription
from reader.pages.oversized_tags import without_oversized_elements
from reader.pages.web import is_address

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES = 5_000_000
"""Most bytes of a list of feeds. Ten thousand feeds take two million."""
_BETWEEN = " / "
"""Separates the name of a folder from that of one within it."""

_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_START = re.compile(r"<opml\b", re.I)


def looks_like_opml(data: bytes) -> bool:
    """Whether data begins like OPML."""
    return b"<opml" in data[:4096].replace(b"\0", b"").lower()


def read_opml(data: bytes) -> tuple[Subscription, ...]:
    """Return the feeds of an OPML file in order, each address once. Fetches nothing.

    Raises NotAFeed if it is too large, is not OPML, or defines entities.
    """
    if len(data) > MAX_BYTES:
        raise NotAFeed(f"This list is larger than {MAX_BYTES // 1_000_000} MB, more than any list of feeds.")
    try:
        text = _DECLARATION.sub("", decode(data), count=1)
    except PageError as error:
        raise NotAFeed(f"This is not an OPML file. {error}") from None
    if not _START.search(text):
        raise NotAFeed("This is not an OPML file: it has no <opml> element.")
    if "<!ENTITY" in text:
        raise NotAFeed("This OPML file defines entities, which no list of feeds needs. It was not read.")
    found: dict[str, Subscription] = {}
    for one in _subscriptions(text):
        found.setdefault(one.url, one)
    return tuple(found.values())


def write_opml(subscriptions: Iterable[Subscription], title: str = "Broadsheet") -> bytes:
    """Write feeds as an OPML file, grouped by folder; those without a folder come first. A followed page is a link, as
    which other readers pass over it.
    """
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for folder, members in _by_folder(subscriptions).items():
        parent = etree.SubElement(body, "outline", text=folder) if folder else body
        for one in members:
            name = one.title or one.url
            kind, attribute = ("link", "url") if one.is_page else ("rss", "xmlUrl")
            outline = etree.SubElement(parent, "outline", type=kind, text=name, title=name)
            outline.set(attribute, one.url)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def _by_folder(subscriptions: Iterable[Subscription]) -> Mapping[str, list[Subscription]]:
    folders: defaultdict[str, list[Subscription]] = defaultdict(list, {"": []})
    for one in subscriptions:
        folders[one.folder or ""].append(one)
    return folders


def _subscriptions(text: str) -> Iterator[Subscription]:
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    root = etree.fromstring(without_oversized_elements(text.encode("utf-8", "replace")), parser)
    folders: dict[_Element | None, str] = {}
    for outline in root.iter(etree.Element) if root is not None else ():
        if _local_name(outline) != "outline":
            continue
        attributes = {str(name).lower(): str(value) for name, value in outline.attrib.items()}
        name = attributes.get("text") or attributes.get("title") or ""
        around = folders.get(outline.getparent(), "")
        url = (attributes.get("xmlurl") or attributes.get("url") or "").strip()
        if url and is_address(url):
            yield Subscription(url, name if name != url else None, around or None)
        else:
            folders[outline] = _BETWEEN.join(part for part in (around, name.strip()) if part)


def _local_name(element: "_Element") -> str:
    """The name of an element in lower case, without its namespace or prefix. lxml's own QName refuses what a damaged
    file may have, such as "t:".
    """
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()
