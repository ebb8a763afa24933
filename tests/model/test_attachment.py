"""An attachment is plain text and says nothing that is not so."""

import pytest

from reader.model.attachment import Attachment, AttachmentKind


def test_every_text_of_an_attachment_goes_through_the_gate() -> None:
    hostile = Attachment(
        "https://a.example/\x1b[2Jx", media_type="audio/\u202empeg", title="The\x1b[2J ferry\u202e\nis"
    )
    assert (hostile.url, hostile.media_type, hostile.title) == ("https://a.example/x", "audio/mpeg", "The ferry is")


@pytest.mark.parametrize("nothing", ["", "  ", "\u202e"])
def test_a_title_without_text_is_none(nothing: str) -> None:
    assert Attachment("https://a.example/x", title=nothing, media_type=nothing) == Attachment("https://a.example/x")


@pytest.mark.parametrize(("stated", "size"), [(7, 7), (0, None), (-1, None), (None, None)])
def test_a_size_is_a_number_of_bytes(stated: int | None, size: int | None) -> None:
    assert Attachment("https://a.example/x", size=stated).size == size


def test_a_kind_is_its_name() -> None:
    assert [kind.value for kind in AttachmentKind] == ["audio", "video", "image", "file", "comments"]
    assert Attachment("https://a.example/x").kind is AttachmentKind.FILE
