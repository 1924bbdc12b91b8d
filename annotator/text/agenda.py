"""Agenda items found in the lines of minutes and agendas, in the ways that Danish and English bodies print them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.text.headings import section_heading
from annotator.text.printed_lines import PrintedLine

_OPEN = r"(?P<open>offentlig\w*|åben\w*|lukke\w*|fortrolig\w*|ikke[ -]offentlig\w*|public|closed)"
_NUMBER = r"(?P<number>\d{1,4})"
_TITLE = r"(?P<title>\S.*)"
_FORMS: tuple[tuple[str, bool, re.Pattern[str]], ...] = tuple(
    (name, strong, re.compile(form, re.IGNORECASE))
    for name, strong, form in (
        ("pkt", True, rf"(?:pkt\.?|punkt(?: nr\.?)?|dagsordenspunkt|ad pkt\.?|sag(?: nr\.)?|item|agenda item)\s*{_NUMBER}\s*[.:–-]?\s*{_TITLE}?"),
        ("open", True, rf"{_NUMBER}\.?\s*\({_OPEN}\)\s*{_TITLE}"),
        ("colon", False, rf"{_NUMBER}\s*[:]\s+{_TITLE}"),
        ("stop", False, rf"{_NUMBER}\.\s+{_TITLE}"),
        ("alone", False, r"(?P<number>\d{1,3})\.?|(?P<long>\d{4})\."),
        ("roman", False, r"(?P<number>[IVX]{1,5})\.\s*(?P<title>\S.*)?"),
        ("plain", False, rf"{_NUMBER}\s{{1,8}}(?P<title>[A-ZÆØÅ].*)"),
    )
)  # fmt: skip
_PKT, _ALONE = (next(form for name, _, form in _FORMS if name == wanted) for wanted in ("pkt", "alone"))
_CASE = re.compile(
    r"(?:sagsnr|sags-?id|sag(?:s)?nummer|dok\.?\s?nr|j\.?\s?nr|journalnr|j\.nr|acadre|esdh|sagsforløb|sagstype|åbent punkt|lukket punkt|"
    r"sagsbehandler|case no|file no)\b",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"indholdsfortegnelse|indhold|dagsorden|dagsordenspunkter|punkter|punkter på dagsordenen|table of contents|contents|(?:meeting )?agenda\s*:?",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.{3,}|\s{3,}|…+)\s*\d*\s*$|\s\d{1,3}$")
_CLOSED = re.compile(
    r"(?:lukket|lukkede|fortrolig\w*|ikke[ -]offentlig\w*|closed)(?: (?:dagsorden|referat|punkter?|møde|session|del))?\s*:?",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"(?:åben|åbent|åbne|offentlig\w*|public)(?: (?:dagsorden|referat|punkter?|møde|session|del))?\s*:?", re.IGNORECASE
)
_MARKED = re.compile(
    r"^\(?(?P<open>lukket|åben|åbent|offentlig\w*|fortrolig\w*)(?: punkt)?\)?\s*[:–-]\s+|\s*[-–(]\s*(?P<end>lukket|åben|åbent|offentlig\w*|lukket punkt)\s*\)?$",
    re.IGNORECASE,
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_NEAR = 14
"""Lines after a heading in which the first section of an item begins."""
_SHORT = 60
"""Characters that a title without any section has at most."""
_LISTED = re.compile(r"\d{1,3}[.:)]\s")
_TITLE_LINES = 3
_NEVER_LAST = frozenset(
    {
        "og",
        "i",
        "af",
        "for",
        "til",
        "på",
        "om",
        "den",
        "det",
        "de",
        "en",
        "et",
        "som",
        "ved",
        "med",
        "fra",
        "and",
        "of",
        "the",
        "-",
    }
)
"""Words that no title ends in."""


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item's heading: number as printed, title on one line; `line` and `body` are indices of lines, `body` after the title."""

    number: str
    title: str
    line: int
    body: int
    start: int
    public: bool | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    form: str
    strong: bool
    value: int
    item: FoundItem
    evidence: bool
    listed: bool


