"""Projects on real PDFs of our own writing, for tests of what goes out as highlights and comes in from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pymupdf

from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotation, AnnotationId, Annotator, Document, LabelId
from annotator.model.edits import Add, Step
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.exporting import export_tags
from annotator.workbench.importing import add_pdfs
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.sample import built_in_schema

PAGES = (
    ("Byrådet i Fjordby mødtes den 4. maj 2021.", "Rådet vedtog budgettet for Strandhaven, og"),
    ("at der afsættes 1,2 mio. kr. til havnen.", "Der afsættes 3 mio. kr. til broen."),
)


def pdf_file(path: Path, pages: tuple[tuple[str, ...], ...] = PAGES, **options: Any) -> Path:
    """A PDF with these lines."""
    pdf = pymupdf.open()
    for lines in pages:
        page = pdf.new_page(width=595, height=842)
        for row, line in enumerate(lines):
            page.insert_text((72, 100 + 20 * row), line, fontsize=11)
    path.parent.mkdir(exist_ok=True)
    pdf.save(path, **options)
    pdf.close()
    return path


def project_of(path: Path, *files: Path, password: str | None = None) -> tuple[Project, Annotator]:
    """A new project with these files, and the person at work."""
    project = Project.create(path, schema_toml=built_in_schema())
    person = project.annotator_named("Ann Øst", at=now())
    client = PdfClient()
    try:
        added = add_pdfs(
            project, client, files, by=person.id, ask_password=lambda _path, wrong: None if wrong else password
        )
    finally:
        client.close()
    assert not added.failed
    return project, person


def tagged(
    project: Project,
    document: Document,
    who: Annotator,
    words: str,
    label: str = "decision",
    to: str = "",
    **fields: Any,
) -> Annotation:
    """A tag from the first place of `words` to the end of `to`, or of themselves."""
    opened = OpenDocument(project, document)
    text = opened.layer.text
    start = text.index(words)
    end = text.index(to or words, start) + len(to or words)
    at = now()
    made = Annotation(
        AnnotationId(uuid7()), document.id, LabelId(label), opened.anchor(start, end), who.id, at, at, fields
    )
    project.apply(Step(uuid7(), who.id, at, (Add(made),)))
    return made


def native(project: Project, folder: Path) -> bytes:
    """All tags of people as JSONL."""
    out = folder / f"{uuid7()}.jsonl"
    export_tags(project, "jsonl", out)
    return out.read_bytes()


def rows(project: Project, folder: Path) -> list[dict[str, Any]]:
    """The same, read."""
    return [json.loads(line) for line in native(project, folder).splitlines()]
