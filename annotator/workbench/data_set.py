"""A data set in a folder of its own: a file or folder for each part, `dataset.json`, and the card, `README.md`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Protocol

from annotator.base.errors import DiskFull, ExchangeError
from annotator.base.sentence import Sentence
from annotator.dataset.card import write_card
from annotator.dataset.export import export
from annotator.dataset.folders import new_folder_or_zip
from annotator.dataset.records import COMPLETE, NEGATIVE, Record, Remark, given_by
from annotator.dataset.registry import format_named
from annotator.dataset.split import NAMES, WHOLE
from annotator.dataset.verify import Report
from annotator.model.annotation import Document, DocumentId
from annotator.model.ports import Progress
from annotator.model.review import UNREVIEWED
from annotator.store.project import Project
from annotator.workbench.card_facts import Kind, Part, Told, card_of
from annotator.workbench.formats import PDF
from annotator.workbench.pdf_export import export_copies
from annotator.workbench.splitting import Dealt, dealt

__all__ = ["PartOf", "Told", "export_data_set"]


@dataclass(frozen=True, slots=True)
class PartOf:
    """What of a selection makes a part: which documents, by SHA-256, and how many negative passages were written."""

    documents: frozenset[str]
    negatives: int


class Selection(Protocol):
    """The chosen tags, by document."""

    @property
    def documents(self) -> list[Document]:
        """The documents chosen, by name, with or without tags."""

    @property
    def total(self) -> int:
        """How many tags are chosen, negative passages too."""

    def of(self, document: Document) -> Iterator[Record]:
        """Those of one document."""

    def text(self, sha256: str) -> str:
        """A document's whole text as it goes out."""

    def told(self, report: Report, part: PartOf) -> Report:
        """The report of a part, which counts all that was written, with what only the choices know."""


def export_data_set(project: Project, selection: Selection, told: Told, out: Path, progress: Progress) -> Report:
    """Writes the chosen tags to the new folder (or zip) `out`: a data set for each part, read back, and the card.

    Raises Cancelled, DiskFull and ExchangeError, and leaves nothing then.
    """
    split = told.split
    with new_folder_or_zip(out) as folder, _by_name(folder, out):
        plan = None
        begin = 0
        if split is not None:
            begin = _DEALING
            plan = dealt(selection.documents, selection.of, selection.text, split, _stage(progress, 0, begin))
        writing = _Writing(project, selection, told.format_name, plan, _stage(progress, begin, _WRITTEN))
        folder.mkdir()
        parts = tuple(writing.part(name, folder) for name in (split.parts if split else (writing.only,)))
        card = card_of(project, told, parts, plan, _stage(progress, _WRITTEN, _ALL))
        write_card(card, folder)
        progress(_ALL, _ALL, out.name)
    return _together(parts, writing, split=split is not None)


@contextmanager
def _by_name(folder: Path, out: Path) -> Iterator[None]:
    """What is said of a file in the folder that is not done names it as it was to be called."""
    try:
        yield
    except (ExchangeError, DiskFull) as error:
        path = error.values.get("path")
        if not (isinstance(path, Path) and path.is_relative_to(folder)):
            raise
        raise type(error)(error.template, **error.values | {"path": out / path.relative_to(folder)}) from error


_DEALING, _WRITTEN, _ALL = 400, 980, 1000
"""Steps of progress: when documents are dealt to parts, when these are written, when the card is."""


