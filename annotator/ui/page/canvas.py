"""The scroll area under the page view: pages under each other, sharp at every zoom; scrolling, zoom and place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.model.geometry import PageIndex, PagePoint, PageRect, PageSize
from annotator.ui.page import marks_bar
from annotator.ui.page.colours import PageColours
from annotator.ui.page.images import PageImages
from annotator.ui.page.layout import GAP, MARGIN, PageLayout, zoom_for_page, zoom_for_width
from annotator.ui.page.marks_bar import MarksBar
from annotator.ui.page.ports import PageSource
from annotator.ui.page.zoom import ViewPlace, ZoomMode, clamped, stepped

NEAR = 2
"""Pages above and below the screen whose pictures are made ahead."""


class PageCanvas(QAbstractScrollArea):
    """Shows pages; what lies over them is painted by `paint_over`, which the page view fills in."""

    zoom_changed = Signal(float)
    """1.0 is 100 %: 96 logical pixels an inch."""
    page_changed = Signal(int)
    """The page being read, from 0."""
    pictured = Signal()
    """After a document was shown: its first picture is on the window, or the reason why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = PageColours.light()
        self.layout_now = PageLayout.of((), 1.0, 0)
        self._images: PageImages | None = None
        self._source: PageSource | None = None
        self._message = ""
        self._unseen = False
        self._zoom = 1.0
        self._mode = ZoomMode.FREE
        self._page = PageIndex(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewportMargins(0, 0, marks_bar.WIDTH, 0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.marks_bar = MarksBar(self)
        self.marks_bar.place_chosen.connect(self._go_to_fraction)
        self.marks_bar.hide()
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setSingleStep(48)

    # What is shown

    def show_pages(self, sizes: tuple[PageSize, ...], source: PageSource) -> None:
        """Show a document from its beginning; the zoom stays."""
        self._let_go()
        self._unseen = True
        self._source, self._images = source, PageImages(source, sizes)
        source.image_ready.connect(self._repaint_page)
        self.layout_now = PageLayout.of(sizes, self._zoom, 0)
        # Always there, so that fitting the width does not make it come and go.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.marks_bar.show()
        self._page = PageIndex(0)
        self._lay_out(PageIndex(0), PagePoint(0, 0), QPointF(0, MARGIN))
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(0)

    def show_message(self, message: str) -> None:
        """Show no pages, only a sentence on what to do next."""
        self._let_go()
        self._message = message
        self.layout_now = PageLayout.of((), self._zoom, 0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.marks_bar.hide()
        self.horizontalScrollBar().setRange(0, 0)
        self.verticalScrollBar().setRange(0, 0)
        self.viewport().update()

    def _let_go(self) -> None:
        if self._source is not None:
            self._source.image_ready.disconnect(self._repaint_page)
            self._source.want(())
        self._source = self._images = None
        self._message = ""

    def set_colours(self, colours: PageColours) -> None:
        """Take the colours of a theme."""
        self.colours = colours
        self.marks_bar.set_ground(colours.background)
        self.viewport().update()

    # Coordinates: viewport pixels in, page points out, and back

    @property
    def scroll_offset(self) -> QPoint:
        """Content pixels above and left of the viewport."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def page_point(self, position: QPointF) -> tuple[PageIndex, PagePoint]:
        """The page nearest to a place in the viewport, and the point on it."""
        content = position + QPointF(self.scroll_offset)
        return self.layout_now.nearest(content.x(), content.y())

    def page_place(self, page: PageIndex) -> QRect:
        """Where a page lies in the viewport."""
        box = self.layout_now.page_box(page)
        return QRect(box.x, box.y, box.width, box.height).translated(-self.scroll_offset)

    def rect_place(self, page: PageIndex, rect: PageRect) -> QRectF:
        """Where a rectangle of a page lies in the viewport."""
        return QRectF(*self.layout_now.pixels(page, rect)).translated(-QPointF(self.scroll_offset))

    def seen_part(self, page: PageIndex, area: QRect) -> PageRect:
        """The part of a page, in points, within an area of the viewport; may reach beyond the page's edges."""
        place, s = self.page_place(page), self.layout_now.scale
        left, top = (area.left() - place.left()) / s, (area.top() - place.top()) / s
        return PageRect(left, top, left + area.width() / s, top + area.height() / s)

    def pages_in(self, area: QRect) -> range:
        """The pages that touch an area of the viewport."""
        top = area.top() + self.verticalScrollBar().value()
        return self.layout_now.between(top, top + area.height())

    # Zoom

    @property
    def zoom(self) -> float:
        """1.0 is 100 %."""
        return self._zoom

    @property
    def zoom_mode(self) -> ZoomMode:
        """Whether it follows the window."""
        return self._mode

    def set_zoom(self, zoom: float) -> None:
        """Show pages at this zoom; the middle of the view stays."""
        self._mode = ZoomMode.FREE
        self._zoom_about(zoom, QPointF(self.viewport().rect().center()))

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(stepped(self._zoom, 1))

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(stepped(self._zoom, -1))

    def fit_width(self) -> None:
        """As wide as the view, now and whenever it is resized."""
        self._mode = ZoomMode.WIDTH
        self._fit()

    def fit_page(self) -> None:
        """The whole page, now and whenever the view is resized."""
        self._mode = ZoomMode.PAGE
        self._fit()

    def _fit(self) -> None:
        sizes, area = self.layout_now.sizes, self.viewport().size()
        if not sizes or self._mode is ZoomMode.FREE:
            return
        if self._mode is ZoomMode.WIDTH:
            zoom = zoom_for_width(max(size.width for size in sizes), area.width())
        else:
            zoom = zoom_for_page(sizes[self._page], area.width(), area.height())
        self._zoom_about(zoom, QPointF(0, 0))

    def _zoom_about(self, zoom: float, position: QPointF) -> None:
        zoom = clamped(zoom)
        changed, self._zoom = abs(zoom - self._zoom) > 1e-6, zoom
        if self.layout_now.sizes:
            self._lay_out(*self.page_point(position), position)
        if changed:
            self.zoom_changed.emit(zoom)

    def _lay_out(self, page: PageIndex, point: PagePoint, position: QPointF) -> None:
        """Lay out anew so that `point` of `page` comes to lie at `position` in the viewport."""
        area = self.viewport().size()
        self.layout_now = PageLayout.of(self.layout_now.sizes, self._zoom, area.width())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, self.layout_now.width - area.width()))
        across.setPageStep(area.width())
        down.setRange(0, max(0, self.layout_now.height - area.height()))
        down.setPageStep(area.height())
        box, s = self.layout_now.page_box(page), self.layout_now.scale
        across.setValue(round(box.x + point.x * s - position.x()))
        down.setValue(round(box.y + point.y * s - position.y()))
        self._moved()
        self.viewport().update()

    # Place

    @property
    def page(self) -> PageIndex:
        """The page being read."""
        return self._page

    def go_to_page(self, page: PageIndex) -> None:
        """Bring a page's top to the top of the view. Raises IndexError where there is no such page."""
        self.verticalScrollBar().setValue(self.layout_now.page_box(page).y - GAP // 2)
        self._set_page(page)

    def position(self) -> ViewPlace:
        """Where the reader is, to be kept with the project."""
        page, point = self.page_point(QPointF(0, 0))
        return ViewPlace(int(page), point.x, point.y, self._zoom, self._mode)

    def restore(self, place: ViewPlace) -> None:
        """Go back to a kept place; a page that is no longer there becomes the last."""
        self._mode, self._zoom = place.mode, clamped(place.zoom)
        if self.layout_now.sizes:
            page = PageIndex(min(max(place.page, 0), len(self.layout_now.sizes) - 1))
            self._lay_out(page, PagePoint(place.x, place.y), QPointF(0, 0))
            self._fit()
        self.zoom_changed.emit(self._zoom)

    def make_visible(self, rect: QRectF, *, around: bool = False) -> None:
        """Scroll just so far that a rectangle (viewport pixels) is seen; not at all where it already is.

        With `around` it comes a third down the view, so that what is written about it can be read too.
        """
        area = QRectF(self.viewport().rect())
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if rect.top() < area.top() or rect.bottom() > area.bottom():
            far = around or rect.top() < area.top() - area.height() or rect.bottom() > area.bottom() + area.height()
            room = area.height() / 3 if far else 2 * GAP
            above = rect.top() < area.top() or far or rect.height() > area.height()
            down.setValue(round(down.value() + (rect.top() - room if above else rect.bottom() - area.bottom() + room)))
        if rect.left() < area.left() or rect.right() > area.right():
            left = rect.left() < area.left() or rect.width() > area.width()
            across.setValue(round(across.value() + (rect.left() - GAP if left else rect.right() - area.right() + GAP)))

    def _go_to_fraction(self, fraction: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(round(fraction * self.layout_now.height - self.viewport().height() / 2))

    def _moved(self) -> None:
        """After every change of place: what is wanted, and which page is read."""
        if self._images is None:
            return
        area = self.viewport().rect()
        visible = [PageIndex(number) for number in self.pages_in(area)]
        first, last, count = visible[0], visible[-1], len(self.layout_now.sizes)
        near = [*range(last + 1, min(last + 1 + NEAR, count)), *range(max(first - NEAR, 0), first)]
        scale = self.layout_now.scale * self.devicePixelRatio()
        self._images.want(
            [(page, self.seen_part(page, area)) for page in visible], [PageIndex(number) for number in near], scale
        )
        self.prepare([PageIndex(number) for number in near])
        self._set_page(self.layout_now.page_at(self.scroll_offset.y() + area.height() / 3))

    def _set_page(self, page: PageIndex) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(int(page))

    # Qt's events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is on the screen and paint only what comes in."""
        self.viewport().scroll(dx, dy)
        self._moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place at the upper left; a fit follows the new size."""
        self._place_marks_bar()
        if not self.layout_now.sizes:
            return
        if self._mode is ZoomMode.FREE:
            self._lay_out(*self.page_point(QPointF(0, 0)), QPointF(0, 0))
        else:
            self._fit()
        super().resizeEvent(event)

    def _place_marks_bar(self) -> None:
        area = self.viewport().geometry()
        self.marks_bar.setGeometry(area.right() + 1, area.top(), marks_bar.WIDTH, area.height())

    def event(self, event: QEvent) -> bool:
        """Ask for new pictures when the window comes to a screen of another sharpness."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._moved()
            self.viewport().update()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom about the mouse; without Ctrl it scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if self.layout_now.sizes and event.angleDelta().y():
            self._mode = ZoomMode.FREE
            self._zoom_about(stepped(self._zoom, event.angleDelta().y()), event.position())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages within the area that needs it."""
        area = event.rect()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, self.colours.background)
            if self._images is None:
                self._write(painter, self.viewport().rect(), self._message)
                return
            for number in self.pages_in(area):
                self._paint_page(painter, PageIndex(number), area)

    def _paint_page(self, painter: QPainter, page: PageIndex, area: QRect) -> None:
        place = self.page_place(page)
        seen = self.seen_part(page, area)
        # Filled, not stroked: a stroked rectangle of this size costs 0.7 ms.
        painter.fillRect(place.adjusted(-2, -1, 2, 3).intersected(area), self.colours.shadow)
        painter.fillRect(place.adjusted(-1, -1, 1, 1).intersected(area), self.colours.border)
        paper = place.intersected(area)
        if not paper.isEmpty():
            self._paint_paper(painter, page, place, seen, paper)
        painter.save()
        painter.translate(place.topLeft())
        self.paint_over(painter, page, seen)
        painter.restore()

    def _paint_paper(self, painter: QPainter, page: PageIndex, place: QRect, seen: PageRect, paper: QRect) -> None:
        if self._images is None:
            return
        painter.save()
        painter.setClipRect(paper)
        scale = self.layout_now.scale * self.devicePixelRatio()
        painted = self._images.paint(painter, page, QRectF(place), seen, scale)
        if painted:
            if self.colours.dim.alpha():
                painter.fillRect(paper, self.colours.dim)
        else:
            painter.fillRect(paper, self.colours.paper)
            why = self._images.failed(page)
            if why is not None:
                self._write(painter, place, why, QColor("#5A6069"))
        if self._unseen and (painted or self._images.failed(page) is not None):
            self._unseen = False
            # Not from within painting: who hears it may want the next picture at once.
            QTimer.singleShot(0, self, self.pictured.emit)
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, text: str, colour: QColor | None = None) -> None:
        painter.setPen(colour or self.colours.note)
        room = place.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def paint_over(self, painter: QPainter, page: PageIndex, seen: PageRect) -> None:
        """Paint over a page; the painter's origin is its upper left corner, `seen` the part (points) that is painted."""

    def prepare(self, pages: list[PageIndex]) -> None:
        """Make ready what lies over pages that may come next."""

    def _repaint_page(self, page: int) -> None:
        area = self.viewport().rect()
        if page in self.pages_in(area):
            self.viewport().update(self.page_place(PageIndex(page)))
