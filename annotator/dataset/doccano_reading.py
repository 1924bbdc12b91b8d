"""Reads doccano's JSONL, ours and others'; shares nothing with `doccano`, which writes it.

Knows the shapes of several releases: "label" or "labels" with `[start, end, label]`, "entities" with objects. doccano counts
UTF-16 units or characters, by its release and settings, and does not say which: where that makes a difference and the
line is not ours, the tag is named and not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import own_record, parsed_lines
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.whole_text import Units, passage


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each line's number from 1 with each of its tags, or with what is wrong with it. Raises OSError."""
    for number, said in parsed_lines(path):
        if isinstance(said, Fault):
            yield number, said
            continue
        try:
            paper = _Paper(said, default_document)
        except WrongTag as error:
            yield number, Fault(number, str(error))
            continue
        for each in paper.labels:
            try:
                yield number, paper.tag(each)
            except WrongTag as error:
                yield number, Fault(number, str(error))


class _Paper:
    """A line: a text and its labels."""

    def __init__(self, said: Mapping[str, Any], default_document: str | None) -> None:
        text = said.get("text", said.get("data"))
        if not isinstance(text, str):
            raise WrongTag("It has no text.")
        self._text = text
        self._units = Units(self._text)
        found = next((said[name] for name in ("label", "labels", "entities", "annotations") if name in said), None)
        if not isinstance(found, list):
            raise WrongTag("It has no list of labels.")
        self.labels: list[Any] = found
        beside = {**_object(said.get("meta")), **_object(said.get("metadata")), **said}
        name = next((beside[n] for n in ("document", "filename", "name") if isinstance(beside.get(n), str)), None)
        self._document = {"sha256": beside.get("sha256"), "name": name or default_document}
        self._joined = beside.get("joined") is True
        own = beside.get("annotator")
        self._ours = isinstance(own, list)
        self._own = [own_record(each) for each in own] if isinstance(own, list) else []

    def tag(self, said: object) -> IncomingTag:
        """The tag that a label stands for. Raises WrongTag with the reason."""
        start, end, label = _parts(said)
        place = passage(self._text, *self._span(start, end))
        own = self._known(place["start"], place["end"], label)
        return tag_from({**own, **place, "label": label, "document": self._document, "joined": self._joined})

    def _known(self, start: int, end: int, label: object) -> dict[str, Any]:
        """What our own column says of it; each of its entries is for one label."""
        for at, each in enumerate(self._own):
            if (each.get("start"), each.get("end"), each.get("label")) == (start, end, label):
                return self._own.pop(at)
        return {}

    def _span(self, start: object, end: object) -> tuple[object, object]:
        units = self._units.before(start), self._units.before(end)
        if self._ours or units == (start, end):
            return units
        if None in units:
            return start, end
        passage(self._text, *units)
        try:
            said = passage(self._text, start, end)["text"]
        except WrongTag:
            # Counted in characters it lies past the end.
            return units
        other = passage(self._text, *units)["text"]
        raise WrongTag(
            f"It is “{said[:60]}” by characters but “{other[:60]}” by UTF-16 units; doccano does not say which."
        )


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _parts(said: object) -> tuple[object, object, object]:
    if isinstance(said, dict):
        return said.get("start_offset"), said.get("end_offset"), said.get("label")
    if isinstance(said, list) and len(said) == 3:
        return said[0], said[1], said[2]
    raise WrongTag("One of its labels is neither a list of three nor an object.")
