"""Lines that may be an agenda item's heading: their number, their title over as many lines as it has, open or closed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.text.headings import section_heading
from annotator.text.item_titles import OPEN_PART, marked_publicity, whole_title
from annotator.text.printed_lines import PrintedLine

_OPEN = r"(?P<open>offentlig(?:t|e)?|åben|åbent|åbne|lukket|lukkede|fortrolig(?:t|e)?|ikke[ -]offentlig(?:t|e)?|public|closed)(?:\s+(?:punkt|sag))?"
_NUMBER = r"(?P<number>\d{1,4})"
_WORDS = r"(?:pkt\.?|punkt(?:\s*nr\.?)?|dagsordens?punkt(?:\s*nr\.?)?|ad\s*(?:pkt\.?|punkt)|sag(?:\s*nr\.?)?|(?:agenda )?item(?: no\.?)?)"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(form, re.IGNORECASE))
    for name, form in (
        ("word", rf"{_WORDS}\s*{_NUMBER}\s*[.:,–-]?\s*(?:\({_OPEN}\)\s*[:.–-]?)?\s*(?P<title>\S.*)?"),
        ("open", rf"{_NUMBER}\s*[.:]?\s*\({_OPEN}\)\s*[:.–-]?\s*(?P<title>\S.*)?"),
        ("colon", rf"{_NUMBER}\s*:\s+(?P<title>\S.*)"),
        ("stop", rf"{_NUMBER}\.\s+(?P<title>\S.*)"),
        ("alone", rf"{_NUMBER}\.?"),
        ("roman", r"(?P<number>[IVX]{1,5})\.\s*(?P<title>\S.*)?"),
        ("plain", rf"{_NUMBER}\s{{1,8}}(?P<title>[A-ZÆØÅ].*)"),
    )
)  # fmt: skip
STRONG = frozenset({"word", "open"})
"""Forms that say by themselves that an item begins; a number and a stop may be any list's."""
_VAGUE = frozenset({"plain", "roman"})
_NUMBERS_ITSELF = [pattern for name, pattern in _FORMS if name in ("word", "open", "alone")]
CASE = re.compile(
    r"(?:sags?-?\s?(?:nr|id|nummer)|dok\.?\s?(?:nr|id)|j\.?\s?nr|journal(?:nr|nummer)|acadre|esdh|sagsforløb|sagstype|åbent punkt|lukket punkt|"
    r"sagsbehandler|sagsansvarlig|sagen afgøres|beslutningskompetence|case no|file no)\b",
    re.IGNORECASE,
)
"""What stands under an item's title and nowhere else."""
_OF_REPORTS = re.compile(r"(?:konklusion|behandling|vurdering|overvejelser|analysis|discussion)\b", re.IGNORECASE)
"""Headings of sections that chapters of reports have as well: they do not show that a numbered line is an item."""
_NEAR = 14
"""Lines after a heading in which the first section of an item begins."""
_LONGEST_TITLE = 220
_LABELLED = re.compile(
    r"\A(?:emne|titel|sagstitel|overskrift|sagsoverskrift|subject|title)\s*:\s*(?=\S)", re.IGNORECASE
)
"""What a form prints before the title: "Emne: Takster"."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A line that may begin an item.

    `line` and `body` are indices of lines, `body` after the title; `number` is as printed, `value` what it counts.
    `evidence` is from 0 to 1: how surely a section or a case number of its own follows.
    """

    form: str
    number: str
    value: int
    title: str
    line: int
    body: int
    start: int
    public: bool | None
    evidence: float

    @property
    def strong(self) -> bool:
        """Whether its form says that an item begins."""
        return self.form in STRONG


def item_line(lines: Sequence[PrintedLine], at: int) -> ItemLine | None:
    """What the line at that place begins, or None; a number before a sentence, a date or a point in lower case is none."""
    for form, pattern in _FORMS:
        match = pattern.fullmatch(lines[at].text)
        if match is None:
            continue
        parts = match.groupdict()
        title, body = whole_title(lines, at, (parts.get("title") or "").strip(), _begins_other)
        value = _value(parts["number"])
        first = at
        if form == "word" and not title and (above := _title_above(lines, at)):
            # "Sag nr. 12" under the item's title.
            first, title, body = at - 1, above, at + 1
        if value is None or not title or not _may_be_title(title):
            return None
        public, title = marked_publicity(parts.get("open"), _LABELLED.sub("", title))
        if not any(c.isalpha() for c in title) or OPEN_PART.fullmatch(title):
            return None
        return ItemLine(
            form, parts["number"], value, title, first, body, lines[first].start, public, _evidence(lines, body, form)
        )
    return None


def _title_above(lines: Sequence[PrintedLine], at: int) -> str:
    """The line above a number that stands alone above a case's own lines, where it may be the title; "" where it may not."""
    if at == 0 or at + 1 >= len(lines) or not _begins_other(lines[at + 1].text):
        return ""
    above = lines[at - 1]
    lone = above.page == lines[at].page and not above.text.endswith((".", ":"))
    return "" if _begins_other(above.text) or not lone else above.text


def _begins_other(text: str) -> bool:
    return (
        section_heading(text) is not None
        or CASE.match(text) is not None
        or any(form.fullmatch(text) for form in _NUMBERS_ITSELF)
    )


def _may_be_title(title: str) -> bool:
    opening = title.lstrip("\"'“”„«»(")[:1]
    return (opening.isupper() or opening.isdigit()) and len(title) <= _LONGEST_TITLE and title[-1] not in ";,"


def _value(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in number.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    total = sum(-value if value < after else value for value, after in pairs)
    return total if _roman(total) == number.upper() else None


def _roman(value: int) -> str:
    found = ""
    for worth, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        found += letters * (value // worth)
        value %= worth
    return found


def _evidence(lines: Sequence[PrintedLine], body: int, form: str) -> float:
    """A case number, or a section's heading before another number comes: the nearer, the surer."""
    for distance, line in enumerate(lines[body : body + _NEAR]):
        if distance < 4 and CASE.match(line.text):
            return 1.0
        heading = section_heading(line.text)
        if heading is not None and heading[0] != "other" and not _OF_REPORTS.match(line.text):
            return 1.0 if distance < 3 else 0.6
        if any(pattern.fullmatch(line.text) for name, pattern in _FORMS if name == form or name not in _VAGUE):
            return 0.0
    return 0.0
