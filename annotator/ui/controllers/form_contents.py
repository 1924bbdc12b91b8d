"""What the form is handed of a tag, and whose it says it is."""

from __future__ import annotations

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, names_of
from annotator.model.review import UNREVIEWED
from annotator.ui.i18n import tr
from annotator.ui.panels.form_content import FormContent, State
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.tagging import Draft
from annotator.workbench.workbench import Workbench


class FormContents:
    """Set `blind` where nobody's name is to be said."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.blind = False

    def of(self, a: Annotation, draft: Draft | None, document: OpenDocument) -> FormContent:
        """A tag of `document`, with its open form. Raises TagError where its label is not in the schema."""
        project = self._workbench.project
        label = project.schema.label(a.label)
        if label is None:
            raise TagError("There is no label “{label}” in this project.", label=a.label)
        state: State = "saved" if draft is None else "new" if draft.before is None else "editing"
        return FormContent(
            label=label,
            fields=a.fields,
            quote=a.anchor.quote,
            page=document.layer.page_of(a.anchor.start) + 1,
            who=self._who(a),
            state=state,
            read_only=project.read_only,
            prefilled=draft.prefilled if draft is not None else {},
            id=a.id,
            others=a.annotator != self._workbench.annotator.id,
        )

    def without_names(self, error: TagError) -> TagError:
        """The same, and nobody named where nobody's name is to be said."""
        if not self.blind or "name" not in error.values:
            return error
        return TagError(error.template, **{**error.values, "name": tr("somebody else")})

    def _who(self, a: Annotation) -> str:
        if self.blind:
            return ""
        if a.annotator == self._workbench.annotator.id:
            return tr("yours")
        return names_of(self._workbench.project.annotators()).get(a.annotator, "")

    def verdict(self, a: Annotation) -> str:
        """What reviewers made of it, as `verdict_state` has it; nothing yet where `blind`."""
        if self.blind:
            return UNREVIEWED
        try:
            return self._workbench.project.verdict_state(a.id)
        except TagError:  # a new tag whose form is open is not in the project yet
            return UNREVIEWED
