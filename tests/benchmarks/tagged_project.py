"""Makes the project that the window's benchmarks open: 1,000 pages with 200 tags on each, their quads and fields too."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, LabelId
from annotator.model.edits import Add, Step
from annotator.model.geometry import PageIndex
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.importing import add_pdfs
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.sample import built_in_schema
from tests.benchmarks.make_pdfs import big_pdf

LABELS = ("decision", "recommendation", "funding")


def tags_of_page(document: OpenDocument, page: PageIndex, count: int, by: AnnotatorId, at: str) -> list[Annotation]:
    """`count` tags spread evenly over a page, every tenth over several lines, so that they nest."""
    start, end = document.layer.page_span(page)
    made = []
    for number in range(count):
        first = start + (end - start - 220) * number // max(count, 1)
        anchor = document.anchor(first, first + (200 if number % 10 == 0 else 15))
        label = LabelId(LABELS[number % 3])
        made.append(Annotation(AnnotationId(uuid7()), document.id, label, anchor, by, at, at))
    return made


def tagged_project(pages: int = 1_000, tags: int = 200) -> Path:
    """The project file, made where it is not there yet, in the folder for temporary files."""
    target = Path(tempfile.gettempdir()) / f"annotator-bench-{pages}-{tags}.annotator"
    if target.exists():
        return target
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    client = PdfClient()
    try:
        with Project.create(part, name="bench", schema_toml=built_in_schema()) as project:
            person = project.annotator_named("Ane", at=now())
            added = add_pdfs(project, client, [big_pdf(pages)], by=person.id)
            document = OpenDocument(project, added.added[0])
            every = [
                annotation
                for page in range(pages)
                for annotation in tags_of_page(document, PageIndex(page), tags, person.id, now())
            ]
            if every:
                project.apply(Step(uuid7(), person.id, now(), tuple(Add(a) for a in every)))
    finally:
        client.close()
    part.replace(target)
    return target


if __name__ == "__main__":
    print(tagged_project(int(sys.argv[1]), int(sys.argv[2])))
