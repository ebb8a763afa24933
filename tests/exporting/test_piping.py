"""Commands that get an article on their standard input."""

import sys
import time

import pytest

from reader.base.errors import ExportError
from reader.exporting.piping import Piped, pipe

pytestmark = pytest.mark.slow

PYTHON = sys.executable


def script(code: str) -> list[str]:
    """A command that runs this."""
    return [PYTHON, "-c", code]


def test_a_command_gets_the_text_and_answers() -> None:
    code = "import sys; print(sys.stdin.read().upper()); print('so so', file=sys.stderr); sys.exit(3)"
    assert pipe(script(code), "Glöckner".encode(), 20) == Piped(3, "GLÖCKNER", "so so")


def test_no_shell_reads_the_words(tmp_path: object) -> None:
    words = ["$(id)", "; echo hello", "*", "`id`", "a b"]
    assert pipe([*script("import sys; print(sys.argv[1:])"), *words], b"", 20).output == str(words)


def test_what_it_says_is_plain() -> None:
    code = r"import sys; sys.stdout.buffer.write(b'a\x1b]52;c;eA==\x07b\x1b[2J\xff\r\nc')"
    assert pipe(script(code), b"", 20).output == "ab\ufffd\nc"


def test_it_need_not_read() -> None:
    assert pipe(script("pass"), b"x" * 5_000_000, 20) == Piped(0, "", "")


def test_what_it_says_is_kept_up_to_a_limit() -> None:
    found = pipe(script("print('x' * 3_000_000)"), b"", 20)
    assert found.status == 0 and 0 < len(found.output) <= 200_000


def test_one_that_takes_too_long_is_ended_with_what_it_began() -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    begin = time.monotonic()
    with pytest.raises(ExportError, match="longer than 0.2 seconds"):
        pipe(script(code), b"", 0.2)
    assert time.monotonic() - begin < 20


def test_what_goes_on_in_the_background_is_not_waited_for() -> None:
    code = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(3)'])"
    assert pipe(script(code), b"", 20).status == 0


@pytest.mark.parametrize("command", [["/no/such/command"], ["a\0b"], [""], ["/"]])
def test_one_that_is_none_is_reported(command: list[str]) -> None:
    with pytest.raises(ExportError, match=r"cannot be run: .*\[pipe\]"):
        pipe(command, b"", 20)
