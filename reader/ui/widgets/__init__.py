"""The panes and bars of the main screen. A widget reports; the screen decides."""
