"""What stands in the header over the data: which charts are seen, and the way to a data set."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.parts import Panel

# Room at the right for the little arrow that is painted there.
_ROOM = """
QToolButton { padding: 3px 20px 3px 8px; }
QToolButton::menu-indicator { image: none; }
"""


class MenuButton(QToolButton):
    """A quiet button that opens a menu; the arrow beside its word says so."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMenu(menu)
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet(_ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.muted(self.palette()), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 10.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)])
        painter.end()


class DataBar(Panel):
    """`charts` is the menu of charts, `export` the command that writes a data set."""

    def __init__(self, charts: QMenu, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts = MenuButton(charts)
        self.export = QToolButton()
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.export.setProperty("role", "outlined")
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.export.clicked.connect(export.trigger)
        export.changed.connect(lambda: self.export.setEnabled(export.isEnabled()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.charts)
        layout.addWidget(self.export)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Says all words again."""
        self.charts.setText(tr("charts"))
        self.charts.setToolTip(tr("Which charts are seen"))
        self.charts.setAccessibleName(tr("Which charts are seen"))
        self.export.setText(tr("Export data set …"))
        self.export.setToolTip(tr("Writes tags to a file for others to use."))
