"""Takes the genitive "s" off names: "Trumps" is Trump, "Israels" Israel."""

from collections.abc import Callable, Sequence

from reader.annotating.coref.canonical_names import Named

LANGUAGES = frozenset({"de", "nl", "sv", "no", "da"})
"""Languages whose names have such a genitive, without an apostrophe."""


def without_genitives(named: Sequence[Named], is_known: Callable[[str], bool]) -> list[Named]:
    """The mentions, with the words of a genitive as those of its nominative.

    That is where another mention ends with the nominative, or where `is_known` says that it is a name and the genitive
    none; but not if a full name and a surname alone end with it: "Naomi Halas", "Halas". Takes time linear in the
    mentions.
    """
    ends = {words.rpartition(" ")[2] for _, _, words, _ in named}
    full = {words.rpartition(" ")[2] for _, _, words, _ in named if " " in words}
    full.intersection_update(words for _, _, words, _ in named)
    found = []
    for start, end, words, kind in named:
        last = words.rpartition(" ")[2]
        stem = last[:-1]
        known = last not in full and is_known(stem) and not is_known(last)
        if last.endswith(("s", "’", "'")) and len(stem) > 2 and (stem in ends or known):
            words = words[: len(words) - len(last)] + stem
        found.append((start, end, words, kind))
    return found
