"""Writes Label Studio's JSON: a task a document, an annotation an annotator; `labelstudio_reading` reads it.

It fits a labelling configuration `<View><Labels name="label" toName="text"/><Text name="text" value="$text"/></View>`.
Offsets count code points, as its editor does since 2021 (charsToCodePoints in its selection-tools.js). A region's `meta`
shows the fields, and has the tag as native JSONL says it. Format: https://labelstud.io/guide/task_format
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from annotator.dataset.native import enclosed, encoded, writable
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written
from annotator.model.review import GOLD


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`, a document at a time. Raises OSError."""
    carried = 0
    refused: list[Remark] = []
    with path.open("xb") as file:
        before = b"[\n"
        for number, (sha256, group) in enumerate(groupby(records, attrgetter("sha256")), 1):
            text = given.texts(sha256)
            tags = list(group)
            regions: dict[tuple[str, bool], list[dict[str, object]]] = defaultdict(list)
            for record, region in writable(tags, partial(_region, text), refused):
                regions[record.annotator, record.origin == GOLD].append(region)
                carried += 1
            annotations = [{"ground_truth": gold, "result": result} for (_, gold), result in regions.items()]
            data: dict[str, object] = {"document": tags[0].document, "sha256": sha256, "text": text}
            if tags[0].joined:
                data["joined"] = True
            file.write(before + encoded({"id": number, "annotations": annotations, "data": data}))
            before = b",\n"
        file.write(b"\n]\n" if before == b",\n" else b"[]\n")
    return Written(carried, refused=tuple(refused))


def _region(text: str, record: Record) -> dict[str, object]:
    start, end = record.start, record.end
    shown = [f"{name}: {value}" for name, value in record.fields.items() if isinstance(value, str | float | bool)]
    shown += [f"{name}: {value}" for name, value in record.fields.items() if type(value) is int and abs(value) < 10**30]
    return {
        "id": record.id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "text": text[start:end], "labels": [record.label]},
        "meta": {"text": shown, "annotator": enclosed(record)},
    }
