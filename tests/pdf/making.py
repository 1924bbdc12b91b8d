"""PDFs for tests, made on the spot; every Danish sentence is our own."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import pymupdf

from annotator.model.annotation import DocumentId

A4 = (595, 842)
WORDS = (
    "Udvalget drøftede planen for de nye cykelstier langs fjorden.",
    "Bestyrelsen godkendte budgettet for den kommende sæson.",
    "Der afsættes 350.000 kr. til træplantning ved skolerne.",
)


@dataclass(frozen=True)
class Made:
    """A PDF's bytes and id."""

    data: bytes

    @property
    def id(self) -> DocumentId:
        return DocumentId(hashlib.sha256(self.data).hexdigest())


def saved(pdf: Any, **options: Any) -> Made:
    """The document's bytes; it is closed."""
    data = pdf.tobytes(**options)
    pdf.close()
    return Made(data)


def minutes(pages: int = 3, size: tuple[float, float] = A4, rotation: int = 0, **options: Any) -> Made:
    """Pages that each say their number and the sentences above."""
    pdf = pymupdf.open()
    for number in range(1, pages + 1):
        page = pdf.new_page(width=size[0], height=size[1])
        page.insert_text((72, 72), f"Side {number} af {pages}", fontsize=14)
        for row, sentence in enumerate(WORDS):
            page.insert_text((72, 100 + 20 * row), sentence, fontsize=11)
        page.set_rotation(rotation)
    return saved(pdf, **options)


def raw(*objects: bytes) -> Made:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    body, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return Made(bytes(body))


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def form_bomb() -> Made:
    """Page 1 draws a form of ten forms of ten …, ten deep: 10^10 drawings; page 2 is plain."""
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"
    box = b"/MediaBox [0 0 595 842]"
    first = b"<< /Type /Page /Parent 2 0 R %s /Contents 5 0 R /Resources << /XObject << /F 6 0 R >> >> >>" % box
    second = b"<< /Type /Page /Parent 2 0 R %s /Contents 17 0 R >>" % box
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    forms = [
        stream(b"/F Do " * 10, b"%s /Resources << /XObject << /F %d 0 R >> >>" % (form, number + 1))
        for number in range(6, 16)
    ]
    leaf = stream(b"0 0 500 500 re f 10 10 400 400 re f", form)
    return raw(catalogue, pages, first, second, stream(b"/F Do"), *forms, leaf, stream(b"0 0 100 100 re f"))


def without_pages() -> Made:
    """A sound PDF with an empty page tree."""
    return raw(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>")


def encrypted(password: str) -> Made:
    """Two pages under a password."""
    method = pymupdf.PDF_ENCRYPT_AES_256
    return minutes(2, encryption=method, user_pw=password, owner_pw=f"{password}!")


def with_content(content: bytes, more: bytes = b"", catalogue: bytes = b"") -> Made:
    """One A4 page of this content stream, in which /H is Helvetica."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    page = b"/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /H 5 0 R >> >> " + more
    return raw(
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R %s >>" % page,
        stream(content),
        font,
    )
