"""What stands at the top of the Data view: which tags and charts are shown, export, and words to filter rows by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.model.review import VERDICT_STATES
from annotator.ui.data.pick_button import MenuButton, PickButton
from annotator.ui.data.picking import EVERYTHING, Picked
from annotator.ui.i18n import tr
from annotator.ui.panels.review_words import verdict_word
from annotator.ui.parts import Panel

TYPED_MS = 150
"""So long after the last letter rows are filtered."""


class DataBar(Panel):
    """`picked_changed` has what is shown now (`Picked`); `words_changed` the words to filter rows by.

    Where there is little room the menus of what is shown become one.
    """

    picked_changed = Signal(object)
    words_changed = Signal(str)

    def __init__(self, export: QAction, charts: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picked = EVERYTHING
        self._names: dict[str, Mapping[str, str]] = {"labels": {}, "annotators": {}, "verdicts": {}}
        self.picks = {kind: PickButton() for kind in self._names}
        for kind, pick in self.picks.items():
            pick.left_out_changed.connect(lambda left_out, kind=kind: self._pick(**{kind: left_out}))
        self.gold = QAction(self)
        self.gold.setCheckable(True)
        self.gold.triggered.connect(lambda on: self._pick(gold_only=on))
        self._gold_button = _button(self.gold, "chip")
        self._charts = MenuButton()
        self._charts_menu = charts
        self._charts.setMenu(charts)
        self._all = MenuButton()
        self._all_menu = QMenu(self)
        self._all.setMenu(self._all_menu)
        self._export = _button(export, "outlined")
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(110)
        self.words.setMaximumWidth(270)
        self._typed = QTimer(self, singleShot=True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(lambda: self.words_changed.emit(self.words.text()))
        self.words.textChanged.connect(lambda _: self._typed.start())
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._all, *self.picks.values(), self._gold_button, self._charts):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addWidget(self._export)
        layout.addStretch(1)
        layout.addWidget(self.words, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._all_menu.addMenu(self.picks["labels"].ticks)
        self._all_menu.addMenu(self.picks["annotators"].ticks)
        self._all_menu.addMenu(self.picks["verdicts"].ticks)
        self._all_menu.addAction(self.gold)
        self._all_menu.addSeparator()
        self._all_menu.addMenu(self._charts_menu)

    def show_names(self, labels: Mapping[str, str], annotators: Mapping[str, str]) -> None:
        """What there is to choose among. Nothing is told."""
        self._names |= {"labels": labels, "annotators": annotators}
        self._show()

    def show_picked(self, picked: Picked) -> None:
        """What is shown. Nothing is told."""
        self.picked = picked
        self._show()

    def reset(self) -> None:
        """Another project: everything is shown, no words. Nothing is told."""
        self.words.clear()
        self._typed.stop()
        self.show_picked(EVERYTHING)

    def retranslate(self) -> None:
        """Says all words again."""
        self._names["verdicts"] = {state: verdict_word(state) for state in VERDICT_STATES}
        self.gold.setText(tr("gold only"))
        self._charts.setText(tr("charts"))
        self._charts.setAccessibleName(tr("charts"))
        self._charts_menu.setTitle(tr("charts"))
        self._all.setText(tr("shown"))
        self._all.setAccessibleName(tr("What is shown"))
        self.words.setPlaceholderText(tr("Filter rows"))
        self.words.setAccessibleName(tr("Filter rows"))
        self._show()

    def _show(self) -> None:
        words = {"labels": tr("labels"), "annotators": tr("annotators"), "verdicts": tr("verdict")}
        for kind, pick in self.picks.items():
            pick.show_names(words[kind], self._names[kind])
            pick.show_left_out(getattr(self.picked, kind))
        self.gold.setChecked(self.picked.gold_only)
        self._fit()

    def _pick(self, **what: object) -> None:
        self.picked = replace(self.picked, **what)  # type: ignore[arg-type]
        self._fit()
        self.picked_changed.emit(self.picked)

    # Much room or little

    @property
    def _wide(self) -> tuple[QWidget, ...]:
        return (*self.picks.values(), self._gold_button, self._charts)

    def minimumSizeHint(self) -> QSize:
        """With one menu instead of five."""
        narrow = self._all.sizeHint().width() + self._export.sizeHint().width() + self.words.minimumWidth() + 24
        return QSize(narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One menu or five."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = sum(each.sizeHint().width() + 4 for each in (*self._wide, self._export)) + self.words.minimumWidth() + 16
        narrow = self.width() < wanted
        for each in self._wide:
            each.setVisible(not narrow)
        self._all.setVisible(narrow)
        self.setMinimumWidth(self.minimumSizeHint().width())


def _button(action: QAction, role: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setProperty("role", role)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
