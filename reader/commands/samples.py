"""`broadsheet samples`: counts, removes and restores the sample articles."""

from typing import TYPE_CHECKING

from reader.commands.own_library import library_to_change, library_to_read
from reader.commands.printing import counted, say
from reader.library.stores.samples import delete_all, removed_sample_ids, restore_all, sample_ids

if TYPE_CHECKING:
    from reader.commands.options.samples import SamplesOptions


def manage_samples(options: "SamplesOptions") -> int:
    """Do with the sample articles what the options say, and print how many they are. Returns the exit status."""
    with (library_to_change if options.remove or options.restore else library_to_read)(options) as library:
        ids = removed_sample_ids(library) if options.restore else sample_ids(library)
        if options.remove:
            delete_all(library, ids)
        elif options.restore:
            restore_all(library, ids)
    say(counted(len(ids), "sample article") + " removed" * options.remove + " restored" * options.restore)
    return 0
