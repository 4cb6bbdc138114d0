"""The matrix of hostile inputs: mails, JSON, Markdown, folders, links, devices, addresses."""

import json
import os
import resource
import socket
from pathlib import Path

import pytest
from fault_server import Answer, Hang, serving
from forked import Commands, Done
from hostile_rows import SOUND, Row, outcome

HEAD = b"From: Ana <ana@tide.example>\r\nSubject: Jets\r\nMIME-Version: 1.0\r\n"
RECORD = {"schema_version": "1", "articles": [], "claims": []}


def mail(body: bytes, more: bytes = b"") -> bytes:
    """A mail with some more headers."""
    return HEAD + more + b"\r\n" + body


def nested(depth: int) -> bytes:
    """A mail of parts inside parts."""
    heads = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(depth)
    )
    return HEAD + b"".join(heads) + b"\r\n" + SOUND.encode()


def mails_in_mails(depth: int) -> bytes:
    """A mail attached to a mail, and so on."""
    return (HEAD + b"Content-Type: message/rfc822\r\n\r\n") * depth + mail(SOUND.encode())


ROWS = (
    # Mails
    Row("headers.eml", lambda: mail(SOUND.encode(), b"X-Way: a\r\n" * 100_000)),
    Row("subjects.eml", lambda: mail(SOUND.encode(), b"Subject: a\r\n" * 100_000)),
    Row("long header.eml", lambda: mail(b"a", b"Date: " + b"1 " * 200_000 + b"\r\n"), "'Date' of"),
    Row("folded.eml", lambda: HEAD + b" a\r\n" * 100_000 + b"\r\na", "has a header 'MIME-Version'"),
    Row("from.eml", lambda: b"From: " + b"(" * 3_000 + b"\r\n" + mail(SOUND.encode())),
    Row(
        "words.eml", lambda: b"Subject: " + b"=?utf-8?q?a?= " * 250 + b"\r\n" + mail(SOUND.encode())
    ),
    Row("nested.eml", lambda: nested(60), "more than 50 deep; "),
    Row("very nested.eml", lambda: nested(2_000), "parts inside parts without end; "),
    Row("russian doll.eml", lambda: mails_in_mails(4)),
    Row("endless doll.eml", lambda: mails_in_mails(300), "holds no text"),
    Row(
        "parts.eml",
        lambda: mail(
            b"--b\r\n\r\nx y z\r\n" * 5_000, b"Content-Type: multipart/mixed; boundary=b\r\n"
        ),
    ),
    Row(
        "base64.eml",
        lambda: mail(b"\xff!" * 9_000, b"Content-Transfer-Encoding: base64\r\n"),
        "holds no text; ",
    ),
    Row("nul.eml", lambda: mail(SOUND.encode() + b"\0"), "is not a text; "),
    Row("empty.eml", lambda: mail(b""), "holds no text; "),
    Row("no mail.eml", SOUND.encode),
    Row(
        "encrypted.eml",
        lambda: mail(b"--b\r\n\r\nx", b"Content-Type: multipart/encrypted; boundary=b\r\n"),
        "is encrypted; ",
    ),
    # JSON
    Row("record.json", lambda: json.dumps(RECORD).encode(), "is a record, not an article; "),
    Row("list.json", lambda: b'[{"a": 1}, {"a": 2}]', "is a list of 2 in JSON, "),
    Row("other.json", lambda: b'{"a": 1}', "is JSON without an article's text; "),
    Row("deep.json", lambda: b'{"text": ' + b"[" * 1_000_000, "is JSON nested too deeply; "),
    Row("wide.json", lambda: b"[" + b"{}," * 1_000_000 + b"{}]", "is a list of 1000001 in JSON"),
    Row("cut.json", lambda: b'{"text": "cut', "is no whole JSON: "),
    Row("digits.json", lambda: b'{"text": ' + b"9" * 1_000_000 + b"}", "is no whole JSON: "),
    Row("nul.json", lambda: b'{"text": "a\\u0000b"}', "holds what is no text: "),
    Row("half.json", lambda: b'{"text": "a\\ud800b"}', "holds what is no text: "),
    Row(
        "keys.json",
        lambda: json.dumps({"text": SOUND} | {f"a{n}": n for n in range(200_000)}).encode(),
    ),
    # Markdown
    Row("quotes.md", lambda: b">" * 200_000 + SOUND.encode() + b"\n\n" + SOUND.encode()),
    Row("brackets.md", lambda: b"[" * 20_000 + b"\n\n" + SOUND.encode()),
    Row("stars.md", lambda: b"*a_ " * 30_000 + b"\n\n" + SOUND.encode()),
    Row("lines.md", lambda: b"a\n" * 100_000 + SOUND.encode()),
    Row("pictures.md", lambda: b"![" * 10_000 + SOUND.encode()),
    Row("script.md", lambda: b"<script>" * 10_000 + b"</script>\n\n" + SOUND.encode()),
    Row("front.md", lambda: b"---\na: &a [x]\nb: [*a, *a]\n---\n" + SOUND.encode()),
    Row("toml.md", lambda: b"+++\na = " + b"[" * 5_000 + b"\n+++\n" + SOUND.encode()),
)


