"""Writes REFI-QDA projects for MAXQDA, ATLAS.ti, NVivo and QualCoder: a zip; `reading` reads it.

A document is a text source with its text beside it, a tag a selection with one coding, a label a code, an annotator a user.
Positions count code points from 0, the end not included, as the standard says and its examples and QualCoder do. No program
may shift them: texts have no byte order mark, no line end but "\\n" and nothing that XML cannot hold. The standard lets no
variable hang on a selection, so its description has the fields, for a person; a note of each document has its tags as native
JSONL says them, each beside its selection's GUID. GUIDs are made from ids. Format: REFI-QDA 1.5, 25 September 2019,
https://www.qdasoftware.org/downloads-project-exchange/
"""

from __future__ import annotations

import re
import shutil
import tempfile
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import IO

from annotator.base.ids import is_moment
from annotator.dataset.folders import LONG_AGO
from annotator.dataset.native import beside, encoded, no_number
from annotator.dataset.note import note_of
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written
from annotator.model.label_schema import Label

_SPACE = uuid.UUID("b1d3a6f2-6d0c-5f6e-9a43-5c1f0e7d2a90")
"""Under which our GUIDs are made (RFC 9562, 5.5)."""
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_EXCERPT = 60
"""Characters of a passage that name its selection, as in other programs' lists of quotations."""

