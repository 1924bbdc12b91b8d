"""All gold tags go in by `import`, placed by their words, and come out by `export` as they were, in every format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from annotator import cli
from annotator.store.project import Project

LABELS = {"decision", "recommendation", "funding"}
IGNORED = re.compile(r"[\s\-\u00ad\u2010\u2011]")
LONGEST_CONTEXT = 400
FURNITURE = 200
"""Squashed characters of a page's footer and the next one's header, which may stand within a passage."""


def squashed(text: str) -> tuple[str, list[int]]:
    """The text without white space and hyphens, and the offset of each character kept."""
    kept = [(i, c) for i, c in enumerate(text) if not IGNORED.match(c)]
    return "".join(c for _, c in kept), [i for i, _ in kept]


def places(needle: str, flat: str) -> list[tuple[int, int]]:
    found, at = [], flat.find(needle)
    while at >= 0:
        found.append((at, at + len(needle)))
        at = flat.find(needle, at + 1)
    return found


def interrupted(needle: str, flat: str) -> list[tuple[int, int]]:
    """Where a page's footer and header stand within the passage."""
    return [
        (first, last)
        for first, begun in places(needle[:10], flat)
        for end, last in places(needle[-10:], flat[: first + len(needle) + FURNITURE])
        if end >= begun
        and last - first > len(needle)
        and agreeing(flat[first:], needle) + agreeing(flat[:last][::-1], needle[::-1]) >= len(needle)
    ]


def agreeing(one: str, other: str) -> int:
    """How many first characters are the same."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """About 100 characters on each side, more where the passage with them stands in several places."""
    width = 100
    while width < LONGEST_CONTEXT and text.count(text[max(0, start - width) : end + width]) > 1:
        width *= 2
    return text[max(0, start - width) : start], text[end : end + width]


@dataclass(frozen=True)
class Gold:
    """A gold tag with its document's text as the gold counts it."""

    document: str
    tag: dict[str, Any]
    text: str

    @property
    def key(self) -> tuple[str, str, int]:
        return self.document, self.tag["label"], self.tag["start"]

    def line(self) -> str:
        """What `annotator import` is given: words and context, no offsets."""
        start, end = self.tag["start"], self.tag["end"]
        prefix, suffix = context(self.text, start, end)
        said = {
            "document": self.document,
            "label": self.tag["label"],
            "text": self.text[start:end],
            "prefix": prefix,
            "suffix": suffix,
            "fields": self.tag["fields"],
        }
        return json.dumps(said, ensure_ascii=False)

    def spans_in(self, layer: str) -> tuple[int, int]:
        """Where the passage stands in the text layer: the occurrence with the same neighbours as in the gold's text."""
        flat, offsets = squashed(layer)
        needle, before, after = (
            squashed(part)[0]
            for part in (
                self.text[self.tag["start"] : self.tag["end"]],
                self.text[: self.tag["start"]],
                self.text[self.tag["end"] :],
            )
        )
        found = places(needle, flat) + interrupted(needle, flat)
        best = max(
            found, key=lambda place: agreeing(flat[: place[0]][::-1], before[::-1]) + agreeing(flat[place[1] :], after)
        )
        return offsets[best[0]], offsets[best[1] - 1] + 1


def read_gold(shared: Path) -> list[Gold]:
    found = []
    for file in sorted((shared / "gold").glob("*.jsonl")):
        text = (shared / "documents" / f"{file.stem}.txt").read_text(encoding="utf-8")
        tags = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        found += [Gold(f"{file.stem}.pdf", tag, text) for tag in tags if tag["label"] in LABELS]
    return found


