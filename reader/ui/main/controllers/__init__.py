"""The controllers of the main screen: each does what some actions of the table ask for. Imported at their first use."""
