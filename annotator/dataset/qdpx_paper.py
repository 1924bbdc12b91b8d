"""A text source of a REFI-QDA project: its text, what its positions count, and our own records of its tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from annotator.dataset.incoming import WrongTag
from annotator.dataset.json_reading import parsed_object
from annotator.dataset.qde_elements import Element
from annotator.dataset.whole_text import Units, passage

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_CUT = ("…", "...")
_MARK = "\ufeff"


class Paper:
    """A source's text, and the records that our own note beside it has of its tags."""

    def __init__(self, source: Element, raw: bytes | WrongTag, records: list[dict[str, Any]], program: str) -> None:
        self.source = source
        self._raw = raw
        self._readings: list[tuple[str, Callable[[int], int | None]]] | None = None
        self._one_end = "atlas" in program.lower()
        self._by_guid = {str(each["selection"]).lower(): each for each in records}
        self._by_place: dict[tuple[object, ...], list[dict[str, Any]]] = {}
        for each in records:
            own = each["record"]
            self._by_place.setdefault((own.get("start"), own.get("end")), []).append(each)
        document = records[0]["record"].get("document") if records else None
        self._sha256 = document.get("sha256") if isinstance(document, dict) else None

    def document(self, default: str | None) -> dict[str, Any]:
        """Which document it is, as native JSONL says it."""
        holder = self.source.parent
        # The text of a PDF has a name of its own, often none that a person gave.
        named = holder if holder is not None and holder.name == "PDFSource" else self.source
        name = named.attributes.get("name") or self.source.attributes.get("name") or default
        return {"sha256": self._sha256, "name": name}

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
                if _begins(text[first:last], said):
                    return passage(text, first, last)
                found.append((text, first, last))
        # No reading bears the name out: it is somebody's own, and the standard decides.
        return passage(*(found[0] if found else (self._read()[0][0], start, end)))

    def _read(self) -> list[tuple[str, Callable[[int], int | None]]]:
        """The text in each way that positions in it can be meant, the likeliest first."""
        if isinstance(self._raw, WrongTag):
            raise self._raw
        if self._readings is None:
            try:
                whole = self._raw.decode()
            except UnicodeDecodeError as error:
                self._raw = WrongTag("Its text is not UTF-8.")
                raise self._raw from error
            self._readings = list(_readings(whole, one_end=self._one_end))
        return self._readings


def _readings(whole: str, *, one_end: bool) -> Iterator[tuple[str, Callable[[int], int | None]]]:
    text = whole.removeprefix(_MARK)
    texts = [text]
    if "\r\n" in text:
        texts.append(text.replace("\r\n", "\n"))
        if one_end:
            texts.reverse()
    for each in texts:
        yield each, int
    if text and max(text) > "\uffff":
        for each in texts:
            yield each, Units(each).before
    if whole is not text:
        for each in texts:
            yield each, lambda offset: offset - 1


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


def _begins(words: str, said: str) -> bool:
    """Whether a selection's name is the passage, or how it begins, whatever the white space."""
    cut = next((end for end in _CUT if said.endswith(end)), "")
    name, passage_ = "".join(said.removesuffix(cut).split()), "".join(words.split())
    return bool(name) and (passage_.startswith(name) if cut else passage_ == name)
