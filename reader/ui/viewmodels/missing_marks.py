"""Why a panel shows no marks although the article may have some. Pure; no Textual."""

from reader.model.annotations import Annotations


def why_none_yet(annotations: Annotations | None) -> str:
    """A sentence why there are no marks yet, for the annotations of the open article; "" where they are up to date."""
    if annotations is None:
        return "No article is open."
    from reader.reprocessing.reannotating import is_outdated

    return "The marks of this article are not ready yet." if is_outdated(annotations) else ""
