"""Compares the entries that are read of feedparser's own test files with those that feedparser finds, and with those
that are read of the same files after each was broken.

    python benchmarks/feed_files.py FOLDER [--json]

FOLDER is `tests` of a checkout of https://github.com/kurtmckee/feedparser: some 2,100 files, each a feed that shows one
peculiarity. An entry is equal if the words of its title and those of its text are: both are rendered from HTML in the
same way, without scripts and styles, after the gate that all text passes. feedparser runs without its sanitizer.

What is not compared:

- nothing to read: feedparser finds no entry, or none with a word or an address. Such files are about the feed itself,
  its headers, or details such as licences and places; JSON Feed is not read by feedparser 6.
- needs chardet: the charset is stated nowhere, and unless chardet is installed feedparser takes it for another.
- Entries with the same id, or that are equal in all, count once. An entry that we read and feedparser does not counts
  only if it has words: ours also have attachments, and links of other kinds.

feedparser is no judge of broken feeds, as it is what reads them where all else fails. So the second table breaks those
well-formed files that have entries, each in one place, and compares what is read with what was read before.
"""

import argparse
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape, unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import feedparser
from lxml import etree

from reader.base.errors import NotAFeed
from reader.base.safe_text import safe_text
from reader.pages.feeds import parse_feed

_ADDRESS = "http://127.0.0.1:8097/feed"
_WORD = re.compile(r"\w+")
_CODE = re.compile(r"<(script|style)\b.*?</\1\s*>", re.S | re.I)

_TEXT_END = re.compile(
    rb"</(?:description|content|summary|\w*title)>(?=(?:(?!<(?:item|entry)\b).)*</(?:item|entry)>)", re.S
)
_ENTRY_END = re.compile(rb"</(?:item|entry)>")
_LAST_END = re.compile(rb"</(?:item|entry)>(?!.*</(?:item|entry)>).*", re.S)
_INSERTED = {
    "bare ampersand": b" & ",
    "bare angle bracket": b" < ",
    "undeclared entity": b"&nbsp;",
    "control character": b"\x0b",
    "malformed comment": b"<!-- -- -->",
}


class Words(NamedTuple):
    """The words of an entry's title and of its text."""

    title: list[str]
    text: list[str]


def words(text: str) -> list[str]:
    """The words of HTML, rendered."""
    tree = etree.HTML(f"<div>{_CODE.sub(' ', text)}</div>") if text.strip() else None
    rendered = "".join(tree.itertext()) if tree is not None else ""
    return _WORD.findall(safe_text(rendered))


def ours(data: bytes) -> list[Words] | None:
    """What Broadsheet reads; None if it says that this is no feed."""
    try:
        feed = parse_feed(data, _ADDRESS)
    except NotAFeed:
        return None
    return [Words(_WORD.findall(entry.title), words(entry.html)) for entry in feed.entries]


def theirs(data: bytes) -> list[Words]:
    """What feedparser finds: the entries with words or an address, those with one id or one text once."""
    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    distinct: dict[object, Words] = {}
    for entry in found["entries"]:
        kind = (entry.get("title_detail") or {}).get("type")
        title = words(unescape(html_of({"type": kind, "value": entry.get("title")})))
        read = Words(title, words(text_of(entry)))
        if read.title or text_of(entry) or entry.get("link"):
            distinct.setdefault(
                entry.get("id") or (str(read), *sorted(one["href"] for one in entry.get("links") or ())), read
            )
    return list(distinct.values())


def text_of(entry: Mapping[str, Any]) -> str:
    """An entry's longest text, as HTML."""
    texts = entry.get("content") or [entry.get("summary_detail") or {"value": entry.get("summary") or ""}]
    return max(map(html_of, texts), key=len)


def html_of(text: Mapping[str, Any]) -> str:
    """A text of feedparser's as HTML."""
    value = text.get("value") or ""
    return escape(value) if text.get("type") == "text/plain" else value


def compare(data: bytes) -> str:
    """The verdict on a file."""
    if b"SkipUnless" in data[:300] and find_spec("chardet") is None:
        return "needs chardet"
    expected, found = theirs(data), ours(data)
    if not expected:
        return "nothing to read"
    if found is None or len(found) < len(expected):
        return "entries lost"
    if len(found) > len(expected):  # such as one that has no more than a picture
        found = [one for one in found if one.title or one.text]
    if len(found) > len(expected):
        return "more entries"
    if [one.title for one in found] != [one.title for one in expected]:
        return "other title"
    return "equal" if [one.text for one in found] == [one.text for one in expected] else "other text"


# -- broken


def broken(data: bytes) -> Iterator[tuple[str, bytes]]:
    """A feed broken in several ways, each with its name."""
    yield "trailing markup", data + b"<script>x</script>"
    yield "cut off before its last entry ends", _LAST_END.sub(b"", data)
    end = _TEXT_END.search(data, max(data.find(b"<item"), data.find(b"<entry"), 0))
    if end is None or data[: end.start()].endswith(b"]]>") or b"base64" in data:
        return
    for name, inserted in _INSERTED.items():
        yield name, data[: end.start()] + inserted + data[end.start() :]
    yield "no end of an entry", _ENTRY_END.sub(b"", data, count=1)


def broken_verdicts(files: list[Path]) -> Iterator[tuple[str, str]]:
    """For each file and each way of breaking it: the way, and whether the same words are read."""
    for path in files:
        data = path.read_bytes()
        if sound := ours(data):
            for name, other in broken(data):
                yield name, "equal" if ours(other) == sound else "other"


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="print JSON: verdict by file")
    options = parser.parse_args()
    verdicts = {
        str(path.relative_to(options.folder)): compare(path.read_bytes())
        for path in sorted(options.folder.rglob("*.*"))
        if path.suffix in (".xml", ".json")
    }
    if options.json:
        json.dump(verdicts, sys.stdout, indent=1)
        return
    well_formed = sorted((options.folder / "wellformed").rglob("*.xml"))
    broken_counts = Counter(broken_verdicts(well_formed))
    for kind in sorted({Path(name).parts[0] for name in verdicts}):
        of_kind = {name: verdict for name, verdict in verdicts.items() if Path(name).parts[0] == kind}
        print(kind, dict(Counter(of_kind.values())))
        for name, verdict in of_kind.items():
            if verdict not in ("equal", "nothing to read", "needs chardet"):
                print("   ", verdict, name)
    print("broken")
    for (name, verdict), count in sorted(broken_counts.items()):
        print(f"    {name}: {count} {verdict}")


if __name__ == "__main__":
    main()
