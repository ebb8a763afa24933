"""Corrections of marks as they lie in table `mark_correction`: whose words a quote is, what a name names."""

import sqlite3

from reader.model.annotations import Annotations, EntityKind
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

_KINDS = {kind.value: kind for kind in EntityKind}
_NO_NAME = "no name"
_SPEAKER, _NOBODY, _NO_QUOTE = "speaker", "nobody", "no quote"


def mark_corrections_of(connection: sqlite3.Connection, article_id: int) -> tuple[MarkCorrection, ...]:
    """The corrections of an article's marks, in the order in which they were made."""
    rows = connection.execute(
        "SELECT mark, words, occurrence, found, said, speaker FROM mark_correction WHERE article_id = ?"
        " ORDER BY number",
        (article_id,),
    )
    known = [mark_correction_from_row(*row) for row in rows]
    return tuple(one for one in known if one is not None)


def corrected_annotations(
    connection: sqlite3.Connection, article_id: int, text: str, annotations: Annotations
) -> Annotations:
    """An article's marks with the corrections that were made of them."""
    corrections = mark_corrections_of(connection, article_id)
    if not corrections:
        return annotations
    from reader.model.corrected_marks import apply_corrections

    return apply_corrections(text, annotations, corrections)


def mark_correction_to_row(one: MarkCorrection) -> tuple[str, str, int | None, str | None, str, str | None]:
    """A correction as a row: mark, words, occurrence, found, said, speaker."""
    mark, words, occurrence, found = one.target
    if isinstance(one, NameCorrection):
        return mark, words, occurrence, found, one.kind or _NO_NAME, None
    said = _NO_QUOTE if not one.is_quote else _NOBODY if one.speaker is None else _SPEAKER
    return mark, words, occurrence, None, said, one.speaker


def mark_correction_from_row(
    mark: str, words: str, occurrence: int | None, found: str | None, said: str, speaker: str | None
) -> MarkCorrection | None:
    """A correction from its row; None for a kind of correction that only a newer Broadsheet knows."""
    if mark == "quote" and occurrence is not None and said in (_SPEAKER, _NOBODY, _NO_QUOTE):
        return QuoteCorrection(words, occurrence, speaker, said != _NO_QUOTE)
    is_known = mark == "name" and said in (_NO_NAME, *_KINDS) and found in (None, *_KINDS)
    return NameCorrection(words, occurrence, _KINDS.get(said), _KINDS[found] if found else None) if is_known else None
