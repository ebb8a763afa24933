-- The files of folders and the records of archives that were taken in, so that adding them once more passes over them.
CREATE TABLE taken_source (
    key BLOB PRIMARY KEY,               -- hash of what tells it from any other
    refused_by INTEGER                  -- version of the cleaner that found no article in it, null where it is in
) STRICT, WITHOUT ROWID;
