"""jsonschema takes every annotation for one of the W3C's model, and its selectors say the words at their positions.

The W3C publishes its model in words; the schema in tests/data puts into JSON Schema what they say an annotation of a text
MUST have (https://www.w3.org/TR/annotation-model/). No other reader of Web Annotations that is light could be had.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import jsonschema

from tests.dataset.third_party.exported import put
from tests.dataset.traps import paper_text

SCHEMA = json.loads((Path(__file__).parents[2] / "data" / "web-annotation.schema.json").read_text(encoding="utf-8"))


def test_every_annotation_is_valid_and_says_its_words(tmp_path: Path) -> None:
    records, report = put("w3c", tmp_path / "x.jsonld")
    assert report.counts == (len(records), 0, 0)
    said = json.loads((tmp_path / "x.jsonld").read_text("utf-8"))
    jsonschema.Draft202012Validator(SCHEMA).validate(said)
    found = []
    for item in said["first"]["items"]:
        selectors: dict[str, Any] = {each["type"]: each for each in item["target"]["selector"]}
        quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
        digest = item["target"]["source"]["id"].removeprefix("ni:///sha-256;")
        text = paper_text(base64.urlsafe_b64decode(f"{digest}=").hex())
        start, end = position["start"], position["end"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        assert text[start:end] == quote["exact"]
        [label] = [body["value"] for body in item["body"] if body["purpose"] == "tagging"]
        found.append((start, end, quote["exact"], label))
    assert found == [(r.start, r.end, r.text, r.label) for r in records]
