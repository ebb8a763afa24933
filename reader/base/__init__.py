"""What every package may use: errors, paths, settings, passwords, plain text, the log, processes."""
