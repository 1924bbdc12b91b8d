"""All tags of a project as rows of the Data view, read once and then kept up as tags change; and which pages are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.figures.coverage import Page
from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId, AnnotatorId, Document, DocumentId, names_of
from annotator.model.ports import Progress, no_progress
from annotator.model.review import GOLD, UNREVIEWED
from annotator.store.project import Project
from annotator.store.tags import TableRow
from annotator.workbench.completeness import complete_pages, complete_regions
from annotator.workbench.own_verdicts import own_states

FEW = 200
"""So many changed tags are put in one by one; of more their documents are read again."""


def data_rows(project: Project, progress: Progress = no_progress) -> tuple[DataRow, ...]:
    """All tags by document name and place. For another thread: 100,000 take a second or two.

    Raises Cancelled, by way of `progress`, and ProjectError.
    """
    names = _names(project)
    found: list[DataRow] = []
    documents = project.documents()
    for done, document in enumerate(documents):
        progress(done, len(documents), document.name)
        found += _rows(project.table_rows(document.id), document, names)
    return tuple(found)


def whole_rows(project: Project, rows: Iterable[DataRow]) -> Iterator[DataRow]:
    """`rows` with their passages in full, for a file or the clipboard. Raises ProjectError."""
    texts: dict[DocumentId, str] = {}
    for row in rows:
        if row.end - row.start <= len(row.quote):
            yield row
            continue
        if row.document not in texts:
            texts[row.document] = project.text_layer(row.document).text
        yield replace(row, quote=texts[row.document][row.start : row.end])


def updated_rows(
    project: Project,
    rows: Sequence[DataRow],
    documents: Collection[DocumentId],
    tags: Collection[AnnotationId] | None = None,
    progress: Progress = no_progress,
) -> tuple[DataRow, ...]:
    """`rows` with what has changed in `documents`; only `tags` of them where these are known.

    As `data_rows` would give it, provided that people and documents are the same. Raises as that does.
    """
    if tags is not None and len(tags) <= FEW:
        return _with_tags(project, rows, documents, frozenset(tags))
    names = _names(project)
    fresh: list[DataRow] = []
    there = {document.id: document for document in project.documents()}
    for done, document in enumerate(document for document in documents if document in there):
        progress(done, len(documents), there[document].name)
        fresh += _rows(project.table_rows(document), there[document], names)
    kept = [row for row in rows if row.document not in documents and row.document in there]
    return tuple(sorted([*kept, *fresh], key=_place))


Letters = Callable[[DocumentId], Mapping[AnnotatorId, str]]
"""What stands for each person in a document."""


def blind_rows(project: Project, rows: Iterable[DataRow], me: AnnotatorId, letters: Letters) -> tuple[DataRow, ...]:
    """The rows as `me` reviews them blind: letters for names, no gold and no verdicts but their own. Raises ProjectError."""
    people = {name: who for who, name in _names(project).items()}
    own: dict[AnnotationId, str] = {}
    for document in project.documents():
        own |= own_states(project, me, project.document_verdicts(document.id)).get(document.id, {})
    return tuple(
        replace(row, annotator=letters(row.document).get(who, "?"), verdict=own.get(row.id, UNREVIEWED))
        for row in rows
        if (who := people.get(row.annotator, AnnotatorId(row.annotator))) == me or not row.gold
    )


def _with_tags(
    project: Project, rows: Sequence[DataRow], documents: Iterable[DocumentId], tags: frozenset[AnnotationId]
) -> tuple[DataRow, ...]:
    names = _names(project)
    found = [row for row in rows if row.id not in tags]
    there = {document.id: document for document in project.documents()}
    for document in documents:
        if document in there:
            for row in _rows(project.table_rows(document, only=tags), there[document], names):
                found.insert(bisect_left(found, _place(row), key=_place), row)
    return tuple(found)


def _place(row: DataRow) -> tuple[str, str, int, int, str]:
    return row.document_name, row.document, row.start, row.end, row.id


def _names(project: Project) -> dict[AnnotatorId, str]:
    return names_of(project.annotators())


def _rows(rows: Iterable[TableRow], document: Document, names: dict[AnnotatorId, str]) -> Iterator[DataRow]:
    for row in rows:
        yield DataRow(
            id=row.id,
            document=document.id,
            document_name=document.name,
            start=row.start,
            end=row.end,
            page=row.page,
            label=row.label,
            quote=row.quote,
            annotator=names.get(row.annotator, row.annotator),  # who came in by a merge meanwhile
            verdict=row.verdict,
            gold=row.origin == GOLD,
            created=row.created,
            modified=row.modified,
            fields=row.fields,
        )


@dataclass(frozen=True, slots=True)
class PagesRead:
    """How many pages there are, and who has marked which of them complete; who marked nothing is not there."""

    total: int
    by_annotator: dict[str, frozenset[Page]]


def pages_read(project: Project, progress: Progress = no_progress) -> PagesRead:
    """For `figures.coverage`. Raises Cancelled, by way of `progress`, and ProjectError."""
    names = _names(project)
    marked = {mark.document for mark in project.completions()}
    read: dict[str, set[Page]] = {}
    documents = project.documents()
    for done, document in enumerate(documents):
        if document.id not in marked:
            continue
        progress(done, len(documents), document.name)
        layer = project.text_layer(document.id)
        for who, regions in complete_regions(project, document.id).items():
            pages = read.setdefault(names[who], set())
            pages |= {(document.id, page) for page in complete_pages(regions, layer)}
    return PagesRead(sum(document.pages for document in documents), {who: frozenset(p) for who, p in read.items()})
