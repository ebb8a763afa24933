"""`broadsheet restore`: puts a backup in the place of the library, which is kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.base import paths
from reader.base.errors import LibraryError
from reader.base.safe_text import safe_line
from reader.commands.own_library import known_libraries
from reader.commands.printing import complain, print_json, say, show_progress
from reader.commands.questions import can_ask, is_wanted
from reader.library.backups.backup_files import list_backups
from reader.library.backups.backup_texts import aside_text, contents_text, losses_text
from reader.library.backups.restoring import UnpackedBackup, begin_anew

if TYPE_CHECKING:
    from reader.commands.options.backing_up import RestoreOptions


def restore_library(options: "RestoreOptions") -> int:
    """Tell what a backup holds and what would be lost, ask, and restore it. Returns the exit status: 1 where the person
    does not want it. Raises a LibraryError, where the library stays as it was.
    """
    library = options.library or paths.library_path()
    if options.begins_anew:
        return _begin_anew(library, options)
    with _unpacked(_backup(library, options.file), library) as backup:
        show_progress("comparing …")
        contents, losses = backup.contents(), backup.losses()
        show_progress("")
        if options.format == "text":
            say(f"{safe_line(str(backup.path))} {contents_text(contents)}\n{losses_text(losses)}", flush=True)
        if not options.dry_run and not (options.is_sure or _is_wanted("Put this backup in the place of the library?")):
            complain("Nothing was restored.")
            return 1
        aside = None if options.dry_run else backup.replace_library()
    if not options.dry_run:
        known_libraries().forget(library)
    if options.format == "json":
        lost = losses._asdict() if losses is not None else None
        facts = {"path": str(backup.path), "holds": contents._asdict(), "lost": lost}
        print_json(facts | {"kept": str(aside) if aside else None})
    elif not options.dry_run:
        say(f"Restored. {aside_text(_name(aside))}")
    return 0


def _unpacked(backup: Path, library: Path) -> UnpackedBackup:
    try:
        return UnpackedBackup(backup, library, _show_unpacked)
    finally:
        show_progress("")


def _show_unpacked(done: int, total: int) -> None:
    show_progress(f"{done * 100 // max(1, total)} % unpacked" if done < total else "checking …")


def _begin_anew(library: Path, options: "RestoreOptions") -> int:
    """Take the library away, so that a new one begins."""
    if not (options.dry_run or options.is_sure or _is_wanted("Take the library away, and begin a new one?")):
        complain("Nothing was changed.")
        return 1
    aside = None if options.dry_run else begin_anew(library)
    if not options.dry_run:
        known_libraries().forget(library)
    if options.format == "json":
        print_json({"kept": str(aside) if aside else None})
    elif options.dry_run:
        say("A new library would begin. The one that is there would be kept aside, with its backups.")
    else:
        say(f"The next start begins a new library. {aside_text(_name(aside))}")
    return 0


def _backup(library: Path, file: Path | None) -> Path:
    if file is not None:
        return file
    backups = list_backups(library)
    if not backups:
        raise LibraryError(
            f"There is no backup of {safe_line(str(library))} yet. Name the file of one, if you have a copy elsewhere."
        )
    return backups[0].path


def _is_wanted(question: str) -> bool:
    """Ask the person. Raises LibraryError where nobody can be asked."""
    if not can_ask():
        raise LibraryError("Nothing was restored. Add --yes to restore without being asked.")
    return is_wanted(question)


def _name(aside: Path | None) -> str | None:
    return safe_line(str(aside)) if aside is not None else None
