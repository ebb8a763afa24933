"""What must be so for an act to be possible, besides where the focus is."""

from typing import TYPE_CHECKING

from reader.ui.actions.action import Condition, Focus

if TYPE_CHECKING:
    from reader.ui.main.panes import Panes


def holds(condition: Condition, screen: "Panes") -> bool:
    """Whether a condition holds on the main screen now."""
    kept = screen.finding is not None and screen.finding.is_active
    match condition:
        case Condition.ARTICLES:
            return screen.rows.count > 0
        case Condition.LIBRARY_FILLED:
            return screen.rows.count > 0 or screen.is_narrowed
        case Condition.ARTICLE_OPEN:
            return screen.opened is not None
        case Condition.ARTICLE_CHOSEN:
            return screen.opened is not None or screen.place is Focus.LIST and screen.list.row is not None
        case Condition.SAME_STORY:
            row = screen.list.row if screen.place is Focus.LIST or screen.opened is None else screen.opened.row
            return row is not None and bool(row.also_in)
        case Condition.COMPARABLE:
            opened = screen.opened
            return opened is not None and (opened.version > 1 or bool(opened.row.also_in))
        case Condition.ROW_SELECTED:
            panel = screen.panels.get(screen.place)
            return (panel.row if panel else screen.list.row) is not None
        case Condition.NAME_SELECTED:
            return screen.is_name_selected()
        case Condition.MATCHES_IN_SIGHT:
            return kept and screen.body.display
        case Condition.NO_MATCHES_IN_SIGHT:
            return screen.rows.count > 0 and not (kept and screen.body.display)
        case Condition.FIND_ACTIVE:
            return kept
        case Condition.LIST_FILTERED:
            return not kept and screen.is_list_filtered
        case Condition.LIST_SEARCHED:
            return bool(screen.searched)
        case Condition.NOTHING_TO_CLEAR:
            return screen.place is Focus.FEEDS or not kept and not screen.is_list_filtered
        case Condition.TYPING:
            return screen.is_typing
        case Condition.WORKING:
            return screen.is_adding or screen.is_refreshing or screen.is_fetching or bool(screen.marking_told)
        case Condition.CAN_GO_BACK:
            return screen.path.can_step(-1)
        case Condition.CAN_GO_FORWARD:
            return screen.path.can_step(1)
        case Condition.ROW_CHOSEN:
            return screen.is_feed_selected() if screen.place is Focus.FEEDS else holds(Condition.ARTICLE_CHOSEN, screen)
        case Condition.FEED_SELECTED:
            return screen.is_feed_selected()
        case Condition.CAN_UNDO:
            return len(screen.changes) > 0
        case Condition.CAN_REDO:
            return screen.changes.can_redo
        case Condition.LINE_CORRECTED:
            return screen.is_line_corrected()
        case Condition.PAGE_CORRECTED:
            return screen.is_page_corrected()
