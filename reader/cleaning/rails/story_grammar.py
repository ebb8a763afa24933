"""Groups the lines of a rail into stories.

For each story a rail prints its title and some of: age, teaser, caption, usually in one order throughout: "title, age"
or "caption, age, title". The grouping is the cheapest division of the whole list into stories (a shortest path, Bellman
1957), so one irregular story does not shift all later ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

TITLE, AGE, TEASER, CAPTION = "title", "age", "teaser", "caption"

_FORMS = (
    (TITLE,),
    (TITLE, AGE),
    (AGE, TITLE),
    (TITLE, TEASER),
    (TITLE, TEASER, AGE),
    (TITLE, AGE, TEASER),
    (AGE, TITLE, TEASER),
    (CAPTION, TITLE),
    (CAPTION, TITLE, AGE),
    (CAPTION, TITLE, TEASER),
    (CAPTION, AGE, TITLE),
    (CAPTION, AGE, TITLE, TEASER),
    (TITLE, CAPTION),
)

_NO_AGE = 1.5
"""Cost of a story without an age in a list that has ages."""
_TEASER_BELOW_AGE = 0.2
"""Cost of "age, title, teaser": the line after a title is more often the caption of the next story."""
_OTHER_ORDER = 1.0
"""Cost of an age on the other side of the title than in the previous story."""


@dataclass(frozen=True, slots=True)
class RailLine:
    """A line of a rail: the cost of taking it for each part of a story. Missing parts are impossible."""

    costs: tuple[tuple[str, float], ...]


def _form_cost(costs: Sequence[dict[str, float]], start: int, form: tuple[str, ...]) -> float | None:
    """Return the cost of taking the lines from `start` on as a story of a form, None if impossible."""
    total = 0.0
    for index, part in enumerate(form, start):
        cost = costs[index].get(part)
        if cost is None:
            return None
        total += cost
    return total


def divide_into_stories(lines: Sequence[RailLine]) -> list[tuple[str, ...]]:
    """Return the parts of each story in order; together they cover every line. [] if no division is possible."""
    costs = [dict(line.costs) for line in lines]
    has_ages = any(AGE in cost for cost in costs)
    # best[i][side]: cheapest division of the first i lines whose last story has its age on that side,
    # as (cost, form, start, side of the story before)
    best: list[dict[int, tuple[float, tuple[str, ...], int, int]]] = [{0: (0.0, (), -1, 0)}]
    for end in range(1, len(lines) + 1):
        options: dict[int, tuple[float, tuple[str, ...], int, int]] = {}
        for form in _FORMS:
            start = end - len(form)
            if start < 0 or not best[start]:
                continue
            own = _form_cost(costs, start, form)
            if own is None:
                continue
            side = _AGE_SIDES[form]
            for before, (cost, _, _, _) in best[start].items():
                total = cost + own
                total += _NO_AGE if has_ages and not side else 0.0
                total += _TEASER_BELOW_AGE if form[-3:] == (AGE, TITLE, TEASER) else 0.0
                total += _OTHER_ORDER if side and before and side != before else 0.0
                last_side = side or before
                if last_side not in options or total < options[last_side][0]:
                    options[last_side] = (total, form, start, before)
        best.append(options)
    return _walk_back(best)


def _walk_back(best: list[dict[int, tuple[float, tuple[str, ...], int, int]]]) -> list[tuple[str, ...]]:
    if not best[-1]:
        return []
    stories: list[tuple[str, ...]] = []
    end = len(best) - 1
    side = min(best[-1], key=lambda option: best[-1][option][0])
    while end > 0:
        _, form, start, before = best[end][side]
        stories.append(form)
        end, side = start, before
    return stories[::-1]


def _age_side(form: tuple[str, ...]) -> int:
    """Return 1 if the age comes after the title, -1 if before, 0 if there is none."""
    if AGE not in form:
        return 0
    return 1 if form.index(AGE) > form.index(TITLE) else -1


_AGE_SIDES = {form: _age_side(form) for form in _FORMS}
