"""Tests of the reported speech of German texts, with its speakers."""

from reader.annotating.quotes import find_quotes


def reported(names, text: str) -> list[tuple[str, str | None]]:
    found = find_quotes(text, names(text), "de")
    return [(text[one.start : one.end], one.speaker and one.speaker.name) for one in found if one.kind == "indirect"]


def test_sentences_in_the_subjunctive_keep_the_speaker(names) -> None:
    text = "Der Hafen sei zu, sagte Eva Lind. Man brauche Geld. Die Schiffe hätten keinen Platz."
    assert reported(names, text) == [
        ("Der Hafen sei zu", "Eva Lind"),
        ("Man brauche Geld", "Eva Lind"),
        ("Die Schiffe hätten keinen Platz", "Eva Lind"),
    ]


def test_nothing_is_reported_where_nobody_can_be_named(names) -> None:
    assert reported(names, "Man brauche Geld.") == []


def test_a_clause_behind_a_quote_is_reported(names) -> None:
    text = "„Der Hafen ist zu“, sagte Eva Lind und betonte, dass der Steg offen bleibt."
    assert reported(names, text) == [("dass der Steg offen bleibt", "Eva Lind")]


def test_a_text_without_signs_of_reports_has_none(names) -> None:
    assert reported(names, "Eva Lind wohnt am Hafen.\nJan Berg kommt im Mai.") == []


def test_what_a_colon_opens_is_reported_of_whoever_stands_before_it(names) -> None:
    text = "Eva Lind kam. Das Argument des Trainers Jan Berg: Der Hafen sei zu."
    assert reported(names, text) == [("Der Hafen sei zu", "Jan Berg")]


def test_who_told_of_something_goes_on_to_report(names) -> None:
    text = "Jan Berg kam ums Leben, wie Hafenwerk mitteilte. Der Steg sei morsch."
    assert reported(names, text) == [("Jan Berg kam ums Leben", "Hafenwerk"), ("Der Steg sei morsch", "Hafenwerk")]
