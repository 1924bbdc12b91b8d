"""Web Annotations: valid by a schema of the model, ours without loss, others' as far as they say where they belong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset import w3c_reading
from annotator.dataset.export import export
from annotator.dataset.records import Fault, IncomingTag, Origin, Reply, Review
from annotator.dataset.registry import FORMATS
from tests.dataset.traps import PLAIN, SHA, paper_records, trap_records

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "web-annotation.schema.json").read_text(encoding="utf-8"))
SPOKEN = replace(
    PLAIN,
    id="0190f5a0-0000-7000-8000-00000000aaaa",
    verdict="accepted",
    origin="gold",
    judged=Review("accepted", "Ib", "2026-02-01T10:00:00.000Z", "ja", 2, "0" * 16, "r"),
    reviews=(Review("accepted", "Ib", "2026-02-01T10:00:00.000Z", "ja", 2, "0" * 16, "r"),),
    comments=(Reply("Hvorfor?", "Ib", "2026-02-01T10:00:00.000Z", "c"),),
    sources=(Origin("s", 1, "Ib", "2026-02-01T10:00:00.000Z", "a"),),
)


def put(path: Path, *records: Any) -> dict[str, Any]:
    export(lambda: records, FORMATS["w3c"], path)
    said: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return said


def test_it_is_valid_by_the_schema_of_the_model(tmp_path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    said = put(tmp_path / "x.jsonld", *paper_records(), *trap_records(), SPOKEN)
    jsonschema.Draft202012Validator(SCHEMA).validate(said)
    assert said["total"] == len(said["first"]["items"]) == len(paper_records()) + len(trap_records()) + 1
    jsonschema.Draft202012Validator(SCHEMA).validate(put(tmp_path / "none.jsonld"))


def test_the_schema_would_find_a_fault(tmp_path: Path) -> None:
    said = put(tmp_path / "x.jsonld", PLAIN)
    said["first"]["items"][0]["target"]["selector"][1]["start"] = -1
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(said)


def test_what_a_person_finds_in_it(tmp_path: Path) -> None:
    [item] = put(tmp_path / "x.jsonld", SPOKEN)["first"]["items"]
    assert item["id"] == f"urn:uuid:{SPOKEN.id}"
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("tagging", "decision"),
        ("describing", "status: approved"),
        ("describing", "agenda_item: 12"),
        ("commenting", "Hvorfor?"),
    ]
    quote, position, fragment = item["target"]["selector"]
    assert (quote["exact"], quote["prefix"]) == (PLAIN.text, PLAIN.prefix)
    assert (position["start"], position["end"]) == (10, 37)
    assert fragment["value"] == "page=1&highlight=10,91,20,32"


def test_a_page_of_each_line_is_named(tmp_path: Path) -> None:
    quads = tuple((page, 1.25, 2.0, 3.0, 2.0, 1.25, 4.0, 3.0, 4.0) for page in (3, 3, 4))
    [item] = put(tmp_path / "x.jsonld", replace(PLAIN, page=3, quads=quads))["first"]["items"]
    fragments = [each["value"] for each in item["target"]["selector"] if each["type"] == "FragmentSelector"]
    assert fragments == ["page=3&highlight=1,3,2,4", "page=3&highlight=1,3,2,4", "page=4&highlight=1,3,2,4"]


def test_words_travel_in_our_own_property(tmp_path: Path) -> None:
    put(tmp_path / "x.jsonld", SPOKEN)
    [(_, tag)] = w3c_reading.read(tmp_path / "x.jsonld")
    assert isinstance(tag, IncomingTag)
    assert (tag.reviews, tag.comments, tag.sources) == (SPOKEN.reviews, SPOKEN.comments, SPOKEN.sources)
    assert (tag.origin, tag.verdict, tag.quads) == ("gold", "accepted", SPOKEN.quads)


def test_what_others_changed_goes_before_our_own_property(tmp_path: Path) -> None:
    said = put(tmp_path / "x.jsonld", PLAIN)
    item = said["first"]["items"][0]
    item["body"][0]["value"] = "funding"
    item["target"]["selector"][1] |= {"start": 19, "end": 28}
    item["target"]["selector"][0] |= {"exact": "godkendte"}
    (tmp_path / "x.jsonld").write_text(json.dumps(said), encoding="utf-8")
    [(_, tag)] = w3c_reading.read(tmp_path / "x.jsonld")
    assert isinstance(tag, IncomingTag)
    assert (tag.label, tag.start, tag.end, tag.text, tag.quads) == ("funding", 19, 28, "godkendte", ())
    assert tag.fields == PLAIN.fields


def read(tmp_path: Path, said: object) -> list[IncomingTag | Fault]:
    (tmp_path / "in.json").write_text(json.dumps(said), encoding="utf-8")
    return [tag for _, tag in w3c_reading.read(tmp_path / "in.json", "default.pdf")]


QUOTE = {"type": "TextQuoteSelector", "exact": "vedtog"}


@pytest.mark.parametrize(
    ("source", "document", "sha256"),
    [
        ("https://x.dk/a/Referat%20af%20m%C3%B8det.pdf?v=2", "Referat af mødet.pdf", None),
        ({"id": "https://x.dk/", "name": "referat.pdf"}, "referat.pdf", None),
        ({"id": "ni:///sha-256;q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s"}, None, SHA),
        ("urn:x-pdf:1", "urn:x-pdf:1", None),
        (None, "default.pdf", None),
    ],
)
def test_others_say_whose_text_it_is(source: Any, document: str | None, sha256: str | None, tmp_path: Path) -> None:
    said = {"type": "Annotation", "body": "decision", "target": {"source": source, "selector": QUOTE}}
    [tag] = read(tmp_path, said)
    assert isinstance(tag, IncomingTag)
    if source != "urn:x-pdf:1":
        assert (tag.document, tag.sha256, tag.label, tag.text) == (document, sha256, "decision", "vedtog")


def test_others_shapes_are_read(tmp_path: Path) -> None:
    one = {
        "type": "Annotation",
        "id": "urn:uuid:0190f5a0-0000-7000-8000-000000000001",
        "creator": [{"type": "Person", "nickname": "ib"}],
        "created": "2026-01-01T00:00:00Z",
        "body": [
            {"type": "TextualBody", "value": "se her", "purpose": "commenting", "creator": "https://x.dk/ib"},
            {"type": "TextualBody", "value": "decision", "purpose": ["tagging", "describing"]},
            {"type": "SpecificResource", "source": "https://x.dk"},
        ],
        "target": [
            {
                "source": "https://x.dk/a.pdf",
                "selector": {
                    "type": "FragmentSelector",
                    "value": "page=3",
                    "refinedBy": [
                        QUOTE | {"prefix": "Rådet "},
                        {"type": "TextPositionSelector", "start": 6, "end": 12},
                    ],
                },
            }
        ],
    }
    expected = IncomingTag(
        "decision", "vedtog", 6, 12, document="a.pdf", prefix="Rådet ", page=3, annotator="ib",
        id="0190f5a0-0000-7000-8000-000000000001", created="2026-01-01T00:00:00Z", modified="2026-01-01T00:00:00Z",
        comments=(Reply("se her", "https://x.dk/ib"),),
    )  # fmt: skip
    page = {"type": "AnnotationPage", "items": [one]}
    for said in (one, [one], page, {"type": "AnnotationCollection", "first": page}, {"@graph": [one]}):
        assert read(tmp_path, said) == [expected]
    assert read(tmp_path, {"type": "AnnotationCollection", "first": "https://x.dk/1"}) == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("x", "It is not a JSON object."),
        ({}, "It has no label."),
        ({"body": "x", "target": "https://x.dk/a.pdf"}, "It has neither a text nor offsets to find it by."),
        ({"body": "x", "target": ["a", "b"]}, "It has 2 targets, not one."),
        ({"body": [1], "target": "a"}, "One of its bodies is neither a text nor an object."),
        ({"body": "x", "annotator:record": 1}, "Its annotator:record is not a JSON object."),
        (
            {"body": "x", "target": {"source": "ni:///sha-256;q", "selector": QUOTE}},
            "Its source is named by no SHA-256.",
        ),
        (
            {"body": "x", "target": {"selector": {"type": "TextPositionSelector", "start": "1", "end": 2}}},
            "Its start is not a whole number.",
        ),
    ],
)
def test_a_wrong_annotation_is_named_with_its_reason(said: object, why: str, tmp_path: Path) -> None:
    assert read(tmp_path, [said]) == [Fault(1, why)]


def test_what_is_no_json_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.jsonld").write_text('{"items": [', encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"x\.jsonld cannot be read as Web Annotations: It is not JSON"):
        list(w3c_reading.read(tmp_path / "x.jsonld"))