def find_items(lines: Sequence[PrintedLine], *, meeting: bool) -> tuple[list[FoundItem], int]:
    """The items in order, and how many lines at the head are a table of contents; nothing rather than something wrong.

    `meeting` says that the document calls itself an agenda or minutes: then a plain numbered list will do, otherwise each
    item has to show a section, a case number or a heading that nothing else has. `lines` are without furniture.
    """
    found = _candidates(lines)
    best: list[_Candidate] = []
    for form in dict.fromkeys(candidate.form for candidate in found):
        chain = _chain([candidate for candidate in found if candidate.form == form], lines, meeting=meeting)
        if _weight(chain) > _weight(best):
            best = chain
    items = [candidate.item for candidate in best]
    contents = items[0].line if items else 0
    return items, contents


def _candidates(lines: Sequence[PrintedLine]) -> list[_Candidate]:
    found = []
    in_contents = False
    for at, line in enumerate(lines):
        if _CONTENTS.fullmatch(line.text):
            in_contents = True
        candidate = _candidate(lines, at)
        if candidate is not None:
            if candidate.evidence:
                in_contents = False
            found.append(replace(candidate, listed=in_contents))
    return found


def _candidate(lines: Sequence[PrintedLine], at: int) -> _Candidate | None:
    for form, strong, pattern in _FORMS:
        match = pattern.fullmatch(lines[at].text)
        if match is None:
            continue
        parts = match.groupdict()
        title, body = _title(lines, at, (parts.get("title") or "").strip())
        if not title or not any(c.isalpha() for c in title):
            return None
        if not strong and not _may_be_title(title):
            return None
        public, title = _publicity(parts.get("open"), title)
        number = parts["number"] or parts["long"]
        value = _value(number)
        if value is None:
            return None
        item = FoundItem(number, title, at, body, lines[at].start, public)
        return _Candidate(form, strong, value, item, _has_evidence(lines, body), listed=False)
    return None


def _title(lines: Sequence[PrintedLine], at: int, title: str) -> tuple[str, int]:
    """The whole title, which may go on over lines or begin on the next one, and the line after it."""
    body = at + 1
    if not title:
        if body >= len(lines) or _numbers_itself(lines[body].text):
            return "", body
        title, body = lines[body].text, body + 1
    for _ in range(_TITLE_LINES - 1):
        if body >= len(lines):
            break
        coming = lines[body].text
        # A title goes on where its line was full, or where what comes begins in lower case.
        full = len(lines[body - 1].text) >= 55
        if _begins_other(coming) or not (
            coming[:1].islower() or (full and coming[:1].isdigit() and not _LISTED.match(coming))
        ):
            break
        if (
            full
            or title.rsplit(maxsplit=1)[-1].casefold() in _NEVER_LAST
            or (coming[:1].islower() and len(coming) < 40 and len(title) > 40)
        ):
            joint = (
                "" if title.endswith("-") and coming[:1].islower() and not coming.startswith(("og ", "eller ")) else " "
            )
            title = (title[:-1] if joint == "" else title) + joint + coming
            body += 1
        else:
            break
    return " ".join(
        _LEADERS.sub("", title).split() if _LEADERS.search(title) and "..." in title else title.split()
    ), body


def _numbers_itself(text: str) -> bool:
    return bool(_CASE.match(text) or _ALONE.fullmatch(text) or _PKT.fullmatch(text))


def _begins_other(text: str) -> bool:
    return bool(section_heading(text)) or _numbers_itself(text)


def _may_be_title(title: str) -> bool:
    opening = title.lstrip("\"'“”„«»(")[:1]
    return (opening.isupper() or opening.isdigit()) and len(title) <= 220 and not title.rstrip().endswith((";", ","))


def _publicity(opened: str | None, title: str) -> tuple[bool | None, str]:
    mark = _MARKED.search(title)
    if mark and not opened:
        opened = mark["open"] or mark["end"]
        title = (title[: mark.start()] + title[mark.end() :]).strip()
    if not opened:
        return None, title
    return not opened.casefold().startswith(("lukke", "fortrolig", "ikke", "closed")), title


