"""What each part of the program loads: looked at in fresh processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import reader

PACKAGE = Path(reader.__file__).parent
SCREEN = {"textual", "rich"}
HEAVY = {"sumy", "nltk", "numpy", "langdetect", "charset_normalizer", "markdown_it"}
SAMPLE = str(PACKAGE / "samples" / "en.txt")


def loaded(program: str, tmp_path: Path) -> set[str]:
    """The names of all modules that are there after ``program`` has run."""
    program += "\nimport sys; print('\\n--modules--', *sys.modules, sep='\\n')"
    env = {name: value for name, value in os.environ.items() if name not in ("COVERAGE_PROCESS_START", "TMUX")}
    env |= {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        env=env,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split("--modules--\n")[1].split())


def roots(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def command(*words: str) -> str:
    return f"from reader.cli import main; assert main({list(words)!r}) == 0"


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What Python itself has loaded."""
    return loaded("pass", tmp_path_factory.mktemp("bare"))


def test_importing_the_package_loads_nothing(tmp_path: Path, bare: set[str]) -> None:
    assert {name for name in loaded("import reader", tmp_path) - bare if name.startswith("reader")} == {"reader"}
    assert not roots(loaded("import reader", tmp_path)) & (
        SCREEN | HEAVY | {"sqlite3", "argparse", "dataclasses", "json"}
    )


def test_every_public_name_is_there_at_its_first_use(tmp_path: Path) -> None:
    program = (
        "import reader; [getattr(reader, name) for name in reader.__all__]; from reader import analyze, open_article"
    )
    assert not roots(loaded(program, tmp_path)) & (SCREEN | HEAVY)
    assert set(reader.__all__) == set(reader._HOMES)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = reader.nothing


def test_the_arguments_load_neither_screen_nor_analysis(tmp_path: Path) -> None:
    modules = loaded("from reader.cli.parser import parse; parse(['summary', 'x'])", tmp_path)
    assert not roots(modules) & (SCREEN | HEAVY | {"platformdirs", "argcomplete", "sqlite3"})
    assert not {name for name in modules if name.startswith(("reader.analysis", "reader.app", "reader.library"))}


@pytest.mark.parametrize(
    "words",
    [
        *(
            ("summary", SAMPLE),
            ("quotes", SAMPLE),
            ("entities", SAMPLE),
            ("analyze", SAMPLE),
            ("open", SAMPLE, "--plain"),
        ),
        *(("keys",), ("themes",), ("completion", "bash")),
    ],
    ids=lambda words: words[0],
)
def test_no_command_but_the_screen_loads_the_screen(tmp_path: Path, words: tuple[str, ...]) -> None:
    modules = loaded(command(*words), tmp_path)
    assert not roots(modules) & SCREEN
    assert not {name for name in modules if name.startswith(("reader.app.screens", "reader.app.widgets"))}


@pytest.mark.parametrize("words", [("quotes", SAMPLE, "--language", "en"), ("entities", SAMPLE, "--language", "en")])
def test_a_layer_loads_only_what_it_needs(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert not roots(loaded(command(*words), tmp_path)) & HEAVY


def test_this_test_sees_what_it_looks_for(tmp_path: Path) -> None:
    modules = loaded(command("summary", SAMPLE, "--language", "en", "--method", "luhn"), tmp_path)
    assert roots(modules) >= {"numpy", "nltk"}


def test_the_first_picture_loads_no_analysis(tmp_path: Path) -> None:
    program = f"""
from reader.analysis.options import Options
from reader.app.app import ReaderApp
from reader.library.history import History
from reader.sources import open_source
ReaderApp(open_source({SAMPLE!r}), Options(), history=History()).get_default_screen()
"""
    modules = loaded(program, tmp_path)
    assert "textual" in modules
    assert not roots(modules) & (HEAVY - {"markdown_it"} | {"sqlite3"})
    assert not {name for name in modules if name.startswith("reader.analysis.") and name.count(".") > 2}


def test_the_screen_is_drawn_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    """Run the app without a terminal, and look when its screen is there for the first time."""
    program = f"""
import asyncio, sys
from reader.analysis.options import Options
from reader.app.app import ReaderApp
from reader.app.screens.reading import ReadingScreen
from reader.sources import open_source
seen = []
furnish = ReadingScreen._furnish
async def spy(screen):
    seen.extend(sys.modules)
    await furnish(screen)
ReadingScreen._furnish = spy
async def run():
    async with ReaderApp(open_source({SAMPLE!r}), Options()).run_test() as pilot:
        await pilot.pause()
asyncio.run(run())
heavy = {{'sumy', 'nltk', 'numpy', 'langdetect', 'charset_normalizer', 'sqlite3'}}
assert seen and not heavy & {{name.partition('.')[0] for name in seen}}, heavy & set(seen)
assert 'reader.analysis.pipeline' not in seen
"""
    loaded(program, tmp_path)


def test_the_text_layer_stands_on_the_standard_library(tmp_path: Path) -> None:
    paths = sorted((PACKAGE / "text").rglob("*.py"))
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__") for path in paths
    ]
    assert len(names) > 5
    modules = loaded("import " + ", ".join(names), tmp_path)
    site = {"site", "sitecustomize", "usercustomize"}
    strange = {name for name in roots(modules) if name not in sys.stdlib_module_names | site | {"reader", "__main__"}}
    assert {name for name in strange if not name.startswith(("_", "__editable"))} == set()
    assert {name for name in modules if name.startswith("reader.")} == {*names, "reader.text"}


@pytest.mark.parametrize("part", ["text", "sources", "languages", "analysis", "library", "export"])
def test_no_part_but_the_screen_knows_it(tmp_path: Path, part: str) -> None:
    paths = sorted((PACKAGE / part).rglob("*.py"))
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__") for path in paths
    ]
    modules = loaded("import " + ", ".join(names), tmp_path)
    assert not roots(modules) & SCREEN
    order = {"text": 0, "sources": 1, "languages": 1, "analysis": 2, "library": 3, "export": 3, "app": 4, "cli": 5}
    seen = {name.split(".")[1] for name in modules if name.startswith("reader.")}
    assert {name for name in seen if order.get(name, -1) > order[part]} == set()


def test_python_dash_m(tmp_path: Path) -> None:
    env = os.environ | {"HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--version"], capture_output=True, text=True, timeout=60, env=env, check=False
    )
    assert (done.returncode, done.stdout) == (0, f"reader {reader.__version__}\n")
