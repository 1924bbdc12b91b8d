"""PDFs in: from a path to a document with its text layer, one at a time, each failure one sentence."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Protocol, overload

from annotator.base.errors import AlreadyThere, DocumentError, PasswordNeeded, WrongPassword
from annotator.base.ids import now
from annotator.model.annotation import AnnotatorId, Document, DocumentId
from annotator.model.geometry import PageIndex, PageSize
from annotator.model.ports import Progress, no_progress
from annotator.model.text_layer import OutlineItem, PageText, TextLayer
from annotator.pdf.messages import EXTRACTION_VERSION, Failed, Inspect, Inspected, PageRead, ReadPage
from annotator.store.project import Project

AskPassword = Callable[[str, bool], str | None]
"""Given a file's path and whether the last password was wrong, the password to try; None leaves the file out."""


class PdfProcess(Protocol):
    """What importing needs of the PDF process."""

    def register(self, document: DocumentId, data: bytes, *, password: str = "", name: str = "") -> None:
        """Makes a PDF known to the process."""

    def forget(self, document: DocumentId) -> None:
        """Lets go of it."""

    @overload
    def ask(self, request: Inspect) -> Inspected: ...
    @overload
    def ask(self, request: ReadPage, *, again: bool) -> PageRead: ...
    def ask(self, request: Inspect | ReadPage, *, again: bool = False) -> Inspected | PageRead:
        """Waits for the answer; raises the error where there is none. `again` asks for a page that was given up."""

    def read_all(self, document: DocumentId, pages: int) -> Iterator[PageRead | Failed]:
        """The pages' texts, in order, each as soon as it is read."""


@dataclass(frozen=True, slots=True)
class Imported:
    """All that is stored of a new document."""

    document: Document
    pdf: bytes
    password: str
    layer: TextLayer
    pages: tuple[PageText, ...]
    outline: tuple[OutlineItem, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that did not come in, and why."""

    path: str
    why: DocumentError


def pdf_paths(paths: Iterable[Path]) -> Iterator[Path]:
    """The files meant: a file is itself, a folder all PDFs below it (by name, hidden ones left out), sorted."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.suffix.lower() == ".pdf" and p.is_file())
            yield from sorted(p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts))
        else:
            yield path


