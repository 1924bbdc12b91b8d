"""The commands as Qt's actions: made from the command table, connected once, with keys that leave text fields alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from annotator.ui.commands import COMMANDS, Command, conflicts, keys_of
from annotator.ui.i18n import tr

TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
"""Widgets that want letters for themselves."""

ONCE = frozenset({"verdict.accept", "verdict.reject"})
"""Commands that a key held down does once: each goes on to the next, which nobody would have looked at."""

IconSource = Callable[[str], QIcon]


class ActionSet:
    """The actions of one window, by command id.

    Keys of scope "page" work only while the focus is on a ground (`add_ground`: the page, the list of its tags) and not
    in a widget that takes letters. Where no ground was named, anything that takes no letters is one.
    """

    def __init__(
        self,
        parent: QWidget,
        *,
        overrides: Mapping[str, tuple[str, ...]] | None = None,
        icon: IconSource | None = None,
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        self._parent = parent
        self._icon = icon
        self._overrides = dict(overrides or {})
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._said: dict[str, str] = {}
        self._choices: dict[str, QActionGroup] = {}
        self._grounds: tuple[QWidget, ...] = ()
        self._on_page = True
        self.before: Callable[[], object] = lambda: None
        """Called before whatever a command does."""
        for command in commands:
            self._add(command)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, those of the labels included."""
        return tuple(self._commands.values())

    def action(self, command_id: str) -> QAction:
        """The action of a command. Raises KeyError where there is no such command."""
        return self._actions[command_id]

    def connect(self, command_id: str, function: Callable[[], object]) -> None:
        """Calls `function` when the command is asked for. Raises KeyError where there is no such command."""
        self._actions[command_id].triggered.connect(lambda *_: function())

    def connect_switch(self, command_id: str, function: Callable[[bool], object]) -> None:
        """Calls `function` with the switch's new state. Raises KeyError where there is no such command."""
        self._actions[command_id].triggered.connect(lambda checked=False: function(checked))

    def set_enabled(self, command_id: str, enabled: bool) -> None:
        """Whether the command can be asked for now."""
        self._actions[command_id].setEnabled(enabled)

    def set_checked(self, command_id: str, checked: bool) -> None:
        """The state that a switch shows; calls nobody."""
        self._actions[command_id].setChecked(checked)

    def run(self, command_id: str) -> None:
        """Does what the command's menu entry does; nothing where it is not enabled."""
        self._actions[command_id].trigger()

    def add_ground(self, widget: QWidget) -> None:
        """Keys of scope "page" work while the focus is in `widget`."""
        self._grounds = (*self._grounds, widget)
        self._follow_focus(None, QApplication.focusWidget())

    def set_labels(self, commands: tuple[Command, ...], on_label: Callable[[str], object]) -> tuple[QAction, ...]:
        """Replaces the label commands; `on_label` is called with the label's id. Returns the new actions."""
        for command_id in [known for known in self._commands if known.startswith("label.")]:
            del self._commands[command_id]
            action = self._actions.pop(command_id)
            self._parent.removeAction(action)
            action.deleteLater()
        made = tuple(self._add(command) for command in commands)
        for command in commands:
            self.connect(command.id, partial(on_label, command.id.removeprefix("label.")))
        self.set_overrides(self._overrides)
        return made

    @property
    def clashes(self) -> Mapping[str, tuple[Command, ...]]:
        """The keys of labels that another command wants too: the first of the labels has it, the others go without."""
        found = {}
        for key, those in conflicts(self.commands, self._overrides).items():
            labels = [command for command in those if command.id.startswith("label.")]
            if labels:
                found[key] = (*labels, *(command for command in those if command not in labels))
        return found

    def in_force(self) -> dict[str, tuple[str, ...]]:
        """The keys of every command as the table spells them, without those that went to a label."""
        gone = {(command.id, key) for key, (_, *others) in self.clashes.items() for command in others}
        return {
            command.id: tuple(key for key in keys_of(command, self._overrides) if (command.id, key) not in gone)
            for command in self.commands
        }

    def set_overrides(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        """Puts the person's own keys in force."""
        self._overrides = dict(overrides)
        for command_id, keys in self.in_force().items():
            # Two actions with one key would both be dead.
            self._actions[command_id].setShortcuts([QKeySequence(key) for key in keys])

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys in force, as text a person reads ("Strg+F" where the system says so)."""
        return tuple(
            key.toString(QKeySequence.SequenceFormat.NativeText) for key in self._actions[command_id].shortcuts()
        )

    def say(self, command_id: str, text: str) -> None:
        """Calls the command what it would do now, in the language spoken; "" is what the table calls it."""
        if self._said.get(command_id, "") != text:
            self._said[command_id] = text
            self._set_words(self._commands[command_id])

    def retranslate(self) -> None:
        """Says all words again, in the language spoken now."""
        for command in self.commands:
            self._set_words(command)

    def _add(self, command: Command) -> QAction:
        action = QAction(self._parent)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setAutoRepeat(command.id not in ONCE)
        # Connected first, so called first.
        action.triggered.connect(lambda *_: self.before())
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.choice:
            group = self._choices.setdefault(command.choice, QActionGroup(self._parent))
            group.addAction(action)
        if self._icon is not None and command.icon:
            action.setIcon(self._icon(command.icon))
        self._commands[command.id], self._actions[command.id] = command, action
        self._set_words(command)
        self._set_keys(command)
        self._set_context(command)
        self._parent.addAction(action)
        return action

    def _set_words(self, command: Command) -> None:
        action = self._actions[command.id]
        text = self._said.get(command.id) or tr(command.text)
        action.setText(text)
        action.setToolTip(text.removesuffix(" …"))
        action.setStatusTip(tr(command.help))

    def _set_keys(self, command: Command) -> None:
        self._actions[command.id].setShortcuts([QKeySequence(key) for key in keys_of(command, self._overrides)])

    def _set_context(self, command: Command) -> None:
        # A key whose context is the window widget itself is asleep while anything in the window has the focus; it
        # still stands in the menu, which an action without a shortcut would not show.
        awake = command.scope == "window" or self._on_page
        context = Qt.ShortcutContext.WindowShortcut if awake else Qt.ShortcutContext.WidgetShortcut
        self._actions[command.id].setShortcutContext(context)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A window that is being taken down moves the focus too, when parts of it are gone already.
        if not isValid(self._parent):
            return
        on_page = self._is_ground(new)
        if on_page != self._on_page:
            self._on_page = on_page
            for command in self.commands:
                if command.scope == "page":
                    self._set_context(command)

    def _is_ground(self, widget: QWidget | None) -> bool:
        if widget is None or widget is self._parent:
            return True
        if isinstance(widget, TYPING):
            return False
        return not self._grounds or any(
            isValid(ground) and (ground is widget or ground.isAncestorOf(widget)) for ground in self._grounds
        )
