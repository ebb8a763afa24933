"""The weights of a headline's features, written by training/cleaning/learn_headlines.py."""

WEIGHTS: dict[str, float] = {
    "odds": 0.594,
    "in_text": 0.882,
    "in_address": 1.728,
    "of_address": 3.075,
    "is_name_of_address": 4.264,
    "below_start": -1.498,
    "before_facts": 0.724,
    "full_stop": -1.757,
    "colon": -1.827,
    "words": 0.608,
    "too_many_words": -0.252,
    "digits": -3.415,
    "in_title": 0.938,
    "is_part": 1.254,
    "path": -1.355,
    "bullet": -1.316,
    "web": -2.468,
    "menu_below": -0.398,
}
"""By name, in the order of a row of features; a line's score is the weighted sum."""
