"""The built wheel: all that is shipped is in it, and it works away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from summarizer.resources import folder

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's files, as an installation would have them."""
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = place.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place / "site")
    return place / "site"


@pytest.mark.parametrize("name", ["prompts", "schemas"])
def test_prompts_and_schemas_are_shipped_as_they_are(unpacked: Path, name: str) -> None:
    """Each file of the folder is in the package, byte for byte, and nothing else."""
    shipped = {p.name: p.read_bytes() for p in (unpacked / "summarizer" / name).iterdir()}

    assert shipped == {p.name: p.read_bytes() for p in folder(name).iterdir()}


def test_the_files_of_the_page_are_shipped_as_they_are(unpacked: Path) -> None:
    """Templates, style and script of the HTML page, byte for byte."""
    templates = Path("render", "html", "templates")
    ours = ROOT / "summarizer" / templates
    shipped = unpacked / "summarizer" / templates

    assert {p.name: p.read_bytes() for p in shipped.iterdir()} == {
        p.name: p.read_bytes() for p in ours.iterdir()
    }
    assert {"page.css", "page.html", "page.js"} <= {p.name for p in shipped.iterdir()}


def test_only_the_package_is_shipped(unpacked: Path) -> None:
    """No tests, no examples, no stray folder beside the package and its metadata."""
    assert {p.name.split("-")[0] for p in unpacked.iterdir()} == {
        "summarizer",
        "incident_summarizer",
    }
    assert (unpacked / "summarizer" / "py.typed").is_file()


def test_the_wheel_works_away_from_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    """The command line reads the example by its recorded replies from another folder."""
    done = subprocess.run(
        [
            sys.executable, "-m", "summarizer", "run", ROOT / "examples" / "black-sea" / "wire.txt",
            "--replay", ROOT / "tests" / "cassettes", "--format", "json",
        ],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(unpacked), "PYTHONSAFEPATH": "1"},
    )  # fmt: skip

    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0)
    assert '"schema_version": "1"' in done.stdout
    assert str(ROOT / "summarizer") not in done.stderr
