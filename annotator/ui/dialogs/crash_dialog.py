"""When the unforeseen happens: saves, writes a report, says so once, and lets the person go on or leave."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.base import paths
from annotator.ui.i18n import tr

log = logging.getLogger(__name__)


def report_of(error: BaseException, trace: TracebackType | None, at: datetime) -> str:
    """The report: version, system, time, and where in the program it happened."""
    lines = [
        f"Annotator {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.platform()}",
        at.isoformat(timespec="seconds"),
        "",
        *(line.rstrip("\n") for line in traceback.format_exception(type(error), error, trace)),
    ]
    return "\n".join(lines) + "\n"


def write_report(text: str, at: datetime, folder: Path | None = None) -> Path | None:
    """Writes the report beside the log; None (and a line in the log) where that fails."""
    file = (folder or paths.log_dir()) / f"crash-{at:%Y%m%d-%H%M%S}.txt"
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        log.warning("The report %s cannot be written: %s", file, error)
        return None
    return file


class CrashDialog(QDialog):
    """Shows what happened; `quit_wanted` says whether the person chose to leave."""

    def __init__(self, report: str, file: Path | None, *, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quit_wanted = False
        self.setWindowTitle(tr("Something unforeseen happened"))
        words = [tr("Something unforeseen happened in Annotator; it is a fault of ours.")]
        words.append(
            tr("Your tags are saved.") if saved else tr("The last change may not be saved; look before you go on.")
        )
        if file is not None:
            words.append(tr("A report lies in {path}.", path=file))
        said = QLabel("\n".join(words))
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        details = QPlainTextEdit(report)
        details.setReadOnly(True)
        details.setAccessibleName(tr("Report"))
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(tr("Continue"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = buttons.addButton(tr("Quit"), QDialogButtonBox.ButtonRole.RejectRole)
        copy = QPushButton(tr("Copy the report"))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        leave.clicked.connect(self._leave)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(details, 1)
        layout.addWidget(buttons)
        self.resize(640, 420)

    def _leave(self) -> None:
        self.quit_wanted = True
        self.reject()


class CrashGuard(QObject):
    """Takes the place of `sys.excepthook`: logs, saves through `save`, writes a report, shows one dialog at a time.

    `install` puts it in place, `uninstall` gives the former hook back. Errors of other threads come to the window's
    thread by a queued signal. A fault while one is being told is only logged: never a dialog over a dialog.
    """

    _happened = Signal(object, object)

    def __init__(self, save: Callable[[], None], *, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._folder = folder
        self._former = sys.excepthook
        self._busy = False
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Watches from now on."""
        self._former = sys.excepthook
        sys.excepthook = self._hook

    def uninstall(self) -> None:
        """Watches no longer."""
        sys.excepthook = self._former

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            self._former(kind, error, trace)
            return
        log.critical("Unforeseen", exc_info=(kind, error, trace))
        if not self._busy and QApplication.instance() is not None:
            self._busy = True
            self._happened.emit(error, trace)

    @Slot(object, object)
    def _tell(self, error: BaseException, trace: TracebackType | None) -> None:
        try:
            now = datetime.now(UTC)
            report = report_of(error, trace, now)
            dialog = CrashDialog(report, write_report(report, now, self._folder), saved=self._try_to_save())
            dialog.exec()
            if dialog.quit_wanted:
                QApplication.quit()
        finally:
            self._busy = False

    def _try_to_save(self) -> bool:
        try:
            self._save()
        except Exception:  # the program is in an unknown state: whatever saving raises must not hide the first fault
            log.exception("Saving after the fault failed")
            return False
        return True
