"""Does a wheel hold what nothing else would miss?

    python3 .ci/wheel_is_whole.py WHEEL

Needs nothing but Python. Exit status 0 if the wheel is whole.
"""

import sys
import zipfile

NEEDED = ("reader/py.typed", "licenses/LICENSE", "licenses/NOTICE")


def main() -> None:
    names = zipfile.ZipFile(sys.argv[1]).namelist()
    missing = [needed for needed in NEEDED if not any(name.endswith(needed) for name in names)]
    sys.exit(f"not in the wheel: {missing}" if missing else 0)


if __name__ == "__main__":
    main()
