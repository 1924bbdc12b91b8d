"""What goes wrong on the command line is one sentence, and nothing is lost."""

from __future__ import annotations

import os
import pty
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from annotator import cli
from annotator.__main__ import main
from annotator.main import run_window
from annotator.store.migrations import FORMAT
from tests.cli.shell import ROOT, Shell, processed
from tests.pdf.making import minutes

VERBS = (
    ("add", "{p}", "{p}"), ("info", "{p}"), ("text", "{p}", "x"), ("search", "{p}", "x"), ("import", "{p}", "x.jsonl"),
    ("export", "{p}", "--format", "csv", "--out", "x.csv"), ("check", "{p}"),
)  # fmt: skip


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_what_is_no_project_is_said(tmp_path: Path, shell: Shell, verb: tuple[str, ...]) -> None:
    newer = tmp_path / "nyere.annotator"
    shell("new", newer)
    db = sqlite3.connect(newer)
    db.execute(f"PRAGMA user_version = {FORMAT + 1}")
    db.close()
    (tmp_path / "tom.annotator").touch()
    (tmp_path / "tekst.annotator").write_text("Kære alle, " * 50)
    other = sqlite3.connect(tmp_path / "anden.annotator")
    other.execute("CREATE TABLE t (x)")
    other.close()
    wrong = {newer.name: "newer Annotator", "tom.annotator": "no Annotator project", "tekst.annotator": "no Annotator",
             "anden.annotator": "no Annotator project", "væk.annotator": "no file", ".": "is a folder"}  # fmt: skip
    for name, why in wrong.items():
        before = sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("."))
        shell.refused(*(part.format(p=tmp_path / name) for part in verb), why=why)
        assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith(".")) == before


def test_a_cut_or_scribbled_project_is_said(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    data = tagged.read_bytes()
    cut = tmp_path / "kort.annotator"
    cut.write_bytes(data[: len(data) // 2])
    scribbled = tmp_path / "kradset.annotator"
    middle = len(data) // 3
    scribbled.write_bytes(data[:4096] + b"\xa5" * (middle) + data[4096 + middle :])
    for path in (cut, scribbled):
        assert shell("check", path).status == 1
        for verb in VERBS[1:3]:
            assert shell(*(part.format(p=path) for part in verb)).status == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_without_rights(tagged: Path, papers: Path, shell: Shell) -> None:
    tagged.chmod(0o400)
    assert shell("info", tagged).status == 0
    shell.refused("add", tagged, papers, why="no right to write")


@pytest.mark.parametrize(
    "arguments",
    [(), ("info",), ("export", "p", "--out", "x"), ("export", "p", "--format", "docx", "--out", "x"), ("info", "p", "--nej"),
     ("add", "p"), ("nonsense", "p")],
)  # fmt: skip
def test_wrong_usage_ends_with_two(shell: Shell, arguments: tuple[str, ...]) -> None:
    said = shell(*arguments)
    assert said.status == 2
    assert said.err.splitlines()[-1].startswith("annotator: ")


def test_a_word_that_is_no_verb_and_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run_window(["bogus"])
    assert ended.value.code == 2
    assert "neither a verb nor a file" in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    for flag in ("--help", "--version"):
        with pytest.raises(SystemExit) as ended:
            cli.run([flag])
        assert ended.value.code == 0
    assert "annotator " in capsys.readouterr().out


def test_no_verb_needs_qt_or_a_display(tmp_path: Path, papers: Path) -> None:
    code = (
        "import sys\nfrom annotator.__main__ import main\n"
        "for verb in (['new', p], ['add', p, d], ['info', p], ['search', p, 'x'], ['check', p],"
        " ['export', p, '--format', 'xlsx', '--out', o]):\n"
        "    sys.argv[1:] = verb\n    assert main() == 0, verb\n"
        "assert not [m for m in sys.modules if m.split('.')[0] in {'PySide6', 'shiboken6', 'pymupdf'}]\n"
    )
    names = {"p": tmp_path / "q.annotator", "d": papers, "o": tmp_path / "o.xlsx"}
    code = "".join(f"{name} = {str(path)!r}\n" for name, path in names.items()) + code
    env = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "QT_QPA_PLATFORM"}} | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    openpyxl.load_workbook(tmp_path / "o.xlsx").close()


def test_a_terminal_without_danish_letters(tagged: Path) -> None:
    done = processed("info", tagged, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\xf8konomi.PDF" in done.stdout


def test_a_closed_pipe_is_no_fault(tagged: Path) -> None:
    command = [sys.executable, "-m", "annotator", "info", str(tagged), "--json"]
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            command, stdout=write, stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=60,
            check=False,
        )  # fmt: skip
    finally:
        os.close(write)
    assert done.stderr == b""


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    ours, theirs = pty.openpty()
    yield ours, theirs
    os.close(ours)
    os.close(theirs)


def test_ctrl_c_keeps_what_came_in(tmp_path: Path, shell: Shell, terminal: tuple[int, int]) -> None:
    """The progress bar, which is there on a terminal, tells when the second file is in hand."""
    ours, theirs = terminal
    path = tmp_path / "p.annotator"
    shell("new", path)
    folder = tmp_path / "mange"
    folder.mkdir()
    for number in range(1, 60):
        (folder / f"{number:03}.pdf").write_bytes(minutes(4 + number).data)
    command = [sys.executable, "-m", "annotator", "add", str(path), str(folder)]
    # Whoever runs the tests in the background may ignore the signal, and the child would inherit that.
    heeding = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.default_int_handler)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env=os.environ | {"PYTHONPATH": str(ROOT)}, **heeding
    ) as adding:
        shown = b""
        while b"003.pdf" not in shown:
            shown += os.read(ours, 4096)
        adding.send_signal(signal.SIGINT)
        try:
            adding.communicate(timeout=60)
        finally:
            adding.kill()
    while b"annotator: " not in shown:
        shown += os.read(ours, 4096)
    assert adding.returncode in {1, 130}
    assert b"Traceback" not in shown
    assert b"stopped; what was done before stays." in shown
    names = [d["name"] for d in shell("info", path, "--json").json["documents"]]
    assert names[:2] == ["001.pdf", "002.pdf"]
    assert len(names) < 59
    assert shell("check", path).status == 0


