"""Writes UIMA CAS for INCEpTION: each document as XMI and, the same, as JSON, and `TypeSystem.xml`; `reading` reads it.

Offsets count UTF-16 units, as UIMA does. A tag is an annotation of its label's type (see `layers`), its fields are
features, and `tag_record` has all of it as native JSON. XML 1.0 has no way to write control characters and the like: in
the XMI each of them is U+FFFD, so that no offset moves; the JSON has them, and a tag that holds one has its words in its
record too. Half a surrogate pair is U+FFFD in both, for no reader in Python takes it. Formats:
https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xmi,
https://github.com/apache/uima-uimaj-io-jsoncas/blob/main/SPECIFICATION.adoc
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from annotator.dataset.cas.layers import (
    META_DATA,
    META_FEATURES,
    PACKAGE,
    Layers,
    plain,
    type_system_json,
    type_system_xml,
)
from annotator.dataset.native import beside, encoded, native_of, no_number
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written

_HALVES = re.compile("[\ud800-\udfff]")
_CONTEXT = ("text", "prefix", "suffix")
_ESCAPED = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    # A parser makes a blank of these in an attribute, and some of a newer line end too.
    **{c: f"&#{ord(c)};" for c in "\t\n\r\x85\u2028\u2029"},
}
"""What is written in an attribute, the ampersand first."""
_SOFA, _META = 1, 2
"""Ids in a document: its text, what is known of it; the tags follow."""


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new folder at `path`, a document at a time. Raises OSError."""
    path.mkdir()
    folder = _Folder(path)
    for sha256, group in groupby(records, attrgetter("sha256")):
        folder.add(given.texts(sha256), group)
    folder.finish()
    return Written(folder.carried, tuple(folder.adjusted), tuple(folder.refused))


@dataclass(frozen=True, slots=True)
class _Structure:
    """A feature structure over part of the text, offsets in UTF-16 units."""

    type: str
    begin: int
    end: int
    features: dict[str, str]


class _Folder:
    """The folder while it is written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stems: set[str] = set()
        self._layers = Layers()
        self._fields: dict[str, dict[str, None]] = defaultdict(dict)
        """By label the names of the fields that its tags have, in the order they came."""
        self.carried = 0
        self.adjusted: list[Remark] = []
        self.refused: list[Remark] = []

    def add(self, text: str, records: Iterator[Record]) -> None:
        """A document with its tags."""
        first = next(records)
        wide = [at for at, character in enumerate(text) if character > "\uffff"]
        meta = {"language": "x-unspecified", "documentTitle": first.document, "documentId": first.sha256}
        structures = [_Structure(META_DATA, 0, _units(wide, len(text)), meta)]
        used: dict[str, dict[str, None]] = defaultdict(dict)
        for record in (first, *records):
            try:
                structures.append(self._tag(record, wide))
            except ValueError:
                self.refused.append(no_number(record))
                continue
            named = {name: None for name, value in record.fields.items() if value is not None}
            used[record.label] |= named
            self._fields[record.label] |= named
            if _differs(record):
                self.adjusted.append(
                    Remark(
                        record.id,
                        "It holds characters that XML cannot; in the .xmi file they are �, in its record whole.",
                    )
                )
        self.carried += len(structures) - 1
        stem = self._stem(first.document)
        with (self._path / f"{stem}.xmi").open("xb") as file:
            file.writelines(map(str.encode, _xmi(text, structures)))
        with (self._path / f"{stem}.json").open("xb") as file:
            file.writelines(_json(text, structures, self._types(used)))

    def finish(self) -> None:
        """Writes the type system of all documents."""
        (self._path / "TypeSystem.xml").write_bytes(type_system_xml(self._types(self._fields)))

    def _types(self, fields: dict[str, dict[str, None]]) -> dict[str, tuple[str, dict[str, str]]]:
        layers = {self._layers.of(label): names for label, names in sorted(fields.items())}
        said = {layer.name: layer.described(names) for layer, names in layers.items()}
        return {META_DATA: ("What is known of the document", META_FEATURES), **said}

    def _stem(self, document: str) -> str:
        """A file's name that no system minds, and that no other document has, whatever the case."""
        wanted = stem = re.sub(r"[^\w-]+", "_", Path(document).stem)[:80].strip("_") or "document"
        number = 1
        while stem.lower() in self._stems:
            number += 1
            stem = f"{wanted}-{number}"
        self._stems.add(stem.lower())
        return stem

    def _tag(self, record: Record, wide: Sequence[int]) -> _Structure:
        """Raises ValueError where a field holds what JSON cannot write."""
        layer = self._layers.of(record.label)
        fields = {name: value for name, value in record.fields.items() if value is not None}
        own = (
            native_of(record)
            if any(plain(getattr(record, n)) != getattr(record, n) for n in _CONTEXT)
            else beside(record)
        )
        renamed = {feature: name for name in fields if (feature := layer.feature(name)) != name}
        said = own | ({"features": renamed} if renamed else {})
        features = {
            "tag_id": record.id,
            "tag_author": record.annotator,
            "tag_record": encoded(said, ascii_only=True).decode(),
            **{layer.feature(name): _shown(value) for name, value in fields.items()},
        }
        return _Structure(layer.name, _units(wide, record.start), _units(wide, record.end), features)


