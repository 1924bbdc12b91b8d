"""What an export will look like: the first records as they will stand in it, and what will not go as it is, counted.

Made by the format's own writer, in a place of its own that is gone again, so that what is shown is what will be written.
"""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, Any

from annotator.dataset.export import export
from annotator.dataset.records import Given, Record, Remark, given_by
from annotator.dataset.registry import Format, format_named
from annotator.dataset.split import NAMES, Split
from annotator.dataset.split import WHOLE as WHOLE_SET
from annotator.dataset.verify import Report
from annotator.model.annotation import Document
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project
from annotator.workbench.choosing import Choices
from annotator.workbench.exporting import Selection, must_suit
from annotator.workbench.formats import PDF
from annotator.workbench.pdf_export import export_copies

SAMPLE = 20
"""Tags that are written to be looked at."""
WHOLE = 5_000
"""So many tags are all written to see what becomes of them; of more only the first `PART`."""
PART = 1_000
COPIES = 3
"""Documents that are copied to see whether they take highlights: a copy takes up to seconds."""
LINES = 12
LINE = 2_000
"""Characters of a line that are shown."""
HEAD = 65_536
"""Bytes of a file that are looked at."""
_TEXTS = (".txt", ".md", ".conf", ".xsd")
_TABLES = {"csv", "xlsx"}
_STRIDE = 50


@dataclass(frozen=True, slots=True)
class Loss:
    """What becomes of `count` tags that do not go as they are: "adjusted" or "refused", and why, as one sentence."""

    kind: str
    why: str
    count: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The first of an export, in the one way that fits its format; what does not fit is empty.

    `lines` are the first of the file (of `file`, where the format makes several), cut at `LINE` characters; `table` its
    first rows, the header first; `files` the names of a folder's files with their bytes; `parts` what a data set in parts
    or with a card holds, `split` whether it is in parts; `first` the first record, where nobody could read it in the file. `losses` are known of the first `looked_at` of `total` tags.
    """

    lines: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    files: tuple[tuple[str, int], ...] = ()
    parts: tuple[str, ...] = ()
    split: bool = False
    file: str = ""
    first: Record | None = None
    losses: tuple[Loss, ...] = ()
    looked_at: int = 0
    total: int = 0

    @property
    def whole(self) -> bool:
        """Whether the losses are those of all tags."""
        return self.looked_at >= self.total


def preview(
    project: Project,
    format_name: str,
    choices: Choices,
    *,
    split: Split | None = None,
    card: bool = False,
    progress: Progress = no_progress,
) -> Preview:
    """What an export of these choices would look like; nothing is written that stays.

    Of a data set in parts, or with a card, the records are those of the first documents, whatever part they will be in:
    which that is, and what is left out as repeated elsewhere, is seen at the export.

    Raises ExchangeError where the choices name what the project does not have, or where not even a part can be
    written; Cancelled by way of `progress`.
    """
    must_suit(format_name, choices)
    selection = Selection(project, choices, progress)
    if not selection.total:
        return Preview()
    with tempfile.TemporaryDirectory(prefix="annotator-preview-") as place:
        if format_name.lower() == PDF:
            return _of_copies(project, selection, Path(place) / "copies", progress)
        form = format_named(format_name)
        found = _of_file(project, selection, form, Path(place), progress)
    set_of: dict[str, Any] = {"parts": _files_of_set(form, split), "split": split is not None}
    return replace(found, **set_of) if split or card or form.with_card else found


def _files_of_set(form: Format, split: Split | None) -> tuple[str, ...]:
    names = split.parts if split is not None else (NAMES[2][0] if form.with_card else WHOLE_SET,)
    return (*(f"{name}/" if form.folder else f"{name}{form.suffix}" for name in names), "dataset.json", "README.md")


def _of_file(project: Project, selection: Selection, form: Format, place: Path, progress: Progress) -> Preview:
    write = partial(_written, form=form, given=given_by(project.schema, selection.text))
    sample = list(islice(selection.records(), SAMPLE))
    path = place / f"sample{form.suffix}"
    report = write(sample, path)
    wanted = selection.total if selection.total <= WHOLE else PART
    if selection.total > SAMPLE:
        some = list(_told(islice(selection.records(), wanted), progress, wanted))
        report = write(some, place / f"all{form.suffix}", progress=progress)
    report = selection.told(report)
    shown = _shown(path, form, sample[0])
    first = sample[0] if not (shown.lines or shown.table) else None
    return Preview(
        shown.lines,
        shown.table,
        shown.files,
        file=shown.file,
        first=first,
        losses=losses_of(report.adjusted, report.refused),
        looked_at=min(wanted, selection.total),
        total=selection.total,
    )


def _written(
    records: Sequence[Record],
    path: Path,
    *,
    form: Format,
    given: Given,
    progress: Progress = no_progress,
) -> Report:
    """As `export` does it, read back and all: what fails here would fail there."""
    return export(lambda: records, form, path, progress, total=len(records), given=given)


def _told(records: Iterable[Record], progress: Progress, total: int) -> Iterator[Record]:
    for number, record in enumerate(records):
        if number % _STRIDE == 0:
            progress(number, total, "")
        yield record


def _of_copies(project: Project, selection: Selection, folder: Path, progress: Progress) -> Preview:
    """The first documents that have tags, each with its copy."""
    chosen: list[tuple[Document, list[Record]]] = []
    for document, records in selection.by_document():
        progress(len(chosen), COPIES, "")
        if records:
            chosen.append((document, records))
        if len(chosen) == COPIES:
            break
    records = [record for _, some in chosen for record in some]
    report = export_copies(project, iter(chosen), folder, progress, total=len(records))
    return Preview(
        files=_listed(folder) if folder.is_dir() else (),
        first=records[0],
        losses=losses_of(report.adjusted, report.refused),
        looked_at=len(records),
        total=selection.total,
    )


def losses_of(adjusted: Iterable[Remark], refused: Iterable[Remark]) -> tuple[Loss, ...]:
    """How many tags each reason concerns: the refused first, then the commonest."""
    counted = [
        Loss(kind, why, n)
        for kind, remarks in (("refused", refused), ("adjusted", adjusted))
        for why, n in Counter(why for _, why in {(remark.id, remark.why) for remark in remarks}).most_common()
    ]
    return tuple(sorted(counted, key=lambda loss: (loss.kind != "refused", -loss.count, loss.why)))


# What stands there


def _shown(path: Path, form: Format, first: Record) -> Preview:
    if path.is_dir():
        return _of_files(_listed(path), lambda name: (path / name).open("rb"), first)
    if form.name in _TABLES:
        return Preview(table=_sheet(path) if form.name == "xlsx" else _cells(path))
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            files = tuple((info.filename, info.file_size) for info in packed.infolist() if not info.is_dir())
            return _of_files(files, packed.open, first)
    with path.open("rb") as file:
        lines = _lines(file.read(HEAD))
    return Preview(lines=lines, files=() if lines else ((path.name, path.stat().st_size),))


def _of_files(files: tuple[tuple[str, int], ...], opened: Callable[[str], IO[bytes]], first: Record) -> Preview:
    """All names, and the lines of the file in which the first record is; the documents' texts have its words, too."""
    for name, _ in sorted(files, key=lambda file: file[0].endswith(_TEXTS)):
        with opened(name) as file:
            head = file.read(HEAD)
        if any(word.encode() in head for word in (first.id, first.text.split("\n")[0])) and (lines := _lines(head)):
            return Preview(lines=lines, files=files, file=name)
    return Preview(files=files)


