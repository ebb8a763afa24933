"""The kinds of marks: what the settings call them, and that nothing that is found is of none."""

from reader.base.settings import DEFAULT_MARKS, MARKS
from reader.model.annotations import EntityKind, QuoteKind
from reader.ui.viewmodels.mark_kinds import MARK_NAMES, NAME_KINDS, QUOTE_KINDS, MarkKind


def test_the_settings_know_every_kind_by_its_name() -> None:
    assert tuple(kind.value for kind in MarkKind) == MARKS
    assert set(DEFAULT_MARKS) < set(MARKS)


def test_every_kind_is_offered_by_a_name_of_its_own() -> None:
    assert list(MARK_NAMES) == list(MarkKind)
    assert len(set(MARK_NAMES.values())) == len(MarkKind)


def test_every_name_and_every_quote_but_what_nobody_said_has_a_kind() -> None:
    assert set(NAME_KINDS) == set(EntityKind)
    assert set(QuoteKind) - set(QUOTE_KINDS) == {QuoteKind.SCARE}
    assert {*NAME_KINDS.values(), *QUOTE_KINDS.values()} == set(MarkKind)
