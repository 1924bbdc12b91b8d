"""What each command of the table about tags does, on the controller of the project that is open."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.controllers.tag_controller import TagController

TAG_COMMANDS: dict[str, Callable[[TagController], object]] = {
    "edit.leave": TagController.leave,
    "edit.undo": TagController.undo,
    "edit.redo": TagController.redo,
    "edit.copy": lambda tags: tags.spans.copy(),
    "form.first_empty": TagController.edit,
    "tag.edit": TagController.edit,
    "tag.delete": TagController.remove,
    "tag.repeat": TagController.repeat,
    "tag.next": lambda tags: tags.step(1),
    "tag.previous": lambda tags: tags.step(-1),
    "span.sentence": lambda tags: tags.spans.widen_to_sentence(),
    "span.start_earlier": lambda tags: tags.spans.move("start", -1),
    "span.start_later": lambda tags: tags.spans.move("start", 1),
    "span.end_earlier": lambda tags: tags.spans.move("end", -1),
    "span.end_later": lambda tags: tags.spans.move("end", 1),
}
