"""`broadsheet rules`: lists, adds, edits, removes, moves and applies rules."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.base import allowed_commands
from reader.base.errors import QueryError
from reader.commands.own_library import library_to_change, library_to_read, open_library
from reader.commands.printing import complain, counted, print_json, say, show_progress, terminal_width
from reader.commands.rule_texts import preview_to_json, print_preview, rule_to_json, rules_table
from reader.library.library import Library
from reader.library.rules.found_by_rules import preview
from reader.library.rules.rule import Rule, checked_rule
from reader.library.rules.rule_run import RuleRun
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.feeds import FeedStore

if TYPE_CHECKING:
    from reader.commands.options.rules import RulesOptions

_PREVIEWED = 5
"""Articles of a preview."""
_PARTS = ("query", "stars", "saves_for_later", "marks_read", "hides", "notifies", "stops")
"""Parts of a rule that the options name alike."""


def manage_rules(options: "RulesOptions") -> int:
    """List the rules, or do with them what the options say. Returns the exit status."""
    _check(options)
    with _opened(options) as library:
        if options.action == "list":
            return _list(library, options.format)
        if options.action == "apply":
            return _apply(library, options)
        if options.action in ("add", "edit"):
            return _save(library, options)
        return _arrange(library, options)


def _opened(options: "RulesOptions") -> Library:
    if options.action == "list" or options.preview and options.action == "edit":
        return library_to_read(options)
    return open_library(options) if options.action == "add" else library_to_change(options)


def _check(options: "RulesOptions") -> None:
    """Raises QueryError where the options do not say which rule, or where it is to go."""
    action, count = options.action, len(options.rules)
    if action == "add" and options.query is None:
        raise QueryError("Say which articles the rule is for: rules add --query 'fog -goose' --tag sea")
    if action in ("edit", "move") and count != 1 or action in ("remove", "on", "off") and not count:
        raise QueryError(f"Name the rule by its number: rules {action} ID. `broadsheet rules` lists them.")
    if action == "move" and options.position is None:
        raise QueryError("Say where the rule is to go: rules move ID --to 1")


def _list(library: Library, form: str) -> int:
    rules = RuleStore(library).all()
    if form == "json":
        print_json([rule_to_json(rule) for rule in rules])
    elif rules:
        say("\n".join(rules_table(rules, terminal_width())))
    else:
        complain("There are no rules. `broadsheet rules add --query 'fog' --tag sea` adds one.")
    return 0


# -- adding and editing


def _save(library: Library, options: "RulesOptions") -> int:
    store = RuleStore(library)
    before = store.all()
    old = _named(before, options.rules)[0] if options.action == "edit" else Rule("")
    rule = checked_rule(_edited(library, old, options))
    found = preview(library, rule, _PREVIEWED)
    if not options.preview:
        if options.action == "add":
            rule = store.add(rule)
        else:
            store.replace(before, [rule if one.id == rule.id else one for one in before])
        allowed_commands.allow(rule.command)
    if options.format == "json":
        print_json(rule_to_json(rule) | {"preview": preview_to_json(found)})
        return 0
    print_preview(found)
    if not options.preview:
        say(f"rule {rule.id}: {rule.query} → {rule.actions}")
    return 0


def _edited(library: Library, rule: Rule, options: "RulesOptions") -> Rule:
    """The rule with what the options say of it."""
    given = {name: value for name in _PARTS if (value := getattr(options, name)) is not None}
    rule = rule._replace(**given)
    if options.run is not None:
        rule = rule._replace(command=options.run)
    if options.tags is not None:
        rule = rule._replace(tags=options.tags)
    if options.feeds is not None:
        rule = rule._replace(feeds=_addresses(library, options.feeds))
    return rule


def _addresses(library: Library, words: Sequence[str]) -> tuple[str, ...]:
    """The addresses of feeds as the library has them. Raises QueryError where one is not followed."""
    store, found = FeedStore(library), []
    for word in filter(None, words):
        feed = store.find(word)
        if feed is None:
            raise QueryError(f"{word}: You follow no feed at this address. `broadsheet feeds` lists them.")
        found.append(feed.url)
    return tuple(dict.fromkeys(found))


# -- the order, on and off


def _arrange(library: Library, options: "RulesOptions") -> int:
    store = RuleStore(library)
    before = store.all()
    named = _named(before, options.rules)
    after = [rule for rule in before if rule not in named]
    if options.action == "move":
        assert options.position is not None
        after.insert(options.position - 1, named[0])
    elif options.action != "remove":
        is_on = options.action == "on"
        after = [rule._replace(is_on=is_on) if rule in named else rule for rule in before]
    store.replace(before, after)
    return _list(library, options.format) if after else 0


def _named(rules: Sequence[Rule], ids: Sequence[int]) -> list[Rule]:
    """The rules with these numbers. Raises QueryError where there is none."""
    by_id = {rule.id: rule for rule in rules}
    missing = [number for number in ids if number not in by_id]
    if missing:
        raise QueryError(f"There is no rule {missing[0]}. `broadsheet rules` lists them.")
    return [by_id[number] for number in dict.fromkeys(ids)]


# -- applying


def _apply(library: Library, options: "RulesOptions") -> int:
    """Apply rules to the articles that the library has: those that are named, or all that are on."""
    every = RuleStore(library).all()
    wanted = {rule.id for rule in _named(every, options.rules)}
    rules = [rule for rule in every if (rule.id in wanted if wanted else rule.is_on)]
    run = RuleRun(rules)
    try:
        for done in run.make(library):
            show_progress(f"{done:,} articles")
    except KeyboardInterrupt:
        show_progress("")
        complain(f"Stopped: {counted(run.articles, 'article')} changed. Run it again for the others.")
        raise
    show_progress("")
    if options.format == "json":
        print_json(_run_to_json(run))
    else:
        say(f"{counted(run.articles, 'article')} changed")
    return 0


def _run_to_json(run: RuleRun) -> dict[str, Any]:
    return {"articles": run.articles, "changes": run.changed}
