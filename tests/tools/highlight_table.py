"""Three tags on each PDF of a folder, exported as highlights, and what pypdf finds of them: `python -m tests.tools.highlight_table FOLDER`."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.base.ids import now, uuid7
from annotator.dataset.verify import Report
from annotator.model.annotation import Annotation, AnnotationId, Annotator, Document, LabelId
from annotator.model.edits import Add, Step
from annotator.model.geometry import PageRect
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.exporting import export_tags
from annotator.workbench.importing import add_pdfs
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.sample import built_in_schema
from tests.pdf.highlights_by_pypdf import furthest, highlights

TAGS = 3
PASSWORDS = {
    "pypdf__crazyones-encrypted-256.pdf": "password",
    "sample-files__libreoffice-writer-password.pdf": "openpassword",
}
"""As their own projects give them."""


@dataclass(frozen=True)
class Row:
    """A file: how many tags were made, how many highlights were found, how far off they are (points), what was said."""

    name: str
    tags: int
    found: int
    off: float
    said: str

    @property
    def is_right(self) -> bool:
        """All there and in their places, or refused with a reason, or nothing to be tagged."""
        return (self.found == self.tags and self.off <= 0.5) or (self.found == 0 and bool(self.said))


def table(folder: Path, work: Path) -> list[Row]:
    """A row for each PDF below the folder; `work` is for the project and the copies."""
    project = Project.create(work / "alle.annotator", schema_toml=built_in_schema())
    try:
        person = project.annotator_named("Ann Øst", at=now())
        client = PdfClient()
        try:
            added = add_pdfs(project, client, [folder], by=person.id, ask_password=_password)
        finally:
            client.close()
        rows = [Row(Path(failed.path).name, 0, 0, 0.0, str(failed.why)) for failed in added.failed]
        tags = {document.id: list(_tags(project, document, person)) for document in added.added}
        project.apply(Step(uuid7(), person.id, now(), tuple(Add(tag) for made in tags.values() for tag in made)))
        report = export_tags(project, "pdf", work / "ud")
        rows += [_row(project, document, tags[document.id], report, work / "ud") for document in added.added]
        return sorted(rows, key=lambda row: row.name)
    finally:
        project.close()


def _password(path: str, wrong: bool) -> str | None:
    return None if wrong else PASSWORDS.get(Path(path).name)


def _tags(project: Project, document: Document, person: Annotator) -> Iterator[Annotation]:
    """Three tags on one page with text: words, and what can be of the rest of it."""
    opened = OpenDocument(project, document)
    for page in range(opened.layer.pages):
        start, end = opened.layer.page_span(page)  # type: ignore[arg-type]
        words = [match.span() for match in re.finditer(r"\w+", opened.layer.text[start:end])]
        if len(words) >= TAGS:
            spans = [words[0], (words[len(words) // 2][0], words[-1][1]), words[-1]]
            for number, (a, b) in enumerate(spans):
                anchor = opened.anchor(start + a, min(start + b, start + a + 3000))
                label = LabelId(("decision", "recommendation", "funding")[number])
                at = now()
                yield Annotation(AnnotationId(uuid7()), document.id, label, anchor, person.id, at, at)
            return


def _row(project: Project, document: Document, tags: list[Annotation], report: Report, out: Path) -> Row:
    why = {remark.id: remark.why for remark in report.refused}
    said = next((why[tag.id] for tag in tags if tag.id in why), "" if tags else "no page with three words")
    copy = out / document.name
    if not copy.exists():
        return Row(document.name, len(tags), 0, 0.0, said)
    found = {each.name: each for each in highlights(copy, project.password(document.id))}
    off = 0.0
    for tag in tags:
        wanted: list[PageRect] = [quad.rect for quad in tag.anchor.quads]
        mark = found.get(tag.id)
        off = max(off, furthest(wanted, list(mark.rects) if mark else []))
    return Row(document.name, len(tags), len(found), off, said)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for row in table(Path(sys.argv[1]), Path(folder)):
            print(
                f"{'ok ' if row.is_right else 'BAD'} {row.found}/{row.tags} {row.off:.3f} {row.name[:60]:60} {row.said}"
            )
