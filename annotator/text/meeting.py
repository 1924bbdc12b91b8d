"""What the head of a document says of itself: its kind, its language, which body met and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.structure import DocumentKind, DocumentLanguage
from annotator.text.dates import find_dates
from annotator.text.printed_lines import PrintedLine

TOP = 45
"""Lines at a document's head that say what it is."""
_KINDS: tuple[tuple[DocumentKind, str], ...] = (
    ("newsletter", r"nyhedsbrev|newsletter"),
    ("minutes", r"(?:\w+)?referat(?:et)?|(?:beslutnings)?protokol(?:lat)?|mødereferat|(?:meeting )?minutes"),
    ("agenda", r"dagsorden|tillægsdagsorden|agenda|notice (?:and|of) (?:agenda|\w+ ?meeting)|mødeindkaldelse"),
    ("letter", r"kære|med venlig hilsen|folketingets \w+|svar på spørgsmål|spørgsmål nr|dear|sincerely"),
    ("report", r"(?:\w+)?rapport|(?:\w+)?strategi(?:en)?|handlingsplan|redegørelse|anbefalinger fra|\w*analyse|notat|projektbeskrivelse|politik|standard\w*|report|strategy"),
)  # fmt: skip
_KIND_FORMS = [(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS]
_LETTER = re.compile(r"\b(?:kære|med venlig hilsen|dear|sincerely)\b", re.IGNORECASE)
_OF_POINT = re.compile(
    r"\A\W*\d{1,4}\s*[.:)]?\s|\b(?:godkend\w*|bemærkninger|ændring\w*|approval|approve|adoption)\b|\.{4}|…|"
    r"\b(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?\d",
    re.IGNORECASE,
)
"""A line of a table of contents, or about approving a paper."""
_DANISH = frozenset("og i at er det en af til på for med den der som ikke de et har fra om ved skal blev".split())  # noqa: SIM905 - words read best in a line
_ENGLISH = frozenset("the of and to in a is that for on with as be by this are was will at from or".split())  # noqa: SIM905 - as above
_NEIGHBOURS = frozenset(
    "av ble blir etter hva nå når mellom gjennom och att är inte från till und die das ist nicht von zu mit auf dem "  # noqa: SIM905 - as above
    "w na się nie jest les des une est dans pour qui que los las una por con para del gli che della".split()
)
"""Little words of other languages, those left out that Danish or English has as well."""
_WEEKDAY = (
    r"(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_MEETING = re.compile(
    r"(?:møde|mødet|meeting)\s+(?:i|of|for)\s+(?:the\s+)?(?P<body>[A-ZÆØÅ][^\n]{3,80}?)\s*,?\s+"
    rf"(?:(?i:{_WEEKDAY})|[Dd]en|d\.|kl\.|on\b|held|\d)",
)
_TITLE = re.compile(
    r"^(?:(?:åbent|lukket|offentligt|beslutnings)?\s?(?:referat|dagsorden|protokol)|minutes|agenda)\s+"
    r"(?:for|fra|af|til|of)\s+(?:the\s+)?(?P<body>[A-ZÆØÅ][^\n]{3,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_DANISH_BODY = (
    r"[\wæøåÆØÅ-]*(?:udvalg|udvalget|råd|rådet|bestyrelse|bestyrelsen|direktion|direktionen|nævn|nævnet|repræsentantskab|"
    r"repræsentantskabet|byråd|byrådet|regionsråd|regionsrådet|formandskab|formandskabet|styregruppe|styregruppen)"
)
_GENITIVE = re.compile(
    r"(?<!\w)(?P<body>(?:[A-ZÆØÅ][\w-]*,? (?:og )?)?[A-ZÆØÅ][\wæøå-]*(?:udvalget|rådet|bestyrelsen|nævnet|forsamlingen|direktionen|"
    r"kommissionen|repræsentantskabet))s (?:\w+e )?møde\b"
)
"""The meeting's title with the body in the genitive: "Økonomiudvalgets møde tirsdag den …"."""
_AT_MEETING = re.compile(r"\A(?:\w*møde|mødet)\s+i\s+", re.IGNORECASE)
_TERM = re.compile(r"(?<!\s)\s++\d{4}\s?[-–]\s?\d{4}\Z")
"""The years for which a body was elected: "Havneudvalget 2022-2025"."""
_BEFORE_DAY = re.compile(rf"[\s,–-]*+(?:\b{_WEEKDAY}\b[\s,]*)?(?:\b(?:den|d\.|of|on)\s*)?\Z", re.IGNORECASE)
"""What leads from a body's name to the day."""
_BODY_LINE = re.compile(
    rf"(?:(?:[A-ZÆØÅ][\wæøåÆØÅ.,&/ -]*\s)?(?i:{_DANISH_BODY})\b)(?: (?:for|på|vedrørende) [^\n]{{3,80}})?(?: i (?:Region [A-ZÆØÅ]\w+|[A-ZÆØÅ][\w-]+ Kommune))?(?: \([A-ZÆØÅ]{{2,6}}\))?"
)
_ENGLISH_BODY = re.compile(
    r"(?:[A-Z][\w.'’-]*,? |(?:of|the|for|and|on) |& )*(?i:board|council|committee|commission|authority)"
    r"(?: (?:of|for|on) (?:the )?(?:[A-Z][\w.'’-]*,?(?: |\Z)|(?:of|the|for|and|on) |& )+)?"
)
_NO_BODY = re.compile(
    rf"\b(?:{_WEEKDAY}|\w*mødet?|blev|er|var|har|meeting|members?|kl|january|february|june|july)\b|[.:?!]\Z",
    re.IGNORECASE,
)
_DAY = re.compile(rf"\b{_WEEKDAY}\b|\b(?:mødedato|dato|date)(?:/time)?\s*:", re.IGNORECASE)
_OF_MEETING = re.compile(
    r"\b(?:mødedato|meeting date|\w*møde\w*|referat\w*|dagsorden|minutes|meeting)\b(?:(?!\n\n).){0,90}\Z",
    re.IGNORECASE | re.DOTALL,
)
_ANOTHER_DAY = re.compile(
    r"\b(?:næste|forrige|sidste|seneste|kommende|next|previous|last)\s+(?:\w+\s+)?(?:\w*møde\w*|meeting)\b|"
    r"\b(?:opdateret|publiceret|udskrevet|udsendt|offentliggjort|godkendt|underskrevet|redigeret|oprettet|senest|frist\w*|"
    r"updated|published|printed|posted|approved|revised|due)\b(?:(?!\bmøde|\bmeeting).){0,40}\Z",
    re.IGNORECASE | re.DOTALL,
)
"""In front of a date that is not the meeting's: of the next one, of the print, of a paper's approval."""
_OPEN = re.compile(r"\b(?:Åben[t]?|Offentlig[t]?)\s+(?:referat|dagsorden)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\b(?:Lukke[td]?|Fortrolig[t]?)\s+(?:referat|dagsorden)\b|\bclosed meeting\b", re.IGNORECASE)


def language_of(text: str) -> DocumentLanguage:
    """By the little words of its beginning; "" for one with hardly any, or with more of another language's."""
    words = re.findall(r"[^\W\d_]+", text[:40_000].casefold())
    danish, english = sum(word in _DANISH for word in words), sum(word in _ENGLISH for word in words)
    other = sum(word in _NEIGHBOURS for word in words)
    if max(danish, english) < 5 or other > 0.3 * max(danish, english):
        return ""
    return "da" if danish >= english else "en"


def kind_of(lines: Sequence[PrintedLine]) -> DocumentKind:
    """By the first line at the head that says it as a title does: short, or at its beginning."""
    for line in lines[:TOP]:
        for kind, form in _KIND_FORMS:
            match = form.search(line.text)
            titled = match is not None and (len(line.text) <= 60 or match.start() <= 24)
            if titled and not line.text.endswith((".", ",")):
                return kind
    ends = (*lines[TOP : TOP + 40], *lines[-12:])
    return "letter" if any(_LETTER.match(line.text) for line in ends) else "other"


def calls_itself(lines: Sequence[PrintedLine], kind: DocumentKind) -> bool:
    """Whether a line at the head says the kind as the document's own, not as what a point is about ("3 Godkendelse af dagsorden")."""
    form = dict(_KIND_FORMS)[kind]
    return any(form.search(line.text) and not _OF_POINT.search(line.text) for line in lines[:TOP])


def whole_publicity(lines: Sequence[PrintedLine]) -> bool | None:
    """What the head says of all items; None where it speaks of neither, or of both."""
    top = "\n".join(line.text for line in lines[:TOP])
    opened, closed = _OPEN.search(top) is not None, _CLOSED.search(top) is not None
    if opened == closed and not (opened and _first_open(top)):
        return None
    return opened


def _first_open(top: str) -> bool:
    """Whether it calls itself open before a table of contents names a closed part."""
    opened, closed = _OPEN.search(top), _CLOSED.search(top)
    return opened is not None and closed is not None and opened.start() < closed.start()


def body_of(lines: Sequence[PrintedLine]) -> str:
    """The body that met, as written at the head; "" where none is named as such."""
    top = [line.text for line in lines[:TOP]]
    said = _MEETING.search(" ".join(top))
    if said is not None and not _NO_BODY.search(said["body"]):
        return said["body"].strip(" ,")
    whose = [match["body"] for line in top if len(line) <= 120 and (match := _GENITIVE.search(line)) is not None]
    if len(set(whose)) == 1 and not _NO_BODY.search(whose[0]):
        return whose[0]
    another = re.search(r"\bmeeting of\b", " ".join(top), re.IGNORECASE) is not None
    for line in top:
        name = _TERM.sub("", line)
        if len(line) <= 90 and not _NO_BODY.search(line):
            if _BODY_LINE.fullmatch(name):
                return name
            if not another and _ENGLISH_BODY.fullmatch(line) and " " in line:
                return line
    # "Referat for Udvalget for Plan og Kultur": the title with its body.
    title = _TITLE.search("\n".join(top))
    body = _without_day(_AT_MEETING.sub("", title["body"])) if title is not None else ""
    return body if not _NO_BODY.search(body) else ""


def _without_day(name: str) -> str:
    """A name without the day after it: "Byrådet den 3. maj 2019"; "" where another number stays."""
    days = find_dates(name)
    name = _BEFORE_DAY.sub("", name[: days[0].start]) if days else name
    name = _TERM.sub("", name).strip(" ,")
    return "" if any(c.isdigit() for c in name) else name


def meeting_day(lines: Sequence[PrintedLine]) -> str:
    """The day of the meeting in ISO 8601; "" where the head names none or several and does not say which."""
    days: dict[str, int] = {}
    above = ""
    for line in lines[:TOP]:
        words = f"{above}\n{line.text}"
        for found in find_dates(words):
            said_of = words[max(0, found.start - 60) : found.start]
            if len(found.iso) == 10 and found.end > len(above) + 1 and not _ANOTHER_DAY.search(said_of):
                days[found.iso] = max(days.get(found.iso, 0), _sureness(words, line.text, found.start, found.text))
        above = line.text
    surest = max(days.values(), default=0)
    said = [day for day, sure in days.items() if sure == surest]
    return said[0] if surest and len(said) == 1 else ""


def _sureness(words: str, line: str, start: int, date: str) -> int:
    """How surely a date is the meeting's: 3 where its line is nothing else and comes after a word like "møde"."""
    of_meeting = _OF_MEETING.search(words[max(0, start - 100) : start]) is not None
    if of_meeting and _DAY.search(line) and len(line) <= len(date) + 16:
        return 3
    return 2 if of_meeting else 1 if _DAY.search(words) else 0


def day_sent(lines: Sequence[PrintedLine]) -> str:
    """The day of a letter or a note: a line of its own at the head."""
    for line in lines[:TOP]:
        days = find_dates(line.text)
        if len(days) == 1 and len(line.text) <= len(days[0].text) + 22 and len(days[0].iso) == 10:
            return days[0].iso
    return ""
