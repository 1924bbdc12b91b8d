"""An honest stand-in for the PDF: pages of evenly spaced letters, drawn with QPainter, with the boxes they are drawn in."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from annotator.model.geometry import PageIndex, PageRect, PageSize
from annotator.model.text_layer import Line, PageText, TextLayer
from annotator.ui.page.ports import Wanted

A4 = PageSize(595.0, 842.0)
CHAR, HEIGHT, LEADING = 6, 12, 16
"""Width and height of a letter and distance of lines, in points."""

Column = tuple[float, float, list[str]]
"""Left and top in points, and the lines of a column of text."""


def make_page(columns: Sequence[Column], size: PageSize = A4, scale: float = 16.0) -> PageText:
    """A page of columns, each of them one block."""
    text, boxes, lines = "", array("h"), []
    for block, (left, top, words) in enumerate(columns):
        for row, line in enumerate(words):
            y = top + row * LEADING
            lines.append(Line(len(text), len(text) + len(line), block))
            for column in range(len(line) + 1):
                x0 = left + column * CHAR
                x1 = x0 if column == len(line) else x0 + CHAR
                boxes.extend(round(n * scale) for n in (x0, y, x1, y + HEIGHT))
            text += line + "\n"
    return PageText(text, boxes.tobytes(), scale, size, tuple(lines))


def layer_of(pages: Sequence[PageText]) -> TextLayer:
    """The text layer that these pages make together."""
    starts, text = [], ""
    for page in pages:
        starts.append(len(text))
        text += page.text
    return TextLayer(text, tuple(starts), "fake 1", 1)


def draw(page: PageText, scale: float, clip: PageRect | None = None) -> QImage:
    """The page's picture, each letter in its box."""
    clip = clip or PageRect(0, 0, page.size.width, page.size.height)
    image = QImage(max(1, round(clip.width * scale)), max(1, round(clip.height * scale)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-clip.x0, -clip.y0)
    font = QFont("monospace")
    font.setPixelSize(9)
    painter.setFont(font)
    painter.setPen(QColor("#202020"))
    for line in page.lines:
        for offset in range(line.start, line.end):
            box = page.box(offset)
            rect = QRectF(box.x0 - 2, box.y0, box.width + 4, box.height)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, page.text[offset])
    painter.end()
    return image


class FakeSource(QObject):
    """Draws what is wanted, one picture a turn of the event loop; `hold` lets it wait."""

    image_ready = Signal(int)

    def __init__(self, pages: Sequence[PageText], broken: dict[int, str] | None = None) -> None:
        super().__init__()
        self.pages = list(pages)
        self.broken = broken or {}
        self.wanted: list[Wanted] = []
        self.asked: list[Wanted] = []
        self.hold = False
        self._images: dict[tuple[PageIndex, float, PageRect | None], QImage] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.work)

    def image(self, page: PageIndex, scale: float, clip: PageRect | None = None) -> QImage | None:
        return self._images.get((page, scale, clip))

    def want(self, wanted: Sequence[Wanted]) -> None:
        self.asked = list(wanted)
        self.wanted = [each for each in wanted if (each.page, each.scale, each.clip) not in self._images]
        if self.wanted and not self.hold:
            self._timer.start(0)

    def work(self) -> None:
        """Draw the most urgent picture."""
        if not self.wanted:
            return
        page, scale, _, clip = self.wanted.pop(0)
        if page not in self.broken:
            self._images[page, scale, clip] = draw(self.pages[page], scale, clip)
        self.image_ready.emit(int(page))
        if self.wanted and not self.hold:
            self._timer.start(0)

    def failed(self, page: PageIndex) -> str | None:
        return self.broken.get(page)

    def page_text(self, page: PageIndex) -> PageText:
        return self.pages[page]
