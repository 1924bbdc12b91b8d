"""When a document's meeting was: by the date in its name, else by the day that most of its decisions bear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.figures.rows import DataRow
from annotator.model.annotation import DocumentId
from annotator.text.dates import find_dates, is_iso, read_date

_ENDING = re.compile(r"\.pdf\Z", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_PACKED = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[.-](\d{1,2})[.-]((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?<!\d-)((?:19|20)\d\d)(?!\d)(?!-(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A document as a meeting: `date` is ISO, a year or month where no more is known, "" where nothing is.

    `source` says where from.
    """

    document: DocumentId
    name: str
    date: str
    source: Literal["name", "decisions", ""]


def dated(document: str, rows: Sequence[DataRow]) -> Meeting:
    """The meeting of a document that has these tags, of which there must be one."""
    name = _ENDING.sub("", rows[0].document_name)
    in_name = date_in_name(name)
    by_decisions = "" if in_name else _decided(rows)
    source: Literal["name", "decisions", ""] = "name" if in_name else "decisions" if by_decisions else ""
    return Meeting(DocumentId(document), name, in_name or by_decisions, source)


def date_in_name(name: str) -> str:
    """The first date in a file's name: "referat-2017-03-02", "20170302", "2.3.2017", "2. marts 2017", "status 2017"; "" for none.

    Years alone count only where there is just one: "strategi 2017-2020" is of no date.
    """
    spaced = " ".join(name.replace("_", " ").split())
    for form, order in ((_ISO, (1, 2, 3)), (_PACKED, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1))):
        for found in form.finditer(spaced):
            iso = f"{found[order[0]]}-{int(found[order[1]]):02d}-{int(found[order[2]]):02d}"
            if is_iso(iso):
                return iso
    written = find_dates(re.sub(r"(?<=\w)-(?=\w)", " ", spaced)) or find_dates(spaced)
    if written:
        return written[0].iso
    years = set(_YEAR.findall(spaced))
    return years.pop() if len(years) == 1 else ""


def _decided(rows: Sequence[DataRow]) -> str:
    """The full date that most tags say something was decided on; of several as frequent the latest."""
    said = [row.fields.get("decided_on") for row in rows]
    days = Counter(day for day in said if isinstance(day, str) and len(day) == 10 and read_date(day) == day)
    return max(days, key=lambda day: (days[day], day), default="")
