"""What a clause of saying tells: who speaks, and by which verb."""

from dataclasses import dataclass

from reader.annotating.grammar.tagged_paragraphs import Phrase


@dataclass(frozen=True, slots=True)
class SpeechClause:
    """Who is said to speak, as a phrase, and the index of the verb, or other word, that says so.

    `speaker` is None where the sentence has no subject; `verb` is None where no word says so.
    """

    speaker: Phrase | None
    verb: int | None
