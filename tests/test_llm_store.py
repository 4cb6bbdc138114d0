"""The store of replies: nothing is lost, nothing planted in it is run or followed."""

import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from summarizer.errors import Interrupted, StoreError
from summarizer.llm.store import open_store


def plant(folder: Path, sql: str, *values: object) -> None:
    """Change the database behind the store's back."""
    with closing(sqlite3.connect(folder / "cache.db")) as database:
        database.execute(sql, values)
        database.commit()


def row(folder: Path, key: str, raw: int, mode: int, filename: str | None, value: object) -> None:
    """Plant a row as diskcache would read it."""
    sql = "INSERT INTO Cache (key, raw, mode, filename, value) VALUES (?, ?, ?, ?, ?)"
    plant(folder, sql, key, raw, mode, filename, value)


def nothing(seconds: float) -> None:
    """Wait for a lock, without giving up."""
    time.sleep(seconds)


@pytest.mark.parametrize("body", [b"", b"\n", b"a\r\nb\x00\xff", b"x" * 100_000])
def test_bytes_come_back_as_they_were(tmp_path: Path, body: bytes) -> None:
    """What is kept is given back exactly, also by a store that is opened later."""
    open_store(tmp_path / "s").put("key", body)

    assert open_store(tmp_path / "s").get("key") == body
    assert open_store(tmp_path / "s").get("other") is None


def test_the_store_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Folder 0700, files 0600, whatever the umask is; replies lie in the database alone."""
    old = os.umask(0)
    try:
        open_store(tmp_path / "s").put("key", b"x" * 100_000)
    finally:
        os.umask(old)

    assert (tmp_path / "s").stat().st_mode & 0o777 == 0o700
    files = list((tmp_path / "s").iterdir())
    assert "cache.db" in {p.name for p in files}
    assert {p.name for p in files} <= {"cache.db", "cache.db-wal", "cache.db-shm"}
    assert {p.stat().st_mode & 0o777 for p in files} == {0o600}


def test_nothing_is_evicted(tmp_path: Path) -> None:
    """The settings of the database allow neither eviction nor expiry."""
    store = open_store(tmp_path)
    store.put("key", b"x")

    with closing(sqlite3.connect(tmp_path / "cache.db")) as database:
        settings = dict(database.execute("SELECT key, value FROM Settings"))
        expiry = database.execute("SELECT expire_time FROM Cache").fetchall()
    assert settings["eviction_policy"] == "none"
    assert settings["cull_limit"] == 0
    assert expiry == [(None,)]


def test_what_is_put_aside_is_kept_and_not_served(tmp_path: Path) -> None:
    """A refusal or a broken body is there to look at, each under a key of its own."""
    store = open_store(tmp_path)

    store.put_aside("key", "broken", b"one")
    store.put_aside("key", "broken", b"two")

    assert store.get("key") is None
    assert store.keys() == ("key.broken-1", "key.broken-2")
    assert store.get("key.broken-2") == b"two"


class Bomb:
    """Makes a file where it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("mode", [2, 3, 4])
def test_a_planted_pickle_runs_no_code(tmp_path: Path, mode: int) -> None:
    """A row that is marked as a pickle is refused, named by its key, and not unpickled."""
    store = open_store(tmp_path / "s")
    row(tmp_path / "s", "key", 1, mode, None, pickle.dumps(Bomb(tmp_path / "ran")))

    with pytest.raises(StoreError, match="under 'key'"):
        store.get("key")

    assert not (tmp_path / "ran").exists()


def test_a_planted_pickle_as_key_runs_no_code(tmp_path: Path) -> None:
    """Keys are text; one that is a pickle is refused where keys are listed."""
    store = open_store(tmp_path / "s")
    sql = "INSERT INTO Cache (key, raw, mode, value) VALUES (?, 0, 1, ?)"
    plant(tmp_path / "s", sql, pickle.dumps(Bomb(tmp_path / "ran")), b"x")

    with pytest.raises(StoreError, match="no text"):
        store.keys()

    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("mode", [1, 2, 3, 4])
def test_a_planted_file_name_is_not_followed(tmp_path: Path, mode: int) -> None:
    """A row that names a file, outside or inside, is refused, and the file stays."""
    victim = tmp_path / "victim"
    victim.write_text("secret")
    store = open_store(tmp_path / "s")
    row(tmp_path / "s", "key", 1, mode, "../victim", None)

    with pytest.raises(StoreError, match="name of a file"):
        store.get("key")
    store.put("key", b"new")

    assert victim.read_text() == "secret"
    assert store.get("key") == b"new"


def test_a_value_that_is_no_bytes_is_refused(tmp_path: Path) -> None:
    """A text in place of bytes was not written by this program."""
    store = open_store(tmp_path)
    row(tmp_path, "key", 1, 1, None, "text")

    with pytest.raises(StoreError, match="no bytes"):
        store.get("key")


