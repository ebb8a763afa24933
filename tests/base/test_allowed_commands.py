"""Which commands of rules may be run on this machine."""

from reader.base import paths
from reader.base.allowed_commands import allow, is_allowed


def test_what_was_typed_here_is_allowed_and_nothing_else():
    assert not is_allowed("lp") and not is_allowed("")
    allow("lp")
    allow("lp -n 2")
    allow("lp")
    assert is_allowed("lp") and is_allowed("lp -n 2") and not is_allowed("lp -n")
    assert paths.allowed_commands_path().read_text() == "lp\nlp -n 2\n"
    assert paths.allowed_commands_path().stat().st_mode & 0o77 == 0


def test_where_it_cannot_be_written_nothing_is_allowed():
    paths.allowed_commands_path().mkdir(parents=True)
    allow("lp")
    assert not is_allowed("lp")
