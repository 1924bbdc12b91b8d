"""The buttons of the review panel, each with the key that does the same: verdicts, gold, and a conflict to settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.ui.commands import COMMANDS, keys_of
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import tr
from annotator.ui.panels.review_values import PanelContent
from annotator.ui.words import tip

_BY_ID = {command.id: command for command in COMMANDS}
GAP = 4
"""Pixels between verdict buttons."""
MOST = 9
"""So many annotators have a button of their own for gold."""


def key_of(command_id: str, overrides: Mapping[str, tuple[str, ...]]) -> str:
    """The first key of a command as a person reads it, "" for none."""
    keys = keys_of(_BY_ID[command_id], overrides)
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def _button(role: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setProperty("role", role)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _say(button: QToolButton, word: str, key: str, name: str) -> None:
    button.setText(f"{word}  {key}" if key else word)
    button.setToolTip(tip(f"{name} ({key})" if key else name))
    button.setAccessibleName(name)


class VerdictButtons(QWidget):
    """Accept, reject, amend, comment."""

    accepted = Signal()
    rejected = Signal()
    amended = Signal()
    commented = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self._who = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 0, 16, 0)
        self._grid.setSpacing(GAP)
        self._across = 0
        self.accept, self.reject = _button("primary", self), _button("verdict", self)
        self.amend, self.comment = _button("verdict", self), _button("verdict", self)
        for button, signal in (
            (self.accept, self.accepted),
            (self.reject, self.rejected),
            (self.amend, self.amended),
            (self.comment, self.commented),
        ):
            # Their words do not widen the panel: they go into two rows instead.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signal)
        self._arrange(4)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for number, button in enumerate(self._all):
            self._grid.addWidget(button, number // across, number % across)

    @property
    def _all(self) -> tuple[QToolButton, ...]:
        return self.accept, self.reject, self.amend, self.comment

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All in one row where their words fit, else two and two."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = [button.sizeHint().width() for button in self._all]
        fits = sum(wanted) <= self.width() - 32 - 3 * GAP
        self._arrange(4 if fits else 2)
        for number, width in enumerate(wanted):
            self._grid.setColumnMinimumWidth(number, width if fits else 0)
            self._grid.setColumnStretch(number, 1 if fits or number < 2 else 0)

    def set_keys(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        """The person's own keys."""
        self._keys = overrides
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        who = self._who
        accept = tr("Accept {who}'s tag", who=who) if who else tr("Accept the tag")
        _say(self.accept, tr("Accept"), key_of("verdict.accept", self._keys), accept)
        _say(self.reject, tr("Reject"), key_of("verdict.reject", self._keys), tr("Reject the tag, with a reason"))
        _say(self.amend, tr("Amend"), key_of("tag.edit", self._keys), tr("Amend the tag in its form"))
        _say(self.comment, tr("Comment"), key_of("comment.write", self._keys), tr("Write a comment"))
        self._fit()

    def show_content(self, content: PanelContent) -> None:
        """Whose tag it is about; nothing can be pressed where nothing can be written."""
        self._who = content.who
        self.retranslate()
        for button in self._all:
            button.setEnabled(not content.read_only)


class GoldButtons(QWidget):
    """Gold as one of the columns says, as chosen row by row, or nothing; there where tags stand side by side."""

    column_chosen = Signal(int)
    none_chosen = Signal()
    rows_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self._content: PanelContent | None = None
        self.title = QLabel(self)
        self.title.setProperty("role", "small")
        self.columns = [_button("segment", self) for _ in range(MOST)]
        self.none, self.chosen = _button("segment", self), _button("segment", self)
        self.waiting = QLabel(self)
        self.waiting.setProperty("role", "problem")
        self.waiting.setWordWrap(True)
        self.waiting.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        flow = FlowLayout(gap=5)
        column.addLayout(flow)
        column.addWidget(self.waiting)
        flow.addWidget(self.title)
        for number, button in enumerate(self.columns):
            button.clicked.connect(lambda _=False, number=number: self.column_chosen.emit(number))
            flow.addWidget(button)
        self.none.clicked.connect(self.none_chosen)
        self.chosen.clicked.connect(self.rows_chosen)
        flow.addWidget(self.none)
        flow.addWidget(self.chosen)

    @property
    def says_waiting(self) -> bool:
        """Whether it says that rows wait."""
        return bool(self.waiting.text())

    def set_keys(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        """The person's own keys."""
        self._keys = overrides
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.title.setText(tr("Gold:"))
        columns = self._content.columns if self._content is not None else ()
        for number, (button, column) in enumerate(zip(self.columns, columns, strict=False)):
            command = ("gold.first", "gold.second")[number : number + 1]
            key = key_of(command[0], self._keys) if command else ""
            if column.annotation is None:
                words = tr("{who}: nothing", who=_short(column.name))
                _say(button, words, key, tr("{who} tagged nothing here: no gold", who=column.name))
            else:
                _say(button, _short(column.name), key, tr("Gold as {who} says", who=column.name))
        _say(self.none, tr("neither"), key_of("gold.none", self._keys), tr("None of these tags is right"))
        _say(self.chosen, tr("as chosen"), key_of("gold.chosen", self._keys), tr("Gold takes each field as chosen"))

    def show_content(self, content: PanelContent) -> None:
        """There only where there are several to choose from."""
        self._content = content
        compared = len(content.columns) > 1
        self.setVisible(compared and not content.read_only)
        for number, button in enumerate(self.columns):
            button.setVisible(number < len(content.columns))
        self.chosen.setVisible(any(row.differs for row in content.rows))
        self.say_waiting(())
        self.retranslate()

    def say_waiting(self, names: Sequence[str]) -> None:
        """Which rows still wait for a choice; none: says nothing."""
        self.waiting.setText(tr("Choose whose value holds: {fields}", fields=", ".join(names)) if names else "")
        self.waiting.setVisible(bool(names))


def _short(name: str) -> str:
    return name if len(name) <= 12 else name[:11] + "…"


class Notice(QWidget):
    """That a merge left several last revisions of the tag, and the button to settle it."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "warning")
        self.button = _button("segment", self)
        self.button.clicked.connect(self.settled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def retranslate(self) -> None:
        """Says its words again."""
        self.words.setText(tr("Two people changed this tag apart from each other."))
        self.button.setText(tr("Settle …"))
        self.button.setAccessibleName(tr("Settle the conflict"))
        self.button.setToolTip(tr("Settle the conflict"))

    def show_content(self, content: PanelContent) -> None:
        """There only where there is a conflict."""
        self.setVisible(content.conflict)
        self.button.setEnabled(not content.read_only)
