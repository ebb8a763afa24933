"""Sources that a person types into the box for them."""

from typing import Any

from textual import events


async def add(run: Any, text: str) -> None:
    """Type a text into the box and wait until all that comes of it is done and shown."""
    await run.press("a")
    run.app.post_message(events.Paste(text))
    await run.pilot.pause()
    await run.press("enter")
    await run.until(lambda: not run.main.parts.jobs.is_running("adding"))
    await run.pilot.pause()
