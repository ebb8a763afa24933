"""`broadsheet check`: looks for damage in the library, and repairs it."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.base import paths
from reader.base.errors import BusyLibrary, DamagedLibrary, LibraryError, MissingLibrary, ReadOnlyLibrary
from reader.base.safe_text import safe_line
from reader.commands.own_library import open_as_it_is
from reader.commands.printing import complain, counted, print_json, say, show_progress
from reader.library.checking.check import check_library, check_newest
from reader.library.checking.damage import CheckReport, Damage
from reader.library.checking.repairing import Repair, repair_library
from reader.library.library import Library
from reader.library.salvage.salvaging import is_library

if TYPE_CHECKING:
    from reader.commands.options.checking import CheckOptions

_MOST = 20
"""Damages that are printed one by one; JSON has all."""


def check(options: "CheckOptions") -> int:
    """Look for damage in the library, and repair it where that is wanted. Returns the exit status: 1 where something is
    damaged. Raises MissingLibrary, and other LibraryErrors.
    """
    path = options.library or paths.library_path()
    _bring_up_to_date(options, path)
    report = check_newest(path) if options.is_quick else check_library(path, _show_checked)
    show_progress("")
    repair = None
    if report.damages and options.repairs:
        repair = repair_library(path, report, _remade, _show_repaired)
        show_progress("")
    if options.format == "json":
        print_json(_to_json(report, repair))
    else:
        say("\n".join(_sentences(report, repair)))
    if report.damages and not options.repairs:
        complain("`broadsheet check --repair` repairs what it can, and keeps the library as it was.")
    return int(bool(report.damages if repair is None else repair.left))


def _bring_up_to_date(options: "CheckOptions", path: Path) -> None:
    """Open the library once: that of an older Broadsheet is brought up to date. A damaged one is what `check` is for.
    Raises other LibraryErrors.
    """
    if not path.is_file() or not path.stat().st_size:
        raise MissingLibrary(f"There is no library to check: {safe_line(str(path))} does not exist, or is empty.")
    try:
        open_as_it_is(options).close()
    except (BusyLibrary, ReadOnlyLibrary):
        raise
    except LibraryError as error:
        is_damaged = isinstance(error, DamagedLibrary)
        with suppress(OSError):
            is_damaged = is_damaged or is_library(path)
        if not is_damaged:
            raise


def _remade(path: Path, article_id: int) -> bool:
    """Make an article of its page again; what fails then is as if there was no page."""
    from reader.reprocessing.recleaning import remake  # only a damaged text needs the cleaner

    with Library(path) as library:
        return remake(library, article_id)


def _show_checked(done: int, total: int) -> None:
    if done % 100 == 0:
        show_progress(f"{done:,} of {total:,} texts checked")


def _show_repaired(done: int, total: int) -> None:
    show_progress(f"{done:,} of {total:,} articles indexed")


def _sentences(report: CheckReport, repair: Repair | None) -> list[str]:
    kinds = [what for what in ("rows", "texts", "lists") if report.looked_at[what]]
    looked_at = ", ".join(counted(report.looked_at[what], what.removesuffix("s")) for what in kinds)
    if not report.damages:
        parts = "the whole file" if report.is_full else "the newest articles and all that is small"
        return [f"Nothing is damaged. Looked at {parts}: {looked_at}."]
    lines = [_line(damage) for damage in report.damages[:_MOST]]
    if len(report.damages) > _MOST:
        lines.append(f"… and {len(report.damages) - _MOST:,} more")
    return lines + (_outcome(repair) if repair is not None else [])


def _line(damage: Damage) -> str:
    if damage.article_id is not None:
        name = f" “{safe_line(damage.name)}”" if damage.name else ""
        return f"article {damage.article_id}{name}: {damage.what}"
    return f"feed “{safe_line(damage.name)}”: {damage.what}" if damage.name else damage.what


def _outcome(repair: Repair) -> list[str]:
    aside = safe_line(str(repair.replaced))
    lines = [f"{counted(len(repair.mended), 'damage')} repaired. The library as it was is kept as {aside}."]
    if repair.file is not None:
        lines.append(f"What could not be saved is in {safe_line(str(repair.file))}:")
        lines += [f"  {_line(damage)}" for damage in repair.lost[:_MOST]]
    if repair.left:
        left = counted(len(repair.left), "damage")
        lines.append(f"{left} could not be repaired: `broadsheet restore` brings back a backup.")
        lines += [f"  {_line(damage)}" for damage in repair.left[:_MOST]]
    return lines


def _to_json(report: CheckReport, repair: Repair | None) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "is_full": report.is_full,
        "looked_at": dict(report.looked_at),
        "damages": [_facts(damage) for damage in report.damages],
    }
    if repair is not None:
        facts["repair"] = {
            "kept": str(repair.replaced),
            "set_aside": str(repair.file) if repair.file else None,
            "lost": [_facts(damage) for damage in repair.lost],
            "left": [_facts(damage) for damage in repair.left],
        }
    return facts


def _facts(damage: Damage) -> dict[str, Any]:
    return damage._asdict() | {"part": damage.part.value, "key": None if damage.key is None else str(damage.key)}
