"""What came with an article, as text and as Markdown."""

from reader.model.attachment import Attachment, AttachmentKind
from reader.model.attachment_text import attachments_markdown, attachments_text

PEAL = Attachment("https://bell.example/1.mp3", AttachmentKind.AUDIO, "audio/mpeg", 3_100_000, "Peal *one*")
TALK = Attachment("https://bell.example/talk_(1)", AttachmentKind.COMMENTS)


def test_each_is_a_line_with_what_it_is_and_its_address() -> None:
    assert attachments_text([PEAL, TALK]) == (
        "\nAudio: Peal *one* (3.1 MB): https://bell.example/1.mp3\nComments: https://bell.example/talk_(1)\n"
    )


def test_in_markdown_it_is_a_link_and_nothing_in_it_is_markup() -> None:
    assert attachments_markdown([PEAL, TALK]) == (
        "\n- [Audio: Peal \\*one\\* (3.1 MB)](https://bell.example/1.mp3)\n"
        "- [Comments](https://bell.example/talk_%281%29)\n"
    )


def test_where_nothing_came_nothing_is_added() -> None:
    assert attachments_text([]) == attachments_markdown([]) == ""


def test_a_size_is_told_where_it_is_worth_it() -> None:
    sizes = (None, 10, 49_999, 50_000)
    found = [Attachment("https://bell.example/1", AttachmentKind.FILE, None, size).words for size in sizes]
    assert found == ["File", "File", "File", "File (0.1 MB)"]
