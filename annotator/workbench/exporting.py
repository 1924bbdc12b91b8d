"""Tags out: what is chosen of a project, written as a data set and read back before it is called done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.dataset.export import export
from annotator.dataset.records import Record, columns_of, record_of
from annotator.dataset.registry import format_named
from annotator.dataset.verify import Report
from annotator.model.annotation import Document
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Choices:
    """Which tags go out; None means all. Labels by id, annotators by name, documents by name or SHA-256."""

    labels: frozenset[str] | None = None
    annotators: frozenset[str] | None = None
    documents: frozenset[str] | None = None


def export_tags(
    project: Project, format_name: str, out: Path, choices: Choices | None = None, *, progress: Progress = no_progress
) -> Report:
    """Writes the chosen tags to `out`, in the order documents (by name), start, end.

    Raises ExchangeError where the choice names what the project does not have, or the file cannot be written; nothing
    half written is left then.
    """
    selection = _Selection(project, choices or Choices())
    return export(
        selection.records,
        format_named(format_name),
        out,
        progress,
        total=selection.total,
        columns=columns_of(project.schema),
    )


class _Selection:
    """The chosen tags, to be gone through as often as it takes."""

    def __init__(self, project: Project, choices: Choices) -> None:
        self._project = project
        self._people = {a.id: a.name for a in project.annotators()}
        self._labels = choices.labels
        self._annotators = choices.annotators
        everything = project.documents()
        wanted = choices.documents
        self._documents: list[Document] = [d for d in everything if wanted is None or {d.name, d.id} & wanted]
        _known("label", choices.labels, {label.id for label in project.schema.labels})
        _known("annotator", choices.annotators, set(self._people.values()))
        _known("document", wanted, {d.name for d in everything} | {d.id for d in everything})

    @property
    def total(self) -> int:
        """How many tags are chosen."""
        documents = {d.id for d in self._documents}
        return sum(
            count
            for (document, label, annotator), count in self._project.counts().items()
            if document in documents
            and (self._labels is None or label in self._labels)
            and (self._annotators is None or self._people[annotator] in self._annotators)
        )

    def records(self) -> Iterator[Record]:
        """The chosen tags, one after another, never all in memory."""
        for document in self._documents:
            layer = self._project.text_layer(document.id)
            for annotation in self._project.iter_annotations(document.id):
                name = self._people[annotation.annotator]
                if self._labels is not None and annotation.label not in self._labels:
                    continue
                if self._annotators is not None and name not in self._annotators:
                    continue
                yield record_of(annotation, document, name, layer.page_of(annotation.anchor.start))


def _known(what: str, wanted: frozenset[str] | None, there: set[str]) -> None:
    missing = sorted((wanted or frozenset()) - there)
    if missing:
        raise ExchangeError(
            "There is no {what} “{name}” in this project; there is: {there}.",
            what=what,
            name=missing[0],
            there=", ".join(sorted(t for t in there if len(t) != 64)) or "none",
        )