@pytest.mark.parametrize("row", ROWS, ids=Row.id)
def test_a_hostile_file_costs_itself_at_most(row: Row, command: Commands, tmp_path: Path) -> None:
    """It is read or is one line, the sound article is read, in bounded time and memory."""
    assert outcome(row, command, tmp_path)


def test_a_mail_of_a_hundred_thousand_headers_is_read_in_linear_time() -> None:
    """Under a second and a half of processor time: it takes a fifth of one."""
    from summarizer.reading.mail import read_mail

    data = mail(SOUND.encode(), b"X-Way: a\r\n" * 50_000 + b"Subject: b\r\n" * 50_000)
    before = resource.getrusage(resource.RUSAGE_SELF)
    reading = read_mail(data, "a.eml")
    after = resource.getrusage(resource.RUSAGE_SELF)

    assert reading.text.split() == SOUND.split()
    assert after.ru_utime - before.ru_utime < 1.5


# Folders, links, devices


def run(command: Commands, folder: Path, *sources: str, **options: str) -> Done:
    """A run that reads and asks nothing, bounded as every row is."""
    done = command(
        "run", *sources, "--dry-run", "--engine", "embedded", *options.values(), cwd=folder
    )
    assert done.seconds < 10
    assert done.megabytes < 500
    assert "Traceback" not in done.err
    return done


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one sound article."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "sound.txt").write_text(SOUND, encoding="utf-8")
    return tmp_path


def test_a_folder_of_anything_is_read_for_its_articles(desk: Path, command: Commands) -> None:
    """Links in circles or out of it, a pipe, a socket, a picture, a record: a line each, exit 0."""
    folder = desk / "desk"
    (folder / "loop").symlink_to(".")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "root").symlink_to("/")
    (folder / "record.json").write_text(json.dumps(RECORD))
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / ".hidden.txt").write_bytes(bytes(9))
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(folder)  # the name of a socket is short
        server.bind("socket.txt")
        os.chdir(here)
        done = run(command, desk, "desk")

    assert (done.code, "1 to read" in done.out) == (0, True)
    said = [line for line in done.err.splitlines() if "skipped: " in line]
    assert len(said) == len(done.err.splitlines()) == 8
    assert "summarizer show" in done.err


