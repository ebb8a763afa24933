"""The panes and bars of the main screen. Widgets show and report; the screen decides."""