def _units(wide: Sequence[int], offset: int) -> int:
    """An offset in UTF-16 units; `wide` are the places of the characters that take two."""
    return offset + bisect_left(wide, offset)


def _shown(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _differs(record: Record) -> bool:
    """Whether the XMI cannot show some of it."""
    said = (record.text, record.annotator, record.id, *(v for v in record.fields.values() if isinstance(v, str)))
    return any(plain(each) != each for each in said)


def _xmi(text: str, structures: Sequence[_Structure]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
    yield 'xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" '
    yield f'xmlns:type="http:///{META_DATA.rpartition(".")[0].replace(".", "/")}.ecore" xmi:version="2.0">\n'
    yield '<cas:NULL xmi:id="0"/>\n'
    for number, each in enumerate(structures, _META):
        package, _, name = each.type.rpartition(".")
        features = "".join(f' {feature}="{_attribute(value)}"' for feature, value in each.features.items())
        yield f'<{"custom" if package == PACKAGE else "type"}:{name} xmi:id="{number}" sofa="{_SOFA}" '
        yield f'begin="{each.begin}" end="{each.end}"{features}/>\n'
    yield f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{_attribute(text)}"/>\n'
    members = " ".join(map(str, range(_META, _META + len(structures))))
    yield f'<cas:View sofa="{_SOFA}" members="{members}"/>\n</xmi:XMI>\n'


def _attribute(text: str) -> str:
    said = plain(text)
    for character, escaped in _ESCAPED.items():
        said = said.replace(character, escaped)
    return said


def _json(text: str, structures: Sequence[_Structure], types: dict[str, tuple[str, dict[str, str]]]) -> Iterator[bytes]:
    sofa = {
        "%ID": _SOFA, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text",
        "sofaString": _whole(text),
    }  # fmt: skip
    yield b'{"%TYPES": ' + encoded(type_system_json(types)) + b',\n"%FEATURE_STRUCTURES": [\n' + encoded(sofa)
    for number, each in enumerate(structures, _META):
        said = {"%ID": number, "%TYPE": each.type, "@sofa": _SOFA, "begin": each.begin, "end": each.end}
        yield b",\n" + encoded(said | {name: _whole(value) for name, value in each.features.items()})
    view = {"%SOFA": _SOFA, "%MEMBERS": list(range(_META, _META + len(structures)))}
    yield b'\n],\n"%VIEWS": ' + encoded({"_InitialView": view}) + b"}\n"


def _whole(text: str) -> str:
    return _HALVES.sub("\ufffd", text)
