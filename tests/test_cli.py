"""Every verb as the command line promises it: what it prints, what it refuses, how it ends, and never a traceback."""

from __future__ import annotations

import json
import os
import pty
import resource
import signal
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from annotator import cli
from annotator.__main__ import main
from annotator.store.migrations import FORMAT
from annotator.store.project import Project
from tests.pdf.making import WORDS, encrypted, minutes

ROOT = Path(__file__).resolve().parents[1]
SENTENCE = "Bestyrelsen godkendte budgettet for den kommende sæson."


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("ANNOTATOR_NAME", "Åse Ø.")


@dataclass(frozen=True)
class Said:
    """What a verb printed, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs verbs in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Said:
        self._capsys.readouterr()
        status = cli.run([str(a) for a in arguments])
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        if status:
            assert err.strip()
        return Said(status, out, err)

    def refused(self, *arguments: object, why: str, status: int = 1) -> str:
        """The one sentence with which it refuses; with `--json` it is the same."""
        said = self(*arguments)
        assert (said.status, said.out) == (status, "")
        assert why in said.err
        sentence = said.err.splitlines()[-1]
        assert sentence.startswith("annotator: ")
        assert sentence.endswith(".")
        assert self(*arguments, "--json").err.splitlines()[-1] == sentence
        return sentence


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


def processed(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs a verb in a process of its own, without any display."""
    env = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    env |= {"PYTHONPATH": str(ROOT)} | options.pop("env", {})
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=env, timeout=60, check=False, **options)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of two PDFs, one in a folder within."""
    folder = tmp_path / "mødepapirer"
    (folder / "bilag").mkdir(parents=True)
    (folder / "referat.pdf").write_bytes(minutes(2).data)
    (folder / "bilag" / "økonomi.PDF").write_bytes(minutes(1).data)
    return folder


@pytest.fixture
def project(tmp_path: Path, papers: Path, shell: Shell) -> Path:
    """A project with both PDFs."""
    path = tmp_path / "bestyrelse.annotator"
    assert shell("new", path).status == 0
    assert shell("add", path, papers).status == 0
    return path


def write_tags(path: Path, *tags: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(tag, ensure_ascii=False) + "\n" for tag in tags), encoding="utf-8")
    return path


def decision(**more: Any) -> dict[str, Any]:
    return {"document": "økonomi.PDF", "label": "decision", "text": SENTENCE, **more}


@pytest.fixture
def tagged(project: Path, tmp_path: Path, shell: Shell) -> Path:
    """The project with a decision and a funding amount."""
    funding = {"document": "økonomi.PDF", "label": "funding", "text": "350.000 kr.", "fields": {"amount_min": 350000}}
    tags = write_tags(tmp_path / "tags.jsonl", decision(fields={"status": "approved"}), funding)
    assert shell("import", project, tags).status == 0
    return project


def test_new_makes_a_project_and_never_writes_over_one(tmp_path: Path, shell: Shell) -> None:
    path = tmp_path / "ny.annotator"
    assert shell("new", path, "--json").json == {"project": str(path)}
    before = path.read_bytes()
    shell.refused("new", path, why="is there already")
    assert path.read_bytes() == before
    shell.refused("new", tmp_path / "ingen" / "x.annotator", why="is no folder")
    with Project.open(path, read_only=True) as project:
        assert [a.name for a in project.annotators()] == ["Åse Ø."]


def test_new_names_who_is_at_work(tmp_path: Path, shell: Shell) -> None:
    assert shell("new", tmp_path / "ny.annotator", "--annotator", "Bo Å.").status == 0
    with Project.open(tmp_path / "ny.annotator", read_only=True) as project:
        assert [a.name for a in project.annotators()] == ["Bo Å."]


def test_add_takes_files_and_folders_and_says_what_is_there(tmp_path: Path, papers: Path, shell: Shell) -> None:
    path = tmp_path / "p.annotator"
    shell("new", path)
    assert "Added referat.pdf: 2 pages." in shell("add", path, papers / "referat.pdf").out
    again = shell("add", path, papers)
    assert again.status == 0
    assert "referat.pdf is in the project already: skipped." in again.out
    assert "Added økonomi.PDF: 1 page." in again.out
    assert shell("add", path, papers, "--json").json == {
        "added": 0, "updated": 0, "unchanged": 2, "conflicts": [], "failed": [],
    }  # fmt: skip


def test_a_bad_file_stops_no_other(tmp_path: Path, papers: Path, shell: Shell) -> None:
    bad = {
        "a-tom.pdf": b"",
        "b-tekst.pdf": b"Her er referatet.",
        "c-kode.pdf": encrypted("hemmelig").data,
        "d-halv.pdf": minutes(1).data[:40],
    }
    for name, data in bad.items():
        (papers / name).write_bytes(data)
    (tmp_path / "uden").mkdir()
    path = tmp_path / "p.annotator"
    shell("new", path)
    said = shell("add", path, papers, tmp_path / "væk.pdf", tmp_path / "uden", "--json")
    assert said.status == 1
    assert said.json["added"] == 2
    failed = {Path(each["path"]).name: each["why"] for each in said.json["failed"]}
    assert set(failed) == {*bad, "væk.pdf", "uden"}
    assert "empty" in failed["a-tom.pdf"]
    assert "password" in failed["c-kode.pdf"]
    assert "not there" in failed["væk.pdf"]
    assert "no PDF" in failed["uden"]
    assert all(why.endswith(".") and "\n" not in why for why in failed.values())
    assert len(said.err.splitlines()) == len(failed)


def test_names_of_files_may_be_anything(tmp_path: Path, shell: Shell) -> None:
    path = tmp_path / "p.annotator"
    shell("new", path)
    decomposed = tmp_path / unicodedata.normalize("NFD", "årsmøde.pdf")
    decomposed.write_bytes(minutes(1).data)
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/m\xf8de.pdf"))
    odd.write_bytes(minutes(2).data)
    assert shell("add", path, decomposed, odd).status == 0
    names = [d["name"] for d in shell("info", path, "--json").json["documents"]]
    assert sorted(names) == ["m\ufffdde.pdf", "årsmøde.pdf"]
    assert shell("text", path, unicodedata.normalize("NFD", "årsmøde.pdf")).status == 0


def test_info(tagged: Path, shell: Shell) -> None:
    value = shell("info", tagged, "--json").json
    assert set(value) == {"project", "schema", "documents"}
    one = next(d for d in value["documents"] if d["name"] == "økonomi.PDF")
    assert set(one) == {
        "name", "sha256", "pages", "text", "language", "body", "meeting_date", "kind", "tags", "complete",
    }  # fmt: skip
    assert (one["sha256"], one["pages"], one["text"]) == (minutes(1).id, 1, "layer")
    assert one["tags"] == {"decision": {"Åse Ø.": {"unreviewed": 1}}, "funding": {"Åse Ø.": {"unreviewed": 1}}}
    plain = shell("info", tagged).out
    assert "økonomi.PDF  1 pages, 2 tags" in plain.replace("1 page,", "1 pages,")
    assert "decision  Åse Ø.  unreviewed: 1" in plain


def test_info_reads_a_project_that_is_open_elsewhere(tagged: Path, papers: Path, shell: Shell) -> None:
    with Project.open(tagged):
        assert len(shell("info", tagged, "--json").json["documents"]) == 2
        shell.refused("add", tagged, papers, why="open in another window")


def test_text(tagged: Path, papers: Path, shell: Shell) -> None:
    plain = shell("text", tagged, "økonomi.PDF").out
    assert all(sentence in plain for sentence in WORDS)
    value = shell("text", tagged, minutes(1).id[:12], "--json").json
    assert value["text"] == plain
    assert value["page_starts"] == [0]
    with Project.open(tagged, read_only=True) as project:
        (tag,) = (t for t in project.annotations(minutes(1).id) if t.label == "decision")
    assert plain[tag.anchor.start : tag.anchor.end] == SENTENCE
    shell.refused("text", tagged, "findes-ikke.pdf", why="no document")
    (papers / "andre").mkdir()
    (papers / "andre" / "referat.pdf").write_bytes(minutes(4).data)
    assert shell("add", tagged, papers).status == 0
    assert minutes(4).id[:12] in shell.refused("text", tagged, "referat.pdf", why="is 2 documents")


def test_search_keeps_danish_letters_apart_and_counts_pages_from_one(tagged: Path, shell: Shell) -> None:
    rows = shell("search", tagged, "SÆSON", "--json").json
    assert [(r["document"], r["page"]) for r in rows] == [("referat.pdf", 1), ("referat.pdf", 2), ("økonomi.PDF", 1)]
    assert all(set(r) == {"document", "page", "snippet", "start", "end"} for r in rows)
    text = shell("text", tagged, "referat.pdf").out
    assert [text[r["start"] : r["end"]].lower() for r in rows[:2]] == ["sæson", "sæson"]
    assert shell("search", tagged, "saeson", "--json").json == []
    assert shell("search", tagged, "sason").out == "Nothing found.\n"
    for odd in ('"', "AND", "(", "*", "-", "a:b", "' OR 1", ""):
        assert shell("search", tagged, "--", odd).status == 0


def test_import_brings_good_lines_in_and_numbers_the_bad(project: Path, tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "tags.jsonl"
    lines = [
        json.dumps(decision(), ensure_ascii=False).encode(),
        b"{",
        json.dumps(decision(label="ukendt")).encode(),
        json.dumps(decision(text="Står der ikke.")).encode(),
        json.dumps(decision(document="andet.pdf")).encode(),
        json.dumps(decision(fields={"decided_by": "x"}))[:-1].encode() + b', "start": NaN}',
        '{"label": "decision", "text": "sæson"}'.encode("latin-1"),
        b'{"label": "decision", "text": "x", "start": ' + b"9" * 5000 + b"}",
        json.dumps(decision(text="a\0b")).encode(),
    ]
    file.write_bytes(b"\xef\xbb\xbf" + b"\r\n".join(lines) + b"\r\n")
    strict = shell("import", project, file, "--strict", "--json")
    assert strict.status == 1
    assert strict.json["added"] == 0
    said = shell("import", project, file, "--json")
    assert said.status == 1
    assert (said.json["added"], said.json["conflicts"]) == (1, [])
    assert [f["path"] for f in said.json["failed"]] == [f"tags.jsonl:{n}" for n in range(2, 10)]
    assert shell("import", project, file, "--json").json["unchanged"] == 1


def test_import_lists_what_fits_in_several_places(project: Path, tmp_path: Path, shell: Shell) -> None:
    file = write_tags(tmp_path / "t.jsonl", decision(document="referat.pdf"))
    said = shell("import", project, file, "--json")
    assert said.status == 1
    assert said.json["added"] == 0
    (conflict,) = said.json["conflicts"]
    assert "2 places" in conflict["why"]
    assert len(conflict["spans"]) == 2
    plain = shell("import", project, file)
    assert "Not placed: t.jsonl:1" in plain.out + plain.err


def test_import_says_whose_tags_they_are(project: Path, tmp_path: Path, shell: Shell) -> None:
    file = write_tags(tmp_path / "t.jsonl", decision(), decision(text="350.000 kr.", label="funding", annotator="Ib"))
    assert shell("import", project, file, "--annotator", "Bo Æ.").status == 0
    one = next(d for d in shell("info", project, "--json").json["documents"] if d["name"] == "økonomi.PDF")
    assert one["tags"] == {"decision": {"Bo Æ.": {"unreviewed": 1}}, "funding": {"Ib": {"unreviewed": 1}}}


def test_import_survives_any_value(project: Path, tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "t.jsonl"
    odd = [
        decision(fields={"amount_min": 10**400}),
        decision(fields={"decided_by": "\ud800"}),
        decision(fields={"decided_by": "a\0b"}),
        decision(fields={"\ud800": "x"}),
        decision(id="\ud800"),
        decision(id="x" * 10_000),
        decision(created="\0", annotator="\ud83d"),
        decision(annotator=" "),
        decision(revision=2**53),
        decision(text=SENTENCE * 10_000),
    ]
    for tag in odd:
        file.write_text(json.dumps(tag) + "\n")
        said = shell("import", project, file)
        assert said.status in {0, 1}, tag
        assert shell("check", project).status == 0, tag
    assert shell("export", project, "--format", "jsonl", "--out", tmp_path / "out.jsonl").status == 0


def test_import_needs_a_file(project: Path, tmp_path: Path, shell: Shell) -> None:
    shell.refused("import", project, tmp_path / "væk.jsonl", why="is not there")
    shell.refused("import", project, tmp_path, why="is a folder")
    (tmp_path / "t.xlsx").write_bytes(b"PK nej")
    shell.refused("import", project, tmp_path / "t.xlsx", why="t.xlsx")
    (tmp_path / "t.csv").write_bytes(b"a,b\n1,2\n")
    shell.refused("import", project, tmp_path / "t.csv", why="no column")


@pytest.mark.parametrize("name", ["jsonl", "csv", "xlsx"])
def test_export_and_import_by_suffix(tagged: Path, tmp_path: Path, papers: Path, shell: Shell, name: str) -> None:
    out = tmp_path / f"ud.{name}"
    value = shell("export", tagged, "--format", name, "--out", out, "--json").json
    assert value == {"format": name, "out": str(out), "carried": 2, "adjusted": [], "refused": []}
    assert shell("import", tagged, out, "--json").json["unchanged"] == 2
    other = tmp_path / "anden.annotator"
    shell("new", other)
    shell("add", other, papers)
    assert shell("import", other, out, "--json").json["added"] == 2


def test_export_chooses(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "ud.jsonl"
    export = ("export", tagged, "--format", "jsonl", "--out", out)
    assert shell(*export, "--label", "funding", "--json").json["carried"] == 1
    assert shell(*export, "--label", "funding", "--label", "decision", "--json").json["carried"] == 2
    assert shell(*export, "--annotator", "Åse Ø.", "--document", "økonomi.PDF", "--json").json["carried"] == 2
    assert shell(*export, "--document", "referat.pdf", "--json").json["carried"] == 0
    out.unlink()
    for option in ("--label", "--annotator", "--document"):
        shell.refused(*export, option, "ingen", why="“ingen”")
    assert not out.exists()


def test_export_needs_a_place(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    export = ("export", tagged, "--format", "jsonl", "--out")
    shell.refused(*export, tmp_path / "ingen" / "ud.jsonl", why="is no folder")
    shell.refused(*export, tmp_path, why="is a folder")
    shell.refused(*export, tagged / "ud.jsonl", why="is no folder")
    shell.refused(*export, "/dev/null", why="no ordinary file")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("name", ["jsonl", "csv", "xlsx"])
def test_export_to_a_full_disk_leaves_no_half_file(project: Path, tmp_path: Path, shell: Shell, name: str) -> None:
    note = "æ" * 30_000
    shell("import", project, write_tags(tmp_path / "t.jsonl", decision(fields={"note": note}), *(
        decision(text=text, fields={"note": os.urandom(15_000).hex()}) for text in ("budgettet", "sæson", "planen"))))  # fmt: skip
    folder = tmp_path / "ud"
    folder.mkdir()

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    done = processed("export", project, "--format", name, "--out", folder / "ud", preexec_fn=small)
    assert done.returncode == 1
    assert "room" in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1
    assert list(folder.iterdir()) == []


def test_check(tagged: Path, shell: Shell) -> None:
    assert shell("check", tagged, "--json").json == {"ok": True, "findings": []}
    assert "in order" in shell("check", tagged).out
    db = sqlite3.connect(tagged)
    db.execute("UPDATE document SET name = 'en anden' WHERE name = 'referat.pdf'")
    db.commit()
    db.close()
    capture = shell._capsys
    capture.readouterr()
    assert cli.run(["check", str(tagged), "--json"]) == 1
    value = json.loads(capture.readouterr().out)
    assert value["ok"] is False
    assert set(value["findings"][0]) == {"what", "where", "severity"}


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
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env=os.environ | {"PYTHONPATH": str(ROOT)}
    ) as adding:
        shown = b""
        while b"003.pdf" not in shown:
            shown += os.read(ours, 4096)
        adding.send_signal(signal.SIGINT)
        adding.communicate(timeout=60)
    while b"annotator: " not in shown:
        shown += os.read(ours, 4096)
    assert adding.returncode in {1, 130}
    assert b"Traceback" not in shown
    assert b"stopped; what was done before stays." in shown
    names = [d["name"] for d in shell("info", path, "--json").json["documents"]]
    assert names[:2] == ["001.pdf", "002.pdf"]
    assert len(names) < 59
    assert shell("check", path).status == 0


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
