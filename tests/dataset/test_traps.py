"""Every format takes every trap in documents with a text: carried, adjusted or refused, none in silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.dataset.export import export
from annotator.dataset.records import Given, IncomingTag, Record
from annotator.dataset.registry import EVERYTHING, FORMATS, format_of
from annotator.dataset.verify import Report
from annotator.model.annotation import Anchor
from tests.dataset.traps import COLUMNS, OTHER_PAPER, PAPER, PAPER_SHA, paper_records, paper_text

names = pytest.mark.parametrize("name", FORMATS)


def put(name: str, path: Path, records: list[Record]) -> Report:
    return export(lambda: records, FORMATS[name], path, given=Given(COLUMNS, paper_text), total=len(records))


def back(name: str, path: Path) -> list[IncomingTag]:
    found = [tag for _, tag in FORMATS[name].read(path)]
    assert all(isinstance(tag, IncomingTag) for tag in found)
    return found  # type: ignore[return-value]


def test_the_traps_are_tags_of_their_documents() -> None:
    for record in paper_records():
        text = paper_text(record.sha256)
        assert record.text == text[record.start : record.end]
        assert text[: record.start].endswith(record.prefix)
        assert text[record.end :].startswith(record.suffix)


@names
def test_no_tag_is_dropped_in_silence(name: str, tmp_path: Path) -> None:
    records = paper_records()
    report = put(name, tmp_path / "out", records)
    assert sum(report.counts) == len(records)
    found = back(name, tmp_path / "out")
    assert len(found) == report.carried == len(records) - len({remark.id for remark in report.refused})
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@names
def test_every_span_that_comes_back_has_its_text(name: str, tmp_path: Path) -> None:
    plain = FORMATS[name].plain
    put(name, tmp_path / "out", paper_records())
    for tag in back(name, tmp_path / "out"):
        assert tag.start is not None
        assert tag.text == plain((PAPER if tag.sha256 == PAPER_SHA else OTHER_PAPER)[tag.start : tag.end])


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.keeps == EVERYTHING])
def test_a_format_that_keeps_all_needs_no_other_and_gives_the_same_lines(name: str, tmp_path: Path) -> None:
    records = paper_records()
    report = put(name, tmp_path / "out", records)
    lost = {remark.id for remark in (*report.refused, *report.adjusted)}
    found = {tag.id: tag for tag in back(name, tmp_path / "out")}
    for record in records:
        if record.id not in lost:
            tag = found[record.id]
            assert (tag.id, tag.start, tag.end, tag.label) == (record.id, record.start, record.end, record.label)
            assert (tag.text, tag.annotator, tag.sha256) == (record.text, record.annotator, record.sha256)


@names
def test_two_exports_are_equal_byte_for_byte(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for out in ("a.zip", "b.zip"):
        put(name, tmp_path / out, paper_records())
        # Another day, as far as anything asks for the time.
        monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if "fields" in form.keeps])
def test_what_is_no_number_is_refused(name: str, tmp_path: Path) -> None:
    good, bad, *_ = paper_records()
    report = put(name, tmp_path / "out", [good, replace(bad, id="bad", fields={"amount_min": float("inf")})])
    assert (report.carried, [remark.id for remark in report.refused]) == (1, ["bad"])


@names
def test_nothing_makes_an_export_that_reads_as_nothing(name: str, tmp_path: Path) -> None:
    assert put(name, tmp_path / "out", []).counts == (0, 0, 0)
    assert back(name, tmp_path / "out") == []


@names
def test_a_file_is_known_by_its_name_and_by_what_it_holds(name: str, tmp_path: Path) -> None:
    form = FORMATS[name]
    put(name, tmp_path / f"ud{form.suffix}", paper_records())
    assert format_of(tmp_path / f"ud{form.suffix}") is form
    general = tmp_path / f"renamed.{form.suffix.rpartition('.')[2]}"
    (tmp_path / f"ud{form.suffix}").rename(general)
    assert format_of(general) is form
    if form.folder:
        put(name, tmp_path / "folder", paper_records())
        assert format_of(tmp_path / "folder") is form


@names
def test_half_a_character_is_carried_or_named(name: str, tmp_path: Path) -> None:
    text = "\ud83d før 😀 \udc4d efter"
    anchors = [Anchor.at(text, *span) for span in ((0, 5), (6, 7), (8, 15))]
    records = [
        replace(
            paper_records()[0], id=f"{n}", sha256="ab" * 32, quads=(), start=a.start, end=a.end, text=a.quote,
            prefix=a.prefix, suffix=a.suffix,
        )
        for n, a in enumerate(anchors)
    ]  # fmt: skip
    report = export(lambda: records, FORMATS[name], tmp_path / "out", given=Given(COLUMNS, lambda _: text))
    assert sum(report.counts) == 3
    named = {remark.id for remark in (*report.adjusted, *report.refused)}
    found = {(tag.start, tag.end): tag.text for tag in back(name, tmp_path / "out")}
    for record in records:
        assert found.get((record.start, record.end)) == record.text or record.id in named
