"""How the tags of each label look: on the page, in its lane, and in the window's lists."""

from __future__ import annotations

from typing import TypedDict, cast

from annotator.model.label_schema import LabelSchema
from annotator.ui.page.mark import Pattern
from annotator.ui.theme import Themes

NO_LABEL = "#808080"
"""The colour of a tag whose label is not in the schema."""


class Look(TypedDict):
    """What `Mark` takes of a label."""

    colour: str
    pattern: Pattern
    dark: str


class LabelLooks:
    """Colours and patterns by label, in the theme of the moment."""

    def __init__(self, schema: LabelSchema, themes: Themes) -> None:
        self._schema, self._themes = schema, themes

    def of(self, label_id: str) -> Look:
        """For the page, which is light in both themes, and for the lane beside it, which is not."""
        label = self._schema.label(label_id)
        if label is None:
            return Look(colour=NO_LABEL, pattern="solid", dark=NO_LABEL)
        return Look(colour=label.colour, pattern=cast("Pattern", label.pattern), dark=label.dark)

    def colour(self, label_id: str) -> str:
        """For the window's own ground, light or dark."""
        look = self.of(label_id)
        return look["dark"] if self._themes.theme.dark else look["colour"]
