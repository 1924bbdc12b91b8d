"""The points of an Indstilling: what a body is asked to decide, once for each "at", without the stem before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.columns import begins_anew, column_of, fresh_lines
from annotator.suggest.joined_points import joined_points
from annotator.suggest.list_points import trimmed
from annotator.suggest.reading import Reading
from annotator.suggest.stems import Stem, lead_of, leads_late, stem_of
from annotator.text.passages import Passage, joined

_POINT = re.compile(
    r"(?:(?:ad\s+)?(?P<number>\d{1,2}|[A-Za-z])[.)]\s*|[-–•●▪*·\uf0b7\uf0a7]\s*)?(?P<at>(?:at|that)\b(?:\s+(?P<inner>\d{1,2})[.)])?)?",
    re.IGNORECASE,
)
_ENDS_LEAD = re.compile(r"(?:\bat|:|\bat:)\s*\Z", re.IGNORECASE)
_LABEL_ALONE = re.compile(r"(?P<number>\d{1,2}|[A-Z])[.)]\s*\Z")
_NEXT = re.compile(
    r"\n\s*(?=(?:\d{1,2}|[A-Za-z])[.)]\s+at\b|[-–•●▪\uf0b7]\s*at\b)|(?:(?<=[.;,])|(?<=[.;,] og)|(?<=\bog))\s*\n\s*(?=at\b)|(?<=[,;])\s(?=\d{1,2}[.)]\s?at\b)|(?<=[,;])\s(?:og|samt)\s(?=\d{1,2}[.)]\s?at\b)|\s(?:og|samt)\s(?=\d{1,2}[.)]\s?at\b)",
    re.IGNORECASE,
)
"""Where a point ends that no stop ends: before a line that begins with a mark and "at", or with "at" after a comma, or before "2) at"."""
_NOTHING = re.compile(
    r"[-–—\s.]*\Z|(?:ingen|ikke relevant|intet|bilag|sagen afgøres|beslutningskompetence)\b", re.IGNORECASE
)
_DECIDED = re.compile(
    r"(?:Godkendt|Tiltrådt|Vedtaget|Drøftet|Udsat|Taget til efterretning|Indstillingen (?:blev|er))\b(?=[.,:]|\s+(?:idet|med|som|godkendt|tiltrådt)\b|\Z)"
)
"""What was decided stands where points were to come."""
_ELLIPTIC = re.compile(
    r"(?:(?:\w+\s+)?(?:forelægges|fremlægges|fremsendes)\s+)?(?:til (?:efterretning|orientering|drøftelse|godkendelse|beslutning|udtalelse)\b"
    r"|[^.]{3,160}\b(?:godkendes|tiltrædes|vedtages|drøftes|tages til efterretning|udpeges|vælges|bevilges|afsættes|fremsendes|anbefales)\b)",
    re.IGNORECASE,
)
_BODY = (
    r"(?:(?i:bestyrelsen|byrådet|kommunalbestyrelsen|regionsrådet|udvalget|direktionen|styregruppen|rådet)|"
    r"[A-ZÆØÅ][\wæøåÆØÅ,\- ]*?(?:udvalget|udvalg|råd|rådet|bestyrelsen|bestyrelse|direktionen)|[Uu]dvalget for [\w,\- ]+?)"
)
_ACTS = re.compile(
    rf"{_BODY}\s+(?:godkender|tager|beslutter|drøfter|vedtager|tiltræder|udpeger|vælger|bevilger|afsætter|anbefaler|indstiller|træffer|giver|fastsætter|bedes)\b"
)
_OTHERS = ("proposal", "decision", "attachments")
"""Sections whose points are not looked for by a stem alone."""
_OF_REPORT = re.compile(r"anbefaling|recommendation", re.IGNORECASE)
"""A heading whose points, outside of agenda items, are a report's recommendations: those are read by others."""
_SUBJECT = re.compile(
    rf"(?:[Aa]t\s+)?(?:\d{{1,2}}[.)]\s*)?(?P<to>{_BODY})\s+(?!for\b)(?:\w+er|tager|giver|bevilger|bedes)\b"
)


@dataclass(slots=True)
class _Open:
    """A point that may go on."""

    start: int
    end: int
    number: str


