"""Label Studio's own SDK takes our tasks for valid, and its converter gives every span back with its words."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface

from annotator.dataset.records import Record
from annotator.model.annotation import Anchor
from tests.dataset.third_party.exported import put
from tests.dataset.traps import PAPER_SHA, paper_records, paper_text

LABELS = ("decision", "funding", "recommendation")
CONFIG = (
    '<View><Labels name="label" toName="text">'
    + "".join(f'<Label value="{label}"/>' for label in LABELS)
    + '</Labels><Text name="text" value="$text"/></View>'
)


def test_every_task_is_valid_by_its_labelling_configuration(tmp_path: Path) -> None:
    records, report = put("labelstudio", tmp_path / "x.json")
    assert report.counts == (len(records), 0, 0)
    interface = LabelInterface(CONFIG)
    interface.validate()
    tasks = json.loads((tmp_path / "x.json").read_text("utf-8"))
    # 2.1 cannot validate a task with its annotations at once: it forgets to hand them on.
    assert [interface.validate_task({"data": task["data"]}) for task in tasks] == [True, True]
    annotations = [annotation for task in tasks for annotation in task["annotations"]]
    assert [interface.validate_annotation(annotation) for annotation in annotations] == [True] * len(annotations)
    annotations[0]["result"][0]["value"]["labels"] = ["ukendt"]
    assert not interface.validate_annotation(annotations[0])


def test_its_converter_gives_every_span_back(tmp_path: Path) -> None:
    records, _ = put("labelstudio", tmp_path / "x.json")
    Converter(CONFIG, None).convert_to_json_min(str(tmp_path / "x.json"), str(tmp_path / "out"), is_dir=False)
    [out] = (tmp_path / "out").iterdir()
    rows = json.loads(out.read_text("utf-8"))
    found = [(row["sha256"], s["start"], s["end"], s["text"], s["labels"]) for row in rows for s in row["label"]]
    assert all(row["text"] == paper_text(row["sha256"]) for row in rows)
    assert Counter(map(repr, found)) == Counter(repr((r.sha256, r.start, r.end, r.text, [r.label])) for r in records)


def test_its_conll_has_every_span_that_does_not_overlap(tmp_path: Path) -> None:
    records = apart(paper_records())
    put("labelstudio", tmp_path / "x.json", records)
    Converter(CONFIG, None).convert_to_conll2003(str(tmp_path / "x.json"), str(tmp_path / "out"), is_dir=False)
    [out] = (tmp_path / "out").iterdir()
    lines = out.read_text("utf-8").splitlines()
    begun = Counter(line.split("B-")[1] for line in lines if " B-" in line)
    assert begun == Counter(record.label for record in records)


def apart(records: list[Record]) -> list[Record]:
    """Whole words of the first line, by one annotator: what the converter's tokens can hold."""
    text = paper_text(PAPER_SHA)
    words = ("Referat", "mødet den", "4. maj")
    some = next(record for record in records if record.sha256 == PAPER_SHA)
    found = []
    for number, each in enumerate(words):
        anchor = Anchor.at(text, text.index(each), text.index(each) + len(each))
        place = {"start": anchor.start, "end": anchor.end, "prefix": anchor.prefix, "suffix": anchor.suffix}
        found.append(replace(some, id=f"0190f5a0-0000-7000-8000-00000000080{number}", text=each, **place))
    return found


@pytest.mark.parametrize("label", ["decision", "funding"])
def test_gold_is_ground_truth(label: str, tmp_path: Path) -> None:
    record = replace(paper_records()[0], label=label, origin="gold")
    put("labelstudio", tmp_path / "x.json", [record])
    [task] = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert LabelInterface(CONFIG).validate_annotation(task["annotations"][0])
    assert task["annotations"][0]["ground_truth"] is True
