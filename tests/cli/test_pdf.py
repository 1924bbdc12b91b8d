"""PDFs with highlights on the command line, out and in."""

from __future__ import annotations

from pathlib import Path

import pymupdf

from tests.cli.shell import Shell
from tests.pdf.highlights_by_pypdf import highlights


def test_copies_go_out_and_come_in(tagged: Path, tmp_path: Path, papers: Path, shell: Shell) -> None:
    out = tmp_path / "kopier"
    value = shell("export", tagged, "--format", "pdf", "--out", out, "--json").json
    assert value == {"format": "pdf", "out": str(out), "carried": 2, "adjusted": [], "refused": [], "gold_left_out": 0}
    copies = sorted(out.iterdir())
    assert sum(len(highlights(path)) for path in copies) == 2
    assert shell("import", tagged, *copies, "--json").json["unchanged"] == 2
    other = tmp_path / "anden.annotator"
    shell("new", other)
    shell("add", other, papers)
    assert shell("import", other, *copies, "--format", "pdf", "--json").json["added"] == 2


def test_the_originals_are_safe(tagged: Path, papers: Path, shell: Shell) -> None:
    before = {path: path.read_bytes() for path in papers.rglob("*.[pP]*")}
    shell.refused("export", tagged, "--format", "pdf", "--out", papers / "referat.pdf", why="no export of ours")
    assert {path: path.read_bytes() for path in papers.rglob("*.[pP]*")} == before


def test_highlights_of_others_and_what_is_wrong_with_a_file(
    project: Path, tmp_path: Path, papers: Path, shell: Shell
) -> None:
    pdf = pymupdf.open(papers / "referat.pdf")
    page = pdf[0]
    page.add_highlight_annot(page.search_for("cykelstier"))
    marked = tmp_path / "fra-bo.pdf"
    pdf.save(marked)
    pdf.close()
    assert shell("import", project, marked, "--annotator", "Bo", "--json").json["added"] == 1
    (papers / "fup.pdf").write_text("ikke en PDF")
    shell.refused("import", project, papers / "fup.pdf", why="is not a PDF")
    shell.refused("import", project, papers / "væk.pdf", why="is not there")


def test_colours_are_given_labels(project: Path, tmp_path: Path, papers: Path, shell: Shell) -> None:
    pdf = pymupdf.open(papers / "referat.pdf")
    page = pdf[0]
    for words, colour in (("cykelstier", (1, 1, 0)), ("sæson", (1, 0, 0))):
        note = page.add_highlight_annot(page.search_for(words)[:1])
        note.set_colors(stroke=colour)
        note.update()
    marked = tmp_path / "fra-bo.pdf"
    pdf.save(marked)
    pdf.close()
    shell.refused("import", project, marked, "--colour", "#ffff00=maane", why="no label “maane”", status=2)
    shell.refused("import", project, marked, "--colour", "gul=decision", why="write it like", status=2)
    told = shell("import", project, marked, "--colour", "#FF0=Beslutning", "--colour", "#ff0000=", "--json").json
    assert (told["added"], told["failed"]) == (1, [])
    shell("export", project, "--format", "csv", "--out", tmp_path / "ud.csv")
    assert ",decision,cykelstier," in (tmp_path / "ud.csv").read_text(encoding="utf-8-sig")


def test_where_no_tag_goes_out_nothing_is_said_to_be_written(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "kopier"
    said = shell("export", tagged, "--format", "pdf", "--out", out, "--since", "2999-01-01")
    assert said.out.splitlines()[0] == f"Nothing was written: there is no tag that {out} could hold."
    assert not out.exists()
