""" "I have read this and there is nothing more": marks of the person at work on a page, an agenda item or a document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Signal

from annotator.base.errors import TagError
from annotator.model.review import Complete, Scope
from annotator.review.readings import merged
from annotator.ui.controllers.document_controller import READ_AT
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, tr
from annotator.ui.page.page_view import PageView
from annotator.workbench import agenda_units
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.workbench import Workbench


class CompleteController(QObject):
    """Each command marks, or takes the mark back where there is one."""

    said = Signal(str)
    """What was marked, in a few words."""

    def __init__(self, desk: Desk, view: PageView) -> None:
        super().__init__(desk.window)
        self._view = view
        self._workbench: Workbench | None = None
        self._document: OpenDocument | None = None
        commands: dict[str, Callable[[], None]] = {
            "complete.page": self.toggle_page,
            "complete.item": self.toggle_item,
            "complete.document": self.toggle_document,
        }
        for name, function in commands.items():
            desk.actions.connect(name, desk.attempt(function))

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none."""
        self._workbench, self._document = workbench, None

    def show_document(self, document: OpenDocument | None) -> None:
        """The document on the page is another."""
        self._document = document

    def toggle_page(self) -> None:
        """The page that is read."""
        document, page = self._open(), self._view.page
        name = tr("page {page}", page=number(page + 1))
        self._toggle(*document.layer.page_span(page), "page", name)

    def toggle_item(self) -> None:
        """The agenda item that is read, which the outline marks."""
        document = self._open()
        hit = self._view.hit(QPointF(0, self._view.viewport().height() * READ_AT))
        offset = hit.offset if hit is not None else document.layer.page_span(self._view.page)[0]
        item = agenda_units.item_at(self._workbench_here().project, document.id, offset)
        if item is None:
            raise TagError("There is no text here that could be complete.")
        page = tr("page {page}", page=number(document.layer.page_of(item.start) + 1))
        name = tr("“{title}”", title=item.title) if item.title else page
        self._toggle(item.start, item.end, item.scope, name)

    def toggle_document(self) -> None:
        """All of the document."""
        document = self._open()
        self._toggle(0, len(document.layer.text), "document", document.document.name)

    def _open(self) -> OpenDocument:
        if self._document is None:
            raise TagError("Open a document first.")
        return self._document

    def _workbench_here(self) -> Workbench:
        if self._workbench is None:
            raise TagError("Open a project first.")
        return self._workbench

    def _toggle(self, start: int, end: int, scope: Scope, name: str) -> None:
        workbench, document = self._workbench_here(), self._open()
        if start >= end:
            raise TagError("There is no text here that could be complete.")
        mine = [said for said in workbench.project.completions(document.id) if said.annotator == workbench.annotator.id]
        exact = [said for said in mine if (said.start, said.end) == (start, end)]
        if exact:
            for said in exact:
                workbench.take_back(said)
            self.said.emit(tr("Not marked any more: {name}", name=name))
        elif covers(mine, start, end):
            workbench.unmark_complete(document.id, start, end)
            self.said.emit(tr("The larger mark around it is taken back: {name}", name=name))
        else:
            workbench.mark_complete(document.id, start, end, scope)
            self.said.emit(tr("Marked as complete: {name}", name=name))


def covers(marks: list[Complete], start: int, end: int) -> bool:
    """Whether the marks leave no character of `start` to `end` out."""
    return any(a <= start and end <= b for a, b in merged([(said.start, said.end) for said in marks]))
