"""Highlights in: what people marked in a PDF with whatever program, as tags of the document that has the same text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from annotator.base.errors import DocumentError, PasswordNeeded
from annotator.dataset.incoming import WrongTag
from annotator.dataset.label_colours import LEAVE_OUT, Colours, hex_of, key_of, label_for
from annotator.dataset.pdf_format import digest, tag_of
from annotator.dataset.records import Fault, IncomingTag, Reply
from annotator.model.annotation import CONTEXT, Document, DocumentId, LabelId
from annotator.model.geometry import PageIndex
from annotator.model.label_schema import FieldType, LabelSchema
from annotator.model.text_layer import PageText
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import MAX_QUADS, Failed, HighlightsRead, Mark, MarkReply, ReadHighlights
from annotator.store.project import Project
from annotator.text.anchors import squash
from annotator.text.under_marks import UnderMarks
from annotator.workbench.importing import printable, read_file
from annotator.workbench.marks_seen import MarksSeen
from annotator.workbench.pdf_asking import asked, pdf_process

NOTE = "note"
"""The field that a mark's comment goes to, where the label has it."""
Check = Callable[[], None]


def read_tags(
    project: Project,
    client: PdfClient,
    path: Path,
    *,
    check: Check,
    colours: Colours | None = None,
    people: Mapping[str, str] | None = None,
    seen: MarksSeen | None = None,
) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each mark's number from 1 with its tag, or with why it is none.

    Marks that we wrote are the tags they were, with what was answered to them or written into their note since. Others
    get the text under them, their author (`people` may say that the name stands for another), and the label that
    `colours` gives their colour, or that has the nearest.
    A mark on several separate passages gives a tag each. Strike-outs and notes on no text are no tags; `seen` counts
    them, and what became of the marks of others. Raises DocumentError where the file is no PDF that can be read.
    """
    data = read_file(path)
    own = DocumentId(sha256(data).hexdigest())
    try:
        found = _marks(project, client, own, data, printable(path.name), check)
        ours, theirs = _parted(found.marks)
        yield from ours
        seen = seen or MarksSeen()
        for kind, count in found.aside:
            seen.aside(kind, count)
        if theirs:
            pages = len(found.annotations)
            yield from _foreign(project, client, own, theirs, pages, people=people or {}, colours=colours, seen=seen)
    finally:
        client.forget(own)


def colours_in(project: Project, path: Path, *, check: Check) -> dict[str, LabelId]:
    """The colours of the marks in a PDF that are not ours, each with the label it would get: to look at, and to change.

    What comes of it is for `colours` of `read_tags`. Raises DocumentError where the file is no PDF that can be read.
    """
    data = read_file(path)
    with pdf_process() as client:
        found = _marks(project, client, DocumentId(sha256(data).hexdigest()), data, printable(path.name), check)
    _, theirs = _parted(found.marks)
    return {
        hex_of(mark.colour): label_for(mark.colour, mark.subject, project.schema)
        for _, mark in theirs
        if mark.colour is not None and project.schema.labels
    }


def foreign_in(project: Project, client: PdfClient, path: Path, *, check: Check) -> Iterator[tuple[Mark, str]]:
    """Each mark in a PDF that is not ours, with the words under it; "" where there are none to be found.

    Raises DocumentError where the file is no PDF that can be read.
    """
    data = read_file(path)
    own = DocumentId(sha256(data).hexdigest())
    try:
        found = _marks(project, client, own, data, printable(path.name), check)
        _, theirs = _parted(found.marks)
        text = _text_of(project, client, own, len(found.annotations)) if theirs else None
        for _, mark in theirs:
            spans = text.under(mark) if text is not None else []
            yield mark, " … ".join(text.text[start:end] for start, end in spans) if text is not None else ""
    finally:
        client.forget(own)


def author_of(name: str) -> str:
    """An author's name as a tag has it."""
    return " ".join(name.split())


def _by(mark: Mark, people: Mapping[str, str]) -> Mark:
    """The mark with the names that its author and those who answered have in the project."""
    replies = tuple(replace(said, author=people.get(author_of(said.author), said.author)) for said in mark.replies)
    return replace(mark, author=people.get(author_of(mark.author), mark.author), replies=replies)


