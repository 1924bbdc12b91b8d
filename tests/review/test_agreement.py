"""Agreement on examples that a person can work out."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from annotator.base.errors import Cancelled
from annotator.review.agreement import agreement
from annotator.review.agreement_json import as_json
from annotator.review.coefficients import cohen_kappa, krippendorff_alpha
from annotator.review.readings import Reading, ReadText, Region, Span
from annotator.review.sweep import ALL


def reading(*spans: Span, complete: tuple[Region, ...]) -> Reading:
    return Reading(spans, complete)


def test_two_half_overlapping_tags_of_100_in_10000_characters() -> None:
    """Not 0.2987, which the product of both categories' chances gives."""
    whole = ((0, 10_000),)
    text = ReadText(
        "referat",
        10_000,
        {
            "a": reading(Span("1", "decision", 1000, 1100), complete=whole),
            "b": reading(Span("2", "decision", 1050, 1150), complete=whole),
        },
    )
    pair = agreement([text], ["a", "b"]).pair("a", "b", "decision")
    by_chance = Fraction(100 * 100 + 9900 * 9900, 10_000**2)
    assert pair.kappa.value == pytest.approx(float((Fraction(9900, 10_000) - by_chance) / (1 - by_chance)), abs=1e-15)
    assert round(pair.kappa.value or 0, 4) == 0.4949
    # 50 characters of 150 in common are less than half.
    assert (pair.f1_exact.value, pair.f1_overlap.value) == (0, 0)
    assert [lone.span.id for lone in (*pair.only_a, *pair.only_b)] == ["1", "2"]
    # One unit alone shows no spread.
    assert pair.kappa.ci95 is None


def test_ten_million_characters_are_counted_exactly() -> None:
    length = 10**7
    text = ReadText(
        "long",
        length,
        {
            "a": reading(Span("1", "decision", 0, length - 1), complete=((0, length),)),
            "b": reading(Span("2", "decision", 1, length), complete=((0, length),)),
        },
    )
    kappa = agreement([text], ["a", "b"]).pair("a", "b").kappa.value
    assert kappa == -1 / (length - 1)


def test_without_variation_kappa_and_alpha_are_not_defined() -> None:
    assert cohen_kappa({}) is None
    assert cohen_kappa({("yes", "yes"): 7}) is None
    assert cohen_kappa({("yes", "no"): 7}) == 0
    assert krippendorff_alpha({}) is None
    assert krippendorff_alpha({("yes", "yes"): 7}) is None
    assert krippendorff_alpha({("yes", None): 7, (None, "no"): 7}) is None


