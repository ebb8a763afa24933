"""Finds who is heard or quoted after a quote: “…,” Smith is quoted as saying; “…,” the paper quoted Smith as saying."""

from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.speakers.patterns import Clause, Pattern

_IS_HEARD_SAYING = tag_pattern("<AUX>?<BE><ADV>{0,2}<VERB|JUDGE><SCONJ>?(?P<verb><SAY_PART>)")
_AS_SAYING = tag_pattern("<SCONJ>(?P<verb><SAY_PART>)")
_QUOTING = frozenset("quoted quotes cited cites".split())


def find_heard_speaker(tagged: TaggedParagraph, index: int) -> Clause | None:
    """The clause at an index, right after a quote, in which somebody is heard or quoted; None where none is."""
    phrase = tagged.phrase_from(index)
    if phrase is None:
        return None
    if heard := _IS_HEARD_SAYING.match(tagged.tags, phrase.after):
        return Clause(Pattern.AFTER, phrase, heard.start("verb"))
    quoted = tagged.phrase_from(phrase.after + 1)
    if quoted is None or tagged.words[phrase.after].text not in _QUOTING:
        return None
    found = _AS_SAYING.match(tagged.tags, quoted.after)
    return Clause(Pattern.AFTER, quoted, found.start("verb")) if found else None
