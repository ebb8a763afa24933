"""The themes: two of our own, some of Textual's, and two of the terminal's own colours."""

from textual.theme import Theme

OWN_THEMES = (
    Theme(
        name="broadsheet-dark",
        dark=True,
        primary="#d9a441",
        secondary="#86b3ad",
        accent="#8fb0d6",
        success="#a9c48a",
        warning="#e6b566",
        error="#e07b6a",
        foreground="#d8d2c6",
        background="#191a1c",
        surface="#1f2023",
        panel="#2a2b2f",
    ),
    Theme(
        name="broadsheet-light",
        dark=False,
        primary="#8a3b12",
        secondary="#0b5f59",
        accent="#1f4e79",
        success="#345f22",
        warning="#7c4700",
        error="#a32a1c",
        foreground="#26241f",
        background="#f6f1e6",
        surface="#efe8d8",
        panel="#e2d9c4",
    ),
)

THEMES = (
    "broadsheet-dark",
    "broadsheet-light",
    "textual-dark",
    "textual-light",
    "nord",
    "gruvbox",
    "tokyo-night",
    "catppuccin-mocha",
    "catppuccin-latte",
    "solarized-dark",
    "solarized-light",
    "ansi-dark",
    "ansi-light",
)
"""Names of the themes, in the order in which the action `theme` goes through them."""

SIXTEEN_COLOURS = "ansi-dark"
"""The default theme on terminals with 16 colours: only their own colours are sure to be readable there."""
