"""A small label schema of its own, so that these tests do not move with the one that ships."""

from __future__ import annotations

import pytest

from annotator.model.label_schema import Label, read_schema

SCHEMA = """
name = "test"
version = 1
[[label]]
id = "funding"
name = "Funding amount"
key = "F"
colour = "#009E73"
[[label.field]]
id = "amount"
type = "money"
name = "Amount"
prefill = "amount"
parts = ["amount_min", "amount_max", "currency"]
[[label.field]]
id = "hedge"
type = "choice"
name = "Hedge"
prefill = "amount.hedge"
choice = [{id = "exact", name = "exact"}, {id = "about", name = "about"}, {id = "over", name = "over"}]
[[label.field]]
id = "recurrence"
type = "choice"
name = "Recurrence"
prefill = "amount.recurrence"
choice = [{id = "once", name = "once"}, {id = "per_year", name = "per year"}, {id = "total", name = "total"}]
[[label.field]]
id = "period_from"
type = "year"
name = "From"
prefill = "amount.period_from"
[[label.field]]
id = "period_to"
type = "year"
name = "To"
prefill = "amount.period_to"
[[label.field]]
id = "decided_on"
type = "date"
name = "Decided on"
prefill = "date"
[[label.field]]
id = "purpose"
type = "long_text"
name = "Purpose"
"""


@pytest.fixture(scope="session")
def funding() -> Label:
    """A label with a field of each type."""
    label = read_schema(SCHEMA).label("funding")
    assert label is not None
    return label
