"""Reading apart: what breaks the reader of one input costs that input one line, and no other."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from summarizer.errors import NotAnArticle
from summarizer.reading import Reading, children, read_apart
from summarizer.reading.children import Child, Pool

LATIN = "The café’s owner saw two ships turn back on Monday.".encode("windows-1252")
# A reader whose behaviour the text asks for stands in for the one of plain texts.
ODD = """
import os, signal, sys, time
from summarizer.errors import NotAnArticle
from summarizer.reading import Reading

def read_plain(text, shown):
    print("a library prints this")
    if "memory" in text:
        held = [bytearray(10_000_000) for _ in range(1_000)]
    if "ever" in text:
        while True:
            pass
    if "depth" in text:
        read_plain(text, shown)
    if "sleeps" in text:
        open(text.split()[1], "w").close()
        time.sleep(100)
    if "dies" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "lies" in text:
        os.write(3, b"x" * 100); os.write(4, b"x" * 100); os.write(5, b"x" * 100)
    if "bug" in text:
        raise KeyError("a bug")
    if "refuses" in text:
        raise NotAnArticle(f"{shown!r} is odd", hint="try another")
    if "swells" in text:
        keep.append(bytearray(300_000_000))
    return Reading(f"{os.getpid()} {sorted(os.environ)} {text}", "odd/1")

keep = []
"""

# What lets a child have little time, so that a test has little too.
SHORT = """
import sys, json; sys.path[:] = json.loads(sys.argv[1])
import summarizer.reading.child as c; c.SECONDS = 1
"""


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    """Children that read as the text asks them to."""
    (tmp_path / "odd.py").write_text(ODD)
    monkeypatch.syspath_prepend(str(tmp_path))
    install = "import odd, summarizer.reading.plain as p; p.read_plain = odd.read_plain\n"
    monkeypatch.setattr(children, "CODE", children.CODE.replace("main()", f"{install}main()", 1))
    pool = Pool(patience=120)
    yield pool
    pool.end()


def told(what: str, pool: Pool) -> str:
    """The line about a text that asks for something."""
    with pytest.raises(NotAnArticle) as caught:
        read_apart(what.encode(), "a.txt", "a.txt", children=pool)
    return str(caught.value)


def reader_of(pool: Pool, what: str = "good") -> int:
    """The process that reads now."""
    return int(read_apart(what.encode(), "a", "a", children=pool).text.split()[0])


def until(condition: Callable[[], object]) -> None:
    """Wait until something holds; far longer than it takes on any machine."""
    for _ in range(6_000):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("it never came to hold")


def gone(process: int) -> bool:
    """Whether a process is no more."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_what_a_child_reads_is_what_is_read_here() -> None:
    """All that a reading tells comes through, its characters exact."""
    assert read_apart(LATIN, "a.txt", "a.txt") == Reading(
        LATIN.decode("windows-1252"), "txt/1", notes=("Its charset is a guess: windows-1252.",)
    )


def test_what_a_reader_refuses_is_refused_in_its_words() -> None:
    """Message and hint are those of the reader."""
    with pytest.raises(NotAnArticle) as caught:
        read_apart(bytes(9), "a", "shown")

    assert str(caught.value).startswith("'shown' is not a text; give an article: ")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds memory and time for sure")
