"""The open document: on the page, in the library, in outline and small pages; where it was left, it opens again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal

from annotator.base.settings import Place, Settings
from annotator.model.annotation import AnnotatorId, DocumentId, names_of
from annotator.model.geometry import PageIndex, PagePoint
from annotator.model.text_layer import OutlineItem
from annotator.ui.controllers.shown_tags import Within
from annotator.ui.desk import Desk
from annotator.ui.i18n import phrase, tr
from annotator.ui.models.document_model import DocumentRow
from annotator.ui.page.page_view import PageView
from annotator.ui.page.zoom import ViewPlace, ZoomMode
from annotator.ui.panels.library_panel import LibraryPanel
from annotator.ui.panels.outline_panel import OutlinePanel
from annotator.ui.panels.pages_panel import PagesPanel
from annotator.ui.pdf_bridge import DocumentSource, PdfBridge
from annotator.workbench.completeness import complete_pages, complete_regions, read_shares
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.structures import found_outline
from annotator.workbench.workbench import Workbench

REST_MS = 80
"""How long nothing must move until outline and small pages follow the reader."""
AT_ONCE = 100_000
"""Characters of a document in which agenda items are looked for while it opens: some 30 ms; longer ones' in a thread."""
READ_AT = 1 / 3
"""Share of the view's height above the line that is being read, as for the number of the page."""