HALF = """
import dataclasses, signal, sys
from annotator.__main__ import main
from annotator.dataset.registry import FORMATS

def half(records, path, given=None):
    path.write_bytes(b"half")
    print("writing", flush=True)
    while True:
        signal.pause()

FORMATS["jsonl"] = dataclasses.replace(FORMATS["jsonl"], write=half)
sys.exit(main())
"""


def test_a_scheduler_that_ends_it_finds_nothing_half_written(tagged: Path, tmp_path: Path) -> None:
    out = tmp_path / "ud" / "tags.jsonl"
    out.parent.mkdir()
    command = [sys.executable, "-c", HALF, "export", str(tagged), "--format", "jsonl", "--out", str(out)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)}
    ) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == b"writing\n"
        writing.terminate()
        try:
            _, said = writing.communicate(timeout=60)
        finally:
            writing.kill()
    assert (writing.returncode, said) == (1, b"annotator: stopped; what was done before stays.\n")
    assert list(out.parent.iterdir()) == []


def test_no_bar_where_stderr_is_no_terminal(tmp_path: Path, papers: Path, shell: Shell) -> None:
    shell("new", tmp_path / "p.annotator")
    assert shell("add", tmp_path / "p.annotator", papers).err == ""


def test_a_fault_of_ours_is_one_sentence_and_in_the_log(
    tagged: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(arguments: object) -> int:
        raise ZeroDivisionError("ups")

    monkeypatch.setattr(cli, "run", broken)
    monkeypatch.setattr(sys, "argv", ["annotator", "info", str(tagged)])
    monkeypatch.setattr("annotator.base.log.install", lambda: None)
    assert main() == 1
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert "ups" in err
    assert "ZeroDivisionError" in caplog.text
