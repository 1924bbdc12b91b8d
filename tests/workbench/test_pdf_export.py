"""Copies with highlights: the way out and back loses nothing, and no original and no half copy is ever in harm's way."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pymupdf
import pytest

from annotator.base.errors import Cancelled, DiskFull, ExchangeError
from annotator.base.ids import now
from annotator.model.annotation import Annotation
from annotator.store.project import Project
from annotator.workbench import pdf_export
from annotator.workbench.exporting import Choices, export_tags
from annotator.workbench.reviewing import Reviewing
from annotator.workbench.tag_import import import_tags
from tests.pdf.highlights_by_pypdf import highlights
from tests.workbench.pdf_office import PAGES, native, pdf_file, project_of, tagged

ODD = {"note": 'Sagt: "=1+1"\n😀 a\u030al \x07\x00 </x>', "decided_by": "Rådet", "status": "adopted", "andet": 1.5}


def with_tags(tmp_path: Path) -> tuple[Project, list[Annotation]]:
    """Tags that overlap, one that two pages share, fields of all kinds, a verdict, a comment."""
    project, person = project_of(tmp_path / "Fjordby.annotator", pdf_file(tmp_path / "ind" / "referat.pdf"))
    (document,) = project.documents()
    tags = [
        tagged(project, document, person, "Rådet vedtog", to="til havnen.", **ODD),
        tagged(project, document, person, "1,2 mio. kr.", "funding", amount_min=1200000, amount_max=1200000),
        tagged(project, document, person, "mio. kr. til havnen", "recommendation"),
    ]
    other = project.annotator_named("Bo", at=now())
    Reviewing(project, other.id).judge([tags[0].id], "rejected", "For langt.")
    Reviewing(project, other.id).comment(tags[1].id, "Til hvad?")
    return project, tags


def test_out_and_back_is_the_same(tmp_path: Path) -> None:
    project, tags = with_tags(tmp_path)
    out = tmp_path / "ud"
    report = export_tags(project, "pdf", out)
    assert (report.carried, report.refused, report.notes) == (3, (), ())
    assert [path.name for path in out.iterdir()] == ["referat.pdf"]
    found = highlights(out / "referat.pdf")
    assert [each.name for each in found].count(tags[0].id) == 2  # one a page
    assert len(found) == 4
    first = found[0]
    assert (first.author, first.subject) == ("Ann Øst", "Decision")
    assert "Decided by: Rådet" in first.note.split("\n")
    assert "rejected (Bo): For langt." in first.note
    before = native(project, tmp_path)
    project.close()
    second, person = project_of(tmp_path / "Anden.annotator", tmp_path / "ind" / "referat.pdf")
    result = import_tags(second, [out / "referat.pdf"], by=person)
    assert (result.added, result.failed, result.conflicts) == (3, [], [])
    assert native(second, tmp_path) == before
    assert import_tags(second, [out / "referat.pdf"], by=person).unchanged == 3
    second.close()


def test_the_same_choices_give_the_same_bytes(tmp_path: Path) -> None:
    project, _ = with_tags(tmp_path)
    for name in ("et", "to"):
        export_tags(project, "pdf", tmp_path / name)
    assert (tmp_path / "et" / "referat.pdf").read_bytes() == (tmp_path / "to" / "referat.pdf").read_bytes()
    project.close()


def test_an_original_is_never_replaced_and_a_copy_is(tmp_path: Path) -> None:
    project, tags = with_tags(tmp_path)
    original = (tmp_path / "ind" / "referat.pdf").read_bytes()
    with pytest.raises(ExchangeError, match="no export of ours"):
        export_tags(project, "pdf", tmp_path / "ind")
    assert (tmp_path / "ind" / "referat.pdf").read_bytes() == original
    assert len(list((tmp_path / "ind").iterdir())) == 1
    out = tmp_path / "ud" / "en.pdf"
    out.parent.mkdir()
    export_tags(project, "pdf", out)
    report = export_tags(project, "pdf", out, Choices(labels=frozenset({"funding"})))
    assert report.carried == 1
    assert [each.name for each in highlights(out)] == [tags[1].id]
    project.close()


def test_documents_of_one_name_and_one_file_for_several(tmp_path: Path) -> None:
    files = [
        pdf_file(tmp_path / "a" / "referat.pdf"),
        pdf_file(tmp_path / "b" / "Referat.pdf", (*PAGES, ("Mødet sluttede.",))),
    ]
    project, person = project_of(tmp_path / "To.annotator", *files)
    for document in project.documents():
        tagged(project, document, person, "havnen")
    with pytest.raises(ExchangeError, match="2 documents"):
        export_tags(project, "pdf", tmp_path / "ud.pdf")
    assert not list(tmp_path.glob("*.p*"))
    assert export_tags(project, "pdf", tmp_path / "ud").carried == 2
    names = {f"{Path(d.name).stem}-{d.id[:8]}.pdf" for d in project.documents()}
    assert {path.name for path in (tmp_path / "ud").iterdir()} == names
    project.close()


def test_a_document_called_as_the_copy_of_another_keeps_its_own(tmp_path: Path) -> None:
    files = [
        pdf_file(tmp_path / "a" / "referat.pdf"),
        pdf_file(tmp_path / "b" / "Referat.pdf", (*PAGES, ("Mødet sluttede.",))),
    ]
    sums = [sha256(path.read_bytes()).hexdigest()[:8] for path in files]
    files.append(pdf_file(tmp_path / "c" / f"REFERAT-{sums[0]}.pdf", (*PAGES, ("Tak for i dag.",))))
    project, person = project_of(tmp_path / "Tre.annotator", *files)
    for document in project.documents():
        tagged(project, document, person, "havnen")
    assert export_tags(project, "pdf", tmp_path / "ud").carried == 3
    names = {f"referat-{sums[0]}-2.pdf", f"Referat-{sums[1]}.pdf", f"REFERAT-{sums[0]}.pdf"}
    assert {path.name for path in (tmp_path / "ud").iterdir()} == names
    project.close()


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    project, _ = with_tags(tmp_path)
    seen: list[tuple[int, int, str]] = []

    def stop(done: int, total: int, what: str) -> None:
        seen.append((done, total, what))
        if done == total > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_tags(project, "pdf", tmp_path / "ud", progress=stop)
    assert seen[-1] == (3, 3, "referat.pdf")
    assert not (tmp_path / "ud").exists()
    project.close()


def test_protected_files_are_kept_protected_or_refused(tmp_path: Path) -> None:
    aes = pymupdf.PDF_ENCRYPT_AES_256
    free = pdf_file(tmp_path / "ind" / "fri.pdf", encryption=aes, user_pw="kode", owner_pw="ejer")
    locked = {"encryption": aes, "owner_pw": "ejer", "permissions": pymupdf.PDF_PERM_PRINT}
    shut = pdf_file(tmp_path / "ind" / "lukket.pdf", (*PAGES, ("Slut.",)), **locked)
    project, person = project_of(tmp_path / "P.annotator", free, shut, password="kode")
    tags = {d.name: tagged(project, d, person, "havnen") for d in project.documents()}
    report = export_tags(project, "pdf", tmp_path / "ud")
    assert report.carried == 1
    (refused,) = report.refused
    assert refused.id == tags["lukket.pdf"].id
    assert "does not allow notes" in refused.why
    assert [str(note) for note in report.notes] == ["The copy of fri.pdf is protected as the original is."]
    assert [path.name for path in (tmp_path / "ud").iterdir()] == ["fri.pdf"]
    pdf = pymupdf.open(tmp_path / "ud" / "fri.pdf")
    assert pdf.needs_pass
    pdf.close()
    assert [each.name for each in highlights(tmp_path / "ud" / "fri.pdf", "kode")] == [tags["fri.pdf"].id]
    assert import_tags(project, [tmp_path / "ud" / "fri.pdf"], by=person).unchanged == 1
    project.close()


@pytest.mark.parametrize("where", ["fil.txt", "væk/væk/ud"])
def test_a_place_that_is_no_folder(tmp_path: Path, where: str) -> None:
    project, _ = with_tags(tmp_path)
    (tmp_path / "fil.txt").write_text("x")
    with pytest.raises(ExchangeError, match="folder"):
        export_tags(project, "pdf", tmp_path / where)
    assert (tmp_path / "fil.txt").read_text() == "x"
    project.close()


def test_nothing_chosen_writes_nothing(tmp_path: Path) -> None:
    project, _ = project_of(tmp_path / "Tom.annotator", pdf_file(tmp_path / "ind" / "referat.pdf"))
    report = export_tags(project, "pdf", tmp_path / "ud")
    assert (report.carried, report.made) == (0, False)
    assert not (tmp_path / "ud").exists()
    project.close()


def test_what_a_program_lost_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that lacks a highlight, or has one elsewhere, is no copy: all ways of saving are tried, then it is said."""
    project, _ = with_tags(tmp_path)
    real = pdf_export.asked
    tried = []

    def losing(client, request, kind, check):  # type: ignore[no-untyped-def]
        if isinstance(request, pdf_export.WriteHighlights):
            tried.append(request.way)
            request = pdf_export.WriteHighlights(request.document, request.path, request.highlights[:-1], request.way)
        return real(client, request, kind, check)

    monkeypatch.setattr(pdf_export, "asked", losing)
    report = export_tags(project, "pdf", tmp_path / "ud")
    assert tried == list(pdf_export.SaveWay)
    assert report.carried == 0
    assert {remark.why for remark in report.refused} == {
        "“referat.pdf” cannot carry its highlights: read back, 1 of 4 are missing."
    }
    assert not (tmp_path / "ud").exists()
    project.close()


def test_a_full_disk_ends_the_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, _ = with_tags(tmp_path)
    real = pdf_export.asked

    def full(client, request, kind, check):  # type: ignore[no-untyped-def]
        if isinstance(request, pdf_export.WriteHighlights):
            return pdf_export.HighlightsWritten(0, encrypted=False, no_room=True)
        return real(client, request, kind, check)

    monkeypatch.setattr(pdf_export, "asked", full)
    with pytest.raises(DiskFull, match="no room left"):
        export_tags(project, "pdf", tmp_path / "ud")
    assert not (tmp_path / "ud").exists()
    project.close()


def test_names_that_are_too_long_for_a_folder_are_cut(tmp_path: Path) -> None:
    long = "æ" * 125
    files = [pdf_file(tmp_path / f"{n}" / f"{long}.pdf", (PAGES[n],)) for n in (0, 1)]
    project, person = project_of(tmp_path / "Fjordby.annotator", *files)
    first = sha256(files[0].read_bytes()).hexdigest()
    for document in project.documents():
        tagged(project, document, person, "4. maj" if document.id == first else "Der")
    assert export_tags(project, "pdf", tmp_path / "ud").complete
    assert len(list((tmp_path / "ud").iterdir())) == 2
    project.close()
