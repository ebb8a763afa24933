"""What every package may use: errors, paths, settings, plain text, the log, processes."""
