"""Speech reported without quotation marks."""
