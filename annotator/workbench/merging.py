"""Projects brought together: other projects and packages in, each whole or not at all, and packages out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.base.errors import AnnotatorError, Cancelled, DiskFull, ExchangeError, ReadOnlyProject
from annotator.base.ids import now
from annotator.base.sentence import Sentence
from annotator.exchange.lines import no_package
from annotator.exchange.package_format import MAGIC
from annotator.exchange.package_reading import Package
from annotator.exchange.package_writing import Written
from annotator.exchange.package_writing import write_package as write
from annotator.model.annotation import AnnotatorId, DocumentId
from annotator.model.merging import Conflict, Incoming
from annotator.model.ports import Progress, no_progress
from annotator.store.other import OtherProject
from annotator.store.project import Project

_FINE = 100
"""Steps of progress a file."""
_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class NotMerged:
    """A file that did not come in, and why."""

    path: str
    why: AnnotatorError


@dataclass(slots=True)
class MergeOutcome:
    """What came of bringing files in, in tags; `documents` are names of PDFs that came along, `remarks` what is to be known.

    `refusals` are those of suggestions that are new here. `names` gives the names of all documents, for the conflicts.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refusals: int = 0
    merged: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    failed: list[NotMerged] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)
    names: dict[DocumentId, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The shape that the command line promises."""
        return {
            "added": self.added,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "conflicts": [
                {"tag": c.annotation, "document": self.names.get(c.document, c.document), "quote": c.quote}
                for c in self.conflicts
            ],
            "failed": [{"path": f.path, "why": str(f.why)} for f in self.failed],
        }


def open_incoming(path: Path, progress: Progress = no_progress) -> AbstractContextManager[Incoming]:
    """The project or package at `path`, told apart by how the file begins; for a `with`.

    Raises ProjectError and ExchangeError.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A named pipe or a device: to open it may wait for ever.
            raise no_package(path)
        with path.open("rb") as file:
            head = file.read(len(_SQLITE))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ExchangeError("{path} is not there; was it moved or renamed?", path=path) from error
    except IsADirectoryError as error:
        raise no_package(path) from error
    except OSError as error:
        raise ExchangeError("{path} cannot be read: {why}.", path=path, why=error.strerror or error) from error
    if head == _SQLITE:
        return OtherProject(path)
    if head[:2] == MAGIC or not head:
        return Package(path, progress)
    raise no_package(path)


def merge(
    project: Project, paths: Iterable[Path], *, by: AnnotatorId, progress: Progress = no_progress
) -> MergeOutcome:
    """Brings other projects and packages in, one after the other, each in one stroke; one that fails stops no other.

    The other files are only read. Raises Cancelled (by way of `progress`; what came in before stays), ReadOnlyProject and
    DiskFull.
    """
    project.must_write()
    outcome = MergeOutcome()
    files = list(paths)
    for number, path in enumerate(files):
        try:
            _take(project, path, by, _Part(progress, number, len(files), path.name), outcome)
        except (Cancelled, ReadOnlyProject, DiskFull):
            raise
        except AnnotatorError as error:
            outcome.failed.append(NotMerged(str(path), error))
    progress(_FINE * len(files), _FINE * len(files), "")
    outcome.names = {document.id: document.name for document in project.documents()}
    return outcome


def _take(project: Project, path: Path, by: AnnotatorId, progress: Progress, outcome: MergeOutcome) -> None:
    with open_incoming(path, progress) as other:
        result = project.take_in(other, by=by, at=now(), progress=progress)
    outcome.merged.append(path.name)
    outcome.added += result.added
    outcome.updated += result.updated
    outcome.unchanged += result.unchanged
    outcome.refusals += result.refusals
    outcome.documents += result.documents
    known = {conflict.annotation for conflict in outcome.conflicts}
    outcome.conflicts += [conflict for conflict in result.conflicts if conflict.annotation not in known]
    outcome.remarks += [
        Sentence(
            "{document} is not in this project and did not come with {file}: what was done to it waits there (steps: {n}). "
            "Add the PDF, then bring {file} in again.",
            document=name,
            file=path.name,
            n=steps,
        )
        for name, steps in result.held_back.items()
    ]
    outcome.remarks += result.remarks


class _Part:
    """The progress of one file of several: its own reading, then its coming in."""

    def __init__(self, progress: Progress, number: int, files: int, name: str) -> None:
        self._progress, self._files, self._name = progress, files, name
        self._least = _FINE * number
        self(0, 1, "")

    def __call__(self, done: int, total: int, what: str) -> None:
        share = _FINE * done // total if total > 0 else 0
        words = self._name if what in {"", self._name} else f"{self._name} · {what}"
        self._progress(self._least + min(share, _FINE), _FINE * self._files, words)


def write_package(
    project: Project,
    path: Path,
    documents: Collection[DocumentId] | None = None,
    *,
    progress: Progress = no_progress,
) -> Written:
    """Writes a package of the whole project or of what was done to `documents`; see `exchange.package_writing`."""
    return write(path, project, documents, progress=progress)
