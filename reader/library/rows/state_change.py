"""Changes of the states of articles, each as the SQL that makes it where it is not so yet."""

from enum import StrEnum

from reader.library.db.connection import NOW


class StateChange(StrEnum):
    """A change of the state of any number of articles. Hidden articles are neither deleted nor restored by it."""

    STAR = "is_starred = 1 WHERE NOT is_starred"
    UNSTAR = "is_starred = 0 WHERE is_starred"
    SAVE_FOR_LATER = "is_later = 1 WHERE NOT is_later"
    TAKE_FROM_LATER = "is_later = 0 WHERE is_later"
    HIDE = f"is_hidden = 1, deleted_at = {NOW} WHERE deleted_at IS NULL"
    UNHIDE = "is_hidden = 0, deleted_at = NULL WHERE is_hidden"
    DELETE = f"deleted_at = {NOW} WHERE deleted_at IS NULL"
    RESTORE = "deleted_at = NULL WHERE deleted_at IS NOT NULL AND NOT is_hidden"
    RESTORE_FOR_EVER = "deleted_at = NULL, is_retained = 1 WHERE deleted_at IS NOT NULL AND NOT is_hidden"
