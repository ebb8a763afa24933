"""Lines that were cut to one width, and lines that only stand below each other."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.cutting.hard_wraps import join_hard_wraps

WORDS = st.lists(
    st.sampled_from("a an the goose barley regatta harbour notwithstanding".split()), min_size=60, max_size=120
)


def wrapped(paragraphs: list[str], width: int = 68) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += [*textwrap.wrap(paragraph, width, break_on_hyphens=False), ""]
    return lines


def without_blanks(lines: list[str]) -> list[str]:
    return [line for line in lines if line]


def test_paragraphs_wrapped_to_one_width_are_joined(story: list[str]) -> None:
    lines = ["The Quay", "", "Goose wins regatta", "", *wrapped(story)]
    assert without_blanks(join_hard_wraps(lines)) == ["The Quay", "Goose wins regatta", *story]


def test_a_scrape_with_a_line_for_each_paragraph_stays_as_it_is(story: list[str]) -> None:
    lines = ["Home", "News", "Sport", "Goose wins regatta", *story, "Share", "2 hours ago", "Most read"]
    assert join_hard_wraps(lines) == lines


def test_a_wrapped_article_is_joined_below_a_long_menu(story: list[str]) -> None:
    menu = "Home News Sport Weather Culture Business Opinion Travel Science Podcasts Shop Contact".split() * 3
    assert without_blanks(join_hard_wraps([*menu, "Goose wins regatta", "", *wrapped(story)])) == [
        *menu,
        "Goose wins regatta",
        *story,
    ]


def test_titles_below_each_other_are_not_joined(story: list[str]) -> None:
    titles = [
        "Harbour master rules on geese",
        "Barley price up again in Merrow",
        "Pier to close for winter, says council",
    ]
    assert join_hard_wraps(titles * 4) == titles * 4


def test_a_few_wider_lines_change_nothing(story: list[str]) -> None:
    table = "| Anna Marie | Per Vik | 23 March 2024 | 1:32:07 | second | barley | Port Hallow |"
    lines = [table, table, "", *wrapped(story * 20)]
    assert without_blanks(join_hard_wraps(lines)) == [table, table, *story * 20]


def test_a_line_wider_than_the_width_was_not_wrapped(story: list[str]) -> None:
    wide = "| " + "x" * 80 + " |"
    joined = without_blanks(join_hard_wraps([*wrapped(story * 20), wide, "notwithstanding the goose"]))
    assert joined[-2:] == [wide, "notwithstanding the goose"]


def test_far_wider_lines_may_hold_a_tenth_of_the_text(story: list[str]) -> None:
    code = "x" * 400
    lines = wrapped(story * 8)
    assert without_blanks(join_hard_wraps([*lines, code])) == [*story * 8, code]
    much = [*lines, *[code] * 20]
    assert join_hard_wraps(much) == much


def test_indented_lines_are_joined_as_far_right_as_they_end(story: list[str]) -> None:
    item = "A harbour for geese and their friends, which the council of the town had promised for years"
    lines = [*wrapped(story * 4), *textwrap.wrap(item, 68, initial_indent="      • ", subsequent_indent="        ")]
    assert len(lines[-1]) < 68
    assert without_blanks(join_hard_wraps(lines))[-1] == f"• {item}"


def test_words_with_a_no_break_space_between_them_did_not_fit_together(story: list[str]) -> None:
    above = "The goose swam all the way to the old lighthouse, it said x"
    lines = [*wrapped(story * 4), above, "at\u00a0noon on Sunday, before the rain."]
    assert without_blanks(join_hard_wraps(lines))[-1] == f"{above} at noon on Sunday, before the rain."


def test_a_narrow_no_break_space_keeps_words_together_too(story: list[str]) -> None:
    above = "The goose swam all the way to the old lighthouse, it said x"
    lines = [*wrapped(story * 4), above, "at\u202fnoon on Sunday, before the rain."]
    assert without_blanks(join_hard_wraps(lines))[-1] == f"{above} at noon on Sunday, before the rain."


def test_neither_an_indent_nor_spaces_at_its_end_make_a_line_longer(story: list[str]) -> None:
    above = "The goose swam all the way to the old lighthouse, it said"
    for lines in ([above, "         the goose"], [above.ljust(68), "the goose"]):
        assert without_blanks(join_hard_wraps([*wrapped(story * 4), *lines]))[-2:] == [above, "the goose"]


@pytest.mark.parametrize(("count", "are_joined"), [(2, True), (3, False)])
def test_two_lines_may_be_wider_than_a_short_text(story: list[str], count: int, are_joined: bool) -> None:
    wide = [line for order in range(count) for line in (f"{order}{'x' * 79}", "barley", "")]
    lines = [*wide, *wrapped(story)]
    assert (without_blanks(join_hard_wraps(lines))[2 * count :] == story) is are_joined


@pytest.mark.parametrize("bullet", "•‣▪■□●○◦☆*")
def test_a_line_with_a_bullet_continues_none(bullet: str, story: list[str]) -> None:
    full = "x" * 68
    assert without_blanks(join_hard_wraps([*wrapped(story * 4), full, f"{bullet} barley"]))[-2:] == [
        full,
        f"{bullet} barley",
    ]


def test_of_two_widths_that_of_more_lines_is_the_texts(story: list[str]) -> None:
    lines = ["z" * 72, "barley", "", *wrapped(story * 8)]
    assert without_blanks(join_hard_wraps(lines))[2:] == story * 8


def test_shorter_lines_below_each_other_do_not_stop_joining(story: list[str]) -> None:
    menu = ["Everything on the harbour council and what it says", "Geese"] * 40
    joined = without_blanks(join_hard_wraps([*menu, "", *wrapped(story * 2)]))
    assert joined == [*menu, *story * 2]


CUT = ["The harbour master said on Monday that the course of the next rega-", "tta will be longer by a mile.", ""]
UNCHANGED = ["The harbour master said on Monday that the goose is a bird well-", "known to the police of the town.", ""]


def test_a_word_cut_at_a_lines_end_is_mended(story: list[str]) -> None:
    joined = without_blanks(join_hard_wraps(wrapped(story) + CUT))
    assert joined[-1].endswith("the course of the next regatta will be longer by a mile.")


def test_a_hyphen_that_the_text_repeats_stays(story: list[str]) -> None:
    joined = without_blanks(join_hard_wraps(wrapped([*story, "It was a well-known goose."]) + UNCHANGED))
    assert joined[-1].endswith("the goose is a bird well-known to the police of the town.")


def last_joined(story: list[str], cut: list[str]) -> str:
    return without_blanks(join_hard_wraps(wrapped(story) + cut))[-1]


def test_a_compound_cut_before_its_capital_keeps_its_hyphen(story: list[str]) -> None:
    cut = ["On Monday the harbour master spoke of the ferry between Nordrhein-", "Westfalen and the sea."]
    assert "between Nordrhein-Westfalen and" in last_joined(story, cut)


def test_a_hyphen_that_stands_for_a_second_word_stays_and_so_does_the_space(story: list[str]) -> None:
    cut = ["Am Montag sprach der Hafenmeister lange über alle denkbaren Vor-", "und Nachteile der neuen Regatta."]
    assert "denkbaren Vor- und Nachteile" in last_joined(story, cut)


CHINESE = 4 * (
    "港务局周一宣布，新的渡轮航线将于明年春天开通，届时往返两岸只需二十分钟。居民们对此表示欢迎，但也有人担心票价。"
)


def cut_between_characters(text: str, columns: int) -> list[str]:
    """Lines of at most a number of columns, each character two; no line begins with a comma or a full stop."""
    lines = [""]
    for character in text:
        if len(lines[-1]) >= columns // 2 and character not in "，。":
            lines.append("")
        lines[-1] += character
    return lines


@pytest.mark.parametrize("columns", [44, 60, 76])
def test_text_without_spaces_is_joined_without_spaces(columns: int) -> None:
    lines = [*cut_between_characters(CHINESE, columns), "", *cut_between_characters(CHINESE[:130], columns)]
    assert join_hard_wraps(lines) == [CHINESE, "", CHINESE[:130]]


def test_chinese_titles_below_each_other_are_not_joined() -> None:
    titles = ["港务局宣布新的渡轮航线明年春天开通", "大麦价格再次上涨", "码头将在冬季关闭，市议会表示没有其他办法"] * 4
    assert join_hard_wraps(titles) == titles


@given(st.lists(WORDS, min_size=5, max_size=6), st.integers(50, 90))
def test_wrapping_and_joining_give_the_paragraphs_back(paragraphs: list[list[str]], width: int) -> None:
    texts = [" ".join(words) for words in paragraphs]
    assert without_blanks(join_hard_wraps(wrapped(texts, width))) == texts


@given(st.lists(st.text(max_size=80).filter(lambda text: "\n" not in text), max_size=30))
def test_no_word_is_lost(lines: list[str]) -> None:
    folded = [" ".join(line.split()) for line in lines]
    assert "".join(join_hard_wraps(folded)).replace(" ", "").replace("-", "").replace("‐", "") == "".join(
        folded
    ).replace(" ", "").replace("-", "").replace("‐", "")