def _value(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    total = 0
    values = [_ROMAN.get(c, 0) for c in number.upper()]
    for place, value in enumerate(values):
        total += -value if place + 1 < len(values) and value < values[place + 1] else value
    return total or None


def _has_evidence(lines: Sequence[PrintedLine], body: int) -> bool:
    """Whether a section or a case number follows soon; a bare number first is the page of an entry in a table of contents."""
    for place, line in enumerate(lines[body : body + _NEAR]):
        if _ALONE.fullmatch(line.text):
            return False
        heading = section_heading(line.text)
        if (place < 4 and _CASE.match(line.text)) or (heading is not None and heading[0] != "other"):
            return True
    return False


def _chain(found: list[_Candidate], lines: Sequence[PrintedLine], *, meeting: bool) -> list[_Candidate]:
    """The longest run of numbers that rise one by one; of a title that stands twice, the one with its item's text."""
    strong = bool(found) and found[0].strong
    proven = [candidate for candidate in found if candidate.evidence or (strong and not candidate.listed)]
    listed = {(c.value, _plain(c.item.title)) for c in found if c.listed}
    if proven:
        # What the table of contents names counts, too, where it stands below it.
        first = proven[0].item.line
        proven = [
            c
            for c in found
            if c.evidence
            or (strong and not c.listed)
            or (c.item.line > first and not c.listed and (c.value, _plain(c.item.title)) in listed)
        ]
        chain = _rising(proven)
        return _with_followers(chain, found) if meeting else chain
    if meeting:
        run = _rising(found)
        under_heading = (
            bool(run) and run[0].item.line > 0 and bool(_CONTENTS.fullmatch(lines[run[0].item.line - 1].text))
        )
        return run if run and run[0].value == 1 and (len(run) >= 3 or under_heading) else []
    return []


def _with_followers(chain: list[_Candidate], found: list[_Candidate]) -> list[_Candidate]:
    """The chain with the items that end it: next in number, short, without any section ("4. Adjournment")."""
    whole = list(chain)
    for candidate in found:
        after = candidate.item.line > whole[-1].item.line and candidate.value == whole[-1].value + 1
        if (
            after
            and not candidate.listed
            and len(candidate.item.title) <= _SHORT
            and not candidate.item.title.endswith(".")
        ):
            whole.append(candidate)
    return whole


def _rising(found: list[_Candidate]) -> list[_Candidate]:
    """The heaviest chain in which each number is a little higher than the one before."""
    best: list[tuple[float, int]] = []
    for at, candidate in enumerate(found):
        weight, before = 1.0 + candidate.evidence, -1
        for earlier in range(max(0, at - 40), at):
            step = candidate.value - found[earlier].value
            if 1 <= step <= 3:
                total = best[earlier][0] + 1.0 + candidate.evidence - 0.3 * (step - 1)
                if total > weight:
                    weight, before = total, earlier
        best.append((weight, before))
    if not best:
        return []
    # Of two equally good ends the first: a list within an item may begin with the same numbers.
    at = max(range(len(best)), key=lambda place: (best[place][0], -place))
    chain = []
    while at >= 0:
        chain.append(found[at])
        at = best[at][1]
    return chain[::-1]


def _weight(chain: list[_Candidate]) -> float:
    return sum(1 + candidate.evidence + candidate.strong for candidate in chain)


def _plain(title: str) -> str:
    return re.sub(r"\W+", "", title.casefold())[:40]


def publicity_of(lines: Sequence[PrintedLine], items: Sequence[FoundItem], *, whole: bool | None) -> list[FoundItem]:
    """Items with what a heading above them says of being open or closed; `whole` is what the document says of all."""
    first = items[0].start if items else 0
    turns = [
        (line.start, bool(_OPENED.fullmatch(line.text)))
        for line, after in zip(lines, [*lines[1:], None], strict=False)
        if (_OPENED.fullmatch(line.text) or _CLOSED.fullmatch(line.text))
        # Above the items it speaks of the table of contents, unless the first item follows at once.
        and (line.start > first or (after is not None and after.start == first and _OPENED.fullmatch(line.text)))
    ]
    starts = [start for start, _ in turns]
    found = []
    for item in items:
        at = bisect_left(starts, item.start) - 1
        said = turns[at][1] if at >= 0 else whole
        found.append(item if item.public is not None else replace(item, public=said))
    return found
