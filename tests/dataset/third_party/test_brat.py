"""`bioc` reads our brat folder: every tag, its words where the text has them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bioc import brat
from bioc.brat import BratAttribute, BratDocument, BratEntity, BratNote

from annotator.dataset.brat import type_of
from tests.dataset.third_party.exported import put, seen
from tests.dataset.traps import OTHER_SHA, PAPER_SHA


def test_every_tag_is_there_with_the_words_of_its_text(tmp_path: Path) -> None:
    records, report = put("brat", tmp_path / "x")
    carried, adjusted, refused = report.counts
    assert (carried, adjusted, refused) == (30, 3, 3)
    documents = [read(tmp_path / "x" / name) for name in ("referat.ann", "referat-2.ann")]
    assert [len(document.get_types(BratEntity)) for document in documents] == [carried + adjusted - 1, 1]
    left_out = {remark.id for remark in report.refused}
    for sha256, document in zip((PAPER_SHA, OTHER_SHA), documents, strict=True):
        expected = [r for r in records if r.sha256 == sha256 and r.id not in left_out]
        for entity in document.get_types(BratEntity):
            pieces = [document.text[each.begin : each.end] for each in sorted(entity.locations)]
            assert " ".join(pieces) == entity.text
        words = Counter((e.type, "".join(e.text.split())) for e in document.get_types(BratEntity))
        assert words == Counter((type_of(r.label), "".join(seen("brat", r).split())) for r in expected)


def test_attributes_and_notes_belong_to_tags_that_there_are(tmp_path: Path) -> None:
    put("brat", tmp_path / "x")
    for each in sorted((tmp_path / "x").glob("*.ann")):
        document = read(each)
        there = {entity.id for entity in document.get_types(BratEntity)}
        assert {note.refid for note in document.get_types(BratNote)} == there
        assert {attribute.refid for attribute in document.get_types(BratAttribute)} <= there
        identifiers = [annotation.id for annotation in document.annotations]
        assert len(identifiers) == len(set(identifiers))


def read(path: Path) -> BratDocument:
    with path.with_suffix(".txt").open(encoding="utf-8") as text, path.open(encoding="utf-8") as tags:
        return brat.load(text, tags)
