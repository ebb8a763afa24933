"""Words that are reported without quotation marks: as words of a sentence, and as a span of the text."""

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


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """Words that a verb reports, as the places of the first and behind the last, and the place of the verb; `owned`
    where the verb has a subject that says them.
    """

    first: int
    after: int
    verb: int
    owned: bool = True