def printable(name: str) -> str:
    """A file's name as text in NFC (macOS says å in two characters); bytes that are no UTF-8 become U+FFFD."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))


def read_file(path: Path) -> bytes:
    """The file's bytes. Raises DocumentError in words where there is nothing to read, or nothing that ends.

    A device, a pipe or a socket is refused before it is opened: a read of it may wait for ever, or fill the memory.
    """
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise DocumentError("{name} is no file but a device, a pipe or a socket; choose a PDF.", name=path)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError("{name} is not there; was it moved or renamed?", name=path) from error
    except IsADirectoryError as error:
        raise DocumentError("{name} is a folder, not a PDF.", name=path) from error
    except PermissionError as error:
        raise DocumentError("{name} cannot be read: you have no rights to it.", name=path) from error
    except OSError as error:
        raise DocumentError("{name} cannot be read: {why}.", name=path, why=error.strerror or error) from error
    if not data:
        raise DocumentError("{name} is empty (0 bytes); fetch it again from where it came.", name=path.name)
    return data


def import_pdf(
    pdf: PdfProcess,
    path: Path,
    *,
    known: Callable[[DocumentId], bool],
    ask_password: AskPassword,
    progress: Progress = no_progress,
) -> Imported:
    """Reads a PDF and makes its text layer.

    A page that cannot be read comes in empty, with a note that says so. Raises DocumentError (AlreadyThere where
    `known` says that the bytes are in the project) and Cancelled, by way of `progress`.
    """
    data = read_file(path)
    document_id = DocumentId(hashlib.sha256(data).hexdigest())
    name = printable(path.name)
    if known(document_id):
        raise AlreadyThere("{name} is in the project already.", name=name)
    try:
        inspected, password = _open(pdf, document_id, data, name, partial(ask_password, str(path)))
        pages, notes, actual = _read_pages(pdf, document_id, inspected.sizes, name, progress)
    finally:
        pdf.forget(document_id)
    if inspected.repaired:
        repaired = DocumentError("The file is damaged and was repaired on reading; compare it with the original.")
        notes.insert(0, str(repaired))
    text = "".join(page.text for page in pages)
    starts = tuple(accumulate((len(page.text) for page in pages[:-1]), initial=0))
    document = Document(
        id=document_id,
        name=name,
        pages=len(pages),
        text="layer" if text.strip() else "none",
        size=len(data),
        added=now(),
        notes=tuple(notes),
    )
    layer = TextLayer(text, starts, inspected.extractor, EXTRACTION_VERSION, actual)
    return Imported(document, data, password, layer, tuple(pages), inspected.outline)


def _open(
    pdf: PdfProcess, document: DocumentId, data: bytes, name: str, ask_password: Callable[[bool], str | None]
) -> tuple[Inspected, str]:
    password, wrong = "", False
    while True:
        pdf.register(document, data, password=password, name=name)
        try:
            return pdf.ask(Inspect(document)), password
        except (PasswordNeeded, WrongPassword) as error:
            given = ask_password(wrong)
            if given is None:
                raise error from None
            password, wrong = given, True


def _read_pages(
    pdf: PdfProcess, document: DocumentId, sizes: tuple[PageSize, ...], name: str, progress: Progress
) -> tuple[list[PageText], list[str], frozenset[int]]:
    pages: list[PageText] = []
    notes: list[str] = []
    actual: set[int] = set()
    answers = pdf.read_all(document, len(sizes))
    for index, (size, answer) in enumerate(zip(sizes, answers, strict=True)):
        progress(index, len(sizes), name)
        if isinstance(answer, Failed) and answer.fatal and not answer.hung:
            answer = _once_more(pdf, document, PageIndex(index))  # noqa: PLW2901 - what counts is the last answer
        if isinstance(answer, Failed):
            notes.append(str(answer.error))
            pages.append(PageText("", b"", 16.0, size, ()))
            continue
        pages.append(answer.text)
        if answer.used_actual_text:
            actual.add(index)
    return pages, notes, frozenset(actual)


def _once_more(pdf: PdfProcess, document: DocumentId, page: PageIndex) -> PageRead | Failed:
    """The page that the process died at, asked for again: something else may have ended it, such as want of memory.

    One that hung is not asked again: a hostile file could take the time for each of its pages twice.
    """
    try:
        return pdf.ask(ReadPage(document, page), again=True)
    except DocumentError as error:
        return Failed(error, fatal=True)


def no_password(path: str, wrong: bool) -> str | None:  # noqa: ARG001, FBT001 - the signature of AskPassword
    """Has none to give: the file is left out, and why is said."""
    return None


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding files: documents new, names of those there already, and the failures."""

    added: tuple[Document, ...]
    there_already: tuple[str, ...]
    failed: tuple[Failure, ...]


def add_pdfs(
    project: Project,
    pdf: PdfProcess,
    paths: Iterable[Path],
    *,
    by: AnnotatorId,
    ask_password: AskPassword = no_password,
    progress: Progress = no_progress,
) -> Added:
    """Brings files and folders of PDFs into the project, each in a transaction of its own; one bad file stops no other.

    `progress` counts files. Raises Cancelled (what came in before stays), ReadOnlyProject and DiskFull.
    """
    there_now = {document.id for document in project.documents()}
    added: list[Document] = []
    there: list[str] = []
    failed: list[Failure] = []
    files: list[Path] = []
    for path in paths:
        found = list(pdf_paths([path]))
        files += found
        if not found:
            failed.append(Failure(str(path), DocumentError("There is no PDF in the folder {name}.", name=path)))
    for number, path in enumerate(files):
        progress(number, len(files), path.name)

        def page_progress(done: int, total: int, what: str, number: int = number) -> None:
            progress(number, len(files), f"{what} · {done}/{total}")

        try:
            new = import_pdf(
                pdf, path, known=lambda sha: sha in there_now, ask_password=ask_password, progress=page_progress
            )
            project.add_document(
                new.document, new.pdf, new.layer, new.pages, new.outline, by=by, at=now(), password=new.password
            )
            there_now.add(new.document.id)
            added.append(new.document)
        except AlreadyThere:
            there.append(path.name)
        except DocumentError as error:
            failed.append(Failure(str(path), error))
    progress(len(files), len(files), "")
    return Added(tuple(added), tuple(there), tuple(failed))
