"""A tag's last revisions: what follows from what, what is settled, which one stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from annotator.model.annotation import Annotation
from annotator.model.edits import Add, Remove, Replace, TagEdit, revision_key
from annotator.store.versions import Made, last_versions
from tests.store.copies import MOMENTS, PEOPLE, made

FIRST = made(1, PEOPLE[0], 1, MOMENTS[0])


def says(note: int, revision: int, at: str = MOMENTS[1]) -> Annotation:
    return replace(FIRST, fields={"note": note}, revision=revision, modified=at)


def last(*edits: TagEdit) -> list[str]:
    """The last revisions, the one that stands first, as `number note` or `number removed`; the same in any order."""
    history = [Made(edit, f"{n:02}", PEOPLE[0].id, MOMENTS[0], n, 0) for n, edit in enumerate(edits)]
    found = [last_versions(some) for some in ([*history], history[::-1], *list(permutations(history))[:24:5])]
    assert all(some == found[0] for some in found)
    words = []
    for version in found[0]:
        a = version.made.annotation
        assert version.key == revision_key(a, removed=version.made.removed)
        words.append(f"{a.revision} {'removed' if version.made.removed else a.fields['note']}")
    return words


ADDED = Add(says(1, 1))
CHANGED = Replace(says(1, 1), says(2, 2))
OTHERWISE = Replace(says(1, 1), says(3, 2, MOMENTS[2]))
REMOVED = Remove(says(1, 2))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([ADDED], ["1 1"], id="one"),
        pytest.param([ADDED, CHANGED], ["2 2"], id="a change"),
        pytest.param([ADDED, CHANGED, CHANGED], ["2 2"], id="the same change by two"),
        pytest.param([ADDED, CHANGED, OTHERWISE], ["2 3", "2 2"], id="two changes, the later stands"),
        pytest.param([ADDED, CHANGED, Replace(says(2, 2), says(4, 3)), OTHERWISE], ["3 4", "2 3"], id="the longer stands"),
        pytest.param([ADDED, CHANGED, REMOVED], ["2 2", "2 removed"], id="a change stands against a removal"),
        pytest.param([ADDED, REMOVED, REMOVED], ["2 removed"], id="both removed"),
        pytest.param([ADDED, REMOVED, CHANGED, Remove(says(2, 3))], ["3 removed", "2 removed"], id="changed and removed"),
        pytest.param([ADDED, REMOVED, Add(says(1, 3))], ["3 1"], id="brought back"),
        pytest.param([ADDED, REMOVED, Add(says(5, 3))], ["3 5"], id="brought back otherwise"),
        pytest.param(
            [ADDED, CHANGED, REMOVED, Remove(says(2, 3)), Add(says(2, 4))],
            ["4 2", "2 removed"],
            id="a removal that was undone leaves the conflict as it was",
        ),
        pytest.param(
            [ADDED, CHANGED, OTHERWISE, Remove(says(3, 3)), Remove(says(2, 3))], ["3 removed"], id="both removed their own"
        ),
        pytest.param([ADDED, CHANGED, Remove(says(2, 5))], ["5 removed"], id="a removal with a gap"),
        pytest.param([Replace(says(1, 1), says(2, 2))], ["2 2"], id="its beginning is not here"),
    ],
)  # fmt: skip
def test_the_last_revisions(edits: list[TagEdit], expected: list[str]) -> None:
    assert last(*edits) == expected


def test_what_is_settled_is_no_rival_until_it_is_reopened() -> None:
    key = revision_key(says(2, 2))
    settling = Replace(says(3, 2), says(3, 3), settles=(key,))
    assert last(ADDED, CHANGED, OTHERWISE, settling) == ["3 3"]
    back = settling.inverse(MOMENTS[2])
    assert back.reopens == (key,)
    assert last(ADDED, CHANGED, OTHERWISE, settling, back) == ["4 3", "2 2"]
    assert last(ADDED, CHANGED, OTHERWISE, settling, back, back.inverse(MOMENTS[2])) == ["5 3"]


def test_a_settled_revision_that_somebody_went_on_with_is_a_rival_again() -> None:
    settling = Replace(says(3, 2), says(3, 3), settles=(revision_key(says(2, 2)),))
    assert last(ADDED, CHANGED, OTHERWISE, settling, Replace(says(2, 2), says(6, 3))) in (
        ["3 3", "3 6"],
        ["3 6", "3 3"],
    )


def test_two_who_settle_otherwise_are_in_conflict() -> None:
    keys = (revision_key(says(2, 2)),)
    mine, yours = (Replace(says(3, 2), says(note, 3, MOMENTS[note - 3]), settles=keys) for note in (4, 5))
    assert last(ADDED, CHANGED, OTHERWISE, mine, yours) == ["3 5", "3 4"]


def test_where_all_are_settled_all_count() -> None:
    first, second = says(2, 2), says(3, 2, MOMENTS[2])
    each = [
        replace(CHANGED, settles=(revision_key(second),)),
        replace(OTHERWISE, settles=(revision_key(first),)),
    ]
    assert last(ADDED, *each) == ["2 3", "2 2"]


def test_of_several_edits_that_made_a_revision_the_earliest_is_named() -> None:
    edits = [Made(Add(says(1, 1, at)), step, PEOPLE[0].id, at, n, 0)
             for n, (step, at) in enumerate([("b", MOMENTS[1]), ("c", MOMENTS[0]), ("a", MOMENTS[0])])]  # fmt: skip
    for some in permutations(edits):
        (version,) = last_versions(some)
        assert version.made.step == "a"
