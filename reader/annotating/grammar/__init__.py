"""Shallow grammar for finding speakers: sentences, words, part-of-speech tags, noun phrases, subjects of verbs."""
