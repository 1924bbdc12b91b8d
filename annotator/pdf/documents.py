"""Child process only: the documents given, opened when asked for and kept open while they are used."""

from __future__ import annotations

import mmap
import os
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from annotator.base.errors import DocumentError, PageError, PasswordNeeded, WrongPassword
from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex
from annotator.pdf.channel import Give
from annotator.pdf.inspection import inspect
from annotator.pdf.library import mupdf, pymupdf
from annotator.pdf.messages import Inspected

OPEN = 8
"""Documents kept open at once."""
_HEADER_WITHIN = 1024
"""Where viewers look for "%PDF-" (PDF Reference 1.7, implementation note 13)."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an open document: MuPDF's `FzPage`, with what is needed to speak of it."""

    document: DocumentId
    index: PageIndex
    name: str
    fz: Any
    tagged: bool


@dataclass(frozen=True, slots=True)
class Fresh:
    """A document opened for one request alone, which may change it; with what opens it again."""

    pdf: Any
    name: str
    data: mmap.mmap | bytes
    password: str


@dataclass(frozen=True, slots=True)
class _Given:
    data: mmap.mmap | bytes
    name: str
    password: str


@dataclass(frozen=True, slots=True)
class _Open:
    pdf: Any
    tagged: bool


class Documents:
    """What the parent gave, and of that the last few opened."""

    def __init__(self) -> None:
        self._given: dict[DocumentId, _Given] = {}
        self._open: OrderedDict[DocumentId, _Open] = OrderedDict()

    def give(self, give: Give, file: int) -> None:
        """Hold a document's bytes, which are in `file`."""
        self.forget(give.document)
        data = mmap.mmap(file, give.size, access=mmap.ACCESS_READ) if give.size else b""
        os.close(file)
        self._given[give.document] = _Given(data, give.name, give.password)

    def forget(self, document: DocumentId) -> None:
        """Close the document and let go of its bytes."""
        if (opened := self._open.pop(document, None)) is not None:
            opened.pdf.close()
        self._given.pop(document, None)

    def name(self, document: DocumentId) -> str:
        """What a person calls the document."""
        given = self._given.get(document)
        return given.name if given else document

    def inspect(self, document: DocumentId) -> Inspected:
        """What the document is. Raises DocumentError."""
        return inspect(self._opened(document).pdf)

    def page(self, document: DocumentId, index: PageIndex) -> Page:
        """A page. Raises DocumentError; PageError where there is no such page."""
        opened = self._opened(document)
        pages = len(opened.pdf)
        if not 0 <= index < pages:
            raise PageError(
                "“{name}” has no page {page}; its last is page {pages}.",
                name=self.name(document),
                page=index + 1,
                pages=pages,
            )
        fz = mupdf.fz_load_page(opened.pdf.this, index)
        return Page(document, index, self.name(document), fz, opened.tagged)

    def fresh(self, document: DocumentId) -> Fresh:
        """The document opened anew. Raises DocumentError."""
        given = self._given[document]
        return Fresh(_open(given), given.name, given.data, given.password)

    def _opened(self, document: DocumentId) -> _Open:
        if (opened := self._open.get(document)) is not None:
            self._open.move_to_end(document)
            return opened
        pdf = _open(self._given[document])
        tagged = pdf.xref_get_key(pdf.pdf_catalog(), "StructTreeRoot")[0] != "null"
        self._open[document] = opened = _Open(pdf, tagged)
        if len(self._open) > OPEN:
            _document, oldest = self._open.popitem(last=False)
            oldest.pdf.close()
        return opened


def _open(given: _Given) -> Any:
    """The document, its password given. Raises DocumentError where it is none, or cannot be read."""
    name = given.name
    if not given.data:
        raise DocumentError("“{name}” is empty (0 bytes); get the file again.", name=name)
    if b"%PDF" not in given.data[:_HEADER_WITHIN]:
        raise DocumentError("“{name}” is not a PDF; only PDF files can be added.", name=name)
    try:
        pdf = pymupdf.open(stream=memoryview(given.data), filetype="pdf")
    except (RuntimeError, ValueError) as error:  # what PyMuPDF raises for a file it cannot open
        raise _damaged(name) from error
    if not pdf.is_pdf:
        raise DocumentError("“{name}” is not a PDF; only PDF files can be added.", name=name)
    if pdf.needs_pass and not pdf.authenticate(given.password):
        if given.password:
            raise WrongPassword("The password given does not open “{name}”; try again.", name=name)
        raise PasswordNeeded("“{name}” needs a password; give the one that opens it.", name=name)
    if len(pdf) == 0:
        if pdf.is_repaired:
            raise _damaged(name)
        raise DocumentError("“{name}” has no pages; there is nothing in it to tag.", name=name)
    return pdf


def _damaged(name: str) -> DocumentError:
    return DocumentError("“{name}” is damaged and no page of it can be read; get a new copy of the file.", name=name)
