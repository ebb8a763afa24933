"""Finds who signs a quote that is shown by itself: „Es ist kalt“ – Eva Lind, Ministerin."""

import re

from reader.annotating.german.phrases import GermanPhrases
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase

_VERBS = frozenset(pos.SAY + pos.VERB + pos.AUX + pos.BE)
_BEFORE_SIGNATURE = re.compile(r"\s*[–—―-]\s*(?=[^\W\d_a-z])")


def signature_of(phrases: GermanPhrases) -> Phrase | None:
    """The name behind a dash after the quote with which a paragraph begins, where nothing follows it but, behind a
    comma, what the person is.
    """
    if phrases.tags[:2] != pos.QUOTE + pos.DASH:
        return None
    name = phrases.phrase(2)
    if name is None or name.head not in pos.PERSON_OR_ORG:
        return None
    rest = phrases.tags[name.after :]
    return name if rest[:1] in ("", pos.COMMA, pos.STOP) and _VERBS.isdisjoint(rest) else None


def may_be_signed(text: str, end: int) -> bool:
    """Whether a dash and a word with a capital stand after a quote that ends at an offset."""
    return _BEFORE_SIGNATURE.match(text, end) is not None
