"""A chart on its card: title and note above, the legend below, a button and a menu to save or copy it."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.figures.chart import Chart
from annotator.ui import tones
from annotator.ui.data.chart_look import Ink, look_of
from annotator.ui.data.chart_painting import is_mixed, legend, legend_places, paint_legend
from annotator.ui.data.chart_view import ChartView
from annotator.ui.data.chart_words import measure, notes_of, title_of
from annotator.ui.i18n import tr
from annotator.ui.parts import Panel, TonedLabel

FORMATS = (".png", ".svg", ".csv")


class ElidedLabel(TonedLabel):
    """One line, or two, cut where there is no room, with all of it in its tooltip."""

    def __init__(
        self, *, size: float = tones.SMALL, bold: bool = False, quiet: bool = True, two_lines: bool = False
    ) -> None:
        super().__init__(size=size, bold=bold, quiet=quiet)
        self._two_lines = two_lines
        self._words = self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str, whole: str = "") -> None:
        """The words, and as rich text what its tooltip says where that is more."""
        self._words, self._whole = words, whole
        self.setAccessibleName(words)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts them anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        lines, first, rest = self.fontMetrics(), "", self._words
        if self._two_lines:
            # So high whatever its width, for a card that is made narrower does not grow.
            self.setMinimumHeight(2 * lines.lineSpacing())
            first, rest = self._first_line(rest)
        shown = lines.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        self.setText(f"{first}\n{shown}" if first else shown)
        self.setToolTip(self._whole or (f"<p>{escape(self._words)}</p>" if shown != rest else ""))

    def _first_line(self, words: str) -> tuple[str, str]:
        """As many words as one line holds, and the rest; no first line where one holds all, or not even a word."""
        lines = self.fontMetrics()
        if lines.horizontalAdvance(words) <= self.width():
            return "", words
        end = 0
        for at, letter in enumerate(words):
            if letter == " " and lines.horizontalAdvance(words[:at]) > self.width():
                break
            end = at if letter == " " else end
        return words[:end], words[end:].lstrip()


class Legend(QWidget):
    """What the parts of the bars stand for."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self._ink = ink
        self._chart: Chart | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart | None) -> None:
        """Of this chart."""
        self._chart = chart
        kinds = legend(chart) if chart is not None else ()
        self.setVisible(bool(kinds))
        self.setAccessibleName(" · ".join(part.name for part in kinds))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many rows as it takes."""
        kinds = legend(self._chart) if self._chart is not None else ()
        return round(legend_places(kinds, look_of(self.palette(), self._ink, self.font()), width)[1])

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(100, self.heightForWidth(max(self.width(), 100)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        if self._chart is None:
            return
        look = look_of(self.palette(), self._ink, self.font())
        painter = QPainter(self)
        paint_legend(
            painter, legend_places(legend(self._chart), look, self.width())[0], look, mixed=is_mixed(self._chart)
        )
        painter.end()


class _EnterButton(QToolButton):
    """One that Enter presses too, as it does a push button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class ChartCard(Panel):
    """`save_wanted` has the chart and the ending of the wanted file; `copy_wanted` the chart."""

    save_wanted = Signal(object, str)
    copy_wanted = Signal(object)

    def __init__(self, chart_id: str, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart_id = chart_id
        self.full: Chart | None = None
        """The chart with all its bars, as it is saved."""
        self.view = ChartView(ink)
        self._title = TonedLabel(size=1.0, bold=True, quiet=False)
        self._measure, self._note = ElidedLabel(), ElidedLabel(two_lines=True)
        self.save = _EnterButton()
        self.save.setProperty("role", "quiet")
        self.save.setText("…")
        self.save.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save.clicked.connect(lambda: self._open_menu(self.save.mapToGlobal(QPoint(0, self.save.height()))))
        self.view.menu_wanted.connect(self._open_menu)
        self.legend = Legend(ink)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self._measure, 1)
        head.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.legend)
        layout.addWidget(self._note)
        self.setTabOrder(self.view, self.save)
        self.retranslate()

    def show_chart(self, chart: Chart | None) -> None:
        """Shows the chart; None while there is none."""
        self.full = chart
        self.view.show_chart(chart)
        self.legend.show_chart(self.view.chart)
        self.save.setEnabled(chart is not None and bool(chart.bars))
        self._say()

    def menu(self) -> QMenu:
        """What can be done with the chart; gone once it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = {
            ".png": tr("Save as picture (PNG) …"),
            ".svg": tr("Save as drawing (SVG) …"),
            ".csv": tr("Save its numbers (CSV) …"),
        }
        for ending in FORMATS:
            menu.addAction(words[ending], partial(self._save, ending))
        menu.addSeparator()
        menu.addAction(tr("Copy as picture"), lambda: self.copy_wanted.emit(self.full))
        for action in menu.actions():
            action.setEnabled(self.full is not None and bool(self.full.bars))
        return menu

    def _save(self, ending: str) -> None:
        self.save_wanted.emit(self.full, ending)

    def retranslate(self) -> None:
        """Says all words again."""
        self.save.setToolTip(tr("Save as …"))
        self.save.setAccessibleName(tr("Save as …"))
        self._say()

    def _say(self) -> None:
        self._title.setText(title_of(self.full) if self.full is not None else "")
        seen = self.full is not None and bool(self.full.bars)
        notes = notes_of(self.full) if self.full is not None and seen else ()
        self._measure.say(measure(self.full) if self.full is not None and seen else "")
        self._note.say(" ".join(notes), "".join(f"<p>{escape(note)}</p>" for note in notes))
        self._note.setVisible(bool(notes))

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card's ground and border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.rule(self.palette()), 1))
        painter.setBrush(self.palette().window())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.end()
