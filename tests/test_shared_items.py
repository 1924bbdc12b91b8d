"""The agenda items of real minutes are those that a person sees on their pages: data/structure/shared_items.tsv, made by hand."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from pathlib import Path

from annotator.model.annotation import Annotator
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.text.structure import structure_of
from annotator.workbench.importing import add_pdfs
from annotator.workbench.sample import built_in_schema

LIST = Path(__file__).parent / "data" / "structure" / "shared_items.tsv"
PUBLIC = {"open": True, "closed": False, "-": None}


def expected() -> dict[str, list[tuple[str, bool | None, str]]]:
    found: dict[str, list[tuple[str, bool | None, str]]] = defaultdict(list)
    for line in LIST.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, *item = line.split("\t")
            found[name] += [(item[0], PUBLIC[item[1]], item[2])] if item else []
    return dict(found)


def title_key(title: str) -> str:
    return sha256("".join(c for c in title.casefold() if c.isalnum()).encode()).hexdigest()[:12]


def test_items_are_what_a_person_sees_and_none_is_invented(shared: Path, tmp_path: Path) -> None:
    client = PdfClient()
    try:
        with Project.create(tmp_path / "p.annotator", schema_toml=built_in_schema()) as project:
            who: Annotator = project.annotator_named("Test", at="2026-01-01T00:00:00Z")
            add_pdfs(project, client, [shared / "documents", shared / "pdfs" / "minutes"], by=who.id)
            found = {}
            for document in project.documents():
                layer = project.text_layer(document.id)
                items = structure_of(layer.text, layer.starts).items
                found[document.name] = [(item.number, item.public, title_key(item.title)) for item in items]
    finally:
        client.close()
    assert found == expected()
