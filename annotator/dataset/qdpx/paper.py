"""A text source of a REFI-QDA project: its text, what its positions count, and our own records of its tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from annotator.dataset.incoming import WrongTag
from annotator.dataset.json_reading import parsed_object
from annotator.dataset.qdpx.elements import Element
from annotator.dataset.whole_text import Units, fingerprint, passage

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_CUT = ("…", "...")
_MARK = "\ufeff"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold."""

Reading = tuple[str, Callable[[int], int | None]]
"""A text, and what tells how many code points of it lie before a position; None where none does."""


class Paper:
    """A source's text, and the records that our own note beside it has of its tags."""

    def __init__(self, source: Element, raw: bytes | WrongTag, records: list[dict[str, Any]], program: str) -> None:
        self.source = source
        self._raw = raw
        self._whole: str | None = None
        self._readings: list[Reading] | None = None
        self._program = program.lower()
        self._by_guid = {str(each["selection"]).lower(): each for each in records}
        self._by_place: dict[tuple[object, ...], list[dict[str, Any]]] = {}
        for each in records:
            place = each["record"].get("start"), each["record"].get("end")
            if all(isinstance(offset, int) for offset in place):
                self._by_place.setdefault(place, []).append(each)
        self.joined = any(each["record"].get("joined") is True for each in records)
        document = records[0]["record"].get("document") if records else None
        self._own: dict[str, Any] = document if isinstance(document, dict) else {}

    def document(self, default: str | None) -> dict[str, Any]:
        """Which document it is, as native JSONL says it."""
        holder = self.source.parent
        # The text of a PDF has a name of its own, often none that a person gave.
        named = holder if holder is not None and holder.name == "PDFSource" else self.source
        name = named.attributes.get("name") or self.source.attributes.get("name") or default
        own = self._own.get("name")
        return {"sha256": self._own.get("sha256"), "name": own if own and as_xml(own) == name else name}

    @property
    def whole(self) -> str | None:
        """The `fingerprint` of the text of a document that a name alone tells. Raises WrongTag where there is no text."""
        if not self._whole and not self._own.get("sha256"):
            self._whole = fingerprint(self._read()[0][0])
        return self._whole

    def record(self, guid: str, start: int, end: int, label: str) -> dict[str, Any] | None:
        """Our record of a selection; where a program made all GUIDs anew, that of the only tag that says the same."""
        if guid in self._by_guid:
            return self._by_guid[guid]
        there = [each for each in self._by_place.get((start, end), []) if each["record"].get("label") == label]
        return there[0] if len(there) == 1 else None

    def passage(self, selection: Element) -> dict[str, Any]:
        """Words, offsets and context of a selection. Raises WrongTag where its text has no such passage."""
        start, end = (_position(selection, name) for name in ("startPosition", "endPosition"))
        said = selection.attributes.get("name", "")
        found = []
        for text, before in self._read():
            first, last = before(start), before(end)
            if first is not None and last is not None and 0 <= first < last <= len(text):
                found.append((text, first, last))
        if not found:
            return passage(self._read()[0][0], start, end)
        # Where no reading bears the name out it is somebody's own, and the first, the likeliest, decides.
        return passage(*max(found, key=lambda one: _agreement(one[0][one[1] : one[2]], said)))

    def _read(self) -> list[Reading]:
        """The text in each way that positions in it can be meant, the likeliest first."""
        if isinstance(self._raw, WrongTag):
            raise self._raw
        if self._readings is None:
            try:
                whole = self._raw.decode()
            except UnicodeDecodeError as error:
                self._raw = WrongTag("Its text is not UTF-8.")
                raise self._raw from error
            self._readings = list(_readings(whole, self._program))
        return self._readings


def _readings(whole: str, program: str) -> Iterator[Reading]:
    """Each text that positions can be of, with what tells the code points before a position."""
    text = whole.removeprefix(_MARK)
    ends = [text, text.replace("\r\n", "\n")] if "\r\n" in text else [text]
    if "atlas" in program:
        # It writes line ends in two characters and counts each as one.
        ends.reverse()
    counted: list[Reading] = [(each, int) for each in ends]
    if text and max(text) > "\uffff":
        units: list[Reading] = [(each, Units(each).before) for each in ends]
        # NVivo is written in .NET, whose texts are of UTF-16 units.
        counted = units + counted if "nvivo" in program else counted + units
    yield from counted
    if whole != text:
        yield from ((each, lambda offset: offset - 1) for each in ends)


def as_xml(text: object) -> object:
    """A text of ours as it can stand in XML."""
    return _FORBIDDEN.sub("\ufffd", text) if isinstance(text, str) else text


def own_records(raw: bytes) -> list[dict[str, Any]]:
    """The records in a note, where it is one of ours; none where it is somebody's."""
    if not raw.startswith(b'{"selection": '):
        return []
    found = []
    for line in raw.splitlines():
        try:
            said = parsed_object(line)
        except (ValueError, RecursionError):
            # A line that somebody changed: its tag stands in the XML without it.
            continue
        if isinstance(said.get("selection"), str) and isinstance(said.get("record"), dict):
            found.append(said)
    return found


def _position(selection: Element, name: str) -> int:
    said = selection.attributes.get(name, "").strip()
    if not _WHOLE.fullmatch(said):
        raise WrongTag(f"Its {name} is not a whole number.")
    return int(said)


def _agreement(words: str, said: str) -> int:
    """2 where a selection's name is the passage, or how it begins; 1 where it is so but for white space; else 0."""
    cut = next((end for end in _CUT if said.endswith(end)), "")
    name = said.removesuffix(cut).strip()
    pairs = (words, name), ("".join(words.split()), "".join(name.split()))
    fits = [bool(b) and (a.startswith(b) if cut else a == b) for a, b in pairs]
    return 2 if fits[0] else int(fits[1])