def test_examples_worked_out_elsewhere() -> None:
    """Krippendorff (2011), part C: 12 units, 4 observers, values missing; nominal α 0.743."""
    rows = (
        (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
        (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
    )
    counts: dict[tuple[int | None, ...], int] = {}
    for unit in zip(*rows, strict=True):
        counts[unit] = counts.get(unit, 0) + 1
    assert round(krippendorff_alpha(counts) or 0, 3) == 0.743
    # 50 cases: Po = 0.7, Pe = 0.5 · 0.6 + 0.5 · 0.4.
    table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    assert cohen_kappa(table) == pytest.approx(0.4)


def test_only_what_both_have_marked_complete_counts() -> None:
    text = ReadText(
        "referat",
        300,
        {
            "a": reading(Span("1", "decision", 10, 20), Span("2", "decision", 210, 220), complete=((0, 200),)),
            "b": reading(
                Span("3", "decision", 10, 20), Span("4", "decision", 150, 160), complete=((0, 100), (200, 300))
            ),
        },
    )
    pair = agreement([text], ["a", "b"]).pair("a", "b")
    assert (len(pair.matched), pair.only_a, pair.only_b, pair.kappa.value) == (1, (), (), 1)
    whole = agreement([text.whole()], ["a", "b"]).pair("a", "b")
    assert (len(whole.matched), len(whole.only_a), len(whole.only_b)) == (1, 1, 1)


def test_the_disagreements_lead_to_the_passages_in_order() -> None:
    whole = ((0, 100),)
    text = ReadText(
        "referat",
        100,
        {
            "a": reading(Span("1", "decision", 50, 60), Span("2", "decision", 0, 9), complete=whole),
            "b": reading(Span("3", "decision", 49, 60), Span("4", "decision", 20, 29), complete=whole),
        },
    )
    pair = agreement([text], ["a", "b"]).pair("a", "b")
    assert [(each.document, each.start) for each in pair.disagreements] == [("referat", at) for at in (0, 20, 49)]


def test_who_has_marked_nothing_complete_is_missing_and_does_not_say_no() -> None:
    tag = Span("1", "decision", 10, 20)
    text = ReadText(
        "referat",
        100,
        {"a": reading(tag, complete=((0, 50),)), "b": reading(tag, complete=((0, 100),)), "c": Reading((), ())},
    )
    common = text.in_common()
    assert {who: each.complete for who, each in common.readings.items()} == {"a": ((0, 50),), "b": ((0, 50),)}
    found = agreement([common], ["a", "b", "c"])
    assert found.groups[0].alpha.value == 1
    assert found.pair("a", "c").kappa.value is None
    assert found.pair("a", "c").f1_exact.value is None
    assert found.documents == ("referat",)


def test_as_json_has_the_documented_shape() -> None:
    whole = ((0, 1000),)
    text = ReadText(
        "sha",
        1000,
        {
            "a": reading(
                Span("1", "funding", 10, 30, {"amount_min": 5_000_000, "funder": "Region Øst"}),
                Span("2", "decision", 600, 700),
                complete=whole,
            ),
            "b": reading(Span("3", "funding", 10, 31, {"amount_min": 5_000_000.0, "currency": "DKK"}), complete=whole),
        },
        units=((0, 500), (500, 1000)),
    )
    shown = as_json(agreement([text], ["a", "b"]), {"a": "Ane", "b": "Bo"}, {"sha": "referat.pdf"})
    assert list(shown) == ["unit", "documents", "pairs", "all"]
    assert (shown["unit"], shown["documents"]) == ("character", ["referat.pdf"])
    assert [pair["label"] for pair in shown["pairs"]] == [ALL, "decision", "funding"]
    everything, decision, funding = shown["pairs"]
    assert list(everything) == [
        "annotators", "label", "kappa", "f1_exact", "f1_overlap", "matched", "only_a", "only_b", "fields", "kappa_ci95",
    ]  # fmt: skip
    assert everything["annotators"] == ["Ane", "Bo"]
    assert (everything["matched"], everything["only_a"], everything["only_b"]) == (1, 1, 0)
    assert everything["f1_overlap"] == pytest.approx(2 / 3)
    assert (decision["kappa"], decision["f1_exact"]) == (0, 0)
    assert funding["fields"] == {
        "amount_min": {"agree": 1, "compared": 1},
        "currency": {"agree": 0, "compared": 1},
        "funder": {"agree": 0, "compared": 1},
    }
    assert len(everything["kappa_ci95"]) == 2
    assert [list(group) for group in shown["all"]] == [["annotators", "label", "krippendorff_alpha"]] * 3
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown


def test_undefined_figures_are_null_and_an_interval_stays_two_bounds() -> None:
    text = ReadText("d", 10, {"a": Reading((), ((0, 10),)), "b": Reading((), ((0, 10),))})
    shown = as_json(agreement([text], ["a", "b"]), {}, {})
    (pair,) = shown["pairs"]
    assert (pair["kappa"], pair["f1_exact"], pair["kappa_ci95"]) == (None, None, [None, None])
    assert shown["all"][0]["krippendorff_alpha"] is None


def test_wrong_input_is_refused() -> None:
    with pytest.raises(ValueError, match="no part of a text of 10 characters"):
        ReadText("d", 10, {"a": reading(Span("1", "decision", 5, 11), complete=())})
    text = ReadText("d", 10, {})
    with pytest.raises(ValueError, match="named twice"):
        agreement([text, text], ["a", "b"])
    with pytest.raises(ValueError, match="named twice"):
        agreement([text], ["a", "a"])
    with pytest.raises(KeyError):
        agreement([text], ["a", "b"]).pair("a", "c")


def test_progress_is_told_and_may_stop_it() -> None:
    text = ReadText("d", 10, {})
    steps: list[tuple[int, int]] = []
    agreement([text], ["a", "b", "c"], progress=lambda done, total, what: steps.append((done, total)))
    assert steps == [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5)]

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        agreement([text], ["a", "b"], progress=stop)
