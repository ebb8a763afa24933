"""How long it takes to refresh feeds, beside newsboat: from a server on this machine, first all new, then nothing new.

    python benchmarks/feeds.py SCRATCH [--feeds 500] [--entries 50] [--delay MS] [--articles 200]

Both store each entry with its whole text unchanged. newsboat turns it into something to read when it is opened, we do
so after all are fetched, which is measured separately, on `--articles` of them. Whole processes are timed, from start
to end, the best of `--runs`; CPU seconds are theirs alone, without the server's. newsboat asks with sixteen threads.
"""

import argparse
import asyncio
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from rigs import newsboat_version

_VISIT = """
import sys
from pathlib import Path
from reader.subscriptions.feed_visits import visit_feeds
from reader.library.stores.feeds import FeedStore
from reader.library.library import Library
with Library(Path(sys.argv[1])) as library:
    visited = list(visit_feeds(library, FeedStore(library).feeds(), lambda: False))
print(sum(one.new for one in visited), sum(one.error is not None for one in visited))
"""
_TAKE = """
import sys
from itertools import islice
from pathlib import Path
from reader.library.library import Library
from reader.subscriptions.refreshing import ingest_waiting
with Library(Path(sys.argv[1])) as library:
    print(sum(1 for _ in islice(ingest_waiting(library), int(sys.argv[2]))), 0)
"""
_SENTENCE = "The ferry to {} was late again on day {}, and “nobody had told the harbour,” said Ida Holm of Quay {}."


class Cost(NamedTuple):
    """Seconds of one process, and what it printed."""

    wall: float
    cpu: float
    printed: str


def feed_text(number: int, entries: int) -> bytes:
    """An RSS feed whose entries have some 240 words each."""
    items = []
    for one in range(entries):
        text = "".join(f"<p>{_SENTENCE.format(number, day, one)}</p>" for day in range(12))
        items.append(
            f"<item><title>Ferry {number} is late, part {one}</title><guid>g{number}-{one}</guid>"
            f"<link>http://127.0.0.1/{number}/{one}</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>"
            f"<description><![CDATA[{text}]]></description></item>"
        )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    about = f"<title>Feed {number}</title><link>http://127.0.0.1/</link><description>d</description>"
    return f"{head}{about}{''.join(items)}</channel></rss>".encode()


def serve(feeds: int, entries: int, delay: float, port: "multiprocessing.Queue[int]") -> None:
    """Answer for /NUMBER with a feed, or that it has not changed."""
    bodies = [feed_text(number, entries) for number in range(feeds)]

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                number = int(head.split(" ", 2)[1].strip("/"))
                await asyncio.sleep(delay)
                if f'if-none-match: "{number}"' in head:
                    writer.write(f'HTTP/1.1 304 Not Modified\r\nETag: "{number}"\r\n\r\n'.encode())
                else:
                    body = bodies[number]
                    about = f'Content-Type: application/rss+xml\r\nETag: "{number}"\r\nContent-Length: {len(body)}'
                    writer.write(f"HTTP/1.1 200 OK\r\n{about}\r\n\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def listen() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(listen())


def timed(command: list[str]) -> Cost:
    """Run a process to its end."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, done.stdout.strip())


def refresh_twice(command: list[str]) -> tuple[Cost, Cost]:
    """A first refresh, and one with nothing new."""
    return timed(command), timed(command)


def measure(folder: Path, addresses: list[str], articles: int) -> dict[str, Cost]:
    """All that is measured, once, in an empty folder."""
    urls, library = folder / "urls", folder / "library.db"
    urls.write_text("\n".join(addresses) + "\n", "utf-8")
    (folder / "config").write_text("reload-threads 16\n", "utf-8")
    newsboat = ["newsboat", "-u", str(urls), "-c", str(folder / "cache.db"), "-C", str(folder / "config")]
    python = [sys.executable, "-m", "reader", "--library", str(library), "feeds", "--import", str(urls)]
    subprocess.run(python, check=True, capture_output=True)
    first, second = refresh_twice([sys.executable, "-c", _VISIT, str(library)])
    other_first, other_second = refresh_twice([*newsboat, "-x", "reload"])
    taken = timed([sys.executable, "-c", _TAKE, str(library), str(articles)])
    return {"first": first, "second": second, "newsboat first": other_first, "newsboat second": other_second,
            "articles": taken}  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--feeds", type=int, default=500)
    parser.add_argument("--entries", type=int, default=50)
    parser.add_argument("--delay", type=float, default=0.0, help="milliseconds before each answer")
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(newsboat_version())
    os.environ["NO_PROXY"] = "*"
    port: multiprocessing.Queue[int] = multiprocessing.Queue()
    server = multiprocessing.Process(
        target=serve, args=(options.feeds, options.entries, options.delay / 1000, port), daemon=True
    )
    server.start()
    base = f"http://127.0.0.1:{port.get()}"
    addresses = [f"{base}/{number}" for number in range(options.feeds)]
    options.scratch.mkdir(parents=True, exist_ok=True)
    runs = []
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
            runs.append(measure(Path(folder), addresses, options.articles))
    server.terminate()
    best = {name: min((run[name] for run in runs), key=lambda cost: cost.cpu) for name in runs[0]}
    for name in ("first", "second"):
        ours, theirs = best[name], best[f"newsboat {name}"]
        print(f"{name} refresh: {ours.wall:.2f} s, CPU {ours.cpu:.2f} ({ours.printed} new, failed); newsboat "
              f"{theirs.wall:.2f} s, CPU {theirs.cpu:.2f}; CPU {ours.cpu / theirs.cpu:.2f} of it")  # fmt: skip
    taken = best["articles"]
    count = int(taken.printed.split()[0])
    print(
        f"{count} articles cleaned, annotated and stored: {taken.cpu / count * 1000:.0f} ms of CPU each, start included"
    )


if __name__ == "__main__":
    main()
