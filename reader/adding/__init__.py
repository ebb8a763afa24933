"""Many pages at once, from folders and archives: read, cleaned and annotated on all cores, kept in batches."""
