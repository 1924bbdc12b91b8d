"""What a person reads of a tag where a format has room for a note."""

from __future__ import annotations

from annotator.dataset.records import Record
from annotator.model.label_schema import Field, Label, Words


def note_of(record: Record, label: Label | None, language: str = "en") -> str:
    """What a person reads: the label, each field by its name, what reviewers said, a line each."""
    lines = [_word(label.name, record.label, language) if label else record.label]
    shown: set[str] = set()
    for field in label.fields if label else ():
        values = {name: record.fields[name] for name in field.values if record.fields.get(name) not in (None, "")}
        if values:
            lines.append(f"{_word(field.name, field.id, language)}: {_value(field, list(values.values()), language)}")
        shown |= values.keys()
    lines += [f"{name}: {value}" for name, value in record.fields.items() if name not in shown and value is not None]
    if record.judged and record.verdict:
        why = f": {record.judged.reason}" if record.judged.reason else ""
        lines.append(f"{record.verdict} ({record.judged.by}){why}")
    lines += [f"{reply.by}: {reply.text}" for reply in record.comments]
    return "\n".join(lines)


def _value(field: Field, values: list[object], language: str) -> str:
    names = {choice.id: _word(choice.name, choice.id, language) for choice in field.choices}
    said = list(dict.fromkeys(names.get(str(value), str(value)) for value in values))
    # An amount: from, to, currency.
    return f"{said[0]}–{' '.join(said[1:])}" if len(said) > 2 else " ".join(said)


def _word(words: Words, otherwise: str, language: str) -> str:
    return words.get(language) or next(iter(words.values()), otherwise)
