"""The weights of a headline's features, written by training/cleaning/learn_headlines.py."""

WEIGHTS: dict[str, float] = {
    "odds": 0.591,
    "in_text": 0.874,
    "in_address": 1.721,
    "of_address": 3.043,
    "is_name_of_address": 4.265,
    "below_start": -1.497,
    "before_facts": 0.717,
    "full_stop": -1.761,
    "colon": -1.828,
    "words": 0.616,
    "too_many_words": -0.213,
    "digits": -3.385,
    "in_title": 0.948,
    "is_part": 1.242,
    "credit": -2.051,
    "path": -1.351,
    "bullet": -1.325,
    "web": -2.472,
    "menu_below": -0.399,
}
"""By name, in the order of a row of features; a line's score is the weighted sum."""
