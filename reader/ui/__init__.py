"""The Textual app: shows what the library holds, and asks ingest for more."""
