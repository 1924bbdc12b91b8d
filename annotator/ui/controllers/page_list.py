"""The list below the form: the tags of the page that is read, an open form's tag as it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from annotator.model.annotation import Annotation, AnnotationId
from annotator.model.geometry import PageIndex
from annotator.model.review import GOLD, UNREVIEWED
from annotator.store.tags import Span
from annotator.text.passages import joined
from annotator.ui.controllers.beside import Beside
from annotator.ui.describe import describe
from annotator.ui.i18n import language, tr
from annotator.ui.models.tag_model import TagRow
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.tag_list import TagList
from annotator.ui.words import say, verdict_word
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.workbench import Workbench

REST_MS = 80
"""How long the page must stay the same until the list follows: scrolled at 30 pages a second, nobody reads it."""


class PageList(QObject):
    """Fills the list; `show` must be called after each change of tags, form or document."""

    def __init__(
        self,
        workbench: Workbench,
        view: PageView,
        shown: TagList,
        colour: Callable[[str], str],
        span: Callable[[AnnotationId], Span | None],
    ) -> None:
        super().__init__(shown)
        self.beside = Beside()
        """What else is listed, and shown on the page."""
        self._span = span
        self._workbench, self._view, self._list, self._colour = workbench, view, shown, colour
        self._document: OpenDocument | None = None
        self._draft: Annotation | None = None
        self._chosen = ""
        self._here: tuple[PageIndex, tuple[Annotation, ...]] | None = None
        self._rows: dict[tuple[str, int, str], TagRow] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._fill)

    def follow(self) -> None:
        """Another page is read: the list has its tags once scrolling rests."""
        self._rest.start()

    def close(self) -> None:
        """Follows no longer."""
        self._rest.stop()

    def forget(self) -> None:
        """Tags are no longer what they were."""
        self._here = None

    def show(self, document: OpenDocument | None, draft: Annotation | None, chosen: str) -> None:
        """Lists the page's tags, with `draft` as it is in the open form, and marks the chosen one."""
        if document is not self._document:
            self._here = None
        self._document, self._draft, self._chosen = document, draft, chosen
        self._fill()

    def show_again(self) -> None:
        """After another theme: every row anew."""
        self._rows.clear()
        self._here = None

    def _fill(self) -> None:
        self._rest.stop()
        if self._document is None:
            self._list.set_rows(())
            return
        here = self._on_page(self._document, self._view.page)
        rows = {(a.id, a.revision, self._verdict(a)): self._row(self._document, a) for a in here}
        # The open form's tag has its revision from before; its row is made anew each time.
        self._rows = {key: row for key, row in rows.items() if self._draft is None or key[0] != self._draft.id}
        others = self.beside.rows(self._view.page)
        placed = [(a.anchor.start, row) for a, row in zip(here, rows.values(), strict=True)]
        self._list.set_rows(tuple(row for _, row in sorted([*placed, *others], key=lambda each: each[0])))
        self._list.set_heading(" · ".join(_counted(len(here), len(others))))
        self._list.choose(self._chosen)

    def _on_page(self, document: OpenDocument, page: PageIndex) -> list[Annotation]:
        if self._here is None or self._here[0] != page:
            every = self._workbench.project.annotations(document.id, page=page)
            # What the page does not show (others' tags, or gold in a blind review) is not listed either.
            self._here = page, tuple(a for a in every if self._span(a.id) is not None)
        draft = self._draft
        there = [a for a in self._here[1] if draft is None or a.id != draft.id]
        if draft is not None:
            there = sorted([*there, draft], key=lambda a: (a.anchor.start, a.anchor.end, a.id))
        start, end = document.layer.page_span(page)
        return [a for a in there if a.anchor.start < end and a.anchor.end > start]

    def _row(self, document: OpenDocument, a: Annotation) -> TagRow:
        verdict = self._verdict(a)
        known = self._rows.get((a.id, a.revision, verdict))
        if known is not None and (self._draft is None or self._draft.id != a.id):
            return known
        label = self._workbench.project.schema.label(a.label)
        words = describe(a, label, language()) if label else a.label
        said = (tr("gold") if a.origin == GOLD else "", verdict_word(verdict) if verdict != UNREVIEWED else "", words)
        return TagRow(
            id=a.id,
            label=a.label,
            text=joined(a.anchor.quote),
            second=" · ".join(part for part in said if part),
            page=document.layer.page_of(a.anchor.start) + 1,
            colour=self._colour(a.label),
            pattern=label.pattern if label else "solid",
            style="rejected" if verdict == "rejected" else "tag",
            label_name=say(label.name, language()) if label else a.label,
        )

    def _verdict(self, a: Annotation) -> str:
        span = self._span(a.id)
        return span.verdict if span is not None else UNREVIEWED


def _counted(tags: int, suggestions: int) -> Iterator[str]:
    yield tr("On this page · {n} tags", n=tags) if tags != 1 else tr("On this page · 1 tag")
    if suggestions:
        yield tr("{n} suggestions", n=suggestions) if suggestions != 1 else tr("1 suggestion")
