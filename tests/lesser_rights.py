"""Runs a test without root's right to write everywhere, so that the permissions of files hold."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION = 0x20080522
_GET, _SET = 125, 126
"""The system calls capget and capset on x86-64; see capget(2)."""
_OVERRIDES = 0b1110
"""The rights to read, to write and to own any file."""


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _Rights(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


@contextmanager
def lesser_rights() -> Iterator[None]:
    """For the time of the block, this thread may only do to files what their permissions say, where the system can be
    told so.
    """
    if os.geteuid() or sys.platform != "linux" or os.uname().machine != "x86_64":
        yield
        return
    call = ctypes.CDLL(None, use_errno=True).syscall
    header, rights = _Header(_VERSION, 0), (_Rights * 2)()
    call(_GET, ctypes.byref(header), ctypes.byref(rights))
    before = rights[0].effective
    try:
        rights[0].effective = before & ~_OVERRIDES
        call(_SET, ctypes.byref(header), ctypes.byref(rights))
        yield
    finally:
        rights[0].effective = before
        call(_SET, ctypes.byref(header), ctypes.byref(rights))
