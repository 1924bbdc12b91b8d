"""The form of a tag, made from the label schema: one editor a field type."""

from annotator.model.label_schema import Field, FieldType
from annotator.ui.forms.base import FieldEditor
from annotator.ui.forms.choice import ChoiceEditor
from annotator.ui.forms.money import MoneyEditor
from annotator.ui.forms.text import LongTextEditor, TextEditor
from annotator.ui.forms.when import DateEditor, YearEditor

EDITORS: dict[FieldType, type[FieldEditor]] = {
    FieldType.TEXT: TextEditor,
    FieldType.LONG_TEXT: LongTextEditor,
    FieldType.CHOICE: ChoiceEditor,
    FieldType.DATE: DateEditor,
    FieldType.YEAR: YearEditor,
    FieldType.MONEY: MoneyEditor,
}
"""A new field type is one file here and one line in this table."""


def editor_for(field: Field, language: str) -> FieldEditor:
    """The editor for a field, its words in `language` ("en", "da")."""
    return EDITORS[field.type](field, language)
