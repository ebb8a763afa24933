"""Tells names, terms and charges in quotation marks from speech by the words before them, in a language with tables."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_ELISION = re.compile(r"^(?:l|d|qu)[’']")
_LONGEST_NAME = 8
_LONGEST_LABEL = 2
"""The most words without a capital that a noun before them makes a label: "the “clean sea” campaign"."""
_LONGEST_CHARGE = 14
_REACH = 70
_STOPS = (":", ",", ";", ".", "!", "?", "")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a language that announce a name, a term or a charge in quotation marks; all in lower case."""

    named: frozenset[str] = frozenset()
    """Nouns for what has a name of its own: "opération", "programme"."""
    naming: frozenset[str] = frozenset()
    """Participles and words that give a name or keep a term at arm's length: "baptisé", "soi-disant"."""
    called: frozenset[str] = frozenset()
    """Participles that give a name to one of those nouns, and are verbs of saying elsewhere: "dit"."""
    charged: frozenset[str] = frozenset()
    """Words before a charge that a court or the police bring: "enquête", "poursuivi"."""
    charging: frozenset[str] = frozenset()
    """Prepositions between those and the charge: "pour"."""
    terms: frozenset[str] = frozenset()
    """Terms that are written in quotation marks whoever uses them: "gilets jaunes"."""

    def announces(self, before: str, inner: str, words: Sequence[str]) -> bool:
        """Whether the text before quotation marks, in its sentence, says that the words in them are no speech.

        `inner` is what stands in the marks, and `words` its words.
        """
        if " ".join(words).lower() in self.terms:
            return True
        if before.rstrip()[-1:] in _STOPS:
            return False
        last = [_ELISION.sub("", word) for word in _WORDS.findall(before[-_REACH:].lower())]
        if not last or len(words) > _LONGEST_CHARGE:
            return False
        if last[-1] in self.naming and len(words) <= _LONGEST_NAME:
            return True
        if last[-1] in self.called and not self.named.isdisjoint(last[-5:-1]):
            return True
        if last[-1] in self.charging and inner[0].islower() and not self.charged.isdisjoint(last[-8:]):
            return True
        is_name = inner[0].isupper() and len(words) <= _LONGEST_NAME or len(words) <= _LONGEST_LABEL
        return last[-1] in self.named and is_name and inner[-1] not in ",.!?"
