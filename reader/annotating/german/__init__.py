"""Finds whose words quotes are in German, whose sentences have the verb second or last, and what is reported there."""
