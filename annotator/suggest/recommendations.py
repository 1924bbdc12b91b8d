"""Recommendations by rule: points of an "Indstilling", numbered "Anbefalinger" with their bullets, sentences that ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.annotation import FieldValue, LabelId
from annotator.model.structure import Section
from annotator.suggest.candidate import Candidate
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Rules
from annotator.text.passages import Passage, joined

RECOMMENDATION = LabelId("recommendation")

_STEM = re.compile(
    r"(?:\A|(?<=[\s(]))(?P<who>(?:[A-ZÆØÅ][^\n.:;]{2,90}?\s+(?=indstiller|anbefaler|foreslår))|det\s+(?=indstilles|anbefales|foreslås))"
    r"(?P<verb>indstiller|indstilles|anbefaler|anbefales|foreslår|foreslås)(?P<to>[^\n.:;]{0,110}?)\s*[,:]?\s*(?P<at>\bat\b)?\s*[:,]?\s*(?=\n|\Z|at\b|\S)",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"(?:(?P<number>\d{1,2}|[A-Za-z])[.)]\s*|[-–•●▪\uf0b7]\s*)?(?P<at>at\b(?:\s+(?P<inner>\d{1,2})[.)])?)?",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(r"(?P<number>\d{1,2}|[A-Z])[.)]\s*\Z")
_ADDRESSEE = re.compile(r"\b(?:over\s*for|til|for)\s+(?P<to>[^,:]{3,80})")
_NOTHING = re.compile(r"[-–—\s.]*\Z|(?:ingen|ikke relevant|intet)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:hoved)?(?:anbefaling|recommendation)\s+(?:nr\.\s*)?(?P<number>\d{1,3}[a-z]?)\s*[:.–-]\s*", re.IGNORECASE
)
_LIST_STEM = re.compile(
    r"(?:(?P<who>[A-ZÆØÅ][\wæøåÆØÅ -]{2,60}?)\s+anbefaler|(?:konkret\s+)?(?:fore?sl?ås|forslås|anbefales|anbefaler)(?:\s+det)?)[^.:]{0,80}?(?:,?\s*at)?\s*:\s*\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bat\s+(?P<who>[a-zæøåA-ZÆØÅ][^.:]{3,60}?)\s+(?:bør|skal)\b")
_LEAD = re.compile(r",?\s*(?:herunder|bl\.a\. ved at|ved at|blandt andet ved at)\s*:\s*\Z")
_SUBJECT_BODY = re.compile(
    r"(?:at\s+)?(?P<to>(?:bestyrelsen|byrådet|kommunalbestyrelsen|regionsrådet|udvalget|[A-ZÆØÅ][\wæøåÆØÅ,\- ]*?(?:udvalget|udvalg|råd|rådet|bestyrelsen|direktionen)[\wæøå ,]*?|"
    r"udvalget for [\wæøåÆØÅ,\- ]+?))\s+(?:godkender|tager|tiltræder|beslutter|drøfter|anbefaler|indstiller|evaluerer|påbegynder|orienteres|vedtager|udpeger|afsætter|bevilger|[a-zæøå]+er)\b"
)


@dataclass(frozen=True, slots=True)
class _Stem:
    made_by: str = ""
    addressed_to: str = ""
    kind: str = "proposal"


def recommendations(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order, none overlapping: what a section or a list makes one counts before what a sentence says."""
    taken: list[Candidate] = []
    for found in (_proposed(reading), _listed(reading), _said(reading, rules)):
        for candidate in found:
            if all(candidate.end <= other.start or other.end <= candidate.start for other in taken):
                taken.append(candidate)
    return sorted(taken, key=lambda candidate: candidate.start)


def _fields(reading: Reading, start: int, **values: FieldValue) -> dict[str, FieldValue]:
    item = reading.structure.item_at(start)
    filled = {name: value for name, value in values.items() if value not in ("", None)}
    return filled | ({"agenda_item": item.number} if item is not None else {})


# Points of an Indstilling


def _proposed(reading: Reading) -> Iterator[Candidate]:
    structure = reading.structure
    for section in (*(s for item in structure.items for s in item.sections), *structure.sections):
        if section.kind == "proposal":
            yield from _points(reading, section)


