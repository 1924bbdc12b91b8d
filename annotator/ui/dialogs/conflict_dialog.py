"""A tag that both sides changed: all its last versions side by side, and the one that shall stand chosen by key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.base.errors import TagError
from annotator.model.annotation import AnnotationId, AnnotatorId
from annotator.store.project import Project
from annotator.ui import tones
from annotator.ui.desk import Desk
from annotator.ui.dialogs.versions import Row, Version, rows_of, versions_of
from annotator.ui.i18n import tr
from annotator.ui.parts import TonedLabel
from annotator.ui.words import moment
from annotator.workbench.workbench import Workbench

_DIFFERENT = QColor("#E69F00")
"""Okabe and Ito's orange, as in warnings; a differing cell also has a bar at its left, for those who do not see it."""
_COLUMN = 250
"""Pixels that a version has at least."""


class ConflictDialog(QDialog):
    """Read `chosen` (a `Version`) after it was accepted; `names` are those shown.

    Raises TagError where there is nothing to settle.
    """

    def __init__(
        self,
        project: Project,
        annotation_id: AnnotationId,
        names: Mapping[AnnotatorId, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        tag = project.annotation(annotation_id)
        self.versions = versions_of(project, tag)
        if len(self.versions) < 2:
            raise TagError("There is nothing to settle here any more: the tag has one version only.")
        layer = project.text_layer(tag.document)
        pages = {each.key: layer.page_of(each.annotation.anchor.start) + 1 for each in self.versions}
        rows = rows_of(self.versions, project.schema, pages)
        self.setWindowTitle(tr("Settle a conflict"))
        self._table = VersionTable(self.versions, rows, names)
        self._table.settled.connect(self.accept)
        heading = QLabel(tr("This tag was changed on both sides. Which version shall stand?"))
        heading.setWordWrap(True)
        document = project.document(tag.document).name
        hint = TonedLabel(
            tr("{document} · what differs is marked · the others stay in the tag's history", document=document)
        )
        hint.setWordWrap(True)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Let this version stand"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(heading, hint, area, buttons)

    def _lay_out(self, heading: QWidget, hint: QWidget, area: QWidget, buttons: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        width = min(120 + 340 * len(self.versions), 1200)
        # As high as what it shows, up to what a small screen has; more is scrolled to.
        self._table.resize(width - 40, self._table.sizeHint().height())
        self.resize(width, min(max(self._table.height() + 150, 320), 680))

    @property
    def chosen(self) -> Version:
        """The version that shall stand."""
        return self.versions[self._table.chosen]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 choose a version, Enter settles, Escape leaves it open."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.versions) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._table.choose(place)
        else:
            super().keyPressEvent(event)


class VersionTable(QWidget):
    """A column for each version, a row for each thing they say; `settled` when one is clicked twice."""

    settled = Signal()

    def __init__(self, versions: tuple[Version, ...], rows: tuple[Row, ...], names: Mapping[AnnotatorId, str]) -> None:
        super().__init__()
        self.chosen = 0
        self._rows = rows
        self._buttons: list[QRadioButton] = []
        self._cells: list[list[QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        for place, version in enumerate(versions):
            self._add_column(place, version, names.get(version.by, version.by))
        for at, row in enumerate(rows):
            self._add_row(at + 2, row, versions)
        self._grid.setRowStretch(len(rows) + 2, 1)
        self._buttons[0].setChecked(True)
        self._buttons[0].setFocus()

    def choose(self, place: int) -> None:
        """The version at `place` (from 0) is the chosen one."""
        self._buttons[place].setChecked(True)
        self._buttons[place].setFocus()

    def _add_column(self, place: int, version: Version, name: str) -> None:
        button = QRadioButton(f"{place + 1} · {name}")
        button.setFont(tones.scaled(button.font(), 1.0, bold=True))
        button.toggled.connect(partial(self._toggled, place))
        when = moment(version.at)[1]
        if version.removed:
            when = tr("{when} · removed the tag", when=when)
        elif version.stands:
            when = tr("{when} · stands now", when=when)
        else:
            when = tr("{when} · revision {n}", when=when, n=version.annotation.revision)
        button.setAccessibleDescription(when)
        said = TonedLabel(when)
        said.setContentsMargins(10, 0, 8, 6)
        button.setContentsMargins(10, 0, 8, 0)
        self._grid.addWidget(button, 0, place + 1)
        self._grid.addWidget(said, 1, place + 1)
        self._grid.setColumnStretch(place + 1, 1)
        self._grid.setColumnMinimumWidth(place + 1, _COLUMN)
        self._buttons.append(button)

    def _add_row(self, at: int, row: Row, versions: tuple[Version, ...]) -> None:
        name = TonedLabel(row.name)
        name.setContentsMargins(4, 5, 8, 5)
        self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        cells = []
        for place, (text, version) in enumerate(zip(row.texts, versions, strict=True)):
            cell = QLabel(text or "–")
            cell.setTextFormat(Qt.TextFormat.PlainText)
            cell.setWordWrap(True)
            cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            cell.setContentsMargins(10, 5, 8, 5)
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            name_of = tr("{name}, differs", name=row.name) if row.differs else row.name
            cell.setAccessibleName(f"{name_of}: {text or '–'}")
            cell.setEnabled(not version.removed)
            self._grid.addWidget(cell, at, place + 1)
            cells.append(cell)
        self._cells.append(cells)

    def _toggled(self, place: int, on: bool) -> None:
        if on:
            self.chosen = place
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in a column chooses it."""
        for place, button in enumerate(self._buttons):
            if button.x() <= event.position().x() <= button.x() + button.width():
                self.choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click settles."""
        self.mousePressEvent(event)
        self.settled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chosen column's ground and frame; the ground and bar of what differs."""
        painter = QPainter(self)
        palette = self.palette()
        ground = palette.color(palette.ColorRole.Window)
        column = self._column(self.chosen)
        painter.fillRect(column, tones.chosen(palette))
        for row, cells in zip(self._rows, self._cells, strict=True):
            if row.differs:
                for cell in cells:
                    painter.fillRect(cell.geometry(), tones.blend(_DIFFERENT, ground, 0.16))
                    painter.fillRect(QRect(cell.x(), cell.y(), 3, cell.height()), _DIFFERENT)
        painter.setPen(tones.accent(palette))
        painter.drawRect(column.adjusted(0, 0, -1, -1))
        painter.end()

    def _column(self, place: int) -> QRect:
        first, last = self._buttons[place].geometry(), self._cells[-1][place].geometry()
        return QRect(first.x() - 3, 0, first.width() + 6, last.bottom() + 4)


def settle_conflict(
    desk: Desk, workbench: Workbench, annotation_id: AnnotationId, names: Mapping[AnnotatorId, str]
) -> bool:
    """Shows a tag's versions and lets the one stand that is chosen; False where it was left open. Raises TagError."""
    workbench.project.must_write()
    workbench.commit()
    dialog = ConflictDialog(workbench.project, annotation_id, names, desk.window)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        if dialog.chosen.removed:
            workbench.settle_removed(annotation_id)
        else:
            workbench.settle(annotation_id, dialog.chosen.annotation)
        return True
    finally:
        dialog.deleteLater()
