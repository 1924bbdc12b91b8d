"""Where a passage begins and ends: of the chosen tag or the selection, moved by words, to sentences, by the mouse."""

from __future__ import annotations

from typing import Protocol

from annotator.model.annotation import Annotation, AnnotationId
from annotator.text.sentences import sentence_at
from annotator.ui.controllers.span_borders import word_border
from annotator.ui.page.page_view import PageView
from annotator.workbench.workbench import Workbench


class ChosenTag(Protocol):
    """What the controller of tags knows of the one that is chosen."""

    def chosen_here(self) -> Annotation | None:
        """The chosen tag as it is now, where it is one of the open document."""
        ...


class SpanController:
    """A selection goes before the chosen tag: where words are marked, they are what is moved, widened and copied."""

    def __init__(self, workbench: Workbench, view: PageView, tags: ChosenTag) -> None:
        self._workbench, self._view, self._tags = workbench, view, tags

    def has_selection(self) -> bool:
        """Whether words are marked on the page."""
        start, end = self._view.selection.now.span
        return start != end

    def move(self, edge: str, words: int) -> None:
        """Moves the "start" or "end" of the passage by words; to the right where `words` is positive."""
        text = self._text()
        start, end = self._span()
        if start == end:
            return
        at = start if edge == "start" else end
        for _ in range(abs(words)):
            at = word_border(text, at, edge, forward=words > 0)
        moved = (at, end) if edge == "start" else (start, at)
        if moved[0] < moved[1]:
            self._put(*moved)

    def widen_to_sentence(self) -> None:
        """The selection, or the chosen tag, holds whole sentences."""
        if self.has_selection() or self._tags.chosen_here() is None:
            self._view.widen_to_sentence()
            return
        text = self._text()
        start, end = self._span()
        self._put(sentence_at(text, start)[0], sentence_at(text, max(end - 1, start))[1])

    def copy(self) -> None:
        """The selection, or the chosen tag's passage, to the clipboard."""
        chosen = self._tags.chosen_here()
        if not self.has_selection() and chosen is not None:
            self._view.select(chosen.anchor.start, chosen.anchor.end)
        self._view.copy()

    def drag(self, annotation_id: str, start: int, end: int) -> None:
        """The mouse let go of a tag's handle: saved at once, in one step."""
        self._workbench.edit_tag(AnnotationId(annotation_id))
        self._workbench.set_span(start, end)
        self._workbench.commit()

    def _text(self) -> str:
        return self._view.text.text if self._view.text is not None else ""

    def _span(self) -> tuple[int, int]:
        chosen = self._tags.chosen_here()
        if self.has_selection() or chosen is None:
            return self._view.selection.now.span
        return chosen.anchor.start, chosen.anchor.end

    def _put(self, start: int, end: int) -> None:
        chosen = self._tags.chosen_here()
        if self.has_selection() or chosen is None:
            self._view.select(start, end)
            return
        self._workbench.edit_tag(chosen.id)
        self._workbench.set_span(start, end)
