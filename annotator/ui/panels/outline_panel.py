"""The document's outline: where its parts begin, and a click that goes there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotator.model.text_layer import OutlineItem
from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.models.outline_model import COUNTS, Count, Counts, OutlineModel
from annotator.ui.models.row_model import ROW
from annotator.ui.parts import EmptyState, Heading, Panel

Index = QModelIndex | QPersistentModelIndex
BAR = 3
"""Width of the bar that says a label's colour."""


class OutlineDelegate(QStyledItemDelegate):
    """A title, at the right its page, and before that how many tags of each colour its part has."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line and air."""
        return QSize(80, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one entry."""
        item: OutlineItem = index.data(ROW)
        painter.save()
        tree = option.widget
        current = isinstance(tree, QTreeView) and tree.currentIndex() == index
        if not current and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, tones.hovered(option.palette))
        small = tones.scaled(option.font, tones.SMALL)
        page = str(item.page + 1)
        room = QFontMetrics(small).horizontalAdvance(page)
        area = option.rect.adjusted(4, 0, -12, 0)
        font = tones.scaled(option.font, 1.0, bold=current)
        # The pages keep their column, however many figures they have.
        width = area.width() - max(room, QFontMetrics(small).horizontalAdvance("000")) - 8
        painter.setFont(small)
        width -= self._paint_counts(painter, option, area.adjusted(0, 0, width - area.width(), 0), index.data(COUNTS))
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        title = QFontMetrics(font).elidedText(item.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(area.left(), area.top(), width, area.height()), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(small)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, page)
        painter.restore()

    @staticmethod
    def _paint_counts(painter: QPainter, option: QStyleOptionViewItem, area: QRect, counts: Counts) -> int:
        """Draws a bar of each colour with its number from the right; gives the width that took."""
        metrics, right = painter.fontMetrics(), area.right()
        for colour, count in reversed(counts):
            words = str(count)
            right -= metrics.horizontalAdvance(words)
            painter.setPen(tones.muted(option.palette))
            middle = QRect(right, area.top(), area.width(), area.height())
            painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            right -= BAR + 3
            height = metrics.ascent()
            painter.fillRect(QRect(right, area.center().y() - height // 2 + 1, BAR, height), QColor(colour))
            right -= 6
        return area.right() - right


class OutlineTree(QTreeView):
    """A tree without selection: the current entry's row has the ground of what is chosen, its branch lines too."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Fills the row before it is drawn."""
        if index == self.currentIndex():
            painter.fillRect(option.rect, tones.chosen(option.palette))
        super().drawRow(painter, option, index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draws both rows again, which Qt does for selections only."""
        super().currentChanged(current, previous)
        self.viewport().update()


class OutlinePanel(Panel):
    """`place_chosen` has the page (from 0) and the point on it (a PagePoint, or None where the outline names none)."""

    place_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._open = False
        self._heading = Heading()
        self._tree = OutlineTree()
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(OutlineDelegate(self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.setFrameShape(QFrame.Shape.NoFrame)
        self._tree.setMouseTracking(True)
        self._tree.setIndentation(14)
        self._tree.setUniformRowHeights(True)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.viewport().setBackgroundRole(self.backgroundRole())
        self._tree.clicked.connect(self._choose)
        self._tree.activated.connect(self._choose)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._stack, 1)
        self.retranslate()

    def show_outline(self, items: tuple[OutlineItem, ...], *, document_open: bool = True, folded: bool = False) -> None:
        """Shows the outline of the open document, unfolded, or only its highest entries."""
        self._open = document_open
        if not document_open:
            self._model.show_counts(None)
        self._model.show_items(items)
        if not folded:
            self._tree.expandAll()
        self._stack.setCurrentIndex(1 if items else 0)
        self._say_empty()

    def show_counts(self, count: Count | None) -> None:
        """What counts the tags between two places in the text, by colour."""
        self._model.show_counts(count)

    def show_place(self, page: int, y: float) -> None:
        """Marks the part that a line across `page` (from 0) lies in, `y` points below its top; nobody is told."""
        number = self._model.last_above(page, y)
        index = QModelIndex() if number is None else self._model.index_of(number)
        while index.parent().isValid() and not self._tree.isExpanded(index.parent()):
            # What is folded stays folded: the part above it is marked.
            index = index.parent()
        if index != self._tree.currentIndex():
            self._tree.setCurrentIndex(index)

    def take_focus(self) -> None:
        """Puts the hands on the tree."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Says all words again."""
        self._heading.show_words(tr("Outline"))
        self._tree.setAccessibleName(tr("Outline"))
        self._say_empty()

    def _say_empty(self) -> None:
        self._empty.say(
            tr("No agenda items were found, and this PDF has no outline.") if self._open else tr("No document is open.")
        )

    def _choose(self, index: QModelIndex) -> None:
        item: OutlineItem | None = index.data(ROW)
        if item is not None:
            self.place_chosen.emit(int(item.page), item.target)
