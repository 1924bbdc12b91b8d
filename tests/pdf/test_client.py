"""The client: order, cancelling, crashes, hangs, and nothing left behind."""

from __future__ import annotations

import os
import pickle
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.base.errors import AnnotatorError, DocumentError, PageError
from annotator.model.geometry import PageIndex
from annotator.pdf.channel import Channel, Ready, Task
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Answer, Failed, Inspect, PageRead, Priority, ReadPage, RenderPage
from tests.pdf import making
from tests.pdf.conftest import children

ROOT = Path(__file__).resolve().parents[2]


def known(client: PdfClient, made: making.Made, name: str = "møde.pdf", password: str = "") -> making.Made:
    client.register(made.id, made.data, name=name, password=password)
    return made


def read(made: making.Made, page: int = 0) -> ReadPage:
    return ReadPage(made.id, PageIndex(page))


def render(made: making.Made, page: int = 0, scale: float = 1.0) -> RenderPage:
    return RenderPage(made.id, PageIndex(page), scale)


def worker(client: PdfClient) -> int:
    client.start()
    assert client._process is not None
    return client._process.pid


def test_two_documents_are_asked_in_turn(client: PdfClient) -> None:
    one, two = known(client, making.minutes(3)), known(client, making.minutes(5), "to.pdf")
    for page in range(3):
        assert f"Side {page + 1} af 3\n" in client.ask(read(one, page)).text.text
        assert f"Side {page + 1} af 5\n" in client.ask(read(two, page)).text.text
    assert len(client.ask(Inspect(two.id)).sizes) == 5


def test_more_documents_than_are_kept_open(client: PdfClient) -> None:
    many = [known(client, making.minutes(pages), f"{pages}.pdf") for pages in range(1, 13)]
    for _ in range(2):
        for pages, made in enumerate(many, 1):
            assert f"Side 1 af {pages}\n" in client.ask(read(made)).text.text


def test_visible_pages_come_first_and_newest_first_within_a_priority(client: PdfClient) -> None:
    made = known(client, making.minutes(8))
    order: list[int] = []

    def note(answer: Answer) -> None:
        assert isinstance(answer, PageRead)
        order.append(answer.page)

    for page, priority in enumerate(
        (Priority.BACKGROUND,) * 2 + (Priority.BACKGROUND, Priority.NEAR, Priority.NEAR, Priority.VISIBLE)
    ):
        client.submit(read(made, page), priority, note)
    while len(order) < 6:
        client.wait(20)
    assert order == [0, 1, 5, 4, 3, 2]  # two go to the child at once, before the others are known


def test_equal_requests_are_asked_once_and_answered_twice(client: PdfClient) -> None:
    made = known(client, making.minutes(1))
    answers: list[Answer] = []
    client.submit(read(made), Priority.NEAR, answers.append)
    client.submit(read(made), Priority.VISIBLE, answers.append)
    while len(answers) < 2:
        client.wait(20)
    assert answers[0] is answers[1]


def test_a_cancelled_request_gets_no_reply(client: PdfClient) -> None:
    made = known(client, making.minutes(6))
    answers: list[Answer] = []
    tickets = [client.submit(read(made, page), Priority.NEAR, answers.append) for page in range(5)]
    for ticket in tickets[1:]:
        client.cancel(ticket)
    client.ask(read(made, 5))
    assert [answer.page for answer in answers if isinstance(answer, PageRead)] == [0]


def test_a_reply_may_submit_and_cancel(client: PdfClient) -> None:
    made = known(client, making.minutes(3))
    answers: list[Answer] = []

    def then(answer: Answer) -> None:
        answers.append(answer)
        client.cancel(later)
        client.submit(read(made, 1), Priority.VISIBLE, answers.append)

    later = client.submit(read(made, 2), Priority.BACKGROUND, answers.append)
    client.submit(read(made, 0), Priority.VISIBLE, then)
    while len(answers) < 2 or not isinstance(answers[-1], PageRead) or answers[-1].page != 1:
        client.wait(20)


def test_the_descriptor_tells_of_answers_and_handling_never_waits(client: PdfClient) -> None:
    made = known(client, making.minutes(1))
    answers: list[Answer] = []
    client.submit(read(made), Priority.VISIBLE, answers.append)
    client.handle_ready()  # nothing there: returns
    descriptor = client.fileno()
    while not answers:
        assert select.select([descriptor], [], [], 20)[0]
        client.handle_ready()
    assert client.next_deadline() is None


