"""The regular forms of English verbs."""

from collections.abc import Iterator


def inflect(verb: str) -> Iterator[str]:
    """The regular forms of an English verb: "blame" gives blame, blames, blamed, blaming.

    A verb written with a hyphen, such as "slam-", doubles its last letter.
    """
    if verb.endswith("-"):
        verb = verb[:-1]
        stem = verb + verb[-1]
    else:
        stem = verb[:-1] if verb.endswith("e") else verb
    past = stem[:-1] + "i" if stem.endswith("y") and stem[-2] not in "aeou" else stem
    third = past + "es" if past != stem or stem.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"
    yield from (verb, third, past + "ed", (verb if verb.endswith("ee") else stem) + "ing")


def forms(verbs: str) -> frozenset[str]:
    """The forms of all verbs of a list, which spaces divide."""
    return frozenset(form for verb in verbs.split() for form in inflect(verb))
