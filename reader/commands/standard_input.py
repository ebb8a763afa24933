"""Standard input as bytes."""

import io
import sys
from typing import BinaryIO


def standard_input() -> BinaryIO:
    """The stream of standard input, an empty one where it is closed."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()
