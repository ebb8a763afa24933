"""Makes the addresses of a feed absolute where `xml:base` says what they are relative to.

See https://www.w3.org/TR/xmlbase/. The libraries know only a base that the whole feed has.
"""

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIRST_ENTRIES = 16_384
"""Bytes in which a feed shows how it writes its entries: one program writes them all."""
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ADDRESSES = ("href", "src", "url")
_LINKS = ("link", "comments")
"""The local names of elements whose text is an address in RSS."""
_TEXTS = ("content", "summary", "description", "encoded")
"""Those whose text may be HTML with addresses in it: they say what these are relative to."""
_RELATIVE = re.compile(rb"""\b(?:href|src|url)\s*=\s*(?:["']|&quot;|&#34;)(?!https?:|mailto:|data:|//|["'&#])""", re.I)


def has_relative_addresses(data: bytes) -> bool:
    """Whether a feed has bases, and addresses relative to them. Quick, as it is called for each feed."""
    return b"xml:base" in data[:_FIRST_ENTRIES] and _RELATIVE.search(data) is not None


def with_absolute_addresses(data: bytes, url: str) -> bytes:
    """Return the feed, fetched from `url`, with each address in its elements joined to its base, and with the whole
    base at each text. Returns it as it is if it cannot be parsed.
    """
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return data
    if root is None:
        return data
    bases = [(element, element.base) for element in root.iter(etree.Element) if element.base]
    for element, base in bases:
        _join(element, _joined(url, base))
    root.attrib.pop(_BASE, None)
    return etree.tostring(root, encoding="utf-8")


def _join(element: "_Element", base: str) -> None:
    from lxml import etree

    name = etree.QName(element).localname
    for attribute in _ADDRESSES:
        if address := element.get(attribute):
            element.set(attribute, _joined(base, address))
    if name in _LINKS and element.text and element.text.strip():
        element.text = _joined(base, element.text.strip())
    if name in _TEXTS:
        element.set(_BASE, base)


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
