"""Personal pronouns by gender, in English, German, French and Spanish: data only."""

MALE_PRONOUNS = frozenset({"he", "er", "il", "él"})
FEMALE_PRONOUNS = frozenset({"she", "elle", "ella"})
