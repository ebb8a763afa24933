"""Finds the quotes of French, Italian and Spanish texts by the tables of their language."""
