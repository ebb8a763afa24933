"""All that a key changes is on the screen in the first frame after it."""

import pytest


@pytest.mark.parametrize(
    ("before", "key"),
    [
        ((), "j"),
        (("j",), "k"),
        ((), "J"),
        (("enter",), "J"),
        (("enter", "J"), "K"),
        (("G", "enter"), "j"),
        (("G", "enter"), "space"),
        (("G", "enter", "space"), "K"),
    ],
)
async def test_a_key_takes_one_frame(run_app, put, bridge, stack, monkeypatch, before, key):
    put(bridge)
    stack("Newer", "Newest")
    async with run_app() as run:
        await run.press(*before)
        frames = []
        monkeypatch.setattr(run.app, "_display", lambda _, update: frames.append(update and run.screen()))
        await run.press(key)
        shown = [frame for frame in frames if frame]
        assert shown == [run.screen()]
