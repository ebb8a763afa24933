"""What the widgets show, as plain data: rows, lines, layouts. No Textual here."""
