"""Finds rails: lists of related or other stories."""
