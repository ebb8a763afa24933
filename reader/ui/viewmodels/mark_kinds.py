"""The kinds of marks, each of which can be switched on and off. Pure; no Textual."""

from enum import StrEnum

from reader.model.annotations import EntityKind, QuoteKind


class MarkKind(StrEnum):
    """A kind of marks, as the settings write it."""

    QUOTES = "quotes"
    INDIRECT = "indirect"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PLACES = "places"
    NATIONALITIES = "nationalities"
    DATES = "dates"


QUOTE_KINDS = {
    QuoteKind.DIRECT: MarkKind.QUOTES,
    QuoteKind.PARTIAL: MarkKind.QUOTES,
    QuoteKind.INDIRECT: MarkKind.INDIRECT,
}
"""Kinds of quotes that have marks. Words in quotation marks that nobody said have none: they are not quotes."""

NAME_KINDS = {
    EntityKind.PERSON: MarkKind.PEOPLE,
    EntityKind.ORGANISATION: MarkKind.ORGANISATIONS,
    EntityKind.PLACE: MarkKind.PLACES,
    EntityKind.NATIONALITY: MarkKind.NATIONALITIES,
    EntityKind.DATE: MarkKind.DATES,
}

MARK_NAMES = {
    MarkKind.QUOTES: "Quotes",
    MarkKind.INDIRECT: "Indirect speech",
    MarkKind.PEOPLE: "People",
    MarkKind.ORGANISATIONS: "Organisations",
    MarkKind.PLACES: "Places",
    MarkKind.NATIONALITIES: "Nationalities",
    MarkKind.DATES: "Dates",
}
"""Their names in the dialog, in its order."""