class _Points:
    """Takes a section's passages one by one and gives back the points that they close."""

    def __init__(self, reading: Reading, label: LabelId, column: int) -> None:
        self._reading = reading
        self._column = column
        self._label = label
        self._stem: Stem | None = None
        self._number = ""
        self._open: _Open | None = None
        self._at: bool | None = None
        """Whether the first point began with "at", as the others then do; None before it."""
        self._form = ""
        """How the first point was marked: "number", "letter", "bullet", "at" or not."""
        self._inner = ""
        """How the points of a list within the open point are marked."""
        self._marked = False
        """Whether the first point had a mark, as the others then have."""

    def take(self, passage: Passage) -> Iterator[Candidate]:
        """What the passage closes."""
        if passage.kind == "heading":
            return
        text = self._reading.text
        cuts = {match.end() for match in _NEXT.finditer(text, passage.start, passage.end)}
        cuts |= set(fresh_lines(text, passage.start, passage.end, self._column))
        for start, end in pairwise([passage.start, *sorted(cuts), passage.end]):
            yield from self._part(start, start + len(text[start:end].rstrip()))

    def _part(self, start: int, end: int) -> Iterator[Candidate]:
        words = self._reading.text[start:end]
        if _NOTHING.match(words):
            return
        if _DECIDED.match(words):
            yield from self.close()
            self._stem, self._at = None, True
            return
        stem = stem_of(words)
        if stem is not None:
            yield from self.close()
            self._stem, self._at, self._marked = stem, None, False
            start += stem.after
            words = self._reading.text[start:end]
        if not words.strip():
            return
        to = self._leads(words)
        if to is not None:
            yield from self.close()
            self._address(to)
            return
        label = _LABEL_ALONE.match(words.strip())
        if label is not None:
            yield from self.close()
            self._number = label["number"]
            return
        for first, last in joined_points(words):
            yield from self._words(start + first, words[first:last], start + last)

    def close(self) -> Iterator[Candidate]:
        """The point that is open, if one is."""
        if self._open is not None:
            self._open.end = trimmed(self._reading.text, self._open.start, self._open.end)
            if self._open.start < self._open.end:
                yield _candidate(self._reading, self._label, self._open, self._stem)
        self._open = None

    @property
    def goes_on(self) -> bool:
        """Whether a point that is not at its end is open, or a stem waits for its first one."""
        if self._open is None:
            return self._stem is not None and self._at is None
        return self._reading.text[self._open.end - 1] not in ".!?"

    def expects(self, words: str) -> bool:
        """Whether words are marked as the first point was, by a number, a letter or a bullet."""
        return self._form not in ("", "at") and _form(_POINT.match(words)) == self._form

    def _leads(self, words: str) -> str | None:
        """Whom a part that only leads to points names: "at det over for byrådet anbefales,", "Byrådet, at" between two."""
        if self._stem is None or (self._open is not None and not _ENDS_LEAD.search(words)):
            return None
        return lead_of(words)

    def _address(self, to: str) -> None:
        if to and self._stem is not None and (self._at is not None or not self._stem.addressed_to):
            self._stem = replace(self._stem, addressed_to=to)

    def _words(self, start: int, words: str, end: int) -> Iterator[Candidate]:
        mark = _POINT.match(words)
        marked = bool(mark and mark[0])
        fresh = self._open is not None and begins_anew(self._reading.text, self._open.end, start, self._column)
        if self._open is not None and self._of_inner_list(mark):
            self._open.end = end
            return
        if self._open is not None and not marked and self.goes_on and not fresh:
            self._open.end = end
            return
        numbered = bool(self._number) and self._open is None
        if not self._may_begin(words, at=bool(mark and mark["at"]), marked=marked, numbered=numbered):
            yield from self.close()
            return
        if self._open is not None:
            yield from self.close()
            self._number = ""
        first = start
        if mark is not None and mark["number"]:
            self._number = mark["number"]
            first = start + (mark.start("at") if mark["at"] else mark.end())
        elif mark is not None and mark["at"]:
            first = start + mark.start("at")
            self._number = mark["inner"] or self._number
        elif mark is not None:
            first = start + mark.end()
        if self._at is None:
            self._at = bool(mark and mark["at"])
            self._marked = numbered or (marked and not self._at)
            self._form = "number" if numbered else _form(mark)
        self._inner = ""
        self._open = _Open(first, end, self._number)
        self._number = ""

    def _of_inner_list(self, mark: re.Match[str] | None) -> bool:
        """Whether words are of a list that a point leads to by a colon: marked otherwise than the points are."""
        form = _form(mark)
        if self._open is None or form in ("", "at", self._form):
            return False
        inner = form == self._inner or self._reading.text[self._open.end - 1] == ":"
        self._inner = form if inner else ""
        return inner

    def _may_begin(self, words: str, *, at: bool, marked: bool, numbered: bool) -> bool:
        """Whether words begin a point: after "at" or a mark, as the first after a stem, as those before them did, or in short."""
        if at or numbered or (marked and self._stem is not None):
            return True
        if self._stem is not None and self._at is not True:
            return self._at is None or not self._marked
        if self._stem is None and self._at is False and not self._marked:
            return _ACTS.match(words) is not None
        return self._at is None and (_ELLIPTIC.match(words) is not None or _ACTS.match(words) is not None)


