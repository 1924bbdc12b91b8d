"""A highlight as the page view is handed it: a span, how it looks, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pattern = Literal["solid", "diagonal", "dots"]
Style = Literal["tag", "suggestion", "rejected"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight: offsets in the text layer, its label's name, colour ("#RRGGBB") and pattern.

    `dark` is the label's colour on a dark ground (the lane in the dark theme; the page stays paper), "" for the same.
    `mine` says that the reader may change it: only then are its ends shown as handles.
    """

    id: str
    start: int
    end: int
    label: str
    colour: str
    pattern: Pattern = "solid"
    style: Style = "tag"
    mine: bool = True
    dark: str = ""
    annotator: str = ""
    """Id of whose tag it is."""
    gold: bool = False
    """Whether it is what an adjudication settled on."""

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start
