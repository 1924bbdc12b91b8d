"""What is no project, or cannot be written, is said in one sentence; nothing is harmed."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from annotator.base.errors import DiskFull, NewerProject, NotAProject, ProjectError, ReadOnlyProject
from annotator.store import database, migrations
from annotator.store.database import APPLICATION_ID
from annotator.store.migrations import FORMAT
from annotator.store.project import Project
from tests.store.builders import AT, SCHEMA, Desk, add, adding, paper, tag

SAMPLES = Path(__file__).resolve().parents[2] / "db" / "samples"


def test_create_never_overwrites(desk: Desk) -> None:
    before = desk.path.read_bytes()
    with pytest.raises(ProjectError, match="is there already"):
        Project.create(desk.path, schema_toml=SCHEMA)
    assert desk.path.read_bytes() == before


def test_create_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is no folder"):
        Project.create(tmp_path / "nowhere" / "x.annotator", schema_toml=SCHEMA)
    (tmp_path / "file").touch()
    with pytest.raises(ProjectError, match="is no folder"):
        Project.create(tmp_path / "file" / "x.annotator", schema_toml=SCHEMA)
    with pytest.raises(ProjectError):
        Project.create(tmp_path / ("x" * 300), schema_toml=SCHEMA)


def test_a_closed_project_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "Æble & 100% #1?.annotator"
    Project.create(path, schema_toml=SCHEMA, name="Æble").close()
    with Project.open(path) as project:
        assert project.name == "Æble"
        project.annotator_named("Ann", at=AT)
    left = {p.name for p in tmp_path.iterdir()}
    assert left - {f".{path.name}.lock"} == {path.name}
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        tables = db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
        loose = {name for name, strict in tables if not strict and not name.startswith("sqlite_")}
        assert loose == {"_sqlite_migrations"}


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def other_database(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE t (x)")
    return path


@pytest.mark.parametrize("how", [Project.open, Project.open_or_read_only])
def test_what_is_no_project_is_refused_and_left_as_it_is(tmp_path: Path, how) -> None:
    cases = {
        "text": write(tmp_path / "a.annotator", b"Kaere alle\n" * 100),
        "empty": write(tmp_path / "b.annotator", b""),
        "short": write(tmp_path / "c.annotator", b"SQLite format 3\0"),
        "zeros": write(tmp_path / "d.annotator", bytes(8192)),
        "header only": write(tmp_path / "e.annotator", b"SQLite format 3\0" + bytes(4080)),
        "other": other_database(tmp_path / "f.annotator"),
    }
    for path in cases.values():
        before = path.read_bytes()
        with pytest.raises(NotAProject) as caught:
            how(path)
        assert str(path) in str(caught.value)
        assert path.read_bytes() == before
    with pytest.raises(NotAProject, match="is a folder"):
        how(tmp_path)
    with pytest.raises(ProjectError, match="no file"):
        how(tmp_path / "gone.annotator")


def test_a_newer_project_is_refused(desk: Desk) -> None:
    desk.project.close()
    with closing(sqlite3.connect(desk.path)) as db:
        db.execute(f"PRAGMA user_version = {FORMAT + 1}")
    for how in (Project.open, Project.open_or_read_only):
        with pytest.raises(NewerProject, match="newer Annotator"):
            how(desk.path)


def test_a_project_cut_short_is_said_to_be_damaged(desk: Desk) -> None:
    desk.project.close()
    content = desk.path.read_bytes()
    desk.path.write_bytes(content[: len(content) // 2])
    with pytest.raises(NotAProject, match="bytes are missing"):
        Project.open(desk.path)


def test_a_scribbled_project_is_said_to_be_damaged(desk: Desk) -> None:
    desk.project.close()
    content = bytearray(desk.path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    desk.path.write_bytes(content)
    with pytest.raises(NotAProject, match="damaged"):
        Project.open(desk.path).check()


def test_the_second_window_reads_only(desk: Desk) -> None:
    with pytest.raises(ReadOnlyProject, match="open in another window"):
        Project.open(desk.path)
    with Project.open_or_read_only(desk.path) as second:
        assert second.read_only
        assert "open in another window" in second.why_read_only
        assert str(desk.path) in second.why_read_only
        annotation = desk.tags()
        assert second.annotations() == (annotation,)
        with pytest.raises(ReadOnlyProject, match="open in another window"):
            second.apply(adding(tag(desk.paper, desk.ann)))
        with pytest.raises(ReadOnlyProject):
            second.undo(desk.ann.id, AT)
    assert desk.reopened().check() == ()


def test_the_lock_goes_with_its_process(desk: Desk) -> None:
    desk.project.close()
    code = (
        "import sys; from pathlib import Path; from annotator.store.project import Project\n"
        "p = Project.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, desk.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(ReadOnlyProject, match="another window"):
            Project.open(desk.path)
        child.kill()
        child.wait()
    assert not desk.reopened().read_only


def test_read_only_by_wish_writes_nothing(desk: Desk) -> None:
    annotation = desk.tags()
    desk.project.close()
    before = desk.path.read_bytes()
    with Project.open(desk.path, read_only=True) as project:
        assert project.annotations() == (annotation,)
        assert project.check() == ()
        assert project.annotator_named("New", at=AT).name == "New"
        with pytest.raises(ReadOnlyProject, match="for reading only"):
            project.clear_draft()
    assert desk.path.read_bytes() == before
    assert {p.suffix for p in desk.path.parent.iterdir()} <= {".annotator", ".lock"}


def test_where_no_lock_can_be_made_it_is_read_and_says_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.project.close()

    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(database.FileLock, "acquire", refused)
    with Project.open_or_read_only(desk.path) as project:
        assert "Read-only file system" in project.why_read_only
        with pytest.raises(ReadOnlyProject, match="Read-only file system"):
            project.must_write()


@pytest.mark.parametrize("folder_too", [True, False])
def test_without_the_right_to_write_it_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch, folder_too: bool) -> None:
    desk.project.close()
    denied = {desk.path} | ({desk.path.parent} if folder_too else set())
    # The tests may run as root, to whom every file is open.
    monkeypatch.setattr(database.os, "access", lambda path, mode: path not in denied)
    with pytest.raises(ReadOnlyProject, match="no right to write"):
        Project.open(desk.path)
    with Project.open_or_read_only(desk.path) as project:
        assert "no right to write" in project.why_read_only
        assert project.documents() == (desk.paper.document,)
        assert list(project.iter_annotations()) == []


def test_a_folder_where_no_file_can_be_made_is_read_as_it_is(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.project.close()
    connect = database.connect

    def no_shared_memory(uri: str, *, query_only: bool):
        if "immutable" not in uri:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error
        return connect(uri, query_only=query_only)

    monkeypatch.setattr(database.os, "access", lambda path, mode: False)
    monkeypatch.setattr(database, "connect", no_shared_memory)
    with Project.open_or_read_only(desk.path) as project:
        assert project.documents() == (desk.paper.document,)


def test_a_full_disk_loses_nothing_that_was_saved(desk: Desk) -> None:
    kept = desk.tags()
    limit_pages(desk.project)
    big = paper("stor.pdf", pdf=bytes(3_000_000))
    with pytest.raises(DiskFull, match=r"stor.pdf could not be saved, all that was saved before is kept"):
        add(desk.project, big, desk.ann)
    with pytest.raises(DiskFull, match="the change could not be saved"):
        tag_without_end(desk)
    count = len(desk.project.annotations())
    assert kept in desk.project.annotations()
    project = desk.reopened()
    assert len(project.annotations()) == count
    assert project.documents() == (desk.paper.document,)
    assert project.check() == ()
    desk.tags(8, 20)


def tag_without_end(desk: Desk) -> None:
    while True:
        desk.tags(8, 20, note="x" * 1000)


def limit_pages(project: Project) -> None:
    """As if the disk had room for 60 pages more."""
    with project._database.reading() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages + 60}")


def test_an_older_project_is_migrated_all_or_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.project.close()
    steps = migrations.Migrations("annotator")
    steps._migrations = list(migrations.STEPS._migrations)

    @steps()
    def m002_more(db) -> None:
        db.execute("CREATE TABLE more (x INTEGER) STRICT")

    @steps()
    def m003_broken(db) -> None:
        if broken:
            raise sqlite3.OperationalError("no")

    broken = True
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "FORMAT", FORMAT + 2)
    monkeypatch.setattr(database, "FORMAT", FORMAT + 2)
    with pytest.raises(ProjectError):
        Project.open(desk.path)
    with closing(sqlite3.connect(desk.path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'more'").fetchall()
    with pytest.raises(ProjectError):
        Project.open(desk.path, read_only=True)
    broken = False
    with Project.open(desk.path) as project, project._database.reading() as db:
        assert db.execute("PRAGMA user_version").fetchone() == (FORMAT + 2,)
        assert project.documents() == (desk.paper.document,)


def test_a_file_moved_away_is_not_written_on_unseen(desk: Desk, tmp_path: Path) -> None:
    desk.tags()
    desk.path.rename(tmp_path / "elsewhere.annotator")
    with pytest.raises(ProjectError, match="moved, deleted or replaced"):
        desk.tags(start=2)
    # All that was saved went along.
    with Project.open(tmp_path / "elsewhere.annotator") as project:
        assert len(project.annotations()) == 1
        assert project.check() == ()
    # Put back, it goes on.
    (tmp_path / "elsewhere.annotator").rename(desk.path)
    desk.tags(start=2)
    assert len(desk.project.annotations()) == 2


def test_a_file_put_in_its_place_is_not_touched(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"somebody else's")
    (tmp_path / "other").replace(desk.path)
    with pytest.raises(ProjectError, match="moved, deleted or replaced"):
        desk.project.annotator_named("Bo", at=AT)
    assert desk.path.read_bytes() == b"somebody else's"


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("v*.annotator")), ids=lambda path: path.stem)
def test_an_older_project_is_brought_up_to_date_before_it_is_read(sample: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample, tmp_path / "p.annotator"))
    with Project.open(path, read_only=True) as project:
        assert project.documents()
        assert project.read_only
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (FORMAT,)


def test_an_older_project_that_is_open_elsewhere_is_said_to_be_older(tmp_path: Path) -> None:
    path = Path(shutil.copy(min(SAMPLES.glob("v*.annotator")), tmp_path / "p.annotator"))
    lock = FileLock(path.with_name(f".{path.name}.lock"))
    with lock, pytest.raises(ReadOnlyProject, match="older format"):
        Project.open(path, read_only=True)
