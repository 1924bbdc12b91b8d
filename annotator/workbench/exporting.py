"""Tags out: what is chosen of a project, written as a data set and read back before it is called done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.dataset.export import export
from annotator.dataset.records import NOTHING_SAID, Record, Words, columns_of, record_of, state_of
from annotator.dataset.registry import format_named
from annotator.dataset.verify import Report
from annotator.model.annotation import Annotation, Document, DocumentId, names_of
from annotator.model.ports import Progress, no_progress
from annotator.model.review import GOLD, UNREVIEWED
from annotator.store.project import Project
from annotator.workbench.choosing import Choices, Completeness, Kind, chosen_documents, fits, tally
from annotator.workbench.formats import PDF
from annotator.workbench.pdf_export import export_copies
from annotator.workbench.words_export import words_of

__all__ = ["Choices", "export_tags"]


def export_tags(
    project: Project, format_name: str, out: Path, choices: Choices | None = None, *, progress: Progress = no_progress
) -> Report:
    """Writes the chosen tags to `out`, in the order documents (by name), start, end; as PDFs to the folder `out`.

    Raises ExchangeError where the choice names what the project does not have, or the file cannot be written; nothing
    half written is left then.
    """
    selection = Selection(project, choices or Choices())
    if format_name.lower() == PDF:
        copies = export_copies(project, selection.by_document(), out, progress, total=selection.total)
        return replace(copies, gold_left_out=selection.gold_left_out)
    report = export(
        selection.records,
        format_named(format_name),
        out,
        progress,
        total=selection.total,
        columns=columns_of(project.schema),
        texts=lambda sha256: project.text_layer(DocumentId(sha256)).text,
    )
    return replace(report, gold_left_out=selection.gold_left_out)


class Selection:
    """The chosen tags, to be gone through as often as it takes; `total` is how many they are."""

    def __init__(self, project: Project, choices: Choices) -> None:
        self._project = project
        self._choices = choices
        self._names = names_of(project.annotators())
        self._documents = chosen_documents(project, choices)
        counts = [(kind.gold, n) for kind, n in tally(project, self._documents).items() if fits(kind, choices)]
        self.total = sum(n for gold, n in counts if gold == choices.gold)
        self.gold_left_out = 0 if choices.gold else sum(n for gold, n in counts if gold)

    def records(self) -> Iterator[Record]:
        """The chosen tags, one after another, never all in memory."""
        for document in self._documents:
            yield from self._of(document)

    def by_document(self) -> Iterator[tuple[Document, list[Record]]]:
        """Each document with its chosen tags."""
        for document in self._documents:
            yield document, list(self._of(document))

    def _of(self, document: Document) -> Iterator[Record]:
        layer = self._project.text_layer(document.id)
        words = words_of(self._project, document.id, self._names)
        complete = Completeness(self._project, document.id) if self._choices.complete_only else None
        for annotation in self._project.iter_annotations(document.id):
            if (annotation.origin == GOLD) != self._choices.gold:
                continue
            said = words.get(annotation.id, NOTHING_SAID)
            name = self._names[annotation.annotator]
            if fits(_kind(annotation, name, said, complete), self._choices):
                yield record_of(annotation, document, name, layer.page_of(annotation.anchor.start), said)


def _kind(a: Annotation, name: str, said: Words, complete: Completeness | None) -> Kind:
    verdict = state_of(said.reviews, a.digest) if said.reviews else None
    gold = a.origin == GOLD
    read = complete is None or complete.has(a.id, a.annotator, (a.anchor.start, a.anchor.end), gold=gold)
    return Kind(a.document, a.label, name, verdict or UNREVIEWED, gold, read)
