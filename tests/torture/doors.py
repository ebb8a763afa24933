"""The doors by which strange data comes in, each from the bytes to what a person would see of them."""

import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from reader.base.errors import InternalError, ReaderError, bug_message
from reader.base.settings import load_settings
from reader.commands.search_table import find, hits_table
from reader.exporting.exporting import exported
from reader.exporting.rendering import ENDINGS, render
from reader.importing.importing import import_path
from reader.library.library import Library
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedStore, Visit
from reader.library.transfer.left_out import Accepted
from reader.library.transfer.records import ArticleRecords
from reader.pages.feeds import parse_feed
from reader.pages.files import read_stream
from reader.pages.opml import read_opml, write_opml
from reader.pipeline import sample_pages, store
from reader.searching.query import parse_query
from reader.subscriptions.feed_visits import sort_times
from reader.subscriptions.refreshing import EntryResult, ingest_waiting
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import lay_out

_NOW = 1_780_000_000
_WIDTH = 72
_ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]")
"""Controls but for line ends (ECMA-48), bidi controls (UAX #9), lone surrogates, tags (UTS #51)."""
_IN_MEMORY = Path(":memory:")
_BUG = bug_message("", AssertionError())[: -len("(AssertionError).")].strip()
"""The words of a sentence that owns up to a bug."""


class Doors:
    """The doors to one library, in memory. Each way in takes data, and yields every text that a person would see of it;
    it may raise a ReaderError, whose sentence they would read.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is where a door may write the file that it reads."""
        self._folder, self._feeds = folder, 0
        self._library = Library(_IN_MEMORY)
        store(self._library, read_stream(BytesIO(_pages()[0])))

    def __enter__(self) -> "Doors":
        return self

    def __exit__(self, *_: object) -> None:
        self._library.close()

    def texts_behind(self, door: str, data: bytes) -> Iterator[str]:
        """Every text that a person would see of data that comes in by a door. Raises what no person should meet."""
        try:
            for text in _WAYS_IN[door](self, data):
                assert _BUG not in text, text
                yield text
        except InternalError:
            raise
        except ReaderError as error:
            yield str(error)

    def page(self, data: bytes) -> Iterator[str]:
        """A page in a file, HTML or text, is added."""
        added = store(self._library, read_stream(BytesIO(data)))
        yield added.headline
        yield from self._shown(added.article_id)

    def feed(self, data: bytes) -> Iterator[str]:
        """A feed brings its entries."""
        self._feeds += 1
        feed = parse_feed(data, f"https://feed{self._feeds}.example/news.xml")
        yield feed.title
        feeds = FeedStore(self._library)
        feed_id, _ = feeds.subscribe(feed.url)
        feeds.set_full_text(feed_id, False)
        dates = [int(entry.published.timestamp()) if entry.published else None for entry in feed.entries]
        entries = [
            NewEntry(key, title, url, date, author, html, sort_at, attachments)
            for (key, title, url, _, author, html, _, attachments, _), date, sort_at in zip(
                feed.entries, dates, sort_times(dates, _NOW), strict=True
            )
        ]
        feeds.visited(feed_id, Visit(feed.url, feed.title, feed.site, None, None, None, _NOW), entries)
        for result in ingest_waiting(self._library, [feed_id], is_offline=True):
            assert isinstance(result, EntryResult)
            yield from (result.headline, result.error or "")
            yield from self._shown(result.article_id)
        feeds.unsubscribe(feed_id)

    def list_of_feeds(self, data: bytes) -> Iterator[str]:
        """The feeds of another reader, as OPML, are read, written and read again."""
        subscriptions = read_opml(data)
        for one in subscriptions:
            yield from (one.url, one.title or "", one.folder or "")
        assert len(read_opml(write_opml(subscriptions))) == len(subscriptions)

    def import_(self, data: bytes) -> Iterator[str]:
        """Articles or addresses of another reader, or of our own export, are imported."""
        path = self._folder / "import"
        path.write_bytes(data)
        records = ArticleRecords(self._library, Accepted(feeds=True, corrections=True))
        for result in import_path(self._library, path, records):
            yield from (result.name, result.reason, result.url)
            yield from self._shown(result.article_id)

    def query(self, data: bytes) -> Iterator[str]:
        """A query is typed."""
        query = parse_query(data.decode("utf-8", "replace"))
        yield hits_table(list(find(self._library, query, 20)), _WIDTH)

    def settings(self, data: bytes) -> Iterator[str]:
        """The file of settings is read."""
        path = self._folder / "settings.toml"
        path.write_bytes(data)
        loaded = load_settings(path, ("broadsheet-dark", "broadsheet-light"), ("star", "next_article"))
        yield from map(str, loaded.mistakes)

    def _shown(self, article_id: int | None) -> Iterator[str]:
        """What the list, the open article and its files show of an article."""
        if article_id is None:
            return
        row, opened = self._library.row(article_id), self._library.open_article(article_id)
        record = ArticleRecords(self._library).record(article_id)
        assert row and opened and record
        yield from (row.headline, row.publisher or "")
        document = document_of(opened.article, 1)
        lay_out(document, _WIDTH)
        yield document.text
        yield from (render(exported(record), form) for form in ENDINGS)


