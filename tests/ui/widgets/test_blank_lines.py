"""The lines of containers that others cover: blank, in their own background, and cheap."""

from textual.geometry import Region

from reader.ui.widgets.list_head import Side


async def test_the_side_and_the_screen_are_blank_in_their_own_background(run_app) -> None:
    async with run_app() as running:
        for widget in (running.main.view.side, running.main):
            ground = widget.background_colors[1].rich_color
            strips = widget.render_lines(Region(0, 0, 20, 3))
            assert [(strip.text, strip._segments[0].style.bgcolor) for strip in strips] == [(" " * 20, ground)] * 3


async def test_another_theme_has_another_background(run_app) -> None:
    async with run_app() as running:
        side: Side = running.main.view.side
        before = side.render_lines(Region(0, 0, 20, 1))
        running.app.theme = "broadsheet-light"
        await running.pilot.pause()
        after = side.render_lines(Region(0, 0, 20, 1))
        assert after[0]._segments[0].style != before[0]._segments[0].style
        assert after[0] is side.render_lines(Region(0, 5, 20, 1))[0]  # cached
