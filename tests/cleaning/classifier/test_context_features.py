"""Features of the probabilities around a block."""

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.classifier.context_features import FEATURES, read_context_features


def context(probabilities: list[float], lengths: list[float] | None = None) -> list[dict[str, float]]:
    row = read_context_features(probabilities, lengths or [100.0] * len(probabilities))
    return [dict(zip(FEATURES, row(index), strict=True)) for index in range(len(probabilities))]


def test_the_probabilities_beside_a_block_are_seen() -> None:
    first, second, _ = context([0.1, 0.9, 0.3])
    assert (first["probability+0"], first["probability+1"], first["probability-1"]) == (0.1, 0.9, -0.1)
    assert (second["probability-1"], second["probability+1"]) == (0.1, 0.3)


def test_likely_blocks_near_each_other_are_one_span() -> None:
    rows = context([0.9, 0.1, 0.9, *[0.0] * 8, 0.9])
    assert rows[0]["spans"] == 2
    assert rows[1]["span_weight"] > rows[11]["span_weight"] > rows[5]["span_weight"] == 0
    assert (rows[0]["from_main_start"], rows[0]["to_main_end"]) == (0, 2)


def test_long_blocks_weigh_more() -> None:
    rows = context([0.9, 0.9], [500.0, 50.0])
    assert rows[1]["mass_before"] > 0.9


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(1, 5000)), max_size=30))
def test_every_block_has_all_numbers(pairs: list[tuple[float, float]]) -> None:
    row = read_context_features([probability for probability, _ in pairs], [length for _, length in pairs])
    assert [len(row(index)) for index in range(len(pairs))] == [len(FEATURES)] * len(pairs)
