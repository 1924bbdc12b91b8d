"""The fields of a passage that no rule proposes: what it says for certain, nothing else."""

from __future__ import annotations

from annotator.model.annotation import FieldValue
from annotator.suggest.deciders import decider
from annotator.suggest.decisions import DECISION
from annotator.suggest.funding import FUNDING
from annotator.suggest.funding_fields import MARK, Sentence, fields_of
from annotator.suggest.reading import Reading
from annotator.suggest.units import Unit
from annotator.text.passages import joined


def plain_fields(reading: Reading, unit: Unit) -> dict[str, FieldValue]:
    """Agenda item; of money the amount and what stands beside it; of a decision who decided, where the sentence names them."""
    number = reading.structure.number_at(unit.start)
    passage = reading.passages[unit.passage]
    if unit.label == FUNDING:
        amount = next((each for each in reading.amounts if each.start == unit.start), None)
        before, after = reading.text[passage.start : unit.start], reading.text[unit.end : max(passage.end, unit.end)]
        return fields_of(amount, Sentence(joined(f"{before}{MARK}{after}")), number) if amount is not None else {}
    found: dict[str, FieldValue] = {"agenda_item": number} if number else {}
    who = decider(passage.text) if unit.label == DECISION else ""
    return {**found, "decided_by": who} if who else found
