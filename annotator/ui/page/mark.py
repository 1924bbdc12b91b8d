"""A highlight as the page view is handed it: a span, how it looks, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pattern = Literal["solid", "diagonal", "dots"]
Style = Literal["tag", "suggestion", "rejected"]
State = Literal["", "accepted", "rejected", "gold", "outdated"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One highlight: offsets in the text layer, its label's name, colour ("#RRGGBB") and pattern.

    `dark` is the label's colour on a dark ground (the lane in the dark theme; the page stays paper), "" for the same.
    `mine` says that the reader may change it: only then are its ends shown as handles. `state` is what was said of it:
    a rejected one is grey and struck, gold has a double line; `lane` names the lane it belongs to while there are several.
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
    state: State = ""
    lane: str = ""

    @property
    def rejected(self) -> bool:
        """Whether it is shown as one that does not hold."""
        return self.state == "rejected" or self.style == "rejected"

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start
