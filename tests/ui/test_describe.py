"""A tag in a few words."""

from __future__ import annotations

import pytest

from annotator.model.annotation import Anchor, Annotation, AnnotationId, AnnotatorId, DocumentId, FieldValue, LabelId
from annotator.model.label_schema import LabelSchema
from annotator.ui.describe import describe

AMOUNT: dict[str, FieldValue] = {"amount_min": 1200000, "amount_max": 1200000, "currency": "DKK", "kind": "allocated"}


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [
        ("decision", {}, ""),
        (
            "decision",
            {"status": "approved", "decided_by": "Rådet", "decided_on": "2015-05-21"},
            "approved · Rådet · 21 May 2015",
        ),
        ("decision", {"agenda_item": "3", "note": "se bilag"}, ""),
        ("recommendation", {"kind": "proposal", "number": 3}, "proposal · 3"),
        (
            "funding",
            AMOUNT | {"hedge": "exact", "recurrence": "total", "period_from": 2015, "period_to": 2016},
            "1,200,000 DKK · allocated · 2015–2016",
        ),
        ("funding", AMOUNT | {"period_from": 2015, "period_to": 2015}, "1,200,000 DKK · allocated · 2015"),
        ("funding", AMOUNT | {"period_from": 2015}, "1,200,000 DKK · allocated · 2015–"),
        (
            "funding",
            AMOUNT | {"recurrence": "per_year", "hedge": "about"},
            "about 1,200,000 DKK · allocated · per year",
        ),
        ("funding", {"hedge": "about", "kind": "granted"}, "about · granted"),
    ],
)
def test_the_first_fields_that_say_something(
    schema: LabelSchema, name: str, fields: dict[str, FieldValue], said: str
) -> None:
    label = schema.label(name)
    assert label is not None
    annotation = Annotation(
        AnnotationId("a"), DocumentId("d"), LabelId(name), Anchor(0, 1, "x", "", ""), AnnotatorId("p"), "", "", fields
    )
    assert describe(annotation, label, "en") == said
