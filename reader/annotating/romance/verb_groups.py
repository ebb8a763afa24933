"""Finds where a verb begins in its clause, with its auxiliaries, adverbs and pronouns, by the tags of its paragraph."""

from reader.annotating.grammar import pos_tags as pos

_PARTS = pos.AUX + pos.ADV + pos.PRON_OBJ + pos.PRON_REFL


def before_verb_parts(tags: str, index: int, start: int) -> int:
    """The index of the first of the auxiliaries, adverbs and pronouns right before an index, not before `start`."""
    while index > start and (tags[index - 1] in _PARTS or is_reflexive(tags, index - 1) or _is_object(tags, index - 1)):
        index -= 1
    return index


def group_start(tags: str, verb: int, start: int) -> int:
    """The index of the first word of a verb, past a pronoun behind its auxiliary: "a-t-il encore dit"."""
    index = before_verb_parts(tags, verb, start)
    return before_verb_parts(tags, index - 1, start) if has_inner_subject(tags, index) else index


def has_inner_subject(tags: str, index: int) -> bool:
    """Whether a pronoun between an auxiliary and the rest of its verb stands right before an index."""
    return index > 1 and tags[index - 1] == pos.PRON_SUBJ and tags[index - 2] in pos.AUX + pos.BE


def is_reflexive(tags: str, auxiliary: int) -> bool:
    """Whether a form of "to be" makes the past of a reflexive verb: "s'est exclamé", "si è detto"."""
    return tags[auxiliary - 1 : auxiliary + 1] == pos.PRON_REFL + pos.BE


def _is_object(tags: str, index: int) -> bool:
    """Whether what looks like an article is a pronoun before its verb: "l'avait appelé"."""
    return tags[index] == pos.DET and tags[index + 1 : index + 2] in (pos.AUX, pos.SAY)
