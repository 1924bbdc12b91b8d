"""Where the window stood and how its parts were divided, kept from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.base.settings import Settings

_SIZE = (1440, 900)


def kept_place(window: QWidget, splitters: Mapping[str, QSplitter], settings: Settings) -> dict[str, object]:
    """The settings that hold where the window is; a splitter of which a part is hidden keeps the sizes it had."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    sizes = {name: tuple(splitter.sizes()) for name, splitter in splitters.items()}
    return {"geometry": geometry, "panels": {**settings.panels, **{n: s for n, s in sizes.items() if all(s)}}}


def restore_place(window: QWidget, splitters: Mapping[str, QSplitter], settings: Settings) -> None:
    """Puts the window where it was, within the screen there is now."""
    window.resize(*_SIZE)
    if settings.geometry:
        window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode("ascii")))
    # A smaller screen, or another scale, than the window was left on.
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    if not room.contains(window.geometry()):
        window.move(room.topLeft())
    for name, splitter in splitters.items():
        sizes = settings.panels.get(name)
        if sizes and all(sizes) and len(sizes) == splitter.count():
            splitter.setSizes(list(sizes))
