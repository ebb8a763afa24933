"""Measures of the source itself, taken from its syntax trees: the package is never imported.

`benchmarks/house.py` prints them, the tests hold them to their bounds.
"""
