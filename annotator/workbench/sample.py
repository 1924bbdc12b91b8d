"""The sample project: a made-up region's agenda and minutes with a few tags, to try things on."""

from __future__ import annotations

from pathlib import Path

from annotator.base import paths
from annotator.base.ids import now
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project
from annotator.workbench.importing import PdfProcess, add_pdfs
from annotator.workbench.tag_import import import_tags

EXAMPLE_ANNOTATOR = "Eksempel"


def built_in_schema() -> str:
    """The label schema that ships, as TOML."""
    return (paths.resources() / "labels" / "minutes.toml").read_text(encoding="utf-8")


def make_sample(path: Path, pdf: PdfProcess, progress: Progress = no_progress) -> None:
    """Makes the sample project at `path`, which must not exist. Raises ProjectError; nothing half made is left."""
    folder = paths.resources() / "sample"
    project = Project.create(path, name="Sample · Region Nordhav", schema_toml=built_in_schema())
    try:
        with project:
            annotator = project.annotator_named(EXAMPLE_ANNOTATOR, at=now())
            add_pdfs(project, pdf, sorted(folder.glob("*.pdf")), by=annotator.id, progress=progress)
            import_tags(project, [folder / "tags.jsonl"], by=annotator, progress=progress)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
