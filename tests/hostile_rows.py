"""Hostile files beside a sound one, through the whole command: what must happen to each.

A table of rows is a test of its own module: `pytest.mark.parametrize("row", ROWS, ids=Row.id)`
and `outcome(row, command, tmp_path)`, with the fixture `command` of conftest.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from forked import Commands, Done

__all__ = ["SOUND", "Row", "outcome"]

SOUND = (
    "A drone fell into the sea off Calder Point on Monday, the navy said.\n"
    "No ship was near it, and two boats looked for it until noon.\n"
)
SECONDS = 10.0  # of processor time, with the forked process's own
MEGABYTES = 500.0


@dataclass(frozen=True)
class Row:
    """A hostile file.

    Attributes:
        name: of the file; it may be in a folder that does not exist yet.
        make: its bytes.
        says: how the line about it goes on after its name; "" where it is read as an article.
        what: what is hostile about it, where the name does not say it.
    """

    name: str
    make: Callable[[], bytes]
    says: str = ""
    what: str = ""

    def id(self) -> str:
        """The name of the row in a report."""
        return self.what or self.name


def outcome(row: Row, command: Commands, folder: Path) -> Done:
    """Run the command on a sound article and the hostile file; what holds for all is asserted.

    The sound article is read, the other is read or is one line, and neither takes much. What is to
    be known of the reading of a file stands in lines of its own, which begin with its bare name.
    """
    (folder / "sound.txt").write_text(SOUND, encoding="utf-8")
    path = folder / row.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(row.make())

    done = command("run", "sound.txt", row.name, "--dry-run", "--engine", "embedded", cwd=folder)

    noted = f"summarizer: {row.name}: "
    lines = [line for line in done.err.splitlines() if not line.startswith(noted)]
    told = [line for line in lines if not line.startswith(f"summarizer: {row.name!r} ")]
    assert told == []
    assert [row.says in line for line in lines] == [True] * bool(row.says)
    assert done.code == (1 if row.says else 0)
    assert done.out.startswith("1 to read, " if row.says else "2 to read, ")
    assert done.seconds < SECONDS
    assert done.megabytes < MEGABYTES
    return done
