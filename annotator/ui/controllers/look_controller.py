"""How the window looks: theme, language, zoom, panels, keys; each choice is kept for the next start."""

from __future__ import annotations

import platform

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from annotator import __version__
from annotator.base import paths
from annotator.ui.desk import Desk
from annotator.ui.dialogs.command_palette import CommandPalette
from annotator.ui.dialogs.key_editor import KeyEditor
from annotator.ui.dialogs.keys_help import KeysHelp
from annotator.ui.header import Header
from annotator.ui.i18n import set_language, tr
from annotator.ui.page.colours import PageColours
from annotator.ui.page.page_view import PageView
from annotator.ui.theme import Theme


class LookController(QObject):
    """Connects the View and Help commands."""

    def __init__(self, desk: Desk, view: PageView, header: Header, left: QWidget, right: QWidget) -> None:
        super().__init__(desk.window)
        self._desk, self._view, self._header = desk, view, header
        self._panels = {"panel.left": left, "panel.right": right}
        desk.themes.changed.connect(self._show_theme)
        view.zoom_changed.connect(header.show_zoom)
        self._connect()
        self._show_theme(desk.themes.theme)
        zoom = desk.preferences.settings.zoom
        if zoom:
            view.set_zoom(zoom)
        else:
            view.fit_width()

    def _connect(self) -> None:
        actions, attempt = self._desk.actions, self._desk.attempt
        for command, function in {
            "zoom.in": self._view.zoom_in,
            "zoom.out": self._view.zoom_out,
            "zoom.actual": lambda: self._view.set_zoom(1.0),
            "zoom.width": self._view.fit_width,
            "zoom.page": self._view.fit_page,
            "theme.toggle": lambda: self.choose_theme("light" if self._desk.themes.theme.dark else "dark"),
            "help.palette": lambda: CommandPalette(actions, self._desk.window).open_over(self._desk.window),
            "help.keys": self.show_keys,
            "help.change_keys": self.change_keys,
            "help.log": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_dir()))),
            "help.about": self.show_about,
        }.items():
            actions.connect(command, attempt(function))
        for mode in ("system", "light", "dark"):
            actions.connect(f"theme.{mode}", attempt(lambda mode=mode: self.choose_theme(mode)))
        for spoken in ("system", "da", "en"):
            actions.connect(f"language.{spoken}", attempt(lambda spoken=spoken: self.choose_language(spoken)))
        actions.set_checked(f"theme.{self._desk.themes.mode}", True)
        actions.set_checked(f"language.{self._desk.preferences.settings.language}", True)
        for command, panel in self._panels.items():
            actions.connect_switch(command, panel.setVisible)
            actions.set_checked(command, True)

    def choose_theme(self, mode: str) -> None:
        """ "system", "light" or "dark", from now on."""
        self._desk.themes.choose(mode)  # type: ignore[arg-type]
        self._desk.actions.set_checked(f"theme.{mode}", True)
        self._desk.preferences.change(theme=mode)

    def choose_language(self, spoken: str) -> None:
        """ "system", "da" or "en", from now on."""
        set_language(spoken)
        self._desk.preferences.change(language=spoken)

    def show_keys(self) -> None:
        """All keys, on one page."""
        help_page = KeysHelp(self._desk.actions, self._desk.window)
        help_page.change_requested.connect(self._desk.attempt(self.change_keys))
        help_page.exec()

    def change_keys(self) -> None:
        """Lets the person give commands other keys."""
        editor = KeyEditor(self._desk.actions.commands, self._desk.preferences.settings.keys, self._desk.window)
        if editor.exec() == QDialog.DialogCode.Accepted:
            self._desk.actions.set_overrides(editor.overrides)
            self._desk.preferences.change(keys=editor.overrides)

    def show_about(self) -> None:
        """Version and licence."""
        words = tr(
            "Annotator {version}, Python {python}.\nFree software under the GNU Affero General Public License, "
            "version 3 or later; it comes without any warranty.",
            version=__version__,
            python=platform.python_version(),
        )
        QMessageBox.about(self._desk.window, tr("About Annotator"), words)

    def _show_theme(self, theme: Theme) -> None:
        self._view.set_colours(PageColours.dark() if theme.dark else PageColours.light())
