"""Finds in the source of a feed what the fast library leaves out of it: media, pictures of episodes, sizes, titles.

The source is well-formed XML in UTF-8. Only the tags that matter are looked at, so that a feed with media takes little
longer than one without.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple, Optional

_HEAD = 4_096
_FIRST_ENTRIES = 16_384
"""Bytes in which a feed shows what its entries have: one program writes them all."""
_LONGEST_TEXT = 20_000

_MEDIA = re.compile(rb"xmlns:([\w.-]{1,20})\s*=\s*[\"']https?://search\.yahoo\.com/mrss/?[\"']", re.I)
_EPISODES = re.compile(rb"xmlns:([\w.-]{1,20})\s*=\s*[\"']https?://www\.itunes\.com/dtds/podcast-1\.0\.dtd", re.I)
# Without their ends: where there is none, all that follows is skipped at once.
_SKIPPED = rb"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+|<!--(?:[^-]++|-(?!->))*+"
_ATTRIBUTES = rb"""((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)"""
_ATTRIBUTE = re.compile(r"""([\w:.-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_DEEPEST = 4
"""Most elements that a medium is looked for in."""
_WITH_TEXT, _WITH_NODES = ("title", "description"), ("group", "content")
_TEXT = re.compile(rb"(?:[^<]++|<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+\]\]>)*+")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.S)

Stated = dict[str, Any]
"""What a feed states of an entry, or of one of its media, under the names that the libraries give to the like."""


class _Node(NamedTuple):
    """An element of an entry: its name without its prefix, its attributes, its text, and what it is directly in."""

    name: str
    attributes: dict[str, str]
    text: str
    parent: Optional["_Node"]


def has_media(data: bytes) -> bool:
    """Whether a feed may have media besides enclosures."""
    return b"search.yahoo.com/mrss" in data[:_HEAD]


def add_media(entries: Sequence[Stated], data: bytes) -> None:
    """Add to each entry what its source says of media, if it says more than the fast library reads."""
    head = data[:_HEAD]
    media = _MEDIA.search(head) if has_media(head) else None
    episodes = _EPISODES.search(head) if b"itunes.com/dtds" in head else None
    first = data[:_FIRST_ENTRIES] if media or episodes else b""
    if (
        (media and _has_more(first, media[1]))
        or (episodes and _may_lack_pictures(entries, first, episodes[1]))
        or any(link.get("rel") == "enclosure" for one in entries for link in one["links"])
    ):
        _add_from_source(entries, data, media[1] if media else b"-", episodes[1] if episodes else b"-")
    elif media and media[1] + b":content" not in first:
        _name_thumbnails(entries)


def _has_more(first: bytes, prefix: bytes) -> bool:
    """Whether media have what the fast library does not read: groups, titles, sizes, or pictures beside other media."""
    if any(sign in first for sign in (prefix + b":group", prefix + b":title", b"fileSize=")):
        return True
    return prefix + b":thumbnail" in first and prefix + b":content" in first


def _may_lack_pictures(entries: Sequence[Stated], first: bytes, prefix: bytes) -> bool:
    """Whether an episode has no more than a picture, or has a title for podcast directories before its own."""
    start = first.find(b"<item")
    other, own = first.find(prefix + b":title", start), first.find(b"<title", start)
    return 0 <= other < own or (prefix + b":image" in first and not all("enclosures" in one for one in entries))


def _name_thumbnails(entries: Sequence[Stated]) -> None:
    """Name thumbnails what they are: the fast library gives them in place of media, with a type of its own."""
    for entry in entries:
        if thumbnails := entry.pop("media_content", None):
            entry["media_thumbnail"] = [{"url": one.get("url")} for one in thumbnails]


def _add_from_source(entries: Sequence[Stated], data: bytes, media: bytes, episodes: bytes) -> None:
    found = list(_nodes(data, media, episodes))
    if len(found) == len(entries):
        for entry, nodes in zip(entries, found, strict=True):
            stated, enclosures = _stated(nodes), entry.get("enclosures", [])
            entry.pop("media_content", None)
            entry.update({**stated, "enclosures": [*enclosures, *stated.get("enclosures", ())]})


# -- from the source


@lru_cache(maxsize=8)
def _tags(media: bytes, episodes: bytes) -> re.Pattern[bytes]:
    media, episodes = re.escape(media), re.escape(episodes)
    link = rb"""(?:\w{1,20}:)?link(?=\s[^<>]*\brel=["']enclosure)"""
    opened = rb"title|%s:(?:group|content|thumbnail|title|description)|%s:(?:image|title)|%s" % (media, episodes, link)
    closed = rb"/(?:item|entry|%s:(?:group|content))" % media
    return re.compile(rb"%s|<(item|entry|%s|%s)(?![\w:.-])%s>" % (_SKIPPED, closed, opened, _ATTRIBUTES))


def _nodes(data: bytes, media: bytes, episodes: bytes) -> Iterator[list[_Node]]:
    """Yield the nodes of each entry, those of the media's and the podcasts' namespaces with a prefix of ours."""
    prefixes = {media.decode(): "media:", episodes.decode(): "episode:"}
    nodes: list[_Node] | None = None
    inside: tuple[_Node, ...] = ()
    for tag in _tags(media, episodes).finditer(data):
        if not tag[1]:
            continue
        prefix, _, local = tag[1].decode().rpartition(":")
        if local in ("item", "entry"):
            nodes, inside = [], ()
        elif nodes is None:
            continue
        elif local in ("/item", "/entry"):
            yield nodes
            nodes = None
        elif prefix.startswith("/"):
            inside = inside[:-1]
        else:
            is_empty = tag[2].endswith(b"/")
            text = _text(data, tag) if local in _WITH_TEXT and not is_empty else ""
            node = _Node(
                f"{prefixes.get(prefix, '')}{local}", _attributes(tag[2]), text, inside[-1] if inside else None
            )
            nodes.append(node)
            if local in _WITH_NODES and not is_empty and len(inside) < _DEEPEST:
                inside = (*inside, node)


def _text(data: bytes, tag: re.Match[bytes]) -> str:
    """Return the text after a tag, up to the next tag."""
    found = _TEXT.match(data, tag.end(), tag.end() + _LONGEST_TEXT)
    parts = _CDATA.split(found[0].decode("utf-8", "replace")) if found else []  # text and CDATA in turn
    return "".join(part if number % 2 else unescape(part) for number, part in enumerate(parts)).strip()


def _attributes(written: bytes) -> dict[str, str]:
    found = _ATTRIBUTE.findall(written.decode("utf-8", "replace"))
    return {name.rpartition(":")[2]: unescape(double or single) for name, double, single in found}


# -- what it says


def _stated(nodes: list[_Node]) -> Stated:
    """Return what the nodes of an entry say, without what they do not."""
    texts = [node for node in nodes if node.name == "media:description" and not _is_of_content(node)]
    titles = {id(node.parent): node.text for node in reversed(nodes) if node.name == "media:title"}
    links = [node.attributes for node in nodes if node.name == "link" and "href" in node.attributes]
    stated: Stated = {
        "title": _own_title(nodes),
        "media_content": [_medium(node, titles) for node in _chosen(nodes)],
        "media_thumbnail": [node.attributes for node in nodes if node.name == "media:thumbnail"],
        "media_text": _media_text(texts[0]) if texts else None,
        "image": next((node.attributes for node in nodes if node.name == "episode:image"), None),
        "enclosures": [link for link in links if link.get("rel") == "enclosure"],
    }
    return {name: value for name, value in stated.items() if value}


def _own_title(nodes: list[_Node]) -> str | None:
    """Return the title of an entry if that of a medium comes before it, which the fast library takes for it."""
    titles = [node for node in nodes if node.name.endswith("title") and node.parent is None]
    own = next((node for node in titles if node.name == "title"), None)
    return own.text if own and own is not titles[0] else None


def _is_of_content(node: _Node) -> bool:
    return node.parent is not None and node.parent.name == "media:content"


def _chosen(nodes: list[_Node]) -> list[_Node]:
    """Return the media, one of each kind in a group, whose media are forms of the same: the default, else the first."""
    chosen: dict[object, _Node] = {}
    for number, node in enumerate(nodes):
        if node.name == "media:content":
            kind = node.attributes.get("medium") or node.attributes.get("type", "").partition("/")[0]
            key = (id(node.parent), kind) if node.parent else number
            if key not in chosen or node.attributes.get("isDefault") == "true":
                chosen[key] = node
    return list(chosen.values())


def _medium(node: _Node, titles: dict[int, str]) -> Stated:
    """Return a medium with its title: its own, else that of its group, else that of all media of the entry. `titles`
    has the first title in each node by the id of that.
    """
    title = next(filter(None, (titles.get(id(around)) for around in (node, node.parent, None))), "")
    return {**node.attributes, "filesize": node.attributes.get("fileSize"), "title": title}


def _media_text(node: _Node) -> Stated:
    is_html = node.attributes.get("type") == "html"
    return {"type": "text/html" if is_html else "text/plain", "value": node.text}
