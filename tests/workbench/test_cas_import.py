"""A CAS from INCEpTION finds its document, its labels and its passages in the project; ours comes home without loss."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.dataset.records import IncomingTag
from annotator.dataset.registry import FORMATS
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.workbench.exporting import export_tags
from annotator.workbench.sample import make_sample
from annotator.workbench.tag_import import import_tags
from tests.dataset.inception import add, document, put
from tests.store.builders import add as add_paper
from tests.store.builders import paper
from tests.workbench.conftest import PAGES, Desk

TEXT = "".join(PAGES)
MONEY = "1,2 mio. kr."
TWICE = "Rådet vedtog budgettet for Strandhaven."
kinds = pytest.mark.parametrize("kind", [".xmi", ".json"])


@kinds
def test_tags_of_inception_are_placed_in_a_text_that_differs(kind: str, desk: Desk, tmp_path: Path) -> None:
    cas = document(f"😀 En anden udgave, med {MONEY} og {TWICE}")
    add(cas, "webanno.custom.Funding", MONEY, purpose="havnen")
    add(cas, "webanno.custom.Decision", TWICE)
    add(cas, "custom.Span", "anden udgave", label="note til mig")
    result = import_tags(desk.project, [put(cas, tmp_path / "ud", "klara", kind)], by=desk.bench.annotator)
    assert desk.quotes() == [MONEY]
    [tag] = desk.project.annotations(desk.paper.id)
    assert (tag.label, dict(tag.fields)) == ("funding", {"purpose": "havnen"})
    assert len(result.conflicts[0].spans) == 2
    assert [fault.why for fault in result.failed] == ["there is no label “note til mig” in this project"]
    again = import_tags(desk.project, [tmp_path / "ud"], by=desk.bench.annotator)
    assert (again.added, again.unchanged) == (0, 1)
    assert desk.project.check() == ()


@kinds
def test_a_document_of_another_name_is_known_by_its_text(kind: str, desk: Desk, tmp_path: Path) -> None:
    cas = document(TEXT.replace("\n", "\r\n"), "upload-17.txt")
    add(cas, "webanno.custom.Funding", MONEY)
    folder = put(cas, tmp_path / "ud", "upload-17", kind)
    assert import_tags(desk.project, [folder], by=desk.bench.annotator).failed == []
    assert desk.quotes() == [MONEY]


def test_a_text_that_is_nowhere_or_in_two_places_is_named(desk: Desk, tmp_path: Path) -> None:
    for name, text in {"a": "Noget helt andet.", "b": TEXT}.items():
        cas = document(text, f"{name}.txt")
        add(cas, "webanno.custom.Funding", text.split()[0])
        put(cas, tmp_path / name, name, ".json")
    add_paper(desk.project, paper("kopi.pdf", PAGES, pdf=b"%PDF-1.7 en anden"), desk.bench.annotator)
    result = import_tags(desk.project, [tmp_path / "a", tmp_path / "b"], by=desk.bench.annotator)
    assert [fault.why for fault in result.failed] == [
        "no document “a” is in this project",
        "“b” is 2 documents in this project; only the SHA-256 can tell",
    ]


def test_the_sample_project_comes_back_as_native_has_it(tmp_path: Path) -> None:
    client = PdfClient()
    try:
        make_sample(tmp_path / "prøve.annotator", client)
    finally:
        client.close()
    with Project.open(tmp_path / "prøve.annotator") as project:
        reports = [export_tags(project, name, tmp_path / f"ud{FORMATS[name].suffix}") for name in ("jsonl", "cas")]
    native, cas = (
        {tag.id: tag for _, tag in FORMATS[name].read(tmp_path / f"ud{FORMATS[name].suffix}") if isinstance(tag, IncomingTag)}
        for name in ("jsonl", "cas")
    )  # fmt: skip
    assert reports[0].carried == reports[1].carried == len(native) > 10
    assert cas == native
