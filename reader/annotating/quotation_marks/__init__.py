"""Finds where quoted words begin and end: pairs the quotation marks of many languages, and tells apostrophes and inches
apart.
"""
