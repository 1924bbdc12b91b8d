"""How long the rules take: a second's work for hundreds of pages, whatever else the machine does."""

from __future__ import annotations

import time

from annotator.suggest.by_rules import by_rules
from annotator.suggest.reading import read
from tests.suggest.golden import fragments

PAGES = 200
PAGE = 2200
"""Characters on a page of minutes."""


def test_a_thousand_pages_by_the_rules_take_under_five_seconds() -> None:
    part = "\n\n".join(fragment.text for fragment in fragments())
    text = (part * (PAGES * PAGE // len(part) + 1))[: PAGES * PAGE]
    reading = read(text, range(0, len(text), PAGE))
    by_rules(reading)  # compiled by now
    begun = time.process_time()
    assert by_rules(reading)
    assert (time.process_time() - begun) * 1000 / PAGES < 5
