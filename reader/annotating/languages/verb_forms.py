"""The form in which a language's tables have their verbs of saying, and what makes it from stems and endings."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class VerbForms(NamedTuple):
    """The forms of verbs by what they may do in a sentence, all in lower case."""

    finite: frozenset[str]
    """Third persons of all tenses: "said"."""
    participles: frozenset[str]
    gerunds: frozenset[str]
    infinitives: frozenset[str]


class Stems(NamedTuple):
    """A verb as it is written in the tables: its infinitive, and the stems that change."""

    infinitive: str
    present: str
    past: str


def read_stems(verbs: str, ending: int) -> Iterator[Stems]:
    """Verbs separated by spaces, each as infinitive/present/past; a stem left out is the infinitive without its last
    `ending` letters.
    """
    for written in verbs.split():
        infinitive, *stems = written.split("/")
        present, past = [*stems, "", ""][:2]
        yield Stems(infinitive, present or infinitive[:-ending], past or infinitive[:-ending])


def with_endings(stem: str, endings: str) -> frozenset[str]:
    """A stem with each of the endings, which spaces separate."""
    return frozenset(stem + ending for ending in endings.split())


def all_forms(groups: Iterable[VerbForms]) -> VerbForms:
    """The forms of several groups of verbs together."""
    listed = list(groups)
    return VerbForms(*(frozenset().union(*(group[part] for group in listed)) for part in range(len(VerbForms._fields))))
