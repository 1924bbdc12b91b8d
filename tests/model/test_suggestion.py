"""What lies on a passage that is tagged or was refused, and what only stands beside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import DocumentId, LabelId
from annotator.model.suggestion import SAME, Suggestion, Taken, shared_part

spans = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda at: (at[0], at[0] + at[1]))
labelled = st.tuples(st.sampled_from(["decision", "funding"]), spans)


@given(st.lists(labelled, max_size=12), labelled)
def test_it_is_held_where_half_of_the_union_is_shared_with_one_of_the_label(every, asked) -> None:
    taken = Taken((label, *span) for label, span in every)
    label, span = asked
    wanted = any(other == label and shared_part(span, place) >= SAME for other, place in every)
    assert taken.holds(label, *span) == wanted
    taken.add(label, *span)
    assert taken.holds(label, *span)


def test_what_is_shared_counts_from_both_sides() -> None:
    assert shared_part((0, 10), (0, 10)) == 1
    assert shared_part((0, 10), (5, 10)) == 0.5
    assert shared_part((0, 10), (10, 20)) == 0
    assert shared_part((0, 10), (9, 20)) == 0.05


def test_the_key_is_of_place_and_words_and_not_of_white_space_or_what_found_it() -> None:
    def one(start: int, text: str, source: str = "rule") -> str:
        return Suggestion(DocumentId("d"), LabelId("l"), start, start + len(text), text, 0.5, source).key

    assert one(3, "Rådet vedtog\nplanen") == one(3, "Rådet vedtog planen", "learner")
    assert len({one(3, "Rådet vedtog"), one(4, "Rådet vedtog"), one(3, "Rådet udsatte"), one(3, "\ud800")}) == 4
