"""The text that the body shows while no article is open. Pure; no Textual."""

from collections.abc import Sequence

from reader.ui.actions.action import Action
from reader.ui.actions.keys import signs_of
from reader.ui.viewmodels.body_layout import Document, Role, document_of_blocks

_SHOWN = (
    "open", "next_unread", "find", "next_quote", "toggle_rails", "choose_view", "filter_list", "search_library",
    "add", "refresh_all", "feeds", "help", "close",
)  # fmt: skip


def welcome_document(actions: Sequence[Action], has_articles: bool, has_samples: bool) -> Document:
    """How to begin: what the reader does, and the commands with the person's keys."""
    by_id = {action.id: action for action in actions}
    shown = [by_id[name] for name in _SHOWN if by_id[name].keys]
    keys = [(f"{signs_of(action)}: {action.help}", Role.LIST_ITEM) for action in shown]
    add = signs_of(by_id["add"])
    choose = f"Select an article in the list and press {signs_of(by_id['open'])}."
    samples = " Those marked “sample” are for trying things out."
    return document_of_blocks(
        [
            ("Broadsheet", Role.HEADLINE),
            (
                "Shows the article and nothing else, from any page: address, saved HTML or pasted text. Follows feeds, "
                "and finds everything again.",
                Role.STANDFIRST,
            ),
            *([(choose + samples if has_samples else choose, Role.BODY)] if has_articles else []),
            (
                f"To add a page or follow a feed, press {add} and paste an address, a path, or the text of a page. "
                "Or in the shell:",
                Role.BODY,
            ),
            ("broadsheet page.html notes.txt https://…", Role.BLOCK_QUOTE),
            ("Keys for a start", Role.SUBHEADING),
            *keys,
        ]
    )
