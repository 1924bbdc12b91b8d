"""What another library, pypdf, finds of our highlights: quads put into page points by the PDF standard's own words."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pymupdf
import pypdf
from pypdf.errors import DependencyError

from annotator.model.geometry import PageRect


@dataclass(frozen=True)
class Found:
    """A highlight with our record: its page from 0, its rectangles in page points, and its texts."""

    page: int
    rects: tuple[PageRect, ...]
    name: str
    author: str
    subject: str
    note: str


def highlights(path: Path, password: str = "") -> list[Found]:
    """All highlights of ours in a file, and none of anybody else's."""
    found = []
    for number, page in enumerate(opened(path, password).pages):
        for reference in page.get("/Annots", None) or ():
            note = reference.get_object()
            if note.get("/Subtype") == "/Highlight" and "/XXAnnotatorTag" in note:
                texts = [str(note.get(key, "")) for key in ("/NM", "/T", "/Subj", "/Contents")]
                found.append(Found(number, tuple(rects(page, [float(n) for n in note["/QuadPoints"]])), *texts))
    return found


def opened(path: Path, password: str = "") -> pypdf.PdfReader:
    """A reader; of a file under AES, which pypdf cannot read by itself, one of its content without the protection."""
    with suppress(DependencyError):  # AES: what follows is for it, too
        reader = pypdf.PdfReader(path)
        if not reader.is_encrypted:
            return reader
    pdf = pymupdf.open(path)
    pdf.authenticate(password)
    data = pdf.tobytes(encryption=pymupdf.PDF_ENCRYPT_NONE)
    pdf.close()
    return pypdf.PdfReader(io.BytesIO(data))


def rects(page: pypdf.PageObject, numbers: list[float]) -> list[PageRect]:
    """Quads of default user space (PDF 32000-1, 8.3.2.3) as displayed: cropped, turned, in points from the top left."""
    media, crop, unit = page.mediabox, page.cropbox, float(page.get("/UserUnit", 1))
    left, bottom = max(media.left, crop.left), max(media.bottom, crop.bottom)
    right, top = min(media.right, crop.right), min(media.top, crop.top)

    def shown(x: float, y: float) -> tuple[float, float]:
        match page.rotation % 360:
            case 90:
                return y - bottom, x - left
            case 180:
                return right - x, y - bottom
            case 270:
                return top - y, right - x
        return x - left, top - y

    found = []
    for at in range(0, len(numbers), 8):
        points = [shown(x, y) for x, y in zip(numbers[at : at + 8 : 2], numbers[at + 1 : at + 8 : 2], strict=True)]
        xs, ys = [x * unit for x, _ in points], [y * unit for _, y in points]
        found.append(PageRect(min(xs), min(ys), max(xs), max(ys)))
    return found


def furthest(wanted: list[PageRect], found: list[PageRect]) -> float:
    """The largest distance between a side that was wanted and the one found, in points; infinite where some are missing."""
    if len(wanted) != len(found):
        return float("inf")
    pairs = zip(sorted(wanted, key=_order), sorted(found, key=_order), strict=True)
    return max(
        abs(one - other)
        for a, b in pairs
        for one, other in zip((a.x0, a.y0, a.x1, a.y1), (b.x0, b.y0, b.x1, b.y1), strict=True)
    )


def _order(rect: PageRect) -> tuple[float, ...]:
    return round(rect.y0), round(rect.x0), rect.y1, rect.x1
