"""Small projects and documents of our own writing, made without any PDF library."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from annotator.base.ids import uuid7
from annotator.model.annotation import Anchor, Annotation, AnnotationId, Annotator, Document, DocumentId, LabelId
from annotator.model.edits import Add, Step
from annotator.model.geometry import PageIndex, PagePoint, PageRect, PageSize, Quad
from annotator.model.text_layer import Line, OutlineItem, PageText, TextLayer
from annotator.store.project import Project

AT = "2026-01-31T09:05:00.123Z"
LATER = "2026-02-01T10:00:00.000Z"

SCHEMA = """
name = "Prøve"
version = 1

[[label]]
id = "decision"
name = "Decision"
key = "D"
colour = "#c0392b"

[[label]]
id = "funding"
name = "Funding amount"
key = "F"
colour = "#2980b9"
"""

PAGES = (
    "Byrådet i Fjordby mødtes den 4. maj.\nRådet vedtog budgettet for Strandhaven.\n",
    "Der gives 1,2 mio. kr. til drifts-\nudgifter på havnen.\nÅrets ål fanges i åen.\n",
    "",
    "Punktet blev udsat. Ar og år er ikke det samme.\n",
)


def page_text(text: str) -> PageText:
    lines, start = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        lines.append(Line(start, start + len(line.removesuffix("\n")), number))
        start += len(line)
    boxes = b"".join(struct.pack("<4h", i % 900, 10, i % 900 + 8, 26) for i in range(len(text)))
    return PageText(text, boxes, 16.0, PageSize(595.3, 841.9), tuple(lines))


@dataclass(frozen=True)
class Paper:
    """A made-up PDF with its text."""

    document: Document
    pdf: bytes
    layer: TextLayer
    pages: tuple[PageText, ...]
    outline: tuple[OutlineItem, ...] = (
        OutlineItem("Åbning", PageIndex(0), PagePoint(10.5, 20), 0),
        OutlineItem("Økonomi", PageIndex(1), None, 1),
    )

    @property
    def id(self) -> DocumentId:
        return self.document.id


def paper(name: str = "referat.pdf", pages: tuple[str, ...] = PAGES, pdf: bytes | None = None) -> Paper:
    pdf = b"%PDF " + name.encode() if pdf is None else pdf
    starts, length = [], 0
    for text in pages:
        starts.append(length)
        length += len(text)
    layer = TextLayer("".join(pages), tuple(starts), "made up 1.0", 1, frozenset({1}))
    document_id = DocumentId(sha256(pdf).hexdigest())
    document = Document(document_id, name, len(pages), "layer", len(pdf), AT, ("Page 3 is empty.",))
    return Paper(document, pdf, layer, tuple(page_text(text) for text in pages))


def add(project: Project, one: Paper, by: Annotator, password: str = "") -> None:
    project.add_document(
        one.document, one.pdf, one.layer, iter(one.pages), one.outline, by=by.id, at=AT, password=password
    )


def tag(
    one: Paper, by: Annotator, start: int = 0, end: int = 7, label: str = "decision", **fields: object
) -> Annotation:
    quads = (Quad(one.layer.page_of(start), PageRect(1.0625, 2, 3.3, 4.1)),)
    return Annotation(
        id=AnnotationId(uuid7()),
        document=one.id,
        label=LabelId(label),
        anchor=Anchor.at(one.layer.text, start, end, quads),
        annotator=by.id,
        created=AT,
        modified=AT,
        fields=fields,  # type: ignore[arg-type]
    )


def adding(annotation: Annotation) -> Step:
    return Step(uuid7(), annotation.annotator, annotation.modified, (Add(annotation),))


@dataclass
class Desk:
    """An open project with a person, a document and a way to it."""

    project: Project
    path: Path
    ann: Annotator
    paper: Paper

    def tags(self, start: int = 0, end: int = 7, by: Annotator | None = None, **fields: object) -> Annotation:
        annotation = tag(self.paper, by or self.ann, start, end, **fields)
        self.project.apply(adding(annotation))
        return annotation

    def changed(self, annotation: Annotation, **fields: object) -> Annotation:
        return replace(annotation, fields=fields, modified=LATER, revision=annotation.revision + 1)

    def reopened(self) -> Project:
        self.project.close()
        self.project = Project.open(self.path)
        return self.project
