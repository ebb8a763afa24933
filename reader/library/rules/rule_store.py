"""Saves rules, in their order, and counts what they match."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from reader.library.db.connection import LibraryFile
from reader.library.rows.json_column import texts_from_json
from reader.library.rules.rule import Rule

_STATES = "stars, saves_for_later, marks_read, hides, notifies, stops, is_on"
_COLUMNS = f"query, tags, command, {_STATES}"
_NOW = "CAST(strftime('%s', 'now') AS INTEGER)"


class RuleStore:
    """The rules of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def has_any(self) -> bool:
        """Whether any rule is on."""
        return bool(self._library.read("SELECT 1 FROM rule WHERE is_on LIMIT 1"))

    def all(self) -> list[Rule]:
        """All rules, in the order in which they are applied."""
        rows = self._library.read(
            f"SELECT {_COLUMNS}, (SELECT json_group_array(url) FROM rule_feed WHERE rule_id = id), id, matched,"
            " matched_at FROM rule ORDER BY position, id"
        )
        return [_rule_from_sql(row) for row in rows]

    def add(self, rule: Rule) -> Rule:
        """Save a new rule, after all others. Returns it with its id."""
        with self._library.writing() as connection:
            ((last, position),) = connection.execute(
                "SELECT coalesce(max(id), 0), coalesce(max(position), 0) FROM rule"
            ).fetchall()
            rule = rule._replace(id=last + 1)
            _save(connection, rule, position + 1)
            self._library.make_durable()
        return rule

    def replace(self, old: Sequence[Rule], new: Sequence[Rule]) -> None:
        """Save new rules, in their order, in place of old ones. What was counted stays, and rules that are in neither
        come after them.
        """
        with self._library.writing() as connection:
            wanted, known = {rule.id for rule in new}, {rule.id for rule in (*old, *new)}
            connection.executemany(
                "DELETE FROM rule WHERE id = ?", [(rule.id,) for rule in old if rule.id not in wanted]
            )
            others = [rule for rule in self.all() if rule.id not in known]
            for position, rule in enumerate([*new, *others], 1):
                _save(connection, rule, position)
            self._library.make_durable()

    def count(self, rule_ids: Sequence[int], matched: int = 1) -> None:
        """Count that rules matched some more articles just now, or fewer, where that was undone."""
        moment = _NOW if matched > 0 else "matched_at"
        self._library.write(
            f"UPDATE rule SET matched = max(0, matched + ?), matched_at = {moment}"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (matched, json.dumps(rule_ids)),
        )


def _rule_from_sql(columns: Sequence[Any]) -> Rule:
    query, tags, command, *states, feeds, rule_id, matched, matched_at = columns
    values = (query, texts_from_json(tags), command, *map(bool, states), tuple(json.loads(feeds)))
    return Rule._make((*values, rule_id, matched, matched_at))


def _save(connection: sqlite3.Connection, rule: Rule, position: int) -> None:
    """Save a rule; one that is there keeps what was counted."""
    values = (
        rule.id, position, rule.query, json.dumps(rule.tags), rule.command, rule.stars, rule.saves_for_later,
        rule.marks_read, rule.hides, rule.notifies, rule.stops, rule.is_on, rule.matched, rule.matched_at,
    )  # fmt: skip
    connection.execute(
        f"INSERT INTO rule (id, position, {_COLUMNS}, matched, matched_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " position = excluded.position, query = excluded.query, tags = excluded.tags, command = excluded.command,"
        " stars = excluded.stars, saves_for_later = excluded.saves_for_later, marks_read = excluded.marks_read,"
        " hides = excluded.hides, notifies = excluded.notifies, stops = excluded.stops, is_on = excluded.is_on",
        values,
    )
    connection.execute("DELETE FROM rule_feed WHERE rule_id = ?", (rule.id,))
    connection.executemany("INSERT OR IGNORE INTO rule_feed VALUES (?, ?)", [(rule.id, url) for url in rule.feeds])
