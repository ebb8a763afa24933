"""Mistakes in the settings: the line of a setting, its value as it was written, and the sentence about both."""

import tomllib

import pytest

from reader.base.setting_mistakes import SettingMistake, SettingsText, mistake_in_toml, whole_file


def line(text: str, key: str, table: str = "") -> int:
    """The line that a mistake of a setting names."""
    return SettingsText(text, tomllib.loads(text)).mistake(key, "wrong", table).line


@pytest.mark.parametrize(
    ("text", "table", "number"),
    [
        ("a = 1\nwidth = 2\n", "", 2),
        ("# width = 1\n\n  width   =   2", "", 3),
        ("'width' = 2", "", 1),
        ("[reading]\nwidth = 2", "reading", 2),
        ("[keys]\nwidth = 1\n[reading]\nwidth = 2", "reading", 4),
        ("width = 1\n[reading]\nwidth = 2", "reading", 3),
        ("[ reading ]\nwidth = 2", "reading", 2),
        ('["reading"]\nwidth = 2', "reading", 2),
        ("a = 1\nreading.width = 2", "reading", 2),
        ("a = 1\n'reading' . width = 2", "reading", 2),
        ("a = 1\nreading = { a = 1, width = 2 }", "reading", 2),
        ("a = 1\n[reading]\nwid.a = 2\n[keys]\n", "reading", 2),
        ("a = 1\n\n[width]\nb = 1", "", 3),
        ("a = 1\nwidth.b = 1", "", 2),
        ("a = 1", "", 1),
    ],
)
def test_the_line_of_a_setting_is_found_by_its_name(text: str, table: str, number: int) -> None:
    assert line(text, "width", table) == number


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('"wide"', 'width = "wide"'),
        ("true", "width = true"),
        ("7.5", "width = 7.5"),
        ('["a", 1]', 'width = ["a", 1]'),
        ("[]", "width = []"),
        ('""', 'width = ""'),
        ("1979-05-27", 'width = "1979-05-27"'),
        ("{ a = 1 }", "width"),
        (f'"{"x" * 99}"', f'width = "{"x" * 38}…'),
        ('"\\u001b[2J\\u202e"', 'width = "\\u001b[2J"'),
    ],
)
def test_a_value_is_shown_as_it_was_written_without_what_moves_the_cursor(written: str, shown: str) -> None:
    text = f"width = {written}"
    mistake = SettingsText(text, tomllib.loads(text)).mistake("width", "wrong")
    assert mistake.setting == shown and mistake.setting.isprintable()


def test_the_sentence_names_file_line_setting_and_fault() -> None:
    assert (
        SettingMistake(3, "width", "5", "too narrow").in_file("mine.toml")
        == "mine.toml, line 3: width = 5: too narrow."
    )
    assert whole_file("it cannot be read").in_file("mine.toml") == (
        "mine.toml: it cannot be read; all settings have their defaults."
    )


@pytest.mark.parametrize(
    ("text", "number", "column"),
    [("a = 1\nb = x\n", 2, ", column 5"), ("a = 1\n[b\n\n", 2, ", column 3"), ("a = ", 1, "")],
)
def test_what_is_no_toml_has_the_line_of_the_error(text: str, number: int, column: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    mistake = mistake_in_toml(raised.value, text)
    assert mistake.line == number and "(at" not in mistake.fault
    assert mistake.fault.startswith("this is not TOML: ") and mistake.fault.endswith(
        f"{column}; all settings have their defaults"
    )
