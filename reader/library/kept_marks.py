"""What a person said of the marks of an article: whose words a quote is, what a name names."""

from collections.abc import Sequence

from reader.article import EntityKind
from reader.library.library import Library
from reader.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

_KINDS = {kind.value: kind for kind in EntityKind}
_NO_NAME = "no name"
_SPEAKER, _NOBODY, _NO_QUOTE = "speaker", "nobody", "no quote"


class KeptMarks:
    """The corrections of marks in a library. Every method may raise a LibraryError."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def corrections(self, article_id: int) -> tuple[MarkCorrection, ...]:
        """What was said of an article's marks, in the order in which it was."""
        rows = self._library.read(
            "SELECT mark, words, occurrence, found, said, speaker FROM mark_correction WHERE article_id = ?"
            " ORDER BY number",
            (article_id,),
        )
        known = (_from_row(*row) for row in rows)
        return tuple(one for one in known if one is not None)

    def correct(self, article_id: int, corrections: Sequence[MarkCorrection]) -> bool:
        """Keep these corrections in place of those there were. False where the article is gone."""
        with self._library.writing() as connection:
            if not self._library.read("SELECT 1 FROM article WHERE id = ?", (article_id,)):
                return False
            connection.execute("DELETE FROM mark_correction WHERE article_id = ?", (article_id,))
            connection.executemany(
                "INSERT INTO mark_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [(article_id, number, *_to_row(one)) for number, one in enumerate(corrections)],
            )
        return True


def _to_row(one: MarkCorrection) -> tuple[str, str, int | None, str | None, str, str | None]:
    mark, words, occurrence, found = one.target
    if isinstance(one, NameCorrection):
        return mark, words, occurrence, found, one.kind or _NO_NAME, None
    said = _NO_QUOTE if not one.is_quote else _NOBODY if one.speaker is None else _SPEAKER
    return mark, words, occurrence, None, said, one.speaker


def _from_row(
    mark: str, words: str, occurrence: int | None, found: str | None, said: str, speaker: str | None
) -> MarkCorrection | None:
    """A correction; None for what only a newer reader knows."""
    if mark == "quote" and occurrence is not None and said in (_SPEAKER, _NOBODY, _NO_QUOTE):
        return QuoteCorrection(words, occurrence, speaker, said != _NO_QUOTE)
    is_known = mark == "name" and said in (_NO_NAME, *_KINDS) and found in (None, *_KINDS)
    return NameCorrection(words, occurrence, _KINDS.get(said), _KINDS[found] if found else None) if is_known else None
