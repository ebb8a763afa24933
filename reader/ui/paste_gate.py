"""Splits terminal input into keys and pasted texts, before any parser of keys sees it. Pure; no Textual.

In bracketed paste mode a terminal sends a pasted text between two markers (xterm control sequences, "Bracketed Paste
Mode"). Textual's parser looks for key sequences between them too: after an escape character in a pasted text it ran
the rest as keys. Here nothing between the markers counts but the end marker.
"""

from typing import NamedTuple

PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"

MOST_PASTED = 16_000_000
"""Code points of a paste that are kept, more than the longest page has; the rest is dropped."""

SILENCE = 2.0
"""Seconds without input after which a paste without an end marker ends, so that the keyboard works again."""

MARKER_SILENCE = 1.0
"""Seconds for which the rest of a start marker is waited for. A slow connection may deliver a marker in two parts."""

_LONGEST_KEY = 2
"""Code points at the beginning of a start marker that are also keys: Escape, and Alt+[."""

_TYPED_AT_ONCE = 32
"""Code points that nobody types within one read of the terminal. Right after silence ended a paste, more is its rest.
"""


class InputChunk(NamedTuple):
    """A part of the input: keys, with the markers of pastes among them, or the whole of a pasted text."""

    text: str
    is_pasted: bool = False


class PasteGate:
    """Takes the input in pieces of any length; times are in seconds on a clock that never goes back.

    The markers are passed on among the keys: a parser after the gate, which sees nothing between them, thus ends the
    sequence it was in.
    """

    def __init__(self, key_delay: float) -> None:
        """`key_delay` is the time in seconds after which the parser takes an escape character for the Escape key."""
        self._key_delay = key_delay
        self._chunks: list[InputChunk] = []
        self._marker = ""
        """The beginning of a start marker with which the input ended."""
        self._is_marker_late = False
        """Whether the parser has taken that beginning for keys."""
        self._is_pasting = False
        self._pasted: list[str] = []
        self._room = MOST_PASTED
        self._tail = ""
        """The last code points of a paste, with which its end marker may have begun."""
        self._is_in_doubt = False
        """Whether silence ended a paste, and nothing has come since."""
        self._last_input = 0.0

    @property
    def is_within_marker(self) -> bool:
        """Whether the input ends within a start marker, which the parser must not take for keys yet."""
        return len(self._marker) > _LONGEST_KEY and not self._is_marker_late

    def feed(self, text: str, now: float) -> list[InputChunk]:
        """The chunks that a piece of input completes."""
        self._last_input = now
        if self._is_in_doubt and len(text) > _TYPED_AT_ONCE and not text.startswith("\x1b"):
            self._begin_paste(PASTE_START)
        self._is_in_doubt = False
        while text:
            text = self._take_pasted(text) if self._is_pasting else self._take_keys(text)
        return self._completed()

    def idle(self, now: float) -> list[InputChunk]:
        """The chunks that silence completes; to be called several times a second while no input comes."""
        silence = now - self._last_input
        if self._is_pasting and silence >= SILENCE:
            self._store(self._tail)
            self._end_paste()
            self._is_in_doubt = True
        elif self._marker and silence >= (MARKER_SILENCE if self.is_within_marker else self._key_delay):
            self._is_marker_late = True
        return self._completed()

    def _completed(self) -> list[InputChunk]:
        chunks, self._chunks = self._chunks, []
        return chunks

    def _take_keys(self, text: str) -> str:
        """Pass keys on up to the next paste; what follows its start marker is returned."""
        marker, self._marker = self._marker, ""
        missing = PASTE_START[len(marker) :] if marker else ""
        if marker and text.startswith(missing):
            self._begin_paste(PASTE_START if self._is_marker_late else missing)
            return text[len(missing) :]
        if marker and missing.startswith(text):
            self._marker = marker + text
        else:
            self._is_marker_late = False
            start = text.find(PASTE_START)
            if start >= 0:
                self._begin_paste(text[: start + len(PASTE_START)])
                return text[start + len(PASTE_START) :]
            self._marker = _beginning_at_end(text, PASTE_START)
        self._chunks.append(InputChunk(text))
        return ""

    def _begin_paste(self, keys: str) -> None:
        """Begin a paste after keys that end with its start marker."""
        self._chunks.append(InputChunk(keys))
        self._is_pasting, self._is_marker_late = True, False

    def _take_pasted(self, text: str) -> str:
        """Keep pasted text up to the end marker; what follows that is returned."""
        text = self._tail + text
        self._tail = ""
        end = text.find(PASTE_END)
        if end >= 0:
            self._store(text[:end])
            self._end_paste()
            return text[end + len(PASTE_END) :]
        self._tail = _beginning_at_end(text, PASTE_END)
        self._store(text[: len(text) - len(self._tail)])
        return ""

    def _store(self, text: str) -> None:
        self._pasted.append(text[: self._room])
        self._room -= len(self._pasted[-1])

    def _end_paste(self) -> None:
        self._chunks += [InputChunk("".join(self._pasted), is_pasted=True), InputChunk(PASTE_END)]
        self._is_pasting = False
        self._pasted, self._room, self._tail = [], MOST_PASTED, ""


def _beginning_at_end(text: str, marker: str) -> str:
    """The longest beginning of a marker, short of the whole, with which a text ends."""
    lengths = range(min(len(marker) - 1, len(text)), 0, -1)
    return next((marker[:length] for length in lengths if text.endswith(marker[:length])), "")
