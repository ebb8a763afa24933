"""What a speaker is called."""

import pytest


def name(said, text: str) -> str | None:
    return said(text)[-1].speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go on,” said a spokesman for the bank.", "spokesman for the bank"),
        ("“We go on,” the head of the rules committee said.", "head of the rules committee"),
        ("“We go on,” two officials familiar with the talks said.", "two officials familiar with the talks"),
        ("“We go on,” protesters said.", "protesters"),
        ("“We go on,” the two leaders said.", "two leaders"),
        ("“We go on,” the council said.", "council"),
        ("“We go on,” her lawyer said.", "her lawyer"),
        ("“We go on,” Maria Lopez’s lawyer said.", "Maria Lopez’s lawyer"),
        ("“We go on,” the statement said.", "statement"),
        ("“We go on,” the email read.", "email"),
        ("“We go on,” Maria Lopez and Tom Reed said.", "Maria Lopez and Tom Reed"),
    ],
)
def test_a_role_a_group_and_a_paper_go_by_what_is_written(said, text: str, expected: str):
    assert name(said, text) == expected


@pytest.mark.parametrize("nobody", ["nobody", "none of the officials", "no official"])
def test_nobody_is_not_named(said, nobody: str):
    assert name(said, f"“We go on,” {nobody} said.") is None


@pytest.mark.parametrize(
    "before",
    [
        "Maria Lopez, the mayor of Lisbon, left.",
        "Mayor Maria Lopez left.",
        "The mayor, Maria Lopez, left.",
    ],
)
def test_a_role_goes_by_the_name_of_whom_the_text_gives_it_to(said, before: str):
    assert name(said, f"{before} It rained. “We go on,” the mayor said.") == "Maria Lopez"


def test_a_role_of_two_people_goes_by_what_is_written(said):
    text = "Mayor Maria Lopez met Mayor Tom Reed. “We go on,” the mayor said."
    assert name(said, text) == "mayor"


def test_a_mayor_is_not_the_mayor(said):
    assert name(said, "Mayor Maria Lopez left. “We go on,” a mayor said.") == "mayor"


@pytest.mark.parametrize("paper", ["letter", "statement", "report", "tweet"])
def test_a_paper_with_an_owner_is_its_owners(said, paper: str):
    assert name(said, f"Maria Lopez’s {paper} said the bridge was “closed for good”.") == "Maria Lopez"


@pytest.mark.parametrize("pronoun", ["who", "and who"])
def test_a_relative_pronoun_goes_by_whom_it_stands_for(said, pronoun: str):
    text = f"We met Maria Lopez, {pronoun} called the bridge “closed for good”."
    assert name(said, text) == "Maria Lopez"


def test_an_owner_goes_by_the_name_of_all_mentions(said):
    text = "Maria Lopez left. It was Lopez’s claim that the bridge was “closed for good”."
    assert name(said, text) == "Maria Lopez"


def test_his_claim_is_of_whom_he_stands_for(said):
    text = "Tom Reed left. It was his claim that the bridge was “closed for good”."
    assert name(said, text) == "Tom Reed"
