"""Child process only: what a PDF is: its page sizes, its outline, whether it had to be repaired."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from typing import Any

from annotator.model.geometry import PageIndex, PagePoint, PageSize
from annotator.model.text_layer import OutlineItem
from annotator.pdf.library import mupdf, pymupdf
from annotator.pdf.messages import Inspected

MAX_OUTLINE = 20_000
"""Entries of an outline that are read; a list that runs in a circle would have no end."""
MAX_DEPTH = 64
EXTRACTOR = f"mupdf {pymupdf.mupdf_version}"
_A4 = PageSize(595.0, 842.0)

_log = logging.getLogger(__name__)


def inspect(pdf: Any) -> Inspected:
    """What an open `pymupdf.Document` is; a page that cannot be loaded is given the size of A4."""
    sizes = tuple(_size(pdf, page) for page in range(len(pdf)))
    return Inspected(sizes, _outline(pdf), bool(pdf.is_repaired), EXTRACTOR)


def page_size(fz_page: Any) -> PageSize:
    """A page's size as displayed, in points."""
    box = mupdf.fz_bound_page(fz_page)
    return PageSize(float(box.x1 - box.x0), float(box.y1 - box.y0))


def _size(pdf: Any, page: int) -> PageSize:
    try:
        return page_size(mupdf.fz_load_page(pdf.this, page))
    except Exception:  # noqa: BLE001 -- MuPDF raises many types; the page says what is wrong when it is drawn
        return _A4


def _outline(pdf: Any) -> tuple[OutlineItem, ...]:
    try:
        first = mupdf.fz_load_outline(pdf.this)
    except Exception as error:  # noqa: BLE001 -- a broken outline is no reason to refuse the document
        _log.warning("the outline cannot be read: %s", error)
        return ()
    found = []
    for item in _walk(first, 0, len(pdf)):
        found.append(item)
        if len(found) == MAX_OUTLINE:
            break
    return tuple(found)


def _walk(entry: Any, depth: int, pages: int) -> Iterator[OutlineItem]:
    """The entry, those under it and those after it; one that leads out of the document is left out."""
    while entry.m_internal:
        raw = entry.m_internal
        page = raw.page.page
        if 0 <= page < pages:
            x, y = float(raw.x), float(raw.y)
            target = PagePoint(0.0 if math.isnan(x) else x, y) if math.isfinite(y) else None
            title = " ".join((raw.title or "").split())
            yield OutlineItem(title, PageIndex(page), target, depth)
        if raw.down and depth < MAX_DEPTH:
            yield from _walk(entry.down(), depth + 1, pages)
        entry = entry.next()
