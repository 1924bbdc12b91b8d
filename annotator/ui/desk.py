"""What every controller may use of the window: its commands, messages, background work, settings and theme."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from annotator.base.errors import AnnotatorError, Cancelled, TagError
from annotator.base.settings import Settings, SettingsFile
from annotator.ui.actions import ActionSet
from annotator.ui.i18n import translate_error
from annotator.ui.message_bar import Kind, MessageBar
from annotator.ui.theme import Themes
from annotator.workbench.tasks import Tasks

log = logging.getLogger(__name__)


class Preferences:
    """The person's settings: what one window changes does not undo what another one has changed since."""

    def __init__(self, file: SettingsFile | None = None) -> None:
        self._file = file or SettingsFile()
        self.settings: Settings = self._file.load()

    def change(self, **values: Any) -> None:
        """Sets these. Raises AnnotatorError where they cannot be written; they hold until the window is closed."""
        self.alter(lambda settings: replace(settings, **values))

    def alter(self, altered: Callable[[Settings], Settings]) -> None:
        """Puts what `altered` makes of the settings in their place; raises as `change`."""
        self.settings = altered(self.settings)
        kept = self._file.load()
        new = altered(kept)
        if new != kept:
            self._file.save(new)


@dataclass(slots=True)
class Desk:
    """Handed to each controller; nobody reaches for a global."""

    window: QWidget
    actions: ActionSet
    messages: MessageBar
    tasks: Tasks
    preferences: Preferences
    themes: Themes

    def __post_init__(self) -> None:
        self.actions.before = self.messages.let_go

    def attempt(self, function: Callable[..., object]) -> Callable[..., None]:
        """`function`, with what it cannot do said in the message bar instead of raised."""

        def tried(*arguments: object) -> None:
            try:
                function(*arguments)
            except AnnotatorError as error:
                self.complain(error)

        return tried

    def complain(self, error: BaseException) -> None:
        """Says what went wrong; what is no sentence of ours goes on to the crash dialog."""
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, AnnotatorError):
            raise error
        log.info("said: %s", error)
        # What cannot be done with a tag or a suggestion now can be in a moment: with another one chosen, say.
        self.messages.show_message(translate_error(error), Kind.ERROR, passing=isinstance(error, TagError))

    def say(self, text: str, *, passing: bool = False) -> None:
        """A notice that blocks nothing; `text` is translated already. `passing` as in `MessageBar.show_message`."""
        self.messages.show_message(text, Kind.INFO, passing=passing)
