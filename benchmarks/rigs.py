"""What the terminal benchmarks share: libraries and feeds to measure on, and the programs with their environments.

`harness` is a folder with a harness.py that drives a program on a pty: its class Term has wait_for, latency, repeat,
rss. Everything is made below a scratch folder once and used again.
"""

import importlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
from contextlib import closing
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.annotating.version import VERSION

_NEWSBOAT_CONFIG = """auto-reload no
confirm-exit no
bind-key j down
bind-key k up
bind-key J next
"""

HERE = Path(__file__).resolve().parent

# Animations off, as the figures say; compiled bytecode, as a person has it.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def load_harness(folder: str) -> ModuleType:
    """The harness module out of its folder."""
    sys.path.insert(0, folder)
    return importlib.import_module("harness")


def broadsheet() -> str:
    """The command of the environment that runs the benchmark, so that both are the same Python."""
    return str(Path(sys.executable).with_name("broadsheet"))


class Rig:
    """Home folders with a library, and newsboat's with a feed, of `count` articles of `words` words each."""

    def __init__(self, scratch: Path, count: int, words: int = 150) -> None:
        self.count, self.words = count, words
        self.home = scratch / f"{count}x{words}"

    def reader(self, annotator: int = VERSION) -> tuple[list[str], dict[str, str]]:
        """Command and environment of the reader on its library, annotated by that version of the annotator."""
        library = self.home / "data" / "broadsheet" / "library.db"
        if not library.exists():
            library.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(
                [sys.executable, HERE / "make_library.py", library, str(self.count), "--words", str(self.words)],
                check=True,
            )
        with closing(sqlite3.connect(library)) as connection, connection:
            connection.execute("DELETE FROM state WHERE key != 'sources'")  # where the run before left off
            connection.execute("UPDATE article SET place = 0 WHERE place > 0")
            connection.execute("UPDATE article SET is_read = 0 WHERE is_read = 1")
            connection.execute("UPDATE version SET annotator = ? WHERE annotator != ?", (annotator, annotator))
        folders = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
        return [broadsheet()], {name: str(self.home / folder) for name, folder in folders.items()}

    def newsboat(self) -> list[str]:
        """newsboat's command on a feed of the same articles, its cache filled."""
        feed, urls, cache = self.home / "feed.xml", self.home / "urls", self.home / "cache.db"
        command = ["newsboat", "-u", str(urls), "-c", str(cache), "-C", str(self.home / "config-newsboat")]
        if not cache.exists():
            self.home.mkdir(parents=True, exist_ok=True)
            feed.write_text(self._feed(), "utf-8")
            urls.write_text(f"file://{feed}\n", "utf-8")
            (self.home / "config-newsboat").write_text(_NEWSBOAT_CONFIG, "utf-8")
            subprocess.run([*command, "-x", "reload"], check=True, capture_output=True)
        return command

    def _feed(self) -> str:
        from make_library import make_article

        items = []
        for number in range(self.count):
            article, _ = make_article(number, self.words)
            body = "".join(f"<p>{escape(paragraph.text)}</p>" for paragraph in article.paragraphs)
            assert article.published is not None
            items.append(
                f"<item><title>{escape(article.headline or '')}</title><guid>{number}</guid><link>{article.url}</link>"
                f"<pubDate>{article.published:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"
                f"<description>{escape(body)}</description></item>"
            )
        head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Bench feed</title><link>http://127.0.0.1/</link>'
        return f"{head}<description>d</description>{''.join(items)}</channel></rss>"


def median(values: list[Any]) -> float:
    """The median of what is there, in the unit given."""
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else float("nan")


def newsboat_version() -> str:
    """Which newsboat is measured against; ends the benchmark if there is none."""
    if shutil.which("newsboat") is None:
        sys.exit("newsboat is not installed; on Debian: apt-get install newsboat")
    return subprocess.run(["newsboat", "-v"], capture_output=True, text=True).stdout.splitlines()[0]
