"""doccano's rules, read by pandas: doccano is a server and has no package; its offsets are those of JavaScript's strings."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from tests.dataset.third_party.exported import put
from tests.dataset.traps import paper_text


def test_every_label_has_the_words_of_its_text(tmp_path: Path) -> None:
    records, report = put("doccano", tmp_path / "x.jsonl")
    assert report.counts == (len(records), 0, 0)
    frame = pd.read_json(tmp_path / "x.jsonl", lines=True)
    found = []
    for row in frame.itertuples():
        assert row.text == paper_text(row.sha256)
        units = row.text.encode("utf-16-le")
        # As a browser cuts it: `text.substring(start, end)`.
        found += [(row.sha256, units[2 * a : 2 * b].decode("utf-16-le"), label) for a, b, label in row.label]
    assert found == [(r.sha256, r.text, r.label) for r in records]
