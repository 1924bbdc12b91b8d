"""Records that have broken other programs' exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator.dataset.records import Column, Record
from annotator.model.annotation import Anchor

SHA = "ab" * 32
COLUMNS = (
    Column("status"),
    Column("agenda_item"),
    Column("purpose"),
    Column("amount_min", number=True),
    Column("amount_max", number=True),
    Column("period_from", number=True),
)

PLAIN = Record(
    id="0190f5a0-0000-7000-8000-000000000000",
    sha256=SHA,
    document="referat.pdf",
    label="decision",
    start=10,
    end=37,
    text="Udvalget godkendte planen.\n",
    prefix="Før\nforan ",
    suffix=" bagefter",
    page=1,
    quads=((1, 10.5, 20.0, 90.25, 20.0, 10.5, 32.0, 90.25, 32.0),),
    fields={"status": "approved", "agenda_item": "12"},
    annotator="Åse Ærø",
    created="2026-01-31T09:05:00.123Z",
    modified="2026-01-31T09:06:00.000Z",
    revision=2,
)

TEXTS = (
    "=SUM(A1)",
    "+45 12 34 56 78",
    "-5 mio. kr.",
    "@x",
    "'i gåseøjne'",
    "''to",
    "\tindrykket",
    "\rvogn",
    "\n=1+1",
    "＝SUM(A1)",
    "#N/A",
    "TRUE",
    "00123",
    "1e5",
    "12. marts",
    'han sagde "ja";\r\nså, nej\n\nog "måske"',
    "\x01\x0b\x1f skjult \x7f\x85\u2028\u2029",
    "_x0041_ _x005F_ _x0041",
    "_x0041\x01_x0042_",
    "😀 før 1,2 mio. kr.",
    "ra\u030a og a\u030a",
    "ﬁnans\u00administeriet\u00a0x",
    "\ufeffbom",
    "\ufffe\uffff",
    " luft omkring ",
    "langt æ" * 6_000,
    "=" * 40_000,
    "😀" * 20_000,
    "\x01" * 10_000,
)

FIELDS = (
    {},
    {"amount_min": 1_200_000, "amount_max": 1_200_000, "purpose": '=HYPERLINK("x")'},
    {"amount_min": -5, "amount_max": 2.5},
    {"amount_min": 2**53 + 1, "amount_max": 10**30},
    {"amount_min": "ukendt", "status": 7, "purpose": ""},
    {"amount_min": None, "status": None},
    {"amount_min": True, "purpose": False},
    {"ukendt felt": "=1+1", "æøå": 3, "": "tomt navn"},
    {"purpose": "x" * 70_000},
    {"purpose": "null", "status": "'apostrof"},
    {"period_from": 2017, "agenda_item": "0012"},
)


def trap_records() -> list[Record]:
    """Every trap once: texts, fields, nested and overlapping spans, spans over pages, empty context."""
    records = [_numbered(n, text=text, prefix=text[-32:], suffix=text[:32]) for n, text in enumerate(TEXTS)]
    records += [_numbered(100 + n, fields=fields) for n, fields in enumerate(FIELDS)]
    records += [
        _numbered(200 + n, start=start, end=end) for n, (start, end) in enumerate([(5, 50), (10, 20), (15, 60)])
    ]
    quads = tuple((page, 1.25, 2.0, 3.0, 2.0, 1.25, 4.0, 3.0, 4.0) for page in (3, 3, 4))
    records.append(_numbered(300, page=3, quads=quads, prefix="", suffix=""))
    records.append(_numbered(301, quads=(), annotator="=cmd", document="-x.pdf", verdict="accepted", origin="import"))
    return records


def texts_of(records: Iterable[Record]) -> Callable[[str], str]:
    """Texts for records of which each stands alone: before it, what it says, after it."""
    texts = {record.sha256: record.prefix + record.text + record.suffix for record in records}
    return texts.__getitem__


def plain_text(sha256: str) -> str:
    """The text that PLAIN is of."""
    assert sha256 == SHA
    return PLAIN.prefix + PLAIN.text + PLAIN.suffix


LINES = (
    "Referat 😀 af mødet den 4. maj 2021\r\n",
    "Rådet vedtog, at havnen får 1,2 mio. kr. og at\u00a0vejen venter.\n",
    "Bra\u030abro og A\u030adal skole; ﬁnansiering: =SUM(A1), -5 mio. kr.\n",
    "\n  indrykket\tog \x0b\x0c\x1c\u0085\u2028\u2029 skjult \x01\x1f\u200b\n",
    "😀👨‍👩‍👧 _x0041_ 'citat' \"mere\" <b>&amp;</b> T1\tfejl -DOCSTART- # nej\n",
    "langt ord: " + "æ" * 40_000 + " slut\n",
    "Rådet vedtog, at havnen får 1,2 mio. kr. og at\u00a0vejen venter.\n",
)
"""The text of one document: lines, of which the last says what the second says."""
PAPER = "".join(LINES)
PAPER_SHA = "cd" * 32
OTHER_SHA = "ef" * 32
OTHER_PAPER = "Et andet referat.\nRådet vedtog intet.\n"

SPANS = (
    "😀", "Referat 😀 af mødet", "mødet den", "2021\r\n", "1,2 mio. kr.", "mio. kr. og", "havnen får 1,2 mio. kr. og at",
    "1,2", "avnen", ",2 m", "a\u030a", "å", "ra\u030abr", "A\u030adal skole", "\u030adal", "ﬁnansiering", "=SUM(A1)",
    "-5 mio. kr.", "venter.\nBra\u030abro", "\n\n  indrykket\tog", "\x0b\x0c\x1c\u0085\u2028\u2029", "\x01\x1f\u200b",
    "👨‍👩‍👧", "👨", "_x0041_", "'citat' \"mere\"", "<b>&amp;</b> T1\tfejl", "-DOCSTART-", "# nej", "\n", " ",
    "æ" * 40_000, LINES[5] + LINES[6],
)  # fmt: skip
"""What is tagged in it, where it stands first; nested, overlapping, cutting words and clusters, over lines and pages."""


def paper_text(sha256: str) -> str:
    """The whole texts of the two papers."""
    return {PAPER_SHA: PAPER, OTHER_SHA: OTHER_PAPER}[sha256]


def paper_records() -> list[Record]:
    """Tags that agree with their documents' texts, in the order of an export: by document, start, end."""
    people, labels = ("Åse Ærø", "Ib"), ("decision", "funding", "recommendation")
    found = []
    for number, words in enumerate(SPANS):
        start = PAPER.index(words)
        found.append(
            _placed(
                number,
                PAPER_SHA,
                "referat 😀.pdf",
                PAPER,
                start,
                start + len(words),
                annotator=people[number % 2],
                label=labels[number % 3],
                fields=FIELDS[number % len(FIELDS)],
            )
        )
    last = _placed(90, PAPER_SHA, "referat 😀.pdf", PAPER, len(PAPER) - 8, len(PAPER))
    twin = _placed(91, PAPER_SHA, "referat 😀.pdf", PAPER, len(PAPER) - 8, len(PAPER))
    other = _placed(95, OTHER_SHA, "referat 😀.PDF", OTHER_PAPER, 0, 8, page=1)
    return [*sorted([*found, last, twin], key=lambda record: (record.start, record.end)), other]


def _placed(number: int, sha256: str, name: str, text: str, start: int, end: int, **changes: object) -> Record:
    anchor = Anchor.at(text, start, end)
    pages = range(1 + start // 200, 2 + min((end - 1) // 200, 3 + start // 200))
    quads = tuple((page, 1.25, 2.0, 30.5, 2.0, 1.25, 4.0, 30.5, 4.0) for page in pages)
    made = {
        "sha256": sha256, "document": name, "start": start, "end": end, "text": anchor.quote, "prefix": anchor.prefix,
        "suffix": anchor.suffix, "page": pages[0], "quads": quads,
    }  # fmt: skip
    return _numbered(400 + number, **(made | changes))


def _numbered(number: int, **changes: object) -> Record:
    return replace(PLAIN, id=f"0190f5a0-0000-7000-8000-{number:012d}", **changes)