def test_a_damaged_reply_is_moved_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A reply whose digest does not fit is a miss, told in a warning and kept to look at."""
    store = open_store(tmp_path)
    store.put("key", b"hello")
    plant(tmp_path, "UPDATE Cache SET value = CAST(substr(value, 1, 68) AS BLOB)")

    assert store.get("key") is None
    assert store.keys() == ("key.corrupt-1",)
    assert "key.corrupt-1" in caplog.text
    store.put("key", b"again")
    assert store.get("key") == b"again"


@pytest.mark.parametrize("damage", [b"not a database, not at all" * 100, b"SQLite format 3\0" * 9])
def test_a_corrupt_database_is_one_line(tmp_path: Path, damage: bytes) -> None:
    """It is not deleted or written over: the error names the folder and a way on."""
    (tmp_path / "cache.db").write_bytes(damage)

    with pytest.raises(StoreError, match=r"cannot be used.*--no-store"):
        open_store(tmp_path)

    assert (tmp_path / "cache.db").read_bytes() == damage


def test_a_truncated_database_is_one_line(tmp_path: Path) -> None:
    """A database that lost its end is an error of the store, and no crash."""
    store = open_store(tmp_path)
    for number in range(50):
        store.put(f"key {number}", b"x" * 5_000)
    os.truncate(tmp_path / "cache.db", 40_000)

    def read_all() -> list[bytes | None]:
        return [open_store(tmp_path).get(f"key {number}") for number in range(50)]

    with pytest.raises(StoreError, match="cannot be used"):
        read_all()


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    """What a newer version wrote is not read by guesswork."""
    open_store(tmp_path)
    plant(tmp_path, "PRAGMA user_version = 2")

    with pytest.raises(StoreError, match=r"newer version.*upgrade"):
        open_store(tmp_path)


def test_a_database_that_would_change_the_program_is_refused(tmp_path: Path) -> None:
    """diskcache makes attributes of the settings it finds: unknown ones are refused."""
    open_store(tmp_path)
    plant(tmp_path, "INSERT INTO Settings VALUES ('get', 'x')")

    with pytest.raises(StoreError, match="not written by this program"):
        open_store(tmp_path)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds something else becomes no store, and keeps its permissions."""
    (tmp_path / "letter.txt").write_text("x")
    tmp_path.chmod(0o755)

    with pytest.raises(StoreError, match="holds other things"):
        open_store(tmp_path)

    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    """A path that leads through a file is named, with a way on."""
    (tmp_path / "file").write_text("x")

    with pytest.raises(StoreError, match=r"cannot be used.*--store"):
        open_store(tmp_path / "file" / "s")


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    """Where the database cannot grow, an error says so, and what was stored stays."""
    child = """
import resource, sys
from pathlib import Path
from summarizer.errors import StoreError
from summarizer.llm.store import open_store
store = open_store(Path(sys.argv[1]))
store.put("before", b"x")
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    for number in range(100):
        store.put(str(number), b"x" * 10_000)
except StoreError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", child, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert "cannot be used" in done.stdout
    assert open_store(tmp_path).get("before") == b"x"


def test_a_locked_database_is_not_waited_for_without_end(tmp_path: Path) -> None:
    """When another program holds the database, writing ends in an error after the patience."""
    store = open_store(tmp_path, patience=0.1)

    with closing(sqlite3.connect(tmp_path / "cache.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            store.put("key", b"x")


def test_a_variable_in_the_path_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """diskcache would replace $NAME in a path, and open another folder than the user named."""
    monkeypatch.setenv("ELSEWHERE", "x")

    with pytest.raises(StoreError, match=r"\$VARIABLE"):
        open_store(tmp_path / "$ELSEWHERE")


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    """A process that is killed while it writes loses no reply that it had stored."""
    child = """
import sys
from pathlib import Path
from summarizer.llm.store import open_store
store = open_store(Path(sys.argv[1]))
number = 0
while True:
    store.put(str(number), b"x" * 2_000)
    print(number, flush=True)
    number += 1
"""
    process = subprocess.Popen(
        [sys.executable, "-c", child, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    stored = [process.stdout.readline().strip() for _ in range(30)]
    process.send_signal(signal.SIGKILL)
    stored += process.stdout.read().split()
    process.stdout.close()
    process.wait()

    store = open_store(tmp_path)
    assert all(store.get(key) == b"x" * 2_000 for key in stored)


def test_threads_write_at_once(tmp_path: Path) -> None:
    """Eight threads that write and read at the same time lose nothing."""
    store = open_store(tmp_path)

    def write(name: int) -> None:
        for number in range(5):
            store.put(f"{name} {number}", b"%d" % number)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(store.keys()) == 40
    assert store.get("7 4") == b"4"


def test_a_lock_lets_one_in(tmp_path: Path) -> None:
    """Threads with stores of their own hold a lock one after the other, and leave no file."""
    inside: list[int] = []
    most: list[int] = []

    def hold() -> None:
        with open_store(tmp_path).locked("key", nothing):
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.02)
            inside.pop()

    threads = [threading.Thread(target=hold) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == [1] * 5
    assert not list(tmp_path.glob("*.lock"))


def test_another_process_is_waited_for_and_its_death_frees_the_lock(tmp_path: Path) -> None:
    """A lock of another process keeps us out until it ends, however it ends."""
    child = """
import sys, time
from pathlib import Path
from summarizer.llm.store import open_store
with open_store(Path(sys.argv[1])).locked("key", time.sleep):
    print("held", flush=True)
    time.sleep(30)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", child, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            process.kill()
        time.sleep(seconds)

    with open_store(tmp_path).locked("key", wait):
        process.stdout.close()
        process.wait()

    assert len(waits) >= 2


def test_waiting_for_a_lock_can_be_given_up(tmp_path: Path) -> None:
    """A wait that raises ends the waiting, and its error comes through."""
    store = open_store(tmp_path)

    def give_up(seconds: float) -> None:
        raise Interrupted("stopped")

    with store.locked("key", nothing):
        with pytest.raises(Interrupted), store.locked("key", give_up):
            pass
        with store.locked("another", give_up):
            pass
