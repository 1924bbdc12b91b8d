"""Another project file, to be brought in: opened to be read and nothing else, checked before anything is given out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlite_utils

from annotator.base.errors import NotAProject, ProjectError
from annotator.model.annotation import DocumentId
from annotator.model.edits import Merge, Step
from annotator.model.geometry import PageIndex
from annotator.model.label_schema import LabelSchema, read_schema
from annotator.model.merging import DocumentParts
from annotator.model.text_layer import PageText, TextLayer
from annotator.store import documents, journal
from annotator.store.choosing import text_digest
from annotator.store.database import Foreign
from annotator.store.faults import said_plainly


class OtherProject:
    """An `Incoming` over a project file of this format or an older one; it is as it was when it was opened.

    Opening raises ProjectError (no such file, damaged), NotAProject, NewerProject.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        with self._stack:
            self._file = self._stack.enter_context(Foreign(self.path))
            self._db: sqlite_utils.Database = self._file.db
            with said_plainly(self.path, ""):
                fault = next(iter(journal.broken_links(self._db)), None)
            if fault is not None:
                raise ProjectError(
                    "{path} is damaged at step {step} ({why}); nothing was brought in.",
                    path=self.path,
                    step=fault[0],
                    why=fault[1],
                )
            self._project, self._schema = self._meta("uuid"), read_schema(self._meta("schema"))
            self._stack = self._stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @property
    def project(self) -> str:
        """Its uuid."""
        return self._project

    @property
    def name(self) -> str:
        """Its file's name."""
        return self.path.name

    @property
    def schema(self) -> LabelSchema:
        """Its label schema in force."""
        return self._schema

    def steps(self) -> Iterator[Step]:
        """All its steps but merges. Raises ProjectError where the file was written over meanwhile."""
        with said_plainly(self.path, ""):
            for _, step in journal.steps(self._db):
                if not any(isinstance(edit, Merge) for edit in step.edits):
                    yield step
        self._file.must_be_as_it_was()

    def text_digest(self, document: DocumentId) -> str | None:
        """SHA-256 of its text of a document; None where it has no such document."""
        with said_plainly(self.path, ""):
            return text_digest(self._layer(document).text) if self._has(document) else None

    def document_parts(self, document: DocumentId) -> DocumentParts | None:
        """The PDF and its text; None where it has no such document."""
        with said_plainly(self.path, ""):
            if not self._has(document):
                return None
            layer = self._layer(document)
            return DocumentParts(
                documents.read_pdf(self._db, document),
                documents.read_password(self._db, document),
                layer,
                documents.read_outline(self._db, document),
                self._pages(document, layer),
            )

    def _pages(self, document: DocumentId, layer: TextLayer) -> Iterator[PageText]:
        with said_plainly(self.path, ""):
            for page in range(layer.pages):
                yield documents.read_page(self._db, layer, document, PageIndex(page))

    def _has(self, document: DocumentId) -> bool:
        return self._db.execute("SELECT 1 FROM document WHERE id = ?", (document,)).fetchone() is not None

    def _layer(self, document: DocumentId) -> TextLayer:
        return documents.read_layer(self._db, document)

    def _meta(self, key: str) -> str:
        with said_plainly(self.path, ""):
            row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise NotAProject(
                "{path} is damaged: its {key} is missing; go back to a copy of it.", path=self.path, key=key
            )
        value: str = row[0]
        return value
