"""Asks what the highlights of others stand for, before they come in: which label a colour, which person an author."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.dataset.label_colours import LEAVE_OUT, NO_COLOUR
from annotator.model.annotation import LabelId
from annotator.ui.combo_box import ComboBox
from annotator.ui.i18n import number, tr
from annotator.ui.parts import TonedLabel
from annotator.ui.swatch import Swatch, swatch_icon
from annotator.ui.words import wrapped
from annotator.workbench.highlights import AuthorFound, ColourFound, HighlightsFound

Kept = Mapping[str, tuple[str, ...]]
"""What earlier answers were, as the settings keep them: a label by colour, a person by "by:" and the author's name."""
_BY = "by:"
_AS_SAID = "\0as said"
_EXAMPLE = 320
"""Pixels of an example, at most; the rest of it is in its tool tip."""


@dataclass(frozen=True, slots=True)
class LabelChoice:
    """A label to choose: its id, its name, its colour and pattern on the window's ground."""

    id: LabelId
    name: str
    colour: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Mapped:
    """The answers: labels by colour, and by an author's name ("" for none) the name in the project, an old or a new one."""

    colours: dict[str, LabelId]
    people: dict[str, str]


class MappingDialog(QDialog):
    """Read `mapped` after it was accepted; nothing has come in where it was not."""

    def __init__(
        self,
        found: HighlightsFound,
        labels: Sequence[LabelChoice],
        people: Sequence[str],
        me: str,
        last: Kept,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Highlights of others"))
        self._colours = {each.colour: self._label_box(each, labels, last) for each in found.colours}
        self._people = {each.name: self._person_box(each, people, me, last) for each in found.authors}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        lead = self.buttons.addButton(tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(found)
        # Only now: a button that is not in its dialog yet is nobody's default.
        lead.setDefault(True)

    @property
    def mapped(self) -> Mapped:
        """What is chosen now."""
        colours = {colour: str(box.currentData()) for colour, box in self._colours.items()}
        return Mapped(
            {colour: LabelId(label) for colour, label in colours.items() if label != _AS_SAID},
            {name: str(box.currentData()) for name, box in self._people.items()},
        )

    def remembered(self, last: Kept) -> dict[str, tuple[str, ...]]:
        """The same for the next time, with what was answered before."""
        now = self.mapped
        people = {f"{_BY}{name}": (person,) for name, person in now.people.items() if name}
        return {**last, **{colour: (label,) for colour, label in now.colours.items()}, **people}

    def _label_box(self, found: ColourFound, labels: Sequence[LabelChoice], last: Kept) -> QComboBox:
        box = ComboBox(least=16)
        name = tr("no colour") if found.colour == NO_COLOUR else found.colour
        box.setAccessibleName(tr("Label for the colour {colour}", colour=name))
        if found.label is None:
            box.addItem(tr("As each highlight says"), _AS_SAID)
        for label in labels:
            box.addItem(swatch_icon(QColor(label.colour), label.pattern), label.name, label.id)
        box.addItem(tr("Leave out"), LEAVE_OUT)
        proposed = [*last.get(found.colour, ())[:1], found.label]
        _choose(box, *proposed)
        return box

    def _person_box(self, found: AuthorFound, people: Sequence[str], me: str, last: Kept) -> QComboBox:
        box = ComboBox(least=16)
        box.setAccessibleName(tr("Person for the author {name}", name=found.name or tr("without a name")))
        for person in people:
            box.addItem(person, person)
        if found.name and found.name not in people:
            box.addItem(tr("New: {name}", name=found.name), found.name)
        _choose(box, *last.get(f"{_BY}{found.name}", ())[:1], found.person or found.name or me)
        return box

    def _lay_out(self, found: HighlightsFound) -> None:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(2, 1)
        for row, each in enumerate(found.colours, 1):
            self._add_colour(grid, row, each)
        first = len(found.colours) + 2
        for row, author in enumerate(found.authors, first):
            self._add_author(grid, row, author)
        grid.addWidget(TonedLabel(tr("Colours"), bold=True), 0, 0, 1, 3)
        grid.addWidget(TonedLabel(tr("Authors"), bold=True), first - 1, 0, 1, 3)
        grid.setRowStretch(first + len(found.authors), 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        words = QLabel(
            tr("The files hold one highlight that is not from Annotator. What does it stand for?")
            if found.count == 1
            else tr(
                "The files hold {n} highlights that are not from Annotator. What do they stand for?",
                n=number(found.count),
            )
        )
        words.setWordWrap(True)
        kept = TonedLabel(tr("Comments come along ({n}).", n=number(found.comments)) if found.comments else "")
        kept.setVisible(bool(found.comments))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (words, scroll, kept, self.buttons):
            layout.addWidget(widget, 1 if widget is scroll else 0)
        rows = 2 + len(found.colours) + len(found.authors)
        self.resize(720, min(130 + 33 * rows, 600))

    def _add_colour(self, grid: QGridLayout, row: int, each: ColourFound) -> None:
        swatch = Swatch()
        if each.colour != NO_COLOUR:
            swatch.show_label(QColor(each.colour), "solid")
        else:
            swatch.setVisible(False)
        example = TonedLabel(size=1.0)
        example.setText(example.fontMetrics().elidedText(_quoted(each.example), Qt.TextElideMode.ElideRight, _EXAMPLE))
        example.setToolTip(wrapped(each.example))
        grid.addWidget(swatch, row, 0)
        grid.addWidget(QLabel(f"{number(each.count)} ×"), row, 1)
        grid.addWidget(example, row, 2)
        grid.addWidget(self._colours[each.colour], row, 3)

    def _add_author(self, grid: QGridLayout, row: int, each: AuthorFound) -> None:
        name = QLabel(each.name or tr("without a name"))
        name.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(QLabel(f"{number(each.count)} ×"), row, 1)
        grid.addWidget(name, row, 2)
        grid.addWidget(self._people[each.name], row, 3)


def _quoted(words: str) -> str:
    return f"“{words}”" if words else tr("no text found under it")


def _choose(box: QComboBox, *wanted: str | None) -> None:
    """Shows the first of `wanted` that there is."""
    rows = (box.findData(each) for each in wanted if each is not None)
    box.setCurrentIndex(next((row for row in rows if row >= 0), 0))
