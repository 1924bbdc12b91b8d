"""The rules alone on the shared documents: what they find and what they fill in agrees with the gold tags."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.store.project import Project
from tests.tools.shared_gold import LABELS
from tests.tools.suggest_scores import Agreement, Counted, all_scores

LEAST = {"decision": (0.75, 0.85), "recommendation": (0.70, 0.90), "funding": (0.90, 0.93)}
"""Strict and overlap F1 that the rules must not fall below."""
SURE = (
    "decision.status", "decision.agenda_item", "decision.decided_on", "recommendation.kind",
    "recommendation.agenda_item", "funding.kind", "funding.agenda_item", "funding.recurrence", "funding.hedge",
)  # fmt: skip


@pytest.fixture(scope="module")
def scored(shared: Path, gold_project: Path) -> tuple[dict[str, Counted], Agreement]:
    """Counts and fields of all documents."""
    with Project.open(gold_project, read_only=True) as project:
        return all_scores(project, shared)


@pytest.mark.parametrize("label", LABELS)
def test_they_find_what_the_gold_has(label: str, scored: tuple[dict[str, Counted], Agreement]) -> None:
    counted = scored[0][label]
    strict, overlap = (2 * found / (counted.gold + counted.suggested) for found in (counted.strict, counted.overlap))
    assert strict >= LEAST[label][0]
    assert overlap >= LEAST[label][1]


@pytest.mark.parametrize("name", SURE)
def test_what_they_fill_in_is_right(name: str, scored: tuple[dict[str, Counted], Agreement]) -> None:
    label, _, field = name.partition(".")
    filled, alike = scored[1].filled[label, field], scored[1].alike[label, field]
    assert filled > 0
    assert alike / filled >= 0.9


def test_amounts_are_right(scored: tuple[dict[str, Counted], Agreement]) -> None:
    counted = scored[0]["funding"]
    assert counted.amounts / counted.overlap >= 0.97
