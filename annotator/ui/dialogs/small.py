"""The small questions: a PDF's password, who is at work, which page."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from annotator.ui.i18n import number, tr
from annotator.ui.parts import TonedLabel


class _Question(QDialog):
    """Words, a field, a quiet line below it, buttons."""

    def __init__(self, title: str, words: str, field: QWidget, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        question = QLabel(words)
        question.setWordWrap(True)
        question.setBuddy(field)
        field.setAccessibleName(words)
        self.said = TonedLabel(size=1.0)
        self.said.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (question, field, self.said, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(400)

    def allow(self, allowed: bool) -> None:
        """Whether OK can be pressed."""
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)


class PasswordAnswer(Enum):
    """What a person did when asked for a password."""

    GIVEN = auto()
    SKIPPED = auto()
    CANCELLED = auto()


class PasswordDialog(_Question):
    """Asks for a PDF's password; `wrong` says that the one before was wrong. Read `answer` and `password` after."""

    def __init__(self, name: str, *, wrong: bool = False, parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        words = tr("“{name}” is locked. Which password opens it?", name=name)
        super().__init__(tr("Password"), words, self._line, parent)
        self.answer = PasswordAnswer.CANCELLED
        if wrong:
            self.said.setText(tr("The password did not open it. Try again, or skip this file."))
        skip = self.buttons.addButton(tr("Skip this file"), QDialogButtonBox.ButtonRole.ActionRole)
        skip.clicked.connect(lambda: self._end(PasswordAnswer.SKIPPED))
        self.accepted.connect(lambda: self._end(PasswordAnswer.GIVEN))
        self._line.textChanged.connect(lambda text: self.allow(bool(text)))
        self.allow(False)
        self._line.setFocus()

    @property
    def password(self) -> str:
        """What was written."""
        return self._line.text()

    def _end(self, answer: PasswordAnswer) -> None:
        self.answer = answer
        if answer is PasswordAnswer.SKIPPED:
            self.reject()


class NameDialog(_Question):
    """Asks who is at work; `name` is what was written, without white space around it."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        self._line = QLineEdit(name)
        self._line.setMaxLength(100)
        super().__init__(tr("Who is at work?"), tr("Which name shall new tags carry?"), self._line, parent)
        self.said.setText(
            tr("It is kept in the project beside each tag. It can be changed in the strip at the bottom.")
        )
        self._line.textChanged.connect(lambda: self.allow(bool(self.name)))
        self.allow(bool(self.name))
        self._line.selectAll()
        self._line.setFocus()

    @property
    def name(self) -> str:
        """The name written."""
        return " ".join(self._line.text().split())


class GoToPage(_Question):
    """Asks for a page; `page` is counted from 1."""

    def __init__(self, page: int, pages: int, parent: QWidget | None = None) -> None:
        self._field = QSpinBox()
        self._field.setRange(1, max(1, pages))
        self._field.setValue(page)
        words = tr("Which page, from 1 to {pages}?", pages=number(pages))
        super().__init__(tr("Go to page"), words, self._field, parent)
        self.said.hide()
        self._field.selectAll()
        self._field.setFocus()

    @property
    def page(self) -> int:
        """The page, from 1."""
        return self._field.value()
