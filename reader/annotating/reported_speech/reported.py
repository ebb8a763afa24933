"""Words that are reported without quotation marks: as words of a sentence, and as a span of the text."""

from dataclasses import dataclass

from reader.model.annotations import Span


@dataclass(frozen=True, slots=True)
class ReportedSpan:
    """Words that somebody is reported to have said, as a half-open span of code points.

    `cue` is the word that reports them; `inverted` if it stands before its subject; `owned` if it has a subject that
    says them.
    """

    start: int
    end: int
    cue: Span
    inverted: bool
    owned: bool = True


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """Words that a verb reports, as indexes in their sentence: the first word, the one after the last, the verb.

    `owned` if the verb has a subject that says them.
    """

    first: int
    after: int
    verb: int
    owned: bool = True
