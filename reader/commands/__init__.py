"""The commands of the command line, except the one that opens the reader."""