def test_a_killed_child_is_replaced_and_the_next_page_works(client: PdfClient) -> None:
    bomb = known(client, making.form_bomb(), "bombe.pdf")
    client.ask(read(bomb, 1))
    descriptor, answers = client.fileno(), list[Answer]()
    client.submit(render(bomb, 0), Priority.VISIBLE, answers.append)
    client.submit(render(bomb, 1), Priority.VISIBLE, answers.append)
    os.kill(worker(client), signal.SIGKILL)
    while len(answers) < 2:
        client.wait(20)
    failed, drawn = answers
    assert isinstance(failed, Failed)
    assert failed.fatal
    assert not failed.hung
    assert str(failed.error).startswith("Page 1 of “bombe.pdf” could not be drawn: the PDF engine crashed")
    assert not isinstance(drawn, Failed)
    assert client.fileno() == descriptor
    assert len(children()) == 1


def test_a_child_killed_over_a_document_that_was_let_go_of(client: PdfClient) -> None:
    gone, other = known(client, making.minutes(3)), known(client, making.minutes(5), "to.pdf")
    client.ask(read(gone))
    os.kill(worker(client), signal.SIGSTOP)
    answers: list[Answer] = []
    cancelled = [client.submit(render(gone, page), Priority.VISIBLE, answers.append) for page in range(2)]
    for ticket in cancelled:
        client.cancel(ticket)
    client.forget(gone.id)
    os.kill(worker(client), signal.SIGKILL)
    assert "Side 1 af 5\n" in client.ask(read(other), 20).text.text
    assert answers == []


def test_a_child_killed_while_idle_is_replaced(client: PdfClient) -> None:
    made = known(client, making.minutes(1))
    client.ask(read(made))
    os.kill(worker(client), signal.SIGKILL)
    assert select.select([client.fileno()], [], [], 20)[0]
    client.handle_ready()
    assert client.ask(read(made)).text.text.startswith("Side 1")


def test_a_page_that_hangs_is_given_up_and_not_asked_again() -> None:
    rung: list[bool] = []
    client = PdfClient(deadline=0.5, on_ready=lambda: rung.append(True))
    try:
        bomb = known(client, making.form_bomb(), "bombe.pdf")
        client.ask(Inspect(bomb.id))
        with pytest.raises(PageError, match=r"Page 1 of “bombe\.pdf” could not be drawn: .* after 0.5 s"):
            client.ask(render(bomb, 0))
        assert client.ask(render(bomb, 1)).width == 595
        pid = worker(client)
        with pytest.raises(PageError):  # at once, and at any scale
            client.ask(render(bomb, 0, 2.0))
        assert worker(client) == pid
        assert rung
        answers: list[Answer] = []
        client.submit(render(bomb, 0), Priority.VISIBLE, answers.append, again=True)
        while not answers:
            client.wait()
        assert isinstance(answers[0], Failed)
        assert answers[0].hung
        assert worker(client) != pid
    finally:
        client.close()
    assert children() == set()


def test_others_wait_for_no_answer_longer_than_they_said(client: PdfClient) -> None:
    bomb = known(client, making.form_bomb(), "bombe.pdf")
    client.ask(Inspect(bomb.id))
    with pytest.raises(DocumentError, match=r"“bombe\.pdf” gave no answer within 0\.2 s"):
        client.ask(render(bomb, 0), timeout=0.2)


def test_a_child_that_cannot_start_is_told_of(client: PdfClient, monkeypatch: pytest.MonkeyPatch) -> None:
    made = known(client, making.minutes(1))
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(DocumentError, match="the PDF engine does not start"):
        client.ask(read(made))
    monkeypatch.undo()
    assert client.ask(read(made)).text.text


def test_a_document_forgotten_answers_who_waits(client: PdfClient) -> None:
    made, other = known(client, making.minutes(4)), known(client, making.minutes(1))
    answers: list[Answer] = []
    for page in range(4):
        client.submit(read(made, page), Priority.NEAR, answers.append)
    client.forget(made.id)
    client.ask(read(other))
    assert len(answers) == 4
    assert client.next_deadline() is None
    assert [str(a.error) for a in answers if isinstance(a, Failed)] == ["“møde.pdf” was closed."] * 2
    with pytest.raises(KeyError):
        client.ask(read(made))
    client.forget(made.id)


