"""Makes a name an organisation if the text speaks of shares in it: "Shares in Bluewater Moorings fell"."""

from collections.abc import Sequence

from reader.annotating.ner.known_names import known_names
from reader.annotating.ner.second_pass import Name


def apply_share_issuers(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names of a document, with places that it mentions shares in as organisations at all their mentions.

    Cities, countries and other known places stay places. Takes time linear in the names.
    """
    issuers = {_text(words, name) for name in names if name.kind == "LOC" and _follows_shares(words, name)}
    issuers = {text for text in issuers if not known_names().is_place(text)}
    return [name._replace(kind="ORG") if issuers and _text(words, name) in issuers else name for name in names]


def _follows_shares(words: Sequence[str], name: Name) -> bool:
    before = words[max(0, name.first - 2) : name.first]
    return len(before) == 2 and before[0] in ("shares", "Shares") and before[1] in ("in", "of")


def _text(words: Sequence[str], name: Name) -> str:
    return " ".join(words[name.first : name.end])
