"""The Hub's ids of licences, as people write them."""

from __future__ import annotations

import pytest

from annotator.dataset.licences import hub_licence


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("CC BY 4.0", "cc-by-4.0"),
        ("CC-BY-SA-4.0", "cc-by-sa-4.0"),
        ("cc0", "cc0-1.0"),
        (" MIT ", "mit"),
        ("ODbL-1.0", "odbl"),
        ("CC BY", None),
        ("Vores egen", None),
        ("", None),
    ],
)
def test_licences_have_the_ids_of_the_hub(said: str, known: str | None) -> None:
    assert hub_licence(said) == known
