"""What is piped in."""

import io
import sys
from typing import BinaryIO


def standard_input() -> BinaryIO:
    """The bytes of standard input, none where it is closed."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()
