"""What others change in the library while it is open here."""

from reader.library.db.connection import LibraryFile


def data_version(library: LibraryFile) -> int:
    """A number that is another one once another connection, of this program or another, has changed the file."""
    return int(library.read("PRAGMA data_version")[0][0])


def count_after(library: LibraryFile, article_id: int) -> int:
    """How many articles have a greater id than another, without those that were deleted or hidden since."""
    return int(library.read("SELECT count(*) FROM article WHERE id > ? AND deleted_at IS NULL", (article_id,))[0][0])
