"""Reads which nouns for people stand for which others: "letrado" for "abogado"."""

from collections.abc import Mapping


def stand_in_nouns(listed: str) -> Mapping[str, frozenset[str]]:
    """A noun -> the nouns that it stands for, from lines such as "magistrado togado: juez"."""
    found: dict[str, frozenset[str]] = {}
    for line in listed.splitlines():
        nouns, _, others = line.partition(":")
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | frozenset(others.split())
    return found
