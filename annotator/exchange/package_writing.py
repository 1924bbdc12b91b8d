"""A package written: a project's steps, all of them or those of some documents, read back before it is done."""

from __future__ import annotations

import gzip
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from annotator.base.errors import ExchangeError
from annotator.base.paths import PACKAGE_SUFFIX
from annotator.base.replacing import replacing
from annotator.exchange import package_format as limits
from annotator.exchange.package_format import FORMAT, VERSION, chained
from annotator.exchange.package_reading import Package
from annotator.model.annotation import Document, DocumentId
from annotator.model.edit_json import edit_to_json, to_json
from annotator.model.edits import AddAnnotator, Merge, SetSchema, Step, documents_of
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress, no_progress


class Source(Protocol):
    """The project that a package is made of."""

    @property
    def uuid(self) -> str:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def schema(self) -> LabelSchema:
        """Its label schema in force."""

    def documents(self) -> tuple[Document, ...]:
        """All its documents."""

    def steps(self) -> Iterator[Step]:
        """All its steps, in order."""

    def text_digest(self, document: DocumentId) -> str | None:
        """SHA-256 of a document's text."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a package holds. `came_along` were not asked for, but share a step with what was."""

    path: Path
    steps: int
    documents: tuple[Document, ...]
    came_along: tuple[Document, ...]
    size: int
    """Bytes."""


def write_package(
    path: Path, source: Source, wanted: Collection[DocumentId] | None = None, *, progress: Progress = no_progress
) -> Written:
    """Writes the whole project, or what was done to the documents `wanted`, with everybody's name and the labels.

    A step is never cut: one that touches another document too brings it along, with all that was done to it. Raises
    ExchangeError, DiskFull, and Cancelled by way of `progress`; a file that was there stays as it was then.
    """
    chosen = _Choice(source, wanted)
    documents = tuple(document for document in source.documents() if document.id in chosen.documents)
    with replacing(path, may_end_in=PACKAGE_SUFFIX) as temporary:
        with temporary.open("xb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
            _Writer(packed).write(source, documents, chosen.steps, progress)
        with Package(temporary) as again:
            if again.count != len(chosen.steps):
                raise ExchangeError(
                    "{path} could not be written: read back it has {found} steps of {wanted}; try again.",
                    path=path,
                    found=again.count,
                    wanted=len(chosen.steps),
                )
        size = temporary.stat().st_size
    asked = chosen.documents if wanted is None else frozenset(wanted)
    along = tuple(document for document in documents if document.id not in asked)
    return Written(path, len(chosen.steps), documents, along, size)


class _Choice:
    """Which steps come, and which documents with them."""

    def __init__(self, source: Source, wanted: Collection[DocumentId] | None) -> None:
        touched: dict[str, frozenset[DocumentId]] = {}
        always: set[str] = set()
        for step in source.steps():
            if any(isinstance(edit, Merge) for edit in step.edits):
                continue
            touched[step.id] = documents_of(step)
            if any(isinstance(edit, AddAnnotator | SetSchema) for edit in step.edits) or not touched[step.id]:
                always.add(step.id)
        documents = {d for each in touched.values() for d in each} if wanted is None else set(wanted)
        for step_id in always:
            documents |= touched[step_id]
        groups = {each for each in touched.values() if each}
        # A document that comes along brings all its steps, which may bring others: until nothing more comes.
        while joined := {group for group in groups if group & documents and not group <= documents}:
            for group in joined:
                documents |= group
        self.documents = frozenset(documents)
        self.steps = frozenset(
            step_id for step_id, each in touched.items() if step_id in always or not each.isdisjoint(documents)
        )


class _Writer:
    def __init__(self, file: BinaryIO | gzip.GzipFile) -> None:
        self._file = file
        self._previous = ""
        self._edits = 0

    def write(
        self, source: Source, documents: tuple[Document, ...], chosen: frozenset[str], progress: Progress
    ) -> None:
        listed = [
            {"sha256": d.id, "name": d.name, "pages": d.pages, "text_sha256": source.text_digest(d.id)}
            for d in documents
        ]
        self._line(
            {
                "format": FORMAT,
                "version": VERSION,
                "project": source.uuid,
                "name": source.name,
                "schema": source.schema.toml,
                "documents": listed,
            }
        )
        done = 0
        for step in source.steps():
            if step.id in chosen:
                progress(done, len(chosen), source.name)
                self._step(step)
                done += 1
        self._line({"end": {"steps": done, "edits": self._edits}, "previous": self._previous})

    def _step(self, step: Step) -> None:
        head: dict[str, object] = {
            "id": step.id,
            "annotator": step.annotator,
            "at": step.at,
            "kind": step.kind,
            "of": step.of,
        }
        left = len(step.edits)
        for batch in _batches(step):
            left -= len(batch)
            self._line({**head, "edits": [], "more": left, "previous": self._previous}, batch)
            head = {}
        self._edits += len(step.edits)

    def _line(self, said: dict[str, object], edits: list[str] | None = None) -> None:
        text = to_json(said)
        if edits:
            # The edits are JSON already; the first "edits" is ours, since keys are sorted and none before can hold one.
            text = text.replace('"edits":[]', f'"edits":[{",".join(edits)}]', 1)
        line = text.encode() + b"\n"
        self._previous = chained(line)
        self._file.write(line)


def _batches(step: Step) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for edit in step.edits:
        text = edit_to_json(edit)
        if batch and (len(batch) >= limits.BATCH_EDITS or size + len(text) > limits.BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    yield batch
