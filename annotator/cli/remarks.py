"""What became of single tags at an export, in lines that say where each tag lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.base.errors import TagError
from annotator.dataset.records import Remark
from annotator.model.annotation import AnnotationId
from annotator.store.project import Project
from annotator.workbench.importing import printable

_SHOWN = 60
"""Characters of a passage, at most."""


def lines_about(project: Project, remarks: Iterable[Remark], what: str) -> Iterator[str]:
    """ "Adjusted: referat.pdf, page 3, “Rådet vedtog …” (0192…): why", a line a remark; the id alone where it is no tag."""
    names = {document.id: printable(document.name) for document in project.documents()}
    for remark in remarks:
        try:
            tag = project.annotation(AnnotationId(remark.id))
        except TagError:
            yield f"{what}: {remark.id}: {remark.why}"
            continue
        quote = printable(" ".join(tag.anchor.quote.split()))
        short = quote if len(quote) <= _SHOWN else f"{quote[:_SHOWN].rstrip()} …"
        page = f", page {tag.anchor.quads[0].page + 1}" if tag.anchor.quads else ""
        where = f"{names.get(tag.document, tag.document)}{page}"
        yield f"{what}: {where}, “{short}” ({remark.id}): {remark.why}"