def _marks(
    project: Project, client: PdfClient, own: DocumentId, data: bytes, name: str, check: Check
) -> HighlightsRead:
    """All marks; a file that wants a password is tried with those that the project's documents have."""
    tried = dict.fromkeys(["", *(project.password(document.id) for document in project.documents())])
    wanted: DocumentError | None = None
    for password in tried:
        client.register(own, data, password=password, name=name)
        try:
            return asked(client, ReadHighlights(own), HighlightsRead, check)
        except DocumentError as error:
            if password == "" and not isinstance(error, PasswordNeeded):
                raise
            wanted = wanted or error
    assert wanted is not None
    raise wanted


def _parted(marks: tuple[Mark, ...]) -> tuple[list[tuple[int, IncomingTag]], list[tuple[int, Mark]]]:
    """Our own tags, each once however many pages it is on, and the marks of others, each with its number."""
    ours: dict[str, tuple[int, IncomingTag]] = {}
    theirs: list[tuple[int, Mark]] = []
    for number, mark in enumerate(marks, 1):
        try:
            tag, noted = tag_of(mark.record)
        except WrongTag:  # another program's, or ours with its record damaged: what can be seen of it comes in
            theirs.append((number, mark))
            continue
        said = [_reply(each) for each in mark.replies]
        if mark.note.strip() and digest(mark.note) != noted:
            said.insert(0, _reply(MarkReply(mark.author, mark.note, mark.modified)))
        first, known = ours.get(tag.id or str(number), (number, tag))
        new = tuple(each for each in said if each not in known.comments)
        ours[tag.id or str(number)] = first, replace(known, comments=(*known.comments, *new))
    return list(ours.values()), theirs


def _reply(said: MarkReply) -> Reply:
    return Reply(_plain(said.note), author_of(said.author) or None, said.modified or None)


def _plain(note: str) -> str:
    return note.replace("\r\n", "\n").replace("\r", "\n").strip()


def _foreign(  # noqa: PLR0913 - which marks, whose, and what stands for what
    project: Project,
    client: PdfClient,
    own: DocumentId,
    marks: list[tuple[int, Mark]],
    pages: int,
    *,
    people: Mapping[str, str],
    colours: Colours | None,
    seen: MarksSeen,
) -> Iterator[tuple[int, IncomingTag | Fault]]:
    text = _text_of(project, client, own, pages)
    if text is None:
        why = "neither this PDF nor one with its text is in the project; add it first ({n} highlights)"
        yield marks[0][0], Fault(marks[0][0], why.format(n=len(marks)))
        return
    if not project.schema.labels:
        yield marks[0][0], Fault(marks[0][0], "the project has no labels to give to highlights")
        return
    for number, said in marks:
        mark = _by(said, people)
        label = label_for(mark.colour, mark.subject, project.schema, colours)
        if label == LEAVE_OUT:
            seen.coloured(key_of(mark.colour), label, 0)
            continue
        kind, page = mark.kind.lower(), mark.page + 1
        if len(mark.quads) > MAX_QUADS:
            yield number, Fault(number, f"the {kind} on page {page} has more than {MAX_QUADS:,} parts; it is left out")
            continue
        spans = text.under(mark)
        seen.coloured(key_of(mark.colour), label, len(spans))
        if not author_of(mark.author):
            seen.nameless(len(spans))
        if not spans:
            yield number, Fault(number, f"there is no text under the {kind} on page {page}")
        for place, (start, end) in enumerate(spans):
            tag = replace(text.tag(mark, label, start, end), id=_id_of(text.document.id, said, place), marked=True)
            # What was said of a mark on several passages is said once.
            yield number, _with_words(tag, mark, project.schema) if place == 0 else tag


