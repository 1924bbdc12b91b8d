"""What the form panel is handed to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.annotation import Fields
from annotator.model.label_schema import Label
from annotator.workbench.sources import Source

State = Literal["new", "saved", "editing"]


@dataclass(frozen=True, slots=True)
class FormContent:
    """A tag as the form shows it. `page` counts from 1; `who` is shown as it is ("yours", a name)."""

    label: Label
    fields: Fields
    quote: str
    page: int
    who: str
    state: State
    read_only: bool = False
    prefilled: Mapping[str, Source] = field(default_factory=dict)
    """By field id or value name: where it was read from."""
    id: str = ""
    """The tag's id. Contents of one tag follow each other without disturbing what is typed; "" goes by its quote."""

    others: bool = False
    """Another's tag: it can be amended, not removed."""

    def same_tag(self, other: FormContent | None) -> bool:
        """Whether both show one tag with one form."""
        if other is None or other.label != self.label:
            return False
        if self.id or other.id:
            return self.id == other.id
        return (self.quote, self.page) == (other.quote, other.page)