# What XML 1.0 (2.2) has no way to write.
_ILLEGAL = [*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
_REPLACED = dict.fromkeys(_ILLEGAL, "\ufffd")
_BLANKS = dict.fromkeys(map(ord, "\r\x0b\x0c\x1c\x1d\x1e\x1f"), " ")
_PLAIN = _REPLACED | _BLANKS | {0xFEFF: "\u2060"}
_ESCAPED = _REPLACED | {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_QUOTED = _ESCAPED | {ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}


def plain(text: str) -> str:
    """What a text looks like in a text source, each character in its place."""
    return text.translate(_PLAIN)


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`, a document at a time, with the labels given as codes. Raises OSError."""
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as packed, tempfile.TemporaryFile() as sources:
        project = _Project(packed, sources, given.labels)
        for digest, group in groupby(records, attrgetter("sha256")):
            project.add(digest, plain(given.texts(digest)), group)
        project.finish()
    return Written(project.carried, tuple(project.adjusted), tuple(project.refused))


class _Project:
    """The project while it is written; what stands before the sources in its XML is known only after the last of them."""

    def __init__(self, packed: zipfile.ZipFile, sources: IO[bytes], labels: Iterable[Label]) -> None:
        self._packed = packed
        self._sources = sources
        self._labels: dict[str, Label | None] = {label.id: label for label in labels}
        self._users: dict[str, str] = {}
        self._notes: list[tuple[str, str]] = []
        self.carried = 0
        self.adjusted: list[Remark] = []
        self.refused: list[Remark] = []

    def add(self, digest: str, text: str, records: Iterator[Record]) -> None:
        """A document with its tags."""
        first = next(records)
        source, note = _guid("source", digest), _guid("note", digest)
        self._put(f"sources/{source}.txt", text.encode())
        head = (
            f'<TextSource guid="{source}" name="{_quoted(first.document)}" plainTextPath="internal://{source}.txt">\n'
        )
        self._sources.write(head.encode())
        lines = []
        for record in (first, *records):
            description = _legal(self._description(record))
            try:
                lines.append(_line(record, description))
            except ValueError:
                self.refused.append(no_number(record))
                continue
            self._sources.write(self._selection(record, description).encode())
            self.carried += 1
            if plain(record.text) != record.text:
                self.adjusted.append(
                    Remark(
                        record.id,
                        "Line ends or characters in it that such projects cannot hold were replaced, one for one.",
                    )
                )
        if lines:
            self._put(f"sources/{note}.txt", b"".join(lines))
            self._notes.append((note, first.document))
            self._sources.write(f'<NoteRef targetGUID="{note}"/>\n'.encode())
        self._sources.write(b"</TextSource>\n")

    def finish(self) -> None:
        """Writes the XML: users, codes, sources, notes."""
        users = [f'<User guid="{guid}" name="{_quoted(name)}"/>' for name, guid in self._users.items()]
        codes = [_code(name, label) for name, label in self._labels.items()]
        notes = [
            f'<Note guid="{note}" name="{_quoted(f"Annotator: {name}")}" plainTextPath="internal://{note}.txt"/>'
            for note, name in self._notes
        ]
        head = ['<?xml version="1.0" encoding="UTF-8"?>', '<Project xmlns="urn:QDA-XML:project:1.0"']
        head[-1] += ' name="Annotator" origin="Annotator">'
        head += _part("Users", users) + _part("Codes", codes, "CodeBook")
        has_sources = self._sources.tell() > 0
        tail = [*(["</Sources>"] if has_sources else []), *_part("Notes", notes), "</Project>", ""]
        with self._packed.open(_entry("project.qde", self._sources.tell()), "w") as file:
            file.write("\n".join([*head, *(["<Sources>"] if has_sources else []), ""]).encode())
            self._sources.seek(0)
            shutil.copyfileobj(self._sources, file)
            file.write("\n".join(tail).encode())

    def _put(self, name: str, data: bytes) -> None:
        self._packed.writestr(_entry(name), data)

    def _description(self, record: Record) -> str:
        """What a person reads: the fields, a line each, verdict and comments; not the label, which the code says."""
        try:
            return note_of(record, self._labels.get(record.label)).partition("\n")[2]
        except ValueError:
            # A number of more digits than Python writes; `_line` refuses the tag for it.
            return ""

    def _selection(self, record: Record, description: str) -> str:
        self._labels.setdefault(record.label, None)
        user = self._users.setdefault(record.annotator, _guid("user", record.annotator))
        who = f'creatingUser="{user}"'
        if is_moment(record.created):
            who += f' creationDateTime="{record.created}"'
        changed = f' modifiedDateTime="{record.modified}"' if is_moment(record.modified) else ""
        guid = record.id if _UUID.fullmatch(record.id) else _guid("tag", record.id)
        place = f'startPosition="{record.start}" endPosition="{record.end}"'
        said = f"<Description>{description.translate(_ESCAPED)}</Description>" if description else ""
        return (
            f'<PlainTextSelection guid="{guid}" name="{_quoted(_excerpt(plain(record.text)))}" {place} {who}{changed}>{said}'
            f'<Coding guid="{_guid("coding", record.id)}" {who}>'
            f'<CodeRef targetGUID="{_guid("code", record.label)}"/></Coding></PlainTextSelection>\n'
        )


def _line(record: Record, description: str) -> bytes:
    """All of a tag, with the GUID of its selection and a digest of what the description said. Raises ValueError."""
    guid = record.id if _UUID.fullmatch(record.id) else _guid("tag", record.id)
    noted = sha256(" ".join(description.split()).encode()).hexdigest()[:16]
    return encoded({"selection": guid, "described": noted, "record": beside(record)}, ascii_only=True) + b"\n"


def _code(name: str, label: Label | None) -> str:
    head = f'<Code guid="{_guid("code", name)}" name="{_quoted(name)}" isCodable="true"'
    if label is None:
        return f"{head}/>"
    if _COLOUR.fullmatch(label.colour):
        head += f' color="{label.colour}"'
    words = " / ".join(dict.fromkeys(label.name.values()))
    said = _legal("\n".join([words, *dict.fromkeys(label.help.values())])).translate(_ESCAPED)
    return f"{head}><Description>{said}</Description></Code>"


def _part(name: str, lines: list[str], around: str = "") -> list[str]:
    """An element with these in it; none where there are none, as the standard wants it."""
    if not lines:
        return []
    before, after = (f"<{around}><{name}>", f"</{name}></{around}>") if around else (f"<{name}>", f"</{name}>")
    return [before, *lines, after]


def _excerpt(text: str) -> str:
    words = " ".join(text[: 4 * _EXCERPT].split())
    return words if len(words) <= _EXCERPT and len(text) <= 4 * _EXCERPT else f"{words[:_EXCERPT]}…"


def _guid(kind: str, key: str) -> str:
    # ASCII: half of a surrogate pair, from a broken font, has no UTF-8.
    return str(uuid.uuid5(_SPACE, f"{kind}:{key!a}"))


def _legal(text: str) -> str:
    return text.translate(_REPLACED)


def _quoted(text: str) -> str:
    return text.translate(_QUOTED)


def _entry(name: str, size: int = 0) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # The same on every system.
    entry.create_system, entry.external_attr = 3, 0o644 << 16
    entry.file_size = size
    return entry
