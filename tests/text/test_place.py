"""What a passage's place says of it: right, or nothing."""

from __future__ import annotations

import pytest

from annotator.text.place import said_by_place
from annotator.text.structure import structure_of
from tests.text.structures import DOCUMENTS, read_pages


@pytest.mark.parametrize(
    ("document", "passage", "expected"),
    [
        (
            "sbsys",
            "Punktet blev udsat.",
            {"item": "42", "decision.by": "Udvalget for Havne og Fjorde", "decision.on": "2019-05-08"},
        ),
        ("sbsys", "planen godkendes", {"item": "42", "proposal.by": "Direktøren"}),
        ("sbsys", "Sejlrenden sander til.", {"item": "42"}),
        ("sbsys", "Onsdag den 5. juni", {}),
        ("acadre", "Broen renoveres.", {"item": "2", "proposal.by": "Center for Veje"}),
        ("regional-agenda", "at referatet godkendes.", {"item": "32"}),
        ("firstagenda", "Anbefales.", {"item": "2", "decision.by": "BFU", "decision.on": "2020-06-09"}),
        ("no-meeting", "Der er for få stier.", {}),
    ],
)
def test_place(document: str, passage: str, expected: dict[str, str]) -> None:
    text, starts = read_pages(DOCUMENTS / f"{document}.txt")
    start = text.index(passage)
    assert said_by_place(text, structure_of(text, starts), start, start + len(passage)) == expected


def test_over_the_end_of_an_item_nothing_is_said() -> None:
    text, starts = read_pages(DOCUMENTS / "sbsys.txt")
    start = text.index("Anbefales.")
    assert said_by_place(text, structure_of(text, starts), start, text.index("Intet.")) == {}
