"""A target for Atheris, which looks for inputs that reach new code (https://github.com/google/atheris).

    python -m pip install -e '.[fuzz]'
    python -m tests.torture.fuzzing page [CORPUS_FOLDER] [-runs=100000] [-max_total_time=600] ...

The first word is a door of `tests.torture.doors`; what follows goes to libFuzzer. An input that fails is written to a
file, which the same command takes in place of a folder to try it again.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reader"]):
    from tests.torture.doors import SEEDS, Doors, unsafe_texts


def main() -> None:
    """Fuzz one door until a fault is found or the runs are done."""
    if len(sys.argv) < 2 or sys.argv[1] not in SEEDS:
        sys.exit(f"Name a door: {', '.join(SEEDS)}.")
    door = sys.argv.pop(1)
    with tempfile.TemporaryDirectory(prefix="fuzzing-") as folder, Doors(Path(folder)) as doors:

        def enter(data: bytes) -> None:
            unsafe = unsafe_texts(doors.texts_behind(door, data))
            assert not unsafe, ascii(unsafe[0])

        corpus = Path(folder, "seeds")
        corpus.mkdir()
        for number, seed in enumerate(SEEDS[door]()):
            (corpus / str(number)).write_bytes(seed)
        atheris.Setup([*sys.argv, str(corpus)], enter)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
