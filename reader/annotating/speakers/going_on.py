"""Whether whoever spoke last goes on in another quote of the same paragraph.

Indexes are those of words of the paragraph: `before` of the quote before, `index` of the one in question.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph

_POINTS_BACK = frozenset("it it’s it's that that’s that's this these those but and such".split())
_NOBODY = frozenset(
    pos.DETERMINERS
    + pos.PREPOSITIONS
    + pos.PRON
    + pos.BE
    + pos.ADV
    + pos.ADJ
    + pos.NOUN
    + pos.NOUN_POSS
    + pos.SCONJ
    + pos.CCONJ
    + pos.THAT
)
"""Tags of a comment that names nobody."""
_LONGEST_COMMENT = 9


def is_in_one_sentence(tagged: TaggedParagraph, before: int, index: int) -> bool:
    """Whether one sentence holds two quotes and a verb of saying between: “…,” said Lee, speaking of others, “…”."""
    return tagged.sentence_start(index) <= before and pos.SAY in tagged.tags[before:index]


def is_comment(tagged: TaggedParagraph, before: int, index: int) -> bool:
    """Whether the sentence of a quote comments on the one before and names nobody else: “…,” said Lee. It was “…”."""
    start = tagged.sentence_start(index)
    if not 0 < index - start <= _LONGEST_COMMENT or tagged.sentence_start(start - 1) > before:
        return False
    return tagged.words[start].text.lower() in _POINTS_BACK and _NOBODY.issuperset(tagged.tags[start:index])