def _stage(progress: Progress, start: int, end: int) -> Progress:
    """Progress of a part of the work, told as steps from `start` to `end` of all."""

    def told(done: int, total: int, what: str) -> None:
        progress(start + (end - start) * min(done, total) // max(total, 1), _ALL, what)

    return told


class _Writing:
    """One data set while its parts are written."""

    def __init__(
        self, project: Project, selection: Selection, format_name: str, plan: Dealt | None, progress: Progress
    ) -> None:
        self._project = project
        self._selection = selection
        self._form = None if format_name == PDF else format_named(format_name)
        self._given = given_by(project.schema, self._text)
        self._plan = plan
        self._progress = progress
        self._written = 0
        self.texts_held = False
        self.negatives_left_out = 0

    @property
    def only(self) -> str:
        """What the only part is called where there is no split."""
        return NAMES[2][0] if self._form is not None and self._form.with_card else WHOLE

    def part(self, name: str, folder: Path) -> Part:
        """Writes one part into the folder, and reads it back."""
        documents = self._documents(name)
        tally = _Tally(self._plan)
        report = self._write(name, folder, documents, tally)
        if report.refused:
            gone = {remark.id for remark in report.refused}
            tally = _Tally(self._plan, gone)
            for record in self._every(documents):
                tally.takes(record)
        self._written += len(tally.left_out) + tally.negatives_left_out + len(report.refused) + report.carried
        report = replace(report, refused=(*report.refused, *tally.left_out), repeated=len(tally.left_out))
        here = PartOf(frozenset(document.id for document in documents), tally.negatives)
        self.negatives_left_out += tally.negatives_left_out
        return Part(
            name,
            tuple(document for document in documents if document.id in tally.documents),
            tally.kinds,
            self._selection.told(report, here),
        )

    def _write(self, name: str, folder: Path, documents: tuple[Document, ...], tally: _Tally) -> Report:
        every = max(self._selection.total, 1)
        start = self._written / every
        tags = self._plan.counts[name] if self._plan else self._selection.total
        passes = count()

        def records() -> Iterator[Record]:
            # A writer takes them first, and only then are they gone through again.
            counted = tally if next(passes) == 0 else _Tally(self._plan)
            return filter(counted.takes, self._every(documents))

        def told(done: int, total: int, what: str) -> None:
            share = start + tags / every * min(done, total) / max(total, 1)
            self._progress(int(share * _ALL), _ALL, what)

        if self._form is None:
            by_document = ((each, list(filter(tally.takes, self._selection.of(each)))) for each in documents)
            return export_copies(self._project, by_document, folder / name, told, total=tags)
        place = folder / (name if self._form.folder else f"{name}{self._form.suffix}")
        return export(
            records,
            self._form,
            place,
            told,
            total=tags,
            given=self._given,
        )

    def _documents(self, name: str) -> tuple[Document, ...]:
        if self._plan is None:
            return tuple(self._selection.documents)
        # What has no passage to be dealt by stands with the first part, so that what is said of it is said.
        elsewhere = {each for part, dealt_to in self._plan.parts.items() if part != name for each in dealt_to}
        first = name == next(iter(self._plan.parts))
        mine = self._plan.parts[name]
        return tuple(
            each for each in self._selection.documents if each.id in mine or (first and each.id not in elsewhere)
        )

    def _every(self, documents: Iterable[Document]) -> Iterator[Record]:
        for document in documents:
            yield from self._selection.of(document)

    def _text(self, sha256: str) -> str:
        self.texts_held = True
        return self._selection.text(sha256)


class _Tally:
    """What goes by: tags of each kind, negative passages, and what the split leaves out. `gone` are refused already."""

    def __init__(self, plan: Dealt | None, gone: Collection[str] = ()) -> None:
        self._left_out = plan.left_out if plan else {}
        self._gone = gone
        self.kinds: Counter[Kind] = Counter()
        self.documents: set[str] = set()
        self.left_out: list[Remark] = []
        self.negatives = self.negatives_left_out = 0

    def takes(self, record: Record) -> bool:
        """Whether a tag, or a negative passage, is written."""
        remark = self._left_out.get(record.id)
        if remark is None:
            self.documents.add(record.sha256)
        if record.origin == COMPLETE and record.label == NEGATIVE:
            self.negatives += remark is None
            self.negatives_left_out += remark is not None
        elif remark is not None:
            self.left_out.append(remark)
        elif record.id not in self._gone:
            self.kinds[DocumentId(record.sha256), record.label, record.annotator, record.verdict or UNREVIEWED] += 1
        return remark is None


def _together(parts: tuple[Part, ...], writing: _Writing, *, split: bool) -> Report:
    """The report of all parts, with what a person should know of the split."""
    reports = [part.report for part in parts]
    repeated = sum(report.repeated for report in reports)
    notes = [note for report in reports for note in report.notes]
    if repeated:
        notes.append(Sentence("Tags left out because they repeat a passage of another part: {n}.", n=repeated))
    if writing.negatives_left_out:
        notes.append(
            Sentence(
                "Passages without a tag left out because they repeat a passage of another part: {n}.",
                n=writing.negatives_left_out,
            )
        )
    if repeated and writing.texts_held:
        notes.append(
            Sentence("The texts of the documents, which this format holds, still have the words of these tags.")
        )
    return Report(
        sum(report.carried for report in reports),
        tuple(remark for report in reports for remark in report.adjusted),
        tuple(remark for report in reports for remark in report.refused),
        negatives=sum(report.negatives for report in reports),
        notes=tuple(notes),
        parts={part.name: part.report for part in parts} if split else {},
        repeated=repeated,
    )
