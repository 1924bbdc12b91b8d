"""CAS from INCEpTION comes in with the right passages; what cannot is named; what is broken or hostile is a sentence."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset.cas import reading as cas_reading
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.registry import FORMATS, format_of
from tests.dataset.inception import CORE, add, document, put

TEXT = "😀 Åsted 👩\u200d👧: rådet vedtog planen.\r\nHavnen får 1,2 mio. kr. i 2021.\tRa\u030adet & <folk>.\n"
kinds = pytest.mark.parametrize("kind", [".xmi", ".json"])


def tags(path: Path) -> list[IncomingTag]:
    return [each for _, each in cas_reading.read(path) if isinstance(each, IncomingTag)]


def faults(path: Path) -> list[str]:
    return [each.why for _, each in cas_reading.read(path) if isinstance(each, Fault)]


@kinds
def test_a_persons_layers_are_tags_and_their_features_fields(kind: str, tmp_path: Path) -> None:
    cas = document(TEXT)
    add(cas, "webanno.custom.Decision", "rådet vedtog planen", status="approved", decided_by="")
    topics = cas.typesystem.get_type("uima.cas.StringArray")(elements=["havn", "vej"])
    add(
        cas, "webanno.custom.Funding", "1,2 mio. kr.", period_from=2021, amount_min=1.5, sure=True, purpose="x & \"y\"",
        topics=topics,
    )  # fmt: skip
    found = tags(put(cas, tmp_path / "ud", "referat", kind))
    assert [(each.label, each.text, each.document) for each in found] == [
        ("Decision", "rådet vedtog planen", "referat.pdf"),
        ("Funding", "1,2 mio. kr.", "referat.pdf"),
    ]
    assert all(TEXT[each.start : each.end] == each.text for each in found)
    assert found[0].fields == {"status": "approved"}
    assert found[1].fields == {
        "period_from": 2021, "amount_min": 1.5, "sure": True, "purpose": 'x & "y"', "topics": "havn; vej",
    }  # fmt: skip
    assert faults(tmp_path / "ud") == []


@kinds
def test_built_in_layers_are_named_by_their_value(kind: str, tmp_path: Path) -> None:
    cas = document(TEXT)
    add(cas, "custom.Span", "Havnen", label="funding")
    add(cas, f"{CORE}.ner.type.NamedEntity", "rådet", value="decision")
    add(cas, "custom.Span", "2021")
    found = {each.text: each.label for each in tags(put(cas, tmp_path / "ud", "referat", kind))}
    assert found == {"Havnen": "funding", "rådet": "decision", "2021": "Span"}


@kinds
def test_relations_and_pipelines_are_listed_once_a_kind(kind: str, tmp_path: Path) -> None:
    cas = document(TEXT)
    one, two = (add(cas, "webanno.custom.Funding", words) for words in ("Havnen", "1,2 mio. kr."))
    add(cas, "webanno.custom.Pays", "Havnen", Governor=one, Dependent=two)
    for word in ("rådet", "vedtog", "planen"):
        add(cas, f"{CORE}.segmentation.type.Lemma", word)
        add(cas, f"{CORE}.lexmorph.type.pos.POS", word)
    assert len(tags(put(cas, tmp_path / "ud", "referat", kind))) == 2
    assert faults(tmp_path / "ud") == [
        "3 × POS is the tagging of a language pipeline, not of a person.",
        "1 × Pays is a relation between passages, for which there is no place here.",
    ]


@kinds
def test_what_lies_in_another_view_is_listed(kind: str, tmp_path: Path) -> None:
    cas = document(TEXT)
    add(cas, "webanno.custom.Decision", "rådet")
    view = cas.create_view("English")
    view.sofa_string, view.sofa_mime = "The council decided.", "text"
    add(view, "webanno.custom.Decision", "council")
    assert [each.text for each in tags(put(cas, tmp_path / "ud", "referat", kind))] == ["rådet"]
    assert faults(tmp_path / "ud") == [
        "1 × Decision lies in another view.",
        "1 × the view English has a text of its own; only that of the first is read.",
    ]


def test_the_export_of_a_whole_project_says_who_tagged_what(tmp_path: Path) -> None:
    cas = document(TEXT, "fil.txt")
    add(cas, "webanno.custom.Decision", "rådet")
    inner = put(cas, tmp_path / "inner", "klara", ".xmi")
    with zipfile.ZipFile(tmp_path / "webanno123.zip", "w") as packed:
        for path in sorted(inner.iterdir()):
            packed.write(path, path.name)
    with zipfile.ZipFile(tmp_path / "ud.zip", "w") as packed:
        packed.writestr("exportedproject7.json", "{}")
        packed.write(inner / "klara.xmi", "source/fil.xmi")
        packed.write(tmp_path / "webanno123.zip", "annotation/fil.txt/webanno123.zip")
        packed.write(tmp_path / "webanno123.zip", "annotation/anden.txt/webanno124.zip")
    assert format_of(tmp_path / "ud.zip") is FORMATS["cas"]
    assert [(each.annotator, each.document, each.text) for each in tags(tmp_path / "ud.zip")] == 2 * [
        ("klara", "fil", "rådet")
    ]
    assert faults(tmp_path / "ud.zip") == []


@kinds
def test_one_file_is_known_by_what_it_holds(kind: str, tmp_path: Path) -> None:
    folder = put(document(TEXT), tmp_path / "ud", "referat", kind)
    assert format_of(folder / f"referat{kind}") is FORMATS["cas"]
    (folder / f"referat{kind}").rename(folder / "referat.json")
    assert format_of(folder / "referat.json") is FORMATS["cas"]


def test_a_zip_with_nothing_but_json_is_known_too(tmp_path: Path) -> None:
    cas = document(TEXT)
    add(cas, "webanno.custom.Decision", "rådet")
    put(cas, tmp_path, "referat", ".json")
    with zipfile.ZipFile(tmp_path / "ud.zip", "w") as packed:
        packed.write(tmp_path / "referat.json", "klara/referat.json")
    assert format_of(tmp_path / "ud.zip") is FORMATS["cas"]
    assert [each.text for each in tags(tmp_path / "ud.zip")] == ["rådet"]


def xmi(body: str, text: str = 'sofaString="a😀b"', head: str = "") -> str:
    return (
        f'{head}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        f'xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">{body}'
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" {text}/></xmi:XMI>'
    )


def tag(begin: object, end: object) -> str:
    return f'<custom:Decision xmi:id="2" sofa="1" begin="{begin}" end="{end}"/>'


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d SYSTEM "file:///etc/hostname">]>'
)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (xmi(tag(0, 2)), "Decision at 0: 0 to 2 lies past the text's end or within a character."),
        (xmi(tag(2, 4)), "Decision at 2: 2 to 4 lies past the text's end or within a character."),
        (xmi(tag(0, 9)), "Decision at 0: 0 to 9 lies past the text's end or within a character."),
        (xmi(tag(-1, 1)), "Decision at -1: -1 to 1 lies past the text's end or within a character."),
        (xmi(tag(1, 1)), "Decision at 1: 1 to 1 is no passage of its text."),
        (xmi(tag(3, 1)), "Decision at 3: 2 to 1 is no passage of its text."),
        (xmi(tag("x", 1)), "x.xmi: One of its begin is not a whole number."),
        (xmi(tag("9" * 5000, 1)), "x.xmi: One of its begin is not a whole number."),
        (xmi(tag(0, 1), text=""), "x.xmi: It has no text (sofaString) that its annotations could lie in."),
        (xmi(tag(0, 1), head=LAUGHS), "x.xmi: It has a document type declaration, which no CAS has; it is not read."),
        (xmi(tag(0, 1), text='sofaString="&c;"'), "x.xmi: It is not well-formed XML, at line 1,"),
        (xmi(tag(0, 1))[:-20], "x.xmi: It is not well-formed XML, at line 1,"),
        (xmi(tag(0, 1), 'sofaString="&#1;"', '<?xml version="1.1"?>'), "x.xmi: It is XML 1.1 with characters"),
        (
            xmi(tag(0, 1), head='<?xml version="1.0" encoding="klingon"?>'),
            "x.xmi: It is in an encoding that cannot be read.",
        ),
        ("", "x.xmi: It is not well-formed XML, at line 1, column 1."),
        ("<html/>", "x.xmi: It is XML, but no XMI."),
        ("{}", "x.xmi: It is not well-formed XML, at line 1, column 1."),
        (xmi("<a>" * 20_000), "x.xmi: It is not well-formed XML"),
        (
            xmi('<custom:Decision xmi:id="2" begin="0" end="1" tag_record="{&quot;id&quot;"/>'),
            "Decision at 0: It is not JSON: Expecting ':' delimiter at character 6.",
        ),
        (
            xmi('<custom:Decision xmi:id="2" begin="0" end="1" tag_record="{&quot;fields&quot;: 7}"/>'),
            "Decision at 0: The fields of its record are not an object.",
        ),
        (
            xmi('<custom:Decision xmi:id="2" begin="0" end="1" tag_record="[[[]]]"/>'),
            "Decision at 0: It is not a JSON object.",
        ),
        (xmi('<custom:Decision xmi:id="2"/>'), "1 × Decision is no passage of the text."),
    ],
)
def test_what_is_broken_or_hostile_is_one_sentence(said: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "x.xmi").write_text(said, encoding="utf-8")
    [found] = faults(tmp_path / "x.xmi")
    assert found.startswith(why)
    assert tags(tmp_path / "x.xmi") == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, "It is JSON, but no UIMA CAS."),
        ({"%FEATURE_STRUCTURES": 7}, "Its %FEATURE_STRUCTURES are neither a list nor an object."),
        ({"%FEATURE_STRUCTURES": [7]}, "One of its structures is no object with a number."),
        ({"%FEATURE_STRUCTURES": [{"%ID": 1}]}, "Its structure 1 has no type."),
        ({"%FEATURE_STRUCTURES": []}, "It has no text (sofaString) that its annotations could lie in."),
        (
            {"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "x.Y", "begin": "0", "end": 1}]},
            "The begin of its structure 1 is not a whole number.",
        ),
    ],
)
def test_json_that_is_no_cas_is_one_sentence(said: object, why: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps(said), encoding="utf-8")
    assert faults(tmp_path / "x.json") == [f"x.json: {why}"]


def test_structures_by_their_numbers_come_in_too(tmp_path: Path) -> None:
    structures = {
        "1": {"%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "a😀bc"},
        "2": {"%TYPE": "webanno.custom.Decision", "@sofa": 1, "^begin": 3, "^end": 5, "#sure": 1.5},
    }
    (tmp_path / "møde.json").write_text(json.dumps({"%FEATURE_STRUCTURES": structures}), encoding="utf-8-sig")
    assert [(each.document, each.text, each.fields) for each in tags(tmp_path / "møde.json")] == [
        ("møde", "bc", {"sure": 1.5})
    ]


def test_folders_and_zips_that_are_none_are_named(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"no file that ends in \.xmi or \.json"):
        tags(tmp_path)
    (tmp_path / "inner.zip").write_bytes(b"PK\x03\x04 no zip")
    assert faults(tmp_path) == ["inner.zip: It is a damaged zip."]
    (tmp_path / "x.zip").write_bytes(b"PK\x05\x06" + b"\0" * 17)
    (tmp_path / "TypeSystem.xml").write_text(LAUGHS + "<a/>", encoding="utf-8")
    assert faults(tmp_path)[0].startswith("TypeSystem.xml: It has a document type declaration")


def test_a_zip_of_a_version_that_there_is_not_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.cas.zip", "w") as packed:
        packed.writestr("x.json", "{}")
    raw = bytearray((tmp_path / "x.cas.zip").read_bytes())
    raw[raw.index(b"PK\x01\x02") + 6] = 132
    (tmp_path / "x.cas.zip").write_bytes(raw)
    assert format_of(tmp_path / "x.cas.zip") is FORMATS["cas"]
    with pytest.raises(ExchangeError, match="damaged or no zip"):
        tags(tmp_path / "x.cas.zip")


def test_a_file_that_is_too_large_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cas_reading, "_MOST", 100)
    (tmp_path / "x.xmi").write_text(xmi(tag(0, 1)), encoding="utf-8")
    assert faults(tmp_path / "x.xmi") == ["x.xmi: It is larger than 0 MiB."]


def test_an_xmi_file_that_is_none_is_read_as_one_and_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "referat.XMI"
    path.write_text('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>\n')
    form = format_of(path)
    assert form.name == "cas"
    ((_, fault),) = form.read(path)
    assert isinstance(fault, Fault)
    assert "document type declaration" in fault.why
