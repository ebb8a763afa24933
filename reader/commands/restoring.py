"""`broadsheet restore`: puts a backup in the place of the library, which is kept."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base import paths
from reader.base.errors import LibraryError
from reader.base.safe_text import safe_line
from reader.commands.own_library import known_libraries
from reader.commands.printing import complain, counted, local_minute, print_json, say, show_progress
from reader.library.backups.backup_files import list_backups
from reader.library.backups.restoring import Contents, Losses, UnpackedBackup, begin_anew
from reader.model.moments import moment_at

if TYPE_CHECKING:
    from reader.commands.options.backing_up import RestoreOptions

_ANSWERS = ("y", "yes")


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
            say("\n".join(_sentences(backup.path, contents, losses)), flush=True)
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
        say(f"Restored. {_where_the_old_is(aside)}")
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
        say(f"The next start begins a new library. {_where_the_old_is(aside)}")
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


def _sentences(path: Path, contents: Contents, losses: Losses | None) -> list[str]:
    came = f", the last of which came on {local_minute(moment_at(contents.newest))}" if contents.newest else ""
    holds = f"{counted(contents.articles, 'article')}{came}; {contents.starred:,} starred; "
    first = f"{safe_line(str(path))} holds {holds}{counted(contents.feeds, 'feed')}."
    if losses is None:
        return [first, "What the library has besides cannot be told: it is damaged, or of another Broadsheet."]
    kinds = [
        counted(losses.articles, "article"),
        f"what you did to {counted(losses.marks, 'article')}" if losses.marks else "0 articles",
        counted(losses.tags, "tag"),
        counted(losses.corrections, "correction"),
        counted(losses.feeds, "feed"),
    ]
    lost = [kind for kind in kinds if not kind.startswith("0 ")]
    return [first, f"The library has besides: {', '.join(lost)}." if lost else "The library has nothing besides."]


def _is_wanted(question: str) -> bool:
    """Ask the person. Raises LibraryError where nobody can be asked."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr):
        raise LibraryError("Nothing was restored. Add --yes to restore without being asked.")
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in _ANSWERS


def _where_the_old_is(aside: Path | None) -> str:
    if aside is None:
        return "There was no library before."
    return f"The library that was there is kept as {safe_line(str(aside))}; delete it when you miss nothing."
