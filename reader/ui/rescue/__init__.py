"""The screen where a library that is damaged or gone is brought back, before the reader opens."""
