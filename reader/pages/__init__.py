"""From a source (a file, a folder, standard input, an address, pasted text) to a Page."""
