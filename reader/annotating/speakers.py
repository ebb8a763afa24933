"""Whose words a quote is, by ordered patterns: what stands right behind it, before it, and around it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.annotating.actors import Actor, Actors, Rank
from reader.annotating.marks import Marked
from reader.annotating.sentences import Layout, Word
from reader.annotating.words import DEFINITE_BODIES, FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.article import Entity, EntityKind, Span, Speaker

_REACH_BEHIND = 160
"""Characters behind a quote in which its verb of saying stands."""
_NEAR_VERB = 24
"""Characters between quote and verb in “…,” quietly said Smith."""
_NEAR_SUBJECT = 25
"""Characters between a verb and a subject that is no person, beyond which a person before it is likelier."""
_REACH_TO_SUBJECT = 140
_LABEL = re.compile(r"([A-Z][\w.’' -]{1,40}):\s*$")
_AUXILIARIES = frozenset("a ont avait avaient ha hanno".split())
""" “…,” a déclaré Smith: French and Italian tell in the perfect."""
_OBJECT_VERBS = frozenset("told tell tells asked ask asks telling asking".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker as far as it is known, and the verb that says so."""

    actor: Actor
    cue: Word | None


class Attributor:
    """Finds the speakers of the quotes of one text, in order, remembering who spoke last."""

    def __init__(self, layout: Layout, actors: Actors, entities: Sequence[Entity], marked: Sequence[Marked]) -> None:
        self._text = layout.text
        self._layout = layout
        self._actors = actors
        self._marked = marked
        self._people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        self._bodies = [entity for entity in entities if entity.kind is EntityKind.ORGANISATION]
        self._bounds = _frame(layout, marked)
        self._last: tuple[int, Attribution, str] | None = None
        """The quote attributed last: its number, its attribution, its speaker's name."""
        self._genders: dict[str, str] = {}

    def attribute(self, number: int) -> tuple[Speaker | None, Span | None]:
        """The speaker of a quote and the verb that says so, each None where the text does not make it plain."""
        found = self._by_pattern(number)
        if found is None:
            return None, None
        cue = Span(found.cue.start, found.cue.end) if found.cue else None
        name = self._name_of(found.actor, number)
        if name is None:
            return None, cue
        self._last = (number, found, name)
        return Speaker(found.actor.start, found.actor.end, name), cue

    def _by_pattern(self, number: int) -> Attribution | None:
        return (
            self._labelled(number)
            or self._behind(number)
            or self._before(number)
            or self._announced(number)
            or self._continued(number)
            or self._in_next_sentence(number)
            or self._in_sentence_before(number)
            or self._framed(number)
        )

    # -- patterns

    def _labelled(self, number: int) -> Attribution | None:
        """ "MARIA LOPEZ: “…” at the start of a paragraph."""
        quote = self._marked[number]
        start, _ = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        label = _LABEL.fullmatch(self._text[start : quote.start]) if quote.start - start < 45 else None
        if label is None:
            return None
        known = [
            actor for actor in self._actors.actors_in(start, quote.start) if actor.rank in (Rank.PERSON, Rank.BODY)
        ]
        if known and not self._actors.verbs_in(start, quote.start):
            return Attribution(known[-1], None)
        return None

    def _behind(self, number: int) -> Attribution | None:
        """ "…,” said Smith / Smith said / according to Smith: in the clause that follows."""
        quote = self._marked[number]
        if not quote.closed:
            return None
        start, end = quote.end, self._clause_end(number)
        if not self._attribution_may_follow(quote):
            return None
        verbs = self._actors.verbs_in(start, min(end, start + _REACH_BEHIND))
        if not verbs:
            return None
        verb = verbs[0]
        left = [actor for actor in self._actors.actors_in(start, verb.start) if not actor.governed]
        if verb.text.lower() in ("according", "selon", "laut") or not left and self._is_inverted(start, verb):
            right = [actor for actor in self._actors.actors_in(verb.end, end) if actor.start - verb.end < 80]
            asked = self._text[quote.end - 2] == "?" and verb.text.startswith("ask")  # not whom, but who
            if verb.text in _OBJECT_VERBS and not asked or not right:
                return None
            best = next(
                (actor for actor in right[:2] if actor.rank is Rank.PERSON and self._is_apposed(right[0], actor)),
                right[0],
            )
            return Attribution(best, verb)
        subject = self._subject(left, verb)
        return Attribution(subject, verb) if subject else None

    def _before(self, number: int) -> Attribution | None:
        """Smith said: “…” / Smith called it “…”: by the last verb of saying before it in the sentence."""
        quote = self._marked[number]
        start = self._sentence_start(quote.start)
        return self._last_attribution(start, quote.start)

    def _announced(self, number: int) -> Attribution | None:
        """A paragraph that ends with a colon announces the quote that begins the next."""
        quote = self._marked[number]
        paragraph = self._layout.paragraph_at(quote.start)
        start, _ = self._layout.paragraphs[paragraph]
        if paragraph == 0 or quote.start - start > 2:
            return None
        before_start, before_end = self._layout.paragraphs[paragraph - 1]
        if not self._text[before_start:before_end].rstrip().endswith(":"):
            return None
        start = self._sentence_start(before_end - 1)
        found = self._last_attribution(start, before_end)
        if found:
            return found
        subjects = [actor for actor in self._actors.actors_in(start, before_end) if not actor.governed]
        return Attribution(subjects[0], None) if subjects else None

    def _continued(self, number: int) -> Attribution | None:
        """The speaker goes on: the quote before had no closing mark, or stands in the same paragraph."""
        if self._last is None or self._last[0] != number - 1:
            return None
        quote, before = self._marked[number], self._marked[number - 1]
        paragraph = self._layout.paragraph_at(quote.start)
        starts_paragraph = quote.start - self._layout.paragraphs[paragraph][0] <= 1
        same = self._layout.paragraph_at(before.start) == paragraph
        goes_on = starts_paragraph and not before.closed and self._layout.paragraph_at(before.start) == paragraph - 1
        return self._last[1] if same or goes_on else None

    def _in_next_sentence(self, number: int) -> Attribution | None:
        """“It is a disgrace.” Smith said so twice."""
        quote = self._marked[number]
        _, paragraph_end = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        if self._text[quote.end - 2 : quote.end - 1] not in (".", "!", "?") or quote.end >= paragraph_end:
            return None
        end = self._sentence_end(min(quote.end + 2, paragraph_end - 1), paragraph_end)
        verbs = self._actors.verbs_in(quote.end, end)
        subjects = [actor for actor in self._actors.actors_in(quote.end, end) if not actor.governed]
        if verbs and subjects and subjects[0].end <= verbs[0].start:
            return Attribution(subjects[0], verbs[0])
        return None

    def _in_sentence_before(self, number: int) -> Attribution | None:
        """Smith was angry. “It is a disgrace.”: the subject of the sentence or paragraph before, where the quote is a
        sentence.
        """
        quote = self._marked[number]
        paragraph = self._layout.paragraph_at(quote.start)
        start, _ = self._layout.paragraphs[paragraph]
        before = self._sentence_start(max(start, quote.start - 2)) if quote.start - start > 1 else None
        if before is not None:
            end = quote.start
        elif paragraph and quote.end >= self._layout.paragraphs[paragraph][1] - 1:
            before, end = self._layout.paragraphs[paragraph - 1]
        else:
            return None
        subjects = [
            actor for actor in self._actors.actors_in(before, end) if not actor.governed and actor.rank < Rank.BODY
        ]
        return Attribution(subjects[0], None) if subjects and self._is_whole_sentence(quote) else None

    # -- parts of them

    def _framed(self, number: int) -> Attribution | None:
        """Halvorsen put the chance at “under one in twenty”: a few words worked into a sentence are its subject's."""
        quote = self._marked[number]
        if not self._text[quote.start + 1 : quote.start + 2].islower():
            return None
        left = self._actors.actors_in(self._sentence_start(quote.start), quote.start)
        subjects = [actor for actor in left if not actor.governed]
        return Attribution(subjects[0], None) if subjects else None

    def _is_inverted(self, start: int, verb: Word) -> bool:
        """Whether the verb follows the quote at once, or after an adverb or an auxiliary."""
        between = self._text[start : verb.start].strip(" ,—–-")
        return not between or between in _AUXILIARIES or between.endswith("ly") and verb.start - start <= _NEAR_VERB

    def _last_attribution(self, start: int, end: int) -> Attribution | None:
        """The subject of the last verb of saying in a stretch that has one before it.

        "Peskov said that Putin would come, adding that …": a participle shares the subject of the verb before it.
        """
        verbs = self._actors.verbs_in(start, end)
        finite = [verb for verb in verbs if not verb.text.endswith("ing")]
        for verb in reversed(finite or verbs):
            if verb.text.lower() in ("according", "selon", "laut"):
                right = self._actors.actors_in(verb.end, end)
                if right:
                    return Attribution(right[0], verb)
                continue
            left = [actor for actor in self._actors.actors_in(start, verb.start) if not actor.governed]
            subject = self._subject([actor for actor in left if verb.start - actor.end < _REACH_TO_SUBJECT], verb)
            if subject:
                return Attribution(subject, verb)
        return None

    def _subject(self, left: Sequence[Actor], verb: Word) -> Actor | None:
        """The subject of a verb among the actors before it: the nearest, but past what only describes it."""
        if not left:
            return None
        nearest = left[-1]
        gap = self._text[nearest.end : verb.start]
        people = [actor for actor in left if actor.rank <= Rank.PRONOUN]
        described = "," in gap or " and " in gap or len(gap) > _NEAR_SUBJECT
        if nearest.rank > Rank.PRONOUN and people and (described or self._comma_between(people[-1], nearest)):
            return people[-1]
        return nearest

    def _comma_between(self, one: Actor, other: Actor) -> bool:
        return "," in self._text[one.end : other.start] and other.rank is Rank.ROLE

    def _is_apposed(self, role: Actor, person: Actor) -> bool:
        """ "said the mayor, Ann Lee": the name behind the comma is the role's."""
        return role.rank is Rank.ROLE and self._text[role.end : person.start].strip(" ") in ("", ",")

    def _attribution_may_follow(self, quote: Marked) -> bool:
        """A clause of saying follows a comma, a question or an exclamation, or goes on in lower case."""
        last = self._text[quote.end - 2 : quote.end - 1]
        behind = self._text[quote.end : quote.end + 3].lstrip()
        return last in ",?!—–…" or behind[:1] in ",—–" or behind[:1].islower()

    def _is_whole_sentence(self, quote: Marked) -> bool:
        inner = self._text[quote.start + 1 : quote.end - 1].strip()
        return inner[:1].isupper() and (not quote.closed or inner[-1:] in ".!?…,")

    def _clause_end(self, number: int) -> int:
        quote = self._marked[number]
        _, end = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        if number + 1 < len(self._marked):
            end = min(end, self._marked[number + 1].start)
        return self._sentence_end(min(quote.end + 2, end), end) if quote.end + 2 < end else end

    def _sentence_start(self, offset: int) -> int:
        return self._bounds[max(0, bisect_right(self._bounds, offset) - 1)]

    def _sentence_end(self, offset: int, limit: int) -> int:
        place = bisect_right(self._bounds, offset)
        return min(limit, self._bounds[place]) if place < len(self._bounds) else limit

    # -- names

    def _name_of(self, actor: Actor, number: int) -> str | None:
        """The name to show: of a pronoun that of the last person it fits, None if there is none."""
        if actor.rank is Rank.ROLE:
            return self._body_meant(actor) or actor.name
        if actor.rank is not Rank.PRONOUN:
            return actor.name
        gender = "m" if actor.name in MALE_PRONOUNS else "f" if actor.name in FEMALE_PRONOUNS else ""
        if self._last and self._last[1].actor is actor:
            return self._last[2]
        candidates = self._people_before(actor.start)
        if gender:
            for name in candidates:
                if self._genders.setdefault(name, gender) == gender:
                    return name
            return None
        if actor.name in ("they", "we", "i", "ich", "wir", "je", "on", "nous", "ils", "elles"):
            return self._text[actor.start : actor.end]
        return None

    def _body_meant(self, role: Actor) -> str | None:
        """The organisation that "the company" stands for: the one named last in this paragraph or the one before."""
        if role.name.lower() not in DEFINITE_BODIES or self._text[role.start : role.start + 4].lower() != "the ":
            return None
        paragraph = self._layout.paragraph_at(role.start)
        start, _ = self._layout.paragraphs[max(0, paragraph - 1)]
        named = [body for body in self._bodies if start <= body.start < role.start]
        return named[-1].name if named else None

    def _subjects_backwards(self, start: int, end: int) -> list[str]:
        """The people that are subjects in a stretch, sentence by sentence from its end, each sentence's first one
        first.
        """
        names: list[str] = []
        while end > start:
            sentence = max(start, self._sentence_start(end - 1))
            people = [
                actor
                for actor in self._actors.actors_in(sentence, end)
                if actor.rank is Rank.PERSON and not actor.governed
            ]
            names += [actor.name for actor in people]
            end = sentence if sentence < end else start
        return names

    def _people_before(self, offset: int) -> list[str]:
        """The people a pronoun may stand for, the likeliest first: subjects of this and the last paragraphs, then
        whoever spoke last.
        """
        paragraph = self._layout.paragraph_at(offset)
        names: list[str] = []
        start, _ = self._layout.paragraphs[paragraph]
        here = [actor for actor in self._actors.actors_in(start, offset) if actor.rank is Rank.PERSON]
        names += [actor.name for actor in reversed(here) if not actor.governed]
        if (
            self._last
            and self._layout.paragraph_at(self._marked[self._last[0]].start) >= paragraph - 1
            and self._last[1].actor.rank <= Rank.PRONOUN
        ):
            names.append(self._last[2])
        if paragraph:
            before, end = self._layout.paragraphs[paragraph - 1]
            names += self._subjects_backwards(before, end)
        names += [
            entity.name for entity in reversed(self._people) if entity.start < offset and entity.start >= start - 600
        ]
        return list(dict.fromkeys(names))


def _frame(layout: Layout, marked: Sequence[Marked]) -> list[int]:
    """Where sentences begin, leaving out the sentences inside quotation marks: those do not end the sentence around
    them.
    """
    bounds: list[int] = []
    place = 0
    for start, _ in layout.sentences:
        while place < len(marked) and marked[place].end <= start:
            place += 1
        inside = place < len(marked) and marked[place].start < start < marked[place].end
        if not inside:
            bounds.append(start)
    return bounds or [0]
