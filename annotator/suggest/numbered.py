"""Numbered recommendations ("Anbefaling 3:") and the points of lists that a stem ("Det anbefales, at:") leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.list_points import list_points
from annotator.suggest.reading import Reading
from annotator.text.passages import Passage, joined

Values = Mapping[str, FieldValue]

_LABEL = re.compile(
    r"(?:hoved)?(?:anbefaling|recommendation|forslag)\s+(?:nr\.\s*|no\.\s*)?(?P<number>\d{1,3}[a-z]?)\s*[:.–-]\s*",
    re.IGNORECASE,
)
_STEM = re.compile(
    r"(?:(?P<who>[A-ZÆØÅ][\w -]{2,60}?)\s+(?:anbefaler|foreslår|recommends?)|"
    r"(?:konkret\s+)?(?:fore?sl?ås|forslås|anbefales|anbefaler|foreslår|recommends?|recommended)(?:\s+(?:det|vi))?)[^.:]{0,80}?(?:,?\s*(?:at|that))?\s*:\s*\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bat\s+(?P<who>[a-zæøåA-ZÆØÅ][^.:]{3,60}?)\s+(?:bør|skal)\b")
_OPEN = re.compile(r"[:,]\Z|\b(?:og|eller|samt|at)\Z")
_TITLE = 70


def numbered(reading: Reading, label: LabelId) -> Iterator[Candidate]:
    """Candidates of numbered recommendations and of the lists that stems lead to."""
    finder = _Finder(reading, label)
    at = 0
    while at < len(reading.passages):
        made, at = finder.at(at)
        yield from made


class _Finder:
    def __init__(self, reading: Reading, label: LabelId) -> None:
        self._reading = reading
        self._passages = reading.passages
        self._label = label
        self._who = ""
        """Who recommended last, as written: the lists that follow are theirs, too."""

    def at(self, at: int) -> tuple[list[Candidate], int]:
        """What begins at a passage, and the passage to go on with."""
        passage = self._passages[at]
        label = _LABEL.match(passage.text)
        if label is not None and passage.kind != "heading":
            return self._numbered(at, label["number"])
        stem = _leads(passage)
        if stem is None or at + 1 == len(self._passages) or not self._lists(passage):
            return [], at + 1
        if stem["who"]:
            self._who = joined(stem["who"]).strip().rpartition(". ")[2]
        return self._list(at + 1, {"made_by": self._who, "kind": "recommendation"})

    def _lists(self, passage: Passage) -> bool:
        """Whether a stem may lead to a list here: what stands under Indstilling, Beslutning and Bilag is read by others."""
        return self._reading.place_of(passage).section not in ("proposal", "decision", "attachments")

    def _numbered(self, at: int, number: str) -> tuple[list[Candidate], int]:
        passage = self._passages[at]
        raw = _LABEL.match(self._reading.text[passage.start : passage.end])
        start = passage.start + (raw.end() if raw else 0)
        if start >= passage.end:
            at += 1
            if at == len(self._passages):
                return [], at
            start = self._passages[at].start
        return self._block(start, at, {"number": number, "made_by": self._who, "kind": "recommendation"})

    def _block(self, start: int, at: int, values: Values) -> tuple[list[Candidate], int]:
        """A numbered recommendation: its sentences to the next heading, label or stem; and where to go on."""
        end = start
        while at < len(self._passages):
            passage = self._passages[at]
            if passage.start > start and self._ends_block(passage):
                break
            if _leads(passage):
                made = [self._tag(start, end, "anbefaling.numbered", values)] if end > start else []
                points, at = self._list(at + 1, self._inner(passage, values))
                return [*made, *points], at
            end = passage.end
            at += 1
            if passage.text.endswith(".") and at < len(self._passages) and not self._same_paragraph(at):
                break
        made = [self._tag(start, end, "anbefaling.numbered", values)] if end > start else []
        return made, max(at, self._reading.passage_at(start) + 1)

    def _inner(self, stem: Passage, values: Values) -> Values:
        """What the points under a numbered recommendation have of it, and whom their stem asks."""
        asked = _ASKED.search(stem.text)
        inner = {name: value for name, value in values.items() if name != "number"}
        return {**inner, "addressed_to": asked["who"]} if asked else inner

    def _ends_block(self, passage: Passage) -> bool:
        return passage.kind == "heading" or _LABEL.match(passage.text) is not None or _is_title(passage)

    def _same_paragraph(self, at: int) -> bool:
        """Whether what follows a sentence is still of it: in its line, or a stem."""
        gap = self._reading.text[self._passages[at - 1].end : self._passages[at].start]
        return "\n" not in gap or _leads(self._passages[at]) is not None

    def _list(self, at: int, values: Values) -> tuple[list[Candidate], int]:
        """The points under a stem that ends in a colon, to the next heading or label; and where to go on."""
        first = at
        while at < len(self._passages) and self._in_list(first, at):
            at += 1
        if at == first:
            return [], at
        made = []
        for point in list_points(self._reading, self._passages[first].start, self._passages[at - 1].end):
            why = "anbefaling.list" if point.number else "anbefaling.bullet"
            made.append(
                self._tag(point.start, point.end, why, {**values, "number": point.number} if point.number else values)
            )
        return made, at

    def _in_list(self, first: int, at: int) -> bool:
        passage = self._passages[at]
        if passage.kind == "heading" or _LABEL.match(passage.text) or _leads(passage):
            return False
        if at == first:
            return True
        before = self._passages[at - 1]
        if _is_title(passage) and not _OPEN.search(before.text):
            return False
        return self._belongs(passage, before)

    def _belongs(self, passage: Passage, before: Passage) -> bool:
        """Whether a passage is still of the list: a point, a line in lower case, or a sentence that goes on in its line."""
        if passage.kind == "point" or passage.text[:1].islower() or re.match(r"\d{1,3}[.)]\s", passage.text):
            return True
        same_line = "\n" not in self._reading.text[before.end : passage.start]
        return same_line or before.text.endswith(":") or not before.text.endswith((".", "!", "?"))

    def _tag(self, start: int, end: int, why: str, values: Values) -> Candidate:
        item = self._reading.structure.item_at(start)
        said = {**values, "agenda_item": item.number if item is not None else ""}
        filled: dict[str, FieldValue] = {name: value for name, value in said.items() if value}
        return Candidate(self._label, start, end, 3.0, "rule", (why,), filled)


def _is_title(passage: Passage) -> bool:
    words = passage.text
    ends = words.endswith((".", ":", ",", ";"))
    return len(words) < _TITLE and words[:1].isupper() and not ends and passage.kind != "point"


def _leads(passage: Passage) -> re.Match[str] | None:
    """The stem of a list, where the passage ends in one."""
    return _STEM.search(passage.text) if passage.text.endswith(":") else None
