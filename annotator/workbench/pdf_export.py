"""Tags out as PDFs: a copy of each document with its tags as highlights, read back before any copy is given its name."""

from __future__ import annotations

import os
import shutil
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from errno import ENOSPC
from hashlib import sha256
from itertools import count
from pathlib import Path

from annotator.base.errors import DocumentError, ExchangeError
from annotator.base.replacing import writing_failed
from annotator.base.sentence import Sentence
from annotator.dataset.incoming import WrongTag
from annotator.dataset.label_colours import rgb_of
from annotator.dataset.note import note_of
from annotator.dataset.pdf_format import difference, record_text, tag_of
from annotator.dataset.records import IncomingTag, Record, Remark
from annotator.dataset.verify import Report
from annotator.model.annotation import Document, DocumentId
from annotator.model.geometry import PageIndex, Quad
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import (
    Highlight,
    HighlightsRead,
    HighlightsWritten,
    Mark,
    ReadHighlights,
    SaveWay,
    WriteHighlights,
)
from annotator.store.project import Project
from annotator.workbench.pdf_asking import asked, pdf_process

TOLERANCE = 0.5
"""Points by which a corner read back may be off; what is written has the numbers that the tag has."""
_OURS = b"/XXAnnotatorTag"
"""Stands in every copy that we wrote, and in no original."""

ByDocument = Iterable[tuple[Document, list[Record]]]


def export_copies(project: Project, documents: ByDocument, out: Path, progress: Progress, *, total: int = 0) -> Report:
    """Writes a copy of each document that has tags into the folder `out`, which is made where it is not there.

    Where `out` ends in ".pdf" it is the copy of the only document. A document that cannot carry its tags has no copy:
    each of its tags is refused, with the reason. Files that are there are replaced only where they are copies of ours.
    Nothing is left of the export where it is stopped or fails. Raises Cancelled, DiskFull and ExchangeError.
    """
    with _folder(out) as stage, pdf_process() as client:
        copying = _Copying(project, client, stage, progress, total)
        for document, records in documents:
            if records:
                copying.copy(document, records)
        targets = _targets(copying.copied, out)
        for path in targets.values():
            _must_be_free(path)
        for own, path in targets.items():
            (stage / own).replace(path)
    return Report(
        copying.carried, refused=tuple(copying.refused), notes=tuple(copying.notes), made=bool(copying.copied)
    )


@contextmanager
def _folder(out: Path) -> Iterator[Path]:
    """A folder of its own, beside the copies to be, for those that are not done; nothing of it is left."""
    home = out.parent if _is_file(out) else out
    new = not home.exists()
    stage = home / f".{uuid.uuid4().hex[:8]}.part"
    try:
        if new and home.parent.is_dir():
            home.mkdir()
        stage.mkdir()
        try:
            yield stage
        finally:
            shutil.rmtree(stage, ignore_errors=True)  # what the system will not remove is not worth the export
            if new and home.is_dir() and not any(home.iterdir()):
                home.rmdir()
    except NotADirectoryError as error:
        raise ExchangeError("{path} is no folder; name one for the copies.", path=home) from error
    except OSError as error:
        raise writing_failed(home, error) from error


def _is_file(out: Path) -> bool:
    return out.suffix.lower() == ".pdf" and not out.is_dir()


def _targets(documents: list[Document], out: Path) -> dict[DocumentId, Path]:
    """What each copy is called: as its document, with a part of the SHA-256 where several are called the same."""
    if _is_file(out):
        if len(documents) > 1:
            raise ExchangeError(
                "{n} documents have tags to be written; name a folder for them, not a file.", n=len(documents)
            )
        return {document.id: out for document in documents}
    names = {document.id: _file_name(document.name) for document in documents}
    often = Counter(name.casefold() for name in names.values())
    taken = {name for name, times in often.items() if times == 1}
    for own, name in names.items():
        if often[name.casefold()] > 1:
            # Another document may be called what comes of it.
            names[own] = next(each for each in _with_sum(Path(name), own) if each.casefold() not in taken)
            taken.add(names[own].casefold())
    return {own: out / name for own, name in names.items()}


