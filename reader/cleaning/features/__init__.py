"""Features of single blocks, dates and phrases found in text, and the page's metadata: input to all labelling steps."""
