"""The kinds of marks that a person switches on and off one by one. Pure; no Textual."""

from enum import StrEnum

from reader.model.article import EntityKind, QuoteKind


class MarkKind(StrEnum):
    """A kind of mark, as the settings write it."""

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
"""Words in quotation marks that are nobody's have no mark: they are no quotes."""

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
"""What people call them, in the order in which they are offered."""
