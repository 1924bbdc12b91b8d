"""Exports of every trap, for other people's programs to read."""

from __future__ import annotations

from pathlib import Path

from annotator.dataset.export import export
from annotator.dataset.records import Given, Record
from annotator.dataset.registry import FORMATS
from annotator.dataset.verify import Report
from tests.dataset.traps import COLUMNS, paper_records, paper_text


def put(name: str, path: Path, records: list[Record] | None = None) -> tuple[list[Record], Report]:
    """The tags of two papers full of traps (or these) as a format at `path`; every one is counted in the report."""
    records = paper_records() if records is None else records
    report = export(lambda: records, FORMATS[name], path, given=Given(COLUMNS, paper_text), total=len(records))
    assert sum(report.counts) == len(records)
    return records, report


def seen(name: str, record: Record) -> str:
    """The words of a tag as the format shows them."""
    return FORMATS[name].plain(record.text)