@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("memory", "'a.txt' needs too much memory to read; "),
        ("for ever", "'a.txt' takes too long to read; "),
        ("dies", "'a.txt' crashes its reader; "),
        ("depth", "'a.txt' nests too deeply to read; "),
        ("bug", "'a.txt' crashes its reader; "),
        ("lies", "'a.txt' crashes its reader; "),
        ("refuses", "'a.txt' is odd; try another"),
    ],
)
def test_what_breaks_a_reader_is_one_line_and_the_next_is_read(
    what: str, message: str, odd: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The input costs itself, and the children are as good as before."""
    if what == "for ever":
        monkeypatch.setattr(children, "CODE", f"{SHORT}{children.CODE}")

    line = told(what, odd)

    assert line.startswith(message)
    assert "\n" not in line
    assert reader_of(odd)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds memory and time for sure")
def test_a_child_has_as_much_time_for_each_input() -> None:
    """The bound rises with every input: the hundredth is not stopped for the first."""
    import resource

    child = Child()
    try:
        for _ in range(3):
            child.ask({"name": "a", "shown": "a"}, LATIN, patience=120)
            assert 8 <= resource.prlimit(child.id, resource.RLIMIT_CPU)[0] <= 30
        assert resource.prlimit(child.id, resource.RLIMIT_CORE)[0] == 0
        assert resource.prlimit(child.id, resource.RLIMIT_AS)[0] < 700_000_000
    finally:
        child.end()


def test_a_child_that_hangs_is_ended_by_the_clock(odd: Pool) -> None:
    """What takes no processor time and does not answer is ended all the same."""
    impatient = Pool(patience=0.5)

    assert told("sleeps /dev/null", impatient).startswith("'a.txt' takes too long to read; ")
    impatient.end()


@pytest.mark.parametrize("python", ["", "/nowhere/python"])
def test_where_no_process_can_be_started_the_line_says_so(
    python: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses costs the input its reading, and the run nothing."""
    monkeypatch.setattr(sys, "executable", python)

    line = told("a text", Pool())

    assert line.startswith("'a.txt' cannot be read: no process can be started for it (")


def test_children_are_used_again_until_they_die_or_swell(odd: Pool) -> None:
    """One process reads input after input; one that keeps much memory is replaced."""
    first = reader_of(odd)

    assert reader_of(odd) == first
    told("refuses", odd)
    assert reader_of(odd) == first
    assert reader_of(odd, "swells") == first
    second = reader_of(odd)
    assert second != first
    assert gone(first)
    os.kill(second, signal.SIGTERM)
    until(lambda: gone(second) or not _running(second))
    assert reader_of(odd) not in (first, second)


def _running(process: int) -> bool:
    """Whether a process runs, and does not only wait to be counted."""
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_a_child_knows_no_key(odd: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of our variables a child gets what starts a Python, and nothing that is worth stealing."""
    for name in ("OPENAI_API_KEY", "SUMMARIZER_MODEL", "AWS_SECRET_ACCESS_KEY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "secret")

    names = read_apart(b"good", "a", "a", children=odd).text

    assert "LC_CTYPE" in names or "PATH" in names
    assert not any(word in names for word in ("KEY", "SUMMARIZER", "PROXY", "HOME"))


def test_threads_share_the_children(odd: Pool) -> None:
    """Twenty inputs from eight threads are read by two processes, none of them mixed up."""

    def work(number: int) -> tuple[str, str]:
        text = read_apart(f"number {number}.".encode(), "a", "a", children=odd).text
        return text.split()[0], text.rsplit(" ", 1)[1]

    with ThreadPoolExecutor(8) as threads:
        done = list(threads.map(work, range(20)))

    assert [number for _, number in done] == [f"{number}." for number in range(20)]
    assert len({process for process, _ in done}) <= 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_fork_has_children_of_its_own() -> None:
    """A forked process neither asks nor ends those of the one it came from."""
    read_apart(LATIN, "a", "a")
    before = children.pool()

    fork = os.fork()
    if not fork:
        try:
            mine = children.pool() is not before and read_apart(LATIN, "a", "a").reader == "txt/1"
            children.pool().end()
            os._exit(0 if mine else 1)
        finally:
            os._exit(2)
    _, status = os.waitpid(fork, 0)

    assert os.waitstatus_to_exitcode(status) == 0
    assert read_apart(LATIN, "a", "a", children=before).reader == "txt/1"


SCRIPT = """
import sys
from summarizer.reading import children, read_apart
print("begins")
read_apart("Caf\\u00e9".encode("latin-1"), "a", "a")
print(children.pool()._idle[0].id, flush=True)
"""


def test_a_script_without_a_guard_runs_once_and_leaves_no_process(tmp_path: Path) -> None:
    """A user's script is not run again by its children, and they end with it."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    (tmp_path / "email.py").write_text("raise SystemExit('a file of the user is not ours')")

    done = subprocess.run(
        [sys.executable, "-P", script], capture_output=True, text=True, cwd=tmp_path, check=True
    )

    begins, child = done.stdout.split()
    assert begins == "begins"
    assert done.stderr == ""
    assert gone(int(child))


@pytest.mark.skipif(os.name == "nt", reason="the system has no such signal")
def test_a_killed_parent_leaves_no_process(tmp_path: Path) -> None:
    """A child whose parent is gone has nobody who asks, and ends."""
    script = f"{SCRIPT}sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "begins\n"
        child = int(parent.stdout.readline())
        parent.kill()

    until(lambda: gone(child) or not _running(child))


@pytest.mark.skipif(os.name == "nt", reason="the system has no such signal")
def test_an_interrupt_ends_the_child_that_is_at_work(odd: Pool, tmp_path: Path) -> None:
    """Ctrl-C in the midst of an input leaves no process and no half answer."""
    main, started = threading.get_ident(), tmp_path / "started"
    # Where the tests run in the background, the signal is ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupt() -> None:
        until(started.exists)
        signal.pthread_kill(main, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            read_apart(f"sleeps {started}".encode(), "a", "a", children=odd)
    finally:
        thread.join()
        signal.signal(signal.SIGINT, before)

    assert reader_of(odd)
