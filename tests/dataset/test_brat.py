"""Brat: every line is as brat wants it, ours comes back whole, others' as far as a tag can be one passage."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset import brat_reading
from annotator.dataset.export import export
from annotator.dataset.records import Fault, Given, IncomingTag, Reply
from annotator.dataset.registry import FORMATS
from tests.dataset.traps import LINES, PAPER, PLAIN, paper_records, paper_text, plain_text

BRAT = FORMATS["brat"]
LINE = re.compile(
    r"T\d+\t[A-Za-z0-9_-]+ \d+ \d+(;\d+ \d+)*\t[^\t]+|A\d+\t\w+ T\d+ [\w.-]+|#\d+\tAnnotator T\d+\t\{[ -~]*\}"
)


def put(path: Path) -> Path:
    export(paper_records, BRAT, path, given=Given(texts=paper_text))
    return path


def test_the_folder_has_a_text_and_tags_for_each_document(tmp_path: Path) -> None:
    folder = put(tmp_path / "ud")
    assert sorted(each.name for each in folder.iterdir()) == [
        "annotation.conf", "referat-2.ann", "referat-2.txt", "referat.ann", "referat.txt",
    ]  # fmt: skip
    text = (folder / "referat.txt").read_bytes().decode()
    assert len(text) == len(PAPER)
    assert text.splitlines() == text.split("\n")[:-1]


def test_every_line_is_as_brat_wants_it(tmp_path: Path) -> None:
    folder = put(tmp_path / "ud")
    text = (folder / "referat.txt").read_bytes().decode()
    lines = (folder / "referat.ann").read_bytes().decode().splitlines()
    assert all(LINE.fullmatch(line) for line in lines)
    assert len({line.partition("\t")[0] for line in lines}) == len(lines)
    for line in lines:
        if line.startswith("T"):
            _, where, words = line.split("\t")
            spans = [tuple(map(int, span.split())) for span in where.partition(" ")[2].split(";")]
            assert " ".join(text[start:end] for start, end in spans) == words
            assert not any("\n" in text[start:end] for start, end in spans)
    assert any(";" in line.split("\t")[1] for line in lines)


def test_the_configuration_names_types_and_attributes(tmp_path: Path) -> None:
    said = (put(tmp_path / "ud") / "annotation.conf").read_text("utf-8")
    assert said.startswith("[entities]\ndecision\nfunding\nrecommendation\n\n[relations]\n\n[events]\n\n[attributes]\n")
    assert "agenda_item\tArg:<ENTITY>, Value:0012|12\n" in said


def test_what_is_only_white_space_is_refused_and_tabs_are_named(tmp_path: Path) -> None:
    report = export(paper_records, BRAT, tmp_path / "ud", given=Given(texts=paper_text))
    records = {record.id: record.text for record in paper_records()}
    assert {records[remark.id] for remark in report.refused} == {
        "\n", " ", "\x0b\x0c\x1c\u0085\u2028\u2029",
    }  # fmt: skip
    assert "\n\n  indrykket\tog" in {records[remark.id] for remark in report.adjusted}


def test_a_zip_holds_the_same(tmp_path: Path) -> None:
    folder, packed = put(tmp_path / "ud"), put(tmp_path / "ud.zip")
    with zipfile.ZipFile(packed) as files:
        assert {name: files.read(name) for name in files.namelist()} == {
            each.name: each.read_bytes() for each in folder.iterdir()
        }
    assert list(BRAT.read(packed)) == list(BRAT.read(folder))
    assert list(BRAT.read(folder / "referat.ann")) == [
        (line, tag)
        for line, tag in BRAT.read(folder)
        if isinstance(tag, IncomingTag) and tag.document != "referat 😀.PDF"
    ]


def test_labels_that_brat_cannot_name_come_back(tmp_path: Path) -> None:
    export(lambda: [replace(PLAIN, label="særlig aftale")], BRAT, tmp_path / "ud", given=Given(texts=plain_text))
    assert "T1\ts_rlig_aftale 10 36\t" in (tmp_path / "ud" / "referat.ann").read_text("utf-8")
    [(_, tag)] = BRAT.read(tmp_path / "ud")
    assert isinstance(tag, IncomingTag)
    assert tag.label == "særlig aftale"


def put_by_hand(tmp_path: Path, lines: str, text: str = LINES[1]) -> list[tuple[int, IncomingTag | Fault]]:
    (tmp_path / "møde.txt").write_text(text, encoding="utf-8", newline="")
    (tmp_path / "møde.ann").write_text(lines, encoding="utf-8", newline="")
    return list(brat_reading.read(tmp_path))


def test_others_attributes_and_notes_come_in(tmp_path: Path) -> None:
    lines = "T1\tfunding 28 40\t1,2 mio. kr.\r\nA1\tstatus T1 approved\r\nA2\tsure T1\r\n#1\tAnnotatorNotes T1\tmåske\r\nR1\tx Arg1:T1 Arg2:T1\r\n"
    [(number, tag)] = put_by_hand(tmp_path, lines)
    assert number == 1
    assert tag == IncomingTag(
        "funding", "1,2 mio. kr.", 28, 40, document="møde", prefix="Rådet vedtog, at havnen får ",
        suffix=" og at\u00a0vejen venter.\n", fields={"status": "approved", "sure": True}, comments=(Reply("måske"),),
    )  # fmt: skip


def test_what_was_changed_in_brat_goes_before_our_note(tmp_path: Path) -> None:
    export(lambda: [PLAIN], BRAT, tmp_path / "ud", given=Given(texts=plain_text))
    path = tmp_path / "ud" / "referat.ann"
    said = path.read_text("utf-8").replace("decision 10 36\tUdvalget godkendte planen.", "funding 19 28\tgodkendte")
    path.write_text(said.replace("T1 approved", "T1 rejected"), encoding="utf-8")
    [(_, tag)] = BRAT.read(tmp_path / "ud")
    assert isinstance(tag, IncomingTag)
    assert (tag.label, tag.start, tag.end, tag.text, tag.id) == ("funding", 19, 28, "godkendte", PLAIN.id)
    assert tag.fields == {"status": "rejected", "agenda_item": "12"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("T1 x", "It is no text-bound annotation."),
        ("T1\tx 0 5\tRådex", "Its words are not those that its text has there."),
        ("T1\tx 0 5;7 13\tRådet edtog,", "It is in pieces with other words between them"),
        ("T1\tx 5 5\t", "Its end, 5, is not after its start, 5."),
        ("T1\tx 0 5\tRådet\n#1\tAnnotator T1\t{", "It is not JSON"),
    ],
)
def test_a_wrong_line_is_named_with_its_file_and_reason(line: str, why: str, tmp_path: Path) -> None:
    [(number, fault)] = put_by_hand(tmp_path, line)
    assert isinstance(fault, Fault)
    assert (number, fault.line) == (1, 1)
    assert fault.why.startswith(f"møde.ann: {why}")


def test_a_missing_text_and_what_is_not_brat_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tx 0 1\tx")
    [(_, fault)] = brat_reading.read(tmp_path)
    assert fault == Fault(1, "a.ann: The text that belongs to it is not beside it.")
    (tmp_path / "a.ann").rename(tmp_path / "a.zip")
    with pytest.raises(ExchangeError, match=r"no file that ends in \.ann"):
        list(brat_reading.read(tmp_path))
    with pytest.raises(ExchangeError, match="damaged or no zip"):
        list(brat_reading.read(tmp_path / "a.zip"))
