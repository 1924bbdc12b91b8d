"""CoNLL: the tokens are the text's, each passage is whole tokens in some file, and what was moved or left out is said."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset import conll_reading
from annotator.dataset.conll import plain
from annotator.dataset.export import export
from annotator.dataset.records import Fault, Given, IncomingTag, Record
from annotator.dataset.registry import FORMATS
from annotator.dataset.verify import Report
from tests.dataset.traps import OTHER_PAPER, PAPER, PLAIN, paper_records, paper_text, texts_of

CONLL = FORMATS["conll"]


def put(path: Path, *records: Record) -> Report:
    return export(lambda: records, CONLL, path, given=Given(texts=texts_of(records)))


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_bytes().decode().split("\n") if line]


def stand_alone(text: str, label: str = "decision", number: int = 1, before: str = "") -> Record:
    at = len(before)
    return replace(
        PLAIN, id=f"{number}", text=text, prefix=before, suffix=" til.", start=at, end=at + len(text), label=label
    )


def test_every_file_has_all_tokens_of_all_documents(tmp_path: Path) -> None:
    export(paper_records, CONLL, tmp_path / "ud", given=Given(texts=paper_text))
    files = sorted((tmp_path / "ud").glob("*.conll"))
    assert "decision.conll" in {file.name for file in files}
    assert "decision.2.conll" in {file.name for file in files}
    for file in files:
        papers: list[list[list[str]]] = []
        for row in rows(file):
            if row[0] == "-DOCSTART-":
                papers.append([])
            else:
                papers[-1].append(row)
        for text, found in zip((PAPER, OTHER_PAPER), papers, strict=True):
            assert [plain(text[int(first) : int(last)]) for _, first, last, _ in found] == [row[0] for row in found]
            assert "".join(row[0] for row in found) == "".join(plain(text).split())


def test_a_reader_that_splits_at_white_space_takes_every_line(tmp_path: Path) -> None:
    export(paper_records, CONLL, tmp_path / "ud", given=Given(texts=paper_text))
    for file in (tmp_path / "ud").glob("*.conll"):
        lines = file.read_text("utf-8").splitlines()
        assert {len(line.split()) for line in lines} == {0, 4}
        before = "O"
        for line in lines:
            tag = line.split()[-1] if line else "O"
            assert not tag.startswith("I-") or before[2:] == tag[2:], line
            before = tag


def test_what_cuts_a_token_is_widened_and_said(tmp_path: Path) -> None:
    report = export(paper_records, CONLL, tmp_path / "ud", given=Given(texts=paper_text))
    records = {record.id: record for record in paper_records()}
    moved = {records[r.id].text: PAPER[slice(*r.span)] for r in report.adjusted if r.span and "cuts" in r.why}
    assert moved["avnen"] == "havnen"
    assert moved[",2 m"] == "1,2 mio"
    assert moved["ra\u030abr"] == "Bra\u030abro"
    assert {records[r.id].text.strip() for r in report.refused} == {""}
    assert report.counts == (
        len(records) - len(report.adjusted) - len(report.refused),
        len(report.adjusted),
        len(report.refused),
    )


def test_what_does_not_overlap_is_in_one_file(tmp_path: Path) -> None:
    one, other = stand_alone("vedtog", before="Vi "), replace(stand_alone("Vi", number=2), suffix=" vedtog til.")
    other = replace(other, label="funding")
    put(tmp_path / "ud", other, replace(one, suffix=" til."))
    assert sorted(each.name for each in (tmp_path / "ud").iterdir()) == ["all.conll", "documents.jsonl"]
    assert [(row[0], row[3]) for row in rows(tmp_path / "ud" / "all.conll")] == [
        ("-DOCSTART-", "O"), ("Vi", "B-funding"), ("vedtog", "B-decision"), ("til", "O"), (".", "O"),
    ]  # fmt: skip


def test_labels_that_files_and_lines_mind_come_back(tmp_path: Path) -> None:
    labels = ["særlig aftale", "50 %", "a/b", "A_B", "I-x", "\ttab"]
    records = [stand_alone("vedtog", label, number) for number, label in enumerate(labels)]
    assert put(tmp_path / "ud.zip", *records).carried == len(labels)
    found = [tag for _, tag in CONLL.read(tmp_path / "ud.zip")]
    assert sorted(tag.label for tag in found if isinstance(tag, IncomingTag)) == sorted(labels)
    assert put(tmp_path / "igen.zip", stand_alone("vedtog", "A_B"), stand_alone("vedtog", "a/b")).carried == 2


def test_a_sentence_ends_at_an_empty_line_but_not_within_a_passage(tmp_path: Path) -> None:
    text = "Vi mødtes.\nRådet vedtog det. Ja, 2 mio. kr.\n\nSlut"
    at = text.index("Rådet")
    record = replace(PLAIN, text=text[at:-6], prefix=text[:at], suffix="\n\nSlut", start=at, end=len(text) - 6)
    put(tmp_path / "ud", record)
    said = (tmp_path / "ud" / "all.conll").read_text("utf-8")
    sentences = [" ".join(line.split("\t")[0] for line in part.splitlines()) for part in said.split("\n\n") if part]
    assert sentences == ["-DOCSTART-", "Vi mødtes .", "Rådet vedtog det . Ja , 2 mio . kr .", "Slut\n".strip()]


def by_hand(tmp_path: Path, lines: str) -> list[IncomingTag | Fault]:
    (tmp_path / "documents.jsonl").write_text('["%s", "a.pdf"]\n' % ("ab" * 32))
    (tmp_path / "x.conll").write_text(f"-DOCSTART-\t-X-\t-X-\tO\n\n{lines}", encoding="utf-8")
    return [tag for _, tag in conll_reading.read(tmp_path)]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("Vi\t0\t2\tI-x", "A passage goes on that did not begin."),
        ("Vi\t0\t2\tB-x\n\nses\t3\t6\tI-x", "A passage goes on that did not begin."),
        ("Vi\t0\t2\tB-x\nses\t3\t6\tI-y", "A passage goes on that did not begin."),
        ("Vi\t0\t2\tS-x", "S-x is no tag of BIO."),
        ("Vi\t0\t3\tB-x", "A token is not as long as its offsets say."),
        ("Vi B-x", "It is no token with offsets and a tag."),
        ("Vi\tnul\t2\tB-x", "It is no token with offsets and a tag."),
    ],
)
def test_a_wrong_line_is_named_with_its_file_and_reason(lines: str, why: str, tmp_path: Path) -> None:
    assert [each.why for each in by_hand(tmp_path, lines) if isinstance(each, Fault)][-1:] == [f"x.conll: {why}"]


def test_passages_that_touch_are_apart(tmp_path: Path) -> None:
    found = by_hand(tmp_path, "Vi\t0\t2\tB-x\nses\t3\t6\tB-x\nnu\t8\t10\tI-x\n")
    assert Counter((tag.start, tag.end, tag.text) for tag in found if isinstance(tag, IncomingTag)) == Counter(
        [(0, 2, "Vi"), (3, 10, "ses  nu")]
    )


def test_what_is_not_ours_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"no documents\.jsonl"):
        list(conll_reading.read(tmp_path))
    (tmp_path / "documents.jsonl").write_text("1\n")
    with pytest.raises(ExchangeError, match="names its documents in no way"):
        list(conll_reading.read(tmp_path))
