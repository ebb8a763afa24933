"""`python -m reader`, and the `broadsheet` command."""

import gc
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    from reader.cli import run

    status = run(sys.argv[1:])
    gc.freeze()  # else Python looks through all there is once more before it ends
    sys.exit(status)


if __name__ == "__main__":
    main()