class DocumentController(QObject):
    """Shows one document at a time."""

    shown = Signal(object)
    """The `OpenDocument` now on the page, or None."""

    def __init__(
        self,
        desk: Desk,
        bridge: PdfBridge,
        view: PageView,
        library: LibraryPanel,
        outline: OutlinePanel,
        pages: PagesPanel,
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._bridge, self._view = desk, bridge, view
        self._library, self._outline, self._pages = library, outline, pages
        self._workbench: Workbench | None = None
        self._source: DocumentSource | None = None
        self._led_to: ViewPlace | None = None
        self._complete: dict[DocumentId, dict[AnnotatorId, float]] = {}
        self._blind = False
        self.open: OpenDocument | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._follow_reader)
        for moved in (view.page_changed, view.zoom_changed, view.verticalScrollBar().valueChanged):
            moved.connect(lambda _: self._rest.start())
        library.document_chosen.connect(desk.attempt(self.show_document))
        library.current_chosen.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        outline.place_chosen.connect(self._go_to)
        pages.page_chosen.connect(lambda page: view.go_to_page(PageIndex(page)))
        desk.actions.connect("document.next", desk.attempt(lambda: self.show_neighbour(1)))
        desk.actions.connect("document.previous", desk.attempt(lambda: self.show_neighbour(-1)))

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none: its first document, or the one left last, comes on the page."""
        self.close_document()
        self._workbench = workbench
        self._complete = {}
        self._library.set_completeness({})
        self.refresh_library()
        if workbench is None:
            return
        workbench.documents_changed.connect(lambda _: self._documents_changed())
        # After what the person looks at has been painted: counting 200,000 tags takes 10 ms.
        workbench.tags_changed.connect(lambda _: QTimer.singleShot(0, self, self.refresh_library))
        workbench.completeness_changed.connect(self._read_shares)
        marked = frozenset(said.document for said in workbench.project.completions())
        if marked:
            self._read_shares(marked)
        documents = workbench.project.documents()
        if documents:
            left = self._desk.preferences.settings.documents_left(workbench.project.path)
            last = next((d.id for d in documents if left and d.id == left[-1]), documents[0].id)
            # One that cannot be read keeps nobody from the others.
            self._desk.attempt(self.show_document)(last)

    def show_document(self, document_id: str) -> None:
        """Puts a document on the page, where it was left; nothing happens where it is there already."""
        if self._workbench is None or (self.open is not None and self.open.id == document_id):
            return
        workbench, project = self._workbench, self._workbench.project
        workbench.commit()
        self.close_document()
        document = workbench.open_document(DocumentId(document_id))
        sizes = project.page_sizes(document.id)
        self._source = DocumentSource(self._bridge, document, project.pdf(document.id), project.password(document.id))
        self._source.thumbnail_ready.connect(self._pages.refresh_page)
        self.open = document
        self._view.show_document(sizes, document.layer, self._source)
        self._show_outline(workbench, document)
        self._pages.show_document(sizes, self._source)
        self._show_marked()
        place = self._desk.preferences.settings.place_of(project.path, document.id)
        if place is not None and place.page < len(sizes):
            self._view.restore(ViewPlace(place.page, 0.0, place.offset, self._view.zoom, self._view.zoom_mode))
        self.refresh_library()
        self.shown.emit(document)
        self._follow_reader()
        if document.document.text == "none":
            self._desk.say(
                tr("{name} has no text that can be marked; it is shown as pictures.", name=document.document.name)
            )
        for note in document.document.notes[:1]:
            self._desk.say(f"{document.document.name}: {phrase(note)}")

    def _show_outline(self, workbench: Workbench, document: OpenDocument) -> None:
        """The items found in the text, or else the PDF's own outline; finding them may take a second, so not here."""
        project = workbench.project
        self._outline.show_outline(project.outline(document.id))

        def show(found: tuple[OutlineItem, ...]) -> None:
            if found and self.open is document:
                self._outline.show_outline(found, folded=True)
                self._rest.start()

        def say(error: Exception) -> None:
            if self.open is document:
                self._desk.complain(error)

        if len(document.layer.text) <= AT_ONCE:
            show(found_outline(project, document.id))
        else:
            self._desk.tasks.run(
                lambda _: found_outline(project, document.id), title=tr("finding agenda items"), done=show, failed=say
            )

    def close_document(self) -> None:
        """Takes the document off the page and remembers where it was left."""
        if self.open is None or self._workbench is None:
            return
        self.remember_place()
        if self._source is not None:
            self._source.close()
            self._source = None
        self.open = self._led_to = None
        self._view.clear("")
        self._outline.show_outline((), document_open=False)
        self._pages.show_document((), None)
        self.shown.emit(None)

    def remember_place(self) -> None:
        """Notes where the open document is read now."""
        if self.open is None or self._workbench is None:
            return
        now = self._view.position()
        zoom = now.zoom if now.mode is ZoomMode.FREE else 0.0
        path, document, place = self._workbench.project.path, self.open.id, Place(now.page, now.y)

        def noted(settings: Settings) -> Settings:
            return replace(settings, zoom=zoom).with_place(path, document, place)

        self._desk.attempt(self._desk.preferences.alter)(noted)

    def show_neighbour(self, step: int) -> None:
        """The document `step` rows further in the list."""
        neighbour = self._library.neighbour(step)
        if neighbour is not None:
            self.show_document(neighbour)

    def refresh_library(self) -> None:
        """Lists the documents with their tags as they are now."""
        if self._workbench is None:
            self._library.show_documents(())
            return
        project = self._workbench.project
        tags = project.numbers()
        current = self.open.id if self.open is not None else None
        self._library.show_documents(
            tuple(
                DocumentRow(
                    d.id,
                    d.name,
                    d.pages,
                    tags.get(d.id, 0),
                    d.text,
                    phrase(d.notes[0]) if d.notes else "",
                    d.id == current,
                )
                for d in project.documents()
            )
        )

    def _read_shares(self, documents: frozenset[DocumentId]) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._show_marked()

        def read() -> dict[DocumentId, dict[AnnotatorId, float]]:
            # With those in which nobody has marked anything any more.
            return {document: {} for document in documents} | read_shares(workbench.project, documents)

        if len(documents) == 1:
            self._take_shares(workbench, read())
        else:
            # After a merge, say: the length of each text must be known.
            self._desk.tasks.run(
                lambda _: read(),
                title=tr("reading what is complete"),
                done=lambda found: self._take_shares(workbench, found),
                failed=lambda error: self._desk.complain(error) if workbench is self._workbench else None,
            )

    def _show_marked(self) -> None:
        """Beside the open document and on its small pages: what the person at work has marked as complete."""
        if self._workbench is not None and self.open is not None:
            regions = complete_regions(self._workbench.project, self.open.id)
            mine = regions.get(self._workbench.annotator.id, ())
            self._view.set_complete(mine)
            self._pages.set_complete_pages(complete_pages(mine, self.open.layer))

    def _take_shares(self, workbench: Workbench, found: dict[DocumentId, dict[AnnotatorId, float]]) -> None:
        if workbench is self._workbench:
            self._complete |= found
            self.show_completeness()

    def set_blind(self, blind: bool) -> None:
        """Whether nobody else who read a document is named."""
        if blind != self._blind:
            self._blind = blind
            self.show_completeness()

    def show_completeness(self) -> None:
        """How much of each document the person at work has marked as complete, and others, who have no names when blind."""
        if self._workbench is None:
            return
        me, names = self._workbench.annotator.id, names_of(self._workbench.project.annotators())
        shares = {document: by[me] for document, by in self._complete.items() if by.get(me)}
        readers = {
            document: tuple((names.get(who, ""), share) for who, share in by.items() if share)
            for document, by in self._complete.items()
        }
        self._library.set_completeness(shares, {} if self._blind else readers)

    def show_tags(self, counts: dict[int, tuple[tuple[str, int], ...]], within: Within) -> None:
        """How many tags of which colour: by page (from 0) for the small pages, in a part of the text for the outline."""
        self._pages.show_tags(counts)
        self._outline.show_counts(within)

    def _documents_changed(self) -> None:
        self.refresh_library()
        if self.open is None and self._workbench is not None:
            documents = self._workbench.project.documents()
            if documents:
                self.show_document(documents[0].id)

    def _follow_reader(self) -> None:
        self._rest.stop()
        if self.open is None:
            return
        self._pages.show_page(self._view.page)
        if self._view.position() == self._led_to:
            # What was chosen in the outline stays marked, though a short part after it may reach the line too.
            return
        page, point = self._view.page_point(QPointF(0, self._view.viewport().height() * READ_AT))
        self._led_to = None
        self._outline.show_place(int(page), point.y)

    def _go_to(self, page: int, target: PagePoint | None) -> None:
        if target is None:
            self._view.go_to_page(PageIndex(page))
        else:
            place = self._view.position()
            self._view.restore(ViewPlace(page, place.x, max(target.y - 12, 0), place.zoom, place.mode))
        self._led_to = self._view.position()
