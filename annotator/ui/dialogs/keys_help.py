"""`?`: all keys on one sheet, by menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import ActionSet
from annotator.ui.commands import MENUS
from annotator.ui.i18n import tr
from annotator.ui.menus import MENU_WORDS
from annotator.ui.parts import Heading, TonedLabel

COLUMNS = (("Tag", "Go"), ("Review", "Edit"), ("View", "Project", "Help"))


class KeysHelp(QDialog):
    """Reads the keys in force from the actions. `change_requested` where the person wants others."""

    change_requested = Signal()

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert {menu for column in COLUMNS for menu in column} == set(MENUS)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setSpacing(24)
        for menus in COLUMNS:
            column = QVBoxLayout()
            for menu in menus:
                column.addWidget(_part(actions, menu))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        change = buttons.addButton(tr("Change keys …"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self.change_requested)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.resize(960, 560)


def _part(actions: ActionSet, menu: str) -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 8)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    heading = Heading()
    heading.show_words(MENU_WORDS[menu]())
    heading.setContentsMargins(0, 6, 0, 2)
    grid.addWidget(heading, 0, 0, 1, 2)
    with_keys = [command for command in actions.commands if command.menu == menu and actions.keys(command.id)]
    for row, command in enumerate(with_keys, start=1):
        name = QLabel(tr(command.text).removesuffix(" …"))
        name.setToolTip(tr(command.help))
        keys = TonedLabel("  ".join(actions.keys(command.id)), size=1.0)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight)
        name.setAccessibleDescription(keys.text())
        grid.addWidget(name, row, 0)
        grid.addWidget(keys, row, 1)
    return part
