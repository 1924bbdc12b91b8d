"""How much of the documents was read to the end: complete pages by annotator, and those that all have in common."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from annotator.base.sentence import Sentence
from annotator.figures.chart import Bar, Chart, Part
from annotator.figures.wording import PLAIN, Wording

Page = tuple[str, int]
"""A document and a page of it, from 0."""


def coverage(total: int, read: Mapping[str, Collection[Page]], words: Wording = PLAIN) -> Chart:
    """A bar a person of `read`, as a share of all `total` pages; a note says which pages all of them have read."""
    bars = tuple(
        Bar(
            f"annotator:{name}",
            name,
            (Part("complete", words.say(Sentence("complete")), len(set(read[name]))),),
            of=total,
        )
        for name in sorted(read, key=lambda name: (name.casefold(), name))
    )
    notes: tuple[Sentence, ...] = ()
    if len(read) > 1:
        said = {"count": words.number(len(set.intersection(*map(set, read.values())))), "total": words.number(total)}
        both = Sentence("Both have read {count} of {total} pages.", **said)
        notes = (both if len(read) == 2 else Sentence("All have read {count} of {total} pages.", **said),)
    return Chart("coverage", Sentence("Read so far"), "pages", bars, notes)