def _listed(folder: Path) -> tuple[tuple[str, int], ...]:
    every = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((path.relative_to(folder).as_posix(), path.stat().st_size) for path in every)


def _lines(head: bytes) -> tuple[str, ...]:
    """The first lines of a text, none of what is no text."""
    if b"\0" in head:
        return ()
    try:
        # A character may be cut where the head ends.
        text = head.decode() if len(head) < HEAD else head.decode(errors="ignore")
    except UnicodeDecodeError:
        return ()
    lines = text.removeprefix("\ufeff").removesuffix("\n").split("\n")[:LINES] if text else []
    return tuple(line if len(line) <= LINE else f"{line[:LINE]} …" for line in lines)


def _cells(path: Path) -> tuple[tuple[str, ...], ...]:
    text = path.read_text(encoding="utf-8-sig")
    return tuple(tuple(row) for row in islice(csv.reader(io.StringIO(text, newline="")), LINES))


def _sheet(path: Path) -> tuple[tuple[str, ...], ...]:
    # It takes 0.2 s to load: only who looks at a workbook waits for it.
    from openpyxl import load_workbook  # noqa: PLC0415 - as above

    book = load_workbook(path, read_only=True)
    try:
        rows = book["tags"].iter_rows(max_row=LINES, values_only=True)
        return tuple(tuple("" if cell is None else str(cell) for cell in row) for row in rows)
    finally:
        book.close()