def test_the_child_is_not_interrupted_by_the_keyboard_and_loads_no_qt(client: PdfClient) -> None:
    made = known(client, making.minutes(1))
    client.ask(read(made))
    pid = worker(client)
    os.kill(pid, signal.SIGINT)
    client.ask(read(made))
    assert worker(client) == pid
    maps = Path(f"/proc/{pid}/maps").read_text()
    assert "libmupdf" in maps
    assert "PySide6" not in maps
    assert "libmupdf" not in Path("/proc/self/maps").read_text() or "pymupdf" in sys.modules


PARENT = """
import sys
sys.path.insert(0, {root!r})
from tests.pdf import making
from annotator.pdf.channel import Channel, Ready, Task
from annotator.pdf.client import PdfClient
from annotator.pdf.messages import Inspect, Priority, RenderPage
client, bomb = PdfClient(deadline=600), making.form_bomb()
client.register(bomb.id, bomb.data)
client.ask(Inspect(bomb.id))
if {busy}:
    client.submit(RenderPage(bomb.id, 0, 1.0), Priority.VISIBLE, print)
print(client._process.pid, flush=True)
client.wait(600)
"""


@pytest.mark.parametrize("busy", [False, True])
def test_the_child_dies_with_its_parent(busy: bool) -> None:
    code = PARENT.format(root=str(ROOT), busy=busy)
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdout is not None
    child = os.pidfd_open(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    ended, _, _ = select.select([child], [], [], 10)
    os.close(child)
    assert ended


def test_all_pages_are_read_in_order_and_a_reader_may_stop(client: PdfClient) -> None:
    made = known(client, making.minutes(7))
    answers = list(client.read_all(made.id, 7))
    assert [answer.page for answer in answers if isinstance(answer, PageRead)] == list(range(7))
    for answer in client.read_all(made.id, 7):
        assert isinstance(answer, PageRead)
        break
    assert isinstance(list(client.read_all(made.id, 8))[-1], Failed)
    assert list(client.read_all(made.id, 0)) == []


@pytest.mark.parametrize(
    "body",
    [
        b"cos\nsystem\n(Vtrue\ntR.",
        b"\x80\x04\x8c\x15annotator.pdf.channel\x8c\x09os.system\x93.",
        b"cannotator.pdf.channel\nsocket\n.",
        b"nothing",
        b"",
    ],
)
def test_what_the_child_may_not_send_is_not_made(body: bytes) -> None:
    ours, theirs = socket.socketpair()
    sender, receiver = Channel(theirs), Channel(ours)
    sender.send(Ready())
    theirs.sendall(len(body).to_bytes(4, "little") + body)
    assert receiver.receive()
    messages = receiver.messages()
    assert next(messages) == Ready()
    with pytest.raises(pickle.UnpicklingError):
        next(messages)
    sender.close()
    receiver.close()


def test_errors_are_single_sentences_that_can_be_translated(client: PdfClient) -> None:
    made = known(client, making.minutes(1), "bilag {1}.pdf")
    with pytest.raises(AnnotatorError) as caught:
        client.ask(read(made, 7))
    assert str(caught.value) == "“bilag {1}.pdf” has no page 8; its last is page 1."
    assert "{name}" in caught.value.template


def test_an_answer_that_nobody_asked_for_ends_the_child(client: PdfClient) -> None:
    made = known(client, making.minutes(1))
    client.ask(read(made))
    pid = worker(client)
    assert client._process is not None
    client._process.channel.send(Task(999, read(made), 0))
    while worker(client) == pid:
        client.wait(20)
    assert "Side 1" in client.ask(read(made)).text.text


def test_start_waits_for_no_child(client: PdfClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    never_ready = tmp_path / "python"
    never_ready.write_text("#!/bin/sh\nexec tail -f /dev/null\n")
    never_ready.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(never_ready))
    client.start()
    assert client.next_deadline() is not None
    assert not select.select([client.fileno()], [], [], 0)[0], "it has said nothing"
