"""Pronouns, which name nobody by themselves. Pure."""

from reader.base.safe_text import safe_line

_PRONOUNS = frozenset(
    # "Ella" and "Elle" are names too
    (
        "i you he she it we they one who someone somebody anyone anybody everyone everybody nobody others all both some"
        " many most few none several another"
        " er sie es wir ihr ich du man alle andere viele einige manche niemand jemand"
        " je tu il ils elles nous vous on tous plusieurs certains"
        " yo tú él ellos ellas nosotros nosotras usted ustedes todos otros algunos muchos"
    ).split()
)


def is_pronoun(name: str) -> bool:
    """Whether a speaker's name is a bare pronoun, as it is where nobody was found that it stands for."""
    return safe_line(name).strip().casefold() in _PRONOUNS