def _points(reading: Reading, section: Section) -> Iterator[Candidate]:
    inside = [p for p in reading.passages if section.body <= p.start < section.end]
    stem, number = None, ""
    open_at: tuple[int, int, str] | None = None
    for passage in inside:
        start = passage.start
        words = reading.text[start : passage.end]
        if _NOTHING.match(words):
            continue
        found = _STEM.match(words)
        if found:
            if open_at:
                yield _point(reading, open_at, stem)
                open_at = None
            stem = _stem_of(found, joined(found["to"] or ""))
            start = passage.start + (
                found.start("at") if found["at"] and words[found.end("at") :].strip() else found.end()
            )
            words = reading.text[start : passage.end]
            alone = re.match(r"\s*at\s*[:,]?\s*(?=[A-Z\d][.)]|\Z)", words)
            if alone:
                start += alone.end()
                words = words[alone.end() :]
            if not words.strip():
                continue
        label = _LABEL_ALONE.match(words.strip())
        if label:
            if open_at:
                yield _point(reading, open_at, stem)
                open_at = None
            number = label["number"]
            continue
        mark = _POINT.match(words)
        begins = bool(mark and mark[0]) or open_at is None or reading.text[open_at[1] - 1] in ".!?"
        if open_at and not begins:
            open_at = (open_at[0], passage.end, open_at[2])
            continue
        if open_at:
            yield _point(reading, open_at, stem)
            number = ""
        if stem is None and not (mark and mark["at"]):
            open_at = None
            continue
        first = start
        if mark and mark["number"]:
            number = mark["number"]
            first = start + (mark.start("at") if mark["at"] else mark.end())
        elif mark and mark["at"]:
            first = start + mark.start("at")
            number = mark["inner"] or number
        open_at = (first, passage.end, number)
    if open_at:
        yield _point(reading, open_at, stem)


def _stem_of(found: re.Match[str], to: str) -> _Stem:
    who = "" if found["who"].casefold().startswith("det") else joined(found["who"]).strip()
    addressee = _ADDRESSEE.search(to)
    kind = "recommendation" if found["verb"].casefold().startswith("anbefal") else "proposal"
    return _Stem(who, addressee["to"].strip() if addressee else "", kind if who == "" else "proposal")


def _point(reading: Reading, span: tuple[int, int, str], stem: _Stem | None) -> Candidate:
    start, end, number = span
    said = stem or _Stem()
    subject = _SUBJECT_BODY.match(joined(reading.text[start:end]))
    to = subject["to"] if subject else said.addressed_to
    fields = _fields(reading, start, kind="proposal", made_by=said.made_by, addressed_to=to, number=number)
    return Candidate(RECOMMENDATION, start, end, 4.0, "rule", ("indstilling.point",), fields)


# Numbered recommendations and the bullets under them


def _listed(reading: Reading) -> Iterator[Candidate]:
    passages = reading.passages
    at = 0
    who = ""
    while at < len(passages):
        passage = passages[at]
        label = _NUMBERED.match(passage.text)
        stem = _LIST_STEM.search(passage.text)
        if label and passage.kind != "heading":
            start = _after_label(reading, passage, label)
            last = at
            if start >= passage.end:
                last, start = at + 1, passages[at + 1].start if at + 1 < len(passages) else passage.end
            made, at = _block(
                reading, start, last, {"number": label["number"], "made_by": who, "kind": "recommendation"}
            )
            yield from made
        elif stem and at + 1 < len(passages):
            if stem["who"]:
                who = joined(stem["who"]).strip().rpartition(". ")[2]
            made, at = _list(reading, at + 1, {"made_by": who, "kind": "recommendation"})
            yield from made
        else:
            at += 1


def _after_label(reading: Reading, passage: Passage, label: re.Match[str]) -> int:
    raw = _NUMBERED.match(reading.text[passage.start : passage.end])
    return passage.start + (raw.end() if raw else 0)


def _block(reading: Reading, start: int, at: int, values: dict[str, FieldValue]) -> tuple[list[Candidate], int]:
    """A numbered recommendation: its sentences to the next heading, label or stem; and where to go on."""
    end = start
    made = []
    while at < len(reading.passages):
        passage = reading.passages[at]
        if passage.start > start and (_NUMBERED.match(passage.text) or passage.kind == "heading" or _is_title(passage)):
            break
        stem = _LIST_STEM.search(passage.text)
        if stem:
            made.append(_tag(reading, start, end, "anbefaling.numbered", values))
            asked = _ASKED.search(passage.text)
            inner: dict[str, FieldValue] = {name: value for name, value in values.items() if name != "number"}
            if asked:
                inner["addressed_to"] = asked["who"]
            points, at = _list(reading, at + 1, inner)
            return [*made, *points], at
        end = passage.end
        at += 1
        if passage.text.endswith(".") and at < len(reading.passages) and not _goes_on(reading, at):
            break
    if end > start:
        made.append(_tag(reading, start, end, "anbefaling.numbered", values))
    return made, max(at, reading.passage_at(start) + 1)


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether what follows a numbered recommendation's sentence is still of it: its paragraph goes on."""
    passage = reading.passages[at]
    before = reading.passages[at - 1]
    gap = reading.text[before.end : passage.start]
    return "\n" not in gap or bool(_LIST_STEM.search(passage.text))


