"""Reads REFI-QDA projects, ours and those of MAXQDA, ATLAS.ti, NVivo, QualCoder and others; shares nothing with `writing`.

A coding of a passage of text is a tag, its code's name the label, its description and notes comments. Codings of whole
documents, of pictures, pages and recordings are named: a tag here is a passage. Positions count code points, as the standard
says; where that and a program's habit (line ends in two characters that it counts as one, UTF-16 units, a counted byte order
mark) can mean different passages, the selection's name decides, which in most programs is how the passage begins. Where
there is a record of ours it fills in what the standard has no words for, and gives way where others changed something.
Format: REFI-QDA 1.5, https://www.qdasoftware.org/downloads-project-exchange/
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator.base.ids import moment_of
from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.qdpx.box import Box, opened_box
from annotator.dataset.qdpx.elements import Element, guid_of
from annotator.dataset.qdpx.paper import Paper, as_xml, own_records
from annotator.dataset.records import Fault, IncomingTag

_ELSEWHERE = ("PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection")


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """The number, from 1, of each coding with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where the file as a whole is no REFI-QDA project.
    """
    with opened_box(path) as box:
        project = _Project(box, default_document)
        number = 0
        for element in box.elements("PlainTextContent", "PlainTextSelection", "Coding", *_ELSEWHERE):
            for item in project.items(element):
                number += 1
                yield number, item if isinstance(item, IncomingTag) else Fault(number, str(item))


class _Project:
    """Who and what there is in a project, and the source that is being read."""

    def __init__(self, box: Box, default_document: str | None) -> None:
        self._box = box
        self._default = default_document
        self._users: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._notes: dict[str, Element] = {}
        self._notes_of: dict[str, list[str]] = defaultdict(list)
        self._program = ""
        self._paper: Paper | None = None
        self._inline: tuple[Element | None, str] = (None, "")
        for element in box.elements("User", "Code", "Note", "NoteRef"):
            self._learn(element)

    def _learn(self, element: Element) -> None:
        name = element.attributes.get("name", "")
        match element.name:
            case "User":
                self._users[element.guid] = name or element.attributes.get("id", "")
            case "Code":
                self._codes[element.guid] = name
                for child in element.every("Code"):
                    self._learn(child)
            case "Note":
                self._notes[element.guid] = element
            case "NoteRef" if element.parent is not None:
                self._notes_of[element.parent.guid].append(guid_of(element.attributes.get("targetGUID")))
                return
        root = element.parent
        while root is not None and root.parent is not None:
            root = root.parent
        self._program = self._program or (root.attributes.get("origin", "") if root else "")

    def items(self, element: Element) -> Iterator[IncomingTag | WrongTag]:
        """The tags of an element, or what is wrong with each."""
        match element.name:
            case "PlainTextContent":
                self._inline = element.parent, element.text
            case "Coding":
                yield WrongTag("It codes a whole document; a tag here is a passage.")
            case "PlainTextSelection":
                yield from self._selection(element)
            case _:
                yield WrongTag("It marks a part of a picture, a page or a recording; a tag here is a passage of text.")

    def _selection(self, selection: Element) -> Iterator[IncomingTag | WrongTag]:
        codings = list(selection.every("Coding"))
        if not codings:
            yield WrongTag("It is marked but has no code.")
            return
        try:
            paper = self._paper_of(selection.parent)
            place = paper.passage(selection)
        except WrongTag as error:
            yield from [error] * len(codings)
            return
        labels = [self._label(coding) for coding in codings]
        taken = False
        for coding, label in zip(codings, labels, strict=True):
            own = paper.record(selection.guid, place["start"], place["end"], label)
            # Another code that somebody gave the same passage is another tag, and not this one with another label.
            if own and (taken or (as_xml(own["record"].get("label")) != label and len(set(labels)) > 1)):
                own = None
            taken = taken or own is not None
            try:
                yield self._tag(paper, selection, coding, label, place, own)
            except WrongTag as error:
                yield error

    def _tag(
        self, paper: Paper, selection: Element, coding: Element, label: str, place: dict[str, Any],
        noted: dict[str, Any] | None,
    ) -> IncomingTag:  # fmt: skip
        if not label.strip():
            raise WrongTag("Its code is not in the code book.")
        own = noted["record"] if noted else {}
        found: dict[str, Any] = {"label": label, "annotator": self._user(coding, selection)}
        found = {name: own[name] if own and as_xml(own.get(name)) == value else value for name, value in found.items()}
        created = _moment(coding, "creationDateTime") or _moment(selection, "creationDateTime")
        if not own:
            found |= {"created": created, "modified": _moment(selection, "modifiedDateTime") or created}
        elif (own.get("start"), own.get("end")) != (place["start"], place["end"]):
            own = {name: value for name, value in own.items() if name not in ("quads", "page")}
        comments = own.get("comments", [])
        if isinstance(comments, list):
            comments = comments + self._comments(selection, coding, noted)
        said = {**own, **place, **found, "comments": comments, "joined": paper.joined}
        tag = tag_from({**said, "document": paper.document(self._default)})
        return replace(tag, whole=paper.whole) if paper.whole else tag

    def _label(self, coding: Element) -> str:
        refs = [guid_of(ref.attributes.get("targetGUID")) for ref in coding.every("CodeRef")]
        return self._codes.get(refs[0], "") if refs else ""

    def _user(self, *elements: Element) -> str | None:
        for name in ("creatingUser", "modifyingUser"):
            for element in elements:
                user = self._users.get(guid_of(element.attributes.get(name)))
                if user:
                    return user
        return None

    def _comments(self, selection: Element, coding: Element, noted: dict[str, Any] | None) -> list[dict[str, Any]]:
        """What was written of a passage and is not of our own making."""
        by = self._user(selection, coding)
        found = []
        for said in (each.text for each in selection.every("Description")):
            ours = noted is not None and noted.get("described") == _digest(said)
            if said.strip() and not ours:
                at = _moment(selection, "modifiedDateTime") or _moment(selection, "creationDateTime")
                found.append({"text": said.strip(), "by": by, "at": at})
        for ref in (*selection.every("NoteRef"), *coding.every("NoteRef")):
            note = self._notes.get(guid_of(ref.attributes.get("targetGUID")))
            text = self._text_of(note).decode(errors="replace").removeprefix("\ufeff").strip() if note else ""
            if note and text:
                found.append({"text": text, "by": self._user(note), "at": _moment(note, "creationDateTime")})
        return found

    def _paper_of(self, source: Element | None) -> Paper:
        if source is None:
            raise WrongTag("It stands outside of any text.")
        if self._paper is None or self._paper.source is not source:
            raw: bytes | WrongTag
            try:
                inline, text = self._inline
                raw = text.encode() if inline is source else self._box.text(source.attributes.get("plainTextPath", ""))
            except WrongTag as error:
                raw = error
            notes = [self._notes[guid] for guid in self._notes_of[source.guid] if guid in self._notes]
            records = [record for note in notes for record in own_records(self._text_of(note))]
            self._paper = Paper(source, raw, records, self._program)
        return self._paper

    def _text_of(self, note: Element) -> bytes:
        inline = "".join(each.text for each in note.every("PlainTextContent"))
        if inline:
            return inline.encode()
        try:
            return self._box.text(note.attributes.get("plainTextPath", ""))
        except WrongTag:
            # A note in another form, or lost; the passage that it speaks of is here.
            return b""


def _moment(element: Element, name: str) -> str | None:
    try:
        return moment_of(element.attributes.get(name, ""))
    except ValueError:
        # Then nobody knows when.
        return None


def _digest(description: str) -> str:
    return sha256(" ".join(description.split()).encode()).hexdigest()[:16]
