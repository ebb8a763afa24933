"""How far adding many pages is, how fast it goes and how long it will take."""

from time import monotonic

from reader.bulk_ingest.source_scanner import SourceScanner


class Eta:
    """Counts the pages of a finder; as a string: "120 of 10,000 pages, 38 a second, 4 min left"."""

    def __init__(self, finder: SourceScanner) -> None:
        self._finder = finder
        self.total, self._size = finder.amount()
        self._began = monotonic()
        self.done = self._worked = 0

    def count(self, was_passed_over: bool) -> None:
        """One more page is done."""
        self.done += 1
        self._worked += not was_passed_over

    def __str__(self) -> str:
        share = self._finder.place / self._size if self._size else 1.0
        pages = f"{self.done:,} of {self.total:,} pages" if self.total else f"{self.done:,} pages, {share:.0%}"
        seconds = monotonic() - self._began
        worked = self._finder.place - self._finder.passed
        if self._worked < 2 or not worked:
            return pages
        left = seconds * (self._size - self._finder.place) / worked
        return f"{pages}, {self._worked / seconds:.0f} a second, {duration_text(left)} left"

    def lasted(self) -> str:
        """How long it took: " in 4 min, 38 a second"."""
        seconds = monotonic() - self._began
        return f" in {duration_text(seconds)}, {self._worked / seconds:.0f} a second" if self._worked > 1 else ""


def duration_text(seconds: float) -> str:
    """A time for people: "40 s", "4 min", "2 h 10 min"."""
    if seconds < 99.5:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