def _id_of(document: DocumentId, mark: Mark, place: int) -> str:
    """The same for the same mark in every copy of the file, whatever label and person it came to stand for.

    The name that the mark has in the file (NM) is left out: some programs call the first mark of every page alike.
    """
    where = [[round(value) for value in quad] for quad in mark.quads]
    said = [document, mark.page, mark.kind, where, key_of(mark.colour), author_of(mark.author), place]
    return str(uuid5(NAMESPACE_URL, "annotator:mark:" + json.dumps(said)))


def _text_of(project: Project, client: PdfClient, own: DocumentId, pages: int) -> _Text | None:
    return _Text.of_project(project, own) or _Text.of_file(project, client, own, pages)


def _with_words(tag: IncomingTag, mark: Mark, schema: LabelSchema) -> IncomingTag:
    """The tag with its comment in the field for it, or in its thread; with the replies."""
    said = _plain(mark.note)
    replies = tuple(_reply(each) for each in mark.replies)
    if not said or squash(said).text == squash(tag.text or "").text:  # some programs repeat the words as the comment
        return replace(tag, comments=replies)
    label = schema.label(tag.label)
    field = label.field(NOTE) if label else None
    if field is not None and field.type in (FieldType.TEXT, FieldType.LONG_TEXT):
        return replace(tag, fields={NOTE: said}, comments=replies)
    return replace(tag, comments=(_reply(MarkReply(mark.author, said, mark.modified)), *replies))


@dataclass(frozen=True)
class _Text:
    """A text that marks lie on, page by page, and the project's document that has it."""

    document: Document
    text: str
    starts: tuple[int, ...]
    page: Callable[[PageIndex], PageText]
    exact: bool
    """Whether the document's text is the same character by character, so that offsets hold."""
    looked: dict[PageIndex, UnderMarks] = field(default_factory=dict)
    """The page that was looked at last: marks come page by page, thousands of one are looked for in the same."""

    @staticmethod
    def of_project(project: Project, own: DocumentId) -> _Text | None:
        """Of the document with these bytes, where it is in the project."""
        for document in project.documents():
            if document.id == own:
                layer = project.text_layer(own)
                return _Text(document, layer.text, layer.starts, lambda page: project.page_text(own, page), exact=True)
        return None

    @staticmethod
    def of_file(project: Project, client: PdfClient, own: DocumentId, pages: int) -> _Text | None:
        """Of the file, where exactly one document of the project says the same; the first that does letter by letter."""
        read = list(client.read_all(own, pages))
        texts = {PageIndex(n): each.text for n, each in enumerate(read) if not isinstance(each, Failed)}
        whole = [texts[PageIndex(n)].text if PageIndex(n) in texts else "" for n in range(pages)]
        text = "".join(whole)
        flat = squash(text).text
        if not flat:
            return None
        starts = tuple(accumulate((len(each) for each in whole[:-1]), initial=0))
        empty = PageText("", b"", 16.0, next(iter(texts.values())).size, ())
        near: _Text | None = None
        for document in project.documents():
            theirs = project.text_layer(document.id).text
            found = _Text(document, text, starts, lambda page: texts.get(page, empty), exact=theirs == text)
            if found.exact:
                return found
            if near is None and len(theirs) < 2 * len(text) + 1000 and squash(theirs).text == flat:
                near = found
        return near

    def under(self, mark: Mark) -> list[tuple[int, int]]:
        """The passages under a mark, as offsets of the text; none under one of more quads than make sense."""
        if mark.page >= len(self.starts) or len(mark.quads) > MAX_QUADS:
            return []
        if mark.page not in self.looked:
            self.looked.clear()
            self.looked[mark.page] = UnderMarks(self.page(mark.page))
        first = self.starts[mark.page]
        return [(first + start, first + end) for start, end in self.looked[mark.page].spans(mark.quads)]

    def tag(self, mark: Mark, label: LabelId, start: int, end: int) -> IncomingTag:
        """The tag that a mark on a passage stands for."""
        return IncomingTag(
            label=label,
            text=self.text[start:end],
            start=start if self.exact else None,
            end=end if self.exact else None,
            sha256=self.document.id,
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
            annotator=author_of(mark.author) or None,
            created=mark.created or mark.modified or None,
            modified=mark.modified or mark.created or None,
        )
