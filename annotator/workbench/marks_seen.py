"""How the marks of others in PDFs were understood: which label each colour got, whose they are, what was left aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.base.sentence import Sentence
from annotator.dataset.label_colours import LEAVE_OUT
from annotator.model.annotation import LabelId


class MarksSeen:
    """Counts while files are read; `notes` says it in sentences, one a colour and label."""

    def __init__(self) -> None:
        self._colours: Counter[tuple[str, LabelId]] = Counter()
        self._nameless = 0
        self._aside: Counter[str] = Counter()

    def coloured(self, colour: str, label: LabelId, tags: int) -> None:
        """A mark of a colour (as `Colours` know it) that stands for so many tags of a label; `LEAVE_OUT`: for none."""
        self._colours[colour, label] += 1 if label == LEAVE_OUT else tags

    def nameless(self, tags: int) -> None:
        """A mark without an author that stands for so many tags."""
        self._nameless += tags

    def aside(self, kind: str, count: int) -> None:
        """So many annotations of a kind (a `Subtype` of PDF 32000-1, table 169) that are no marks on text."""
        self._aside[kind] += count

    def notes(self, by: str) -> Iterator[Sentence]:
        """What is to be said, the commonest colour first; `by` is whose the marks without an author became."""
        for (colour, label), count in sorted(self._colours.items(), key=lambda found: (-found[1], found[0])):
            if label == LEAVE_OUT:
                yield Sentence("{colour} → left out: {n}", colour=colour, n=count)
            elif count == 1:
                yield Sentence("{colour} → {label}: 1 tag", colour=colour, label=label)
            elif count:
                yield Sentence("{colour} → {label}: {n} tags", colour=colour, label=label, n=count)
        if self._nameless:
            yield Sentence("Without an author, and so by {name}: {n}", name=by, n=self._nameless)
        for kind, count in sorted(self._aside.items()):
            yield Sentence(_ASIDE.get(kind, _OTHER).template, kind=kind, n=count)


_OTHER = Sentence("Left aside, of the kind {kind}: {n}")
_ASIDE = {
    "StrikeOut": Sentence("Left aside, strike-outs: {n}"),
    "Caret": Sentence("Left aside, carets: {n}"),
    "Text": Sentence("Left aside, notes: {n}"),
    "FreeText": Sentence("Left aside, free texts: {n}"),
    "Ink": Sentence("Left aside, drawings: {n}"),
    "Stamp": Sentence("Left aside, stamps: {n}"),
}
