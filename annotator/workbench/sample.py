"""The sample project: a made-up region's agenda and minutes with a few tags, to try things on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.base import paths
from annotator.base.errors import ProjectError
from annotator.base.ids import now
from annotator.model.annotation import Annotator
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project
from annotator.workbench.importing import PdfProcess, add_pdfs
from annotator.workbench.reviewing import Reviewing
from annotator.workbench.tag_import import import_tags

EXAMPLE_ANNOTATOR = "Eksempel"
COLLEAGUE = "Kollega"
"""Who tagged the minutes too, so that there is something to compare."""


def built_in_schema() -> str:
    """The label schema that ships, as TOML."""
    return (paths.resources() / "labels" / "minutes.toml").read_text(encoding="utf-8")


def make_sample(path: Path, pdf: PdfProcess, progress: Progress = no_progress) -> None:
    """Makes the sample project at `path`, which must not exist.

    It is made elsewhere and moved: what stands at `path` is whole, also where the program is killed meanwhile. Raises
    ProjectError, and Cancelled by way of `progress`.
    """
    texts = paths.resources() / "sample"
    if path.exists():
        raise ProjectError("{path} is there already; choose another name.", path=path)
    try:
        with TemporaryDirectory(prefix=".making-", dir=path.parent) as folder:
            made = Path(folder) / path.name
            with Project.create(made, name="Sample · Region Nordhav", schema_toml=built_in_schema()) as project:
                annotator = project.annotator_named(EXAMPLE_ANNOTATOR, at=now())
                add_pdfs(project, pdf, sorted(texts.glob("*.pdf")), by=annotator.id, progress=progress)
                import_tags(project, [texts / "tags.jsonl"], by=annotator, progress=progress)
                colleague = project.annotator_named(COLLEAGUE, at=now())
                import_tags(project, [texts / "colleague.jsonl"], by=colleague, progress=progress)
                _mark_read(project, "referat.pdf", (annotator, colleague))
            made.rename(path)
    except OSError as error:
        raise ProjectError("{path} cannot be made: {why}.", path=path, why=error.strerror or error) from error


def _mark_read(project: Project, name: str, people: Sequence[Annotator]) -> None:
    (document,) = project.find_documents(name)
    for person in people:
        Reviewing(project, person.id).complete(document.id, 0, len(project.text_layer(document.id).text), "document")
