"""The dialogs above the main screen."""
