"""Finding words: in the open document, hit by hit, and in the whole project."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.text.search_key import Folded, find_all, fold
from annotator.ui.desk import Desk
from annotator.ui.find_bar import FindBar
from annotator.ui.models.search_model import SearchRow, focused
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.search_panel import SearchPanel
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.workbench import Workbench


class FindController(QObject):
    """The find bar over the page, and the search panel beside it."""

    place_wanted = Signal(str, int, int)
    """A hit of the project search was chosen: document, start, end."""

    def __init__(self, desk: Desk, view: PageView, bar: FindBar, panel: SearchPanel) -> None:
        super().__init__(desk.window)
        self._desk, self._view, self._bar, self._panel = desk, view, bar, panel
        self._workbench: Workbench | None = None
        self._document: OpenDocument | None = None
        self._folded: Folded | None = None
        self._hits: tuple[tuple[int, int], ...] = ()
        self._current = -1
        bar.find_requested.connect(self.find)
        bar.next_requested.connect(lambda: self.step(1))
        bar.previous_requested.connect(lambda: self.step(-1))
        bar.closed.connect(self._closed)
        panel.search_requested.connect(desk.attempt(self.search))
        panel.hit_chosen.connect(self.place_wanted)
        desk.actions.connect("find.next", lambda: self.step(1))
        desk.actions.connect("find.previous", lambda: self.step(-1))

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none."""
        self._workbench = workbench
        self._panel.show_results(())

    def show_document(self, document: OpenDocument | None) -> None:
        """Another document is on the page; words that are being looked for are looked for there."""
        self._document, self._folded = document, None
        self._hits, self._current = (), -1
        if document is None:
            self._bar.close_bar()
        elif self._bar.isVisible():
            self.find(self._bar.words)

    def open(self, words: str = "") -> None:
        """Opens the find bar, with the marked text in it where it is short."""
        if self._document is None:
            return
        marked = self._view.selected_text()
        if not words and marked and len(marked) < 100 and "\n" not in marked:
            words = marked
        self._bar.take_focus(words)

    def find(self, words: str) -> None:
        """Finds `words` and goes to the first hit at or after where the reader is."""
        if self._document is None:
            return
        if self._folded is None and words:
            self._folded = fold(self._document.layer.text)
        self._hits = tuple(find_all(self._folded, words)) if words and self._folded is not None else ()
        first, _ = self._document.layer.page_span(self._view.page)
        after = [number for number, (start, _) in enumerate(self._hits) if start >= first]
        self._current = after[0] if after else 0 if self._hits else -1
        self._show()

    def step(self, direction: int) -> None:
        """The next hit (1) or the one before (-1), round the end."""
        if not self._hits:
            self.open()
            return
        self._current = (self._current + direction) % len(self._hits)
        self._show()

    def search(self, query: str) -> None:
        """Searches all documents and lists the hits."""
        if self._workbench is None:
            return
        project = self._workbench.project
        names = {d.id: d.name for d in project.documents()}
        hits = project.search(query) if query.strip() else ()
        self._panel.show_results(
            tuple(
                SearchRow(h.document, names[h.document], h.page + 1, focused(h.snippet, query), h.start, h.end)
                for h in hits
            )
        )

    def _show(self) -> None:
        self._view.show_found(self._hits, self._current)
        self._bar.show_count(self._current + 1, len(self._hits))
        if self._hits:
            self._view.reveal(*self._hits[self._current])

    def _closed(self) -> None:
        self._view.show_found((), -1)
        if self._hits and self._current >= 0:
            # The hit is marked, ready for a label's key.
            self._view.select(*self._hits[self._current])
        self._view.setFocus()
