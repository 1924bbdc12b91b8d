"""Menus, made from the command table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.ui.actions import ActionSet
from annotator.ui.commands import MENUS
from annotator.ui.i18n import tr
from annotator.ui.words import tip

MENU_WORDS: dict[str, Callable[[], str]] = {
    "Project": lambda: tr("Project"),
    "Edit": lambda: tr("Edit"),
    "Tag": lambda: tr("Tag"),
    "Review": lambda: tr("Review"),
    "Go": lambda: tr("Go"),
    "View": lambda: tr("View"),
    "Help": lambda: tr("Help"),
}


class Menus:
    """The menus in a menu bar or a button's menu; filled again when labels, recent projects or the language change."""

    def __init__(self, home: QMenuBar | QMenu, actions: ActionSet, open_recent: Callable[[Path], object]) -> None:
        self._actions = actions
        self._open_recent = open_recent
        self._recent: tuple[str, ...] = ()
        self._menus = {name: home.addMenu(MENU_WORDS[name]()) for name in MENUS}
        self._recent_menu = QMenu(self._menus["Project"])
        self.fill()

    def menu(self, name: str) -> QMenu:
        """One of `MENUS`. Raises KeyError where there is no such menu."""
        return self._menus[name]

    def show_recent(self, projects: tuple[str, ...]) -> None:
        """The paths under "Open recent"."""
        self._recent = projects
        self._recent_menu.clear()
        for path in projects:
            action = QAction(Path(path).stem.replace("&", "&&"), self._recent_menu)
            action.setToolTip(tip(path))
            action.triggered.connect(lambda *_, path=path: self._open_recent(Path(path)))
            self._recent_menu.addAction(action)
        self._recent_menu.setEnabled(bool(projects))

    def fill(self) -> None:
        """Makes the entries again from the actions there are now."""
        self._recent_menu.setTitle(tr("Open recent"))
        self._recent_menu.setToolTipsVisible(True)
        self.show_recent(self._recent)
        for name, menu in self._menus.items():
            menu.setTitle(MENU_WORDS[name]())
            menu.clear()
            group = None
            for command in sorted((c for c in self._actions.commands if c.menu == name), key=lambda c: c.group):
                if group is not None and command.group != group:
                    menu.addSeparator()
                group = command.group
                menu.addAction(self._actions.action(command.id))
                if command.id == "project.open":
                    menu.addMenu(self._recent_menu)
