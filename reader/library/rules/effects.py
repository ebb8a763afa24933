"""What a rule changes of an article, each change with how it is made, undone and made again."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.rules.rule import Rule
from reader.library.stores.changes_in_steps import StepChange, hiding, saving_for_later, starring, tagging


class Effect(NamedTuple):
    """A change of an article: "star", "later", "read", "hide", or "tag" with the tag."""

    kind: str
    tag: str = ""


def effects_of(rule: Rule) -> list[Effect]:
    """What a rule changes of an article, hiding last: no list has it after that."""
    switches = {"star": rule.stars, "later": rule.saves_for_later, "read": rule.marks_read, "hide": rule.hides}
    return [*(Effect("tag", tag) for tag in rule.tags), *(Effect(kind) for kind, is_on in switches.items() if is_on)]


def change_of(effect: Effect) -> StepChange:
    """How an effect is made of articles, undone and made again."""
    match effect.kind:
        case "tag":
            return tagging(effect.tag)
        case "star":
            return starring(True)
        case "later":
            return saving_for_later(True)
        case "hide":
            return hiding(True)
        case _:
            return _MARKING_READ


def _mark_read(library: LibraryFile, ids: Sequence[int]) -> list[int]:
    return articles.set_just_read(library, ids, True)


_MARKING_READ = StepChange(_mark_read, lambda library, ids: articles.set_just_read(library, ids, False), _mark_read)
"""Mark articles as read, and not the others of their stories: these the rule may not match."""
