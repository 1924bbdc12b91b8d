"""Writes brat's standoff format: for each document a text and its tags, and `annotation.conf`; `brat_reading` reads it.

Offsets count code points. Brat marks no line ends, so a passage over several lines is in as many pieces. Its files are
read by line, and by some programs at each line end that Unicode knows: those, and tabs, become blanks, one for one. A field
of one word is an attribute too; a note of the type "Annotator" has all of the tag as JSON. Format:
https://brat.nlplab.org/standoff.html, https://brat.nlplab.org/configuration.html
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from annotator.dataset.native import beside, encoded, no_number
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written

_BLANKS = dict.fromkeys(map(ord, "\t\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE = _BLANKS | _HALVES
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,60}")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def plain(text: str) -> str:
    """What a text looks like in brat, each character in its place."""
    return text.translate(_TABLE)


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new folder at `path`, a document at a time. Raises OSError."""
    path.mkdir()
    folder = _Folder(path)
    for sha256, group in groupby(records, attrgetter("sha256")):
        folder.add(plain(given.texts(sha256)), group)
    folder.finish()
    return Written(folder.carried, tuple(folder.adjusted), tuple(folder.refused))


class _Folder:
    """The folder while it is written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stems: set[str] = set()
        self._types: set[str] = set()
        self._attributes: dict[str, set[str]] = defaultdict(set)
        self.carried = 0
        self.adjusted: list[Remark] = []
        self.refused: list[Remark] = []

    def add(self, text: str, records: Iterator[Record]) -> None:
        """A document with its tags."""
        first = next(records)
        stem = self._stem(first.document)
        (self._path / f"{stem}.txt").write_bytes(text.encode())
        with (self._path / f"{stem}.ann").open("xb") as file:
            number = 0
            for record in (first, *records):
                lines = self._lines(text, record, number + 1)
                if isinstance(lines, Remark):
                    self.refused.append(lines)
                    continue
                number += 1
                file.write(lines)
                if plain(record.text) != record.text:
                    self.adjusted.append(
                        Remark(
                            record.id,
                            "Tabs, other line ends or half characters in it were replaced: brat cannot hold them.",
                        )
                    )
        self.carried += number

    def finish(self) -> None:
        """Writes which types and attributes there are; brat wants all four parts."""
        lines = ["[entities]", *sorted(self._types), "", "[relations]", "", "[events]", "", "[attributes]"]
        for name, values in sorted(self._attributes.items()):
            lines.append(f"{name}\tArg:<ENTITY>, Value:{'|'.join(sorted(values))}")
        (self._path / "annotation.conf").write_bytes(("\n".join(lines) + "\n").encode())

    def _stem(self, document: str) -> str:
        """A file's name that no system and no URL minds, and that no other document has, whatever the case."""
        wanted = stem = re.sub(r"[^\w-]+", "_", Path(document).stem)[:80].strip("_") or "document"
        number = 1
        while stem.lower() in self._stems:
            number += 1
            stem = f"{wanted}-{number}"
        self._stems.add(stem.lower())
        return stem

    def _lines(self, text: str, record: Record, number: int) -> bytes | Remark:
        spans = list(pieces(text, record.start, record.end))
        if not spans:
            return Remark(record.id, "It is nothing but white space, which brat has no way to mark.")
        try:
            note = encoded(beside(record), ascii_only=True).decode()
        except ValueError:
            return no_number(record)
        kind = type_of(record.label)
        self._types.add(kind)
        where = ";".join(f"{start} {end}" for start, end in spans)
        lines = [f"T{number}\t{kind} {where}\t{' '.join(text[start:end] for start, end in spans)}"]
        for place, (name, value) in enumerate(_attributes(record), 1):
            self._attributes[name].add(value)
            lines.append(f"A{number}0{place}\t{name} T{number} {value}")
        lines.append(f"#{number}\tAnnotator T{number}\t{note}")
        return ("\n".join(lines) + "\n").encode()


def type_of(label: str) -> str:
    """A label as brat can name a type."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", label) or "_"


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a span by line, without white space at their ends, empty ones left out."""
    for match in re.compile(r"[^\n]+").finditer(text, start, end):
        words = match[0].strip()
        if words:
            first = match.start() + match[0].index(words)
            yield first, first + len(words)


def _attributes(record: Record) -> Iterator[tuple[str, str]]:
    for name, value in record.fields.items():
        if isinstance(value, str) and _NAME.fullmatch(name) and _WORD.fullmatch(value):
            yield name, value