def annotator(*arguments: object) -> int:
    return cli.run([str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[Gold]:
    return read_gold(shared)


@dataclass(frozen=True)
class Bench:
    """A folder with a project of all documents into which all gold tags were brought, and its JSONL export."""

    folder: Path
    project: Path
    incoming: list[Path]
    jsonl: Path
    came_in: dict[str, Any]


@pytest.fixture(scope="module")
def bench(shared: Path, gold: list[Gold], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("gold")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "CACHE", "STATE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        patch.setenv("ANNOTATOR_NAME", "Guld Ø.")
        project = folder / "guld.annotator"
        assert annotator("new", project) == 0
        assert annotator("add", project, shared / "documents") == 0
        incoming = []
        for document in dict.fromkeys(one.document for one in gold):
            file = folder / f"gold-{Path(document).stem}.jsonl"
            file.write_text("".join(one.line() + "\n" for one in gold if one.document == document), encoding="utf-8")
            incoming.append(file)
        came_in = said(folder, "import", project, *incoming)
        jsonl = folder / "out.jsonl"
        assert annotator("export", project, "--format", "jsonl", "--out", jsonl) == 0
        yield Bench(folder, project, incoming, jsonl, came_in)


def said(folder: Path, *arguments: object) -> dict[str, Any]:
    """What a verb prints with `--json`; it must have gone well."""
    out = folder / "said.json"
    with out.open("w+", encoding="utf-8") as file, pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", file)
        status = annotator(*arguments, "--json")
        file.seek(0)
        value = json.load(file)
    assert status == 0, value
    assert isinstance(value, dict)
    return value


def exported(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_gold_tag_comes_in_placed_by_its_words(bench: Bench, gold: list[Gold]) -> None:
    assert len(gold) > 200
    assert bench.came_in == {"added": len(gold), "updated": 0, "unchanged": 0, "conflicts": [], "failed": []}


def test_the_same_files_twice_add_nothing(bench: Bench, gold: list[Gold]) -> None:
    again = said(bench.folder, "import", bench.project, *bench.incoming)
    assert again == {"added": 0, "updated": 0, "unchanged": len(gold), "conflicts": [], "failed": []}
    assert len(exported(bench.jsonl)) == len(gold)


def test_jsonl_has_their_offsets_texts_and_fields(bench: Bench, gold: list[Gold]) -> None:
    with Project.open(bench.project, read_only=True) as project:
        layers = {d.name: project.text_layer(d.id) for d in project.documents()}
    wanted = []
    for one in gold:
        layer = layers[one.document]
        start, end = one.spans_in(layer.text)
        page = layer.page_of(start) + 1
        wanted.append((one.document, one.tag["label"], start, end, layer.text[start:end], page, one.tag["fields"]))
    found = [
        (row["document"]["name"], row["label"], row["start"], row["end"], row["text"], row["page"], row["fields"])
        for row in exported(bench.jsonl)
    ]

    def order(row: tuple[Any, ...]) -> str:
        # JSON tells 5 from "5" and from 5.0, as == does not.
        return json.dumps(row, ensure_ascii=False, sort_keys=True)

    assert sorted(map(order, found)) == sorted(map(order, wanted))
    assert all(row["quads"] and row["origin"] == "import" for row in exported(bench.jsonl))


def test_csv_opens_in_pandas_whole(bench: Bench, gold: list[Gold]) -> None:
    out = bench.folder / "out.csv"
    assert annotator("export", bench.project, "--format", "csv", "--out", out) == 0
    table = pd.read_csv(out, dtype=str, keep_default_na=False)
    assert len(table) == len(gold)
    rows = exported(bench.jsonl)
    # One apostrophe keeps a spreadsheet from taking a text for a formula, as the format says.
    assert [text.removeprefix("'") for text in table["text"]] == [row["text"] for row in rows]
    numbers = pd.read_csv(out)["field.amount_min"].dropna().tolist() if "field.amount_min" in table else []
    assert not any(cell.startswith(("=", "+", "@")) for column in table for cell in table[column])
    assert numbers or "field.amount_min:number" in table


def test_xlsx_opens_in_openpyxl_and_pandas_whole(bench: Bench, gold: list[Gold]) -> None:
    out = bench.folder / "out.xlsx"
    assert annotator("export", bench.project, "--format", "xlsx", "--out", out) == 0
    table = pd.read_excel(out, dtype=str, keep_default_na=False)
    rows = exported(bench.jsonl)
    assert len(table) == len(gold)
    assert table["text"].tolist() == [row["text"] for row in rows]
    book = openpyxl.load_workbook(out)
    sheet = book[book.sheetnames[0]]
    assert sheet.max_row == len(gold) + 1
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    book.close()


def test_the_export_brought_into_a_second_project_comes_out_byte_for_byte(
    bench: Bench, shared: Path, gold: list[Gold], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_NAME", "En anden")
    second = bench.folder / "anden.annotator"
    assert annotator("new", second) == 0
    assert annotator("add", second, shared / "documents") == 0
    assert said(bench.folder, "import", second, bench.jsonl)["added"] == len(gold)
    again = bench.folder / "again.jsonl"
    assert annotator("export", second, "--format", "jsonl", "--out", again) == 0
    assert again.read_bytes() == bench.jsonl.read_bytes()
    assert said(bench.folder, "import", second, bench.jsonl)["unchanged"] == len(gold)


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_tables_brought_into_a_second_project_come_out_equal(
    bench: Bench, shared: Path, gold: list[Gold], name: str
) -> None:
    """A table loses nothing either: ids, times and types of fields come back through it."""
    table = bench.folder / f"table.{name}"
    assert annotator("export", bench.project, "--format", name, "--out", table) == 0
    copy = bench.folder / f"of-{name}.annotator"
    assert annotator("new", copy) == 0
    assert annotator("add", copy, shared / "documents") == 0
    assert said(bench.folder, "import", copy, table, "--format", name)["added"] == len(gold)
    again = bench.folder / f"again-{name}.jsonl"
    assert annotator("export", copy, "--format", "jsonl", "--out", again) == 0
    assert again.read_bytes() == bench.jsonl.read_bytes()
