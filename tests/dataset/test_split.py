"""A split is two or three shares of a hundred; the lot deals groups close to them, and the same each time."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.base.errors import UsageError
from annotator.dataset.split import Split, deal


@pytest.mark.parametrize(
    "text",
    [
        "80/30",
        "abc",
        "-10/110",
        "50/50/0",
        "100",
        "",
        "80/10/5",
        "25/25/25/25",
        "1e1/90",
        "nan/50",
        "80/ 20 x",
        "８０/20/",
    ],
)
def test_what_is_no_split_is_said_in_one_sentence(text: str) -> None:
    with pytest.raises(UsageError, match=r"is no split: write two or three shares that make 100"):
        Split.of(text)


@pytest.mark.parametrize("shares", [(float("nan"), 50.0), (float("inf"), 50.0), (-10.0, 110.0), ()])
def test_numbers_that_are_no_shares_are_refused_too(shares: tuple[float, ...]) -> None:
    with pytest.raises(UsageError, match="is no split"):
        Split(shares)


def test_shares_name_their_parts() -> None:
    assert Split.of("80/20").parts == ("train", "test")
    assert Split.of("33.3/33.3/33.3").parts == ("train", "validation", "test")
    assert Split.of("80/10/10", 7).text == "80/10/10"


labels = st.dictionaries(st.sampled_from(["decision", "funding", "recommendation"]), st.integers(1, 40), min_size=1)


@settings(deadline=None)
@given(groups=st.lists(labels, min_size=3, max_size=40), seed=st.integers(0, 99))
def test_every_group_is_dealt_and_no_part_is_empty(groups: list[dict[str, int]], seed: int) -> None:
    split = Split.of("80/10/10", seed)
    places = deal(groups, split)
    assert len(places) == len(groups)
    assert set(places) == {0, 1, 2}
    assert deal(groups, split) == places


def test_each_label_comes_close_to_its_share() -> None:
    groups = [{"decision": 2 + n % 5, **({"funding": 3} if n % 10 == 0 else {})} for n in range(200)]
    for seed in range(5):
        places = deal(groups, Split.of("70/15/15", seed))
        for label in ("decision", "funding"):
            found: Counter[int] = Counter()
            for group, place in zip(groups, places, strict=True):
                found[place] += group.get(label, 0)
            assert found[0] / found.total() == pytest.approx(0.7, abs=0.03)
            assert found[1] / found.total() == pytest.approx(0.15, abs=0.03)


def test_another_seed_gives_another_split() -> None:
    groups = [{"decision": 2 + n % 5} for n in range(40)]
    assert len({tuple(deal(groups, Split.of("80/20", seed))) for seed in range(5)}) > 1


def test_too_few_groups_cannot_be_dealt() -> None:
    with pytest.raises(ValueError, match="cannot fill 3 parts"):
        deal([{"decision": 1}, {"decision": 1}], Split.of("80/10/10"))
