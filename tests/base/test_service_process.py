"""Work in a process of its own."""

import sys
from pathlib import Path

import pytest

import reader
from reader.base import service_process
from reader.base.service_process import ProcessEnded, ServiceProcess


class Nothing(ServiceProcess):
    """A process whose module has nothing to serve."""

    module = "reader.base.errors"


def test_the_process_is_of_the_package_that_begins_it():
    assert reader.__file__ is not None and Path(reader.__file__).parents[1] == service_process._HOME


def test_without_a_python_to_run_no_process_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ProcessEnded):
        Nothing(tmp_path)


def test_a_process_that_has_ended_can_be_asked_nothing(tmp_path: Path):
    with Nothing(tmp_path) as process:
        process._process.wait()
        with pytest.raises(ProcessEnded):
            process._ask("anything")
