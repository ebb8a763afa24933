"""Ingredients, steps, questions and answers in JSON-LD."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from reader.cleaning.head.linked_data_items import read_stated_items

Label = Callable[..., list[tuple[str, str]]]

RECIPE = {
    "@type": "Recipe",
    "recipeIngredient": ["200 g barley", "2 eggs of a goose"],
    "recipeInstructions": [
        {
            "@type": "HowToSection",
            "name": "For the dough",
            "itemListElement": [{"@type": "HowToStep", "text": "Whip."}],
        },
        "Bake it for an hour.<br>Let it cool.",
    ],
}
QUESTION = {
    "@type": "Question",
    "name": "Does it keep?",
    "acceptedAnswer": {"text": "<p>For a day.</p><p>Or &amp; two.</p>"},
}


@pytest.mark.parametrize(
    ("thing", "lines"),
    [
        (
            RECIPE,
            [
                "200 g barley",
                "2 eggs of a goose",
                "2 eggs",
                "For the dough",
                "Whip.",
                "Bake it for an hour.",
                "Let it cool.",
            ],
        ),
        (QUESTION, ["Does it keep?", "For a day.", "Or & two."]),
        ({"@type": ["Thing", "HowTo"], "step": {"text": "Row."}, "supply": ["A boat"]}, ["Row.", "A boat"]),
    ],
)
def test_the_items_of_recipes_guides_and_questions_are_read(thing: dict[str, Any], lines: list[str]) -> None:
    items = read_stated_items([{"@type": "WebPage"}, thing])
    assert [line for line in lines if items.holds(line)] == lines


@pytest.mark.parametrize("value", [None, 3, [[[[[[["Row."]]]]]]], {"says": "Row."}, [{"text": {"text": 3}}]])
def test_odd_values_are_passed_over(value: Any) -> None:
    assert not read_stated_items([{"@type": "HowTo", "step": value}, {"@type": None}, {"@type": [1]}])


def test_other_things_state_no_items() -> None:
    assert not read_stated_items([{"@type": "NewsArticle", "step": "Row.", "name": "Goose wins"}])


def test_stated_ingredients_are_part_of_the_article_wherever_they_stand(story: list[str], label_html: Label) -> None:
    lines = ["200 g", "2 eggs of a goose", "More recipes"]
    box = f'<div class="sidebar">{"".join(f"<div>{line}</div>" for line in lines)}</div>'
    page = ["<h1>Goose wins</h1>", box, *(f"<p>{one}</p>" for one in story)]
    stated = f'<script type="application/ld+json">{json.dumps(RECIPE)}</script>'
    plain, found = dict(label_html(*page)), dict(label_html(stated, *page))
    assert [plain[line] for line in lines] == ["furniture"] * 3
    assert [found[line] for line in lines] == ["paragraph", "paragraph", "furniture"]


def test_a_link_to_a_step_is_not_the_step(story: list[str], label_html: Label) -> None:
    link = '<ul><li><a href="#dough">For the dough</a></li></ul>'
    stated = f'<script type="application/ld+json">{json.dumps(RECIPE)}</script>'
    found = dict(label_html(stated, "<nav>", link, "</nav><h1>Goose wins</h1>", *(f"<p>{one}</p>" for one in story)))
    assert found["For the dough"] == "furniture"


def test_the_letters_of_items_are_composed() -> None:
    assert read_stated_items([{"@type": "Recipe", "recipeIngredient": ["2 cafe\u0301s"]}]).holds("2 caf\u00e9s")
