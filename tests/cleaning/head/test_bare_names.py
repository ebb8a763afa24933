"""Names in the head that no "By" announces."""

from collections.abc import Callable, Iterator

import pytest

from reader.cleaning.clean import clean
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.bare_names import label_bare_name, without_portrait
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.article import Article
from reader.model.blocks import Block
from reader.pages.page import Page

HEADLINE = "Goose wins the Port Hallow regatta"
DATE = "March 9, 2024"

Clean = Callable[..., Article]


@pytest.mark.parametrize(
    "head",
    [
        ["Ida Holm", DATE],
        [DATE, "Ida Holm"],
        ["Ida Holm", "2 hours ago"],
        ["Ida Holm|Published March 9, 2024"],
        ["Ida Holm", "Ida Holm", "Court reporter"],
        ["Ida Holm , 09.03.2024 10:00 Uhr"],
        ["Ida Holm", "Actualizado Lunes, 9 marzo 2024 - 02:24"],
        ["Portrait of Ida Holm", "Ida Holm"],
        ["Author of the article:", "Ida Holm"],
        ["Ida Holm Deputy Sports Editor", DATE],
    ],
)
def test_a_name_is_the_author_s_where_authors_stand(clean_text: Clean, story: list[str], head: list[str]) -> None:
    assert clean_text(HEADLINE, *head, *story).byline == ("Ida Holm",)


def test_what_is_said_of_a_person_in_the_text_speaks_for_the_name(clean_text: Clean, story: list[str]) -> None:
    foot = "Ida Holm is our reporter on the water."
    assert clean_text(HEADLINE, "Ida Holm", *story, foot).byline == ("Ida Holm",)
    assert clean_text(HEADLINE, "Ida Holm", *story).byline == ()
    assert clean_text(HEADLINE, "Ida Holm", *story, "Ida Holm, on the water, is ours.").byline == ("Ida Holm",)
    assert clean_text(HEADLINE, "Ida Holm", *story, f"Yesterday, {foot}").byline == ()


@pytest.mark.parametrize(
    "head", [["Port Hallow", DATE], ["Goose Island"], ["Nine boats", DATE], ["Sports Reporter", DATE]]
)
def test_another_line_is_no_byline(clean_text: Clean, story: list[str], head: list[str]) -> None:
    assert clean_text(HEADLINE, *head, *story).byline == ()


def test_a_section_in_the_address_is_no_author(story: list[str]) -> None:
    text = "\n\n".join([HEADLINE, "North Quay", "Nine boats", DATE, *story])
    assert clean(Page("page", "text", text, "https://quay.example/north-quay/goose")).byline == ()
    assert clean(Page("page", "text", text, "https://quay.example/goose")).byline == ("North Quay",)


def test_the_page_is_read_once_for_all_its_names() -> None:
    class Counted(list[Block]):
        readings = 0

        def __iter__(self) -> Iterator[Block]:
            self.readings += 1
            return super().__iter__()

    def readings(names: int) -> int:
        lines = [HEADLINE, *(f"Ida Holm{'n' * number}" for number in range(names))]
        blocks = Counted(Block(line, order) for order, line in enumerate(lines))
        labels = BlockLabels(blocks, read_block_features(list(blocks)))
        blocks.readings = 0
        label_bare_name(labels, range(len(blocks)), 0, len(blocks), None)
        return blocks.readings

    assert readings(40) == readings(20)


def test_names_on_lines_side_by_side_are_all_authors(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(HEADLINE, "Per Vik", "Ida Holm", DATE, *story).byline == ("Per Vik", "Ida Holm")
    assert clean_text(HEADLINE, "Ida Holm and AFP", DATE, *story).byline == ("Ida Holm", "AFP")


def test_an_agency_beside_the_date_is_the_author(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(HEADLINE, "AFP", DATE, *story).byline == ("AFP",)


def test_a_line_that_says_by_comes_before_any_name(clean_text: Clean, story: list[str]) -> None:
    assert clean_text(HEADLINE, "Ida Holm", DATE, "By Per Vik", *story).byline == ("Per Vik",)


def test_the_name_under_a_portrait_is_bared() -> None:
    assert without_portrait("Portrait of Ida Holm") == "Ida Holm"
    assert without_portrait("Bilde av Ida Holm") == "Ida Holm"
    assert without_portrait("A portrait of Ida Holm") == "A portrait of Ida Holm"
