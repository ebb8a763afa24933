"""What one report of indirect speech is."""

from dataclasses import dataclass

from reader.model.article import Span


@dataclass(frozen=True, slots=True)
class ReportedSpan:
    """Words that somebody is reported to have said; `cue` is the word that reports them, `inverted` where it stands
    before its subject; `owned` where it has a subject that says them.
    """

    start: int
    end: int
    cue: Span
    inverted: bool
    owned: bool = True
