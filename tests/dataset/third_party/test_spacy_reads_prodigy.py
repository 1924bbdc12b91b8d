"""spaCy takes Prodigy's tokens and spans for its own, as Prodigy does; Prodigy itself is not to be had for a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.tokens import Doc

from tests.dataset.third_party.exported import put
from tests.dataset.traps import paper_text


def test_every_span_is_one_of_spacys(tmp_path: Path) -> None:
    records, report = put("prodigy", tmp_path / "x.jsonl")
    assert report.counts == (len(records), 0, 0)
    found = []
    for task, doc in docs(tmp_path / "x.jsonl"):
        assert doc.text == task["text"] == paper_text(task["meta"]["sha256"])
        assert [token.idx for token in doc] == [token["start"] for token in task["tokens"]]
        for said in task["spans"]:
            span = doc.char_span(said["start"], said["end"], label=said["label"], alignment_mode="strict")
            assert span is not None
            assert (span.start, span.end - 1) == (said["token_start"], said["token_end"])
            found.append((task["meta"]["sha256"], span.start_char, span.end_char, span.text, span.label_))
    assert found == [(r.sha256, r.start, r.end, r.text, r.label) for r in records]


def docs(path: Path) -> Iterator[tuple[dict[str, Any], Doc]]:
    """Each task with the document that Prodigy would make of its tokens (`prodigy.components.preprocess.get_token`)."""
    vocab = spacy.blank("da").vocab
    for task in srsly.read_jsonl(path):
        tokens = task["tokens"]
        yield task, Doc(vocab, words=[token["text"] for token in tokens], spaces=[token["ws"] for token in tokens])
