"""What a format writes for a character that it cannot hold does not keep the tag from its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.store.project import Project
from annotator.workbench.exporting import Choices, export_tags
from annotator.workbench.tag_import import import_tags
from tests.store.builders import AT, SCHEMA, add, adding, paper, tag

TEXT = "Rådet\x01 vedtog\x0b drifts-\nudgifter\x1f på havnen.\nDer gives 1,2\u2028mio. kr.\x0c til broen.\n"


NAMES = ("qdpx", "brat", "cas", "hf")
# Web Annotations point into the print, where no words are joined.
FORMS = [("w3c", False), *((name, joined) for name in NAMES for joined in (False, True))]


@pytest.mark.parametrize(("name", "joined"), FORMS)
def test_control_characters_come_back_at_their_place(name: str, joined: bool, tmp_path: Path) -> None:
    path, bare = tmp_path / "a.annotator", tmp_path / "b.annotator"
    with Project.create(path, schema_toml=SCHEMA) as project:
        person = project.annotator_named("Ann Øst", at=AT)
        one = paper("referat.pdf", (TEXT,))
        add(project, one, person)
    shutil.copy(path, bare)
    out = tmp_path / ("ud.zip" if name in ("brat", "cas", "hf") else "ud")
    with Project.open(path) as project:
        for start, end in ((0, 13), (7, 31), (len(TEXT) - 29, len(TEXT) - 1)):
            project.apply(adding(tag(one, person, start, end)))
        tags = [(a.id, a.anchor.start, a.anchor.end) for a in project.annotations(one.id)]
        assert export_tags(project, name, out, Choices(joined=joined)).complete
    with Project.open(bare) as project:
        result = import_tags(project, [out], by=person, format_name=name)
        assert (result.failed, result.conflicts) == ([], [])
        assert [(a.id, a.anchor.start, a.anchor.end) for a in project.annotations(one.id)] == tags
