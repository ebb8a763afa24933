"""Where quoted words begin and end: the marks of many languages, paired, told from apostrophes and inches."""
