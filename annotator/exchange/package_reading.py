"""A package read as another project: everything in it is checked before any of it is given out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from annotator.base.errors import AnnotatorError, ExchangeError
from annotator.exchange import package_format as limits
from annotator.exchange.lines import Json, damaged, faulty, lines_of, no_package
from annotator.exchange.package_format import FORMAT, VERSION
from annotator.exchange.soundness import Unsound, is_sha256, must_be_sound
from annotator.model.annotation import DocumentId
from annotator.model.edit_json import edit_from_json
from annotator.model.edits import AddAnnotator, Edit, SetSchema, Step, documents_of
from annotator.model.label_schema import LabelSchema, read_schema
from annotator.model.merging import DocumentParts
from annotator.model.ports import Progress, no_progress

_UNREADABLE = (Unsound, ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RecursionError)
"""What comes of making values from JSON that was made up."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document that the package speaks of."""

    id: DocumentId
    name: str
    pages: int
    text_digest: str


@dataclass(frozen=True, slots=True)
class _Header:
    project: str
    title: str
    schema: LabelSchema
    documents: dict[DocumentId, Listed]


class Package:
    """An open package, an `Incoming`; close it, or use it in a `with`.

    All of it is read and checked when it is opened. Raises ExchangeError, which names the file, the fault and the way out.
    """

    def __init__(self, path: Path, progress: Progress = no_progress) -> None:
        self.path = path
        try:
            self._file: BinaryIO = path.open("rb")
        except FileNotFoundError as error:
            raise ExchangeError("{path} is not there; was it moved or renamed?", path=path) from error
        except IsADirectoryError as error:
            raise no_package(path) from error
        except OSError as error:
            raise ExchangeError("{path} cannot be read: {why}.", path=path, why=error.strerror or error) from error
        try:
            self._size = self._file.seek(0, 2)
            self._header = self._read_header()
            self._end = ""
            self.count = 0
            """How many steps it has."""
            self._check(progress)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Lets go of the file; doing so twice does no harm."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def project(self) -> str:
        """The project's uuid."""
        return self._header.project

    @property
    def title(self) -> str:
        """The project's own name."""
        return self._header.title

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def schema(self) -> LabelSchema:
        """The project's label schema in force when the package was made."""
        return self._header.schema

    @property
    def documents(self) -> tuple[Listed, ...]:
        """The documents that it speaks of."""
        return tuple(self._header.documents.values())

    def text_digest(self, document: DocumentId) -> str | None:
        """SHA-256 of a document's text; None where the package does not speak of it."""
        listed = self._header.documents.get(document)
        return listed.text_digest if listed is not None else None

    def document_parts(self, document: DocumentId) -> DocumentParts | None:  # noqa: ARG002 - as every Incoming
        """None: a package has no PDFs."""
        return None

    def steps(self) -> Iterator[Step]:
        """All steps in the journal's order; the same at each call.

        Raises ExchangeError where the file is no longer what it was when it was opened.
        """
        for step, end in self._read_steps():
            if step is not None:
                yield step
            elif end != self._end:
                raise ExchangeError("{path} was changed while it was read; start again.", path=self.path)

    def _read_header(self) -> _Header:
        lines = lines_of(self.path, self._file, self._size)
        number, said = next(lines)
        lines.close()
        if said.get("format") != FORMAT:
            raise no_package(self.path)
        version = said.get("version")
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise no_package(self.path)
        if version > VERSION:
            raise ExchangeError(
                "{path} was written by a newer Annotator (package format {number}, this one knows {known}); "
                "update Annotator.",
                path=self.path,
                number=version,
                known=VERSION,
            )
        try:
            return _header(said)
        except (*_UNREADABLE, AnnotatorError) as error:
            why = error if isinstance(error, AnnotatorError) else Unsound("its first line lacks something")
            raise faulty(self.path, number, why) from error

    def _check(self, progress: Progress) -> None:
        seen: set[str] = set()
        people: set[str] = set()
        line = 1
        for step, end in self._read_steps():
            if step is None:
                self._end = end
                continue
            line += 1
            progress(self._file.tell(), self._size, self.name)
            if step.id in seen:
                raise faulty(self.path, line, Unsound("a step comes twice"))
            seen.add(step.id)
            people |= {edit.annotator.id for edit in step.edits if isinstance(edit, AddAnnotator)}
            by_program = step.annotator == "" and all(isinstance(edit, SetSchema) for edit in step.edits)
            if step.annotator not in people and not by_program:
                raise faulty(self.path, line, Unsound("a step is by somebody who is not in it"))
            if not documents_of(step) <= self._header.documents.keys():
                raise faulty(self.path, line, Unsound("a step speaks of a document that is not listed"))
        self.count = len(seen)

    def _read_steps(self) -> Iterator[tuple[Step | None, str]]:
        """Each step; at the end None, with what the last line says of the one before."""
        head: Json = {}
        edits: list[Edit] = []
        steps = count = more = 0
        end = ""
        for number, said in lines_of(self.path, self._file, self._size):
            if number == 1:
                continue
            try:
                if "end" in said:
                    if (said["end"]["steps"], said["end"]["edits"], more) != (steps, count, 0):
                        raise damaged(self.path, number)
                    end = str(said["previous"])
                    # Nothing may follow: only when the last byte was unpacked is its checksum compared.
                    continue
                if not more:
                    head, edits = said, []
                new = [edit_from_json(edit) for edit in said["edits"]]
                edits += new
                count += len(new)
                more = _still_to_come(said["more"], more, len(new), len(edits))
                if more:
                    continue
                step = Step(head["id"], head["annotator"], head["at"], tuple(edits), head["kind"], head["of"])
                must_be_sound(step)
            except _UNREADABLE as error:
                why = error if isinstance(error, Unsound) else Unsound("a step cannot be read")
                raise faulty(self.path, number, why) from error
            steps += 1
            yield step, ""
        yield None, end


def _still_to_come(said: object, before: int, new: int, all_so_far: int) -> int:
    if not isinstance(said, int) or isinstance(said, bool) or said < 0:
        raise Unsound("a step does not say how long it is")
    if (before and said != before - new) or (said and not new):
        raise Unsound("a step is not as long as it says")
    if said + all_so_far > limits.EDITS:
        raise Unsound("a step is longer than any can be")
    return said


def _header(said: dict[str, Any]) -> _Header:
    documents: dict[DocumentId, Listed] = {}
    for each in said["documents"]:
        if not is_sha256(each["sha256"]) or not is_sha256(each["text_sha256"]):
            raise Unsound("a document has no SHA-256")
        if not isinstance(each["name"], str) or not isinstance(each["pages"], int):
            raise Unsound("a document has no name or no pages")
        document = DocumentId(each["sha256"])
        documents[document] = Listed(document, each["name"], each["pages"], each["text_sha256"])
    project, title, toml = said["project"], said["name"], said["schema"]
    if not all(isinstance(text, str) for text in (project, title, toml)) or not project:
        raise Unsound("it does not say which project it is of")
    return _Header(project, title, read_schema(toml), documents)
