"""The slider above the list: how sure a suggestion must be to be shown, and what to expect of those that are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from annotator.model.annotation import LabelId
from annotator.model.label_schema import LabelSchema
from annotator.suggest.figures import Figures, Point
from annotator.ui.i18n import language, number, tr
from annotator.ui.words import say

MARGIN = 16
STEP = 5
"""Per cent that a press of an arrow key changes."""
LOWEST, HIGHEST = 20, 95

_BACK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class _Slider(QSlider):
    """Enter and Escape lead back."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """These keys are not the window's while the slider is in hand."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _BACK:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the slider itself has no use for."""
        if event.key() in _BACK:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ThresholdBar(QWidget):
    """`changed` has the new threshold, from 0 to 1, when the person moved the slider."""

    changed = Signal(float)
    left = Signal()

    def __init__(self, schema: LabelSchema, threshold: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self._figures: Mapping[LabelId, Figures] = {}
        self.slider = _Slider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(LOWEST // STEP, HIGHEST // STEP)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(tr("Threshold of suggestions"))
        self.slider.setToolTip(tr("How sure a suggestion must be to be shown"))
        self.words, self.expected = QLabel(self), QLabel(self)
        for label in (self.words, self.expected):
            label.setProperty("role", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.expected.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.words)
        row.addWidget(self.slider, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, MARGIN, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.expected)
        self.slider.setValue(round(threshold * 100 / STEP))
        self.slider.valueChanged.connect(self._moved)
        self.slider.left.connect(self.left)
        self._say()

    @property
    def threshold(self) -> float:
        """From 0 to 1."""
        return self.slider.value() * STEP / 100

    def show_figures(self, figures: Mapping[LabelId, Figures]) -> None:
        """What was measured in this project, by label; empty where nothing was."""
        self._figures = figures
        self._say()

    def _moved(self) -> None:
        self._say()
        self.changed.emit(self.threshold)

    def _say(self) -> None:
        self.words.setText(tr("Suggestions from {share} %", share=self.slider.value() * STEP))
        lines = [
            tr(
                "{label}: {right} of {n} judged are right, {found} found",
                label=say(label.name, language()),
                right=_per_cent(point.rates.precision),
                n=number(round(point.suggestions)),
                found=_per_cent(point.rates.recall),
            )
            for label in self._schema.labels
            if (point := self._point(label.id)) is not None
            and not self._figures[label.id].says_little
            and (point.rates.precision is not None or point.rates.recall is not None)
        ]
        # Scores are measured before they are shipped; how many tags are found was not measured on other papers.
        share = self.slider.value() * STEP
        if any(figures.says_little for figures in self._figures.values()):
            nothing = tr(
                "Of those shown at least {share} % should be right; too little is marked as complete or refused here to measure it.",
                share=share,
            )
        else:
            nothing = tr(
                "Of those shown at least {share} % should be right; not measured in this project yet.", share=share
            )
        self.expected.setText("\n".join(lines) or nothing)
        measured = tr("Measured in this project: each document judged by what the others taught.")
        self.expected.setToolTip(measured if lines else "")

    def _point(self, label: LabelId) -> Point | None:
        figures = self._figures.get(label)
        curve = figures.curve if figures is not None else ()
        return min(curve, key=lambda point: abs(point.threshold - self.threshold), default=None)


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.0f} %"
