"""The house: who may import whom, who reads the environment, and what an import costs."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import summarizer

ROOT = Path(summarizer.__file__).parent
# From the top down. A part may import parts of lower layers, never one of its own or a higher.
LAYERS = (
    {"__main__"},
    {"cli"},
    {"api"},
    {"pipeline", "render", "audit"},
    {"pairs"},
    {"disputes", "repair", "omissions"},
    {"reconcile"},
    {"summary"},
    {"extract", "embedded", "prove"},
    {"llm"},
    {"attribution"},
    {"quantities", "times", "names"},
    {"fold", "inert", "article", "resources"},
    {"schemas", "options"},
    {"judgements"},
    {"config", "draft", "language", "reading"},
    {"record"},
    {"errors"},
)
RANK = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}
# What takes long to import, with the one module whose subject it is. That module is imported, by
# whoever needs it, inside a function.
HEAVY = {
    "openai": "llm.wire",
    "instructor": None,
    "jinja2": None,
    "rich": "render.terminal",
    "spacy": None,
    "py3langid": None,
    "numpy": None,
    "pint": None,
    "charset_normalizer": None,
    "pypdfium2": None,
    "trafilatura": None,
    "cssselect2": None,
    "tinycss2": None,
}
# Reading hands the processes that it starts what a Python needs, and withholds the rest.
MAY_READ_ENVIRONMENT = {"api", "cli", "reading"}
READS = {"environ", "environb", "getenv"}
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(path: Path) -> str:
    """The name of a module under `summarizer`, "" for the package itself."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def part_of(path: Path) -> str:
    """The part of the house that a module belongs to, "" for the package itself."""
    return name_of(path).split(".")[0]


@cache
def tree_of(path: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(node: ast.AST) -> Iterator[str]:
    """The full names that an import statement names, with what is taken from each."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: not the bodies of functions, nor what is for types."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from at_import(child)


@cache
def names_at_import(path: Path) -> list[str]:
    """The full names that a module imports when it is itself imported."""
    return [name for node in at_import(tree_of(path)) for name in imported(node)]


def parts_imported(path: Path) -> set[str]:
    """What a module imports of the package, also inside functions and for types."""
    names = [name for node in ast.walk(tree_of(path)) for name in imported(node)]
    inside = [name.split(".")[1] for name in names if name.startswith("summarizer.")]
    return set(inside) - {"__version__"}


def test_every_module_has_its_layer() -> None:
    """A new part of the house is given its place in the order of imports."""
    parts = {part_of(path) for path in MODULES} - {""}

    assert parts <= RANK.keys()


def test_imports_run_downwards_only() -> None:
    """A module imports its own part and lower ones: no sibling, nothing above it."""
    # What is no part is taken from the package itself, which is above all of them: rank -1.
    wrong = {
        f"{name_of(path)} imports {other}"
        for path in MODULES
        if part_of(path)
        for other in parts_imported(path) - {part_of(path)}
        if RANK.get(other, -1) <= RANK[part_of(path)]
    }

    assert wrong == set()


def test_the_package_itself_imports_no_part_when_it_is_imported() -> None:
    """`import summarizer` names its parts for types only; each is imported when asked for."""
    names = names_at_import(ROOT / "__init__.py")

    assert [name for name in names if name.startswith("summarizer")] == []


def test_nothing_below_the_doors_reads_the_environment() -> None:
    """Only the doors know of the process's environment, and whoever starts other processes."""
    reading = {
        part_of(path)
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute | ast.alias)
        and (node.attr if isinstance(node, ast.Attribute) else node.name) in READS
    }

    assert reading == MAY_READ_ENVIRONMENT


def test_heavy_packages_are_imported_where_they_are_needed() -> None:
    """A heavy package is imported inside a function, or by the one module that is about it."""
    found = {
        (package, name_of(path))
        for path in MODULES
        for name in names_at_import(path)
        if (package := name.split(".")[0]) in HEAVY
    }

    assert {home for home in found if HEAVY[home[0]] != home[1]} == set()


@pytest.mark.parametrize("module", sorted(module for module in HEAVY.values() if module))
def test_the_home_of_a_heavy_package_is_imported_inside_functions(module: str) -> None:
    """No module imports the home of a heavy package when it is itself imported."""
    home = f"summarizer.{module}"

    importers = [
        name_of(path)
        for path in MODULES
        for name in names_at_import(path)
        if f"{name}.".startswith(f"{home}.")
    ]

    assert importers == []


@pytest.mark.parametrize(
    ("statement", "kept_out"),
    [
        ("import summarizer", "pydantic rich openai instructor diskcache tenacity typer pint"),
        ("import summarizer.cli", "pydantic rich openai instructor diskcache tenacity pint"),
        ("import summarizer.api", "rich openai instructor typer pint"),
        (
            "import summarizer.reading.child",
            "pydantic rich openai httpx2 typer pint charset_normalizer pypdfium2 trafilatura lxml",
        ),
    ],
)
def test_an_import_brings_only_what_it_needs(statement: str, kept_out: str) -> None:
    """A fresh Python that imports a part has imported no package that the part does not need.

    What stands in our variables is not looked at: an import neither fails nor says anything.
    """
    code = f"{statement}\nimport sys\nprint(*set(sys.modules).intersection({kept_out.split()}))"
    hostile = {"SUMMARIZER_PRICE": "x", "SUMMARIZER_STORE": "/dev/null/x", "OPENAI_BASE_URL": "::"}

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT.parent,
        env=os.environ | hostile,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("\n", "")
