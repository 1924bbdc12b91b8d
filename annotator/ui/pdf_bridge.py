"""Between the PDF process and the page view: what is wanted goes out, pictures come in, the window never waits."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QImage

from annotator.model.geometry import PageIndex, PageRect
from annotator.model.text_layer import PageText
from annotator.pdf.cache import BytesCache
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Answer, Failed, Priority, Rendered, RenderPage
from annotator.pdf.queue import Ticket
from annotator.ui.i18n import translate_error
from annotator.ui.page.ports import Wanted
from annotator.workbench.open_document import OpenDocument

CACHE_BYTES = 256 * 1024 * 1024
"""Pictures of pages kept in memory: some forty A4 pages at 150 % on a sharp screen."""

THUMBNAIL = 240
"""The longer side of a small picture, in device pixels."""
THUMBNAILS_WAITING = 16

ImageKey = tuple[str, PageIndex, int, PageRect | None]
"""Document, page, scale in thousandths, and the part of the page, if not the whole."""


class Picture(QImage):
    """A picture of a page over the very pixels that came; it keeps them alive."""

    def __init__(self, rendered: Rendered) -> None:
        super().__init__(rendered.pixels, rendered.width, rendered.height, rendered.stride, QImage.Format.Format_RGB32)
        self._pixels = rendered.pixels


class PdfBridge(QObject):
    """The PDF process as a Qt object: woken by its socket, watched by a timer. A `client` given to it is its own from then on."""

    def __init__(
        self, parent: QObject | None = None, *, deadline: float = 10.0, client: PdfClient | None = None
    ) -> None:
        super().__init__(parent)
        self.client = client or PdfClient(deadline=deadline)
        self.client.on_ready = self._handle_soon
        self.images: BytesCache[ImageKey, QImage] = BytesCache(CACHE_BYTES, QImage.sizeInBytes)
        self._closed = False
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._check_deadline)
        self.client.start()
        self._notifier = QSocketNotifier(self.client.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._handle)

    def submit(self, request: RenderPage, priority: Priority, reply: Callable[[Answer], None]) -> Ticket:
        """Asks for a picture; `reply` is called with the answer, later."""
        ticket = self.client.submit(request, priority, reply)
        self._after()
        return ticket

    def close(self) -> None:
        """Ends the process."""
        self._watch.stop()
        self._notifier.setEnabled(False)
        self.client.close()
        self._closed = True

    def _handle_soon(self) -> None:
        QTimer.singleShot(0, self, self._handle)

    def _handle(self) -> None:
        if self._closed:
            return
        self.client.handle_ready()
        self._after()

    def _check_deadline(self) -> None:
        self.client.check_deadline()
        self._after()

    def _after(self) -> None:
        """The deadline may be another."""
        due = self.client.next_deadline()
        if due is None:
            self._watch.stop()
        else:
            self._watch.start(max(0, math.ceil((due - time.monotonic()) * 1000)))


class DocumentSource(QObject):
    """Pictures and text of one document's pages, for the page view."""

    image_ready = Signal(int)
    thumbnail_ready = Signal(int)

    def __init__(self, bridge: PdfBridge, document: OpenDocument, data: bytes, password: str) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._document = document
        self._wanted: dict[ImageKey, Ticket] = {}
        self._small: dict[ImageKey, Ticket] = {}
        self._failed: dict[PageIndex, str] = {}
        bridge.client.register(document.id, data, password=password, name=document.document.name)

    def close(self) -> None:
        """Asks for nothing more."""
        for ticket in (*self._wanted.values(), *self._small.values()):
            self._bridge.client.cancel(ticket)
        self._wanted.clear()
        self._small.clear()
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

    def want(self, wanted: Sequence[Wanted]) -> None:
        """These pictures and no others; what was asked for before and is not among them is called off."""
        keys = {self._key(w.page, w.scale, w.clip): w for w in wanted}
        for key in [k for k in self._wanted if k not in keys]:
            self._bridge.client.cancel(self._wanted.pop(key))
        for key, w in keys.items():
            if key in self._wanted or w.page in self._failed or key in self._bridge.images:
                continue

            def reply(answer: Answer, key: ImageKey = key) -> None:
                self._take(key, answer)

            self._wanted[key] = self._bridge.submit(
                RenderPage(self._document.id, w.page, w.scale, w.clip), w.priority, reply
            )

    def thumbnail(self, page: int) -> QImage | None:
        """A small picture of a page (from 0), where it is at hand; it is asked for where not."""
        index = PageIndex(page)
        size = self._document.page_text(index).size
        scale = THUMBNAIL / max(size.width, size.height, 1)
        key = self._key(index, scale, None)
        found = self._bridge.images.get(key)
        if found is None and key not in self._small and index not in self._failed:
            request = RenderPage(self._document.id, index, scale)
            self._small[key] = self._bridge.submit(
                request, Priority.THUMBNAIL, lambda answer: self._take_small(key, answer)
            )
            while len(self._small) > THUMBNAILS_WAITING:
                # The oldest is scrolled away by now; it is asked for again when it is seen again.
                self._bridge.client.cancel(self._small.pop(next(iter(self._small))))
        return found

    def _take_small(self, key: ImageKey, answer: Answer) -> None:
        self._small.pop(key, None)
        self._put(key, answer)
        self.thumbnail_ready.emit(key[1])

    def _put(self, key: ImageKey, answer: Answer) -> None:
        if isinstance(answer, Rendered):
            self._bridge.images.put(key, Picture(answer))
        elif isinstance(answer, Failed):
            self._failed[key[1]] = translate_error(answer.error)

    def _take(self, key: ImageKey, answer: Answer) -> None:
        self._wanted.pop(key, None)
        self._put(key, answer)
        self.image_ready.emit(key[1])

    def _key(self, page: PageIndex, scale: float, clip: PageRect | None) -> ImageKey:
        return self._document.id, page, round(scale * 1000), clip
