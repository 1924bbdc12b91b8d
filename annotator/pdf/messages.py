"""What the window asks of the PDF process and what it answers: frozen values, nothing of MuPDF."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex, PageRect, PageSize
from annotator.model.text_layer import OutlineItem, PageText

EXTRACTION_VERSION = 1
"""Number of our way from a PDF to its text layer; counts up with every change that may move an offset."""


class Priority(IntEnum):
    """What is done first; within one priority the newest request."""

    VISIBLE = 0
    NEAR = 1
    THUMBNAIL = 2
    BACKGROUND = 3


@dataclass(frozen=True, slots=True)
class Inspect:
    """Open the file and say what it is. Answer: `Inspected`."""

    document: DocumentId


@dataclass(frozen=True, slots=True)
class ReadPage:
    """Read one page's text and boxes. Answer: `PageRead`."""

    document: DocumentId
    page: PageIndex


@dataclass(frozen=True, slots=True)
class RenderPage:
    """Draw a page, or `clip` of it (page points), at `scale` pixels a point. Answer: `Rendered`."""

    document: DocumentId
    page: PageIndex
    scale: float
    clip: PageRect | None = None


class SaveWay(IntEnum):
    """How a copy with highlights is saved; a file that does not take one way may take the next."""

    APPEND = 0
    """The original byte for byte, with the highlights after it: signatures and encryption stay as they are."""
    REWRITE = 1
    """All objects written anew."""
    MEND = 2
    """Written anew first, so that a damaged file becomes a sound one, and only then highlighted."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """What a tag has on one page: a rectangle a line (page points), and what a viewer shows of it.

    `colour` is red, green and blue from 0 to 1; `created` and `modified` are as `base.ids.now` gives them; `record` is
    our own word on the tag, in ASCII.
    """

    page: PageIndex
    rects: tuple[PageRect, ...]
    colour: tuple[float, float, float]
    author: str
    subject: str
    note: str
    name: str
    created: str
    modified: str
    record: str


@dataclass(frozen=True, slots=True)
class WriteHighlights:
    """Write a copy of the file with highlights to `path`, which is new or overwritten. Answer: `HighlightsWritten`.

    What is at `path` after any other answer is no copy. A highlight can be lost without a word: who asks must read the
    copy back.
    """

    document: DocumentId
    path: str
    highlights: tuple[Highlight, ...]
    way: SaveWay


@dataclass(frozen=True, slots=True)
class ReadHighlights:
    """Find what people marked in the file. Answer: `HighlightsRead`."""

    document: DocumentId


Request = Inspect | ReadPage | RenderPage | WriteHighlights | ReadHighlights


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a PDF is: its page sizes (as displayed), its outline, and what had to be repaired."""

    sizes: tuple[PageSize, ...]
    outline: tuple[OutlineItem, ...]
    repaired: bool
    extractor: str


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page's text layer."""

    page: PageIndex
    text: PageText
    used_actual_text: bool


@dataclass(frozen=True, slots=True)
class Rendered:
    """Pixels: 32 bits each (B, G, R, unused; QImage.Format_RGB32), rows of `stride` bytes, opaque."""

    page: PageIndex
    scale: float
    clip: PageRect | None
    width: int
    height: int
    stride: int
    pixels: bytes | memoryview


@dataclass(frozen=True, slots=True)
class HighlightsWritten:
    """How many there were, and whether the copy is encrypted as the original is.

    `no_room`: the disk is full, and there is no copy.
    """

    count: int
    encrypted: bool
    no_room: bool = False


@dataclass(frozen=True, slots=True)
class MarkReply:
    """An answer to somebody's mark, as text."""

    author: str
    note: str
    modified: str


MAX_QUADS = 1_000
"""Quads of another program's mark that makes sense: no page has so many lines, and each quad has to be looked at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Text that somebody marked: `kind` is "Highlight", "Underline" or "Squiggly".

    A quad is its corners x0, y0, … x3, y3 in page points, in any order; of a mark without a record no more than
    MAX_QUADS + 1 are read, so that one can see that it has too many. `colour` is None where the file names none.
    Times are as `base.ids.now` gives them, or empty. `record` is empty where the mark is not ours, or
    not any more.
    """

    page: PageIndex
    kind: str
    quads: tuple[tuple[float, ...], ...]
    colour: tuple[float, float, float] | None
    author: str
    subject: str
    note: str
    name: str
    created: str
    modified: str
    record: str
    replies: tuple[MarkReply, ...] = ()


@dataclass(frozen=True, slots=True)
class HighlightsRead:
    """All marks by page, how many annotations of any kind each page has, and how many by kind are remarks of other kinds."""

    marks: tuple[Mark, ...]
    annotations: tuple[int, ...]
    aside: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a request has no answer: the error of `base.errors` to be raised, and whether the process died or hung over it."""

    error: Exception
    fatal: bool = False
    hung: bool = False
    """`fatal`, and the process was ended by us as it took too long; else it died, which may have been done to it."""


Result = Inspected | PageRead | Rendered | HighlightsWritten | HighlightsRead
Answer = Result | Failed
