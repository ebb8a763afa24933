"""Finds from whose view a clause is told: "to Smith, it is “…”", "because for her, …"."""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.speakers.patterns import Clause, Pattern

_HOLDING = frozenset(["to", "for"])
_OBJECTS = frozenset("him her them me us".split())
_BEFORE = pos.SCONJ + pos.CCONJ + pos.THAT + ","


def find_viewpoint(tagged: TaggedParagraph, start: int, index: int) -> Clause | None:
    """The person or organisation set off by a comma after the preposition at an index, where that opens the sentence
    from `start` or a clause in it.
    """
    opens = index == start or tagged.tags[index - 1] in _BEFORE
    if not opens or tagged.words[index].text.lower() not in _HOLDING or tagged.tags[index + 2 : index + 3] != ",":
        return None
    tag = tagged.tags[index + 1]
    if tag not in pos.PERSON_OR_ORG and tagged.words[index + 1].text.lower() not in _OBJECTS:
        return None
    return Clause(Pattern.ACCORDING, Phrase(index + 1, index + 2, tag), None)
