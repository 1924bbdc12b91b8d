"""Prefilling: what the passage says for certain, and nothing else."""

from __future__ import annotations

import pytest

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Label
from annotator.text.prefill import KEYS, prefill


@pytest.mark.parametrize(
    ("passage", "context", "expected"),
    [
        (
            "1,2 millioner kroner",
            "",
            {"amount_min": 1_200_000, "amount_max": 1_200_000, "currency": "DKK", "hedge": "exact"},
        ),
        ("over 700 mio. kr.", "", {"amount_min": 700_000_000, "currency": "DKK", "hedge": "over"}),
        ("op til 5 kr.", "", {"amount_max": 5, "currency": "DKK"}),
        (
            "5 mio. kr. årligt",
            "Nævnet afsatte 5 mio. kr. årligt fra 2018 til drift.",
            {
                "amount_min": 5_000_000,
                "amount_max": 5_000_000,
                "currency": "DKK",
                "hedge": "exact",
                "recurrence": "per_year",
                "period_from": 2018,
            },
        ),
        (
            "ca. 5 kr.",
            "Det er ca. 5 kr. i 2015 og 2016.",
            {
                "amount_min": 5,
                "amount_max": 5,
                "currency": "DKK",
                "hedge": "about",
                "recurrence": "total",
                "period_from": 2015,
                "period_to": 2016,
            },
        ),
        ("5 kr. og 6 kr.", "", {}),
        ("1,200 kr.", "", {}),
        ("Det blev besluttet den 2. marts 2017.", "", {"decided_on": "2017-03-02"}),
        ("Fra 2. marts 2017 til 3. maj 2018.", "", {}),
        ("Ingenting", "", {}),
    ],
)
def test_prefill(funding: Label, passage: str, context: str, expected: dict[str, FieldValue]) -> None:
    assert prefill(funding, passage, context) == expected


def test_keys_are_named_in_the_docstring() -> None:
    assert prefill.__doc__ is not None
    assert all(f"`{key}`" in prefill.__doc__ for key in KEYS)


def test_a_passage_that_stands_twice_gets_no_period(funding: Label) -> None:
    assert "period_from" not in prefill(funding, "5 kr.", "Det er 5 kr. i 2015 og 5 kr. i 2016.")
