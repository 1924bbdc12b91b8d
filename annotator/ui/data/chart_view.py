"""A chart that can be looked at, pointed at and walked through: a bar or a part of it is chosen by mouse or by keys."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from annotator.figures.chart import Bar, Chart, Part
from annotator.ui.data.chart_layout import Arranged, arrange
from annotator.ui.data.chart_look import ChartLook, Ink, look_of
from annotator.ui.data.chart_painting import WHOLE, Marks, Spot, paint_chart, spot_box
from annotator.ui.data.chart_words import sentences, title_of, tooltip
from annotator.ui.data.folding import folded
from annotator.ui.i18n import tr

_NEAR = 3.0
"""A part this near to the mouse is meant too: some are a pixel wide."""
_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange, QEvent.Type.StyleChange)


class ChartView(QAbstractScrollArea):
    """`bar_chosen` has the chart's id, the bar's key and the part's, "" for all of the bar; `let_go` the chart's id.

    Keys: arrows along the bars and into their parts, Home and End, Enter or Space choose, Escape lets go.
    """

    bar_chosen = Signal(str, str, str)
    let_go = Signal(str)
    menu_wanted = Signal(QPoint)
    """Where on the screen."""

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._chart: Chart | None = None
        self._arranged: Arranged | None = None
        self._look: ChartLook | None = None
        self._chosen: Spot | None = None
        self._hovered: Spot | None = None
        self._current: Spot = (0, WHOLE)
        self._empty = ""
        self._shows_hands = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(160, 84)

    # What is shown

    @property
    def chart(self) -> Chart | None:
        """The chart as it is shown: of very many bars the smallest are one."""
        return self._chart

    @property
    def chosen(self) -> tuple[str, str] | None:
        """The keys of the chosen bar and part."""
        return self._keys(self._chosen) if self._chosen is not None else None

    def show_chart(self, chart: Chart | None) -> None:
        """Shows a chart; what was chosen or in hand stays so where it is still there."""
        kept = self.chosen
        hands = self._keys(self._current) if self._chart is not None and self._bars() else ("", "")
        self._chart = folded(chart) if chart is not None else None
        self._chosen = self._spot(*kept) if kept is not None else None
        self._current = self._spot(*hands) or (0, WHOLE)
        self._hovered = None
        self._lay_out()

    def show_chosen(self, bar_key: str, part_key: str = "") -> None:
        """Marks a bar, or a part of it, as chosen; "" lets go. Nothing is told."""
        self._chosen = self._spot(bar_key, part_key) if bar_key else None
        self.viewport().update()

    def say_empty(self, words: str) -> None:
        """What stands there instead of a chart without bars."""
        self._empty = words
        self.viewport().update()

    def spots(self) -> tuple[tuple[Spot, QRectF], ...]:
        """Every bar and part with its place in the viewport."""
        if self._arranged is None:
            return ()
        corner = -self._window().topLeft()
        return tuple(
            ((at, part), spot_box(placed, (at, part)).translated(corner))
            for at, placed in enumerate(self._arranged.bars)
            for part in range(WHOLE, len(placed.parts))
        )

    def sizeHint(self) -> QSize:
        """A card's worth."""
        return QSize(320, 170)

    # Where everything is

    def _bars(self) -> tuple[Bar, ...]:
        return self._chart.bars if self._chart is not None else ()

    def _lay_out(self) -> None:
        self._look = look_of(self.palette(), self._ink, self.font())
        chart, room = self._chart, self.viewport().size()
        self._arranged = None
        if chart is not None and chart.bars:
            self._arranged = arrange(chart, self._look, room.width(), room.height())
        size = self._arranged.size if self._arranged is not None else None
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        upright = chart is not None and chart.upright
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(needed if upright else off)
        self.setVerticalScrollBarPolicy(off if upright else needed)
        across.setRange(0, max(round(size.width()) - room.width(), 0) if size and upright else 0)
        down.setRange(0, max(round(size.height()) - room.height(), 0) if size and not upright else 0)
        for bar, step in ((across, room.width()), (down, room.height())):
            bar.setPageStep(step)
            bar.setSingleStep(28)
        self._say()
        self.viewport().update()

    def _window(self) -> QRectF:
        corner = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(corner, self.viewport().size().toSizeF())

    def _spot(self, bar_key: str, part_key: str) -> Spot | None:
        for at, bar in enumerate(self._bars()):
            if bar.key == bar_key:
                parts = [part.key for part in bar.parts]
                if part_key and part_key not in parts:
                    return None
                return at, parts.index(part_key) if part_key else WHOLE
        return None

    def _keys(self, spot: Spot) -> tuple[str, str]:
        bar = self._bars()[spot[0]]
        return bar.key, "" if spot[1] == WHOLE else bar.parts[spot[1]].key

    def _at(self, place: QPointF) -> Spot | None:
        if self._arranged is None or place.x() < self._arranged.margin:
            return None
        inside = place + self._window().topLeft()
        for at, placed in enumerate(self._arranged.bars):
            if placed.area.contains(inside):
                near = [
                    (abs(box.center().x() - inside.x()) + abs(box.center().y() - inside.y()), number)
                    for number, box in enumerate(placed.parts)
                    if not box.isEmpty() and box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(inside)
                ]
                exact = [number for number, box in enumerate(placed.parts) if box.contains(inside)]
                part = exact[0] if exact else min(near)[1] if near else WHOLE
                return at, part if len(placed.parts) > 1 else WHOLE
        return None

    def _part(self, spot: Spot) -> tuple[Bar, Part | None]:
        bar = self._bars()[spot[0]]
        return bar, None if spot[1] == WHOLE else bar.parts[spot[1]]

    # Choosing

    def _choose(self, spot: Spot) -> None:
        assert self._chart is not None
        if spot == self._chosen:
            self.let_chosen_go()
            return
        self._chosen = spot
        self.viewport().update()
        self.bar_chosen.emit(self._chart.id, *self._keys(spot))

    def let_chosen_go(self) -> None:
        """Chooses nothing, and tells it where something was chosen."""
        if self._chosen is not None and self._chart is not None:
            self._chosen = None
            self.viewport().update()
            self.let_go.emit(self._chart.id)

    def _go(self, spot: Spot) -> None:
        self._current = spot
        self._reveal(spot)
        self._say()
        self.viewport().update()

    def _reveal(self, spot: Spot) -> None:
        if self._arranged is None:
            return
        area, window = self._arranged.bars[spot[0]].area, self._window()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left = area.left() - self._arranged.margin
        if left < window.left() or area.right() > window.right():
            across.setValue(round(left if left < window.left() else area.right() - window.width()))
        if area.top() < window.top() or area.bottom() > window.bottom():
            down.setValue(round(area.top() if area.top() < window.top() else area.bottom() - window.height()))

    def _say(self) -> None:
        """For readers of the screen: the chart's name, and what is in hand."""
        if self._chart is None:
            return
        self.setAccessibleName(title_of(self._chart))
        words = ", ".join(sentences(self._chart, *self._part(self._current))) if self._bars() else self._empty
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks along the bars and into them; anything else goes on to the window."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._chosen is not None:
            self.let_chosen_go()
        elif not self._bars():
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        elif (spot := self._next(key)) is not None:
            self._go(spot)
        elif key == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.spots()[0][1].center().toPoint()))
        else:
            event.ignore()

    def _next(self, key: int) -> Spot | None:
        at, part = self._current
        last = len(self._bars()) - 1
        along, inside = (Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if self._chart is not None and not self._chart.upright:
            along, inside = (Qt.Key.Key_Up, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if key in along:
            return min(max(at + (1 if key == along[1] else -1), 0), last), WHOLE
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last, WHOLE
        if key in inside:
            parts = [WHOLE, *(n for n, each in enumerate(self._bars()[at].parts) if each.value > 0)]
            place = parts.index(part) if part in parts else 0
            step = place + (1 if key == inside[1] else -1)
            return at, parts[min(max(step, 0), len(parts) - 1)] if len(parts) > 2 else WHOLE
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a bar chooses it, a second one lets go; so does a click beside all bars."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        spot = self._at(event.position())
        if spot is None:
            self.let_chosen_go()
        else:
            self._current = spot
            self._say()
            self._choose(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was pressed here ends here."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row or column under the mouse stands out a little."""
        spot = self._at(event.position())
        if spot != self._hovered:
            self._hovered = spot
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """What is under the mouse in words, and the end of pointing."""
        if event.type() == QEvent.Type.ToolTip and self._chart is not None:
            asked = cast("QHelpEvent", event)
            spot = self._at(QPointF(asked.pos()))
            QToolTip.showText(asked.globalPos(), self.words_at(spot) if spot is not None else "", self.viewport())
            return True
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        if event.type() == QEvent.Type.ContextMenu:
            self.menu_wanted.emit(cast("QHelpEvent", event).globalPos())
            return True
        return super().viewportEvent(event)

    def words_at(self, spot: Spot) -> str:
        """The tooltip of a bar or a part, as rich text."""
        return tooltip(self._chart, *self._part(spot)) if self._chart is not None else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints what is seen of the chart, or why there is none."""
        painter = QPainter(self.viewport())
        if self._chart is not None and self._arranged is not None and self._look is not None:
            hands = self._current if self.hasFocus() and self._shows_hands else None
            marks = Marks(self._chosen, self._hovered, hands)
            paint_chart(painter, self._chart, self._arranged, self._look, marks, self._window())
        elif self._look is not None:
            painter.setPen(self._look.muted)
            box = self.viewport().rect().adjusted(12, 0, -12, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, self._empty or tr("There is nothing to count yet."))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who came by keys sees where the hands are; who clicked knows."""
        self._shows_hands = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The hands are elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Standing bars go by to the side, however the wheel turns."""
        if self._chart is not None and self._chart.upright:
            bar, turn = self.horizontalScrollBar(), event.angleDelta()
            bar.setValue(bar.value() - (turn.y() or turn.x()) // 2)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the chart out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follows theme, font and language."""
        super().changeEvent(event)
        if event.type() in _CHANGES and self._look is not None:
            self._lay_out()
