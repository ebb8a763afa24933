"""The progress of adding many pages: how many are done, how fast, and how long the rest will take."""

from time import monotonic

from reader.bulk_ingest.source_scanner import SourceScanner


class Eta:
    """Counts the pages of a scanner. As a string: "120 of 10,000 pages, 38 a second, 4 min left"."""

    def __init__(self, scanner: SourceScanner) -> None:
        self._scanner = scanner
        self.total, self._size = scanner.amount()
        self._began = monotonic()
        self.done = self._processed = 0

    def count(self, was_skipped: bool) -> None:
        """Count one more page."""
        self.done += 1
        self._processed += not was_skipped

    def __str__(self) -> str:
        share = self._scanner.bytes_read / self._size if self._size else 1.0
        pages = f"{self.done:,} of {self.total:,} pages" if self.total else f"{self.done:,} pages, {share:.0%}"
        seconds = monotonic() - self._began
        processed = self._scanner.bytes_read - self._scanner.bytes_skipped
        if self._processed < 2 or not processed:
            return pages
        left = seconds * (self._size - self._scanner.bytes_read) / processed
        return f"{pages}, {self._processed / seconds:.0f} a second, {duration_text(left)} left"

    def lasted(self) -> str:
        """The time that it took, as the end of a sentence: " in 4 min, 38 a second"."""
        seconds = monotonic() - self._began
        return f" in {duration_text(seconds)}, {self._processed / seconds:.0f} a second" if self._processed > 1 else ""


def duration_text(seconds: float) -> str:
    """A duration for people: "40 s", "4 min", "2 h 10 min"."""
    if seconds < 99.5:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
