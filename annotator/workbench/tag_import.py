"""Tags in: each is given its document, its place and its author, or is listed with the reason why not.

A tag is placed by its offsets where the text there agrees, else by its quote and context. Where it fits in several
places it is listed, never guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import astuple, replace
from functools import partial
from pathlib import Path

from annotator.base.errors import AnnotatorError, ExchangeError, TagError, UsageError
from annotator.base.ids import now, uuid7
from annotator.base.paths import PACKAGE_SUFFIX
from annotator.dataset.label_colours import Colours
from annotator.dataset.records import COMPLETE, NEGATIVE, Fault, IncomingTag
from annotator.dataset.registry import FORMATS, Format, format_named, format_of
from annotator.dataset.whole_text import fingerprint
from annotator.model.annotation import (
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Document,
    DocumentId,
    LabelId,
    names_of,
)
from annotator.model.edits import Add, AddAnnotator, Replace, Step, TagEdit, documents_of
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project
from annotator.text.anchors import Ambiguous, Placed, Placer
from annotator.text.dehyphenate import Joined, joined
from annotator.workbench.formats import PDF
from annotator.workbench.import_result import ImportResult, NotIn
from annotator.workbench.joining import as_printed
from annotator.workbench.loose_columns import LooseColumns
from annotator.workbench.marks_seen import MarksSeen
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.own_characters import with_own_characters
from annotator.workbench.pdf_asking import pdf_process
from annotator.workbench.pdf_import import read_tags
from annotator.workbench.words_import import Words


def import_tags(  # noqa: PLR0913 - which, whose, and what stands for what
    project: Project,
    files: Iterable[Path],
    *,
    by: Annotator,
    format_name: str | None = None,
    strict: bool = False,
    colours: Colours | None = None,
    people: Mapping[str, str] | None = None,
    progress: Progress = no_progress,
) -> ImportResult:
    """Brings the tags of `files` in, with what was said of them, as one step that can be undone.

    `colours` says which label the highlights of a PDF get by their colour; the nearest one's those that it does not name;
    `people` which name in the project stands for an author's in a PDF ("" for whoever names none).
    Without `format_name` a file's suffix or what it holds says what it is, and JSONL is what none stands for. With `strict` nothing comes in where any line has a fault or does not find its place. Raises ExchangeError where a
    file cannot be read at all, Cancelled by way of `progress`; nothing has come in then.
    """
    form = format_named(format_name) if format_name and format_name.lower() != PDF else None
    intake, seen = _Intake(project, by), MarksSeen()
    paths = list(files)
    pdfs = [path for path in paths if (format_name or path.suffix.removeprefix(".")).lower() == PDF]
    with pdf_process() if pdfs else nullcontext() as client:
        for number, path in enumerate(paths):
            tell = partial(progress, number, len(paths), path.name)
            tell()
            if client and path in pdfs:
                found = read_tags(project, client, path, check=tell, colours=colours, people=people, seen=seen)
            else:
                found = _read(path, form)
            for line, item in found:
                intake.take(path, line, item)
                if line % 500 == 0:
                    progress(number, len(paths), f"{path.name} · {line}")
    # The last chance to stop: from here on all of it comes in.
    progress(len(paths), len(paths), "")
    result = intake.result
    result.notes += [*seen.notes(by.name), *intake.loose.notes()]
    if strict and (result.failed or result.conflicts):
        result.added = result.updated = 0
        return result
    if intake.newcomers:
        # A step of its own: people stay when the tags are undone.
        project.apply(Step(uuid7(), by.id, now(), tuple(AddAnnotator(a) for a in intake.newcomers)))
    edits = (*intake.edits, *intake.words.edits)
    if edits:
        step = Step(uuid7(), by.id, now(), edits)
        project.apply(step)
        result.documents = documents_of(step)
    return result


def _read(path: Path, form: Format | None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    try:
        _must_be_tags(path)
        yield from (form or _format_of(path)).read(path)
    except FileNotFoundError as error:
        raise ExchangeError("{path} is not there; was it moved or renamed?", path=path) from error
    except IsADirectoryError as error:
        raise ExchangeError("{path} is a folder, not a file of tags.", path=path) from error
    except (OSError, MemoryError) as error:
        why = error.strerror or error if isinstance(error, OSError) else "it is too large for this machine's memory"
        raise ExchangeError("{path} cannot be read: {why}.", path=path, why=why) from error


def _format_of(path: Path) -> Format:
    try:
        return format_of(path)
    except UsageError:
        return FORMATS["jsonl"]


def _must_be_tags(path: Path) -> None:
    """Raises ExchangeError for what could only be misread line by line, or never ends; OSError."""
    if path.is_dir():
        return  # some formats are folders, and the others say that they are not
    if path.exists() and not path.is_file():
        raise ExchangeError("{path} cannot be read: {why}.", path=path, why="it is no file")
    with path.open("rb") as file:
        head = file.read(16)
    if head == b"SQLite format 3\0" or (head[:2] == b"\x1f\x8b" and path.suffix == PACKAGE_SUFFIX):
        raise ExchangeError(
            "{path} is a project or a package of one, not a file of tags; bring it in with Project, Bring in a "
            "colleague's project, or “annotator merge”.",
            path=path,
        )


class _Intake:
    """One import under way: documents opened once, people made once, edits gathered."""

    def __init__(self, project: Project, by: Annotator) -> None:
        self.result = ImportResult()
        self.edits: list[TagEdit] = []
        self.newcomers: list[Annotator] = []
        self._project = project
        self._by = by
        self._documents = {document.id: document for document in project.documents()}
        self._named: dict[tuple[str, bool], list[Document]] = {}
        self._texts: dict[str, list[Document]] | None = None
        self._opened: dict[str, tuple[OpenDocument, Placer]] = {}
        people = {a.id: a for a in project.annotators()}
        self._people: dict[str, Annotator] = {name: people[who] for who, name in names_of(people.values()).items()}
        self._joined: dict[DocumentId, Joined] = {}
        self._kept: dict[AnnotationId, Annotation] = {}
        self._same: dict[tuple[object, ...], AnnotationId] = {}
        self._at = now()
        self.loose = LooseColumns()
        self.words = Words(project, self._person, self._at)

    def take(self, path: Path, line: int, item: IncomingTag | Fault) -> None:
        """One line of a file."""
        where = f"{path.name}:{line}"
        if isinstance(item, Fault):
            self.result.failed.append(NotIn(where, item.why))
            return
        if self._is_negative(item):
            self.result.negatives += 1
            return
        try:
            _must_be_text(item)
            document = self._document(item, path)
            label = self._project.schema.label_called(item.label)
            if label is None:
                raise TagError("there is no label “{label}” in this project", label=item.label)
            item = replace(item, label=label.id) if label.id != item.label else item
            item = self.loose.taken(item, label, path.name) if item.loose else item
            opened, placer = self._open(document)
            item = self._as_printed(item, opened) if item.joined else with_own_characters(item, opened.layer.text)
            place = placer.place(
                item.text or _cut(opened, item),
                start=item.start,
                end=item.end,
                prefix=item.prefix or "",
                suffix=item.suffix or "",
            )
            if isinstance(place, Ambiguous):
                why = f"the passage fits in {len(place.spans)} places in {document.name}"
                self.result.conflicts.append(NotIn(where, why, place.spans))
            elif isinstance(place, Placed):
                self._put(where, item, opened, place)
            else:
                raise TagError("the passage is not in the text of {name}", name=document.name)
        except AnnotatorError as error:
            self.result.failed.append(NotIn(where, str(error)))

    def _is_negative(self, item: IncomingTag) -> bool:
        """Whether it is a passage without a tag; a label of that name may be the project's own."""
        if item.label != NEGATIVE:
            return False
        return item.origin == COMPLETE or self._project.schema.label(NEGATIVE) is None

    def _as_printed(self, item: IncomingTag, opened: OpenDocument) -> IncomingTag:
        if opened.id not in self._joined:
            self._joined = {opened.id: joined(opened.layer.text)}
        return as_printed(item, opened.layer.text, self._joined[opened.id])

    def _document(self, item: IncomingTag, path: Path) -> Document:
        by_sha = self._documents.get(DocumentId(item.sha256)) if item.sha256 else None
        if by_sha is not None:
            return by_sha
        name = unicodedata.normalize("NFC", item.document) if item.document else None
        if name:
            found = self._by_name(name, whole=True)
        elif item.sha256:
            raise TagError("no document with the SHA-256 {sha}… is in this project", sha=item.sha256[:12])
        else:
            # A line that names no document speaks of the one that the file is named after.
            name = unicodedata.normalize("NFC", path.stem)
            found = self._by_name(name, whole=False)
        if not found and item.whole and not item.sha256:
            # The text, and not the name, is what other programs keep; of a name they change the suffix.
            found = self._with_text(item.whole) or self._by_name(Path(name).stem, whole=True)
        if not found:
            raise TagError("no document “{name}” is in this project", name=name)
        if len(found) > 1:
            raise TagError(
                "“{name}” is {n} documents in this project; only the SHA-256 can tell", name=name, n=len(found)
            )
        if item.sha256:
            raise TagError("{name} in this project is another edition (its SHA-256 differs)", name=name)
        return found[0]

    def _by_name(self, name: str, *, whole: bool) -> list[Document]:
        """The documents whose name is that without its suffix, and with `whole` also those whose name it is."""
        if (name, whole) not in self._named:
            self._named[name, whole] = [
                d for d in self._documents.values() if Path(d.name).stem == name or (whole and d.name == name)
            ]
        return self._named[name, whole]

    def _with_text(self, whole: str) -> list[Document]:
        """The documents of that text, whatever they are called."""
        if self._texts is None:
            self._texts = {}
            for document in self._documents.values():
                key = fingerprint(self._project.text_layer(document.id).text)
                self._texts.setdefault(key, []).append(document)
        return self._texts.get(whole, [])

    def _open(self, document: Document) -> tuple[OpenDocument, Placer]:
        if document.id not in self._opened:
            opened = OpenDocument(self._project, document)
            self._opened[document.id] = opened, Placer(opened.layer.text)
        return self._opened[document.id]

    def _person(self, name: str | None) -> Annotator:
        name = unicodedata.normalize("NFC", " ".join((name or "").split()))
        if not name:
            return self._by
        if name not in self._people:
            self._people[name] = Annotator(AnnotatorId(uuid7()), name)
            self.newcomers.append(self._people[name])
        return self._people[name]

    def _put(self, where: str, item: IncomingTag, opened: OpenDocument, place: Placed) -> None:
        new = Annotation(
            id=AnnotationId(item.id or uuid7()),
            document=opened.id,
            label=LabelId(item.label),
            # The quads of what is there already would be worked out for nothing.
            anchor=opened.passage(place.start, place.end),
            annotator=self._person(item.annotator).id,
            created=item.created or self._at,
            modified=item.modified or self._at,
            fields=dict(item.fields),
            revision=item.revision or 1,
            origin=item.origin or "import",
        )
        known = self._by_id(new.id) if item.id else None
        alike = None if item.id and not item.marked else self._alike(new)
        if known is not None and item.marked:
            self._again(where, known, new, item)
        elif known is not None and known.says_the_same(new) and known.document == new.document:
            self._is_there(item, new, known.id)
        elif known is not None:
            self._meet(where, known, replace(new, anchor=opened.with_quads(new.anchor)), item)
        elif alike is not None:
            self._is_there(item, new, alike)
        else:
            # One that was removed here comes back, with a revision of its own.
            last = self._project.last_revision(new.id) if item.id else 0
            anchor = opened.with_quads(new.anchor)
            new = replace(new, anchor=anchor, revision=max(new.revision, last + 1))
            self._keep(Add(new), new)
            self.words.take(item, new, new.id)
            self.result.added += 1

    def _again(self, where: str, known: Annotation, new: Annotation, item: IncomingTag) -> None:
        """The mark was brought in before, and its tag is left as it is; whoever wants another label is told how."""
        for what, before, wanted in (("label", known.label, new.label), ("person", known.annotator, new.annotator)):
            if before != wanted:
                why = f"brought in before with another {what}; remove it first or change it in the window"
                self.result.conflicts.append(NotIn(where, why))
                return
        self._is_there(item, new, known.id)

    def _is_there(self, item: IncomingTag, new: Annotation, tag: AnnotationId) -> None:
        """The tag says that already; what was said of it may be news."""
        if self.words.take(item, new, tag):
            self.result.updated += 1
        else:
            self.result.unchanged += 1

    def _by_id(self, annotation_id: AnnotationId) -> Annotation | None:
        """The tag of that id, as this import leaves it."""
        if annotation_id in self._kept:
            return self._kept[annotation_id]
        try:
            return self._project.annotation(annotation_id)
        except TagError:
            return None

    def _alike(self, new: Annotation) -> AnnotationId | None:
        """A tag that says just that."""
        content = _content(new)
        if content in self._same:
            return self._same[content]
        there = self._project.annotations_at(new.document, new.anchor.start, new.anchor.end)
        return next((a.id for a in reversed(there) if _content(a) == content), None)

    def _meet(self, where: str, known: Annotation, new: Annotation, item: IncomingTag) -> None:
        """The project has a tag with this id that says something else: an older revision of it, or a rival."""
        if new.revision > known.revision and new.document == known.document:
            after = known.revised(self._at, label=new.label, anchor=new.anchor, fields=new.fields)
            self._keep(Replace(known, after), after)
            self.words.take(item, new, known.id)
            self.result.updated += 1
        else:
            if new.document == known.document:
                # What was said of the other revision is kept: of this one it is a former verdict.
                self.words.take(item, new, known.id)
            why = f"the tag {known.id} differs here and is not older (revision {known.revision}); it was left as it is"
            self.result.conflicts.append(NotIn(where, why))

    def _keep(self, edit: TagEdit, annotation: Annotation) -> None:
        self.edits.append(edit)
        self._kept[annotation.id] = annotation
        self._same[_content(annotation)] = annotation.id


def _content(a: Annotation) -> tuple[object, ...]:
    return a.document, a.label, a.anchor.start, a.anchor.end, a.annotator, tuple(sorted(map(repr, a.fields.items())))


def _must_be_text(item: IncomingTag) -> None:
    """Raises TagError where what would be kept holds half a surrogate pair, which no file in UTF-8 can hold."""
    kept = (item.id, item.annotator, item.created, item.modified, item.origin, *item.fields, *item.fields.values())
    said = (item.reviewer, item.reviewed, item.reason, *item.reviews, *item.comments, *item.sources)
    parts = [value for each in said for value in ((each,) if isinstance(each, str | None) else astuple(each))]
    try:
        "".join(each for each in (*kept, *parts) if isinstance(each, str)).encode()
    except UnicodeEncodeError as error:
        raise TagError("it holds half a character, which cannot be kept") from error


def _cut(opened: OpenDocument, item: IncomingTag) -> str:
    """The words at the offsets, of a line that has no quote of its own. Raises TagError where it has neither."""
    if item.start is None or item.end is None or item.end > len(opened.layer.text):
        raise TagError("the line has neither the passage's words nor offsets within {name}", name=opened.document.name)
    return opened.layer.text[item.start : item.end]
