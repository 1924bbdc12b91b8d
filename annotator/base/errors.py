"""The error tree: every error a person may see is one sentence that names the thing, the fault and the way out.

::

    AnnotatorError
    ├── Cancelled                 the person stopped the work
    ├── UsageError                the command line was used wrongly (exit status 2)
    ├── ProjectError              the project file
    │   ├── NotAProject           no project, or damaged
    │   ├── NewerProject          written by a newer Annotator
    │   ├── ReadOnlyProject       open in another window, or no rights to write
    │   └── DiskFull              no room left
    ├── DocumentError             a PDF
    │   ├── PasswordNeeded        wants a password
    │   ├── WrongPassword         the one given is wrong
    │   ├── AlreadyThere          the same bytes are in the project
    │   └── PageError             one page could not be read or drawn
    ├── TagError                  a tag that cannot be made, changed or undone
    ├── SuggestionError           suggestions that could not be made, or nothing to learn from
    ├── AgreementError            agreement that cannot be computed
    └── ExchangeError             a file of tags, going in or out
        └── PackageMissing        its format needs a package that is not installed
"""

from __future__ import annotations


class AnnotatorError(Exception):
    """One sentence for a person: `template` with `values` filled in.

    The template is kept apart so that the window can translate it before the values go in.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        self.template = template
        self.values = values
        super().__init__(template, values)

    def __str__(self) -> str:
        return self.template.format(**self.values)


class Cancelled(AnnotatorError):
    """The person stopped the work; nothing half done is left."""

    def __init__(self) -> None:
        super().__init__("Stopped.")


class UsageError(AnnotatorError):
    """The command line was used wrongly."""


class ProjectError(AnnotatorError):
    """Something is wrong with the project file."""


class NotAProject(ProjectError):
    """The file is no project of ours, or is damaged."""


class NewerProject(ProjectError):
    """The project was written by a newer Annotator."""


class ReadOnlyProject(ProjectError):
    """The project cannot be written: open elsewhere, or no rights."""


class DiskFull(ProjectError):
    """No room is left on the disk."""


class DocumentError(AnnotatorError):
    """Something is wrong with a PDF."""


class PasswordNeeded(DocumentError):
    """The PDF wants a password."""


class WrongPassword(DocumentError):
    """The password given does not open the PDF."""


class AlreadyThere(DocumentError):
    """The same bytes are in the project already."""


class PageError(DocumentError):
    """One page could not be read or drawn."""


class TagError(AnnotatorError):
    """A tag cannot be made, changed or undone so."""


class AgreementError(AnnotatorError):
    """There is no agreement to compute: too few annotators, nothing marked as complete, a name that nobody has."""


class SuggestionError(AnnotatorError):
    """Suggestions that could not be made, or too little to learn from."""


class ExchangeError(AnnotatorError):
    """A file of tags cannot be read or written."""


class PackageMissing(ExchangeError):
    """A format's package is not installed; the sentence ends with the line that installs it."""
