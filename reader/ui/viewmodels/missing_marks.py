"""Why a panel has no marks to show, where it is not that there are none. Pure; no Textual."""

from reader.model.article import Annotations


def why_none_yet(annotations: Annotations | None) -> str:
    """A sentence of an article with these marks, or of none; "" where today's annotator went through it."""
    if annotations is None:
        return "No article is open."
    from reader.reprocessing.reannotating import is_outdated

    return "The marks are not made yet." if is_outdated(annotations) else ""