def _with_sum(name: Path, own: DocumentId) -> Iterator[str]:
    yield f"{name.stem}-{own[:8]}{name.suffix}"
    yield from (f"{name.stem}-{own[:8]}-{n}{name.suffix}" for n in count(2))


_LONGEST = 200
"""Bytes of a name without its suffix: most file systems have room for 255, others count characters and allow more."""


def _file_name(name: str) -> str:
    """The document's name as one that leads into no other folder and is not too long for any."""
    plain = "".join("_" if c in "/\\:\0" else c for c in name).lstrip(".") or "document"
    path = Path(plain if plain.lower().endswith(".pdf") else f"{plain}.pdf")
    return path.stem.encode()[:_LONGEST].decode(errors="ignore") + path.suffix


def _must_be_free(path: Path) -> None:
    """Raises ExchangeError where something stands there that is no copy of ours: it may be the original."""
    if path.is_symlink() or (path.exists() and not (path.is_file() and _OURS in path.read_bytes())):
        raise ExchangeError("{path} is there already and is no export of ours; choose an empty folder.", path=path)


@dataclass
class _Copying:
    """One export under way: copies done lie in `stage`, called by their document's id."""

    project: Project
    client: PdfClient
    stage: Path
    progress: Progress
    total: int
    carried: int = 0
    done: int = 0
    copied: list[Document] = field(default_factory=list)
    refused: list[Remark] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)

    def copy(self, document: Document, records: list[Record]) -> None:
        """One document's copy, or the reason why there is none."""
        tags = _Tags.of(records, self.project.schema)
        self.refused += tags.refused
        if tags.highlights:
            try:
                encrypted = self._write(document, tags)
            except DocumentError as error:
                (self.stage / document.id).unlink(missing_ok=True)
                self.refused += [Remark(record.id, str(error)) for record in tags.records]
            else:
                self.copied.append(document)
                self.carried += len(tags.records)
                if encrypted:
                    self.notes.append(
                        Sentence("The copy of {name} is protected as the original is.", name=document.name)
                    )
        self.done += len(records)
        self._check(document)

    def _check(self, document: Document) -> None:
        self.progress(self.done, max(self.total, self.done), document.name)

    def _write(self, document: Document, tags: _Tags) -> bool:
        """Tries one way of saving after the other until the copy read back has all tags; whether it is encrypted."""
        client, password = self.client, self.project.password(document.id)
        client.register(document.id, self.project.pdf(document.id), password=password, name=document.name)
        failed = DocumentError("“{name}” takes no highlights.", name=document.name)
        try:
            before = self._ask_marks(document.id, document)
            for way in SaveWay:
                try:
                    written = self._try(document, tags, way)
                    self._verify(document, tags, before, password)
                    return written.encrypted
                except DocumentError as error:
                    failed = error
        finally:
            client.forget(document.id)
        raise failed

    def _try(self, document: Document, tags: _Tags, way: SaveWay) -> HighlightsWritten:
        request = WriteHighlights(document.id, str(self.stage / document.id), tags.highlights, way)
        written = asked(self.client, request, HighlightsWritten, lambda: self._check(document))
        if written.no_room:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        return written

    def _ask_marks(self, own: DocumentId, document: Document) -> HighlightsRead:
        return asked(self.client, ReadHighlights(own), HighlightsRead, lambda: self._check(document))

    def _verify(self, document: Document, tags: _Tags, before: HighlightsRead, password: str) -> None:
        """Opens the copy as a file that nobody knows, and compares. Raises DocumentError with what is not as it was."""
        path = self.stage / document.id
        with path.open("rb+") as file:
            os.fsync(file.fileno())
            data = file.read()
        own = DocumentId(sha256(data).hexdigest())
        self.client.register(own, data, password=password, name=document.name)
        try:
            after = self._ask_marks(own, document)
        finally:
            self.client.forget(own)
        if (what := tags.difference(before, after)) or (what := tags.lost(after)):
            raise DocumentError(
                "“{name}” cannot carry its highlights: read back, {what}.", name=document.name, what=what
            )


