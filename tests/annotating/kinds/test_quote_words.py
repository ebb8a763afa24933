"""The verbs around quotation marks are listed in all their forms."""

from reader.annotating.kinds.quote_words import STANCE


def test_a_list_of_verbs_holds_all_their_forms():
    assert {"accused", "vowing", "denies"} <= STANCE
