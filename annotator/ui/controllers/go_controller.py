"""Where the hands go: to a page, a hit, the documents, a panel at the left, or the words of whatever is looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QTabWidget

from annotator.model.geometry import PageIndex
from annotator.ui.controllers.document_controller import DocumentController
from annotator.ui.controllers.find_controller import FindController
from annotator.ui.desk import Desk
from annotator.ui.dialogs.small import GoToPage
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.library_panel import LibraryPanel
from annotator.ui.panels.outline_panel import OutlinePanel
from annotator.ui.panels.pages_panel import PagesPanel
from annotator.ui.panels.search_panel import SearchPanel
from annotator.ui.views import Views

Tab = OutlinePanel | PagesPanel | SearchPanel
"""A panel that stands with others in one place."""


class GoController(QObject):
    """The commands of the menu "Go", and those that find; from the data they lead back to the page."""

    def __init__(  # noqa: PLR0913 - all places there are to go to
        self,
        desk: Desk,
        views: Views,
        view: PageView,
        documents: DocumentController,
        finder: FindController,
        *,
        library: LibraryPanel,
        tabs: QTabWidget,
        by_command: dict[str, Tab],
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._views, self._view, self._documents = desk, views, view, documents
        self._finder, self._library, self._tabs = finder, library, tabs
        attempt, actions = desk.attempt, desk.actions
        finder.place_wanted.connect(attempt(self._show_hit))
        actions.connect("find.open", self._find)
        actions.connect("go.page", attempt(self.ask_page))
        actions.connect("go.text", attempt(self._go_to_text))
        actions.connect("go.charts", attempt(views.go_to_charts))
        actions.connect("go.documents", attempt(self._go_to_documents))
        for command, tab in by_command.items():
            actions.connect(command, attempt(partial(self._go_to_tab, tab)))

    def ask_page(self) -> None:
        """Asks for a page's number and goes there."""
        if self._documents.open is None:
            return
        dialog = GoToPage(self._view.page + 1, self._documents.open.layer.pages, self._desk.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._view.go_to_page(PageIndex(dialog.page - 1))

    def _find(self) -> None:
        if self._views.shows_data:
            self._views.data.view.take_focus(words=True)
        else:
            self._finder.open()

    def _show_hit(self, document: str, start: int, end: int) -> None:
        self._views.show_passage(document, start, end, "")

    def _go_to_text(self) -> None:
        self._views.choose_page()
        self._view.setFocus()

    def _go_to_documents(self) -> None:
        self._views.show_navigation()
        self._library.take_focus()

    def _go_to_tab(self, tab: Tab) -> None:
        self._views.show_navigation()
        self._tabs.setCurrentWidget(tab)
        tab.take_focus()
