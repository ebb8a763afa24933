"""Which controller of the main screen does an action: a column of the table of actions, by controller. Pure."""

from collections.abc import Mapping

_ACTIONS_OF = {
    "movement": (
        "move_down move_up focus_left focus_right focus_next focus_previous page_down page_up half_down "
        "half_up top bottom"
    ),
    "navigation": "open back_out close quit cancel",
    "next_article": "next_article previous_article next_unread previous_unread",
    "reading_history": "back forward",
    "find": "find find_regex next_match previous_match clear_find",
    "search": "filter_list",
    "views": "search_library choose_view next_view previous_view sort show_all",
    "saved_searches": "save_search",
    "panels": "toggle_rails toggle_voices toggle_names",
    "named_articles": "articles_of_name",
    "same_story": "same_story",
    "comparison": "versions",
    "mark_navigation": "next_quote previous_quote next_name previous_name copy_quote",
    "highlights": "toggle_marks choose_marks",
    "mark_corrections": "correct_mark discard_corrections",
    "page_view": "toggle_page next_boundary previous_boundary",
    "page_editor": (
        "into_article out_of_article to_rail make_headline begin_here end_here discard_line_correction for_site"
    ),
    "display": "zen theme wider narrower palette help",
    "article_states": "star later toggle_read hide delete deleted",
    "mark_all_read": "mark_all_read",
    "read_articles": "delete_read",
    "selection": "select select_all end_selection",
    "samples": "remove_samples",
    "tags": "tags",
    "undo": "undo redo",
    "adding": "add",
    "stories": "show_stories",
    "links": "browser links open_link copy_address copy_selection",
    "export": "save",
    "piping": "pipe",
    "refreshing": "refresh refresh_all",
    "full_text": "full_text",
    "rules": "rules",
    "feeds": "feeds feed_articles rename_feed move_feed feed_full_text feed_interval feed_permissions mute_feed",
    "unfollowing": "unfollow delete_feed_articles",
    "feed_list": "fold_failing filter_feeds sort_feeds mark_feed_read",
    "retention": "retain_feed retain_all",
    "subscribing": "import_feeds export_feeds",
    "settings_check": "check_settings",
    "backups": "restore_backup",
}
"""The name of a controller, and the ids of the actions that are its methods."""

CONTROLLER_OF: Mapping[str, str] = {action: name for name, actions in _ACTIONS_OF.items() for action in actions.split()}
"""The name of the controller of each action, by the action's id."""
