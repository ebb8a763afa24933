"""How likely blocks are the article's."""

from math import exp
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.classifier import block_scores
from reader.cleaning.classifier.block_scores import best_threshold, score_blocks
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.model.blocks import Block

MENU = "Home News Sport Weather Culture Business Opinion Travel Science Podcasts Shop Contact".split()


def probabilities_of(*lines: str) -> list[float]:
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    return score_blocks(blocks, read_block_features(blocks), Metadata()).probabilities


def test_paragraphs_are_likelier_than_a_menu(story: list[str]) -> None:
    probabilities = probabilities_of(*MENU, "Goose wins", *story, "Share", "Privacy policy")
    assert min(probabilities[13:19]) > 0.6 > 0.3 > max(probabilities[:12] + probabilities[19:])


def test_short_lines_far_from_prose_are_not_scored(story: list[str]) -> None:
    assert len(set(probabilities_of(*MENU, *MENU, *story)[:8])) == 1


def test_both_passes_count(monkeypatch: pytest.MonkeyPatch, story: list[str]) -> None:
    lexicon = block_scores.learnt_tables().lexicon
    questions = SimpleNamespace(article=lambda row: 1.0, article_in_context=lambda row: -1.0)
    monkeypatch.setattr(block_scores, "learnt_tables", lambda: SimpleNamespace(lexicon=lexicon, text=questions))
    assert probabilities_of(story[0]) == [pytest.approx(1 / (1 + exp(0.6 - 0.4)))]


def test_a_page_of_nothing_has_no_probabilities() -> None:
    assert probabilities_of() == []


def test_the_best_threshold_is_half_of_the_f1_to_be_expected() -> None:
    assert abs(best_threshold([1.0, 1.0, 0.0], [10, 10, 10]) - 0.5) < 1e-6
    # All blocks taken: 2 * 0.4 / (1 + 0.4).
    assert abs(best_threshold([0.4, 0.4], [10, 10]) - 0.4 / 1.4) < 1e-6


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 100)), max_size=20))
def test_a_threshold_is_a_chance_up_to_a_half(pairs: list[tuple[float, float]]) -> None:
    probabilities, weights = [probability for probability, _ in pairs], [weight for _, weight in pairs]
    assert 0 <= best_threshold(probabilities, weights) <= 0.5
