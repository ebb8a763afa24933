"""What is damaged in a library."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """The part of a library that is damaged; how it is repaired depends on that."""

    FILE = "file"
    """Pages of the file, its head or its schema: what can be read goes into a new file."""
    ROW = "row"
    """A row that is not what was written."""
    LOST_ROW = "lost row"
    STRAY_ROW = "stray row"
    """A row that nobody wrote, or that belongs to nothing."""
    TEXT = "text"
    """The content of a version of an article."""
    PAGE = "page"
    """The original page of a version."""
    INDEX = "index"
    """What SQLite keeps twice: the two differ."""
    LISTS = "lists"
    """Rows and counts of lists that follow from articles, tags and feeds."""
    WORDS = "words"
    """The indexes that search reads."""
    NAMES = "names"
    STORIES = "stories"


class Damage(NamedTuple):
    """One thing that is damaged, in words. `table` and `key` say which row it is, where it is one; `article_id` which
    article it belongs to, `name` what a person calls that, or the feed that it is.
    """

    part: Part
    what: str
    table: str | None = None
    key: int | str | None = None
    article_id: int | None = None
    name: str | None = None


@dataclass
class CheckReport:
    """What was looked at, and what of it is damaged."""

    looked_at: Counter[str] = field(default_factory=Counter)
    """How many things of each kind."""
    damages: list[Damage] = field(default_factory=list)
    is_full: bool = True
    added_checksums: int = 0
    """Rows of before that have got a checksum."""

    @property
    def needs_new_file(self) -> bool:
        """Whether the file itself is damaged, so that nothing in it can be mended."""
        return any(damage.part is Part.FILE for damage in self.damages)

    def add(
        self,
        part: Part,
        what: str,
        table: str | None = None,
        key: int | str | None = None,
        article_id: int | None = None,
    ) -> None:
        """Note a damage, each only once."""
        damage = Damage(part, what, table, key, article_id)
        if damage not in self.damages:
            self.damages.append(damage)
