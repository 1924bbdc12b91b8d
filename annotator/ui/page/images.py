"""Which pictures of pages are wanted, and how they are put on the screen: sharp where they are at hand, else stretched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor, sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from annotator.model.geometry import PageIndex, PageRect, PageSize
from annotator.pdf.messages import Priority
from annotator.ui.page.ports import PageSource, Wanted

BUDGET = 12_000_000
"""Pixels of one page's picture at most (48 MB); what is larger is drawn coarse, and sharp in tiles where it is seen."""
TILE = 1024
"""Width and height of a tile, in device pixels."""


class PageImages:
    """The pictures of the pages near the screen, from one source."""

    def __init__(self, source: PageSource, sizes: tuple[PageSize, ...]) -> None:
        self._source = source
        self._sizes = sizes
        self._kept: dict[PageIndex, QImage] = {}
        self._wanted: tuple[Wanted, ...] = ()

    def whole_scale(self, page: PageIndex, scale: float) -> float:
        """`scale`, or the largest at which the whole page stays within the budget."""
        size = self._sizes[page]
        most = sqrt(BUDGET / max(size.width * size.height, 1.0))
        return round(min(scale, most), 5)

    def want(self, visible: Iterable[tuple[PageIndex, PageRect]], near: Iterable[PageIndex], scale: float) -> None:
        """Ask for the visible pages (each with the part that is seen) and for their neighbours, at device scale."""
        wanted: list[Wanted] = []
        tiles: list[Wanted] = []
        for page, seen in visible:
            wanted.append(Wanted(page, self.whole_scale(page, scale), Priority.VISIBLE))
            tiles += [Wanted(page, round(scale, 5), Priority.VISIBLE, clip) for clip in self._tiles(page, seen, scale)]
        wanted += tiles
        wanted += [Wanted(page, self.whole_scale(page, scale), Priority.NEAR) for page in near]
        if tuple(wanted) == self._wanted:
            return
        self._wanted = tuple(wanted)
        pages = {each.page for each in wanted}
        self._kept = {page: image for page, image in self._kept.items() if page in pages}
        self._source.want(self._wanted)

    def _tiles(self, page: PageIndex, seen: PageRect, scale: float) -> Iterator[PageRect]:
        """The tiles of a page too large for one picture that touch the part which is seen."""
        if self.whole_scale(page, scale) >= round(scale, 5):
            return
        size, step = self._sizes[page], TILE / scale
        for row in range(max(0, floor(seen.y0 / step)), ceil(min(seen.y1, size.height) / step)):
            for column in range(max(0, floor(seen.x0 / step)), ceil(min(seen.x1, size.width) / step)):
                yield PageRect(
                    column * step,
                    row * step,
                    min((column + 1) * step, size.width),
                    min((row + 1) * step, size.height),
                )

    def paint(self, painter: QPainter, page: PageIndex, place: QRectF, seen: PageRect, scale: float) -> bool:
        """Put the page's picture at `place` (logical pixels); False where there is nothing to put yet.

        `scale` is in device pixels a point. A picture made for exactly it goes pixel to pixel, any other is stretched
        until the right one comes.
        """
        image = self._source.image(page, self.whole_scale(page, scale)) or self._kept.get(page)
        if image is None:
            return False
        self._kept[page] = image
        ratio = painter.device().devicePixelRatio()
        width, height = place.width() * ratio, place.height() * ratio
        painter.save()
        # In device pixels: a picture of the right size is then copied, not resampled.
        painter.scale(1 / ratio, 1 / ratio)
        corner = QPointF(round(place.x() * ratio), round(place.y() * ratio))
        if abs(image.width() - width) <= 1.5 and abs(image.height() - height) <= 1.5:
            painter.drawImage(corner, image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(corner.x(), corner.y(), width, height), image)
            for clip in self._tiles(page, seen, scale):
                tile = self._source.image(page, round(scale, 5), clip)
                if tile is not None:
                    painter.drawImage(corner + QPointF(round(clip.x0 * scale), round(clip.y0 * scale)), tile)
        painter.restore()
        return True

    def failed(self, page: PageIndex) -> str | None:
        """Why this page stays empty."""
        return self._source.failed(page)
