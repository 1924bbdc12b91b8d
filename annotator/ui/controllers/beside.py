"""What stands on the page and in the list beside the tags, and can be chosen as they can; nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator.model.geometry import PageIndex
from annotator.ui.models.tag_model import TagRow
from annotator.ui.page.mark import Mark
from annotator.workbench.open_document import OpenDocument


class Beside:
    """One of these is chosen, or one tag, never both; their ids are none of a tag's."""

    @property
    def chosen(self) -> str:
        """Id of the one that is chosen, "" for none."""
        return ""

    @property
    def panel(self) -> QWidget | None:
        """What stands in the form's place while one is chosen."""
        return None

    @property
    def hint(self) -> str:
        """What there is to do with them, said where nothing is chosen."""
        return ""

    def marks(self, document: OpenDocument | None) -> Sequence[Mark]:
        """The highlights of what there is in the document that is on the page from now on."""
        del document
        return ()

    def rows(self, page: PageIndex) -> Sequence[tuple[int, TagRow]]:
        """The list's rows of what there is on a page, each with the character that it begins at."""
        del page
        return ()

    def choose(self, chosen: str | None) -> tuple[int, int] | None:
        """Chooses the one of that id, and gives its span; None, and nothing is chosen, where there is none of that id."""
        del chosen
        return None
