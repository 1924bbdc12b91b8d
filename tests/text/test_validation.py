"""Validation: one sentence beside each field that is wrong, none beside one that is right or empty."""

from __future__ import annotations

import math

import pytest

from annotator.model.annotation import Fields
from annotator.model.label_schema import Label
from annotator.text.validation import problems


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {
            "amount_min": 5,
            "amount_max": 5.5,
            "currency": "DKK",
            "hedge": "exact",
            "period_from": 2015,
            "period_to": 2015,
        },
        {"amount_min": 0},
        {"decided_on": "2017-03-02"},
        {"decided_on": "2017-03"},
        {"decided_on": "2017"},
        {"decided_on": "", "hedge": None, "purpose": ""},
    ],
)
def test_nothing_wrong(funding: Label, fields: Fields) -> None:
    assert problems(funding, fields) == {}


@pytest.mark.parametrize(
    ("fields", "name", "words"),
    [
        ({"decided_on": "2017-02-31"}, "decided_on", "is no date"),
        ({"decided_on": "2. marts 2017"}, "decided_on", "is no date"),
        ({"amount_min": 6, "amount_max": 5}, "amount_max", "less than the least"),
        ({"amount_min": -6}, "amount_min", "negative"),
        ({"amount_min": "mange"}, "amount_min", "“mange” is no amount"),
        ({"amount_min": True}, "amount_min", "is no amount"),
        ({"amount_max": math.nan}, "amount_max", "is no amount"),
        ({"currency": "kr"}, "currency", "“kr” is no currency"),
        ({"hedge": "vague"}, "hedge", "“vague” is none of the choices: exact, about, over."),
        ({"period_from": 2017, "period_to": 2016}, "period_to", "before it begins"),
        ({"period_from": "2017"}, "period_from", "is no year"),
        ({"period_from": 17}, "period_from", "is no year"),
        ({"purpose": True}, "purpose", "should be text"),
        ({"colour": "red"}, "colour", "no field “colour”; its value is kept"),
    ],
)
def test_one_problem(funding: Label, fields: Fields, name: str, words: str) -> None:
    found = problems(funding, fields)
    assert list(found) == [name]
    assert words in str(found[name])
