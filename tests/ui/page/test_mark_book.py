"""Marks changed one by one give the same book as all of them shown anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.page.highlights import MarkBook
from annotator.ui.page.mark import Mark

CHANGES = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 60), st.integers(1, 40), st.booleans()), min_size=1, max_size=60
)


@given(CHANGES)
def test_one_by_one_is_as_all_at_once(changes: list[tuple[int, int, int, bool]]) -> None:
    book, there = MarkBook(), {}
    for number, start, length, gone in changes:
        mark = Mark(str(number), start, start + length, "decision", "#0072B2")
        if gone:
            book.drop(mark.id)
            there.pop(mark.id, None)
        else:
            book.put(mark)
            there[mark.id] = mark
    fresh = MarkBook()
    fresh.show(there.values())
    assert book._reach == fresh._reach
    assert [(m.start, m.end) for m in book.all] == [(m.start, m.end) for m in fresh.all]
    for place in range(0, 100, 7):
        assert set(book.within(place, place + 9)) == set(fresh.within(place, place + 9))
    assert all(book.get(mark.id) == mark for mark in there.values())
