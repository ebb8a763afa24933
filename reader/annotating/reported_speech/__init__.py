"""Finds reported speech: what somebody is said to have said, without quotation marks."""
