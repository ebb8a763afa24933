-- `read_marks.py` marks a story as a whole: what takes that back marks only what was not so before.
DROP TRIGGER telling_read;