def _form(mark: re.Match[str] | None) -> str:
    if mark is None or not mark[0]:
        return ""
    if mark["at"]:
        return "at"
    if mark["number"]:
        return "number" if mark["number"].isdigit() else "letter"
    return "bullet"


def proposals(reading: Reading, label: LabelId) -> Iterator[Candidate]:
    """Candidates of all sections "Indstilling", and of what begins with "Det indstilles" elsewhere."""
    column = column_of(reading.text)
    for section in reading.sections("proposal"):
        if reading.structure.item_at(section.start) is None and _OF_REPORT.search(section.title):
            continue
        points = _Points(reading, label, column)
        for passage in reading.inside(section):
            yield from points.take(passage)
        yield from points.close()
    yield from _elsewhere(reading, label, column)


_OPENS = re.compile(
    r"(?:det\s+indstilles|[A-ZÆØÅ][\w ,-]{2,60}?\sindstill(?:er\b|es(?=\s*(?:[,:]|at\b))))[^.:;]{0,80}?(?:[,:]|\bat\b|\Z)|"
    r"[A-ZÆØÅ][\w ,-]{2,60}?\sindstillede\b[^.:;]{0,80}:\Z",
    re.IGNORECASE,
)
_AT_POINT = re.compile(r"(?:(?:\d{1,2}|[a-z])[.)]\s*|[-–•●▪*\uf0b7]\s*)?at\b", re.IGNORECASE)
_BETWEEN = 2
"""Sentences of a point's own that may stand between two points that begin with "at"."""


def _elsewhere(reading: Reading, label: LabelId, column: int) -> Iterator[Candidate]:
    """The points after a "Det indstilles, at" that stands under no heading "Indstilling"."""
    points: _Points | None = None
    idle = 0
    for passage in reading.passages:
        section = reading.place_of(passage).section
        heading = passage.kind == "heading"
        if points is not None and (heading or section in _OTHERS or idle > _BETWEEN):
            yield from points.close()
            points = None
        if section in _OTHERS or heading:
            continue
        opens = "indstil" in passage.text.lower() and (
            _OPENS.match(passage.text) is not None or leads_late(passage.text) is not None
        )
        if opens:
            if points is not None:
                yield from points.close()
            points, idle = _Points(reading, label, column), 0
        if points is None:
            continue
        inside = _NEXT.search(reading.text, passage.start, passage.end) is not None
        if opens or points.goes_on or inside or _AT_POINT.match(passage.text) or points.expects(passage.text):
            idle = 0
            yield from points.take(passage)
        else:
            yield from points.close()
            idle += 1
    if points is not None:
        yield from points.close()


def _candidate(reading: Reading, label: LabelId, point: _Open, stem: Stem | None) -> Candidate:
    said = stem or Stem()
    subject = _SUBJECT.match(joined(reading.text[point.start : point.end]))
    fields: dict[str, FieldValue] = {
        "kind": "proposal",
        "made_by": said.made_by,
        "addressed_to": said.addressed_to or (subject["to"] if subject else ""),
        "number": point.number,
        "agenda_item": reading.structure.number_at(point.start),
    }
    filled = {name: value for name, value in fields.items() if value}
    return Candidate(label, point.start, point.end, 4.0, "rule", ("indstilling.point",), filled)
