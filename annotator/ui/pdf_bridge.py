"""Between the PDF process and the page view: what is wanted goes out, pictures come in, the window never waits."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QImage

from annotator.model.geometry import PageIndex, PageRect
from annotator.model.text_layer import PageText
from annotator.pdf.cache import BytesCache
from annotator.pdf.client import PdfClient, Ticket
from annotator.pdf.messages import Answer, Failed, Priority, Rendered, RenderPage
from annotator.ui.i18n import translate_error
from annotator.workbench.open_document import OpenDocument

CACHE_BYTES = 256 * 1024 * 1024
"""Pictures of pages kept in memory: some forty A4 pages at 150 % on a sharp screen."""

type_key = tuple[str, PageIndex, int, PageRect | None]


class PdfBridge(QObject):
    """The PDF process as a Qt object: woken by its socket, watched by a timer."""

    def __init__(self, parent: QObject | None = None, *, deadline: float = 10.0) -> None:
        super().__init__(parent)
        self.client = PdfClient(deadline=deadline)
        self.images: BytesCache[type_key, QImage] = BytesCache(CACHE_BYTES, QImage.sizeInBytes)
        self._notifier: QSocketNotifier | None = None
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._check_deadline)
        self.client.start()
        self._listen()

    def submit(self, request: RenderPage, priority: Priority, reply: object) -> Ticket:
        """Asks for a picture; `reply` is called with the answer, later."""
        ticket = self.client.submit(request, priority, reply)  # type: ignore[arg-type]
        self._after()
        return ticket

    def close(self) -> None:
        """Ends the process."""
        self._watch.stop()
        self._stop_listening()
        self.client.close()

    def _listen(self) -> None:
        self._stop_listening()
        self._notifier = QSocketNotifier(self.client.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._handle)

    def _stop_listening(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None

    def _handle(self) -> None:
        self.client.handle_ready()
        self._after()

    def _check_deadline(self) -> None:
        self.client.check_deadline()
        self._after()

    def _after(self) -> None:
        """The process may be a new one, with another socket, and the deadline another."""
        assert self._notifier is not None
        if self._notifier.socket() != self.client.fileno():
            self._listen()
        wait = self.client.next_deadline()
        if wait is None:
            self._watch.stop()
        else:
            self._watch.start(max(0, math.ceil(wait * 1000)))


class DocumentSource(QObject):
    """Pictures and text of one document's pages, for the page view."""

    image_ready = Signal(int)

    def __init__(self, bridge: PdfBridge, document: OpenDocument, data: bytes, password: str) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._document = document
        self._wanted: dict[type_key, Ticket] = {}
        self._failed: dict[PageIndex, str] = {}
        bridge.client.register(document.id, data, password=password, name=document.document.name)

    def close(self) -> None:
        """Asks for nothing more."""
        for ticket in self._wanted.values():
            self._bridge.client.cancel(ticket)
        self._wanted.clear()
        self._bridge.client.forget(self._document.id)
        self.deleteLater()

    def page_text(self, page: PageIndex) -> PageText:
        """The stored text of a page."""
        return self._document.page_text(page)

    def image(self, page: PageIndex, scale: float, clip: PageRect | None = None) -> QImage | None:
        """The picture, where it is in memory."""
        return self._bridge.images.get(self._key(page, scale, clip))

    def failed(self, page: PageIndex) -> str | None:
        """Why a page has no picture, if it cannot have one."""
        return self._failed.get(page)

    def want(self, wanted: Sequence[tuple[PageIndex, float, Priority]]) -> None:
        """These pictures and no others; what was asked for before and is not among them is called off."""
        keys = {self._key(page, scale, None): (page, scale, priority) for page, scale, priority in wanted}
        for key in [k for k in self._wanted if k not in keys]:
            self._bridge.client.cancel(self._wanted.pop(key))
        for key, (page, scale, priority) in keys.items():
            if key in self._wanted or page in self._failed or self._bridge.images.get(key) is not None:
                continue

            def reply(answer: Answer, key: type_key = key) -> None:
                self._take(key, answer)

            self._wanted[key] = self._bridge.submit(RenderPage(self._document.id, page, scale), priority, reply)

    def _take(self, key: type_key, answer: Answer) -> None:
        self._wanted.pop(key, None)
        page = key[1]
        if isinstance(answer, Rendered):
            view = QImage(answer.pixels, answer.width, answer.height, answer.stride, QImage.Format.Format_RGB32)
            # The picture outlives the buffer it came in.
            self._bridge.images.put(key, view.copy())
        elif isinstance(answer, Failed):
            self._failed[page] = translate_error(answer.error)
        self.image_ready.emit(page)

    def _key(self, page: PageIndex, scale: float, clip: PageRect | None) -> type_key:
        return self._document.id, page, round(scale * 1000), clip
