"""The dialogs over the main screen."""
