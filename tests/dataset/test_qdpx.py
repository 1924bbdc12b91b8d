"""REFI-QDA projects of ours: what other programs find in them, and what comes back after they changed something."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.paths import resources
from annotator.dataset.export import export
from annotator.dataset.records import Given, IncomingTag, Origin, Record, Reply, Review, given_by
from annotator.dataset.registry import FORMATS
from annotator.dataset.whole_text import fingerprint
from annotator.model.label_schema import read_schema
from tests.dataset.traps import PLAIN, paper_records, paper_text, plain_text

SCHEMA = read_schema((resources() / "labels" / "minutes.toml").read_text("utf-8"))
SPOKEN = replace(
    PLAIN,
    verdict="accepted",
    origin="gold",
    judged=Review("accepted", "Ib", "2026-02-01T10:00:00.000Z", "ja", 2, "0" * 16, "r"),
    reviews=(Review("accepted", "Ib", "2026-02-01T10:00:00.000Z", "ja", 2, "0" * 16, "r"),),
    comments=(Reply("Hvorfor?\r\nSådan.", "Ib", "2026-02-01T10:00:00.000Z", "c"),),
    sources=(Origin("s", 1, "Ib", "2026-02-01T10:00:00.000Z", "a"),),
)


def put(path: Path, *records: Record) -> str:
    """Writes the tags; gives the project's XML."""
    export(lambda: records, FORMATS["qdpx"], path, given=given_by(SCHEMA, plain_text))
    with zipfile.ZipFile(path) as packed:
        return packed.read("project.qde").decode()


def changed(path: Path, *changes: tuple[str, str], without_notes: bool = False) -> list[IncomingTag]:
    """The tags of a project in whose XML something was replaced."""
    with zipfile.ZipFile(path) as packed:
        files = {name: packed.read(name).decode() for name in packed.namelist()}
    for old, new in changes:
        assert old in files["project.qde"]
        files["project.qde"] = files["project.qde"].replace(old, new)
    out = path.with_name("andet.qdpx")
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in files.items():
            if not (without_notes and data.startswith('{"selection')):
                packed.writestr(name, data)
    found = [tag for _, tag in FORMATS["qdpx"].read(out)]
    assert all(isinstance(tag, IncomingTag) for tag in found)
    return found  # type: ignore[return-value]


def test_people_find_label_fields_verdict_and_comments(tmp_path: Path) -> None:
    xml = put(tmp_path / "x.qdpx", SPOKEN)
    assert 'name="decision" isCodable="true" color="#0072B2"><Description>Decision / Beslutning' in xml
    assert xml.count("<Code ") == len(SCHEMA.labels)
    assert '<User guid="10a6c62a-' not in xml
    assert 'name="Åse Ærø"' in xml
    assert 'name="Udvalget godkendte planen." startPosition="10" endPosition="37"' in xml
    said = "Status: approved\nAgenda item: 12\naccepted (Ib): ja\nIb: Hvorfor?&#13;\nSådan.</Description>"
    assert said in xml


def test_all_that_was_said_comes_back(tmp_path: Path) -> None:
    put(tmp_path / "x.qdpx", SPOKEN)
    [tag] = changed(tmp_path / "x.qdpx")
    assert (tag.reviews, tag.comments, tag.sources) == (SPOKEN.reviews, SPOKEN.comments, SPOKEN.sources)
    assert (tag.origin, tag.verdict, tag.quads, tag.id) == ("gold", "accepted", SPOKEN.quads, SPOKEN.id)


def test_texts_have_no_mark_and_no_line_end_that_a_program_counts_otherwise(tmp_path: Path) -> None:
    export(paper_records, FORMATS["qdpx"], tmp_path / "x.qdpx", given=Given(texts=paper_text))
    with zipfile.ZipFile(tmp_path / "x.qdpx") as packed:
        texts = [packed.read(name) for name in packed.namelist() if name.startswith("sources/")]
    assert len(texts) == 4
    for text in texts:
        assert not text.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in text


def test_the_same_tags_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.qdpx", "b.qdpx"):
        export(paper_records, FORMATS["qdpx"], tmp_path / name, given=Given(texts=paper_text))
    assert (tmp_path / "a.qdpx").read_bytes() == (tmp_path / "b.qdpx").read_bytes()


