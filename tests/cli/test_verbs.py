"""Every verb of the command line does what `README.md` and its contract say."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import unicodedata
from pathlib import Path

import pytest

from annotator import cli
from annotator.base.ids import now
from annotator.store.project import Project
from annotator.workbench.workbench import Workbench
from tests.cli.shell import SENTENCE, Shell, decision, processed, sha, write_tags
from tests.pdf.making import WORDS, encrypted, minutes


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


def test_new_with_no_name_for_a_person_leaves_nothing(tmp_path: Path, shell: Shell) -> None:
    path = tmp_path / "p.annotator"
    assert shell("new", path, "--annotator", "  ").status == 1
    assert not path.exists()
    assert shell("new", path, "--annotator", "Åse").status == 0
    assert shell("new", path, "--annotator", "  ").status == 1
    assert shell("info", path).status == 0, "one that was there stays"


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


def test_what_there_is_to_say_of_a_document_is_a_sentence_of_its_own(tmp_path: Path, shell: Shell) -> None:
    (tmp_path / "skadet.pdf").write_bytes(minutes(1).data.replace(b"startxref", b"startxxxx"))
    path = tmp_path / "p.annotator"
    shell("new", path)
    said = shell("add", path, tmp_path / "skadet.pdf").out
    assert said.startswith("Added skadet.pdf: 1 page. The file is damaged")
    assert said.endswith("original.\n")
    assert shell("info", path).out.startswith("p: 1 document\n")


def test_who_is_at_work_is_unknown(tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.delenv("ANNOTATOR_NAME")
    monkeypatch.setattr("getpass.getuser", nobody)
    assert shell("new", tmp_path / "p.annotator", "--annotator", "Bo Å.").status == 0
    shell.refused("add", tmp_path / "p.annotator", tmp_path, why="Nobody knows your name", status=2)


def test_a_password_is_asked_for_by_the_name_of_the_file(
    tmp_path: Path, papers: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    (papers / "bilag" / "kode.pdf").write_bytes(encrypted("hemmelig").data)
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return ("forkert", "hemmelig")[len(asked) - 1]

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", answer)
    shell("new", tmp_path / "p.annotator")
    assert "Added kode.pdf: 2 pages." in shell("add", tmp_path / "p.annotator", papers).out
    prompt = "Password for kode.pdf (empty leaves it out): "
    assert asked == [prompt, f"That password is wrong. {prompt}"]


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
    assert all(why.endswith((".", "?")) and "\n" not in why for why in failed.values())
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
    assert (one["sha256"], one["pages"], one["text"]) == (sha(tagged, "økonomi.PDF"), 1, "layer")
    assert one["tags"] == {"decision": {"Åse Ø.": {"unreviewed": 1}}, "funding": {"Åse Ø.": {"unreviewed": 1}}}
    plain = shell("info", tagged).out
    assert "økonomi.PDF  1 page, 2 tags\n" in plain
    assert "referat.pdf  2 pages, 0 tags\n" in plain
    assert "decision  Åse Ø.  unreviewed: 1" in plain


def test_info_reads_a_project_that_is_open_elsewhere(tagged: Path, papers: Path, shell: Shell) -> None:
    with Project.open(tagged):
        assert len(shell("info", tagged, "--json").json["documents"]) == 2
        shell.refused("add", tagged, papers, why="open in another window")


def test_text(tagged: Path, papers: Path, shell: Shell) -> None:
    plain = shell("text", tagged, "økonomi.PDF").out
    assert all(sentence in plain for sentence in WORDS)
    value = shell("text", tagged, sha(tagged, "økonomi.PDF")[:12], "--json").json
    assert value["text"] == plain
    assert value["page_starts"] == [0]
    with Project.open(tagged, read_only=True) as project:
        (tag,) = (t for t in project.annotations(sha(tagged, "økonomi.PDF")) if t.label == "decision")
    assert plain[tag.anchor.start : tag.anchor.end] == SENTENCE
    shell.refused("text", tagged, "findes-ikke.pdf", why="no document")
    (papers / "andre").mkdir()
    (papers / "andre" / "referat.pdf").write_bytes(minutes(4).data)
    assert shell("add", tagged, papers).status == 0
    assert sha(tagged, "referat.pdf")[:6] in shell.refused("text", tagged, "referat.pdf", why="is 2 documents")


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
    assert value == {"format": name, "out": str(out), "carried": 2, "adjusted": [], "refused": [], "gold_left_out": 0}
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
    shell.refused(*export, "--document", "referat.pdf", why="ud.jsonl stays as it was")
    out.unlink()
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


def test_an_export_chooses_by_verdict_gold_and_completeness(tagged: Path, tmp_path: Path, shell: Shell) -> None:
    with Project.open(tagged) as project:
        first, second = project.annotations()
        bench = Workbench(project, project.annotator_named("Bente", at=now()))
        bench.judge([first.id], "accepted", "ja")
        bench.adjudicate([first.id, second.id], first)
    out = tmp_path / "ud.jsonl"
    export = ("export", tagged, "--format", "jsonl", "--out", out)

    def verdicts(*options: str) -> list[tuple[str, str | None]]:
        out.unlink(missing_ok=True)
        shell(*export, *options)
        return [(line["origin"], line["verdict"]) for line in map(json.loads, out.read_text("utf-8").splitlines())]

    assert [verdict for _, verdict in verdicts()] == ["accepted", None]
    assert [verdict for _, verdict in verdicts("--verdict", "unreviewed")] == [None]
    assert len(verdicts("--verdict", "unreviewed", "--verdict", "accepted")) == 2
    assert verdicts("--gold") == [("gold", None)]
    assert verdicts("--complete-only") == []
    assert "1 gold tag left out; --gold writes them." in shell(*export).out
    assert shell(*export, "--verdict", "perhaps").status == 2
