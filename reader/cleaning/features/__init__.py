"""What can be read off single blocks, and off the page's metadata, before anything is labelled."""