@dataclass(frozen=True)
class _Tags:
    """A document's tags and the highlights that stand for them."""

    records: list[Record]
    highlights: tuple[Highlight, ...]
    refused: list[Remark]

    @staticmethod
    def of(records: list[Record], schema: LabelSchema) -> _Tags:
        """The highlights of all that can be highlighted; the rest is refused with the reason."""
        taken: list[Record] = []
        made: list[Highlight] = []
        refused: list[Remark] = []
        for record in records:
            try:
                highlights = _highlights(record, schema)
            except ValueError:
                refused.append(Remark(record.id, "A field holds a number that JSON has no way to write."))
                continue
            if highlights:
                taken.append(record)
                made += highlights
            else:
                refused.append(Remark(record.id, "Its passage has no place on a page to be highlighted."))
        return _Tags(taken, tuple(made), refused)

    def difference(self, before: HighlightsRead, after: HighlightsRead) -> str:
        """What is not as it was to be, in words; nothing where all is."""
        there = Counter(map(_key, before.marks))
        found: list[Mark] = []
        for mark in after.marks:
            if there[_key(mark)] > 0:
                there[_key(mark)] -= 1
            elif mark.record:
                found.append(mark)
        wanted = sorted(self.highlights, key=lambda each: each.page)
        if len(found) != len(wanted):
            return f"{len(wanted) - len(found)} of {len(wanted)} are missing"
        pages = Counter(each.page for each in wanted)
        counts = tuple(count + pages[PageIndex(page)] for page, count in enumerate(before.annotations))
        if counts != after.annotations:
            return "its other annotations are not what they were"
        if any(_is_off(one, other) for one, other in zip(wanted, found, strict=True)):
            return "they are not where they belong"
        return ""

    def lost(self, after: HighlightsRead) -> str:
        """What the embedded records have not carried; nothing where they have all."""
        own = {record.sha256 for record in self.records}
        tags: dict[str | None, IncomingTag] = {}
        for mark in after.marks:
            try:
                tag, _ = tag_of(mark.record)
            except WrongTag:  # somebody else's; ours are counted, and missed below
                continue
            if tag.sha256 in own:
                tags[tag.id] = tag
        for record in self.records:
            if record.id not in tags:
                return f"tag {record.id} is not there"
            if what := difference(record, tags[record.id]):
                return what
        return ""


def _key(mark: Mark) -> tuple[PageIndex, str, str]:
    return mark.page, mark.name, mark.record


def _is_off(highlight: Highlight, mark: Mark) -> bool:
    if (highlight.page, highlight.record, len(highlight.rects)) != (mark.page, mark.record, len(mark.quads)):
        return True
    return any(
        abs(want - got) > TOLERANCE
        for rect, quad in zip(highlight.rects, mark.quads, strict=True)
        for want, got in zip(
            (rect.x0, rect.y0, rect.x1, rect.y1),
            (min(quad[0::2]), min(quad[1::2]), max(quad[0::2]), max(quad[1::2])),
            strict=True,
        )
    )


def _highlights(record: Record, schema: LabelSchema) -> list[Highlight]:
    """One a page that the tag's passage is on. Raises ValueError where a field cannot be written."""
    label = schema.label(record.label)
    note = _fit(note_of(record, label))
    said = record_text(record, note)
    pages: dict[PageIndex, list[Quad]] = {}
    for numbers in record.quads:
        quad = Quad.from_numbers(list(numbers))
        pages.setdefault(quad.page, []).append(quad)
    return [
        Highlight(
            page=page,
            rects=tuple(quad.rect for quad in quads),
            colour=rgb_of(label.colour) if label else (0.5, 0.5, 0.5),
            author=_fit(record.annotator),
            subject=_fit(note.partition("\n")[0]),
            note=note,
            name=_fit(record.id),
            created=record.created,
            modified=record.modified,
            record=said,
        )
        for page, quads in pages.items()
    ]


def _fit(text: str) -> str:
    """As a text string of a PDF can hold it: NUL would end it, half a surrogate pair has no encoding."""
    return text.replace("\0", "\ufffd").encode(errors="replace").decode()