def test_what_a_text_cannot_hold_is_replaced_one_for_one_and_named(tmp_path: Path) -> None:
    text = "\ufeffa\0b\x0c\ud83d\uffff\r\nc\tå"
    record = replace(PLAIN, start=0, end=len(text), text=text, prefix="", suffix="", document='\x01\ud83d<&>".pdf')
    report = export(lambda: [record], FORMATS["qdpx"], tmp_path / "x.qdpx", given=Given(texts=lambda _: text))
    assert report.counts == (0, 1, 0)
    [tag] = changed(tmp_path / "x.qdpx")
    assert tag.text == "\u2060a\ufffdb \ufffd\ufffd \nc\tå"
    assert len(tag.text) == len(text)


def test_a_number_that_is_none_is_refused_and_said(tmp_path: Path) -> None:
    records = [
        replace(PLAIN, id="bad", fields={"amount_min": float("nan")}),
        replace(PLAIN, id="long", fields={"amount_min": 10**5000}),
        PLAIN,
    ]
    report = export(lambda: records, FORMATS["qdpx"], tmp_path / "x.qdpx", given=Given(texts=plain_text))
    assert (report.carried, [remark.id for remark in report.refused]) == (1, ["bad", "long"])
    assert len(changed(tmp_path / "x.qdpx")) == 1


def test_times_that_are_none_stay_out_of_the_xml_but_come_back(tmp_path: Path) -> None:
    xml = put(tmp_path / "x.qdpx", replace(PLAIN, created="i går", modified="2026-13-01T00:00:00.000Z", annotator=""))
    assert "DateTime" not in xml
    [tag] = changed(tmp_path / "x.qdpx")
    assert (tag.created, tag.modified, tag.annotator) == ("i går", "2026-13-01T00:00:00.000Z", None)


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        (('name="decision"', 'name="funding"'), {"label": "funding"}),
        (('name="Åse Ærø"', 'name="Ib"'), {"annotator": "Ib"}),
        (
            ('startPosition="10" endPosition="37"', 'startPosition="19" endPosition="28"'),
            {"start": 19, "end": 28, "text": "godkendte", "prefix": "Før\nforan Udvalget ", "page": None, "quads": ()},
        ),
        (
            ("Status: approved", "Se også punkt 3"),
            {"comments": (Reply("Se også punkt 3\nAgenda item: 12", "Åse Ærø", "2026-01-31T09:06:00.000Z"),)},
        ),
        (('guid="0190f5a0-0000', 'guid="{1190F5A0-0000'), {}),
    ],
)
def test_what_others_changed_goes_before_our_own_record(
    change: tuple[str, str], differs: dict[str, object], tmp_path: Path
) -> None:
    put(tmp_path / "x.qdpx", PLAIN)
    [before] = changed(tmp_path / "x.qdpx")
    [tag] = changed(tmp_path / "x.qdpx", change)
    wanted = replace(before, **differs)
    assert replace(tag, suffix="") == replace(wanted, suffix="")
    assert tag.fields == PLAIN.fields
    assert tag.id == PLAIN.id


def test_a_second_code_on_our_passage_is_another_tag(tmp_path: Path) -> None:
    xml = put(tmp_path / "x.qdpx", PLAIN)
    coding = "<Coding" + xml.partition("<Coding")[2].partition("</PlainTextSelection>")[0]
    other = coding.replace(xml.split('<Code guid="')[1][:36], xml.split('<Code guid="')[3][:36])
    tags = changed(tmp_path / "x.qdpx", (coding, other + coding))
    assert [(tag.label, tag.id) for tag in tags] == [(SCHEMA.labels[2].id, None), ("decision", PLAIN.id)]
    assert {tag.sha256 for tag in tags} == {PLAIN.sha256}


def test_without_our_notes_the_description_is_a_comment(tmp_path: Path) -> None:
    put(tmp_path / "x.qdpx", PLAIN)
    [tag] = changed(tmp_path / "x.qdpx", without_notes=True)
    assert (tag.id, tag.sha256, tag.document, tag.fields) == (None, None, "referat.pdf", {})
    assert [reply.text for reply in tag.comments] == ["Status: approved\nAgenda item: 12"]
    assert tag.whole == fingerprint(plain_text(PLAIN.sha256))
