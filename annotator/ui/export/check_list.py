"""Names with a tick each, and a box of words to choose one of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem

from annotator.ui.combo_box import ComboBox
from annotator.ui.export.chosen import Choosable
from annotator.ui.words import wrapped

ROWS = 5
"""Rows of a list that are seen at once."""


class CheckList(QListWidget):
    """Names with a tick each; all ticked at first but those `without`, where that leaves any."""

    def __init__(self, items: tuple[Choosable, ...], name: str, without: Collection[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setProperty("role", "field")
        # Names of documents differ at both ends.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choosable in items:
            item = QListWidgetItem(choosable.name, self)
            item.setData(Qt.ItemDataRole.UserRole, choosable.id)
            item.setToolTip(wrapped(choosable.name))
            # Of no width of its own: it takes the list's, and is shortened to it.
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 6))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        if any(item.id not in without for item in items):
            for row, choosable in enumerate(items):
                if choosable.id in without:
                    self.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._rows = min(max(len(items), 1), ROWS)

    def sizeHint(self) -> QSize:
        """As high as its rows, five at most."""
        return QSize(220, self._height(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Two rows: a small screen scrolls the rest."""
        return QSize(120, self._height(min(self._rows, 2)))

    def _height(self, rows: int) -> int:
        return rows * max(self.sizeHintForRow(0), self.fontMetrics().height() + 4) + 6

    def ticked(self) -> tuple[str, ...]:
        """The ids with a tick."""
        items = [self.item(i) for i in range(self.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def left_out(self) -> tuple[str, ...]:
        """The ids without one."""
        ticked = set(self.ticked())
        every = (str(self.item(i).data(Qt.ItemDataRole.UserRole)) for i in range(self.count()))
        return tuple(each for each in every if each not in ticked)

    def chosen(self) -> tuple[str, ...] | None:
        """The ids with a tick, or None where all have one."""
        ticked = self.ticked()
        return None if len(ticked) == self.count() else ticked


def combo(items: Sequence[tuple[str, str]], name: str, chosen: Collection[str]) -> QComboBox:
    """Words with an id each, of which the first whose id is `chosen` is shown, the first of all otherwise."""
    made = ComboBox(least=12, most=20)
    made.setAccessibleName(name)
    for words, own in items:
        made.addItem(words, own)
    made.setCurrentIndex(next((row for row, (_, own) in enumerate(items) if own in chosen), 0))
    return made
