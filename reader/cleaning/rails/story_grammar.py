"""How the lines of a rail go together into stories.

A rail prints, for each story, its title and some of: an age, a teaser, a caption; in one order throughout, mostly:
"title, age", or "caption, age, title". Which lines belong together is found as the cheapest division of the whole
list into stories (a shortest path, Bellman 1957), so that one odd story does not shift all that follow.
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
"""Cost of "age, title, teaser": the line after a title is more often the caption of the story below."""
_OTHER_ORDER = 1.0
"""Cost of an age that stands on the other side of its title than in the story before."""


@dataclass(frozen=True, slots=True)
class RailLine:
    """A line of a rail: what it costs to take it for each part of a story. A part that is missing is impossible."""

    costs: tuple[tuple[str, float], ...]


def _form_cost(costs: Sequence[dict[str, float]], start: int, form: tuple[str, ...]) -> float | None:
    """What it costs to take the lines from `start` on for a story of that form, None if they cannot be one."""
    total = 0.0
    for index, part in enumerate(form, start):
        cost = costs[index].get(part)
        if cost is None:
            return None
        total += cost
    return total


def divide_into_stories(lines: Sequence[RailLine]) -> list[tuple[str, ...]]:
    """The parts of each story in order; together they cover every line. [] if the lines cannot be divided so."""
    costs = [dict(line.costs) for line in lines]
    has_ages = any(AGE in cost for cost in costs)
    # best[i][side]: the cheapest division of the first i lines whose last story has its age on that side
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
    """1 where the age stands after the title, -1 before it, 0 where there is none."""
    if AGE not in form:
        return 0
    return 1 if form.index(AGE) > form.index(TITLE) else -1


_AGE_SIDES = {form: _age_side(form) for form in _FORMS}