def unsafe_texts(texts: Iterable[str]) -> list[str]:
    """What those texts hold that a terminal would obey, or that reads otherwise than it is stored; each with some of
    the text around it.
    """
    return [text[max(0, found.start() - 40) : found.end() + 40] for text in texts if (found := _ACTS.search(text))]


_WAYS_IN: dict[str, Callable[[Doors, bytes], Iterator[str]]] = {
    "page": Doors.page,
    "feed": Doors.feed,
    "list of feeds": Doors.list_of_feeds,
    "import": Doors.import_,
    "query": Doors.query,
    "settings": Doors.settings,
}


# -- whole examples


def _pages() -> list[bytes]:
    return [path.read_bytes() for path in sample_pages()]


def _feeds() -> list[bytes]:
    numbers = range(1, 4)
    rss = [
        f"<item><title>Tide {number}</title><link>/tide/{number}</link><guid>{number}</guid>"
        f"<pubDate>Mon, {number:02} Mar 2026 10:00:00 GMT</pubDate><description>{_PROSE}</description></item>"
        for number in numbers
    ]
    atom = [
        f'<entry><id>tag:{number}</id><title type="html">Quay &lt;b&gt;{number}&lt;/b&gt;</title>'
        f'<link href="/quay/{number}"/><updated>2026-03-0{number}T10:00:00Z</updated>'
        f'<content type="html">{_PROSE}</content></entry>'
        for number in numbers
    ]
    items = [
        {"id": str(number), "title": "Weir", "content_html": _HTML, "url": f"/weir/{number}"} for number in numbers
    ]
    texts = [
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Tides</title>{"".join(rss)}</channel></rss>',
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Quays</title>{"".join(atom)}</feed>',
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Weirs", "items": items}),
    ]
    return [text.encode() for text in texts]


def _lists_of_feeds() -> list[bytes]:
    outlines = "".join(f'<outline text="Feed {n}" xmlUrl="https://feed.example/{n}" htmlUrl="/"/>' for n in range(5))
    return [f'<opml version="2.0"><body><outline text="News">{outlines}</outline></body></opml>'.encode()]


def _imports() -> list[bytes]:
    bookmarks = [{"url": f"https://bell.example/{n}", "title": "Bell", "tags": ["sea"], "content": _HTML} for n in "12"]
    own = _own_export()
    return [
        json.dumps(bookmarks).encode(),
        b"url,title,tags,time_added,status\nhttps://bell.example/1,Bell,sea|quay,1772445600,unread\n" * 2,
        b"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>"
        + b'<DT><A HREF="https://b.example/1" ADD_DATE="1772445600" TAGS="sea">Bell</A>' * 2,
        own,
        _zipped({"part_000000.csv": b"url,title\nhttps://bell.example/2,Bell\n", "articles.json": own}),
    ]


def _zipped(files: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return written.getvalue()


def _own_export() -> bytes:
    with Library(_IN_MEMORY) as library:
        added = store(library, read_stream(BytesIO(_pages()[0])))
        record = ArticleRecords(library).record(added.article_id)
        assert record is not None
        return render(exported(record), "json").encode()


def _queries() -> list[bytes]:
    return [b'said:"Mona Field" harbour -site:bell.example after:2026-01-01 in:later is:unread tag:sea OR "old clock"']


def _settings() -> list[bytes]:
    return [
        b'theme = "broadsheet-light"\nwidth = 72\nmarks = ["quotes"]\n[reading]\nmark_read = "open"\n[feeds]\n'
        b'refresh_minutes = 5\n[keys]\nstar = "X"\nnext_article = ["J", "ctrl+n"]\n[pipe]\ncount = "wc -w"\n'
    ]


_HTML = (
    "<p>The harbour office kept its ledger dry, and the clerk who carried it was thanked in June.</p>"
    "<p>“It was wet work,” said Mona Field, who has been the clerk since 1999.</p>" * 3
)
_PROSE = _HTML.replace("<", "&lt;").replace(">", "&gt;")

SEEDS: dict[str, Callable[[], Sequence[bytes]]] = {
    "page": _pages,
    "feed": _feeds,
    "list of feeds": _lists_of_feeds,
    "import": _imports,
    "query": _queries,
    "settings": _settings,
}
"""A door -> whole examples of what comes in there."""
