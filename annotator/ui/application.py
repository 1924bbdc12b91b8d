"""The Qt application: made once, with our look, our words and the guard that catches what nobody foresaw."""

from __future__ import annotations

import signal
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.pdf.client import PdfClient
from annotator.text.lazy_pattern import compile_one
from annotator.ui.collector import Collector
from annotator.ui.desk import Preferences
from annotator.ui.dialogs.crash_dialog import CrashGuard
from annotator.ui.i18n import set_language
from annotator.ui.main_window import MainWindow
from annotator.ui.pdf_bridge import PdfBridge
from annotator.ui.theme import Themes


def run(files: list[Path], *, client: PdfClient, sample: bool) -> int:
    """Shows the window with what is asked for, until it is closed, and `client` with it; the exit status."""
    app = QApplication([])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("annotator")
    preferences = Preferences()
    bridge = PdfBridge(client=client)
    set_language(preferences.settings.language)
    window = MainWindow(preferences, Themes(app, preferences.settings.theme), bridge)  # type: ignore[arg-type]
    guard = CrashGuard(window.save_all, parent=window)
    guard.install()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    signal.signal(signal.SIGTERM, lambda *_: window.close())
    # Python looks at signals only between its own steps; without a timer it has none while nothing happens.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(500)
    window.show()
    spare = QTimer()
    # One at a time, when the first page is on the screen: the first tag need not wait for them.
    spare.timeout.connect(lambda: None if compile_one() else spare.stop())
    QTimer.singleShot(1_000, lambda: spare.start(50))
    collector = Collector(window)
    if sample:
        QTimer.singleShot(0, window.desk.attempt(window.projects.open_sample))
    elif files:
        QTimer.singleShot(0, window.desk.attempt(lambda: window.take_files(files)))
    status = app.exec()
    guard.uninstall()
    collector.close()
    bridge.close()
    return status
