"""`datasets`, pyarrow and pandas take our folder: the same rows in Parquet and JSON Lines, every text whole."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from annotator.base.errors import ExchangeError
from annotator.dataset.export import export
from annotator.dataset.records import Fault, Given, IncomingTag, Record, columns_of
from annotator.dataset.registry import FORMATS
from annotator.model.label_schema import read_schema
from annotator.workbench.sample import built_in_schema
from tests.dataset.third_party.exported import put
from tests.dataset.traps import COLUMNS, FIELDS, PLAIN, paper_records, trap_records

HF = FORMATS["hf"]
CARD = """---
configs:
- config_name: default
  data_files:
  - split: train
    path: train/*.parquet
  - split: test
    path: test/*.parquet
---
# Mærker i referater
"""
LOAD = """
import json, sys
from datasets import load_dataset
folder, cache = sys.argv[1:]
of_card = load_dataset(folder, cache_dir=cache)
of_lines = load_dataset("json", data_files={"train": folder + "/train/tags.jsonl"}, split="train", cache_dir=cache)
rows = {name: part.to_list() for name, part in of_card.items()}
types = {name: str(kind) for name, kind in of_card["train"].features.items()}
print(json.dumps([rows, of_lines.to_list(), types], default=str))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set of two parts with a card, as an export with a split makes it."""
    place = tmp_path_factory.mktemp("hf") / "ud"
    place.mkdir()
    (place / "README.md").write_text(CARD, encoding="utf-8")
    put("hf", place / "train", [*paper_records(), *trap_records()])
    put("hf", place / "test", [PLAIN])
    return place


def offline(folder: Path, cache: Path) -> Any:
    """What `datasets` says of the folder; in a process of its own, as it reads its settings when it is loaded."""
    settings = {
        "HF_DATASETS_OFFLINE": "1",
        "HF_HUB_OFFLINE": "1",
        "HF_HOME": str(cache),
        "HOME": str(cache),
        "PATH": "",
    }
    settings["HF_DATASETS_DISABLE_PROGRESS_BARS"] = "1"
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(folder), str(cache)], env=settings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_datasets_gives_every_row(folder: Path, tmp_path: Path) -> None:
    parts, of_lines, types = offline(folder, tmp_path)
    records = [*paper_records(), *trap_records()]
    assert (len(parts["train"]), len(parts["test"])) == (len(records), 1)
    for record, row, line in zip(records, parts["train"], of_lines, strict=True):
        assert (row["id"], row["text"], row["start"], row["end"]) == (record.id, record.text, record.start, record.end)
        assert (row["prefix"], row["suffix"], row["label"]) == (record.prefix, record.suffix, record.label)
        assert (row["document"], row["sha256"], row["page"]) == (record.document, record.sha256, record.page)
        assert tuple(map(tuple, row["quads"])) == record.quads
        # What is a time to a reader of JSON is one here.
        times = {"created", "modified"}
        assert {k: v for k, v in row.items() if k not in times} == {k: v for k, v in line.items() if k not in times}
    assert types["start"] == "Value('int64')"
    assert types["field_amount_min"] == "Value('float64')"
    assert types["text"] == "Value('string')"


def test_pyarrow_reads_the_rows_that_the_lines_say(folder: Path) -> None:
    for part in ("train", "test"):
        table = parquet.read_table(folder / part / "tags.parquet")
        lines = [json.loads(line) for line in (folder / part / "tags.jsonl").read_bytes().splitlines()]
        assert table.to_pylist() == lines
        assert table.column_names == list(lines[0])


def test_both_parts_have_one_schema_whatever_is_in_them(folder: Path, tmp_path: Path) -> None:
    schemas = [parquet.read_schema(folder / part / "tags.parquet") for part in ("train", "test")]
    put("hf", tmp_path / "none", [])
    assert schemas[0] == schemas[1] == parquet.read_schema(tmp_path / "none" / "tags.parquet")


def test_a_value_is_in_its_column_or_exactly_beside_it(tmp_path: Path) -> None:
    records = [replace(PLAIN, id=str(number), fields=fields) for number, fields in enumerate(FIELDS)]
    _, report = put("hf", tmp_path / "ud", records)
    rows = parquet.read_table(tmp_path / "ud" / "tags.parquet").to_pylist()
    known = {column.name for column in COLUMNS}
    beside = set()
    for record, row in zip(records, rows, strict=True):
        other = json.loads(row["other_fields"] or "{}")
        said = {name: row[f"field_{name}"] for name in known if row[f"field_{name}"] is not None}
        assert said | other == record.fields
        assert not said.keys() & other.keys()
        if other.keys() & known:
            beside.add(record.id)
    assert {remark.id for remark in report.adjusted} == beside
    assert rows[1]["field_amount_min"] == 1_200_000.0
    assert rows[2]["field_amount_max"] == 2.5
    assert json.loads(rows[3]["other_fields"]) == {"amount_min": 2**53 + 1, "amount_max": 10**30}


def test_years_are_whole_numbers() -> None:
    columns = columns_of(read_schema(built_in_schema()))
    assert {column.name for column in columns if column.whole} == {"period_from", "period_to"}


def test_pandas_reads_it(folder: Path) -> None:
    frame = parquet.read_table(folder / "train" / "tags.parquet").to_pandas()
    assert frame["field_amount_min"].dtype == "float64"
    assert frame["start"].dtype == "int64"


def test_the_whole_folder_comes_in_and_so_does_its_zip(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ud.zip", "w") as packed:
        for file in sorted(folder.rglob("*.*")):
            packed.write(file, file.relative_to(folder).as_posix())
    for path in (folder, tmp_path / "ud.zip"):
        found = [tag for _, tag in HF.read(path)]
        assert [tag.id for tag in found if isinstance(tag, IncomingTag)] == [
            record.id for record in [*paper_records(), *trap_records(), PLAIN]
        ]


def test_parquet_alone_comes_in(tmp_path: Path) -> None:
    put("hf", tmp_path / "ud", [PLAIN])
    (tmp_path / "ud" / "tags.jsonl").unlink()
    [(_, tag)] = HF.read(tmp_path / "ud")
    assert isinstance(tag, IncomingTag)
    assert (tag.text, tag.fields, tag.quads) == (PLAIN.text, PLAIN.fields, PLAIN.quads)


@pytest.mark.parametrize("change", [lambda raw: raw[:-1] + b"\n", lambda raw: raw.replace(b"planen", b"plenen")])
def test_lines_that_say_something_else_are_named(change: Any, tmp_path: Path) -> None:
    put("hf", tmp_path / "ud", [PLAIN])
    lines = tmp_path / "ud" / "tags.jsonl"
    raw = change(lines.read_bytes())
    lines.write_bytes(raw)
    [(_, tag)] = HF.read(tmp_path / "ud")
    assert isinstance(tag, Fault) == (b"plenen" in raw)


def test_a_row_too_few_or_too_many_is_named(tmp_path: Path) -> None:
    put("hf", tmp_path / "ud", [PLAIN, replace(PLAIN, id="2")])
    lines = tmp_path / "ud" / "tags.jsonl"
    whole = lines.read_bytes().splitlines(keepends=True)
    for kept, wrong in ((whole[:1], [2]), ([*whole, whole[0]], [3]), ([whole[0], b"{\n"], [2])):
        lines.write_bytes(b"".join(kept))
        assert [number for number, tag in HF.read(tmp_path / "ud") if isinstance(tag, Fault)] == wrong


def test_what_is_no_parquet_is_said(tmp_path: Path) -> None:
    (tmp_path / "ud").mkdir()
    with pytest.raises(ExchangeError, match="holds no Parquet file"):
        list(HF.read(tmp_path / "ud"))
    (tmp_path / "ud" / "x.parquet").write_bytes(b"PAR1 nej PAR1")
    with pytest.raises(ExchangeError, match="damaged or no Parquet"):
        list(HF.read(tmp_path / "ud"))


def test_a_table_of_others_with_odd_types_gives_faults_and_tags(tmp_path: Path) -> None:
    (tmp_path / "ud").mkdir()
    rows = [{"label": "decision", "text": "Rådet", "other_fields": 3}, {"label": "decision", "text": "Rådet"}]
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "ud" / "x.parquet")
    (one, two) = [tag for _, tag in HF.read(tmp_path / "ud", "referat.pdf")]
    assert isinstance(one, Fault)
    assert isinstance(two, IncomingTag)
    assert (two.text, two.document) == ("Rådet", "referat.pdf")


def test_half_characters_are_replaced_and_named_or_kept_in_json(tmp_path: Path) -> None:
    records: list[Record] = [
        replace(PLAIN, id="text", text="a\ud83d"),
        replace(PLAIN, id="beside", prefix="\udc4d"),
        replace(PLAIN, id="field", fields={"purpose": "\ud83d", "andet": "\udc4d"}),
        replace(PLAIN, id="name", annotator="\ud83d"),
    ]
    report = export(lambda: records, HF, tmp_path / "ud", given=Given(COLUMNS))
    assert report.carried == 3
    assert [remark.id for remark in report.refused] == ["name"]
    assert [remark.id for remark in report.adjusted] == ["text", "beside", "field"]
    rows = parquet.read_table(tmp_path / "ud" / "tags.parquet").to_pylist()
    assert [row["text"] for row in rows] == ["a\ufffd", PLAIN.text, PLAIN.text]
    assert json.loads(rows[2]["other_fields"]) == records[2].fields


def test_many_rows_are_in_groups_of_which_one_at_a_time_is_in_memory(tmp_path: Path) -> None:
    records = [replace(PLAIN, id=str(number)) for number in range(4_500)]
    put("hf", tmp_path / "ud", records)
    with parquet.ParquetFile(tmp_path / "ud" / "tags.parquet") as file:
        assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [2_000, 2_000, 500]
