"""What other programs, or another library, kept: read from the files that they write."""
