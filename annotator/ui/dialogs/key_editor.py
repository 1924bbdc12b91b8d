"""Gives commands other keys; says at once which keys two commands want; puts the table's keys back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.commands import MENUS, Command, conflicts, keys_of
from annotator.ui.i18n import tr
from annotator.ui.menus import MENU_WORDS


class KeyEditor(QDialog):
    """Works on a copy; `overrides` has the keys that differ from the table when the dialog is accepted."""

    def __init__(
        self, commands: tuple[Command, ...], overrides: Mapping[str, tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change keys"))
        self._commands = commands
        self._overrides = dict(overrides)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(tr("Find a command"))
        self._filter.setAccessibleName(tr("Find a command"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._show_matching)
        self._tree = QTreeWidget()
        self._dress_tree()
        self._edit = QKeySequenceEdit()
        self._edit.setAccessibleName(tr("New keys"))
        self._edit.setMaximumSequenceLength(1)
        self._edit.setClearButtonEnabled(True)
        self._edit.editingFinished.connect(self._take)
        self._reset = QPushButton(tr("Reset"))
        self._reset.clicked.connect(self._reset_one)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self.reset_all)
        self._lay_out()
        self._show_keys()
        self._choose()

    @property
    def overrides(self) -> dict[str, tuple[str, ...]]:
        """The keys that differ from the table, by command id."""
        return dict(self._overrides)

    def choose(self, command_id: str) -> None:
        """Puts a command under the hands. Raises KeyError where there is no such command."""
        self._tree.setCurrentItem(self._items[command_id])

    def set_keys(self, command_id: str, keys: tuple[str, ...]) -> None:
        """Gives a command these keys; the table's own are no override."""
        table = next(command.keys for command in self._commands if command.id == command_id)
        if keys == table:
            self._overrides.pop(command_id, None)
        else:
            self._overrides[command_id] = keys
        self._show_keys()

    def reset_all(self) -> None:
        """Puts every command's own keys back."""
        self._overrides.clear()
        self._show_keys()
        self._choose()

    def _dress_tree(self) -> None:
        self._tree.setColumnCount(2)
        self._tree.setHeaderLabels([tr("Command"), tr("Keys")])
        self._tree.setAccessibleName(tr("Commands"))
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for menu in MENUS:
            top = QTreeWidgetItem(self._tree, [MENU_WORDS[menu]()])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for command in self._commands:
                if command.menu == menu:
                    item = QTreeWidgetItem(top, [tr(command.text).removesuffix(" …")])
                    item.setData(0, Qt.ItemDataRole.UserRole, command.id)
                    item.setToolTip(0, tr(command.help))
                    self._items[command.id] = item
        self._tree.expandAll()
        self._tree.currentItemChanged.connect(lambda *_: self._choose())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("New keys")))
        row.addWidget(self._edit, 1)
        row.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.addWidget(self._filter)
        layout.addWidget(self._tree, 1)
        layout.addLayout(row)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)
        self.resize(520, 560)

    def _current(self) -> Command | None:
        item = self._tree.currentItem()
        wanted = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return next((command for command in self._commands if command.id == wanted), None)

    def _choose(self) -> None:
        command = self._current()
        self._edit.setEnabled(command is not None)
        self._reset.setEnabled(command is not None)
        keys = keys_of(command, self._overrides) if command is not None else ()
        self._edit.setKeySequence(QKeySequence(keys[0] if keys else ""))

    def _take(self) -> None:
        command = self._current()
        if command is not None:
            key = self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
            old = keys_of(command, self._overrides)
            if key != (old[0] if old else ""):
                self.set_keys(command.id, (key, *old[1:]) if key else ())

    def _reset_one(self) -> None:
        command = self._current()
        if command is not None:
            self.set_keys(command.id, command.keys)
            self._choose()

    def _show_keys(self) -> None:
        for command in self._commands:
            keys = (QKeySequence(key) for key in keys_of(command, self._overrides))
            item = self._items[command.id]
            item.setText(1, ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys))
            font = item.font(1)
            font.setBold(command.id in self._overrides)
            item.setFont(1, font)
        self._say_conflicts()

    def _say_conflicts(self) -> None:
        doubled = conflicts(self._commands, self._overrides)
        self._said.setText(
            "\n".join(
                tr(
                    "{key} is wanted by {commands}; give one of them another key.",
                    key=key,
                    commands=" + ".join(f"“{tr(command.text).removesuffix(' …')}”" for command in those),
                )
                for key, those in doubled.items()
            )
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not doubled)

    def _show_matching(self, query: str) -> None:
        words = query.casefold()
        for item in self._items.values():
            item.setHidden(words not in item.text(0).casefold() and words not in item.text(1).casefold())
