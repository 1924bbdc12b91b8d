"""What a document is and how it is built, read from its text: kind, body, meeting day, language, items, sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.structure import DocumentKind, DocumentLanguage, Item, Section, Structure
from annotator.text.agenda import FoundItem, find_items, publicity_of
from annotator.text.dates import find_dates
from annotator.text.headings import section_heading
from annotator.text.printed_lines import PrintedLine, furniture, printed_lines

_TOP = 45
"""Lines at a document's head that say what it is."""
_KINDS: tuple[tuple[DocumentKind, str], ...] = (
    ("newsletter", r"nyhedsbrev|newsletter"),
    ("minutes", r"(?:\w+)?referat(?:et)?|(?:beslutnings)?protokol(?:lat)?|mødereferat|(?:meeting )?minutes"),
    ("agenda", r"dagsorden|tillægsdagsorden|agenda|notice (?:and|of) (?:agenda|\w+ ?meeting)|mødeindkaldelse"),
    ("letter", r"kære|med venlig hilsen|folketingets \w+|svar på spørgsmål|spørgsmål nr|dear|sincerely"),
    ("report", r"(?:\w+)?rapport|(?:\w+)?strategi(?:en)?|handlingsplan|redegørelse|anbefalinger fra|\w*analyse|notat|projektbeskrivelse|politik|standard\w*|report|strategy"),
)  # fmt: skip
_KIND_FORMS = [(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS]
_DANISH = frozenset(
    [
        "og",
        "i",
        "at",
        "er",
        "det",
        "en",
        "af",
        "til",
        "på",
        "for",
        "med",
        "den",
        "der",
        "som",
        "ikke",
        "de",
        "et",
        "har",
        "fra",
        "om",
        "ved",
        "skal",
        "blev",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "on",
        "with",
        "as",
        "be",
        "by",
        "this",
        "are",
        "was",
        "will",
        "at",
        "from",
        "or",
    ]
)
_MEETING = re.compile(
    r"(?:møde|mødet|meeting)\s+(?:i|of|for)\s+(?:the\s+)?(?P<body>[A-ZÆØÅ][^\n]{2,70}?(?:udvalg|udvalget|råd|rådet|bestyrelse|bestyrelsen|direktion|direktionen|nævn|nævnet|"
    r"Board|Council|Committee|Commission|Authority)(?: for [^\n]{3,50}?)?)\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|den|d\.|kl\.|\d)",
)
_BODY_LINE = re.compile(
    r"(?:(?:[A-ZÆØÅ][\wæøåÆØÅ.,& /-]*\s)?(?:[\wæøå-]*(?:udvalg|udvalget|råd|rådet|bestyrelse|bestyrelsen|kommunalbestyrelse\w*|direktion\w*|"
    r"forretningsudvalg\w*|nævn|nævnet|repræsentantskab\w*|Byråd\w*|Regionsråd\w*)\b)(?: (?:for|på|vedrørende) [^\n]{3,80})?(?: \([A-ZÆØÅ]{2,6}\))?|"
    r"(?:[A-Z][\w.&’'-]*\s(?:(?:of|the|and|on|for|&)\s)*){0,6}(?:Board|Council|Committee|Commission|Authority)(?: of [A-Z][^\n.,]{3,60})?)",
)
_TERM = re.compile(r"\s+\d{4}\s?[-–]\s?\d{4}$")
"""The years for which a body was elected: "Havneudvalget 2022-2025"."""
_DAYS = re.compile(
    r"\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|"
    r"\b(?:mødedato|dato|date)\s*:",
    re.IGNORECASE,
)
_WHOLE_OPEN = re.compile(r"\bÅben[t]?\s+(?:referat|dagsorden)\b")
_WHOLE_CLOSED = re.compile(r"\bLukke[td]?\s+(?:referat|dagsorden)\b")


def structure_of(text: str, starts: Sequence[int]) -> Structure:
    """The structure of a text whose pages begin at `starts`; what the text does not say stays empty.

    Reads lines, never their looks: works on any text layer, in time linear in the text.
    """
    lines = printed_lines(text, starts)
    aside = furniture(lines)
    aside_starts = {line.start for line in aside}
    left = [line for line in lines if line.start not in aside_starts]
    language = _language(text)
    kind = _kind(lines)
    found, _ = find_items(left, meeting=kind in ("agenda", "minutes"))
    if found and not (lines[0].start < found[0].start and kind == _kind(_above(lines, found[0].start))):
        # What an item's own title speaks of does not say what the document is.
        kind = "other"
    found = publicity_of(left, found, whole=_whole_publicity(lines))
    items = _items(left, found, len(text))
    if items and kind not in ("agenda", "minutes"):
        kind = _kind_of_items(items, kind)
    loose = () if items else _sections(left, 0, len(text))
    body, day = (
        _meeting(_above(lines, found[0].start) if found else lines)
        if kind in ("agenda", "minutes")
        else ("", _sent(lines))
    )
    return Structure(
        kind, body or _body_of(items), day, language, items, loose, tuple((line.start, line.end) for line in aside)
    )


def _above(lines: Sequence[PrintedLine], start: int) -> list[PrintedLine]:
    return [line for line in lines[:_TOP] if line.start < start]


def _language(text: str) -> DocumentLanguage:
    words = re.findall(r"[^\W\d_]+", text[:40_000].casefold())
    danish, english = sum(word in _DANISH for word in words), sum(word in _ENGLISH for word in words)
    if max(danish, english) < 5:
        return ""
    return "da" if danish >= english else "en"


def _kind(lines: Sequence[PrintedLine]) -> DocumentKind:
    """By the first line at the head that says it as a title does: short, or the document's first."""
    top = lines[:_TOP]
    for line in top:
        words = line.text
        for kind, form in _KIND_FORMS:
            match = form.search(words)
            if match and (len(words) <= 60 or match.start() <= 24) and not words.endswith((".", ",")):
                return kind
    for line in (*lines[_TOP : _TOP + 40], *lines[-12:]):
        if _KIND_FORMS[3][1].match(line.text):
            return "letter"
    return "other"


def _kind_of_items(items: Sequence[Item], kind: DocumentKind) -> DocumentKind:
    sections = [section.kind for item in items for section in item.sections]
    if "decision" in sections:
        return "minutes"
    return "agenda" if "proposal" in sections or "case" in sections else kind


def _whole_publicity(lines: Sequence[PrintedLine]) -> bool | None:
    top = "\n".join(line.text for line in lines[:_TOP])
    if _WHOLE_OPEN.search(top):
        return True
    return False if _WHOLE_CLOSED.search(top) else None


def _items(lines: Sequence[PrintedLine], found: Sequence[FoundItem], length: int) -> tuple[Item, ...]:
    made = []
    for place, item in enumerate(found):
        end = found[place + 1].start if place + 1 < len(found) else length
        inside = [line for line in lines[item.body :] if line.start < end]
        begins = inside[0].start if inside else end
        made.append(Item(item.number, item.title, item.start, end, item.public, _sections(inside, begins, end)))
    return tuple(made)


def _sections(lines: Sequence[PrintedLine], begins: int, end: int) -> tuple[Section, ...]:
    heads = [(line, heading) for line in lines if (heading := section_heading(line.text)) is not None]
    made = []
    first = heads[0][0].start if heads else end
    if begins < first:
        made.append(Section("", "", begins, begins, first))
    for place, (line, (kind, by, on, taken)) in enumerate(heads):
        until = heads[place + 1][0].start if place + 1 < len(heads) else end
        body = line.start + taken if taken < len(line.text) else min(line.end + 1, until)
        made.append(Section(kind, line.text[:taken].strip(" :"), line.start, body, until, by, on))
    return tuple(made)


def _meeting(lines: Sequence[PrintedLine]) -> tuple[str, str]:
    """Body and day at the head of minutes or an agenda."""
    top = lines[:_TOP]
    whole = " ".join(line.text for line in top)
    body = ""
    said = _MEETING.search(whole)
    if said:
        body = said["body"].strip(" ,")
    else:
        names = (_TERM.sub("", line.text) for line in top if len(line.text) <= 90)
        body = next((name for name in names if _BODY_LINE.fullmatch(name)), "")
    if not body:
        # "Referat For Udvalget for plan, udvikling og kultur": the title with its body.
        title = re.search(
            r"(?:referat|dagsorden|protokol)\s+(?:for|fra|af|til)\s+(?P<body>[A-ZÆØÅ][^\n]{3,80})",
            "\n".join(line.text for line in top),
            re.IGNORECASE,
        )
        body = re.sub(r"^\w*møde (?:i|for) ", "", title["body"].strip()) if title else ""
    for at, line in enumerate(top):
        days = find_dates(line.text)
        if days and (_DAYS.search(line.text) or _MEETING.search(line.text)):
            return body, days[0].iso
        joined = f"{line.text} {top[at + 1].text}" if at + 1 < len(top) else ""
        days = find_dates(joined)
        if days and _DAYS.search(line.text):
            return body, days[0].iso
    return body, ""


def _sent(lines: Sequence[PrintedLine]) -> str:
    """The day of a letter: a line of its own at the head."""
    for line in lines[:_TOP]:
        days = find_dates(line.text)
        if len(days) == 1 and len(line.text) <= len(days[0].text) + 22 and len(days[0].iso) == 10:
            return days[0].iso
    return ""


def _body_of(items: Sequence[Item]) -> str:
    """Who decided, where all decisions were made by one body."""
    bodies = {section.by for item in items for section in item.sections if section.kind == "decision" and section.by}
    return bodies.pop() if len(bodies) == 1 else ""
