"""PDFs in: folders, hidden files, passwords, damage, stopping in the middle; each file whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import AlreadyThere, Cancelled, DocumentError, PasswordNeeded, WrongPassword
from annotator.model.annotation import DocumentId
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Failed, Inspect, Inspected, PageRead, ReadPage
from annotator.workbench.importing import add_pdfs, import_pdf, no_password, pdf_paths, read_file
from tests.pdf.making import WORDS, encrypted, minutes
from tests.workbench.conftest import Desk


@pytest.fixture
def client() -> Iterator[PdfClient]:
    made = PdfClient()
    yield made
    made.close()


def test_a_folder_means_its_pdfs_without_the_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.PDF", ".skjult.pdf", "._b.pdf", "note.txt", "under/c.pdf", ".git/d.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"%PDF")
    (tmp_path / "mappe.pdf").mkdir()
    found = [str(path.relative_to(tmp_path)) for path in pdf_paths([tmp_path])]
    assert found == ["a.PDF", "b.pdf", "under/c.pdf"]
    hidden = tmp_path / ".skjult.pdf"
    assert list(pdf_paths([hidden])) == [hidden]


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "tom.pdf").touch()
    for path, why in (
        (tmp_path, "is a folder"),
        (tmp_path / "væk.pdf", "is not there"),
        (tmp_path / "tom.pdf", "empty"),
    ):
        with pytest.raises(DocumentError, match=why):
            read_file(path)
    with pytest.raises(DocumentError, match="cannot be read"):
        read_file(tmp_path / ("x" * 300))


def test_what_is_no_regular_file_is_refused_before_it_is_read(desk: Desk, client: PdfClient, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør.pdf")
    (tmp_path / "nul.pdf").symlink_to("/dev/zero")
    (tmp_path / "hægte.pdf").symlink_to(tmp_path / "hægte.pdf")
    os.mknod(tmp_path / "sokkel.pdf", stat.S_IFSOCK | 0o600)
    odd = [tmp_path / "rør.pdf", tmp_path / "nul.pdf", tmp_path / "sokkel.pdf", Path("/dev/zero")]
    for path in odd:
        with pytest.raises(DocumentError, match="is no file but a device"):
            read_file(path)
    with pytest.raises(DocumentError, match="cannot be read"):
        read_file(tmp_path / "hægte.pdf")
    (tmp_path / "møde.pdf").write_bytes(minutes(1).data)
    result = add_pdfs(desk.project, client, [*odd, tmp_path], by=desk.bench.annotator.id)
    assert [d.name for d in result.added] == ["møde.pdf"]
    assert [f.path for f in result.failed] == [str(path) for path in odd]


def test_a_pdf_comes_in_with_its_text(desk: Desk, client: PdfClient, tmp_path: Path) -> None:
    (tmp_path / "møde.pdf").write_bytes(minutes(3).data)
    steps: list[tuple[int, int, str]] = []
    result = add_pdfs(
        desk.project, client, [tmp_path / "møde.pdf"], by=desk.bench.annotator.id,
        progress=lambda done, total, what: steps.append((done, total, what)),
    )  # fmt: skip
    (document,) = result.added
    assert (document.name, document.pages, document.text, document.notes) == ("møde.pdf", 3, "layer", ())
    layer = desk.project.text_layer(document.id)
    assert layer.text.count(WORDS[1]) == 3
    assert steps[-1] == (1, 1, "")
    again = add_pdfs(desk.project, client, [tmp_path], by=desk.bench.annotator.id)
    assert (again.added, again.there_already) == ((), ("møde.pdf",))
    assert desk.project.check() == ()


def test_stopping_in_the_middle_keeps_whole_documents(desk: Desk, client: PdfClient, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"{number}.pdf").write_bytes(minutes(number + 3).data)

    def stop(done: int, total: int, what: str) -> None:
        if what.startswith("2.pdf · 2"):
            raise Cancelled

    with pytest.raises(Cancelled):
        add_pdfs(desk.project, client, [tmp_path], by=desk.bench.annotator.id, progress=stop)
    assert [d.name for d in desk.project.documents()] == ["1.pdf", "referat.pdf"]
    # Nothing is in the way of the next attempt.
    result = add_pdfs(desk.project, client, [tmp_path], by=desk.bench.annotator.id)
    assert [d.name for d in result.added] == ["2.pdf", "3.pdf"]
    assert desk.project.check() == ()


def test_a_password_is_asked_for_until_it_fits(client: PdfClient, tmp_path: Path) -> None:
    path = tmp_path / "låst.pdf"
    path.write_bytes(encrypted("rigtig").data)
    asked: list[tuple[str, bool]] = []
    answers = iter(("forkert", "rigtig"))

    def ask(path: str, wrong: bool) -> str | None:
        asked.append((path, wrong))
        return next(answers, None)

    got = import_pdf(client, path, known=lambda _: False, ask_password=ask)
    assert asked == [(str(path), False), (str(path), True)]
    assert (got.password, got.document.pages) == ("rigtig", 2)
    with pytest.raises(PasswordNeeded):
        import_pdf(client, path, known=lambda _: False, ask_password=no_password)
    answers = iter(("forkert",))
    with pytest.raises(WrongPassword):
        import_pdf(client, path, known=lambda _: False, ask_password=ask)
    with pytest.raises(AlreadyThere):
        import_pdf(client, path, known=lambda _: True, ask_password=ask)


class Damaged:
    """A PDF process whose file was repaired, and whose second page cannot be read."""

    def __init__(self, client: PdfClient) -> None:
        self._client = client
        self.register, self.forget = client.register, client.forget

    def ask(self, request: Inspect | ReadPage, *, again: bool = False) -> Inspected | PageRead:
        found = self._client.ask(request, again=again)
        return replace(found, repaired=True) if isinstance(found, Inspected) else found

    def read_all(self, document: DocumentId, pages: int) -> Iterator[PageRead | Failed]:
        for number, answer in enumerate(self._client.read_all(document, pages)):
            yield Failed(DocumentError("Page 2 could not be read.")) if number == 1 else answer


def test_damage_is_noted_and_the_rest_comes_in(desk: Desk, client: PdfClient, tmp_path: Path) -> None:
    path = tmp_path / "skadet.pdf"
    path.write_bytes(minutes(3).data)
    got = import_pdf(Damaged(client), path, known=lambda _: False, ask_password=no_password)
    assert [page.text != "" for page in got.pages] == [True, False, True]
    assert len(got.document.notes) == 2
    assert "repaired" in got.document.notes[0]
    assert got.document.notes[1] == "Page 2 could not be read."
    result = add_pdfs(desk.project, Damaged(client), [path], by=desk.bench.annotator.id)
    assert result.added[0].notes == got.document.notes
    assert desk.project.check() == ()


def test_a_process_that_was_killed_costs_no_page(client: PdfClient, tmp_path: Path) -> None:
    path = tmp_path / "lang.pdf"
    path.write_bytes(minutes(30).data)
    given_up: list[Failed] = []

    def kill(done: int, total: int, what: str) -> None:
        # Until it was hit over a page: its answers may have been on their way already.
        if not given_up and client._running:
            assert client._process is not None
            os.kill(client._process.pid, signal.SIGKILL)

    read_all = client.read_all

    def watched(document: DocumentId, pages: int) -> Iterator[PageRead | Failed]:
        for answer in read_all(document, pages):
            given_up.extend([answer] if isinstance(answer, Failed) else [])
            yield answer

    client.read_all = watched  # type: ignore[method-assign] - to see that pages were given up at first
    got = import_pdf(client, path, known=lambda _: False, ask_password=no_password, progress=kill)
    assert given_up
    assert [f"Side {page} af 30\n" in read.text for page, read in enumerate(got.pages, 1)] == [True] * 30
    assert got.document.notes == ()


class Fatal:
    """A PDF process that ended over its second page, and does so again; it notes what it was asked again."""

    def __init__(self, client: PdfClient, *, hung: bool) -> None:
        self._client, self._hung = client, hung
        self.register, self.forget = client.register, client.forget
        self.asked_again: list[int] = []

    def ask(self, request: Inspect | ReadPage, *, again: bool = False) -> Inspected | PageRead:
        if isinstance(request, ReadPage):
            self.asked_again += [request.page] * again
            raise DocumentError("It crashed again.")
        return self._client.ask(request)

    def read_all(self, document: DocumentId, pages: int) -> Iterator[PageRead | Failed]:
        for number, answer in enumerate(self._client.read_all(document, pages)):
            yield Failed(DocumentError("It ended."), fatal=True, hung=self._hung) if number == 1 else answer


@pytest.mark.parametrize(("hung", "asked", "note"), [(False, [1], "It crashed again."), (True, [], "It ended.")])
def test_a_page_is_asked_for_once_more_where_it_did_not_hang(
    client: PdfClient, tmp_path: Path, hung: bool, asked: list[int], note: str
) -> None:
    path = tmp_path / "fælde.pdf"
    path.write_bytes(minutes(3).data)
    fatal = Fatal(client, hung=hung)
    got = import_pdf(fatal, path, known=lambda _: False, ask_password=no_password)
    assert fatal.asked_again == asked
    assert got.document.notes == (note,)
    assert [page.text != "" for page in got.pages] == [True, False, True]


def test_a_page_without_text_is_no_fault(desk: Desk, client: PdfClient, tmp_path: Path) -> None:
    import pymupdf  # noqa: PLC0415 - only here

    with pymupdf.open() as pdf:
        pdf.new_page()
        pdf.save(tmp_path / "blank.pdf")
    (document,) = add_pdfs(desk.project, client, [tmp_path / "blank.pdf"], by=desk.bench.annotator.id).added
    assert document.text == "none"
