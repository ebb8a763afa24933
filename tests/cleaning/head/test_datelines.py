"""Agencies in datelines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.head.datelines import agency_of_dateline


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("PORT HALLOW (AP) — The goose won.", "AP"),
        ("Berlin (dpa/lnw) - Die Gans hat gewonnen.", "dpa"),
        ("Port Hallow, Merrow (Reuters) - The goose won.", "Reuters"),
        ("PARIS (Agence France-Presse) – L’oie a gagné.", "Agence France-Presse"),
        ("(AP) — The goose won.", "AP"),
        ("PORT HALLOW (The Quay) — The goose won.", None),
        ("The goose (AP) won.", None),
        ("The goose won the cup of the harbour, its owner said on Sunday (AP) — and it ate.", None),
        ("PORT HALLOW — The goose won.", None),
        ("", None),
    ],
)
def test_an_agency_is_read_from_the_dateline(text: str, agency: str | None) -> None:
    assert agency_of_dateline(text) == agency


@given(st.text(max_size=120) | st.text("AB (ap)dpa—-/,. ", max_size=120))
def test_any_paragraph_is_read(text: str) -> None:
    found = agency_of_dateline(text)
    assert found is None or found in text
