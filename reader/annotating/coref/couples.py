"""Finds couples that share one surname: in "Anna and Karl Lindt", Anna is Anna Lindt."""

from collections.abc import Sequence

from reader.annotating.coref.first_names import gender_of_first_name

_JOINS = (" and ", " & ")


def couple_names(text: str, people: Sequence[tuple[int, int, str]]) -> dict[int, str]:
    """The number of a mention that is the first name of a couple -> that name with the surname.

    `people` are the mentions of people in order, each a start, an end and its words. A first name that the text gives
    to somebody of another surname is left alone. Takes time linear in the mentions.
    """
    given: dict[str, set[str]] = {}
    surnames: set[str] = set()
    for _, _, words in people:
        parts = words.split()
        if len(parts) > 1:
            given.setdefault(parts[0], set()).add(parts[-1])
            surnames.add(parts[-1])
    found: dict[int, str] = {}
    for number, ((_, end, words), (start, _, partner)) in enumerate(zip(people, people[1:], strict=False)):
        if " " in words or " " not in partner or text[end:start] not in _JOINS:
            continue
        surname = partner.split()[-1]
        if gender_of_first_name(words) and words not in surnames and given.get(words, {surname}) == {surname}:
            found[number] = f"{words} {surname}"
    return found
