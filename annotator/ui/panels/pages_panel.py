"""The document's pages, small: where one is, where tags are, and a click that goes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.model.geometry import PageSize
from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.models.row_model import ROW, RowModel
from annotator.ui.panels.row_painting import RowDelegate, draw_count, draw_tick
from annotator.ui.parts import EmptyState, Heading, Panel

Index = QModelIndex | QPersistentModelIndex

EDGE = 128
"""The longer side of a small page, in logical pixels."""
AIR = 10


class Thumbnails(Protocol):
    """Where small pages come from."""

    def thumbnail(self, page: int) -> QImage | None:
        """The small picture of a page (from 0), or None where it is not there yet; then it is under way.

        When it has come, call `PagesPanel.refresh_page`.
        """


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page (from 0), its size in points, how many tags of each label (a colour each) are on it, and whether all is read."""

    page: int
    size: PageSize
    counts: tuple[tuple[str, int], ...] = ()
    current: bool = False
    complete: bool = False


class PagesModel(RowModel[PageRow]):
    """A mirror of `PageRow`s."""

    def words(self, row: PageRow) -> str:
        """ "Page 3"."""
        return tr("Page {page}", page=row.page + 1)

    def spoken(self, row: PageRow) -> str:
        """ "Page 3, 4 tags, complete"."""
        tags = sum(count for _, count in row.counts)
        said = tr("1 tag") if tags == 1 else tr("{n} tags", n=tags)
        parts = (self.words(row), said if tags else "", tr("complete") if row.complete else "")
        return ", ".join(part for part in parts if part)

    def key(self, row: PageRow) -> object:
        """Its number and size."""
        return (row.page, row.size)


class PageDelegate(RowDelegate):
    """Paints a small page; asks for its picture only when it is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.source: Thumbnails | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The small page, its number below."""
        row: PageRow = index.data(ROW)
        return QSize(EDGE + 2 * AIR, _fitted(row.size).height() + option.fontMetrics.height() + 2 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one page."""
        row: PageRow = index.data(ROW)
        painter.save()
        self.draw_ground(painter, option, current=row.current)
        size = _fitted(row.size)
        left = option.rect.center().x() - size.width() // 2
        sheet = QRect(left, option.rect.top() + AIR, size.width(), size.height())
        painter.fillRect(sheet, QColor("white"))
        picture = self.source.thumbnail(row.page) if self.source is not None else None
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, picture)
        painter.setPen(QPen(tones.accent(option.palette), 2) if row.current else QPen(tones.rule(option.palette), 1))
        painter.drawRect(sheet)
        below = QRect(option.rect.left(), sheet.bottom() + 3, option.rect.width(), option.fontMetrics.height())
        small = tones.scaled(option.font, tones.SMALL, bold=row.current)
        painter.setFont(small)
        role = QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role) if row.current else tones.muted(option.palette))
        number = str(row.page + 1)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, number)
        if row.complete:
            metrics = QFontMetrics(small)
            beside = below.center().x() + metrics.horizontalAdvance(number) / 2 + metrics.height() / 3
            draw_tick(
                painter, QPointF(beside, below.center().y()), metrics.ascent() * 0.6, tones.accent(option.palette)
            )
        at = float(sheet.right() + 6)
        height = QFontMetrics(small).height() + 6
        for place, (colour, count) in enumerate(row.counts):
            draw_count(painter, option, QPointF(at + 8, sheet.top() + 10 + place * height), QColor(colour), count)
        painter.restore()


def _fitted(size: PageSize) -> QSize:
    factor = EDGE / max(size.width, size.height, 1.0)
    return QSize(max(8, round(size.width * factor)), max(8, round(size.height * factor)))


class PagesPanel(Panel):
    """`page_chosen` has the page, from 0."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PagesModel(self)
        self._sizes: tuple[PageSize, ...] = ()
        self._counts: Mapping[int, tuple[tuple[str, int], ...]] = {}
        self._complete: frozenset[int] = frozenset()
        self._current = -1
        self._heading = Heading()
        self._list = QListView()
        self._delegate = PageDelegate(self._list)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(self.backgroundRole())
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._stack, 1)
        self.retranslate()

    def show_document(self, sizes: tuple[PageSize, ...], source: Thumbnails | None) -> None:
        """Lists pages of these sizes (points); their pictures come from `source` as they are seen."""
        self._sizes, self._counts, self._current = sizes, {}, -1
        self._complete = frozenset()
        self._delegate.source = source
        # Mostly true, and then the list need not ask a thousand pages how high they are.
        self._list.setUniformItemSizes(len({(_fitted(size).width(), _fitted(size).height()) for size in sizes}) == 1)
        self._stack.setCurrentIndex(1 if sizes else 0)
        self._show()

    def show_tags(self, counts: Mapping[int, tuple[tuple[str, int], ...]]) -> None:
        """By page (from 0): a colour and how many tags, for each label that is on it."""
        self._counts = counts
        self._show()

    def set_complete_pages(self, pages: frozenset[int]) -> None:
        """Which pages (from 0) the person at work has read to the end; they get a tick."""
        if pages != self._complete:
            self._complete = pages
            self._show()

    def show_page(self, page: int) -> None:
        """Marks the page (from 0) that is read now and brings it into sight; nobody is told."""
        if page == self._current:
            return
        before, self._current = self._current, page
        # Not all rows anew: pages go by 30 a second.
        for changed in (before, page):
            if 0 <= changed < len(self._sizes):
                self._model.change_row(changed, self._row(changed))
        index = self._model.index(page)
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    def refresh_page(self, page: int) -> None:
        """The picture of a page (from 0) has come."""
        self._list.update(self._model.index(page))

    def take_focus(self) -> None:
        """Puts the hands on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Says all words again."""
        self._heading.show_words(tr("Pages"))
        self._list.setAccessibleName(tr("Pages"))
        self._empty.say(tr("No document is open."))

    def _show(self) -> None:
        self._model.show_rows(tuple(self._row(page) for page in range(len(self._sizes))))

    def _row(self, page: int) -> PageRow:
        counts = self._counts.get(page, ())
        return PageRow(page, self._sizes[page], counts, page == self._current, page in self._complete)

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.page_chosen.emit(row.page)
