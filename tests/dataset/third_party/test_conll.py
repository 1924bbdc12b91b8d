"""spaCy and nervaluate, which read BIO their own ways, find the passages in our CoNLL that were carried, and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nervaluate.utils import list_to_spans
from spacy.training import iob_to_biluo
from spacy.training.iob_utils import tags_to_entities

from tests.dataset.third_party.exported import put, seen
from tests.dataset.traps import OTHER_SHA, PAPER_SHA, paper_text

Line = tuple[str, int, int, str]


def test_every_passage_is_found_with_its_words(tmp_path: Path) -> None:
    records, report = put("conll", tmp_path / "x")
    assert report.counts == (22, 11, 3)
    widened = {remark.id: remark.span for remark in report.adjusted if remark.span}
    left_out = {remark.id for remark in report.refused}
    expected = Counter(
        (r.sha256, *widened.get(r.id, (r.start, r.end)), r.label) for r in records if r.id not in left_out
    )
    by_spacy: Counter[tuple[object, ...]] = Counter()
    by_nervaluate: Counter[tuple[object, ...]] = Counter()
    for file in sorted((tmp_path / "x").glob("*.conll")):
        for sha256, lines in zip((PAPER_SHA, OTHER_SHA), documents(file), strict=True):
            text = paper_text(sha256)
            assert all(token == seen_token(text, start, end) for token, start, end, _ in lines)
            tags = [tag for *_, tag in lines]
            for label, first, last in tags_to_entities(iob_to_biluo(tags)):
                by_spacy[sha256, lines[first][1], lines[last][2], label] += 1
            for entity in list_to_spans([tags])[0]:
                place = lines[entity["start"]][1], lines[entity["end"]][2]
                by_nervaluate[sha256, *place, entity["label"]] += 1
    assert by_spacy == expected
    assert by_nervaluate == expected
    assert seen("conll", records[0]) == records[0].text


def documents(path: Path) -> Iterator[list[Line]]:
    """The lines of each document: what stands between one `-DOCSTART-` and the next, sentences put together."""
    _, *parts = path.read_bytes().decode().split("-DOCSTART-\t-X-\t-X-\tO\n")
    for part in parts:
        cut = [line.split("\t") for line in part.split("\n") if line]
        yield [(token, int(start), int(end), tag) for token, start, end, tag in cut]


def seen_token(text: str, start: int, end: int) -> str:
    """A token never has white space in it, so it stands in the file as it is."""
    return text[start:end]
