"""What the body shows while no article is open. Pure; no Textual."""

from collections.abc import Sequence

from reader.ui.actions.action import Action
from reader.ui.actions.keys import signs_of
from reader.ui.viewmodels.body_layout import Document, Role, document_of_blocks

_SHOWN = (
    "open", "next_unread", "find", "next_quote", "toggle_rails", "choose_view", "filter_list", "search_library",
    "add", "refresh_all", "feeds", "help", "close",
)  # fmt: skip


def welcome_document(actions: Sequence[Action], has_articles: bool, has_samples: bool) -> Document:
    """A few words of how to begin, with the keys that the person has and what there is to read."""
    by_id = {action.id: action for action in actions}
    keys = [(f"{signs_of(by_id[name])}: {by_id[name].help}", Role.LIST_ITEM) for name in _SHOWN]
    add = signs_of(by_id["add"])
    choose = "Choose an article in the list and press Enter."
    samples = " Those marked “sample” are there to try things on."
    return document_of_blocks(
        [
            ("Broadsheet", Role.HEADLINE),
            (
                "Takes a news page as the web gives it and finds the article in it; follows feeds, keeps what you "
                "read, and finds it again.",
                Role.STANDFIRST,
            ),
            *([(choose + samples if has_samples else choose, Role.BODY)] if has_articles else []),
            (
                f"To read a page of your own, or to follow a site by its feed, press {add} and paste an address, a "
                "path, or the text of a page; or, in the shell:",
                Role.BODY,
            ),
            ("broadsheet page.html notes.txt https://…", Role.BLOCK_QUOTE),
            ("Keys to begin with", Role.SUBHEADING),
            *keys,
        ]
    )
