"""What every package stands on: errors, paths, settings, the gate to plain text, pausing the collector, processes."""
