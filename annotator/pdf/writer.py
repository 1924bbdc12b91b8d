"""Child process only: a copy of a document with highlights, as annotations that other viewers show and can change.

A tag is one highlight annotation a page (PDF 32000-1, 12.5.6.10): QuadPoints a line, author in T, label in Subj, what a
person reads in Contents, the tag's id in NM, and our own record in a private key whose name begins with XX, as Annex E has
it for names of the third class.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import Any

from annotator.base.errors import DocumentError
from annotator.base.replacing import NO_ROOM
from annotator.model.geometry import PageRect
from annotator.pdf.documents import Fresh
from annotator.pdf.library import mupdf, pymupdf
from annotator.pdf.messages import Highlight, HighlightsWritten, SaveWay, WriteHighlights

RECORD_KEY = "XXAnnotatorTag"
"""The annotation's private key for our record: an ASCII string of JSON."""
OPACITY = 0.35
"""Dark label colours leave the words beneath them readable."""
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z")


def write_copy(fresh: Fresh, request: WriteHighlights) -> HighlightsWritten:
    """Writes the copy to the request's path. Raises DocumentError where the file must not, or cannot, take highlights."""
    try:
        _must_allow(fresh)
        return _written(fresh, request)
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        return HighlightsWritten(0, encrypted=False, no_room=True)
    finally:
        fresh.pdf.close()


def _written(fresh: Fresh, request: WriteHighlights) -> HighlightsWritten:
    path = Path(request.path)
    if request.way is SaveWay.APPEND:
        if not fresh.pdf.can_save_incrementally():
            raise DocumentError("“{name}” had to be repaired: nothing can be added to its end.", name=fresh.name)
        path.write_bytes(fresh.data)
        copy = _opened_again(fresh, pymupdf.open(str(path), filetype="pdf"))
    elif request.way is SaveWay.MEND:
        copy = _opened_again(fresh, pymupdf.open(stream=_saved(fresh.pdf), filetype="pdf"))
    else:
        copy = fresh.pdf
    encrypted = bool(copy.metadata and copy.metadata.get("encryption"))
    try:
        _add(copy, request.highlights)
        if request.way is SaveWay.APPEND:
            copy.save(str(path), incremental=True, no_new_id=True, encryption=pymupdf.PDF_ENCRYPT_KEEP)
        else:
            path.write_bytes(_saved(copy))
    finally:
        if copy is not fresh.pdf:
            copy.close()
    return HighlightsWritten(len(request.highlights), encrypted)


def _must_allow(fresh: Fresh) -> None:
    if not fresh.pdf.permissions & pymupdf.PDF_PERM_ANNOTATE:
        raise DocumentError(
            "“{name}” is protected: its author does not allow notes in it; ask for a copy without the protection.",
            name=fresh.name,
        )


def _opened_again(fresh: Fresh, pdf: Any) -> Any:
    if pdf.needs_pass:
        pdf.authenticate(fresh.password)
    return pdf


def _saved(pdf: Any) -> bytes:
    """The whole file written anew; the same each time, so without a new id."""
    return bytes(pdf.tobytes(garbage=0, deflate=True, no_new_id=True, encryption=pymupdf.PDF_ENCRYPT_KEEP))


def _add(pdf: Any, highlights: tuple[Highlight, ...]) -> None:
    file = mupdf.pdf_document_from_fz_document(pdf.this)
    for index, here in groupby(sorted(highlights, key=lambda each: each.page), key=lambda each: each.page):
        page = mupdf.pdf_load_page(file, index)
        box = mupdf.fz_bound_page(page.super())
        for highlight in here:
            _highlight(page, highlight, float(box.x0), float(box.y0))


def _highlight(page: Any, highlight: Highlight, dx: float, dy: float) -> None:
    annot = mupdf.pdf_create_annot(page, mupdf.PDF_ANNOT_HIGHLIGHT)
    for rect in highlight.rects:
        # MuPDF turns page points into the page's own space: rotation, crop box and user unit are its matter.
        mupdf.pdf_add_annot_quad_point(annot, _quad(rect, dx, dy))
    mupdf.pdf_set_annot_color(annot, list(highlight.colour))
    mupdf.pdf_set_annot_opacity(annot, OPACITY)
    mupdf.pdf_set_annot_contents(annot, highlight.note)
    said = mupdf.pdf_annot_obj(annot)
    texts = {"T": highlight.author, "Subj": highlight.subject, "NM": highlight.name, RECORD_KEY: highlight.record}
    for key, text in texts.items():
        mupdf.pdf_dict_put_text_string(said, mupdf.pdf_new_name(key), text)
    mupdf.pdf_update_annot(annot)
    # Last: MuPDF stamps what it changes with the hour, and two exports of the same tags are to be the same.
    for key, time in (("CreationDate", highlight.created), ("M", highlight.modified)):
        if date := _date(time):
            mupdf.pdf_dict_put_text_string(said, mupdf.pdf_new_name(key), date)
        else:
            mupdf.pdf_dict_del(said, mupdf.pdf_new_name(key))


def _quad(rect: PageRect, dx: float, dy: float) -> Any:
    x0, y0, x1, y1 = rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy
    return mupdf.fz_make_quad(x0, y0, x1, y0, x0, y1, x1, y1)


def _date(time: str) -> str:
    """A PDF date (PDF 32000-1, 7.9.4), or nothing where the time is none of ours."""
    found = _TIME.fullmatch(time)
    return f"D:{''.join(found.groups())}Z" if found else ""
