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


Request = Inspect | ReadPage | RenderPage


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
class Failed:
    """Why a request has no answer: the error of `base.errors` to be raised, and whether the process died or hung over it."""

    error: Exception
    fatal: bool = False
    hung: bool = False
    """`fatal`, and the process was ended by us as it took too long; else it died, which may have been done to it."""


Answer = Inspected | PageRead | Rendered | Failed
