"""Writes doccano's JSONL for sequence labelling: a document a line; `doccano_reading` reads it.

`{"text", "label": [[start, end, label], …], "document", "sha256", "annotator": [{…}, …]}`. Offsets count UTF-16 units, as
doccano does unless its project counts grapheme clusters (https://github.com/doccano/doccano/issues/2290). doccano keeps
the columns it does not know as the document's metadata and gives them back on export: `annotator` has for each label, in
order, the tag as native JSONL says it. Format: https://doccano.github.io/doccano/tutorial/
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from annotator.dataset.native import enclosed, encoded, writable
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Remark, Written


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`, a document at a time. Raises OSError."""
    carried = 0
    refused: list[Remark] = []
    with path.open("xb") as file:
        for sha256, group in groupby(records, attrgetter("sha256")):
            text = given.texts(sha256)
            wide = [at for at, character in enumerate(text) if character > "\uffff"]
            labels: list[list[object]] = []
            own: list[dict[str, object] | str] = []
            tags = list(group)
            for record, said in writable(tags, enclosed, refused):
                labels.append([_units(wide, record.start), _units(wide, record.end), record.label])
                own.append(said)
            line: dict[str, object] = {
                "text": text,
                "label": labels,
                "document": tags[0].document,
                "sha256": sha256,
                "annotator": own,
            }
            if tags[0].joined:
                line["joined"] = True
            file.write(encoded(line) + b"\n")
            carried += len(own)
    return Written(carried, refused=tuple(refused))


def _units(wide: Sequence[int], offset: int) -> int:
    """An offset in UTF-16 units; `wide` are the places of the characters that take two."""
    return offset + bisect_left(wide, offset)