def test_a_damaged_text_in_a_folder_fails_and_the_rest_goes_on(
    desk: Path, command: Commands
) -> None:
    """Exit 1, with a line that names it; an image that is called a text is skipped."""
    (desk / "desk" / "broken.txt").write_bytes("Kap Öland".encode() * 9 + b"\xff" * 99)
    (desk / "desk" / "cut.json").write_bytes(b'{"text": "')
    (desk / "desk" / "image.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))

    done = run(command, desk, "desk")

    assert (done.code, "1 to read" in done.out) == (1, True)
    assert [line.split("'")[1] for line in done.err.splitlines()] == [
        "desk/image.html", "desk/broken.txt", "desk/cut.json",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("/dev/zero", "is not a regular file"),
        ("/dev/tty", ""),
        ("pipe", "is not a regular file"),
        ("none", "is not there"),
        ("//host/share/a.txt", "is not there"),
        (r"\\host\share\a.txt", "is not there"),
        ("desk/none/*.txt", "matches no file"),
        ("desk/[a-", "matches no file"),
        ("empty", "holds no article"),
        ("../" * 2_000, ""),
        ("a" * 5_000, "cannot be read"),
        ("file:///etc/passwd", "is not fetched: only http and https"),
        ("data:text/html,<p>a", "is not fetched: only http and https"),
        ("ftp://tide.example/a", "is not fetched: only http and https"),
        ("http://ana:canary@tide.example/", "name or password"),
        ("http://localhost/", "of this machine"),
        ("http://localhost:1/", "is at port 1"),
        ("http://169.254.169.254/latest/meta-data/", "metadata"),
        ("http://[fd00:ec2::254]/", "private"),
        ("http://2130706433/", "of this machine"),
        ("http://0x7f.1/", "of this machine"),
        ("http://[::ffff:127.0.0.1]/", "of this machine"),
        ("http://[64:ff9b::7f00:1]/", "NAT64"),
    ],
)
def test_what_must_not_be_read_costs_one_line(
    desk: Path, command: Commands, source: str, why: str
) -> None:
    """The sound article beside it is read all the same."""
    (desk / "empty").mkdir()
    os.mkfifo(desk / "pipe")

    done = run(command, desk, "desk/sound.txt", source)

    assert (done.code, "1 to read" in done.out) == (1, True)
    assert len(done.err.splitlines()) == 1
    assert why in done.err
    assert "canary" not in done.err


# Pages


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(200, b"", {"Content-Encoding": "gzip"}), "its end is missing"),
        (Answer(200, bytes(10_000_001)), "longer than 10 MB"),
        (
            Answer(200, b"\x89PNG\r\n\x1a\n" + bytes(99), {"Content-Type": "text/html"}),
            "is an image",
        ),
        (Answer(200, b"\0" * 99, {"Content-Type": "text/plain"}), "is not a text"),
        (Answer(302, b"", {"Location": "file:///etc/passwd"}), "only http and https"),
        (Answer(302, b"", {"Location": "/again"}), "more than 3 times"),
        (Answer(404, b""), "is not there (status 404)"),
        (Answer(200, b"", {"Content-Type": "text/plain"}), "holds no text"),
    ],
)
def test_a_hostile_page_costs_itself_at_most(
    desk: Path, command: Commands, answer: Answer, why: str
) -> None:
    """One line, and the file beside it is read."""
    with serving(answer) as server:
        done = run(command, desk, "desk", server.url, allowed="--allow-private")

    assert (done.code, "1 to read" in done.out, why in done.err) == (1, True, True)
    assert len(done.err.splitlines()) == 1


def test_no_page_is_asked_of_this_machine_unless_it_is_allowed(
    desk: Path, command: Commands
) -> None:
    """No request leaves, whatever the address is called; offline none does at all."""
    with serving(Hang()) as server:
        port = server.url.split(":")[2]
        for host in ("127.0.0.1", "localhost", "127.1", "[::ffff:127.0.0.1]", "0"):
            assert run(command, desk, "desk", f"http://{host}:{port}").code == 1
        offline = run(command, desk, "desk", server.url, a="--allow-private", b="--offline")

    assert server.count == 0
    assert "is not fetched: offline" in offline.err
