"""Processes of the reader that are forked from one which has imported it.

A fresh process takes a third of a second to import the reader and its tables, and the tests of the interface start some
two hundred. A forked one runs the same code with descriptors, arguments, environment, folder and session of its own;
only what Python itself reads in the environment has been read. The tests of the processes themselves start real ones.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from importlib import import_module
from math import inf
from pathlib import Path
from select import select
from threading import Lock
from time import monotonic, sleep
from types import ModuleType, SimpleNamespace
from typing import IO, Any, Self

_HOME = Path(__file__).parents[1]
_STARTERS = ("reader.base.service_process", "reader.bulk_ingest.worker_pool")
"""The modules that start processes."""
_MODULES = (
    "reader.bulk_ingest.worker",
    "reader.bulk_ingest.ingest_process",
    "reader.reprocessing.annotating_process",
    "reader.subscriptions.refreshing_process",
)
"""The modules that processes run."""
_LARGEST = 1 << 20
"""Bytes of the largest request."""
_POLL = 0.002
"""Seconds between two looks at whether a process has ended."""


class ForkServer:
    """Starts the server, once a process is to be forked, and ends it."""

    def __init__(self, address: Path) -> None:
        self._address = address
        self._environment = dict(os.environ)
        self._lock = Lock()
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._server:
            self._server.__exit__(None, None, None)  # it ends with its standard input, which this closes

    @property
    def like_subprocess(self) -> SimpleNamespace:
        """What may stand for the module `subprocess` in a module that starts processes of the reader."""
        return _like_subprocess(self._begin)

    def _begin(self, *values: Any, **named: Any) -> "ForkedProcess":
        with self._lock:
            self._server = self._server or _start(self._address, self._environment)
        return ForkedProcess(self._address, *values, **named)


def _start(address: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listener:
        listener.bind(os.fspath(address))
        listener.listen()
        command = [sys.executable, "-P", "-X", "faulthandler", __file__, address, str(listener.fileno())]
        starter = subprocess.Popen(command, pass_fds=[listener.fileno()], stdin=subprocess.PIPE, env=environment)
    starter.wait()  # the server itself is no child of this process, in which tests look for children
    return starter


def _like_subprocess(begin: Callable[..., object]) -> SimpleNamespace:
    return SimpleNamespace(Popen=begin, PIPE=subprocess.PIPE)


class ForkedProcess:
    """A process that runs `python -c CODE ARGUMENT ...`, with what the reader uses of `subprocess.Popen`."""

    def __init__(
        self,
        address: Path,
        command: Sequence[str],
        stdin: int,
        stdout: int,
        stderr: IO[bytes],
        start_new_session: bool,
        **text: str,
    ) -> None:
        request = [command[command.index("-c") + 1 :], dict(os.environ), os.getcwd(), start_new_session]
        self.stdin: IO[Any] | None = None
        self.stdout: IO[Any] | None = None
        self.returncode: int | None = None
        self._lock = Lock()
        self._channel = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._channel.connect(os.fspath(address))
        with ExitStack() as not_ours:
            if stdin == subprocess.PIPE:
                stdin, ours = os.pipe()
                not_ours.callback(os.close, stdin)
                self.stdin = os.fdopen(ours, "w", **text)  # type: ignore[call-overload]
            if stdout == subprocess.PIPE:
                ours, stdout = os.pipe()
                not_ours.callback(os.close, stdout)
                self.stdout = os.fdopen(ours, **text)  # type: ignore[call-overload]
            socket.send_fds(self._channel, [json.dumps(request).encode()], [stdin, stdout, stderr.fileno()])
        self.pid = int(self._channel.recv(16))

    def poll(self) -> int | None:
        """The exit status, None while it runs."""
        with self._lock, suppress(BlockingIOError):
            if self.returncode is None:
                self.returncode = int(self._channel.recv(16, socket.MSG_DONTWAIT))
                self._channel.close()
        return self.returncode

    def wait(self, timeout: float = inf) -> int:
        """The exit status, once it has ended. Raises TimeoutError where that takes too many seconds."""
        end = monotonic() + timeout
        while (status := self.poll()) is None:
            if monotonic() > end:
                raise TimeoutError
            sleep(_POLL)
        return status

    def kill(self) -> None:
        """Kill it, if it has not ended."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with ExitStack() as ending:
            ending.callback(self.wait)
            for one in (self.stdin, self.stdout):
                if one:
                    ending.callback(one.close)


# -- the server itself


def _next_program() -> tuple[str, dict[str, Any]]:
    """Fork processes as long as standard input is open. Returns in each of them, with the code that it is to run and
    its namespace.
    """
    if os.fork():
        os._exit(0)
    address, listener = Path(sys.argv[1]), socket.socket(fileno=int(sys.argv[2]))
    _import_all(address)
    running: dict[int, tuple[int, socket.socket]] = {}  # by pipes of which each process has the other end
    while sys.stdin not in (ready := select([sys.stdin, listener, *running], [], [])[0]):
        for one in ready:
            if one is not listener:
                os.close(one)
                _report_end(*running.pop(one))
                continue
            channel, _ = listener.accept()
            data, descriptors, *_ = socket.recv_fds(channel, _LARGEST, 3)
            if not data:  # it was killed before it could ask
                channel.close()
                continue
            ended, not_ended = os.pipe()
            process = os.fork()
            if process == 0:
                for other in (listener, channel, *(other for _, other in running.values())):
                    other.close()
                return _begin(descriptors, *json.loads(data))
            running[ended] = process, channel
            for descriptor in (not_ended, *descriptors):
                os.close(descriptor)
            _send(channel, process)
    sys.exit()


def _report_end(process: int, channel: socket.socket) -> None:
    """Send the exit status of a process to whoever started it."""
    _, status = os.waitpid(process, 0)
    with channel:
        _send(channel, os.waitstatus_to_exitcode(status))


def _send(channel: socket.socket, number: int) -> None:
    """Send a number to whoever asked for a process, if that has not been killed itself."""
    with suppress(OSError):
        channel.send(str(number).encode())


def _import_all(address: Path) -> None:
    """Import what processes need, and read the tables for pages."""
    sys.path.insert(0, os.fspath(_HOME))
    for name in _MODULES:
        import_module(name)
    for name in _STARTERS:
        vars(import_module(name))["subprocess"] = _like_subprocess(partial(ForkedProcess, address))
    from reader.library.library import Library
    from reader.pipeline import make_ready
    from reader.sources import pasted_page

    with Library(Path(":memory:")) as library:
        make_ready(library, pasted_page("<h1>Anchor found</h1>" + "<p>It lay on the pier of the harbour.</p>" * 9))
    gc.freeze()


def _begin(
    descriptors: Sequence[int], command: Sequence[str], environment: dict[str, str], folder: str, is_session: bool
) -> tuple[str, dict[str, Any]]:
    """Give this process what is its own. Returns its code and the namespace of its main module."""
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    if is_session:
        os.setsid()
    code, *arguments = command
    sys.argv = ["-c", *arguments]
    main = sys.modules["__main__"] = ModuleType("__main__")
    return code, vars(main)


if __name__ == "__main__":
    exec(*_next_program())
