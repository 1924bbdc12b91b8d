"""Merging is the union of steps: whoever merges whom, in whatever order and however often, the tables are the same.

`ANNOTATOR_MERGE_EXAMPLES=10000` runs as many random histories.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.store import check
from annotator.store.project import Project
from tests.store.copies import ACTIONS, MOMENTS, PEOPLE, Copy, Fate, base, blank_tables

EXAMPLES = int(os.environ.get("ANNOTATOR_MERGE_EXAMPLES", "500"))

# What makes revisions that do not follow from each other, and ends it, comes often.
WHAT = (
    *ACTIONS, *["merge"] * 5, *["clash"] * 4, *["change", "remove", "undo", "redo", "settle"] * 2, "settle removed", "bring back", "take back",
)  # fmt: skip
small = st.integers(0, 3)
# Where, who (from 3 on: whose copy it is), what, which, value, when.
# "merge" brings one copy into another in the middle of the work; before a "clash" both change the same tag.
actions = st.tuples(st.integers(0, 2), st.integers(0, 5), st.sampled_from(WHAT), small, small, st.integers(0, 2))


@pytest.fixture(scope="module")
def origin() -> Iterator[Project]:
    project = base()
    yield project
    project.close()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(work=st.lists(actions, min_size=3, max_size=30), seed=st.integers(0, 2**16))
def test_any_order_of_merging_gives_the_same(origin: Project, work: list[tuple], seed: int) -> None:
    fate = Fate(seed)
    with pytest.MonkeyPatch.context() as patch:
        fate.rules(patch)
        patch.setattr(check, "migrate", blank_tables)
        copies = [Copy(origin, fate) for _ in range(3)]
        for where, who, what, which, value, when in work:
            fate.moment = MOMENTS[when]
            acts(copies, where, who if who < 3 else where, what, which, value)
        holds(copies)


def acts(copies: list[Copy], where: int, who: int, what: str, which: int, value: int) -> None:
    other = (where + 1 + which % 2) % 3
    match what:
        case "merge":
            copies[where].take(copies[other], PEOPLE[who])
        case "clash":
            copies[where].does(who, ("change", "remove", "change twice")[which % 3], value, which)
            copies[other].does(other, ("change", "undo", "remove")[value % 3], value, value)
            copies[where].take(copies[other], PEOPLE[who])
        case _:
            copies[where].does(who, what, which, value)


def holds(copies: list[Copy]) -> None:
    a, b, c = copies
    ab, ba = a.copy().take(b), b.copy().take(a)
    assert ab.tables() == ba.tables(), "commutative"
    every = {id_: step for one in copies for id_, step in one.steps().items()}
    unions = [ab.copy().take(c), a.copy().take(b.copy().take(c)), c.copy().take(ba)]
    for union in unions:
        assert union.tables() == unions[0].tables(), "associative"
        assert union.steps() == every, "nothing is lost"
        assert union.broken_links() == []
    union = unions[0]
    before = union.everything(), list(union.project.steps())
    for one in (a, b, c, unions[1]):
        union.take(one)
    assert (union.everything(), list(union.project.steps())) == before, "twice is once"
    for one in (unions[1], ba):
        assert one.project.check() == ()
    before = union.everything(), list(union.project.steps())
    union.project.rebuild_tables()
    assert (union.everything(), list(union.project.steps())) == before, "the tables follow from the journal"
