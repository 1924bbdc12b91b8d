"""Of the shared files exactly the agenda items that a person sees on their pages, none missed and none invented."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

import pytest

from annotator.model.structure import Structure
from annotator.pdf.client import PdfClient
from annotator.text.structure import structure_of
from annotator.workbench.importing import import_pdf

SEEN = Path(__file__).parents[1] / "data" / "agenda_items.tsv"
Seen = tuple[str, str, str, str]


@cache
def seen() -> dict[str, list[Seen]]:
    """By file: number, "open", "closed" or "-", the title's first words, the title's hash."""
    found: dict[str, list[Seen]] = {}
    for line in SEEN.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, *item = line.split("\t")
            found.setdefault(name, [])
            if item:
                number, public, words, digest = item
                found[name].append((number, public, words, digest))
    return found


@pytest.fixture(scope="module")
def structures(shared: Path) -> dict[str, Structure]:
    """Every file of the list, read by the PDF process, which is ended before the first test."""
    client = PdfClient()
    try:
        return {name: read(client, shared / name) for name in seen()}
    finally:
        client.close()


def read(client: PdfClient, path: Path) -> Structure:
    layer = import_pdf(client, path, known=lambda _: False, ask_password=lambda *_: None).layer
    return structure_of(layer.text, layer.starts)


def found(structure: Structure) -> list[Seen]:
    said = {True: "open", False: "closed", None: "-"}
    return [
        (item.number, said[item.public], " ".join(item.title.split()[:3]), digest(item.title))
        for item in structure.items
    ]


def digest(title: str) -> str:
    return hashlib.sha256(re.sub(r"[\W_]+", " ", title.casefold()).strip().encode()).hexdigest()[:12]


@pytest.mark.parametrize("name", list(seen()))
def test_items(structures: dict[str, Structure], name: str) -> None:
    assert found(structures[name]) == seen()[name]


@pytest.mark.parametrize(
    ("name", "kind", "body", "date", "language"),
    [
        ("documents/ballerup-sundhedsudvalg-2012-12-04.pdf", "minutes", "Sundheds- og Forebyggelsesudvalget", "2012-12-04", "da"),
        ("documents/syddjurs-puk-ekstraordinaert.pdf", "minutes", "Udvalget for plan, udvikling og kultur (PUK)", "2013-06-20", "da"),
        ("documents/referat-2017-03-02-pkt-12-19.pdf", "minutes", "Danske Regioners bestyrelse", "2017-03-02", "da"),
        ("documents/dagsorden-2017-04-20-pkt-10-18.pdf", "agenda", "", "", "da"),
        ("documents/nyhedsbrev-sundhed-2025-09.pdf", "newsletter", "", "", "da"),
        ("documents/svar-suu-792-2022.pdf", "letter", "", "", "da"),
        ("documents/strategi-personlig-medicin-2017-2020.pdf", "report", "", "", "da"),
        ("pdfs/minutes/citybureau__SSA21_MeetingMinutes_1.29.18.pdf", "minutes", "", "2018-01-29", "en"),
        ("pdfs/minutes/citybureau__il_finance_authority.pdf", "agenda", "", "2020-12-08", "en"),
        ("pdfs/minutes/citybureau__Notice-and-Agenda-001-2023.06.01-closed.pdf", "agenda", "", "2023-06-01", "en"),
    ],
)  # fmt: skip
def test_what_they_are(
    structures: dict[str, Structure], name: str, kind: str, body: str, date: str, language: str
) -> None:
    structure = structures[name]
    assert (structure.kind, structure.body, structure.date, structure.language) == (kind, body, date, language)