def _list(reading: Reading, at: int, values: dict[str, FieldValue]) -> tuple[list[Candidate], int]:
    """The points under a stem that ends in a colon, to the next heading or label; and where to go on."""
    first = at
    while at < len(reading.passages):
        passage = reading.passages[at]
        if passage.kind == "heading" or _NUMBERED.match(passage.text) or _LIST_STEM.search(passage.text):
            break
        if at > first and _is_title(passage) and not _CONTINUES.search(reading.passages[at - 1].text):
            break
        if at > first and not _belongs(reading, at):
            break
        at += 1
    if at == first:
        return [], at
    block = _Block.of(reading, reading.passages[first].start, reading.passages[at - 1].end)
    made = []
    for start, end, number in block.points():
        numbered = {**values, "number": number} if number else values
        made.append(_tag(reading, start, end, "anbefaling.list" if number else "anbefaling.bullet", numbered))
    return made, at


def _belongs(reading: Reading, at: int) -> bool:
    """Whether a passage is still of the list: a point, a line in lower case, or a sentence that goes on in its line."""
    passage, before = reading.passages[at], reading.passages[at - 1]
    if passage.kind == "point" or passage.text[:1].islower() or re.match(r"\d{1,3}[.)]\s", passage.text):
        return True
    same_line = "\n" not in reading.text[before.end : passage.start]
    return same_line or before.text.endswith(":") or not before.text.endswith((".", "!", "?"))


_CONTINUES = re.compile(r"[:,]\Z|\b(?:og|eller|samt|at)\Z")
_MARK = re.compile(r"(?:(?P<number>\d{1,3})[.)]\s+|[•●▪◦‣■\uf0b7\uf0a7–—-]\s*|o\s+(?=\S))")
_FITS = 0.93
"""A line ends on purpose where it would have held the next one's first word by this share of the column."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a list, running titles left out."""

    reading: Reading
    lines: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, reading: Reading, start: int, end: int) -> _Block:
        """The lines from `start` to `end`."""
        aside = {begin for begin, _ in reading.structure.furniture}
        found = []
        for match in re.finditer(r"[^\n]+", reading.text[start:end]):
            words = match[0].strip()
            first = start + match.start() + len(match[0]) - len(match[0].lstrip())
            if words and first not in aside:
                found.append((first, first + len(words)))
        return cls(reading, tuple(found))

    def points(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and number ("" for none) of each point, its mark and what leads to points under it left out."""
        text = self.reading.text
        width = max((end - start for start, end in self.lines), default=1)
        marked = any(_MARK.match(text[start:end]) for start, end in self.lines)
        groups: list[list[tuple[int, int]]] = []
        for line in self.lines:
            if groups and not self._begins(groups[-1][-1], line, width, marked=marked):
                groups[-1].append(line)
            else:
                groups.append([line])
        for group in groups:
            start, end = group[0][0], group[-1][1]
            mark = _MARK.match(text[start:end])
            begins = start + (mark.end() if mark else 0)
            lead = _LEAD.search(text[begins:end])
            if lead:
                end = begins + lead.start()
            if begins < end:
                yield begins, end, (mark["number"] or "") if mark else ""

    def _begins(self, before: tuple[int, int], line: tuple[int, int], width: int, *, marked: bool) -> bool:
        """Whether a line begins a point."""
        text = self.reading.text
        last, words = text[before[0] : before[1]], text[line[0] : line[1]]
        if _MARK.match(words) and not last.endswith(("-", "\u00ad")):
            return True
        if marked and not last.endswith(":"):
            return False
        if last.endswith(":"):
            return True
        if last.endswith(("-", "\u00ad", ",")) or last.rsplit(maxsplit=1)[-1].casefold() in _NEVER_LAST:
            return False
        fits = len(last) + 1 + len(words.split(maxsplit=1)[0]) <= _FITS * width
        return fits and (words[:1].islower() or last.endswith((".", ";")))


_NEVER_LAST = frozenset(
    [
        "af",
        "at",
        "de",
        "den",
        "der",
        "det",
        "eller",
        "en",
        "et",
        "for",
        "fra",
        "i",
        "med",
        "og",
        "om",
        "på",
        "som",
        "til",
        "ved",
    ]
)


def _is_title(passage: Passage) -> bool:
    words = passage.text
    return (
        len(words) < 70 and words[:1].isupper() and not words.endswith((".", ":", ",", ";")) and passage.kind != "point"
    )


def _tag(reading: Reading, start: int, end: int, why: str, values: dict[str, FieldValue] | object) -> Candidate:
    assert isinstance(values, dict)
    return Candidate(RECOMMENDATION, start, end, 3.0, "rule", (why,), _fields(reading, start, **values))


# Sentences


def _said(reading: Reading, rules: Rules) -> Iterator[Candidate]:
    for passage in reading.passages:
        if passage.kind == "heading":
            continue
        section = reading.structure.section_at(passage.start)
        kind = section.kind if section is not None else ""
        if kind in ("decision", "attachments"):
            continue
        weight, why, values = rules.judge(RECOMMENDATION, passage.text, kind, passage.kind)
        if weight > 0:
            fields = _fields(reading, passage.start, **values)
            yield Candidate(RECOMMENDATION, passage.start, passage.end, weight, "rule", why, fields)
