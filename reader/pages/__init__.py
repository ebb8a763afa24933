"""Loads pages from files, folders, standard input, web addresses and archives, and reads feeds and lists of feeds."""
