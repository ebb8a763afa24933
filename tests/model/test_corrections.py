"""Corrections of a page's lines: which replaces which."""

import pytest

from reader.model.corrections import Correction, Destination, with_correction, without_line

IN, OUT = Destination.ARTICLE, Destination.OUT


def test_a_line_has_the_last_correction_that_was_made_of_it():
    known = with_correction((), Correction("Sign up", 0, IN))
    assert with_correction(known, Correction("Sign up", 0, OUT)) == (Correction("Sign up", 0, OUT),)


def test_lines_that_read_the_same_are_told_apart():
    known = with_correction((Correction("Sign up", 0, IN),), Correction("Sign up", 1, OUT))
    assert [one.destination for one in known] == [IN, OUT]


@pytest.mark.parametrize("destination", [Destination.HEADLINE, Destination.BEGINNING, Destination.END])
def test_what_one_line_of_a_page_can_be_goes_from_the_line_that_was(destination: Destination):
    known = (Correction("Quay reopens", 0, destination), Correction("Menu", 0, OUT))
    new = Correction("Quay closes", 0, destination)
    assert with_correction(known, new) == (Correction("Menu", 0, OUT), new)


def test_the_correction_of_a_line_is_forgotten_and_no_other():
    known = (Correction("Sign up", 0, OUT), Correction("Sign up", 1, OUT), Correction("Menu", 0, OUT))
    assert without_line(known, "Sign up", 1) == (known[0], known[2])


def test_a_correction_holds_plain_text_only():
    assert Correction("Sign\x1b[31m up\n", None, OUT).text == "Sign up "
