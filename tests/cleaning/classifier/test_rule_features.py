"""What the rules say of blocks, as numbers."""

from reader.cleaning.classifier.rule_features import FEATURES, read_rule_features
from reader.cleaning.features.block_features import read_block_features
from reader.model.blocks import Block


def rules(*lines: str) -> list[dict[str, float]]:
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    row = read_rule_features(blocks, read_block_features(blocks))
    return [dict(zip(FEATURES, row(index), strict=True)) for index in range(len(lines))]


def test_the_span_of_the_rules_is_a_feature(story: list[str]) -> None:
    rows = rules("Home", *story, "Share")
    assert [row["in_rule_span"] for row in rows] == [False, *[True] * 6, False]
    assert rows[0]["from_span_start"] == -1 and rows[7]["to_span_end"] == -1


def test_furniture_is_counted_around_a_block() -> None:
    _, middle, _ = rules("Share", "Goose wins", "Privacy policy")
    assert (middle["boilerplate_above"], middle["boilerplate_below"]) == (1, 1)


def test_the_distance_to_the_heading_of_a_rail_is_a_feature() -> None:
    rows = rules("Goose wins", "Most read", "Snow expected", "2 hours ago")
    assert [row["rail_heading_above"] for row in rows] == [15, 15, 1, 2]
    assert rows[2]["ages_around"] == 1
