"""Records that have broken other programs' exports."""

from __future__ import annotations

from dataclasses import replace

from annotator.dataset.records import Column, Record

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
    end=38,
    text="Udvalget godkendte planen.\n",
    prefix="foran ",
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


def _numbered(number: int, **changes: object) -> Record:
    return replace(PLAIN, id=f"0190f5a0-0000-7000-8000-{number:012d}", **changes)
