"""CAS: dkpro-cassis finds every passage in both forms; ours comes back whole, also after somebody changed it there."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.dataset.cas import reading as cas_reading
from annotator.dataset.cas.layers import plain
from annotator.dataset.export import export
from annotator.dataset.records import Fault, Given, IncomingTag, Record
from annotator.dataset.registry import FORMATS
from annotator.model.annotation import Anchor
from tests.dataset.traps import PAPER, PLAIN, paper_records, paper_text, plain_text, texts_of, trap_records

CAS = FORMATS["cas"]
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"


def put(path: Path) -> Path:
    export(paper_records, CAS, path, given=Given(texts=paper_text))
    return path


def loaded(folder: Path) -> list[tuple[str, Any]]:
    """Each file as dkpro-cassis reads it, with its suffix."""
    types = cassis.load_typesystem(folder / "TypeSystem.xml")
    found = []
    for path in sorted(folder.glob("*.xmi")):
        found.append((".xmi", cassis.load_cas_from_xmi(path, typesystem=types)))
        found.append((".json", cassis.load_cas_from_json(path.with_suffix(".json").read_text("utf-8"))))
    return found


def layers(cas: Any) -> list[Any]:
    names = [each.name for each in cas.typesystem.get_types() if each.name.startswith("webanno.custom.")]
    return [each for name in names for each in cas.select(name)]


def read(path: Path) -> list[IncomingTag]:
    found = [each for _, each in CAS.read(path)]
    assert all(isinstance(each, IncomingTag) for each in found), found
    return found  # type: ignore[return-value]


def check(records: list[Record], folder: Path) -> None:
    """Every passage is in both forms as the record has it, or as XML can hold it."""
    for kind, cas in loaded(folder):
        text = {each.sha256: each for each in records}
        [meta] = cas.select(META)
        wanted = {each.id: each for each in records if each.sha256 == meta.documentId}
        assert text[meta.documentId].document == meta.documentTitle
        tags = layers(cas)
        assert len(tags) == len(wanted)
        for tag in tags:
            words = wanted[tag.tag_id].text
            assert tag.get_covered_text() == (plain(words) if kind == ".xmi" else words)
            assert (tag.begin, tag.end) == (wanted[tag.tag_id].start, wanted[tag.tag_id].end)
            assert tag.tag_author == plain(wanted[tag.tag_id].annotator)


def test_cassis_finds_every_passage_in_both_forms(tmp_path: Path) -> None:
    report = export(paper_records, CAS, tmp_path / "ud", given=Given(texts=paper_text))
    assert sum(report.counts) == len(paper_records())
    assert report.refused == ()
    named = {remark.id for remark in report.adjusted}
    assert named == {each.id for each in paper_records() if plain(each.text) != each.text} != set()
    check(paper_records(), tmp_path / "ud")


def test_cassis_finds_every_trap_that_stands_alone(tmp_path: Path) -> None:
    records = [
        replace(
            each, sha256=f"{number:064x}", document=f"{number}.pdf", start=len(each.prefix),
            end=len(each.prefix) + len(each.text),
        )
        for number, each in enumerate(trap_records())
    ]  # fmt: skip
    report = export(lambda: records, CAS, tmp_path / "ud", given=Given(texts=texts_of(records)))
    assert sum(report.counts) == len(records)
    check(records, tmp_path / "ud")


CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from(
    "😀👩\u200d\u030aå\r\n\t\x01\ufffe"
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), text=st.text(CHARACTERS, min_size=1, max_size=60))
def test_any_passage_of_any_text_is_where_cassis_finds_it(
    tmp_path_factory: Any, data: st.DataObject, text: str
) -> None:
    folder = tmp_path_factory.mktemp("cas") / "ud"
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)), min_size=1, max_size=4))
    records = []
    for number, (start, length) in enumerate(spans):
        anchor = Anchor.at(text, start, min(len(text), start + length))
        records.append(
            replace(
                PLAIN, id=f"tag-{number}", start=anchor.start, end=anchor.end, text=anchor.quote, prefix=anchor.prefix,
                suffix=anchor.suffix,
            )
        )  # fmt: skip
    assert export(lambda: records, CAS, folder, given=Given(texts=lambda _: text)).carried == len(records)
    check(records, folder)


def test_labels_and_fields_that_uima_cannot_name_come_back(tmp_path: Path) -> None:
    fields = {
        "æøå": "1",
        "___": "2",
        "begin": "3",
        "type": "4",
        "class": "5",
        "1.": "6",
        "tag_id": "7",
        "": "8",
        "x": 9,
    }
    records = [
        replace(PLAIN, id=label, label=label, fields=fields) for label in ("særlig aftale", "s_rlig aftale", "1")
    ]
    export(lambda: records, CAS, tmp_path / "ud", given=Given(texts=plain_text))
    assert [(tag.label, tag.fields) for tag in read(tmp_path / "ud")] == [(each.label, fields) for each in records]
    assert all(len(layers(cas)) == 3 for _, cas in loaded(tmp_path / "ud"))


def test_a_layer_is_what_inception_makes_a_span_layer_of(tmp_path: Path) -> None:
    types = cassis.load_typesystem(put(tmp_path / "ud") / "TypeSystem.xml")
    decision = types.get_type("webanno.custom.Decision")
    assert decision.supertype.name == "uima.tcas.Annotation"
    assert {feature.rangeType.name for feature in decision.features} == {"uima.cas.String"}
    assert {"status", "agenda_item", "amount_min"} <= {feature.name for feature in decision.features}


def test_line_ends_and_tabs_survive_the_attribute(tmp_path: Path) -> None:
    xmi = (put(tmp_path / "ud") / "referat.xmi").read_bytes()
    assert b"2021&#13;&#10;R" in xmi
    for kind, cas in loaded(tmp_path / "ud")[-2:]:
        assert cas.sofa_string == (plain(PAPER) if kind == ".xmi" else PAPER)


def test_a_zip_one_file_and_the_folder_hold_the_same(tmp_path: Path) -> None:
    folder, packed = put(tmp_path / "ud"), put(tmp_path / "ud.zip")
    assert read(packed) == read(folder)
    for kind in (".xmi", ".json"):
        alone = read(folder / f"referat{kind}")
        assert alone == [tag for tag in read(folder) if tag.document != "referat 😀.PDF"]
    with zipfile.ZipFile(packed) as files:
        assert files.namelist() == ["TypeSystem.xml", "referat-2.json", "referat-2.xmi", "referat.json", "referat.xmi"]


def changed(tmp_path: Path, kind: str) -> tuple[Path, Any]:
    """One of our files as cassis has it in hand, and where to put it when it is changed."""
    record = replace(PLAIN, fields={"status": "approved", "amount_min": 5, "agenda_item": None, "purpose": "x"})
    export(lambda: [record], CAS, tmp_path / "ud", given=Given(texts=plain_text))
    [cas] = [cas for form, cas in loaded(tmp_path / "ud") if form == kind]
    path = tmp_path / "ud" / f"referat{kind}"
    (tmp_path / "ud" / f"referat{'.json' if kind == '.xmi' else '.xmi'}").unlink()
    return path, cas


def put_back(path: Path, cas: Any) -> None:
    cas.to_xmi(path) if path.suffix == ".xmi" else cas.to_json(path)


@pytest.mark.parametrize("kind", [".xmi", ".json"])
def test_what_was_changed_there_goes_before_our_record(kind: str, tmp_path: Path) -> None:
    path, cas = changed(tmp_path, kind)
    [tag] = layers(cas)
    tag.begin, tag.status, tag.amount_min, tag.purpose = 19, "rejected", "1200000", None
    made = cas.typesystem.get_type("webanno.custom.Decision")(
        begin=10, end=18, amount_min="7", status="noted", tag_author="Bo"
    )
    cas.add(made)
    put_back(path, cas)
    by_start = {tag.start: tag for tag in read(path.parent)}
    old, new = by_start[19], by_start[10]
    assert (old.id, old.label, old.text, old.quads) == (PLAIN.id, "decision", "godkendte planen.\n", ())
    assert old.fields == {"status": "rejected", "amount_min": 1_200_000, "agenda_item": None}
    assert (new.id, new.label, new.text, new.annotator) == (None, "decision", "Udvalget", "Bo")
    assert new.fields == {"amount_min": 7, "status": "noted"}
    assert {tag.sha256 for tag in by_start.values()} == {PLAIN.sha256}


@pytest.mark.parametrize("kind", [".xmi", ".json"])
def test_what_cassis_writes_again_unchanged_comes_back_whole(kind: str, tmp_path: Path) -> None:
    folder = put(tmp_path / "ud")
    before = read(folder)
    for (form, cas), stem in zip(loaded(folder), ("referat-2", "referat-2", "referat", "referat"), strict=True):
        if form == kind:
            put_back(folder / f"{stem}{kind}", cas)
        else:
            (folder / f"{stem}{form}").unlink()
    assert sorted(read(folder), key=lambda tag: tag.id or "") == sorted(before, key=lambda tag: tag.id or "")


def test_two_forms_that_differ_are_named(tmp_path: Path) -> None:
    folder = put(tmp_path / "ud")
    path = folder / "referat-2.xmi"
    path.write_text(path.read_text("utf-8").replace('end="8"', 'end="7"'), encoding="utf-8")
    found = [each for _, each in cas_reading.read(folder)]
    assert found[0] == Fault(
        1, "referat-2.xmi and referat-2.json do not hold the same tags; bring in the one that is meant."
    )
    assert len(found) == len(paper_records())


@pytest.mark.parametrize("name", ["INITIAL_CAS.pdf", "exportedproject1.json", "TypeSystem.pdf", "annotation"])
def test_a_document_may_be_called_like_a_file_of_inceptions(name: str, tmp_path: Path) -> None:
    export(lambda: [replace(PLAIN, document=name)], CAS, tmp_path / "ud.zip", given=Given(texts=plain_text))
    assert [tag.document for tag in read(tmp_path / "ud.zip")] == [name]
