"""Companies by their shares: "Shares in Bluewater Moorings fell" names no place."""

from collections.abc import Sequence

from reader.annotating.ner.known_names import known_names
from reader.annotating.ner.second_pass import Name


def apply_share_issuers(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names of an article, with those that it tells of shares in as organisations wherever they stand; cities and
    countries stay places. Takes time linear in the names.
    """
    issuers = {_text(words, name) for name in names if name.kind == "LOC" and _follows_shares(words, name)}
    issuers = {text for text in issuers if not known_names().is_place(text)}
    return [name._replace(kind="ORG") if issuers and _text(words, name) in issuers else name for name in names]


def _follows_shares(words: Sequence[str], name: Name) -> bool:
    before = words[max(0, name.first - 2) : name.first]
    return len(before) == 2 and before[0] in ("shares", "Shares") and before[1] in ("in", "of")


def _text(words: Sequence[str], name: Name) -> str:
    return " ".join(words[name.first : name.last])
