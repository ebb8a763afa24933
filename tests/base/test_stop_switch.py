"""Stopping what another thread does."""

import threading

from reader.base.stop_switch import StopSwitch


def test_what_is_registered_is_stopped_once() -> None:
    switch, stopped = StopSwitch(), []
    with switch.stopping(lambda: stopped.append(1)):
        assert not switch.is_stopped()
        switch.stop()
        switch.stop()
    assert switch.is_stopped() and stopped == [1]


def test_what_is_registered_too_late_is_stopped_at_once() -> None:
    switch, stopped = StopSwitch(), []
    switch.stop()
    with switch.stopping(lambda: stopped.append(1)):
        assert stopped == [1]


def test_what_is_done_is_not_stopped_any_more() -> None:
    switch, stopped = StopSwitch(), []
    with switch.stopping(lambda: stopped.append(1)):
        pass
    switch.stop()
    assert stopped == []


def test_work_that_ends_while_it_is_stopped_waits_for_that() -> None:
    switch, order = StopSwitch(), []
    begun = threading.Event()

    def stop() -> None:
        begun.set()
        order.append("stopped")

    def work() -> None:
        with switch.stopping(stop):
            begun.wait()
        order.append("left")

    thread = threading.Thread(target=work)
    thread.start()
    while not switch._stops:
        pass
    switch.stop()
    thread.join()
    assert order == ["stopped", "left"]
