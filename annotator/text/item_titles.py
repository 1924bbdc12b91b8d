"""The titles of agenda items: over how many lines they go, and what they say of being open or closed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from annotator.text.printed_lines import PrintedLine

_LEADERS = re.compile(r"(?<!\s)\s*+(?:\.{3,}|…+|(?:\.\s){3,})[.\s…]*\d*\s*\Z")
_COLUMN = re.compile(r"(?<!\s)\s{3,}+\d{1,4}\Z")
_MOST_LINES = 5
_FULL, _VERY_FULL = 55, 66
"""Characters of a line that has no room left for the word that comes, for a heading's type and for that of running text."""
_LISTED = re.compile(r"\d{1,3}[.:)]\s")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_YEAR_ALONE = re.compile(r"(?:(?:19|20)\d\d)(?:\s?[-–/]\s?(?:19|20)?\d\d)?")
_GOES_ON = re.compile(
    r"(?:\b(?:og|eller|samt|i|af|for|til|på|om|ved|med|fra|hos|mellem|under|over|efter|vedr\.|vedrørende|den|det|de|en|et|"
    r"and|or|of|the|to|in|for|on|with|a)|[-–/&,])\Z",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\Z", re.IGNORECASE
)
_HANGING = re.compile(r"\b(?:og|eller|samt|and|or)\b")
_CLOSED_WORDS = r"lukket|lukkede|fortrolig\w*|ikke[ -]offentlig\w*|closed"
_OPEN_WORDS = r"åben|åbent|åbne|offentlig|offentligt|public"
_PART = r"(?: (?:dagsorden|referat|punkt|punkter|sag|sager|møde|session|del|items?|meeting))?\s*:?"
CLOSED_PART = re.compile(rf"(?:{_CLOSED_WORDS}){_PART}", re.IGNORECASE)
"""A heading above the items that are closed; also the title of one of which nothing else is said."""
OPEN_PART = re.compile(rf"(?:{_OPEN_WORDS}){_PART}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\(?(?P<open>{_CLOSED_WORDS}|{_OPEN_WORDS})(?: (?:punkt|sag))?\)?\s*[:–-]\s+(?=\S)", re.IGNORECASE
)
_AFTER = re.compile(
    rf"(?:\s+[-–]\s+|\s*\(|,\s)(?P<open>{_CLOSED_WORDS}|{_OPEN_WORDS})(?: (?:punkt|sag))?\)?\Z", re.IGNORECASE
)
_SAYS_CLOSED = ("lukke", "fortrolig", "ikke", "closed")


def whole_title(
    lines: Sequence[PrintedLine], at: int, title: str, begins_other: Callable[[str], bool]
) -> tuple[str, int]:
    """The title that begins in the line at `at`, or in the next one where `title` is "", and the line after it.

    "" where there is none. Leaders and page numbers of a table of contents are left out.
    """
    body = at + 1
    if not title:
        if body >= len(lines) or begins_other(lines[body].text) or lines[body].text.endswith("."):
            return "", body
        title, body = lines[body].text, body + 1
    last = min(len(lines), body + _MOST_LINES - 1)
    continued = False
    while body < last and not _ended(title):
        coming = lines[body].text
        after = lines[body + 1].text if body + 1 < len(lines) else ""
        if begins_other(coming) and not _YEAR_ALONE.fullmatch(coming):
            break
        if not _belongs(title, lines[body - 1].text, coming, after, continued=continued):
            break
        title, body, continued = _join(title, coming), body + 1, True
    return " ".join(_LEADERS.sub("", _COLUMN.sub("", title)).split()), body


def _ended(title: str) -> bool:
    return bool(_LEADERS.search(title) or _COLUMN.search(title))


def _belongs(title: str, before: str, coming: str, after: str, *, continued: bool) -> bool:
    """Whether `coming` goes on with a title whose last line is `before`."""
    if _YEAR_ALONE.fullmatch(coming) or (_MONTH.search(title) and _YEAR.match(coming)):
        return True
    if title.count("(") > title.count(")") or _GOES_ON.search(title):
        return not _LISTED.match(coming)
    full = len(before) >= _FULL
    if coming[:1].islower():
        return full or len(title) > 40
    if full and coming[:1].isdigit():
        return not _LISTED.match(coming)
    # A last word or two of a title of several full lines, with nothing under it.
    short = len(coming) < 40 and coming[-1] not in ".:;,"
    return continued and len(before) >= _VERY_FULL and short and (not after or bool(_LISTED.match(after)))


def _join(title: str, coming: str) -> str:
    if title.endswith("-") and coming[:1].islower() and not _HANGING.match(coming):
        return title[:-1] + coming
    return f"{title} {coming}"


def marked_publicity(marked: str | None, title: str) -> tuple[bool | None, str]:
    """What a title or the mark before it ("Offentlig") says, None for nothing, and the title without the mark."""
    if marked is None:
        found = _BEFORE.match(title) or _AFTER.search(title)
        if found is not None:
            marked, title = found["open"], (title[: found.start()] + title[found.end() :]).strip()
        elif CLOSED_PART.fullmatch(title):
            marked = title
    return (None if marked is None else is_open(marked)), title


def is_open(mark: str) -> bool:
    """Whether a word like "Åbent" or "Lukket punkt" says that all may read it."""
    return not mark.casefold().startswith(_SAYS_CLOSED)
