"""Rows of tables in the article, which are kept together."""

from collections.abc import Callable

Label = Callable[..., list[tuple[str, str]]]

ROWS = ["Month | Loaves | Late", "January | 1,240 | 3", "February | 980 | 0", "March | 1,512 | 12"]


def test_a_table_of_a_text_page_stays_whole_with_its_head(story: list[str], label_text: Label) -> None:
    labels = dict(label_text("Goose wins", "By Ida Holm", *story[:3], *ROWS, *story[3:]))
    assert [labels[row] for row in ROWS] == ["table"] * 4
    assert [labels[one] for one in story] == ["paragraph"] * 6


def test_cells_that_tabs_divide_stay_apart(story: list[str], label_text: Label) -> None:
    table = "\n".join(row.replace(" | ", "\t") for row in ROWS)
    labels = dict(label_text("Goose wins", "By Ida Holm", *story[:3], table, *story[3:]))
    assert [labels.get(row) for row in ROWS] == ["table"] * 4


def test_a_menu_on_one_line_is_no_table(story: list[str], label_text: Label) -> None:
    labels = dict(label_text("Home | News | Sport", "Goose wins", *story, "About | Contact | Privacy"))
    assert "table" not in labels.values()


def test_an_html_table_stays_whole_with_its_head(story: list[str], label_html: Label) -> None:
    rows = "".join("<tr><td>" + row.replace(" | ", "<td>") for row in ROWS[1:])
    head = "<tr><th>" + ROWS[0].replace(" | ", "<th>")
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    labels = dict(label_html("<article><h1>Goose wins</h1>", above, f"<table>{head}{rows}</table>", below))
    assert [labels[row] for row in ROWS] == ["table"] * 4
