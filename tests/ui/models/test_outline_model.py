"""The outline's counts: each item has the tags up to the next one that is no part of it, in one pass."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.text_layer import OutlineItem
from annotator.ui.models.outline_model import COUNTS, OutlineModel


def item(depth: int, start: int | None) -> OutlineItem:
    return OutlineItem("Punkt", 0, None, depth, start)


def counted(items: tuple[OutlineItem, ...]) -> list[tuple[int, int]]:
    """From where to where tags are counted for each item that has a place."""
    asked: list[tuple[int, int]] = []
    model = OutlineModel()
    model.show_items(items)
    model.show_counts(lambda start, end: asked.append((start, end)) or (("#000000", 1),))
    shown = [model.data(model.index_of(number), COUNTS) for number in range(len(items))]
    assert shown == [() if each.start is None else (("#000000", 1),) for each in items]
    return asked


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=12))
def test_an_item_ends_where_the_next_begins_that_is_no_part_of_it(said: list[tuple[int, bool]]) -> None:
    items = tuple(item(depth, 10 * number if placed else None) for number, (depth, placed) in enumerate(said))
    wanted = []
    for number, each in enumerate(items):
        rest = [other for other in items[number + 1 :] if other.depth <= each.depth and other.start is not None]
        if each.start is not None:
            wanted.append((each.start, rest[0].start if rest else sys.maxsize))
    assert counted(items) == wanted


class Watched(OutlineItem):
    """An item that counts how often it is asked how deep it lies."""

    asked = 0

    def __getattribute__(self, name: str) -> object:
        if name == "depth":
            Watched.asked += 1
        return super().__getattribute__(name)


def test_a_changed_tag_does_not_compare_every_item_with_every_other() -> None:
    model = OutlineModel()
    model.show_items(tuple(Watched("Punkt", 0, None, depth, depth) for depth in range(200)))
    Watched.asked = 0
    model.show_counts(lambda start, end: (("#000000", end - start),))
    assert Watched.asked <= 200
