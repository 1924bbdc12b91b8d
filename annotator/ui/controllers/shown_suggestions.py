"""The suggestions of the open document as they are shown: above the threshold, and not where the person tags already."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from annotator.model.annotation import Fields
from annotator.model.geometry import PageIndex
from annotator.model.label_schema import Label
from annotator.model.suggestion import Suggestion, Taken
from annotator.text.passages import joined
from annotator.ui.controllers.beside import Beside
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.describe import describe_fields
from annotator.ui.i18n import language, number, tr
from annotator.ui.models.tag_model import TagRow
from annotator.ui.page.mark import Mark
from annotator.ui.panels.suggestion_panel import SuggestionPanel
from annotator.ui.panels.suggestion_words import odds
from annotator.ui.words import label_name
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.workbench import Workbench

_MARK = "suggestion:"

Place = tuple[int, int, str]
"""Start, end and label: the order of suggestions."""


def mark_id(suggestion: Suggestion) -> str:
    """What its highlight and its row are known by, the same when it is made anew."""
    return _MARK + suggestion.key


def place_of(suggestion: Suggestion) -> Place:
    """Where it comes among others."""
    return suggestion.start, suggestion.end, suggestion.label


class ShownSuggestions(Beside):
    """Highlights, rows and panel of what is `open`. `read` them again after a change, then show what is different."""

    def __init__(self, workbench: Workbench, looks: LabelLooks, panel: SuggestionPanel) -> None:
        self._workbench, self._looks, self._panel = workbench, looks, panel
        self.threshold = 0.5
        self.wanted = True
        self.sifted: Callable[[], object] = lambda: None
        """Told when others may be open than before."""
        self.key = ""
        """The key that leads to the next one."""
        self.document: OpenDocument | None = None
        self.open: tuple[Suggestion, ...] = ()
        """In the order of the text."""
        self.picked: Suggestion | None = None
        """The one that is chosen."""
        self._every: tuple[Suggestion, ...] = ()
        self._marks: dict[str, Mark] = {}
        self._marked: tuple[Suggestion, ...] = ()
        """What `_marks` are of."""

    @property
    def chosen(self) -> str:
        """The highlight's id of the chosen one, "" for none."""
        return mark_id(self.picked) if self.picked is not None else ""

    @property
    def panel(self) -> QWidget | None:
        """The panel, with the chosen one in it."""
        if self.picked is None or self.document is None or (label := self._label(self.picked.label)) is None:
            return None
        page = self.document.layer.page_of(self.picked.start) + 1
        self._panel.show_suggestion(self.picked, label, page, read_only=self._workbench.project.read_only)
        return self._panel

    @property
    def hint(self) -> str:
        """How many there are, and the key that leads to them."""
        count = len(self.open)
        if not count or not self.key:
            return ""
        if count == 1:
            return tr("1 suggestion in this document: {key} goes to it.", key=self.key)
        return tr("{n} suggestions in this document: {key} goes to the next.", n=number(count), key=self.key)

    def marks(self, document: OpenDocument | None) -> tuple[Mark, ...]:
        """All highlights in the document that is open now."""
        if document is not self.document:
            self.document, self.picked = document, None
            self.read()
        self._mark_open()
        return tuple(self._marks.values())

    def rows(self, page: PageIndex) -> list[tuple[int, TagRow]]:
        """What touches the page, as the list shows it."""
        if self.document is None:
            return []
        start, end = self.document.layer.page_span(page)
        return [(each.start, self._row(each)) for each in self.open if each.start < end and each.end > start]

    def choose(self, chosen: str | None) -> tuple[int, int] | None:
        """Chooses one of the open ones, or none."""
        self.picked = next((each for each in self.open if mark_id(each) == chosen), None) if chosen else None
        return (self.picked.start, self.picked.end) if self.picked is not None else None

    def read(self) -> None:
        """Reads them from the project, and finds which are open."""
        project, document = self._workbench.project, self.document
        there = document is not None and self.wanted
        self._every = project.suggestions(document.id, by=self._workbench.annotator.id) if document and there else ()
        self.sift()

    def sift(self) -> None:
        """Finds which are open, after another threshold or form."""
        drafted = self._drafted()
        self.open = tuple(each for each in self._every if self.is_open(each, drafted))
        if self.picked is not None:
            self.choose(mark_id(self.picked))
        self.sifted()

    def is_open(self, suggestion: Suggestion, drafted: Taken | None = None) -> bool:
        """Whether it is sure enough, of a label that the project has, and not what the open form is about."""
        sure = suggestion.score >= self.threshold and self._label(suggestion.label) is not None
        return sure and not (drafted and drafted.holds(suggestion.label, suggestion.start, suggestion.end))

    def changes(self) -> Mapping[str, Mark | None]:
        """The highlights that are others than when this was asked last, None for those that are gone."""
        before = self._marks
        self._mark_open()
        gone = dict.fromkeys(before.keys() - self._marks.keys())
        fresh = {name: mark for name, mark in self._marks.items() if before.get(name) != mark}
        return {**gone, **fresh}

    def _mark_open(self) -> None:
        """Makes the highlights of what is open, once: of thousands that is most of what showing them takes."""
        if self._marked is not self.open:
            self._marks = {each.id: each for each in map(self._mark, self.open)}
            self._marked = self.open

    def beside(self, place: Place, direction: int) -> Suggestion | None:
        """The next one (1) after a place in the text, or the one before (-1)."""
        places = [place_of(each) for each in self.open]
        at = bisect_right(places, place) if direction > 0 else bisect_left(places, place) - 1
        return self.open[at] if 0 <= at < len(self.open) else None

    def _drafted(self) -> Taken | None:
        draft = self._workbench.draft
        if draft is None or self.document is None or draft.annotation.document != self.document.id:
            return None
        a = draft.annotation
        return Taken([(a.label, a.anchor.start, a.anchor.end)])

    def _label(self, label: str) -> Label | None:
        return self._workbench.project.schema.label(label)

    def _mark(self, s: Suggestion) -> Mark:
        return Mark(mark_id(s), s.start, s.end, s.label, **self._looks.of(s.label), style="suggestion", mine=False)

    def _row(self, s: Suggestion) -> TagRow:
        assert self.document is not None
        label = self._label(s.label)
        name = label_name(label, s.label, language())
        return TagRow(
            id=mark_id(s),
            label=s.label,
            text=joined(s.text),
            second=" · ".join(part for part in (tr("{label}?", label=name), odds(s), _said(s.fields, label)) if part),
            page=self.document.layer.page_of(s.start) + 1,
            colour=self._looks.colour(s.label),
            pattern=label.pattern if label else "solid",
            style="suggestion",
            label_name=tr("suggestion"),
        )


def _said(fields: Fields, label: Label | None) -> str:
    return describe_fields(fields, label, language()) if label is not None else ""
